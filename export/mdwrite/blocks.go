package mdwrite

import (
	"fmt"
	"strings"

	"promodoc/export/mdtree"
)

// blocks writes blocks one below the other, with empty lines between them
// unless they are the content of a tight list. A list that comes first takes
// its other marker when told to.
func (w *writer) blocks(blocks []mdtree.Block, tight, other bool) {
	for i, b := range blocks {
		if i > 0 {
			other = likeLists(blocks[i-1], b) && !other
			if !tight {
				w.blank()
			}
		}
		w.block(b, other)
	}
}

// likeLists reports whether two blocks would be read as one list if they were
// written with the same marker.
func likeLists(a, b mdtree.Block) bool {
	x, ok := a.(*mdtree.List)
	y, too := b.(*mdtree.List)
	return ok && too && x.Ordered == y.Ordered
}

// block writes one block; a list takes its other marker when told to.
func (w *writer) block(b mdtree.Block, other bool) {
	switch b := b.(type) {
	case *mdtree.Paragraph:
		w.paragraph(b, "")
	case *mdtree.Heading:
		w.heading(b)
	case *mdtree.Quote:
		w.within("> ", "> ", func() { w.blocks(b.Blocks, false, false) })
	case *mdtree.List:
		w.list(b, other)
	case *mdtree.Code:
		w.code(b)
	case *mdtree.Rule:
		w.begin()
		start := len(w.out)
		w.out = append(w.out, "***"...)
		w.mark(start, b.From)
		w.end()
	case *mdtree.Table:
		w.table(b)
	}
}

// paragraph writes running text, after the box of a task.
func (w *writer) paragraph(p *mdtree.Paragraph, box string) {
	w.begin()
	w.out = append(w.out, box...)
	start := len(w.out)
	w.inline(p.Text, setting{blockStart: box == ""})
	w.mark(start, p.From)
	w.end()
}

func (w *writer) heading(h *mdtree.Heading) {
	w.begin()
	w.out = append(w.out, strings.Repeat("#", h.Level)+" "...)
	start := len(w.out)
	w.inline(h.Text, setting{heading: true})
	w.mark(start, h.From)
	w.end()
}

func (w *writer) list(l *mdtree.List, other bool) {
	for i, item := range l.Items {
		if i > 0 && !l.Tight {
			w.blank()
		}
		marker := bullet(other)
		if l.Ordered {
			marker = number(l.Start+i, other)
		}
		w.within(marker, strings.Repeat(" ", len(marker)), func() { w.item(item, l.Tight, !l.Ordered && !other) })
	}
}

func bullet(other bool) string {
	if other {
		return "+ "
	}
	return "- "
}

func number(n int, other bool) string {
	end := ". "
	if other {
		end = ") "
	}
	// A tenth digit would make text of it. Only the first number counts.
	return fmt.Sprintf("%d%s", min(n, 999999999), end)
}

// item writes the content of an item. Where that begins with a list, its marker
// follows on the same line: three equal ones would be a thematic break.
func (w *writer) item(item *mdtree.Item, tight, other bool) {
	blocks := item.Blocks
	if item.Task != mdtree.TaskNone && len(blocks) > 0 {
		if p, ok := blocks[0].(*mdtree.Paragraph); ok {
			w.paragraph(p, [...]string{"", "[ ] ", "[x] "}[item.Task])
			blocks, other = blocks[1:], false
			if len(blocks) > 0 && !tight {
				w.blank()
			}
		}
	}
	w.blocks(blocks, tight, other)
}

// code writes every block of code with a fence: the indented kind would change
// its meaning next to a list.
func (w *writer) code(c *mdtree.Code) {
	mark, longest := "`", longestRun(c.Text, '`')
	if strings.Contains(c.Info, "`") {
		mark, longest = "~", longestRun(c.Text, '~')
	}
	fence := strings.Repeat(mark, max(3, longest+1))
	w.begin()
	start := len(w.out)
	w.out = append(w.out, fence+escapeInfo(c.Info)...)
	w.out = append(w.out, '\n')
	for line := range strings.Lines(c.Text) {
		if line = strings.TrimSuffix(line, "\n"); line == "" {
			w.blank()
			continue
		}
		w.begin()
		w.out = append(w.out, line...)
		w.out = append(w.out, '\n')
	}
	w.begin()
	w.out = append(w.out, fence...)
	w.mark(start, c.From)
	w.end()
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

// footnote writes a note below its label. What is no paragraph begins on a line
// of its own, where its columns can be counted.
func (w *writer) footnote(n int, note *mdtree.Footnote) {
	label := fmt.Sprintf("[^%d]: ", n)
	w.within(label, "    ", func() {
		if len(note.Blocks) > 0 {
			if _, ok := note.Blocks[0].(*mdtree.Paragraph); !ok {
				w.blank()
			}
		}
		w.blocks(note.Blocks, false, false)
	})
}
