package html

import (
	"html"
	"strings"

	"promodoc/export/typeset/block"
)

// elements are the elements of styles, the outermost first.
var elements = []struct {
	style block.Style
	name  string
}{
	{block.Strong, "strong"}, {block.Emphasis, "em"}, {block.Struck, "s"}, {block.Underlined, "u"}, {block.Marked, "mark"},
	{block.Small, "small"}, {block.Superscript, "sup"}, {block.Subscript, "sub"}, {block.Code, "code"},
}

// text writes text with its styles and links.
func (w *writer) text(text []block.Inline) {
	for i := 0; i < len(text); {
		end := i + 1
		for end < len(text) && text[i].Link != nil && text[end].Link == text[i].Link {
			end++
		}
		if text[i].Style&block.Raised != 0 {
			w.noteReference(&text[i])
		} else {
			w.linked(text[i].Link, func() {
				for k := i; k < end; k++ {
					w.inline(&text[k])
				}
			})
		}
		i = end
	}
}

// linked writes what is linked.
func (w *writer) linked(link *block.Link, content func()) {
	address := ""
	switch {
	case link == nil:
	case link.URL != "":
		address = link.URL
	case w.targets[link.Anchor]:
		address = "#" + link.Anchor
	}
	if address == "" {
		content()
		return
	}
	w.write("<a", attribute("href", address), ">")
	content()
	w.write("</a>")
}

func (w *writer) inline(in *block.Inline) {
	for _, anchor := range in.Anchors {
		if id := w.id(anchor); id != "" {
			w.write("<a", id, "></a>")
		}
	}
	for _, e := range elements {
		switch {
		case in.Style&e.style == 0:
		case e.style == block.Marked:
			w.write("<mark", style(styleMark), ">")
		default:
			w.write("<", e.name, ">")
		}
	}
	if in.Picture != nil {
		w.image(in.Picture)
	} else {
		w.write(html.EscapeString(in.Text))
	}
	for i := len(elements) - 1; i >= 0; i-- {
		if in.Style&elements[i].style != 0 {
			w.write("</", elements[i].name, ">")
		}
	}
	if in.Break {
		w.write("<br>")
	}
}

// noteReference writes the number of a note. The first one is where the note leads
// back to.
func (w *writer) noteReference(in *block.Inline) {
	if w.pasted {
		w.write("<sup>", html.EscapeString(in.Text), "</sup>")
		return
	}
	id, anchor := "", ""
	if in.Link != nil {
		anchor = in.Link.Anchor
		if w.notes[anchor]++; w.notes[anchor] == 1 {
			id = w.id(strings.Replace(anchor, block.NotePrefix, block.NoteRefPrefix, 1))
		}
	}
	w.write("<sup><a", attribute("href", "#"+anchor), id, " role=\"doc-noteref\">", html.EscapeString(in.Text), "</a></sup>")
}

// findTargets collects what links in the document can lead to.
func (w *writer) findTargets(blocks []block.Block) {
	inText := func(text []block.Inline) {
		for i := range text {
			for _, anchor := range text[i].Anchors {
				w.targets[anchor] = true
			}
		}
	}
	for i := range blocks {
		b := &blocks[i]
		if b.Slug != "" {
			w.targets[b.Slug] = true
		}
		inText(b.Text)
		if b.Table != nil {
			for row := range b.Table.All() {
				for _, cell := range row.Cells {
					inText(cell)
				}
			}
		}
		w.findTargets(b.Children)
	}
}
