package frontmatter_test

import (
	"strings"
	"testing"

	"promodoc/app/frontmatter"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name, file, rest string
		want             frontmatter.Matter
	}{
		{"none", "# Title\n", "# Title\n", frontmatter.Matter{}},
		{"empty file", "", "", frontmatter.Matter{}},
		{"nearly YAML", "---\ntitle: A: b\ntags:\n  - [x\n---\nx", "x", frontmatter.Matter{Title: "A: b"}},
		{"neither YAML nor nearly", "---\ntitle: A: b\nText.\n---\nx", "---\ntitle: A: b\nText.\n---\nx", frontmatter.Matter{}},
		{"other names", "---\nauthor: A\nlang: de-DE\n---\n", "", frontmatter.Matter{Author: "A", Language: "de-DE"}},
		{"several authors", "---\nauthor:\n  - A\n  - name: B\n    affiliation: C\n---\n", "", frontmatter.Matter{Author: "A, B"}},
		{"TOML", "+++\ntitle = 'A'\ndate = 2026-06-30\nauthors = ['B', 'C']\n[extra]\nx = 1\n+++\nx", "x", frontmatter.Matter{Title: "A", Date: "2026-06-30", Author: "B, C"}},
		{"invalid TOML", "+++\ntitle = A\n+++\nx", "+++\ntitle = A\n+++\nx", frontmatter.Matter{}},
		{"values", "---\ntitle: \"A: b\"\ncandidate: Mira\nunknown: 1\n---\nx", "x", frontmatter.Matter{Title: "A: b", Candidate: "Mira"}},
		{"date is text", "---\ndate: 2026-03-14\n---\n", "", frontmatter.Matter{Date: "2026-03-14"}},
		{"empty value", "---\ntitle:\nmanager: ''\n---\n", "", frontmatter.Matter{}},
		{"several lines", "---\ntitle: |\n  one\n  two\n---\n", "", frontmatter.Matter{Title: "one two"}},
		{"mapping ignored", "---\ntitle: {a: b}\ncycle: H2\n---\nx", "x", frontmatter.Matter{Cycle: "H2"}},
		{"byte order mark", "\ufeff---\ntitle: A\n---\nx", "x", frontmatter.Matter{Title: "A"}},
		{"windows lines", "---\r\ntitle: A\r\n---\r\nx", "x", frontmatter.Matter{Title: "A"}},
		{"empty", "---\n---\nx", "x", frontmatter.Matter{}},
		{"not closed", "---\ntitle: A\n", "---\ntitle: A\n", frontmatter.Matter{}},
		{"break and heading", "---\nText\n---\n", "---\nText\n---\n", frontmatter.Matter{}},
		{"not at the beginning", "\n---\ntitle: A\n---\n", "\n---\ntitle: A\n---\n", frontmatter.Matter{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, at := frontmatter.Split([]byte(c.file))
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
	for _, s := range []string{"---\ntitle: A\n---\nx", "---\n&a [*a]\n---\n", "---\n---", "\ufeff---\n", "---\n? x\n---\n", "---\na: !!binary x\n---\n", "+++\ntitle = 'A'\n+++\n", "---\na: b: c\n---\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, at := frontmatter.Split([]byte(s))
		if at < 0 || at > len(s) {
			t.Fatalf("offset %d of %d", at, len(s))
		}
		if strings.ContainsAny(m.Title+m.Cycle, "\n\r\t") {
			t.Errorf("value with line breaks: %q", m.Title)
		}
	})
}
