package linebreak_test

import (
	"strings"
	"testing"

	"promodoc/app/doclang"
	"promodoc/export/typeset/linebreak"
)

// broken returns a text with a bar at each opportunity that is left.
func broken(text, language string) string {
	var b strings.Builder
	from := 0
	for _, o := range linebreak.Together(text, doclang.Of(language).IsMonth, linebreak.Opportunities(text, nil)) {
		b.WriteString(text[from:o.Offset] + "|")
		from = o.Offset
	}
	return b.String() + text[from:]
}

func TestTogether(t *testing.T) {
	for _, c := range []struct{ name, language, text, want string }{
		{"arrow between numbers", "en", "from 23 → 7 alerts", "from |23 → 7 |alerts"},
		{"arrow between words", "en", "team → region -> world", "team |→ region |-> world"},
		{"unit", "en", "took 40 ms, then 1.5 GB.", "took |40 ms, |then |1.5 GB."},
		{"unit in brackets", "en", "slow (40 ms) now", "slow |(40 ms) |now"},
		{"unit before a note", "de", "auf 52 min.\u00a0a", "auf |52 min.\u00a0a"},
		{"percent", "de", "sank um 40 % im Mai", "sank |um |40 % |im |Mai"},
		{"currency", "de", "für 200 € und CHF 300", "für |200 € |und |CHF 300"},
		{"rate", "en", "6 a month or $5 per day", "6 a month |or |$5 per day"},
		{"all rates", "en", "6 an hour 6 por dia 6 al giorno 6 je Tag 6 im Monat 6 am Tag", "6 an hour |6 por dia |6 al giorno |6 je Tag |6 im Monat |6 am Tag"},
		{"no rate", "en", "in 2026 a team of 6 a manager led", "in |2026 |a |team |of |6 |a |manager |led"},
		{"rate in other languages", "de", "6 pro Monat", "6 pro Monat"},
		{"rate in French", "fr", "6 par mois", "6 par mois"},
		{"day and month", "en", "on 14 March 2026", "on |14 March |2026"},
		{"ordinal day", "de", "am 1. Oktober, danach", "am |1. Oktober, |danach"},
		{"ordinal day in French", "fr", "le 1er octobre 2026", "le |1er octobre |2026"},
		{"Spanish day", "es", "el 3 de mayo", "el |3 |de |mayo"},
		{"a list of two", "de", "Platz 1. Dann", "Platz |1. |Dann"},
		{"no day", "en", "45 March", "45 |March"},
		{"quarter", "en", "in Q3 2026 and H2 2026", "in |Q3 2026 |and |H2 2026"},
		{"page", "en", "see p. 12, pp. 3-4", "see |p. 12, |pp. 3-4"},
		{"page in German", "de", "siehe S. 12 und Seite 4", "siehe |S. 12 |und |Seite 4"},
		{"paragraph", "de", "nach § 3 Abs. 2", "nach |§ 3 |Abs. 2"},
		{"initials", "en", "by J. R. R. Tolkien and A.B. Lee", "by |J. R. R. Tolkien |and |A.B. Lee"},
		{"abbreviation of letters", "de", "das ist z. B. hier, d. h. da", "das |ist |z. B. |hier, |d. h. |da"},
		{"title", "en", "Dr. Lee met Mr. Ho", "Dr. Lee |met |Mr. Ho"},
		{"end of a sentence", "en", "It was so. Then I. We", "It |was |so. |Then |I. We"},
		{"French marks", "fr", "Alors : oui ! Non ?", "Alors : |oui ! |Non ?"},
		{"French quotes", "fr", "dit « bonjour » puis", "dit |« bonjour » |puis"},
		{"German quotes", "de", "sagt »nein« und »ja«", "sagt |»nein« |und |»ja«"},
		{"thousands", "fr", "environ 10 000 pages", "environ |10 000 |pages"},
		{"two numbers", "en", "in 2026 100 people", "in |2026 |100 |people"},
		{"factor", "en", "4 × 3, 5 x faster", "4 × 3, |5 x |faster"},
		{"ordinal day in Italian", "it", "dal 1º ottobre", "dal |1º ottobre"},
		{"change of a number", "en", "up +5 % or <40 ms", "up |+5 % |or |<40 ms"},
		{"line break", "en", "40\nms", "40\n|ms"},
		{"chord", "en", "with Ctrl E or Ctrl Shift A, Shift F8, Alt + Tab, Ctrl 1 now", "with |Ctrl E |or |Ctrl Shift A, |Shift F8, |Alt + Tab, |Ctrl 1 |now"},
		{"chord of arrows", "en", "with Alt → or Ctrl-C. Control what", "with |Alt → or |Ctrl-C. |Control |what"},
		{"chord in German", "de", "mit Strg Umschalt P los", "mit |Strg Umschalt P |los"},
		{"code in brackets", "en", "text (CC BY-SA) and (ISO 9001), (THE WHOLE SENTENCE HERE) too", "text |(CC BY-SA) |and |(ISO 9001), |(THE |WHOLE |SENTENCE |HERE) |too"},
		{"hyphens", "en", "use --toc or -v, e-mail, CC-BY-SA, well-known", "use |--toc |or |-v, |e-mail, |CC-BY-SA, |well-|known"},
		{"hyphen for an input", "en", "a file, - for standard input (- is one); [- too", "a |file, |- for |standard |input |(- is |one); |[- too"},
		{"hyphen at the beginning", "en", "- for it", "- for |it"},
		{"hyphen as a dash", "en", "this - that, 3 - 5 or -", "this - |that, |3 - |5 |or -"},
		{"options", "en", "use --passphrase-file string (or -no-toc-x), ask --well-known", "use |--passphrase-file |string |(or |-no-toc-x), |ask |--well-known"},
		{"slashes", "en", "I/O, CI/CD and/or usr/lib/x here/there", "I/O, |CI/CD |and/or |usr/|lib/|x |here/|there"},
		{"words", "en", "one two a day", "one |two |a |day"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := broken(c.text, c.language); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// Between a number and what it counts and in a range a line may end, but rather does not.
func TestClose(t *testing.T) {
	for text, want := range map[string]string{
		"of 1,900 customers who":      "of 1,900_customers who",
		"in 2026 there were 12 teams": "in 2026 there were 12_teams",
		"from 40 to 60, 12 of them":   "from 40_to_60, 12 of them",
		"from 8 to 26 February 2026":  "from 8_to_26 February 2026",
		"vom 8. bis 26. Februar":      "vom 8._bis_26. Februar",
		"du 8 au 26 février, un an":   "du 8_au_26_février, un an",
		"8 February to 3 March":       "8 February to 3 March",
		"(March to May), 2 or 3":      "(March_to_May), 2_or_3",
		"9:00 – 10:30 – then":         "9:00 –_10:30 – then",
		"to 5 or more, 6 to do":       "to 5 or more, 6 to do",
		"it has to 5 of us 3":         "it has to 5 of us 3",
		"v2 release (3 people)":       "v2 release (3_people)",
		"für 1.200 Kunden":            "für 1.200_Kunden",
	} {
		got := []byte(text)
		for _, o := range linebreak.Together(text, doclang.Of("en").IsMonth, linebreak.Opportunities(text, nil)) {
			if o.Close {
				got[o.Offset-1] = '_'
			}
		}
		if string(got) != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func FuzzTogether(f *testing.F) {
	for _, s := range []string{"23 → 7", "40 ms", "6 a month", "1. Oktober", "J. R.", " . ", "« a", "\xff 1", "1 \xff", "> a", "1er mai"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all := linebreak.Opportunities(text, nil)
		n := len(all)
		if got := linebreak.Together(text, doclang.Of("de").IsMonth, all); len(got) > n {
			t.Fatalf("%q: %d opportunities of %d", text, len(got), n)
		}
	})
}
