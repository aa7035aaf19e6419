package markdown_test

import (
	"os"
	"strings"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/goldentest"
	"promodoc/app/promo"
	"promodoc/assets"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
	"promodoc/export/mdtree"
)

func TestGolden(t *testing.T) {
	for name, d := range map[string]promo.Document{
		"expected.md": testDocument(),
		"skeleton.md": skeletonDocument(),
		"empty.md":    {},
		"html.md":     htmlDocument(t),
	} {
		t.Run(name, func(t *testing.T) {
			goldentest.Compare(t, "testdata/"+name, render(d).Text)
		})
	}
}

// htmlDocument returns a document with a field that has HTML and what programs add to
// Markdown.
func htmlDocument(t *testing.T) promo.Document {
	t.Helper()
	text, err := os.ReadFile("testdata/html-field.md")
	if err != nil {
		t.Fatal(err)
	}
	return promo.Document{
		ID: "k3", Candidate: promo.Candidate{Name: "A ==b== %%c%% :bug: {#d}", ProposedRole: "Lead <b>"},
		Sections: []promo.Section{{ID: "summary", Title: "In short {#e}", Body: string(text)}},
	}
}

// withoutBoxes returns the tree of a document with quotes for its boxes.
func withoutBoxes(d promo.Document) string {
	t := doctree.Build(d).Tree()
	t.QuoteBoxes()
	return t.String()
}

// The pages of a document are made of Markdown that differs from what is exported only
// in boxes, and both mean what was typed.
func TestPagesAndMarkdownMeanTheSame(t *testing.T) {
	d := htmlDocument(t)
	compare := func(out markdown.Output, want string) {
		t.Helper()
		if got := mdtree.Parse(string(withoutFront(t, out.Text)), 1, 0).String(); got != want {
			t.Errorf("parsed as\n%s\nwant\n%s", got, want)
		}
		checkMap(t, out)
	}
	want := doctree.Build(d).Tree().String()
	if n := strings.Count(want, "box "); n < 3 {
		t.Errorf("%d boxes", n)
	}
	compare(forPages(d), want)
	compare(render(d), withoutBoxes(d))
	if doctree.Build(d).Hidden != 2 {
		t.Error("hidden passages are not counted")
	}
}

// TestSample renders the sample that comes with the program.
func TestSample(t *testing.T) {
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	goldentest.Compare(t, "testdata/sample.md", render(d).Text)
}
