package mdwrite

import (
	"fmt"
	"strings"

	"promodoc/export/mdextra"
	"promodoc/export/mdtree"
)

// blocks writes blocks with blank lines between them, unless they are the content
// of a tight list. The first block, if a list, has the alternate marker if so
// wanted.
func (w *writer) blocks(blocks []mdtree.Block, tight, alternate bool) {
	aligned := mdtree.AlignNone
	for i, b := range blocks {
		if i > 0 {
			alternate = sameKind(blocks[i-1], b) && !alternate
			if !tight {
				w.blankLine()
			}
		}
		if align := alignOf(b); align != aligned {
			w.endAlign(aligned)
			if aligned != mdtree.AlignNone {
				w.blankLine()
			}
			w.beginAlign(align)
			aligned = align
		}
		w.block(b, alternate)
	}
	if aligned != mdtree.AlignNone {
		w.blankLine()
		w.endAlign(aligned)
	}
}

// alignOf returns the alignment of a block. Markdown has no form for it.
func alignOf(b mdtree.Block) mdtree.Align {
	switch b := b.(type) {
	case *mdtree.Paragraph:
		return b.Align
	case *mdtree.Heading:
		return b.Align
	}
	return mdtree.AlignNone
}

// beginAlign writes what begins aligned blocks, with a blank line.
func (w *writer) beginAlign(a mdtree.Align) {
	if a != mdtree.AlignNone {
		w.line(`<div align="` + [...]string{"", "left", "center", "right"}[a] + `">`)
		w.blankLine()
	}
}

// endAlign writes what ends aligned blocks.
func (w *writer) endAlign(a mdtree.Align) {
	if a != mdtree.AlignNone {
		w.line("</div>")
	}
}

func (w *writer) line(s string) {
	w.beginLine()
	w.out = append(w.out, s...)
	w.endLine()
}

// sameKind reports whether two blocks are lists that would be parsed as one if
// they had the same marker.
func sameKind(a, b mdtree.Block) bool {
	x, ok := a.(*mdtree.List)
	y, too := b.(*mdtree.List)
	return ok && too && x.Ordered == y.Ordered
}

// block writes one block, a list with the alternate marker if so wanted.
func (w *writer) block(b mdtree.Block, alternate bool) {
	switch b := b.(type) {
	case *mdtree.Paragraph:
		w.paragraph(b, "")
	case *mdtree.Heading:
		w.heading(b)
	case *mdtree.Quote:
		w.nested("> ", "> ", func() { w.blocks(b.Blocks, false, false) })
	case *mdtree.Box:
		w.box(b)
	case *mdtree.List:
		w.list(b, alternate)
	case *mdtree.Code:
		w.code(b)
	case *mdtree.Rule:
		w.sign("***", b.Source)
	case *mdtree.PageBreak:
		w.sign("<!-- pagebreak -->", b.Source)
	case *mdtree.Table:
		w.table(b)
	}
}

// sign writes a block without text.
func (w *writer) sign(s string, source mdtree.Source) {
	w.beginLine()
	from := w.mark()
	w.out = append(w.out, s...)
	w.record(from, source)
	w.endLine()
}

// box writes a box as a callout, whose first line has its title, or as a quote.
func (w *writer) box(b *mdtree.Box) {
	if !w.boxes {
		w.block(b.Quote(), false)
		return
	}
	kind := "note"
	if len(b.Title) == 0 {
		kind = mdextra.Untitled
	}
	w.nested("> ", "> ", func() {
		w.beginLine()
		w.out = append(w.out, "[!"+kind+"] "...)
		from := w.mark()
		w.inline(b.Title, inlineContext{oneLine: true})
		w.record(from, b.Source)
		w.endLine()
		if len(b.Blocks) > 0 {
			w.blankLine()
			w.blocks(b.Blocks, false, false)
		}
	})
}

// paragraph writes running text after the check box of a task, if any.
func (w *writer) paragraph(p *mdtree.Paragraph, box string) {
	w.beginLine()
	w.out = append(w.out, box...)
	from := w.mark()
	w.inline(p.Text, inlineContext{blockStart: box == ""})
	w.record(from, p.Source)
	w.endLine()
}

func (w *writer) heading(h *mdtree.Heading) {
	w.beginLine()
	w.out = append(w.out, strings.Repeat("#", h.Level)+" "...)
	from := w.mark()
	w.inline(h.Text, inlineContext{heading: true, oneLine: true})
	w.record(from, h.Source)
	w.endLine()
}

func (w *writer) list(l *mdtree.List, alternate bool) {
	for i, item := range l.Items {
		if i > 0 && !l.Tight {
			w.blankLine()
		}
		marker := bullet(alternate)
		if l.Ordered {
			marker = number(l.Start+i, alternate)
		}
		w.nested(marker, strings.Repeat(" ", len(marker)), func() { w.item(item, l.Tight, !l.Ordered && !alternate) })
	}
}

func bullet(alternate bool) string {
	if alternate {
		return "+ "
	}
	return "- "
}

func number(n int, alternate bool) string {
	end := ". "
	if alternate {
		end = ") "
	}
	// With ten digits it would be text. Only the first number has a meaning.
	return fmt.Sprintf("%d%s", min(n, 999999999), end)
}

// item writes the content of an item. A list at its beginning has its marker on
// the same line; three equal markers would be a thematic break.
func (w *writer) item(item *mdtree.Item, tight, alternate bool) {
	blocks := item.Blocks
	if item.Task != mdtree.TaskNone && len(blocks) > 0 {
		if p, ok := blocks[0].(*mdtree.Paragraph); ok {
			w.paragraph(p, [...]string{"", "[ ] ", "[x] "}[item.Task])
			blocks, alternate = blocks[1:], false
			if len(blocks) > 0 && !tight {
				w.blankLine()
			}
		}
	}
	w.blocks(blocks, tight, alternate)
}

// code writes a block of code with a fence: the indented kind would change its
// meaning after a list.
func (w *writer) code(c *mdtree.Code) {
	char, longest := "`", longestRun(c.Text, '`')
	if strings.Contains(c.Info, "`") {
		char, longest = "~", longestRun(c.Text, '~')
	}
	fence := strings.Repeat(char, max(3, longest+1))
	w.beginLine()
	from := w.mark()
	w.out = append(w.out, fence+escapeInfo(c.Info)...)
	w.out = append(w.out, '\n')
	for line := range strings.Lines(c.Text) {
		if line = strings.TrimSuffix(line, "\n"); line == "" {
			w.blankLine()
			continue
		}
		w.beginLine()
		w.out = append(w.out, line...)
		w.out = append(w.out, '\n')
	}
	w.beginLine()
	w.out = append(w.out, fence...)
	w.record(from, c.Source)
	w.endLine()
}

func longestRun(s string, c byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		if s[i] != c {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// footnote writes a footnote after its label. Blocks other than paragraphs begin
// on the next line, where their indentation is known.
func (w *writer) footnote(note *mdtree.Footnote) {
	w.nested("[^"+w.notes[note]+"]: ", "    ", func() {
		if len(note.Blocks) > 0 {
			if _, ok := note.Blocks[0].(*mdtree.Paragraph); !ok {
				w.blankLine()
			}
		}
		w.blocks(note.Blocks, false, false)
	})
}
