package dates

import (
	"strings"
	"sync"
)

// The units that are counted.
const (
	unitDay = iota
	unitWeek
	unitMonth
	unitQuarter
	unitYear
)

// monthNames are the months in English, German, French, Spanish, Italian, Dutch
// and Portuguese, without accents. Three letters or more of a name are enough
// where they name one month only.
var monthNames = [12]string{
	"january januar janner jaenner janvier enero gennaio januari janeiro",
	"february februar feber fevrier febrero febbraio februari fevereiro",
	"march marz maerz mrz mars marzo maart mrt marco",
	"april avril abril aprile",
	"may mai mayo maggio mei maio",
	"june juni juin junio giugno junho",
	"july juli juillet julio luglio julho",
	"august aout agosto augustus",
	"september septembre septiembre settembre setembro",
	"october oktober octobre octubre ottobre outubro",
	"november novembre noviembre novembro",
	"december dezember decembre diciembre dicembre dezembro",
}

var weekdayNames = [7]string{
	"sunday sun sonntag dimanche domingo domenica zondag",
	"monday mon montag lundi lunes lunedi maandag segunda",
	"tuesday tue tues dienstag mardi martes martedi dinsdag terca",
	"wednesday wed mittwoch mercredi miercoles mercoledi woensdag quarta",
	"thursday thu thur thurs donnerstag jeudi jueves giovedi donderdag quinta",
	"friday fri freitag vendredi viernes venerdi vrijdag sexta",
	"saturday sat samstag sonnabend samedi sabado sabato zaterdag",
}

// others are the other words by what they mean.
var others = []struct {
	token
	words string
}{
	{token{kind: unit, value: unitDay}, "day days tag tage tagen jour jours dia dias giorno giorni dag dagen"},
	{token{kind: unit, value: unitWeek}, "week weeks woche wochen semaine semaines semana semanas settimana settimane weken"},
	{token{kind: unit, value: unitMonth}, "month months monat monats monate monaten mois mes meses mese mesi maand maanden"},
	{token{kind: unit, value: unitYear}, "year years jahr jahrs jahres jahre jahren an ans annee annees ano anos anno anni jaar"},
	{token{kind: part, value: 3, unit: true}, "quarter quarters quartal quartals quartale quartalen trimestre trimestres trimestri kwartaal kwartalen"},
	{token{kind: part, value: 3}, "q t k"},
	{token{kind: part, value: 6}, "h s half halbjahr semestre semester halfjaar"},
	{token{kind: last}, "last past previous letzten letzter letztes letzte letztem vergangenen vergangener vergangenes vergangene " +
		"vorigen voriger voriges vorige vorig dernier derniere pasado pasada ultimo ultima scorso scorsa passado passada afgelopen"},
	{token{kind: this}, "this current dieser diesen dieses diese diesem ce cet cette este esta questo questa deze dit"},
	{token{kind: next}, "next nachsten nachster nachstes nachste nachstem kommenden kommender kommendes kommende prochain prochaine " +
		"proximo proxima prossimo prossima volgend volgende komend komende"},
	{token{kind: ago}, "ago vor y hace fa geleden atras ha"},
	{token{kind: shift, value: 0}, "today heute aujourd hoy oggi vandaag hoje"},
	{token{kind: shift, value: -1}, "yesterday gestern hier ayer ieri gisteren ontem"},
	{token{kind: shift, value: -2}, "vorgestern anteayer eergisteren anteontem"},
	{token{kind: shift, value: 1}, "tomorrow morgen demain manana domani amanha"},
	{token{kind: before}, "before"},
	{token{kind: ordinal, value: 1}, "first erstes ersten erste premier"},
	{token{kind: ordinal, value: 2}, "second zweites zweiten zweite"},
	{token{kind: ordinal, value: 3}, "third drittes dritten dritte"},
	{token{kind: ordinal, value: 4}, "viertes vierten vierte"},
	{token{kind: number, value: 1}, "one"},
	{token{kind: number, value: 2}, "two zwei deux dos due twee dois"},
	{token{kind: number, value: 3}, "three drei trois tres tre drie"},
	{token{kind: number, value: 4}, "four vier quatre cuatro quattro quatro"},
	{token{kind: number, value: 5}, "five funf cinq cinco cinque vijf"},
	{token{kind: number, value: 6}, "six sechs seis sei zes"},
	{token{kind: noise}, "of the on in at from von de del le la les den der dem des am im el em do da di du il l d a al ein eine einem einer " +
		"einen eines un une una uno een um o feira hui st th"},
}

// words are all words by their text.
var words = sync.OnceValue(func() map[string]token {
	all := map[string]token{}
	for i, names := range monthNames {
		for name := range strings.FieldsSeq(names) {
			for end := 3; end < len(name); end++ {
				addPrefix(all, name[:end], i+1)
			}
		}
	}
	for i, names := range monthNames {
		for name := range strings.FieldsSeq(names) {
			all[name] = token{kind: named, value: i + 1}
		}
	}
	for word, t := range all {
		if t.value == 0 {
			delete(all, word)
		}
	}
	for i, names := range weekdayNames {
		for name := range strings.FieldsSeq(names) {
			all[name] = token{kind: weekday, value: i}
		}
	}
	for _, o := range others {
		for word := range strings.FieldsSeq(o.words) {
			all[word] = o.token
		}
	}
	return all
})

// addPrefix adds the beginning of the name of a month; one of several months
// gets the value 0.
func addPrefix(all map[string]token, prefix string, month int) {
	if t, seen := all[prefix]; seen && t.value != month {
		month = 0
	}
	all[prefix] = token{kind: named, value: month}
}
