package hyphen

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Fit says how well a word is read that is divided at a point.
type Fit uint8

const (
	// Inside is a point between the syllables of a word, or of a part of a compound.
	Inside Fit = iota
	// AtJoint is one between the parts of a compound.
	AtJoint
	// NearJoint is one a syllable away from a joint, where the beginning of a part reads
	// as if it belonged to the other: Vertragsver-längerung.
	NearJoint
)

// nearJoint is the number of letters up to which a point is near a joint.
const nearJoint = 3

// Fits returns how well each of the points of a word divides it, nil if nothing is known of
// its parts.
//
// Patterns know syllables only. The joints of a compound are found by the words that begin
// or end many of them, and by the s that joins two after an ending such as -ung. What is not
// found is divided as before.
func (l *Language) Fits(word string, points []int) []Fit {
	if !l.compounds || len(points) < 2 {
		return nil
	}
	lower := strings.ToLower(word)
	if len(lower) != len(word) {
		return nil
	}
	var joints []int
	for _, at := range points {
		if n := len(joints); isBoundary(lower, at) && (n == 0 || utf8.RuneCountInString(lower[joints[n-1]:at]) > nearJoint) {
			joints = append(joints, at) // one right after another is within a part, as in vor-schlag
		}
	}
	if len(joints) == 0 {
		return nil
	}
	fits := make([]Fit, len(points))
	for i, at := range points {
		switch {
		case slices.Contains(joints, at):
			fits[i] = AtJoint
		case slices.ContainsFunc(joints, func(joint int) bool {
			return utf8.RuneCountInString(lower[min(at, joint):max(at, joint)]) <= nearJoint
		}):
			fits[i] = NearJoint
		}
	}
	return fits
}

// isBoundary reports whether a word in small letters has a joint at an offset.
func isBoundary(word string, at int) bool {
	before, after := word[:at], word[at:]
	if firstParts()[before] || endsPart(before) {
		return true
	}
	if lastParts()[after] {
		return true
	}
	for _, ending := range [...]string{"n", "en", "e", "s", "es", "er", "ern", "innen", "in"} {
		if stem, ok := strings.CutSuffix(after, ending); ok && lastParts()[stem] {
			return true
		}
	}
	return false
}

// endsPart reports whether a text ends with an s that joins words, after an ending that has
// one before another word and hardly ever else.
func endsPart(text string) bool {
	stem, ok := strings.CutSuffix(text, "s")
	if !ok {
		return false
	}
	for _, ending := range [...]string{"ung", "heit", "keit", "schaft", "tät", "ion", "ling", "tum"} {
		if strings.HasSuffix(stem, ending) && len(stem) > len(ending)+1 {
			return true
		}
	}
	return false
}

var (
	firstParts = sync.OnceValue(func() map[string]bool { return setOf(germanFirst) })
	lastParts  = sync.OnceValue(func() map[string]bool { return setOf(germanLast) })
)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// germanFirst are words that many German compounds begin with, as they are there, and
// prefixes that are stressed.
const germanFirst = `
abend abteilungs alarm alltags amts analyse anfangs angebots anlagen anwender anwendungs arbeitgeber arbeitnehmer arbeits archiv
arzt audit aufgaben auftrags ausbildungs ausfall ausgangs auslands aussen außen auswahl bank basis bau bedarfs bedien benutzer
beratungs bereichs bereitschafts berichts berufs betreuungs betriebs bewerbungs beziehungs bild bildungs bildschirm boden brief
budget bug bundes büro cloud code computer daten datenbank dauer demo design dienst dienstleistungs dokumentations eigen eingangs
einkaufs einsatz einzel elektro empfangs energie entscheidungs entwickler entwicklungs erfahrungs erfolgs ergebnis ersatz erst
europa fach fahr familien fehler fein feld fenster fertigungs fest feuer finanz firmen flug folge forschungs fort frage frauen frei
fremd freundschafts frist führungs fuß garten gebäude gegen gehalts geld gemeinde gemeinschafts general gesamt geschäfts
geschwindigkeits gesellschafts gesetz gespräch gesprächs gesundheits gewinn gleich groß grund gruppen güter halb halbjahres hand handels
handlungs haupt haus heim herbst hilfs hinter hoch hochschul höchst ideen informations innen innovations integrations interessen
jahr jahres jugend kalender kapital karriere kauf kenntnis kern kinder klein kommunikations kompetenz komponenten konferenz kontroll konzern
konzept kosten kraft kranken kredit krisen kultur kunden kurs kurz kur lager land landes lang langzeit last lauf lebens lehr leistungs leitungs
lern leser leute licht liefer lieferanten linien lohn lösungs luft macht management markt maschinen massen maß maßnahmen material mehr
meinungs meister mengen menschen messe methoden miet mindest mit mitarbeiter mittags mittel mitter monats morgen motor mund muster mutter nach nachfrage nacht
namens natur neben netz netzwerk neu nieder nord not notfall nutzer nutzungs ober objekt online ordnungs ort orts ost papier
partner pausen personal personen pflege pflicht plan planungs platz politik post praxis preis presse privat probe problem produkt produktions
programm projekt protokoll prozess prüf prüfungs qualifikations qualitäts quartals rahmen raum rechen rechnungs rechts regel regions regierungs
reise release report risiko rollen rück ruhe rund sach sammel schicht schlag schluss schlüssel schluß schnell schnittstellen schritt schul schutz seiten
selbst sende serien server service sicherheits sicht signal sitzungs software sommer sonder sonntags sozial spar spiel sport sprach sprech
staats stadt stamm stand standard start stations stell stellen steuer steuerungs strategie straßen streit stück studien stunden such süd support
system tabellen tages takt tarif tat teil team technik technologie telefon termin test text themen tisch titel tool trag transport typ über
übergabe übergangs überwachungs umsatz umwelt universitäts unter unternehmens unterrichts ursachen urlaubs verantwortungs verbesserungs verbindungs vergleichs
verhaltens verhandlungs verkaufs verkehrs verlust versand versicherungs versions versorgungs vertrags vertrauens vertriebs verwaltungs viel voll vor vorgehens
wachstums waren wahl wärme wartungs wasser web weg weiter welt werbe werk werks werkstatt wert west wett wetter wider wieder winter wirtschafts wissens wissenschafts
wochen wohn wohnungs zahl zahlen zahlungs zeichen zeit zeitungs zentral ziel zins zivil zoll zug zugangs zugriffs zukunfts zurück zusammen zusatz zustands zwischen zweit`

// germanLast are words that many German compounds end with, without their endings.
const germanLast = `
ablage ablauf abnahme abschluss abteilung adresse aktion akte alarm analyse angabe angebot angst ansatz antrag antwort anwendung anzahl arbeit
arbeiter archiv art artikel assistent audit aufgabe aufnahme aufstieg auftrag aufwand aufzeichnung ausbildung ausfall ausgabe ausgang auslastung ausschuss aussage
auswahl auswertung bahn bank bau beauftragt bedarf bedingung begriff beginn begründung behandlung beispiel beitrag berater beratung berechnung bereich bereitschaft bericht beruf
beschluss beschreibung beschwerde besprechung bestand bestellung besuch beteiligung betrag betreuer betreuung betrieb bewertung bewerbung beziehung bild bildung blatt boden brief
buch budget büro code datei daten datum dauer demo dienst ding dokument druck ebene effekt eigenschaft einführung eingabe eingang einheit einsatz einstellung eintrag
element empfehlung ende energie entscheidung entwickler entwicklung entwurf erfahrung erfassung erfolg ergebnis erhöhung erklärung erstellung erwartung erweiterung export fach fähigkeit fahrt
faktor fall farbe fassung fehler feier feld fenster fertigung feuer figur firma fläche fluss folge form formular forschung frage freigabe freund frist
führer führung funktion fuß garten gang gebiet gebühr gefahr gefühl gegenstand gehalt geld gemeinschaft gerät gericht geschäft geschichte geschwindigkeit gesellschaft gesetz gespräch gestalt gestaltung
gewicht gewinn gipfel glas grad grafik grenze größe grund gruppe güter halt haltung hand handel handlung haus heft heit hilfe hinweis höhe idee
import index information inhalt initiative institut interesse jahr kammer kanal kapital karte kasse katalog kategorie kenntnis kennzahl kern kette kette kind klasse klima kommission
kommunikation komponente konferenz konflikt kontakt konto kontrolle konzept kopf kopie körper kosten kraft kreis kreislauf krise kritik kultur kunde kündigung kurs kurve lage lager land länge last lauf
leben lehre lehrer leiste leistung leiter leitung liste lohn lösung lücke luft macht mangel mann mannschaft marke markt maschine maß maßnahme material meeting mehrheit meister
meldung menge mensch merkmal messung methode miete minderung mitglied mittel modell modul moment monat motor muster nachricht nähe name netz netzwerk niveau norm notiz nummer
nutzer nutzung objekt ordner ordnung organisation ort papier paket partner partnerschaft pause periode person personal pflege pflicht phase plan planer planung platte platz politik position posten praxis
preis prinzip problem produkt produktion profil programm projekt protokoll prozess prüfer prüfung punkt qualität quelle quote rahmen rate raum reaktion rechner rechnung recht rede reform regel region
reihe reise report reserve review revision richtlinie richtung risiko rolle rückgang rückmeldung runde sache sammlung satz schaden schein schicht schlag schluss schlüssel schnittstelle schrift schritt schule schulung schutz
schwelle schwerpunkt seite sekunde senkung server service sicherheit sicherung sicht signal sinn sitz sitzung skala software speicher spiel sprache spitze spur stadt stand standard stärke start station
statistik stelle stellung steuer steuerung stil stimme stoff störung straße strategie strecke streit strom struktur stück studie stufe stunde suche support system tabelle tag tagung takt tarif tat team
technik technologie teil teilnehmer telefon termin test text thema ticket tisch titel tool training transport treffen trennung typ übergabe übersicht übung umfang umfeld umfrage umgebung umsatz umstellung umzug unfall
unternehmen unterricht unterstützung untersuchung update urlaub ursache urteil variante verantwortung verbesserung verbindung verbot verbrauch verein verfahren vergabe vergleich verhalten verhältnis verhandlung verkauf verkehr verlag verlängerung verlauf verlust vermögen
vermittlung version versuch versorgung verteilung vertrag vertreter vertretung verwaltung verzeichnis verzögerung vorgabe vorgang vorhaben vorlage vorschlag vorschrift vorsitz vorstand vorteil wachstum wagen wahl wand wandel ware wartung wasser wechsel weg
weise weite welle welt werk werkstatt werkzeug wert wesen wettbewerb wiederholung wirkung wirtschaft wissen wissenschaft woche wohnung wort wunsch zahl zahlung zeichen zeichnung zeile zeit zeitraum zentrale zentrum ziel zimmer zone zug zugang zugriff zulage zuordnung zusage zusammenarbeit zustand zustimmung zuwachs zweck zweig`
