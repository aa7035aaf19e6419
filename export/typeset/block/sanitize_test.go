package block_test

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/export/typeset/block"
)

// content returns the text of blocks without styles and structure.
func content(blocks []block.Block) string {
	var b strings.Builder
	for i := range blocks {
		x := &blocks[i]
		b.WriteString(block.Plain(x.Text) + content(x.Children))
		for _, line := range x.Lines {
			b.WriteString(line.Text + "\n")
		}
		if x.Table != nil {
			for _, row := range append([]block.Row{x.Table.Head}, x.Table.Rows...) {
				for _, cell := range row.Cells {
					b.WriteString(block.Plain(cell) + "\t")
				}
			}
		}
	}
	return b.String()
}

// repeatNumbered repeats a text with a counter in it.
func repeatNumbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// Constructs beyond the limits become text without losing a character. Those
// within the limits keep their meaning.
func TestLimits(t *testing.T) {
	repeat := strings.Repeat
	for _, test := range []struct {
		name, md        string
		blocks, inlines [2]int // least and greatest number; inlines of the first block
		text            string // part of the content
		count           int    // how often it occurs
	}{
		{"deep quotes", repeat("> ", 5000) + "word", [2]int{1, 1}, [2]int{0, 0}, ">", 4949},
		{"deep lists", repeat("- ", 5000) + "word", [2]int{1, 1}, [2]int{0, 0}, "- ", 4949},
		{"deep numbers", repeat("1. ", 5000) + "word", [2]int{1, 1}, [2]int{0, 0}, "1.", 4966},
		{"markers far right", "- a\n" + repeat(" ", 3) + repeat("\t", 45) + "- b", [2]int{1, 1}, [2]int{0, 0}, "b", 1},
		{"emphasis on a line", repeat("*a* ", 4000), [2]int{1, 1}, [2]int{500, 1100}, "*a*", 3499},
		{"emphasis in lines", repeat("*a* b\n", 4000), [2]int{1, 1}, [2]int{80, 150}, "*a*", 3941},
		{"long word", "[" + repeat("a*", 9000), [2]int{1, 1}, [2]int{500, 1500}, "a*", 7814},
		{"emphasis within the limit", repeat("*a* b\n", 400), [2]int{1, 1}, [2]int{800, 800}, "*", 0},
		{"blank lines in code", "```\na\n" + repeat("\n", 90) + "b\n```", [2]int{1, 1}, [2]int{0, 0}, "\n", 92},
		{"blank lines", "a\n" + repeat("\n", 90) + "b", [2]int{2, 2}, [2]int{1, 1}, "b", 1},
		{"empty cells", repeat("|a", 900) + "|\n" + repeat("|-", 900) + "|\n" + repeat("|\n", 900), [2]int{1, 1}, [2]int{1, 1}, "|-", 900},
		{"large table", "|a|b|\n|-|-|\n" + repeat("|c|d|\n", 900), [2]int{1, 1}, [2]int{0, 0}, "c\td", 900},
		{"definitions", repeatNumbered("[a%d]: b\n", 6000), [2]int{1, 1}, [2]int{1, 1}, "]: b", 1000},
		{"definitions within the limit", repeatNumbered("[a%d]: b\n", 4000) + "\n[a3999]", [2]int{1, 1}, [2]int{0, 1}, "]", 0},
		{"notes", repeatNumbered("[^%d]: b\n\n", 2500) + "[^1999] [^2000]", [2]int{500, 502}, [2]int{0, 1}, "[^2000]", 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := strings.Clone(test.md)
			doc := block.Parse([]byte(test.md))
			if test.md != before {
				t.Error("the source was changed")
			}
			if n := len(doc.Blocks); n < test.blocks[0] || n > test.blocks[1] {
				t.Fatalf("%d blocks, want %v", n, test.blocks)
			}
			if n := len(doc.Blocks[0].Text); n < test.inlines[0] || n > test.inlines[1] {
				t.Errorf("%d inlines, want %v", n, test.inlines)
			}
			if n := strings.Count(content(doc.Blocks), test.text); n != test.count {
				t.Errorf("%q occurs %d times, want %d", test.text, n, test.count)
			}
		})
	}
}

// Deeply nested containers keep their words, and only a bounded number of levels.
func TestDeepNesting(t *testing.T) {
	for _, marker := range []string{"> ", "- ", "1. "} {
		doc := block.Parse([]byte(strings.Repeat(marker, 33) + "word"))
		var b strings.Builder
		dump(doc.Blocks, 0, &b)
		if got := content(doc.Blocks); got != "word" {
			t.Errorf("%q: content %q", marker, got)
		}
		if n := strings.Count(b.String(), "\n"); n > 120 {
			t.Errorf("%q: %d nested blocks", marker, n)
		}
	}
}
