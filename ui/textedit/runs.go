package textedit

import (
	"math"
	"slices"
	"unicode"

	classes "golang.org/x/text/unicode/bidi"

	"promodoc/app/markup"
	"promodoc/export/bidi"
)

// Run is a part of a row that is drawn at once: text in one style and direction.
type Run struct {
	From, To int     // its runes of the paragraph
	Text     string  // as it is drawn, without white space at its end
	X, Width float32 // where it is on the row, including white space
	TextX    float32 // where Text is drawn
	Style    markup.Style
	rtl      bool
	level    bidi.Level
	reversed bool // Text is in visual order: no letters, but marks between them
}

// runsOf returns the runs of a row from left to right.
func (w *wrapper) runsOf(p *paragraph, r row, width float32) []Run {
	runs := w.divide(p, r)
	levels := make([]bidi.Level, len(runs))
	for i := range runs {
		levels[i] = runs[i].level
	}
	var total float32
	ordered := make([]Run, 0, len(runs))
	for _, i := range bidi.Reorder(levels, nil) {
		ordered = append(ordered, runs[i])
		total += runs[i].Width
	}
	x := r.indent
	if p.rightToLeft() {
		x = float32(math.Round(float64(width - r.indent - total)))
	}
	for i := range ordered {
		ordered[i].X = x
		ordered[i].TextX += x
		x += ordered[i].Width
	}
	return ordered
}

// divide returns the runs of a row in the order of the text, without positions.
func (w *wrapper) divide(p *paragraph, r row) []Run {
	end := r.end
	if end > r.start && endsLine(p.runes[end-1]) {
		end--
	}
	if end == r.start {
		return []Run{{From: r.start, To: end, level: p.baseLevel()}}
	}
	solid := end // white space at the end of a row has the level of the paragraph (rule L1)
	for solid > r.start && unicode.IsSpace(p.runes[solid-1]) {
		solid--
	}
	var runs []Run
	for from := r.start; from < end; {
		to, style := p.sameStyle(from, end)
		run := Run{From: from, Style: style}
		if p.levels != nil {
			to = run.cut(p, from, to, solid)
		}
		run.To = to
		w.draw(p, &run)
		runs = append(runs, run)
		from = to
	}
	return runs
}

func (p *paragraph) baseLevel() bidi.Level {
	if p.levels == nil {
		return 0
	}
	return p.levels[len(p.levels)-1]
}

// cut returns the end of a run of one level that begins at from. The toolkit draws
// what is between letters that run from right to left in another font, and orders
// what it draws in several fonts from left to right: such marks are runs of their
// own.
func (run *Run) cut(p *paragraph, from, to, solid int) int {
	if from >= solid {
		run.level = p.baseLevel()
		run.rtl = run.level.RightToLeft()
		run.reversed = run.rtl
		return to
	}
	to = min(to, solid)
	run.level = p.levels[from]
	run.rtl = run.level.RightToLeft()
	end := from + 1
	for end < to && p.levels[end] == run.level {
		end++
	}
	if !run.rtl {
		return end
	}
	letters := 0
	for letters < end-from && isRTLLetter(p.runes[from+letters]) {
		letters++
	}
	if letters == 0 {
		run.reversed = true
		for end := from + 1; ; end++ {
			if end == to || p.levels[end] != run.level || isRTLLetter(p.runes[end]) {
				return end
			}
		}
	}
	return from + lettersWithSpaces(p.runes[from:end])
}

// lettersWithSpaces returns the length of the letters that a text begins with,
// including the spaces between them.
func lettersWithSpaces(runes []rune) int {
	n := 0
	for i, r := range runes {
		switch {
		case isRTLLetter(r):
			n = i + 1
		case r != ' ':
			return n
		}
	}
	return n
}

// isRTLLetter reports whether a rune belongs to a word that runs from right to
// left.
func isRTLLetter(r rune) bool {
	p, _ := classes.LookupRune(r)
	switch p.Class() {
	case classes.R, classes.AL, classes.NSM:
		return true
	}
	return r == '\u200c' || r == '\u200d'
}

// draw sets what a run looks like.
func (w *wrapper) draw(p *paragraph, run *Run) {
	runes := p.runes[run.From:run.To]
	solid := w.solid(runes)
	run.Text = w.drawn(run, runes[:solid])
	if solid > 0 {
		run.Width = w.measure(run.Text, run.Style)
	}
	space := float32(len(runes)-solid) * w.width(" ", run.Style)
	run.Width = float32(math.Round(float64(run.Width + space)))
	if run.rtl { // the space is at its left
		run.TextX = space
	}
}

// solid returns the number of runes without the spaces at their end, which are not
// drawn.
func (w *wrapper) solid(runes []rune) int {
	n := len(runes)
	for n > 0 && runes[n-1] == ' ' && !w.masked {
		n--
	}
	return n
}

// drawn returns runes of a run as they are drawn.
func (w *wrapper) drawn(run *Run, runes []rune) string {
	s := w.visible(string(runes))
	if run.reversed {
		return classes.ReverseString(s)
	}
	return s
}

// xAt returns the x of the caret at a column in a run or at its end.
func (w *wrapper) xAt(p *paragraph, run *Run, col int) float32 {
	switch {
	case col <= run.From && run.rtl, col >= run.To && !run.rtl:
		return run.X + run.Width
	case col <= run.From, col >= run.To:
		return run.X
	}
	width := min(w.prefix(p, run, col), run.Width)
	if run.rtl {
		return run.X + run.Width - width
	}
	return run.X + width
}

// prefix returns the width of a run up to a column. A letter that is joined with the
// one after the column has the form that it has in the run.
func (w *wrapper) prefix(p *paragraph, run *Run, col int) float32 {
	runes := p.runes[run.From:col]
	solid := w.solid(runes)
	s := w.drawn(run, runes[:solid])
	if solid == len(runes) && unicode.Is(unicode.Arabic, p.runes[col]) {
		s += "\u200d"
	}
	return w.measure(s, run.Style) + float32(len(runes)-solid)*w.width(" ", run.Style)
}

// runAt returns the run of a row that the caret at a column follows: that of the
// rune before it, on which the next letter goes on.
func runAt(runs []Run, start, col int) *Run {
	at := slices.IndexFunc(runs, func(r Run) bool {
		if col == start {
			return r.From == col
		}
		return r.From < col && col <= r.To
	})
	if at < 0 { // after the separator at the end of the row
		for i := range runs {
			if at < 0 || runs[i].To > runs[at].To {
				at = i
			}
		}
	}
	return &runs[at]
}

// Extent is a part of a row, from its left edge.
type Extent struct {
	X, Width float32
}

// Extents returns the parts of a row, counted from the top of the text, that the
// text between two positions takes up, from left to right. The first position must
// not be behind the second.
func (l *layout) Extents(row int, from, to Pos) []Extent {
	para, r := l.rowAt(row)
	if from.Para > para || to.Para < para {
		return nil
	}
	first, last := 0, len(l.paras[para].runes)
	if from.Para == para {
		first = from.Col
	}
	if to.Para == para {
		last = to.Col
	}
	var all []Extent
	runs := l.runs(para, r)
	for i := range runs {
		run := &runs[i]
		a, b := max(first, run.From), min(last, run.To)
		if a >= b {
			continue
		}
		x, y := l.wrap.xAt(&l.paras[para], run, a), l.wrap.xAt(&l.paras[para], run, b)
		x, y = min(x, y), max(x, y)
		if n := len(all); n > 0 && all[n-1].X+all[n-1].Width >= x {
			all[n-1].Width = y - all[n-1].X
		} else {
			all = append(all, Extent{x, y - x})
		}
	}
	return all
}
