package mdwrite_test

import (
	"bytes"
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
		{" spaces at the edges ", "spaces at the edges"},
		{"wow!", "wow!"},
	} {
		checkPlain(t, tt.text, tt.want)
	}
}

// TestPlainTextWithSigns does so for what has a meaning only to the program's own pages.
func TestPlainTextWithSigns(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"a == b and c == d", "a == b and c == d"},
		{"a==b", "a==b"},
		{"==a==", `\==a\==`},
		{"a===b ==c==", `a===b \==c\==`},
		{"5%% of 7", "5%% of 7"},
		{"%%a%%", `\%%a\%%`},
		{"%%", `\%%`},
		{"[[a]]", `\[[a]]`},
		{"![[a.png]]", `\!\[[a.png]]`},
		{"10:30:45 :bug: :nosuch:", `10:30:45 \:bug: :nosuch:`},
		{"• a", "&#8226; a"},
		{"a • b", "a • b"},
		{"– a", "– a"},
		{"[!NOTE] a", `\[!NOTE] a`},
		{"List<String> <your name>", `List\<String> \<your name>`},
	} {
		checkPlain(t, tt.text, tt.want)
	}
}

func checkPlain(t *testing.T, text, want string) {
	t.Helper()
	tree := &mdtree.Tree{Blocks: []mdtree.Block{&mdtree.Paragraph{Text: []mdtree.Inline{mdtree.Text(text)}}}}
	tree.Normalize()
	out, _ := mdwrite.Write(tree)
	if got := strings.TrimSuffix(string(out), "\n"); got != want {
		t.Errorf("%q is written %q, want %q", text, got, want)
	}
	if got, want := mdtree.Parse(string(out), 0, 0).String(), tree.String(); got != want {
		t.Errorf("%q is parsed as %s, want %s", out, got, want)
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
		{"address named x", "- a [x](y)\n- [x&#32;](y)\n- [&#120;](y)", "- a [x](y)\n- [&#120;](y)\n- [&#120;](y)"},
		{"tasks", "* [X] a\n* [ ] b", "- [x] a\n- [ ] b"},
		{"table", "a|b\n:-|-:\n`x\\|y`|c", "| a      |   b |\n| :----- | --: |\n| `x\\|y` |   c |"},
		{"table with a cell too many", "a|b\n-|-:\nc|d|`e\\|f`\ng", "| a   |   b |        |\n| --- | --: | ------ |\n| c   |   d | `e\\|f` |\n| g   |     |        |"},
		{"reference", "[a] and [b][A]\n\n[a]: /u 'T'", `[a](/u "T") and [b](/u "T")`},
		{"bare address", "At www.a.org, https://b.org/c_(d) or e@f.org.",
			"At [www.a.org](http://www.a.org), <https://b.org/c_(d)> or <e@f.org>."},
		{"footnotes", "[^z]: Zed\n[^a]: Ah\n\nFirst[^a], second[^z].",
			"First[^1], second[^2].\n\n[^1]: Ah\n\n[^2]: Zed"},
		{"stray footnote", "Text.\n\n[^1]: Words.", "Text.\n\n\\[^1]: Words."},
		{"no HTML", "<script>a</script>\n\nb <c> d", "\\<script>a\\</script>\n\nb \\<c> d"},
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

// TestExtras checks the form in which HTML and what programs add to Markdown are
// written.
func TestExtras(t *testing.T) {
	for _, tt := range []struct{ name, typed, want string }{
		{"Markdown's styles", "<b>a</b> <em>b</em> <del>c</del> <kbd>d</kbd>", "**a** *b* ~~c~~ `d`"},
		{"other styles", "<u>a</u> ==b== H<sub>2</sub>O x<sup>2</sup> <small>c</small>",
			"<ins>a</ins> <mark>b</mark> H<sub>2</sub>O x<sup>2</sup> <small>c</small>"},
		{"styles in styles", "<mark>a **b <u>c</u>**</mark>d", "<mark>a **b <ins>c</ins>**</mark>d"},
		{"styles next to letters", "a<b>b</b>c<i>d</i>", "a**b**c*d*"},
		{"spaces inside elements", "<p>a<b> b </b> <i> c</i>.</p>\n\na <u>b </u>c  d", "a **b** *c*.\n\na <ins>b</ins> c  d"},
		{"no end", "a <b>b\n\nc", "a **b**\n\nc"},
		{"code with a style", "<code>a <b>b</b> List<String></code>", "`a `**`b`**` List<String>`"},
		{"comments", "a <!-- b --> c<!-- d -->\n\n<!-- e -->\n\nf", "a  c\n\nf"},
		{"lines", "a<br>b<br/>\nc", "a\\\nb\\\nc"},
		{"lines in a heading", "<h2>a<br>b</h2>", "## a<br>b"},
		{"link", "<a href='https://x.y'>a</a> <a name=z></a>b", "[a](https://x.y) <a id=\"z\"></a>b"},
		{"names of places", "<a name=a></a>\n\n# b\n\n<ul><li id=c>d</ul>", "# <a id=\"a\"></a>b\n\n- <a id=\"c\"></a>d"},
		{"name of a heading", "## A b {#c .d}", "## <a id=\"c\"></a>A b"},
		{"image", `<img src="a b.png" alt="c">`, "![c](a%20b.png)"},
		{"image with a width", `a <img src="b.png" width="96">`, `a <img src="b.png" alt="" width="96">`},
		{"image alone with a width", "![[b.png|96]]\nc", "<picture><img src=\"b.png\" alt=\"\" width=\"96\"></picture>\nc"},
		{"block", "<div>\n  a &amp; <b>b</b>\n</div>", "a & **b**"},
		{"alignment", "<div align=center>\n\n# a\n\nb\n\n</div>\n\nc", "<div align=\"center\">\n\n# a\n\nb\n\n</div>\n\nc"},
		{"list", "<ol start=3><li>a<li>b<ul><li>c</ul></ol>", "3. a\n4. b\n   - c"},
		{"task", "<ul><li><input type=checkbox checked> a</ul>", "- [x] a"},
		{"box that is no task", "<p>a <input type=checkbox> b</p>", "a ☐ b"},
		{"table", "<table><tr><th>a<th align=right>b<tr><td>c<td align=right>d<br>e</table>",
			"| a   |      b |\n| --- | -----: |\n| c   | d<br>e |"},
		{"table without a head", "<table><tr><td>a</td></tr></table>", "|     |\n| --- |\n| a   |"},
		{"quote", "<blockquote><p>a<p>b</blockquote>", "> a\n>\n> b"},
		{"details", "<details>\n<summary>a <i>b</i></summary>\n\n- c\n\n</details>", "> **a _b_**\n>\n> - c"},
		{"aside", "<aside>\n💡 a\n</aside>", "> 💡 a"},
		{"callout", "> [!warning] My **title**\n> a\n>\n> - b", "> **My title**\n>\n> a\n>\n> - b"},
		{"callout without a title", "> [!NOTE]\n> a", "> **Note**\n>\n> a"},
		{"callout without text", "- > [!tip] a\n- b", "- > **a**\n- b"},
		{"code", "<pre><code>a &lt;b&gt;\n  <span>c</span></code></pre>", "```\na <b>\n  c\n```"},
		{"page breaks", "a\n\n<div style=\"page-break-after: always\"></div>\n\nb\n\n\\newpage\n\nc", "a\n\n<!-- pagebreak -->\n\nb\n\n<!-- pagebreak -->\n\nc"},
		{"rule", "a\n<hr>\nb", "a\n\n***\n\nb"},
		{"hidden", "a %%b%% c\n\n%%\nd\n%%\n\ne", "a  c\n\ne"},
		{"wiki links", "[[A b]] [[A|c]] [[#Some part]]", "A b c [Some part](#some-part)"},
		{"emoji", ":rocket: 10:30:45", "🚀 10:30:45"},
		{"bullets", "• a\n•\tb", "- a\n- b"},
		{"dashes", "– a\n– b", "- a\n- b"},
		{"bullets as text", "a &bull; b\n&bull; c", "a • b\n&#8226; c"},
		{"unknown", "<p>a <your name> b</p>\n\nList<String>", "a \\<your name> b\n\nList\\<String>"},
		{"script", "<script>alert(1)</script>\n\n<div onclick=x><iframe src=y></iframe></div>", "\\<script>alert(1)\\</script>\n\n\\<iframe src=y>\\</iframe>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.TrimSuffix(roundTrip(t, tt.typed), "\n"); got != tt.want {
				t.Errorf("%q is written\n%s\nwant\n%s", tt.typed, got, tt.want)
			}
		})
	}
}

// TestBoxes checks the form of boxes for readers that know callouts.
func TestBoxes(t *testing.T) {
	for _, tt := range []struct{ typed, want string }{
		{"> [!tip] a *b*\n> c", "> [!note] a *b*\n>\n> c\n"},
		{"<details><summary>a</summary></details>", "> [!note] a\n"},
		{"<aside>a</aside>", "> [!aside]\n>\n> a\n"},
	} {
		got, _ := mdwrite.WriteWithBoxes(mdtree.Parse(tt.typed, 1, 0))
		if string(got) != tt.want {
			t.Errorf("%q is written %q, want %q", tt.typed, got, tt.want)
		}
		roundTrip(t, tt.typed)
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

// TestSpansOfHTML checks that each text of a paragraph that is not written as it was
// typed is found where it was typed.
func TestSpansOfHTML(t *testing.T) {
	typed := "A <u>line</u>, <b>bold\n  text</b> and `code`, <kbd>key</kbd> &amp; more.\n\n<p>\n  first <i>second</i>\n</p>\n\n> [!note] title ==x==\n> text\n"
	out, spans := mdwrite.WriteWithBoxes(mdtree.Parse(typed, 7, 0))
	for _, want := range []string{"A ", "line", ", ", "bold", "text", " and ", "code", "key", "first", "second", "title", "x", "text\n"} {
		word := strings.TrimSpace(want)
		at := bytes.Index(out, []byte(word))
		if strings.HasSuffix(want, "\n") {
			at = bytes.LastIndex(out, []byte(word))
		}
		found := ""
		for _, s := range spans {
			if s.Start <= at && at < s.End {
				found = typed[s.Source.Offset+at-s.Start:]
			}
		}
		if !strings.HasPrefix(found, word) {
			t.Errorf("%q of\n%s\nwas typed at %.20q", word, out, found)
		}
	}
	leaves := map[int]bool{}
	for _, s := range spans {
		leaves[s.Leaf] = true
	}
	if first := strings.Index(typed, "<p>") + len("<p>"); len(leaves) != 4 || !leaves[0] || !leaves[first] {
		t.Errorf("the paragraphs begin at %v", leaves)
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
