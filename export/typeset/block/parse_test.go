package block_test

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/export/typeset/block"
)

// dump writes a line for each block, children indented.
func dump(blocks []block.Block, depth int, b *strings.Builder) {
	names := []string{"p", "h", "list", "item", "quote", "code", "table", "rule", "image", "note", "box", "page"}
	for i := range blocks {
		x := &blocks[i]
		fmt.Fprintf(b, "%s%s", strings.Repeat(" ", depth), names[x.Kind])
		switch x.Kind {
		case block.Heading:
			fmt.Fprintf(b, "%d #%s", x.Level, x.Slug)
		case block.List:
			fmt.Fprintf(b, " ordered=%v tight=%v", x.Ordered, x.Tight)
		case block.Item, block.Note:
			fmt.Fprintf(b, " %d task=%d", x.Number, x.Task)
		case block.Image:
			fmt.Fprintf(b, " %s %q", x.Picture.Path, x.Picture.Alt)
		case block.TableBlock:
			fmt.Fprintf(b, " %v", x.Table.Align)
			for _, r := range append([]block.Row{x.Table.Head}, x.Table.Rows...) {
				b.WriteString(" /")
				for _, c := range r.Cells {
					fmt.Fprintf(b, " %q", block.Plain(c))
				}
			}
		}
		for _, l := range x.Lines {
			fmt.Fprintf(b, " %q", l.Text)
		}
		for _, in := range x.Text {
			fmt.Fprintf(b, " %s", inline(in))
		}
		b.WriteByte('\n')
		dump(x.Children, depth+1, b)
	}
}

func inline(in block.Inline) string {
	s := fmt.Sprintf("%q", in.Text)
	if in.Picture != nil {
		s = fmt.Sprintf("image %s %q", in.Picture.Path, in.Picture.Alt)
	}
	for i, mark := range []string{"b", "i", "c", "s", "^", "sup", "sub", "u", "m", "small"} {
		if in.Style&(1<<i) != 0 {
			s += mark
		}
	}
	if in.Link != nil {
		s += "<" + in.Link.URL + "#" + in.Link.Anchor + ">"
	}
	if in.Break {
		s += "!"
	}
	return s
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"styles", "a *b **c*** `d` ~~e~~", `p "a " "b "i "c"bi " " "d"c " " "e"s`},
		{"soft break", "a\nb", `p "a b"`},
		{"hard break", "a  \nb\\\nc", `p "a"! "b"! "c"`},
		{"br tag", "a<br/>b", `p "a" ""! "b"`},
		{"escapes", `\*a\* &amp; &auml; &#35; &nosuch; \a`, `p "*a* & ä # &nosuch; \\a"`},
		{"unknown tags are text", "List<String> <your name> a</b>", `p "List<String> <your name> a</b>"`},
		{"unknown tags of a block are code", "<script>\nx\n</script>", `code "<script>" "x" "</script>"`},
		{"comment", "<!-- x -->", ``},
		{"links", "[a](https://x.y) [b](#c-d) <m@x.y> https://z.y [e](javascript:alert) [f](file.md)",
			`p "a"<https://x.y#> " " "b"<#c-d> " " "m@x.y"<mailto:m@x.y#> " " "https://z.y"<https://z.y#> " e f"`},
		{"headings", "# A\n## A\n### *B* c", "h1 #a \"A\"\nh2 #a-1 \"A\"\nh3 #b-c \"B\"i \" c\""},
		{"lists", "3. a\n4. b\n   - c\n", "list ordered=true tight=true\n item 3 task=0\n  p \"a\"\n item 4 task=0\n  p \"b\"\n  list ordered=false tight=true\n   item 0 task=0\n    p \"c\""},
		{"tasks", "- [ ] a\n- [x] b", "list ordered=false tight=true\n item 0 task=1\n  p \"a\"\n item 1 task=2\n  p \"b\""},
		{"loose", "- a\n\n- b", "list ordered=false tight=false\n item 0 task=0\n  p \"a\"\n item 1 task=0\n  p \"b\""},
		{"quote", "> a\n>\n> > b", "quote\n p \"a\"\n quote\n  p \"b\""},
		{"code", "```go\na\n\tb\n\n```\n\n    c", "code \"a\" \"\\tb\" \"\"\ncode \"c\""},
		{"table", "|a|b|\n|-|:-:|\n|c|\n|d|*e*|f|", `table [0 2 0] / "a" "b" "" / "c" "" "" / "d" "e" "f"`},
		{"image only", "![alt *x*](a.png)", `image a.png "alt x"`},
		{"image in text", "a ![b](c.png) d", `p "a " image c.png "b" " d"`},
		{"image in a heading", "# a ![b](c.png)", `h1 #a-b "a " image c.png "b"`},
		{"notes", "a[^x] b[^x]\n\n[^x]: c", "p \"a\" \"1\"^<#note:1> \" b\" \"1\"^<#note:1>\nnote 1 task=0\n p \"c\""},
		{"rule", "a\n\n***", "p \"a\"\nrule"},
		{"only definitions", "[a]: b", ``},
		{"invalid bytes", "a\xffb", `p "a�b"`},
		{"NUL", "a\x00b", `p "a�b"`},
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

// Spans are offsets in the file, including its front matter.
func TestSpans(t *testing.T) {
	file := "---\ntitle: A\n---\n# Head\n\nSome *text*\nhere.\n\n- item\n\n| a | b |\n| - | - |\n| c | d |\n\n> quote\n\n```\ncode\n```\n"
	doc := block.Parse([]byte(file))
	var check func(blocks []block.Block)
	seen := map[string]bool{}
	check = func(blocks []block.Block) {
		for i := range blocks {
			b := &blocks[i]
			for _, in := range b.Text {
				if got := strings.ReplaceAll(file[in.Span.From:in.Span.To], "\n", " "); got != in.Text {
					t.Errorf("%q has the span of %q", in.Text, got)
				}
				seen[in.Text] = true
			}
			for _, l := range b.Lines {
				if got := strings.TrimRight(file[l.Span.From:l.Span.To], "\n"); got != l.Text {
					t.Errorf("code %q has the span of %q", l.Text, got)
				}
			}
			if b.Table != nil {
				for _, c := range b.Table.Rows[0].Cells {
					if got := file[c[0].Span.From:c[0].Span.To]; got != c[0].Text {
						t.Errorf("cell %q has the span of %q", c[0].Text, got)
					}
				}
			}
			if b.Span.To <= b.Span.From {
				t.Errorf("block %d of kind %d has no span", b.ID, b.Kind)
			}
			check(b.Children)
		}
	}
	check(doc.Blocks)
	for _, want := range []string{"Head", "text", "item", "quote"} {
		if !seen[want] {
			t.Errorf("%q was not found", want)
		}
	}
}

// A table without a head is where its first cell is.
func TestSpanOfATableWithoutAHead(t *testing.T) {
	doc := block.Parse([]byte("a\n\n1\t2\n3\t4\n"))
	b := doc.Blocks[1]
	if head := b.Table.Head.Span; b.Span.From != 3 || b.Span.To != 10 || head.From != 3 || head.To != 3 {
		t.Errorf("the span is %v, that of the head %v", b.Span, head)
	}
}
