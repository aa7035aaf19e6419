package brag

import (
	"strings"
	"testing"

	"promodoc/app/dates"
	"promodoc/app/evidence"
	"promodoc/app/evidence/evidencetest"
	"promodoc/app/message"
	"promodoc/app/promo"
)

var today = promo.Date{Year: 2026, Month: 11, Day: 28}

func TestSamples(t *testing.T) {
	for _, sample := range []string{"months.md", "weeks.md", "review_2025.txt"} {
		evidencetest.Golden(t, Read, sample, evidence.Options{Today: today})
	}
}

// TestHeadings says what headings are the time of.
func TestHeadings(t *testing.T) {
	for heading, want := range map[string]string{
		"March 2026": "March 2026|", "2026": "2026|", "Q2 2026": "April – June 2026|", "March": "March 2026|", "2026-03-04": "4 March 2026|",
		"Wednesday, 4 March 2026": "4 March 2026|", "Week of 2 March": "2 – 8 March 2026|", "Week ending 2026-03-08": "2 – 8 March 2026|",
		"2026-W10": "2 – 8 March 2026|", "KW 10/2026": "2 – 8 March 2026|", "Week 54, 2026": "2026|Week 54", "Brag document 2026": "2026|Brag document",
		"Payments (March 2026)": "March 2026|Payments", "Q1 2026: Payments": "January – March 2026|Payments", "2026-03-04 – Offsite": "4 March 2026|Offsite",
		"2026 in review": "2026|2026 in review", "Payments": "|Payments", "H1 2026 — Payments, Search": "January – June 2026|Payments: Search",
		"Jan - Mar 2026": "January – March 2026|", "3/4/2026": "2026|", "": "|",
	} {
		p, rest := periodIn(heading, dates.Reader{Today: today})
		if got := p.String() + "|" + rest; got != want {
			t.Errorf("%q: %s, want %s", heading, got, want)
		}
	}
}

// TestFronts says what is a date in front of an item.
func TestFronts(t *testing.T) {
	for text, want := range map[string]string{
		"2026-03-04: Led it": "4 March 2026|Led it", "2026-03-04 Led it": "4 March 2026|Led it", "**2026-03-04**: Led it": "4 March 2026|Led it",
		"**2026-03-04** Led it": "4 March 2026|Led it", "**4 March 2026:** Led it": "4 March 2026|Led it", "(Mar 4, 2026) Led it": "4 March 2026|Led it",
		"[2026-03-04] Led it": "4 March 2026|Led it", "Mar 4 - Led it": "4 March 2026|Led it", "March 2026 – Led it - twice": "March 2026|Led it - twice",
		"Led it (March 2026)": "March 2026|Led it", "Led it [2026-03-04]": "4 March 2026|Led it", "May: Led it": "|May: Led it", "Led it: all of it": "|Led it: all of it",
		"2026-03-04": "|", "Version 1.2: Led it": "|Version 1.2: Led it", "[March 2026](https://a.example) Led it": "|[March 2026](https://a.example) Led it",
		"3/4/2026: Led it": "2026|Led it", "Jan – Mar 2026: Led it": "January – March 2026|Led it", "Q1 2026 - Led it": "January – March 2026|Led it", "": "|",
	} {
		p, rest, ok := frontDate(text, dates.Reader{Today: today})
		if got := p.String() + "|" + rest; got != want || ok == p.First.IsZero() {
			t.Errorf("%q: %s, %t; want %s", text, got, ok, want)
		}
	}
}

// TestMoved knows an item again that was moved, and given other marks.
func TestMoved(t *testing.T) {
	keys := func(text string) string {
		found, err := Read("a.md", []byte(text), evidence.Options{Today: today})
		if err != nil {
			t.Fatal(err)
		}
		var keys []string
		for _, p := range found.Proposals {
			keys = append(keys, p.Entry.Source.Keys...)
		}
		return strings.Join(keys, " ")
	}
	first := keys("## March 2026\n\n- Led the review\n- Wrote it down\n")
	moved := keys("# Log\n\n## 2026-03\n\n- Wrote it *down*.\n- **Led** the review\n")
	if a, b, _ := strings.Cut(first, " "); moved != b+" "+a || a == b {
		t.Errorf("%s, then %s", first, moved)
	}
	if other := keys("## April 2026\n\n- Led the review\n"); strings.Contains(first, other) {
		t.Error("the same words of another month are the same item")
	}
}

func TestLooks(t *testing.T) {
	for name, data := range map[string]string{"a.md": "# A\n", "a": "- A\n", "a.txt": "A\n"} {
		if !Looks(name, []byte(data)) {
			t.Errorf("%s: no notes", name)
		}
	}
	for name, data := range map[string]string{"a.html": "<!doctype html><p>A", "a.png": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a": ""} {
		if Looks(name, []byte(data)) {
			t.Errorf("%s: notes", name)
		}
	}
}

// TestTooDeep refuses lists that would take minutes to read.
func TestTooDeep(t *testing.T) {
	for _, text := range []string{
		"# March 2026\n- a\n" + strings.Repeat(" ", 300) + "- b\n", strings.Repeat("\n", 2) + strings.Repeat("> ", 200) + "b\n", "\n\n" + strings.Repeat("- ", 5000) + "b\n", "\n\n" + strings.Repeat(">", 5000) + "\n",
	} {
		found, err := Read("a.md", []byte(text), evidence.Options{Today: today})
		if !message.Is(err, errTooDeep) || !strings.HasPrefix(err.Error(), "a.md:3:1: ") || len(found.Proposals) > 0 {
			t.Errorf("%.40q: %v", text, err)
		}
	}
	if _, err := Read("a.md", []byte(strings.Repeat("-", 500)+"\n"+strings.Repeat("* ", 50)+"\n- March 2026: "+strings.Repeat("a ", 500)), evidence.Options{Today: today}); err != nil {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) { evidencetest.Fuzz(f, Read, "a.md", evidence.Options{Today: today}) }

func FuzzDropped(f *testing.F) {
	evidencetest.FuzzDropped(f, Read, "a.md", evidence.Options{Today: today}, func(name, value string) []byte {
		// What names a block of code or a link, tags and comments are marks, not text.
		marks := strings.NewReplacer("```", "", "~~~", "", "<", "", "[", "")
		name, value = marks.Replace(name), marks.Replace(value)
		return []byte("# March 2026\n\n- Did it\n\n## " + name + "\n\n- " + value + "\n\n" + value + "\n")
	})
}
