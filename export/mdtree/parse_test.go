package mdtree_test

import (
	"strings"
	"testing"

	"promodoc/export/mdtree"
)

func TestParse(t *testing.T) {
	for _, tt := range []struct{ name, typed, want string }{
		{"texts are joined", "a*b &amp; \\*c", `paragraph "a*b & *c"`},
		{"styles do not repeat", "*a *b* c*", `paragraph italic("a b c")`},
		{"neighbours are one", "*a*_b_ ~~x ~~y~~ z~~", `paragraph italic("ab") " " struck("x y z")`},
		{"links hold no links", "[a <http://b.c> d](e)", `paragraph link("e" "" "a http://b.c d")`},
		{"titles are one line", "a\nb\n===", `heading 1 "a b"`},
		{"other HTML is text", "<x>a</x>\n\n<script>\n  x\n</script>", "paragraph \"<x>a</x>\"\nparagraph \"<script>\" / \"x\" / \"</script>\""},
		{"lines have no spaces at their edges", "<b> a </b>&#32;<br> *&#32;b*<!-- -->", `paragraph bold("a") // italic("b")`},
		{"code is joined", "`a`<!-- -->`b`<code>c</code>", `paragraph code("abc")`},
		{"elements", "<b>a</b> <u>b</u> <mark>c</mark> <sup>d</sup> <sub>e</sub> <small>f</small>",
			`paragraph bold("a") " " underlined("b") " " marked("c") " " superscript("d") " " subscript("e") " " small("f")`},
		{"box", "> [!NOTE]\n> a\n\n<aside>b</aside>", "box \"Note\"\n  paragraph \"a\"\nbox \n  paragraph \"b\""},
		{"alignment", "<div align=right>\n\n# a\n\n- b\n\n</div>", "heading 1 right \"a\"\nlist ordered=false start=0 tight=true\n  item\n    paragraph \"b\""},
		{"anchors and images", "# a {#b}\n\n<img src=c width=96 alt=d>", "heading 1 anchor(\"b\") \"a\"\nparagraph image(\"c\" \"\" \"d\" 72)"},
		{"page breaks", "\\newpage\n\n<!-- pagebreak -->", "page break\npage break"},
		{"breaks are outside emphasis", "a  \n*b*", `paragraph "a" // italic("b")`},
		{"references are resolved", "[a][b]\n\n[b]: <c d> 'e\nf'", `paragraph link("c%20d" "e f" "a")`},
		{"notes in order of use", "[^b] [^a]\n\n[^a]: A [^b]\n[^b]: B",
			"paragraph note(1) \" \" note(2)\nfootnote 1\n  paragraph \"B\"\nfootnote 2\n  paragraph \"A \" note(1)"},
		{"notes inside notes are text", "[^a]\n\n[^a]: [^b]: x y", "paragraph note(1)\nfootnote 1\n  paragraph \"[^b]: x y\""},
		{"a note nothing refers to", "[^a]: A\n\n    - b", "paragraph \"[^a]: A\"\nlist ordered=false start=0 tight=true\n  item\n    paragraph \"b\""},
		{"no task in a heading", "- # [x] a", "list ordered=false start=0 tight=true\n  item\n    heading 1 \"[x] a\""},
		{"invalid bytes", "a\xffb\x00c", "paragraph \"a\ufffdb\ufffdc\""},
		{"nothing", " \n\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.TrimSuffix(mdtree.Parse(tt.typed, 1, 0).String(), "\n"); got != tt.want {
				t.Errorf("%q is\n%s\nwant\n%s", tt.typed, got, tt.want)
			}
		})
	}
}

// TestDeepNesting checks that nesting deeper than any person's keeps the words.
func TestDeepNesting(t *testing.T) {
	for _, typed := range []string{
		strings.Repeat("> ", 5000) + "word",
		strings.Repeat("- ", 3000) + "word",
		strings.Repeat("*a **b ", 3000) + "word" + strings.Repeat("** *", 3000),
	} {
		if got := mdtree.Parse(typed, 1, 0).String(); !strings.Contains(got, "word") {
			t.Errorf("the word in %.20q is lost", typed)
		}
	}
}

func TestOffsets(t *testing.T) {
	for _, typed := range []string{"one\r\ntwo\r\n\r\nlast", "a\x00b\n\nlast"} {
		blocks := mdtree.Parse(typed, 3, 0).Blocks
		p := blocks[len(blocks)-1].(*mdtree.Paragraph)
		if got := p.Source.Offset; got != len(typed)-len("last") || p.Source.Field != 3 {
			t.Errorf("the last paragraph of %q begins at %d", typed, got)
		}
	}
	typed := "a\xff\r\n\r\nfirst\r\n\r\n> second\r\n\r\n```\r\nthird\r\n```"
	want := []string{"a\xff", "first", "second", "```\r\nthird"}
	var offsets []int
	mdtree.WalkBlocks(mdtree.Parse(typed, 3, 0).Blocks, func(b mdtree.Block) {
		switch b := b.(type) {
		case *mdtree.Paragraph:
			offsets = append(offsets, b.Source.Offset)
		case *mdtree.Code:
			offsets = append(offsets, b.Source.Offset)
		}
	})
	if len(offsets) != len(want) {
		t.Fatalf("%d leaves, want %d", len(offsets), len(want))
	}
	for i, offset := range offsets {
		if !strings.HasPrefix(typed[offset:], want[i]) {
			t.Errorf("leaf %d begins at %q, want %q", i, typed[offset:], want[i])
		}
	}
}

func TestCleanURL(t *testing.T) {
	for _, tt := range []struct{ url, want string }{
		{"https://example.org/a_(b)?c=d&e=%20#f", "https://example.org/a_(b)?c=d&e=%20#f"},
		{"https://de.wikipedia.org/wiki/Größe", "https://de.wikipedia.org/wiki/Größe"},
		{"a b\t<c>|d\u200b\u00a0", "a%20b%09%3Cc%3E%7Cd%E2%80%8B%C2%A0"},
	} {
		got := mdtree.CleanURL(tt.url)
		if got != tt.want {
			t.Errorf("%q becomes %q, want %q", tt.url, got, tt.want)
		}
		if again := mdtree.CleanURL(got); again != got {
			t.Errorf("%q becomes %q, so it is not idempotent", got, again)
		}
	}
}

func TestPlainText(t *testing.T) {
	tree := mdtree.Parse("a *b* `c` [d](e) ![f](g)\nh[^1]\n\n[^1]: no", 1, 0)
	if got := mdtree.PlainText(tree.Blocks[0].(*mdtree.Paragraph).Text); got != "a b c d f h" {
		t.Errorf("got %q", got)
	}
}
