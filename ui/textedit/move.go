package textedit

import "github.com/rivo/uniseg"

// Move is a way the caret can go.
type Move int

// The moves. A character is a grapheme cluster, what a reader takes for one
// sign; words are those of Unicode's UAX #29.
const (
	CharLeft Move = iota
	CharRight
	WordLeft
	WordRight
	RowUp
	RowDown
	RowStart
	RowEnd
	TextStart
	TextEnd
)

// Go moves the caret. With selecting it drags the selection along; without, a
// selection collapses first: to its near end for a step left or right.
func (m *Model) Go(move Move, selecting bool) {
	from, to, selected := m.Selection()
	if selected && !selecting {
		switch move {
		case CharLeft:
			m.place(from, false)
			return
		case CharRight:
			m.place(to, false)
			return
		}
	}
	switch move {
	case RowUp, RowDown:
		m.goRow(move, selecting)
	default:
		m.place(m.target(move), selecting)
	}
}

func (m *Model) target(move Move) Pos {
	switch move {
	case CharLeft, WordLeft:
		return m.left(move)
	case CharRight, WordRight:
		return m.right(move)
	case RowStart:
		r := m.rowOf(m.caret)
		return Pos{m.caret.Para, m.rows(m.caret.Para)[r].start}
	case RowEnd:
		return m.rowEnd(m.caret.Para, m.rowOf(m.caret))
	case TextStart:
		return Pos{}
	}
	return m.end()
}

func (m *Model) left(move Move) Pos {
	at := m.caret
	if at.Col == 0 {
		if at.Para == 0 {
			return at
		}
		return Pos{at.Para - 1, len(m.paras[at.Para-1].runes)}
	}
	prev := 0
	m.bounds(at.Para, move == WordLeft, func(start, end int, blank bool) bool {
		if start >= at.Col {
			return false
		}
		if !blank || move == CharLeft {
			prev = start
		}
		return true
	})
	return Pos{at.Para, prev}
}

func (m *Model) right(move Move) Pos {
	at := m.caret
	if at.Col == len(m.paras[at.Para].runes) {
		if at.Para == len(m.paras)-1 {
			return at
		}
		return Pos{at.Para + 1, 0}
	}
	next := len(m.paras[at.Para].runes)
	m.bounds(at.Para, move == WordRight, func(start, end int, blank bool) bool {
		if end <= at.Col || blank && move == WordRight {
			return true
		}
		next = end
		return false
	})
	return Pos{at.Para, next}
}

// bounds calls f with each cluster, or each word, of a paragraph in rune
// columns until f returns false; blank tells that a word is white space.
func (m *Model) bounds(para int, words bool, f func(start, end int, blank bool) bool) {
	rest, state, col := string(m.paras[para].runes), -1, 0
	for rest != "" {
		var part string
		if words {
			part, rest, state = uniseg.FirstWordInString(rest, state)
		} else {
			part, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		}
		n := len([]rune(part))
		if !f(col, col+n, isBlank(part)) {
			return
		}
		col += n
	}
}

func isBlank(s string) bool {
	for _, r := range s {
		if r != ' ' && r != '\t' && r != '\u00a0' {
			return false
		}
	}
	return true
}

// goRow moves one row up or down towards the x the caret had when a run of
// such moves began. Above the first row lies the start of the text, below the
// last its end.
func (m *Model) goRow(move Move, selecting bool) {
	row, x := m.CaretRow()
	if m.goal < 0 {
		m.goal = x
	}
	goal := m.goal
	next := row + 1
	if move == RowUp {
		next = row - 1
	}
	switch {
	case next < 0:
		m.place(Pos{}, selecting)
	case next >= m.RowCount():
		m.place(m.end(), selecting)
	default:
		m.place(m.posInRow(next, goal), selecting)
	}
	m.goal = goal
}

// SelectWord selects the word at p, SelectParagraph its whole paragraph.
func (m *Model) SelectWord(p Pos) {
	m.place(p, false)
	m.bounds(p.Para, true, func(start, end int, _ bool) bool {
		if end <= p.Col && end < len(m.paras[p.Para].runes) {
			return true
		}
		m.anchor, m.caret = Pos{p.Para, start}, Pos{p.Para, end}
		return false
	})
}

// SelectParagraph selects the whole paragraph of p.
func (m *Model) SelectParagraph(p Pos) {
	m.anchor, m.caret = Pos{p.Para, 0}, Pos{p.Para, len(m.paras[p.Para].runes)}
	m.goal = -1
}

// MoveTo puts the caret at p; with selecting it drags the selection along.
func (m *Model) MoveTo(p Pos, selecting bool) { m.place(p, selecting) }
