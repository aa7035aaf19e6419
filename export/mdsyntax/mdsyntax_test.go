package mdsyntax_test

import (
	"testing"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdsyntax"
)

func TestUnescape(t *testing.T) {
	for raw, want := range map[string]string{
		`plain`:               "plain",
		`\*a\* \b \\`:         `*a* \b \`,
		`&amp; &copy; &nbsp`:  "& © &nbsp",
		`&#35; &#010; &#x41;`: "# \n A",
		`&#0; &#x110000;`:     "\ufffd \ufffd",
		`&#12345678; &#x;`:    "&#12345678; &#x;",
		`&a\*b;`:              "&a*b;",
		`&`:                   "&",
	} {
		if got := mdsyntax.Unescape([]byte(raw)); got != want {
			t.Errorf("Unescape(%q) = %q, want %q", raw, got, want)
		}
	}
}

// footnotes parses a text and returns the labels of the footnotes in its tree.
func footnotes(source string, collect bool) []string {
	p := mdsyntax.NewParser()
	if collect {
		p = mdsyntax.NewParser(mdsyntax.CollectFootnotes())
	}
	var labels []string
	_ = ast.Walk(p.Parse(text.NewReader([]byte(source))), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if note, ok := n.(*extast.Footnote); ok && entering {
			labels = append(labels, string(note.Ref))
		}
		return ast.WalkContinue, nil
	})
	return labels
}

func TestFootnotes(t *testing.T) {
	source := "[^b] [^a]\n\n[^a]: [^c]: inside\n\n[^b]: text\n\n[^d]: nothing refers here\n"
	if got := footnotes(source, false); len(got) != 3 || got[0] != "a" || got[1] != "b" || got[2] != "d" {
		t.Errorf("footnotes %q, want all, in the order of their definitions", got)
	}
	if got := footnotes(source, true); len(got) != 3 || got[0] != "b" || got[1] != "a" || got[2] != "d" {
		t.Errorf("collected footnotes %q, want those with references, in the order of these, and then the other", got)
	}
}

func TestLinkURL(t *testing.T) {
	for source, want := range map[string]string{
		"www.example.org":         "http://www.example.org",
		"https://example.org/a":   "https://example.org/a",
		"me@example.org":          "mailto:me@example.org",
		"<mailto:me@example.org>": "mailto:me@example.org",
	} {
		root := mdsyntax.NewParser().Parse(text.NewReader([]byte(source)))
		link, ok := root.FirstChild().FirstChild().(*ast.AutoLink)
		if !ok {
			t.Errorf("%q is not an autolink", source)
			continue
		}
		if got := mdsyntax.LinkURL(link, []byte(source)); got != want {
			t.Errorf("LinkURL of %q = %q, want %q", source, got, want)
		}
	}
}
