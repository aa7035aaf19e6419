package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What is written without the converter is what the converter writes.
func TestSimpleMarkdown(t *testing.T) {
	for markup, simple := range map[string]bool{
		"Ships it <b>on time</b> and says so.": true,
		"<strong>Care.</strong> For all.":      true,
		"One <i>two</i>, <em>three</em>":       true,
		"  Lines\n of <b>a  text</b>\n":        true,
		"A 1. b - c (d)":                       true,
		"<b>All of it</b>":                     true,
		"un<b>whole</b> word":                  false,
		"one <b>whole</b>s":                    false,
		"one <b> two</b>":                      false,
		"one <b>t<i>w</i>o</b>":                false,
		"one <b></b>":                          false,
		"one <b>two</b> <i>three</i>":          true,
		"one <b>two</b><i>three</i>":           false,
		"a * b":                                false,
		"1. One":                               false,
		"- One":                                false,
		"a <code>b</code>":                     false,
		"a <a href=https://b.example>b</a>":    false,
		"a <cite>b</cite> c":                   false,
		"a<br>b":                               false,
	} {
		parse := func() *html.Node {
			p := element(atom.P)
			nodes, err := html.ParseFragment(strings.NewReader(markup), p)
			if err != nil {
				t.Fatal(err)
			}
			move(p, nodes)
			return p
		}
		got, isSimple := simpleMarkdown(parse())
		if isSimple != simple {
			t.Errorf("%q: simple %v", markup, isSimple)
		}
		if want := newTextReader(nil).convert(parse()); isSimple && got != want {
			t.Errorf("%q: %q, the converter writes %q", markup, got, want)
		}
	}
}
