package export

import (
	"archive/zip"
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/docfile"
	"promodoc/app/olddoc"
	"promodoc/app/promo"
)

func oldPath() career.Path {
	return career.Path{ID: "staff", Title: "Staff", FromRole: "Senior", ToRole: "Staff", Sections: []career.Section{{ID: "all", Considerations: []career.Consideration{
		{ID: "influence", Title: "Influence", Statement: "You influence others."}, {ID: "delivery", Title: "Delivers work that lasts", Statement: "You deliver."},
	}}}}
}

// shown describes what a document has: sections, and examples with their fields.
func shown(d promo.Document) string {
	var b strings.Builder
	for _, s := range d.Sections {
		if s.Body != "" {
			b.WriteString("section " + s.ID + ": " + s.Body + "\n")
		}
	}
	for _, x := range d.Examples {
		b.WriteString(strings.Join(x.Supports, "+") + " | " + x.Title + " | " + x.Situation + " | " + x.Action + " | " + x.Result + "\n")
	}
	for _, g := range d.Growth {
		b.WriteString("growth: " + g.Title + " | " + g.Text + " | " + strings.Join(g.Steps, ";") + "\n")
	}
	return b.String()
}

const oldCase = `---
author: Ada
tags: [a, b]
---
Written in a hurry.

My case
=======

Some words on top.

## Summary

Three *facts*.

### Why now

Because.

## 1. influence

Talks everywhere.

### Gave a talk

**Context:** Nobody knew.

**Result:** Everybody knows.

Result of that: more talks.

### Wrote a guide

#### What I did

Wrote it.

#### Impact

Forty readers.

## Projects

### Migrated the store

Moved 300 tables.

` + "```sql\n## not a heading\n```" + `

#### Situation

It was slow.

## Growth

**Less noise.** I talk much.

- Count words

More to come.
`

func TestOldMarkdown(t *testing.T) {
	text, err := olddoc.Read("old case.md", []byte(oldCase), OldTexts())
	if err != nil {
		t.Fatal(err)
	}
	got := shown(olddoc.Fill(promo.New(oldPath(), promo.Seed{ID: "doc"}), text))
	for _, line := range []string{
		"section summary: Three *facts*.\n\n### Why now\n\nBecause.\n",
		"influence | Influence |  | Talks everywhere. | \n",
		"influence | Gave a talk | **Context:** Nobody knew. |  | Everybody knows.\n\nResult of that: more talks.\n",
		"influence | Wrote a guide |  | **What I did**\n\nWrote it. | **Impact**\n\nForty readers.\n",
		" | Migrated the store | It was slow. | Moved 300 tables.\n\n```sql\n## not a heading\n``` | \n",
		"growth: Less noise | I talk much.\n\nMore to come. | Count words\n",
	} {
		if !strings.Contains(got, line) {
			t.Errorf("%q is missing in\n%s", line, got)
		}
	}
	if n := len(promo.Unplaced(olddoc.Fill(promo.New(oldPath(), promo.Seed{}), text))); n != 2 {
		t.Errorf("%d wait to be placed", n)
	}
	everyWord(t, oldCase, oldCase)
}

var wordForm = regexp.MustCompile(`[\pL\pN]+`)

// everyWord fails the test unless every word of a text is in the document that is made of
// a file with it.
func everyWord(t *testing.T, file, text string) {
	t.Helper()
	read, err := olddoc.Read("old.md", []byte(file), OldTexts())
	if err != nil {
		t.Fatal(err)
	}
	inDocument(t, read, text)
}

func inDocument(t *testing.T, read olddoc.Text, text string) {
	t.Helper()
	data, err := docfile.Write(olddoc.Fill(promo.New(oldPath(), promo.Seed{ID: "doc"}), read))
	if err != nil {
		t.Fatal(err)
	}
	has := map[string]int{}
	for _, w := range wordForm.FindAllString(string(data), -1) {
		has[strings.ToLower(w)]++
	}
	for _, w := range wordForm.FindAllString(text, -1) {
		if has[strings.ToLower(w)] == 0 {
			t.Errorf("the word %q is lost of %q", w, text)
		}
	}
}

func FuzzOldMarkdown(f *testing.F) {
	for _, s := range []string{oldCase, "# a\n## Influence\n### x\n#### Result\ny", "a\n=\nb\n-\n", "---\na: 1\n---\nb", "## Growth\n**a** b\n\n- c\n- d\n\ne",
		"### deep\n# top\n## delivers work that lasts\n**Result** r", "| a | b |\n|-|-|\n| c | d |", "Situation: a\n\nAction: b\n\nImpact: c", "> # quoted\n\n- # item", "***a.*** b", "# Summary\n## Summary"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		read, err := olddoc.Read("old.md", []byte(s), OldTexts())
		if err != nil {
			return
		}
		if strings.ContainsAny(s, "&\\\x00") || strings.Contains(s, "document:") || slices.Contains([]rune(s), '\uFFFD') {
			_ = olddoc.Fill(promo.New(oldPath(), promo.Seed{ID: "doc"}), read)
			return // entities and escapes are other words in the file of the document
		}
		d := olddoc.Fill(promo.New(oldPath(), promo.Seed{ID: "doc"}), read)
		all := shown(d) + d.Snapshot.Title
		for _, c := range d.Snapshot.Considerations() {
			all += c.Title
		}
		for _, w := range wordForm.FindAllString(s, -1) {
			if !strings.Contains(strings.ToLower(all), strings.ToLower(w)) && !isLabel(w) && strings.Trim(w, "0123456789") != "" {
				t.Errorf("the word %q of %q is lost", w, s)
			}
		}
	})
}

// isLabel reports whether a word is one that names a part, such as a heading Result.
func isLabel(w string) bool {
	return slices.Contains(strings.Fields("situation context background problem challenge task why before action actions what i did approach my part role contribution solution how result results impact outcome outcomes effect after growth areas of to grow development since last time summary executive overview introduction"), strings.ToLower(w))
}

func TestOldHTML(t *testing.T) {
	page := `<html><head><title>x</title><style>p{}</style></head><body><h1>My case</h1><h2>Delivers work that lasts</h2><h3>Moved the <b>store</b></h3><p>Three hundred tables.</p><p><b>Impact:</b> Twice as fast.</p><ul><li>one</li></ul></body></html>`
	read, err := olddoc.Read("old.html", []byte(page), OldTexts())
	if err != nil {
		t.Fatal(err)
	}
	d := olddoc.Fill(promo.New(oldPath(), promo.Seed{}), read)
	if got := promo.ExamplesUnder(d, "delivery"); len(got) != 1 || got[0].Title != "Moved the store" || got[0].Action != "Three hundred tables." || !strings.HasPrefix(got[0].Result, "**Impact:** Twice as fast.") {
		t.Errorf("got\n%s", shown(d))
	}
	inDocument(t, read, "My case Moved store Three hundred tables Twice as fast one")
}

// wordFile returns a Word file with paragraphs: a style, a colon and the text.
func wordFile(t *testing.T, paragraphs ...string) []byte {
	t.Helper()
	var body strings.Builder
	for _, p := range paragraphs {
		style, text, _ := strings.Cut(p, ":")
		list := ""
		if style == "List" {
			list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`
		}
		body.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + list + `</w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml":   `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body.String() + `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>left</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>right</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestOldWord(t *testing.T) {
	file := wordFile(t, "Title:My *case*", "Normal:On top.", "Heading1:Influence", "Heading2:Gave a talk", "Normal:I spoke.", "List:one", "List:two", "Normal:Result: They know.")
	read, err := olddoc.Read("old.docx", file, OldTexts())
	if err != nil {
		t.Fatal(err)
	}
	d := olddoc.Fill(promo.New(oldPath(), promo.Seed{}), read)
	got := promo.ExamplesUnder(d, "influence")
	if len(got) != 1 || got[0].Title != "Gave a talk" || got[0].Action != "I spoke.\n\n- one\n- two" || !strings.HasPrefix(got[0].Result, "They know.") {
		t.Errorf("got\n%s", shown(d))
	}
	inDocument(t, read, "My case On top Gave a talk I spoke one two They know left right")
}

// An own export comes back nearly whole, in each format that has headings.
func TestOwnExportsComeBack(t *testing.T) {
	d := promo.New(oldPath(), promo.Seed{ID: "doc", Candidate: promo.Candidate{Name: "Ada", Team: "Core", Manager: "Sam"}, Cycle: promo.Cycle{Name: "H2 2026", From: promo.Date{Year: 2026, Month: 7, Day: 1}, To: promo.Date{Year: 2026, Month: 12, Day: 31}}})
	d.Sections[0].Body = "Three facts."
	d.Examples = []promo.Example{
		{ID: "a", Title: "Gave a talk", Situation: "Nobody knew.", Action: "I spoke.\n\nTwice.", Result: "They know.", Supports: []string{"influence", "delivery"}, From: promo.Date{Year: 2026, Month: 9}, Proof: promo.Proof{Evidence: []promo.Evidence{{Title: "Slides", URL: "https://example.org/s"}, {Title: "Minutes"}}}},
		{ID: "b", Title: "Moved it", Action: "Moved.", Result: "Faster.", Supports: []string{"delivery"}, Origin: promo.OriginEarlier},
	}
	d.Growth = []promo.GrowthArea{{Title: "Less noise", Text: "I talk much.", Steps: []string{"Count words"}}}
	for format, file := range map[string]string{"md": "x.md", "html": "x.html", "docx": "x.docx"} {
		data, _, err := Render(d, format, Options{})
		if err != nil {
			t.Fatal(err)
		}
		read, err := olddoc.Read(file, data, OldTexts())
		if err != nil {
			t.Fatal(err)
		}
		got := olddoc.Fill(promo.New(oldPath(), promo.Seed{ID: "new"}), read)
		a := promo.ExamplesUnder(got, "influence")
		if len(a) != 1 || a[0].Title != "Gave a talk" || a[0].Situation != "Nobody knew." || a[0].Action != "I spoke.\n\nTwice." || a[0].Result != "They know." {
			t.Errorf("%s: got\n%s", format, shown(got))
			continue
		}
		if b := promo.ExamplesUnder(got, "delivery"); len(b) != 1 || b[0].Result != "Faster." || got.Sections[0].Body != "Three facts." {
			t.Errorf("%s: got\n%s", format, shown(got))
		}
		if e := a[0].Evidence; len(e) != 2 || e[0].URL != "https://example.org/s" {
			t.Errorf("%s: evidence %+v", format, e)
		}
		if format != "md" {
			continue
		}
		if a[0].From != d.Examples[0].From || len(a[0].Supports) != 2 || len(a[0].Evidence) != 2 || a[0].Evidence[0].URL != "https://example.org/s" || got.Candidate.Name != "Ada" || got.Candidate.Team != "Core" || got.Candidate.Manager != "Sam" {
			t.Errorf("%s: %+v of %+v", format, a[0], got.Candidate)
		}
		if len(promo.Unplaced(got)) != 0 || got.Cycle.From != d.Cycle.From || got.Cycle.Name != "H2 2026" || shown(got) != shown(d) {
			t.Errorf("%s: cycle %+v, got\n%swant\n%s", format, got.Cycle, shown(got), shown(d))
		}
	}
}
