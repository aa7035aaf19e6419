package mdedit

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"promodoc/app/markup"
)

// PasteFormatted returns the edit that pastes Markdown over a selection. Its lists,
// headings and other blocks begin and end lines of their own, and go into the item
// or the quote at the selection.
func (t *Text) PasteFormatted(formatted string, s markup.Selection) markup.Edit {
	from, to := s.Ordered()
	d := t.view(s, 0).draft()
	row, col := d.from.row, d.from.col
	head, tail := d.rows[row][:col], d.rows[d.to.row][d.to.col:]
	first, last := blocksOf(formatted)
	prefix, start := d.continuation(row, col)
	lines := strings.Split(formatted, "\n")
	if first == ast.KindList && strings.TrimSpace(head[min(start, len(head)):]) == "" {
		if it, ok := d.emptyItem(row); ok { // the first pasted item takes its place
			marker := it.marker.start - d.starts[row]
			prefix = d.prefix(it)
			from -= utf8.RuneCountInString(head[marker:])
			head = head[:marker]
		}
	}
	for i := range lines {
		if i > 0 && lines[i] != "" {
			lines[i] = prefix + lines[i]
		}
	}
	pasted := strings.Join(lines, "\n")
	if first != ast.KindParagraph {
		switch {
		case strings.TrimSpace(head[min(start, len(head)):]) != "":
			pasted = "\n\n" + prefix + pasted
		case row > 0 && start == 0 && !d.blank(row-1):
			pasted = "\n" + pasted
		}
	}
	caret := from + utf8.RuneCountInString(pasted)
	if last != ast.KindParagraph && strings.TrimSpace(tail) != "" {
		pasted += "\n\n" + prefix
	}
	return markup.Edit{From: from, To: to, Text: pasted, Select: markup.Caret(caret)}
}

// blocksOf returns the kinds of the first and the last block of a text. Those of text
// without any are paragraphs.
func blocksOf(source string) (first, last ast.NodeKind) {
	root := grammar.Parse(text.NewReader(grammarText(source + "\n")))
	first, last = ast.KindParagraph, ast.KindParagraph
	if n := root.FirstChild(); n != nil {
		first, last = n.Kind(), root.LastChild().Kind()
	}
	return first, last
}

// continuation returns what a line begins with that goes on with the item or the
// quote at a place, and the length of that in the line there.
func (d *draft) continuation(row, col int) (prefix string, start int) {
	if index, ok := d.itemAt(row); ok {
		it := d.now.items[index]
		column, content := d.column(it)
		prefix = d.prefix(it) + strings.Repeat(" ", content-column)
		if d.rowOf(it.marker.start) == row {
			return prefix, min(d.now.content(it)-d.starts[row], col)
		}
		return prefix, min(len(d.rows[row])-len(strings.TrimLeft(d.rows[row], " >")), col)
	}
	n := quotePrefix(d.rows[row], strings.Count(d.rows[row], ">"))
	if n > col {
		return "", 0
	}
	return d.rows[row][:n], n
}

// emptyItem returns the item that begins on a row if nothing is in it.
func (d *draft) emptyItem(row int) (item, bool) {
	index, ok := d.itemOn(row)
	if !ok {
		return item{}, false
	}
	it := d.now.items[index]
	content := min(d.now.content(it)-d.starts[row], len(d.rows[row]))
	return it, it.box.end == 0 && strings.TrimSpace(d.rows[row][content:]) == ""
}
