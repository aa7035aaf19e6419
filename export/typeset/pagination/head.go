package pagination

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/doclang"
	"promodoc/export/bidi"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// RunningHead is the text above the column from the second page on.
type RunningHead struct {
	// Title is at the beginning of the line.
	Title string
	// Parts adds the part of the document that the page is of, at the end of the line:
	// a consideration or a section.
	Parts bool
}

// AddHeads draws the running heads and the page numbers.
func AddHeads(pages []*Page, c *paragraph.Composer, paper book.Paper, head RunningHead) {
	h := headComposer{Composer: c, paper: paper}
	form := &c.Sheet.Page
	part := ""
	for i, p := range pages {
		part = p.partAtTop(part)
		if i > 0 {
			room := 1.0
			if head.Parts && part != "" {
				room = max(minTitle, 1-headGap-h.share(part))
			}
			used := h.add(p, head.Title, form.HeadAt, h.mirrored(block.Left), book.HeadNode, room)
			if head.Parts {
				h.add(p, h.marked(part), form.HeadAt, h.mirrored(block.Right), book.HeadNode, 1-used-headGap)
			}
			h.addRule(p)
		}
		part = p.partAtEnd(part)
		number := PageNumber(c.Language, strconv.Itoa(i+1), strconv.Itoa(len(pages)))
		h.add(p, number, paper.Height-form.FootAt, h.mirrored(form.Number), book.FootNode, 1)
	}
}

// partAtTop returns the part of the document at the top of a page: that of the page
// before, unless the page begins with another.
func (p *Page) partAtTop(before string) string {
	for i := range p.boxes {
		if b := &p.boxes[i]; b.Heading != nil && isPart(b.Heading) {
			if i == 0 || before == "" {
				return b.Heading.Text
			}
			return before
		}
	}
	return before
}

// partAtEnd returns the part of the document at the end of a page.
func (p *Page) partAtEnd(before string) string {
	for i := len(p.boxes) - 1; i >= 0; i-- {
		if h := p.boxes[i].Heading; h != nil && isPart(h) {
			return h.Text
		}
	}
	return before
}

// isPart reports whether a heading is that of a section, or of a consideration, which
// may be below a heading for all considerations. Those of examples have two numbers.
func isPart(h *flow.Heading) bool {
	number, _, ok := strings.Cut(h.Text, " ")
	return h.Level == 2 || h.Level == 3 && ok && block.IsNumber(number)
}

// marked returns the title of a part that begins with the mark of text from right to left
// in a document of such text, so that its number is on that side.
func (h headComposer) marked(part string) string {
	const mark = "\u200f"
	if number, _, ok := strings.Cut(part, " "); h.RightToLeft && ok && block.IsNumber(number) {
		return mark + part
	}
	return part
}

// PageNumber returns the text in the foot of a page.
func PageNumber(l *doclang.Language, page, count string) string {
	return l.Text(textPageNumber, "Page", page, "Count", count)
}

type headComposer struct {
	*paragraph.Composer
	paper book.Paper
}

// mirrored returns the side that a text has in a document whose language is written
// from right to left instead of one that it has in others.
func (h headComposer) mirrored(side block.Align) block.Align {
	switch {
	case h.RightToLeft && side == block.Left:
		return block.Right
	case h.RightToLeft && side == block.Right:
		return block.Left
	}
	return side
}

const (
	// minTitle is the share of the column that the title may take, however long the part
	// beside it is.
	minTitle = 0.6
	// headGap is the share of it between the title and the part.
	headGap = 0.06
)

// add draws a line of small text with the baseline at y, which may take a share of the
// column, and returns the share that it takes.
func (h headComposer) add(p *Page, text string, y float64, align block.Align, node int32, share float64) (used float64) {
	if text == "" {
		return 0
	}
	x, width := h.Sheet.Page.Column(h.paper)
	label := style.Paragraph{Text: h.Sheet.Label, Color: h.Sheet.Colors.Quiet}
	text = h.shorten(text, label.Size, width*share)
	var box flow.Box
	level, _ := bidi.ParagraphLevel(text)
	h.EmitLabel(&box, paragraph.Label{Text: text, Face: face.Regular, Style: label, RightToLeft: h.RightToLeft || level.RightToLeft(), Node: node}, 0)
	left := width
	for i := range box.Runs {
		left -= box.Runs[i].Width()
	}
	x += h.Shift(align, left)
	for _, r := range box.Runs {
		r.X, r.Y = r.X+x, y
		p.Runs = append(p.Runs, r)
	}
	return max(0, 1-left/width)
}

// addRule draws the rule below the running head, if the design has one.
func (h headComposer) addRule(p *Page) {
	const below = 5
	if height := h.Sheet.Rules.Head; height > 0 {
		x, width := h.Sheet.Page.Column(h.paper)
		p.Rects = append(p.Rects, book.Rect{X: x, Y: h.Sheet.Page.HeadAt + below, W: width, H: height, Color: h.Sheet.Colors.Rule})
	}
}

// share returns the share of the column that a text takes, at most 1.
func (h headComposer) share(text string) float64 {
	_, width := h.Sheet.Page.Column(h.paper)
	if utf8.RuneCountInString(text) > maxMeasured {
		return 1
	}
	return min(1, h.TextWidth(face.Regular, text, h.Sheet.Label.Size)/width)
}

// maxMeasured is the number of characters of a text that are measured at all.
const maxMeasured = 200

// shorten cuts a text that is too wide after a word, and ends it with an ellipsis. Only a
// first word that is too wide is cut itself.
func (h headComposer) shorten(text string, size, room float64) string {
	fits := func(text string) bool { return h.TextWidth(face.Regular, text, size) <= room }
	runes := []rune(text)
	if len(runes) <= maxMeasured && fits(text) {
		return text
	}
	runes = runes[:min(len(runes), maxMeasured)]
	const ellipsis = "…"
	for words := string(runes); ; {
		at := strings.LastIndexFunc(words, unicode.IsSpace)
		if at <= 0 {
			break
		}
		words = strings.TrimRightFunc(words[:at], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:·–—-", r) })
		if out := words + "\u00a0" + ellipsis; words != "" && fits(out) {
			return out
		}
	}
	for len(runes) > 1 && !fits(string(runes)+ellipsis) {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + ellipsis
}
