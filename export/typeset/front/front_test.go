package front_test

import (
	"strings"
	"testing"

	"promodoc/export/typeset/front"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name, file, rest string
		want             front.Matter
	}{
		{"none", "# Title\n", "# Title\n", front.Matter{}},
		{"empty file", "", "", front.Matter{}},
		{"invalid YAML", "---\ntitle: A: b\n---\nx", "---\ntitle: A: b\n---\nx", front.Matter{}},
		{"values", "---\ntitle: \"A: b\"\ncandidate: Mira\nunknown: 1\n---\nx", "x", front.Matter{Title: "A: b", Candidate: "Mira"}},
		{"date is text", "---\ndate: 2026-03-14\n---\n", "", front.Matter{Date: "2026-03-14"}},
		{"empty value", "---\ntitle:\nmanager: ''\n---\n", "", front.Matter{}},
		{"several lines", "---\ntitle: |\n  one\n  two\n---\n", "", front.Matter{Title: "one two"}},
		{"list ignored", "---\ntitle: [a]\ncycle: H2\n---\nx", "x", front.Matter{Cycle: "H2"}},
		{"byte order mark", "\ufeff---\ntitle: A\n---\nx", "x", front.Matter{Title: "A"}},
		{"windows lines", "---\r\ntitle: A\r\n---\r\nx", "x", front.Matter{Title: "A"}},
		{"empty", "---\n---\nx", "x", front.Matter{}},
		{"not closed", "---\ntitle: A\n", "---\ntitle: A\n", front.Matter{}},
		{"break and heading", "---\nText\n---\n", "---\nText\n---\n", front.Matter{}},
		{"not at the beginning", "\n---\ntitle: A\n---\n", "\n---\ntitle: A\n---\n", front.Matter{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, at := front.Split([]byte(c.file))
			if m != c.want {
				t.Errorf("got %+v, want %+v", m, c.want)
			}
			if rest := c.file[at:]; rest != c.rest {
				t.Errorf("Markdown begins at %q, want %q", rest, c.rest)
			}
		})
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"---\ntitle: A\n---\nx", "---\n&a [*a]\n---\n", "---\n---", "\ufeff---\n", "---\n? x\n---\n", "---\na: !!binary x\n---\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, at := front.Split([]byte(s))
		if at < 0 || at > len(s) {
			t.Fatalf("offset %d of %d", at, len(s))
		}
		if strings.ContainsAny(m.Title+m.Cycle, "\n\r\t") {
			t.Errorf("value with line breaks: %q", m.Title)
		}
	})
}
