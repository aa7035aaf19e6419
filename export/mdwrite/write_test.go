package mdwrite_test

import (
	"strings"
	"testing"

	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
)

// TestPlainText checks that text gets the escapes that it needs and no others.
func TestPlainText(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"nothing special", "nothing special"},
		{"2 * 3 * 4", "2 * 3 * 4"},
		{"*note", `\*note`},
		{"snake_case and _private", `snake_case and \_private`},
		{"~50 tickets, ~60 before", "~50 tickets, ~60 before"},
		{"~~gone~~", `\~\~gone\~\~`},
		{"from < 10 to <5%, a <= b, <b>", `from < 10 to <5%, a <= b, \<b>`},
		{"R&D, &amp; and AT&T;", `R&D, \&amp; and AT&T;`},
		{"see [1] and [2]", "see [1] and [2]"},
		{"[x] done", `\[x] done`},
		{"a [b](c)", `a \[b](c)`},
		{"note [^1] here", `note \[^1] here`},
		{"1. first", `1\. first`},
		{"2026. It was", `2026\. It was`},
		{"1.5 hours", "1.5 hours"},
		{"- dash", `\- dash`},
		{"-5 degrees", "-5 degrees"},
		{"---", `\---`},
		{"--|--", `\--|--`},
		{"===", `\===`},
		{"#hashtag and # sign", "#hashtag and # sign"},
		{"# title", `\# title`},
		{"> quoted > text", `\> quoted > text`},
		{"C:\\temp\\", `C:\temp\\`},
		{"\\*", `\\\*`},
		{"`code`", "\\`code\\`"},
		{"ask me@example.org or @me", `ask me\@example.org or @me`},
		{"www.example.org", `www\.example.org`},
		{"https://example.org", `https\://example.org`},
		{"\"https://example.org\"", `"https\://example.org"`},
		{" spaces at the edges ", "&#32;spaces at the edges&#32;"},
		{"wow!", "wow!"},
	} {
		p := &mdtree.Paragraph{Text: []mdtree.Inline{mdtree.Text(tt.text)}}
		tree := &mdtree.Tree{Blocks: []mdtree.Block{p}}
		out, _ := mdwrite.Write(tree)
		if got := strings.TrimSuffix(string(out), "\n"); got != tt.want {
			t.Errorf("%q is written %q, want %q", tt.text, got, tt.want)
		}
		if got, want := mdtree.Parse(string(out), 0, 0).String(), tree.String(); got != want {
			t.Errorf("%q is parsed as %s, want %s", out, got, want)
		}
	}
}

// TestMarkdown checks the form in which Markdown is written.
func TestMarkdown(t *testing.T) {
	for _, tt := range []struct{ name, typed, want string }{
		{"emphasis", "_a_ __b__ ***c***", "*a* **b** _**c**_"},
		{"inside a word", "un*believ*able", "un*believ*able"},
		{"no help needed", "_a_&#98;", "*a*b"},
		{"help needed", "**\"a\"**&#98;c", "**\"a\"**&#98;c"},
		{"headings", "Title\n===\n\nSub\n---", "# Title\n\n## Sub"},
		{"code", "\tx := 1\n", "```\nx := 1\n```"},
		{"code with a fence", "~~~ go\n```\n~~~", "````go\n```\n````"},
		{"code left open", "```\na", "```\na\n```"},
		{"lists", "* a\n* b\n    + c\n\n1) d\n2) e", "- a\n- b\n  - c\n\n1. d\n2. e"},
		{"lists that follow lists", "- a\n\n\n* b\n+ c", "- a\n\n+ b\n\n- c"},
		{"numbers", "9. a\n10. b\n\n    c", "9. a\n\n10. b\n\n    c"},
		{"address named x", "- a [x](y)\n- [x&#32;](y)\n- [&#120;](y)", "- a [x](y)\n- [x ](y)\n- [&#120;](y)"},
		{"tasks", "* [X] a\n* [ ] b", "- [x] a\n- [ ] b"},
		{"table", "a|b\n:-|-:\n`x\\|y`|c", "| a      |   b |\n| :----- | --: |\n| `x\\|y` |   c |"},
		{"table with a cell too many", "a|b\n-|-:\nc|d|`e\\|f`\ng", "| a   |   b |        |\n| --- | --: | ------ |\n| c   |   d | `e\\|f` |\n| g   |     |        |"},
		{"reference", "[a] and [b][A]\n\n[a]: /u 'T'", `[a](/u "T") and [b](/u "T")`},
		{"bare address", "At www.a.org, https://b.org/c_(d) or e@f.org.",
			"At [www.a.org](http://www.a.org), <https://b.org/c_(d)> or <e@f.org>."},
		{"footnotes", "[^z]: Zed\n[^a]: Ah\n\nFirst[^a], second[^z].",
			"First[^1], second[^2].\n\n[^1]: Ah\n\n[^2]: Zed"},
		{"stray footnote", "Text.\n\n[^1]: Words.", "Text.\n\n\\[^1]: Words."},
		{"HTML", "<!-- a -->\n\nb <br> c", "\\<!-- a -->\n\nb \\<br> c"},
		{"hard break", "a  \nb\\\nc", "a\\\nb\\\nc"},
		{"thematic break", "a\n\n- - -", "a\n\n***"},
		{"quote", ">a\nb\n>\n>- c", "> a\n> b\n>\n> - c"},
		{"address", "[a](<b c> 'd \"e\"')", `[a](b%20c "d \"e\"")`},
		{"entity in an address", `[a](b?c&amp;copy;d\)e)`, `[a](b?c&amp;copy;d\)e)`},
		{"entities", "&copy; &lt;b> &amp;lt;", `© \<b> \&lt;`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.TrimSuffix(roundTrip(t, tt.typed), "\n"); got != tt.want {
				t.Errorf("%q is written\n%s\nwant\n%s", tt.typed, got, tt.want)
			}
		})
	}
}

// TestSpans checks which bytes the spans of a text have.
func TestSpans(t *testing.T) {
	typed := "# A *b*\r\n\r\nText\r\nof two lines.\n\n- one\n- two\n\n| c |\n|---|\n| d |\n"
	out, spans := mdwrite.Write(mdtree.Parse(typed, 7, 0))
	want := []struct{ written, typed string }{
		{"A *b*", "# A *b*"},
		{"Text\nof two lines.", "Text\r\nof"},
		{"one", "one"},
		{"two", "two"},
		{"| c   |\n| --- |\n| d   |", "| c |"},
	}
	if len(spans) != len(want) {
		t.Fatalf("%d spans, want %d", len(spans), len(want))
	}
	for i, s := range spans {
		if got := string(out[s.Start:s.End]); got != want[i].written || s.Source.Field != 7 {
			t.Errorf("span %d of field %d is %q, want %q", i, s.Source.Field, got, want[i].written)
		}
		if !strings.HasPrefix(typed[s.Source.Offset:], want[i].typed) {
			t.Errorf("span %d begins at %q, want %q", i, typed[s.Source.Offset:], want[i].typed)
		}
	}
}

// TestMarks checks the spans of Marks in a paragraph and in a cell.
func TestMarks(t *testing.T) {
	mark := func(field int, text ...mdtree.Inline) *mdtree.Mark {
		return &mdtree.Mark{Source: mdtree.Source{Field: field}, Text: text}
	}
	tree := &mdtree.Tree{Blocks: []mdtree.Block{
		&mdtree.Paragraph{Text: []mdtree.Inline{
			mdtree.Text("2.1 "), mark(1, mdtree.Text("*Title*")),
			mark(2, &mdtree.Link{URL: "u", Text: []mdtree.Inline{mdtree.Text("x")}}),
			&mdtree.Link{URL: "http://a.b", Text: []mdtree.Inline{mark(4, mdtree.Text("http://a.b"))}},
		}},
		&mdtree.Table{Align: make([]mdtree.Align, 2), Rows: [][]mdtree.Cell{
			{{mdtree.Text("head")}, {mark(3, mdtree.Text("a|b"))}},
		}},
	}}
	out, spans := mdwrite.Write(tree)
	want := []struct {
		field int
		text  string
	}{{1, `\*Title\*`}, {2, "[x](u)"}, {4, "<http://a.b>"}, {3, `a\|b`}}
	if len(spans) != len(want) {
		t.Fatalf("%d spans, want %d:\n%s", len(spans), len(want), out)
	}
	for i, s := range spans {
		if got := string(out[s.Start:s.End]); got != want[i].text || s.Source.Field != want[i].field {
			t.Errorf("span %d of field %d is %q, want %v", i, s.Source.Field, got, want[i])
		}
	}
}
