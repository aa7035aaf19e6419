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

// bareAddresses are the examples with a bare address that is text in the
// specification and a link in our grammar.
var bareAddresses = map[int]bool{608: true, 611: true, 612: true}

// additions are the examples that look different on purpose: the lines of a paragraph
// have no white space at their edges, words in two brackets are a wiki link, and what
// has no known scheme is no address: it may be a type in angle brackets.
var additions = map[int]bool{40: true, 548: true, 559: true, 590: true, 598: true, 601: true}

// TestSpecExamples checks that what is written for an example of the specification
// gives the same HTML as the example. Those with raw HTML are skipped, since it is
// shown as text.
func TestSpecExamples(t *testing.T) {
	tried := 0
	for _, ex := range spectest.Examples(t) {
		if bareAddresses[ex.Example] || additions[ex.Example] || hasRawHTML(ex.Markdown) {
			continue
		}
		tried++
		out, _ := mdwrite.Write(mdtree.Parse(ex.Markdown, 1, 0))
		var html bytes.Buffer
		if err := goldmark.Convert(out, &html); err != nil {
			t.Fatal(err)
		}
		if got, want := comparableHTML(html.String()), comparableHTML(ex.HTML); got != want {
			t.Errorf("example %d (%s)\ntyped   %q\nwritten %q\ngot  %q\nwant %q",
				ex.Example, ex.Section, ex.Markdown, out, got, want)
		}
	}
	if tried < 571 {
		t.Errorf("only %d examples were tried", tried)
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

var whiteSpace = regexp.MustCompile(`\s+`)

// comparableHTML removes what makes no difference to a reader: the amount of white
// space, and emphasis inside emphasis of the same style.
func comparableHTML(s string) string {
	s = strings.ReplaceAll(s, " />", ">")
	for _, tag := range []string{"em", "strong"} {
		s = outermost(s, "<"+tag+">", "</"+tag+">")
	}
	return strings.TrimSpace(whiteSpace.ReplaceAllString(s, " "))
}

// outermost removes the pairs of open and closing that are inside another pair.
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
