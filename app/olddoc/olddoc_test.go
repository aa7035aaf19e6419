package olddoc

import (
	"strings"
	"testing"
	"unicode"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// headings returns the headings of a text that begin with "#", without knowing of code.
func headings(markdown string) (all []Heading) {
	at := 0
	for line := range strings.Lines(markdown) {
		title := strings.TrimLeft(line, "#")
		if level := len(line) - len(title); level > 0 && level < 7 && strings.HasPrefix(title, " ") {
			all = append(all, Heading{Level: level, Title: strings.TrimSpace(title), Start: at, End: at + len(line)})
		}
		at += len(line)
	}
	return all
}

var ports = Ports{Headings: headings, HTML: func(data []byte) (string, bool) {
	return strings.NewReplacer("<html>", "", "<h1>", "# ", "</h1>", "\n").Replace(string(data)), !strings.Contains(string(data), "too large")
}}

// blank is a new document on a path with two considerations.
func blank() promo.Document {
	path := career.Path{ID: "p", Title: "P", Sections: []career.Section{{ID: "s", Title: "S", Considerations: []career.Consideration{
		{ID: "calm", Title: "Keeps calm", Statement: "You keep calm."}, {ID: "grow", Title: "Grows others", Statement: "You help others to grow."},
	}}}}
	return promo.New(path, promo.Seed{ID: "id", Name: "mine"})
}

func fill(t testing.TB, file, text string) promo.Document {
	t.Helper()
	read, err := Read(file, []byte(text), ports)
	if err != nil {
		t.Fatal(err)
	}
	return Fill(blank(), read)
}

// example writes what an example says.
func example(x promo.Example) string {
	return strings.Join([]string{x.Title, x.Situation, x.Action, x.Result, strings.Join(x.Supports, " ")}, " | ")
}

func TestFill(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string // examples, in their order
	}{
		"under a consideration": {"# Keeps calm\n\n## The outage\n\nI led it.\n\n**Result:** Less noise\n", []string{"The outage |  | I led it. | Less noise | calm"}},
		"another's words":       {"# Keeps calm\n\n## The outage\n\n**Impact:** Less noise\n", []string{"The outage |  |  | **Impact:** Less noise | calm"}},
		"headings as fields":    {"# Keeps calm\n\n## The outage\n\n### Situation\n\nNoise\n\n### What I did\n\nLed\n", []string{"The outage | Noise | **What I did**\n\nLed |  | calm"}},
		"numbered, other case":  {"# 2.1 KEEPS CALM\n\nI did.\n", []string{"Keeps calm |  | I did. |  | calm"}},
		"under none":            {"# Other\n\n## The outage\n\nI led it.\n", []string{"The outage |  | I led it. |  | ", "What else “old” says | # Other |  |  | "}},
		"no heading":            {"Only text.\n\nMore.\n", []string{"What else “old” says | Only text.\n\nMore. |  |  | "}},
		"a label in code":       {"# Keeps calm\n\n## A\n\n```\n\n**Result:** none\n\n```\n", []string{"A |  | ```\n\n**Result:** none\n\n``` |  | calm"}},
		"other front matter":    {"---\ntitle: Mine\n---\n\nText.\n", []string{"What else “old” says | ---\ntitle: Mine\n---\n\nText. |  |  | "}},
	} {
		d := fill(t, "dir/old.md", c.text)
		var got []string
		for _, x := range d.Examples {
			got = append(got, example(x))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: got\n%q\nwant\n%q", name, got, c.want)
		}
	}
}

func TestFillSections(t *testing.T) {
	d := fill(t, "old.html", "<html><h1>Executive summary</h1>It is time.\n<h1>Growth areas</h1>**Delegating.** More of it.\n\n- First\n- Second\n")
	if s := d.Sections[0]; s.Body != "It is time." || s.Title != "Executive summary" {
		t.Errorf("the summary is %+v", s)
	}
	if len(d.Growth) != 1 || d.Growth[0].Title != "Delegating" || strings.Join(d.Growth[0].Steps, " ") != "First Second" || len(d.Examples) != 0 {
		t.Errorf("growth is %+v, examples %+v", d.Growth, d.Examples)
	}
}

// An export of the program gives back what its front matter says, and what is made of the
// document is dropped.
func TestOwnExport(t *testing.T) {
	text := "---\ndocument: d1\npath_id: p\ncandidate: Ada Smith\nproposed_role: \"Lead: core\"\ncycle: H2 2026\nfrom: 2026-07-01\nlanguage: de\n---\n\n# Ada Smith\n\n| a | b |\n\n## 1 Keeps calm\n\n*You keep calm.*\n\n### 1.1 The outage\n\n*March 2026 · also supports Grows others*\n\nIt was loud.\n\nI led it.\n\n**Result.** Less noise.\n\n**Evidence.** [Notes](https://example.org/n) · <https://example.org/x>\n\n## References\n\n1. x\n"
	read, err := Read("old.md", []byte(text), ports)
	if err != nil || read.PathID() != "p" {
		t.Fatalf("%+v, %v", read, err)
	}
	d := Fill(blank(), read)
	if d.Candidate.Name != "Ada Smith" || d.Candidate.ProposedRole != "Lead: core" || d.Cycle.Name != "H2 2026" || d.Cycle.From != (promo.Date{Year: 2026, Month: 7, Day: 1}) || d.Language() != "de" {
		t.Errorf("facts are %+v, %+v, %q", d.Candidate, d.Cycle, d.Language())
	}
	if len(d.Examples) != 1 || example(d.Examples[0]) != "The outage | It was loud. | I led it. | Less noise. | calm grow" || d.Examples[0].From != (promo.Date{Year: 2026, Month: 3}) || len(d.Examples[0].Evidence) != 2 {
		t.Errorf("examples are %+v", d.Examples)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct {
		file, text string
		want       *message.Message
	}{
		{"old.md", "  \n\n", nil},
		{"old.html", "<html>", errEmpty},
		{"old.html", "<html>too large", errPage},
		{"old.docx", "PK\x03\x04 nothing", nil},
		{"old.md", "\x00\x01\x02\x03", nil},
	} {
		read, err := Read(c.file, []byte(c.text), ports)
		if err == nil || !read.IsZero() || c.want != nil && !message.Is(err, c.want) || !strings.Contains(err.Error(), c.file) {
			t.Errorf("%q: %+v, %v", c.text, read, err)
		}
	}
}

func TestTakes(t *testing.T) {
	for file, want := range map[string]bool{"a.DOCX": true, "b.md": true, "c.htm": true, "d.pdf": false, "md": false} {
		if Takes(file) != want {
			t.Errorf("%s: %v", file, !want)
		}
	}
}

// words returns the words of a text, folded.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// saysIn returns all that a document says, as words.
func saysIn(d promo.Document) map[string]bool {
	var b strings.Builder
	for _, x := range d.Examples {
		b.WriteString(example(x) + "\n")
		for _, e := range x.Evidence {
			b.WriteString(e.Title + " " + e.URL + "\n")
		}
	}
	for _, s := range d.Sections {
		b.WriteString(s.Title + "\n" + s.Body + "\n")
	}
	for _, g := range d.Growth {
		b.WriteString(g.Title + "\n" + g.Text + "\n" + strings.Join(g.Steps, "\n") + "\n")
	}
	for _, c := range d.Snapshot.Considerations() {
		b.WriteString(c.Title + "\n")
	}
	said := map[string]bool{"growth": true, "areas": true, "summary": true, "result": true, "results": true, "situation": true, "action": true}
	for _, w := range words(b.String()) {
		said[w] = true
	}
	return said
}

// No word of a text that is no export of the program is lost, whatever its form.
func FuzzFill(f *testing.F) {
	for _, text := range []string{
		"# Keeps calm\n\n## The outage\n\nI led it.\n\n**Impact:** Less noise\n\n### Result\n\n- a\n- b\n",
		"Only text\n# Growth\n\n**A.** b\n\n- c\n- d\n\ne\n## Deeper\n\nf\n# Overview\nmore\n",
		"---\ntitle: Mine\n---\n# Other\n\n~~~\n\n**Result:** x\n\n```\n~~~\n\nSituation: y\n",
		"###### Keeps calm\n## Grows others\ntext\n\n[a](b) <https://c.d>\n\n__Outcome__: e\n# 1.2. Keeps calm\n",
		"# References\n\n1. x\n\n# Considerations\n\ny\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		read, err := Read("old.md", []byte(text), ports)
		if err != nil || read.own {
			return
		}
		d := Fill(blank(), read)
		said := saysIn(d)
		all, at := read.matter, 0
		for _, h := range read.headings { // which keep their words, and not their numbers
			all += "\n" + read.markdown[at:h.Start] + "\n" + numberForm().ReplaceAllString(h.Title, "")
			at = h.End
		}
		for _, w := range words(all + "\n" + read.markdown[at:]) {
			if !said[w] {
				t.Fatalf("%q is lost of %q: %+v", w, text, d.Examples)
			}
		}
		ids := map[string]bool{}
		for _, x := range d.Examples {
			if x.ID == "" || ids[x.ID] {
				t.Fatalf("the ID %q is of two examples", x.ID)
			}
			ids[x.ID] = true
		}
	})
}
