package mdwrite_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
	"promodoc/export/spectest"
)

// bareAddresses are the examples in which a bare address stays text. It is a
// link in the grammar used here, as on the sites where the document is read.
var bareAddresses = map[int]bool{608: true, 611: true, 612: true}

// TestSpecExamples holds the writer to the specification: what it writes for
// an example means the same HTML. Examples with raw HTML are left out, since
// that is shown as text.
func TestSpecExamples(t *testing.T) {
	held, all := 0, 0
	for _, ex := range spectest.Examples(t) {
		if bareAddresses[ex.Example] || hasRawHTML(ex.Markdown) {
			continue
		}
		all++
		out, _ := mdwrite.Write(mdtree.Parse(ex.Markdown, 1))
		var html bytes.Buffer
		if err := goldmark.Convert(out, &html); err != nil {
			t.Fatal(err)
		}
		if got, want := sameHTML(html.String()), sameHTML(ex.HTML); got != want {
			t.Errorf("example %d (%s)\ntyped   %q\nwritten %q\ngot  %q\nwant %q",
				ex.Example, ex.Section, ex.Markdown, out, got, want)
			continue
		}
		held++
	}
	t.Logf("%d of %d examples hold", held, all)
	if all < 577 {
		t.Errorf("only %d examples were tried", all)
	}
}

func hasRawHTML(src string) bool {
	found := false
	root := goldmark.DefaultParser().Parse(text.NewReader([]byte(src)))
	_ = ast.Walk(root, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		found = found || n.Kind() == ast.KindHTMLBlock || n.Kind() == ast.KindRawHTML
		return ast.WalkContinue, nil
	})
	return found
}

var blanks = regexp.MustCompile(`\s+`)

// sameHTML takes off what is no difference to a reader: how blanks are spread,
// and emphasis inside emphasis of the same style.
func sameHTML(s string) string {
	s = strings.ReplaceAll(s, " />", ">")
	for _, tag := range []string{"em", "strong"} {
		s = outermost(s, "<"+tag+">", "</"+tag+">")
	}
	return strings.TrimSpace(blanks.ReplaceAllString(s, " "))
}

// outermost drops the pairs of open and closing that stand inside another
// pair.
func outermost(s, open, closing string) string {
	var out strings.Builder
	depth := 0
	for s != "" {
		tag := ""
		switch {
		case strings.HasPrefix(s, open):
			tag = open
			depth++
		case strings.HasPrefix(s, closing):
			tag = closing
		}
		if tag == "" || depth == 1 {
			out.WriteString(s[:max(len(tag), 1)])
		}
		if tag == closing {
			depth--
		}
		s = s[max(len(tag), 1):]
	}
	return out.String()
}
