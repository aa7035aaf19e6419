package block_test

import (
	"strings"
	"testing"

	"promodoc/export/typeset/block"
)

func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"styles", "a <b>b <i>c</i></b> <s>d</s> <code>e</code>", `p "a " "b "b "c"bi " " "d"s " " "e"c`},
		{"styles around Markdown", "<b>a *b*</b> c", `p "a "b "b"bi " c"`},
		{"no end", "a <b>b\n\nc", "p \"a \" \"b\"b\np \"c\""},
		{"an end without a beginning is text", "a</b>", `p "a</b>"`},
		{"comment", "a <!-- b --> c", `p "a  c"`},
		{"a comment without an end is text", "<!-- a\n\nb", `code "<!-- a" "" "b"`},
		{"what is no comment is text", "<?a b?> <![CDATA[c]]> <!D e>\n\nf <?g?>", "code \"<?a b?> <![CDATA[c]]> <!D e>\"\np \"f <?g?>\""},
		{"link", `<a href="https://x.y">a</a> <a href="javascript:x">b</a>`, `p "a"<https://x.y#> " b"`},
		{"image", `<img src="a.png" alt="b" width="96">`, `image a.png "b"`},
		{"a character that could not be read", "a <img src=\"a.png\" alt=\"b\ufffd\"> <b\n title='\ufffd'>c</b>", `p "a " image a.png "b�" " " "c"b`},
		{"image in a link", `<a href="https://x.y"><img src="a.png"></a>`, `image a.png ""`},
		{"block", "<div>\nx &amp; <b>y</b>\n</div>", `p "x & " "y"b`},
		{"markdown in a block", "<div>\n\n*x*\n\n</div>\n\ny", "p \"x\"i\np \"y\""},
		{"heading", "<h2 align=\"center\">a <i>b</i></h2>", `h2 #a-b "a " "b"i`},
		{"list", "<ol start=3><li>a<li>b<ul><li>c</ul></ol>", "list ordered=true tight=true\n item 3 task=0\n  p \"a\"\n item 4 task=0\n  p \"b\"\n  list ordered=false tight=true\n   item 0 task=0\n    p \"c\""},
		{"empty list", "<ol></ol>\n\na", `p "a"`},
		{"text in a list", "<ul>a<li>b</ul>", "list ordered=false tight=true\n item 0 task=0\n  p \"a\"\n item 1 task=0\n  p \"b\""},
		{"task", "<ul><li><input type=checkbox checked> a</ul>", "list ordered=false tight=true\n item 0 task=2\n  p \"a\""},
		{"table", "<table><tr><th>a<th align=right>b<tr><td>c<td align=right>d<br>e</table>", `table [0 3] / "a" "b" / "c" "d e"`},
		{"table without a head", "<table><tr><td>a</td></tr></table>", `table [0] / "" / "a"`},
		{"cells that span", "<table><tr><th>a<th>b<th>c<tr><td colspan=2>d<td rowspan=2>e<tr><td>f<td>g</table>", `table [0 0 0] / "a" "b" "c" / "d" "" "e" / "f" "g" ""`},
		{"blocks in a cell", "<table><tr><td>\n\n- a\n- b\n\n</td><td><ul><li>c<li>d</ul></td></tr></table>", `table [0 0] / "" "" / "• a • b" "• c • d"`},
		{"quote", "<blockquote><p>a<p>b</blockquote>", "quote\n p \"a\"\n p \"b\""},
		{"details", "<details>\n<summary>a</summary>\n\n- b\n\n</details>", "box \"a\"b\n list ordered=false tight=true\n  item 0 task=0\n   p \"b\""},
		{"aside", "<aside>\na\n</aside>", "box\n p \"a\""},
		{"code", "<pre><code>a &lt;b&gt;\n  <span>c</span></code></pre>", `code "a <b>" "  c"`},
		{"page break", "a\n\n<div style=\"page-break-after: always\"></div>\n\nb\n\n<!-- pagebreak -->\n\nc\n\n\\newpage\n\nd", "p \"a\"\npage\np \"b\"\npage\np \"c\"\npage\np \"d\""},
		{"in a quote", "> <div>\n> a\n> </div>\n>\n> b", "quote\n p \"a\"\n p \"b\""},
		{"unknown tag in a block", "<p>a <your name> b</p>", `p "a <your name> b"`},
		{"script in a block", "<div><script>alert(1)</script></div>", `p "<script>alert(1)</script>"`},
		{"definition list", "<dl><dt>a<dd>b</dl>", "p \"a\"b\np \"b\""},
		{"text beside cells comes before the table", "<table>a<tr><td>b</table>", "p \"a\"\ntable [0] / \"\" / \"b\""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := block.Parse([]byte(c.md))
			var b strings.Builder
			dump(append(doc.Blocks, doc.Notes...), 0, &b)
			if got := strings.TrimRight(b.String(), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestAnchorsOfHTML(t *testing.T) {
	for text, want := range map[string]string{
		`<a name="x"></a>a`:                 "x",
		"## a <a id=\"x\"></a>":             "x",
		"<a name=\"x\"></a>\n\na":           "x",
		"<div id=x>\n\na\n\n</div>":         "x",
		"<a id=x></a><a name=y></a>\n\n# a": "x y",
		"<h2 id=x>a</h2>":                   "x",
	} {
		doc := block.Parse([]byte(text))
		var found []string
		for _, b := range doc.Blocks {
			for _, in := range b.Text {
				found = append(found, in.Anchors...)
			}
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%q has the anchors %q, want %q", text, got, want)
		}
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("<table><tr><td rowspan=9 colspan=9>a<table><tr><td>b</table><li>c</ol></div><p><summary>\n\n# d\n\n</table>")
	f.Add("<details><summary><b>a\n\n> <li>b\n\n</details></b>")
	f.Add("- <ul>\n- </ul><pre>a\n\n    b\n</pre>")
	f.Fuzz(func(t *testing.T, text string) {
		doc := block.Parse([]byte(text))
		var check func(all []block.Block)
		check = func(all []block.Block) {
			for i := range all {
				if s := all[i].Span; s.From < 0 || s.To < s.From || s.To > len(text) {
					t.Errorf("%q: a block of kind %d has the span %v", text, all[i].Kind, s)
				}
				check(all[i].Children)
			}
		}
		check(doc.Blocks)
	})
}
