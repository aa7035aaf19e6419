package hunspell

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

func mem() float64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}
func TestTry(t *testing.T) {
	rd := func(f string) []byte {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	R := "/tmp/w/sp-try/deb/root/usr/share/hunspell/"
	good := map[string]string{"de_DE": "Donaudampfschiff Fehler vergessen Straßen Geschwindigkeitsbegrenzung Datenbanken Verbesserungsvorschlag Bundestagswahl STRASSE ein Haustür ausgerollt", "fr": "bibliothèque j'ai l'équipe anciennes mangerions déployé qu'il aujourd'hui", "es_ES": "estación hablábamos rápidamente déjamelo", "it_IT": "dell'azienda rapidamente migliorato", "nl": "programmeren gebruikersgegevens ziekenhuisbed vernieuwingen", "sv_SE": "användarkonton förbättringar järnvägsstation", "da_DK": "brugerkonti forbedringer jernbanestation", "nb_NO": "brukerkontoer forbedringer", "pl_PL": "najlepszego programistów zrobiliśmy", "pt_PT": "desenvolvedores rapidamente melhorámos", "ru_RU": "программистов улучшения быстро", "cs_CZ": "programátorů vylepšení nejrychlejší", "hu_HU": "felhasználóknak fejlesztéseket legjobb"}
	bad := map[string]string{"de_DE": "Feler vergesen Datenbankn Strase", "fr": "biblioteque anciene", "es_ES": "estasion ablar", "it_IT": "rapidamnte", "nl": "programeren gebruikrs", "sv_SE": "användarkonto förbätringar", "da_DK": "forbedrnger", "nb_NO": "forbedrnger", "pl_PL": "najlepszgo", "pt_PT": "rapidamnte", "ru_RU": "програмистов", "cs_CZ": "vylepšní", "hu_HU": "felhasnálóknak"}
	for _, n := range []string{"../../../../sp-try/npm/dictionary-en-4.0.0/index", "de_DE", "fr", "es_ES", "it_IT", "nl", "sv_SE", "da_DK", "nb_NO", "pl_PL", "pt_PT", "ru_RU", "cs_CZ", "hu_HU"} {
		f := R + n
		if strings.Contains(n, "index") {
			f = "/tmp/w/sp-try/npm/dictionary-en-4.0.0/index"
		}
		aff, dic := rd(f+".aff"), rd(f+".dic")
		m0 := mem()
		t0 := time.Now()
		d, err := Read(aff, dic)
		dt := time.Since(t0)
		if err != nil {
			fmt.Println(n, "ERR", err)
			continue
		}
		fmt.Printf("%s load %v mem %.1f", n, dt, mem()-m0)
		ws := strings.Fields(good[n])
		t0 = time.Now()
		for range 100 {
			for _, w := range ws {
				d.Spell(w)
			}
		}
		if len(ws) > 0 {
			fmt.Printf(" %v/word", time.Since(t0)/time.Duration(100*len(ws)))
		}
		for _, w := range ws {
			if !d.Spell(w) {
				fmt.Print(" WRONG:", w)
			}
		}
		for _, w := range strings.Fields(bad[n]) {
			t0 = time.Now()
			s := d.Suggest(w, 5, nil)
			fmt.Print(" ", w, d.Spell(w), s, time.Since(t0))
		}
		fmt.Println()
		if strings.Contains(n, "index") {
			for _, w := range strings.Fields("teh recieve acommodate definately occurence maintainance pronounciation seperate untill langauge wich becuase accross begining enviroment performace responsability adress thier wierd goverment liason recomend alot freind publically succesful infrastucture kubernets neccesarily Teh occured HAVEE inteh manuever") {
				t0 = time.Now()
				s := d.Suggest(w, 5, nil)
				fmt.Println("  ", w, d.Spell(w), s, time.Since(t0))
			}
			t0 = time.Now()
			for range 1000 {
				for _, w := range []string{"the", "distributes", "unhappily", "necessary", "zzzzyx"} {
					d.Spell(w)
				}
			}
			fmt.Println("  per word", time.Since(t0)/5000)
		}
		runtime.KeepAlive(d)
	}
}
