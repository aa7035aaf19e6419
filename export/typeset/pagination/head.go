package pagination

import (
	"strconv"

	"promodoc/app/doclang"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// RunningHead is the text above the column from the second page on.
type RunningHead struct{ Left, Right string }

// AddHeads draws the running heads and the page numbers.
func AddHeads(pages []*Page, c *paragraph.Composer, paper book.Paper, head RunningHead) {
	h := headComposer{Composer: c, paper: paper}
	form := &c.Sheet.Page
	for i, p := range pages {
		if i > 0 {
			h.add(p, head.Left, form.HeadAt, block.Left, book.HeadNode)
			h.add(p, head.Right, form.HeadAt, block.Right, book.HeadNode)
			h.addRule(p)
		}
		number := PageNumber(c.Language, strconv.Itoa(i+1), strconv.Itoa(len(pages)))
		h.add(p, number, paper.Height-form.FootAt, form.Number, book.FootNode)
	}
}

// PageNumber returns the text in the foot of a page.
func PageNumber(l *doclang.Language, page, count string) string {
	return l.Text(textPageNumber, "Page", page, "Count", count)
}

type headComposer struct {
	*paragraph.Composer
	paper book.Paper
}

// maxHeadWidth is the share of the column that one text may take.
const maxHeadWidth = 0.6

// add draws a line of small text with the baseline at y.
func (h headComposer) add(p *Page, text string, y float64, align block.Align, node int32) {
	if text == "" {
		return
	}
	x, width := h.Sheet.Page.Column(h.paper)
	label := style.Paragraph{Text: h.Sheet.Label, Color: h.Sheet.Colors.Quiet}
	text = h.shorten(text, label.Size, width*maxHeadWidth)
	var box flow.Box
	h.EmitLabel(&box, paragraph.Label{Text: text, Face: face.Regular, Style: label, Node: node}, 0)
	left := width
	for i := range box.Runs {
		left -= box.Runs[i].Width()
	}
	x += h.Shift(align, left)
	for _, r := range box.Runs {
		r.X, r.Y = r.X+x, y
		p.Runs = append(p.Runs, r)
	}
}

// addRule draws the rule below the running head, if the design has one.
func (h headComposer) addRule(p *Page) {
	const below = 5
	if height := h.Sheet.Rules.Head; height > 0 {
		x, width := h.Sheet.Page.Column(h.paper)
		p.Rects = append(p.Rects, book.Rect{X: x, Y: h.Sheet.Page.HeadAt + below, W: width, H: height, Color: h.Sheet.Colors.Rule})
	}
}

// shorten cuts a text that is too wide and ends it with an ellipsis.
func (h headComposer) shorten(text string, size, room float64) string {
	const maxLength = 200 // characters that are measured at all
	runes := []rune(text)
	cut := len(runes) > maxLength
	runes = runes[:min(len(runes), maxLength)]
	for len(runes) > 1 {
		out := string(runes)
		if cut {
			out += "…"
		}
		if h.TextWidth(face.Regular, out, size) <= room {
			return out
		}
		runes, cut = runes[:len(runes)*9/10], true
	}
	return string(runes)
}
