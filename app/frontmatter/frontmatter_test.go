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
		{"TOML between dashes", "---toml\ntitle = 'A'\n---\nx", "x", frontmatter.Matter{Title: "A"}},
		{"YAML by name", "---yaml\ntitle: A\n---\nx", "x", frontmatter.Matter{Title: "A"}},
		{"JSON", "{\n \"title\": \"A: b\",\n \"authors\": [\"B\", {\"name\": \"C\"}], \"version\": 1.10\n}\n\nx", "\nx", frontmatter.Matter{Title: "A: b", Author: "B, C", Version: "1.10"}},
		{"JSON between semicolons", ";;;\n{\"title\": \"A\"}\n;;;\nx", "x", frontmatter.Matter{Title: "A"}},
		{"JSON between dashes", "---json\n{\"title\": \"A\"}\n---\nx", "x", frontmatter.Matter{Title: "A"}},
		{"JSON in one line", "{\"title\": \"A\"}", "", frontmatter.Matter{Title: "A"}},
		{"JSON that is text", "{\"a\": 1}\n", "{\"a\": 1}\n", frontmatter.Matter{}},
		{"JSON with text behind", "{\"title\": \"A\"} b\n", "{\"title\": \"A\"} b\n", frontmatter.Matter{}},
		{"invalid JSON", "{\"title\": A}\n", "{\"title\": A}\n", frontmatter.Matter{}},
		{"a placeholder", "{title}\n", "{title}\n", frontmatter.Matter{}},
		{"null", ";;;\nnull\n;;;\nx", "x", frontmatter.Matter{}},
		{"title block", "% A\n  and B\n% C; D\n% 2026-06-30\n\nx", "\nx", frontmatter.Matter{Title: "A and B", Author: "C, D", Date: "2026-06-30"}},
		{"title block with lines of authors", "% A\n% C\n  D\nx", "x", frontmatter.Matter{Title: "A", Author: "C, D"}},
		{"title block without a title", "%\n% C\n", "%\n% C\n", frontmatter.Matter{}},
		{"a share", "%5 of all\n", "%5 of all\n", frontmatter.Matter{}},
		{"hidden text", "%% hidden %%\n", "%% hidden %%\n", frontmatter.Matter{}},
		{"a list in nearly YAML", "---\ntitle: A: b\nauthors:\n  - C\n  - \"D\"\n---\n", "", frontmatter.Matter{Title: "A: b", Author: "C, D"}},
		{"keys of other languages", "---\ntítulo: A: b\ntitle: C\n---\n", "", frontmatter.Matter{Title: "C"}},
		{"a template", "---\ntitle: {{title}}\ndate: <% now %>\n---\n", "", frontmatter.Matter{Date: "<% now %>"}},
		{"upper case", "---\nTITLE: A\nLang: de_AT.UTF-8\n---\n", "", frontmatter.Matter{Title: "A", Language: "de-AT"}},
		{"several names", "---\nlocale: fr\nlang: de\nauthors: B\nauthor: A\n---\n", "", frontmatter.Matter{Language: "de", Author: "A"}},
		{"the first name is empty", "---\nlanguage: ''\nlang: de\n---\n", "", frontmatter.Matter{Language: "de"}},
		{"dots", "---\ntitle: A\n...\nx", "x", frontmatter.Matter{Title: "A"}},
		{"a version that is a number", "---\nversion: 1.10\n---\n", "", frontmatter.Matter{Version: "1.10"}},
		{"values", "---\ntitle: \"A: b\"\ncandidate: Mira\nunknown: 1\n---\nx", "x", frontmatter.Matter{Title: "A: b", Candidate: "Mira"}},
		{"bytes that are not UTF-8", "% A\xd4 \xff\nx", "x", frontmatter.Matter{Title: "A\ufffd \ufffd"}},
		{"date is text", "---\ndate: 2026-03-14\n---\n", "", frontmatter.Matter{Date: "2026-03-14"}},
		{"an abstract", "---\nsubtitle: |\n  a\n  b\nabstract: |\n  c\n\n  *d*\n---\nx", "x", frontmatter.Matter{Subtitle: "a b", Abstract: "c\n\n*d*"}},
		{"an abstract in parts", "---\nAbstract: [c, d]\n---\nx", "x", frontmatter.Matter{Abstract: "c\n\nd"}},
		{"an abstract of TOML", "+++\nabstract = \"c\"\n+++\nx", "x", frontmatter.Matter{Abstract: "c"}},
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
	for _, s := range []string{"---\ntitle: A\n---\nx", "---\n&a [*a]\n---\n", "---\n---", "\ufeff---\n", "---\n? x\n---\n", "---\na: !!binary x\n---\n", "+++\ntitle = 'A'\n+++\n", "---\na: b: c\n---\n",
		"{\"title\": \"A\"}\n", ";;;\n{\"title\": 1}\n;;;\n", "% A\n  B\n% C\n% D\n", "---toml\ntitle = 1\n---\n", "---\na: b: c\n- d\n---\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, at := frontmatter.Split([]byte(s))
		if at < 0 || at > len(s) {
			t.Fatalf("offset %d of %d", at, len(s))
		}
		if again, where := frontmatter.Split([]byte(s)); again != m || where != at {
			t.Errorf("read again: %+v, %d after %+v, %d", again, where, m, at)
		}
		if strings.ContainsAny(m.Title+m.Cycle+m.Author+m.Date+m.Language+m.Version, "\n\r\t") {
			t.Errorf("value with line breaks: %q", m.Title)
		}
	})
}
