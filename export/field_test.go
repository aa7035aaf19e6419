package export

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"promodoc/app/promo"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
	"promodoc/export/mdtree"
)

// FuzzField takes a field of any text the whole road: to Markdown and back, to pages,
// and from the exported Markdown to pages.
func FuzzField(f *testing.F) {
	for _, text := range hostile(300) {
		f.Add(text)
	}
	text, err := os.ReadFile("markdown/testdata/html-field.md")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(text))
	for part := range strings.SplitSeq(string(text), "\n\n") {
		f.Add(part)
	}
	f.Fuzz(checkField)
}

func checkField(t *testing.T, text string) {
	d := promo.Document{ID: "k3", Sections: []promo.Section{{ID: "summary", Body: text}}}
	doc := doctree.Build(d)
	paged := markdown.WriteForPages(doc).Text
	_, body, _ := bytes.Cut(paged[4:], []byte("\n---\n")) // after the front matter
	// Longer texts may have more than the parser's limits, more so with escapes.
	const short = 1000
	if got, want := mdtree.Parse(string(body), 1, 0).String(), doc.Tree().String(); got != want && len(text) < short {
		t.Errorf("%q is written\n%s\nand read as\n%s\nwant\n%s", text, body, got, want)
	}
	exported, report, err := Render(d, "md", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if (doc.Hidden > 0) != (len(report.Notices) > 0) {
		t.Errorf("%d hidden passages, but the notices are %q", doc.Hidden, report.Notices)
	}
	for _, source := range [][]byte{paged, exported} {
		if _, report, err := Typeset(source, Options{}); err != nil || report.Pages < 1 {
			t.Fatalf("%d pages, %v", report.Pages, err)
		}
	}
}

// Elements that are nested or open without end take time in proportion to the text: the
// road of each would take minutes if any step of it did not.
func TestFieldsOfManyElements(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for _, element := range []string{"<b>", "<div>", "<ul><li>", "<blockquote>", "=="} {
		checkField(t, strings.Repeat(element, 50_000))
	}
	for _, element := range []string{
		"</b>", "<b>a</b>", "<div>\n\n", "<table><tr><td>", "<details>\n\n", "<!--", "<b ", "<sub>\n",
		"> [!a]\n", "%%a", "[[", ":bug:", "<a name=b>", "<img src=a>", "<pre>", "<p>\n\n*a*\n\n",
	} {
		checkField(t, strings.Repeat(element, 5_000))
	}
}
