package mdedit

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"promodoc/app/markup"
	"promodoc/export/mdsyntax"
	"promodoc/export/mdtree"
	"promodoc/export/spectest"
)

// pageWords returns the characters of a text that are on a page, each with the styles
// that words can have there.
func pageWords(source string) string {
	var out strings.Builder
	write := func(s string, style markup.Style) {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				fmt.Fprintf(&out, "%s%c ", letters(style), r)
			}
		}
	}
	var inlines func(text []mdtree.Inline, style markup.Style)
	inlines = func(text []mdtree.Inline, style markup.Style) {
		for _, in := range text {
			switch in := in.(type) {
			case mdtree.Text:
				write(string(in), style)
			case mdtree.CodeSpan:
				write(string(in), style|markup.Code)
			case *mdtree.Emphasis:
				inlines(in.Text, style|[]markup.Style{markup.Italic, markup.Bold, markup.Struck}[in.Style])
			case *mdtree.Link:
				inlines(in.Text, style|markup.Link)
			case *mdtree.Image:
				write(in.Alt, style|markup.Link)
			}
		}
	}
	var blocks func(all []mdtree.Block, style markup.Style)
	blocks = func(all []mdtree.Block, style markup.Style) {
		for _, b := range all {
			switch b := b.(type) {
			case *mdtree.Paragraph:
				inlines(b.Text, style)
			case *mdtree.Heading:
				inlines(b.Text, style|markup.Heading)
			case *mdtree.Quote:
				blocks(b.Blocks, style|markup.Quote)
			case *mdtree.Code:
				write(b.Text, style|markup.Code)
			case *mdtree.List:
				for _, item := range b.Items {
					blocks(item.Blocks, style)
				}
			case *mdtree.Table:
				for _, row := range b.Rows {
					for _, cell := range row {
						inlines(cell, style)
					}
				}
			}
		}
	}
	blocks(mdtree.Parse(source, 0, 0).Blocks, 0)
	return out.String()
}

// fieldWords returns the same as a field shows it.
func fieldWords(source string) string {
	var out strings.Builder
	p := parse(New(source).source(0, strings.Count(source, "\n")+1))
	for at := 0; at < len(p.src); {
		style, end := p.styles[at], at
		for end < len(p.src) && p.styles[end] == style {
			end++
		}
		s := string(p.src[at:end])
		at = end
		if style.Has(markup.Quiet) || style.Has(markup.Marker) {
			continue
		}
		if !style.Has(markup.Code) {
			s = mdsyntax.Unescape([]byte(s))
		}
		for _, r := range s {
			if !unicode.IsSpace(r) {
				fmt.Fprintf(&out, "%s%c ", letters(style), r)
			}
		}
	}
	return out.String()
}

// differs says why an example of the specification looks different on a page: in
// ways that are not about style.
func differs(source string) bool {
	return strings.Contains(source, "<") || // HTML is text, in which references are not resolved
		strings.Contains(source, "&") || // a reference may be divided by a style
		strings.Contains(source, "[[") || // a wiki link is its label
		strings.Contains(source, "![") // an alternative text has no style
}

func TestWhatIsBoldInAFieldIsBoldOnThePage(t *testing.T) {
	compared := 0
	for _, ex := range spectest.Examples(t) {
		if differs(ex.Markdown) {
			continue
		}
		compared++
		if got, want := fieldWords(ex.Markdown), pageWords(ex.Markdown); got != want {
			t.Errorf("example %d %q:\nfield %s\n page %s", ex.Example, ex.Markdown, got, want)
		}
	}
	if compared < 400 {
		t.Errorf("only %d examples compared", compared)
	}
}
