package textedit

import "github.com/rivo/uniseg"

// Move is a movement of the caret.
type Move int

// The moves. A character is a grapheme cluster and a word is a word of UAX #29. A
// paragraph ends at a line feed; the moves by paragraphs go to the start of one.
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
	ParagraphUp
	ParagraphDown
)

// Go moves the caret. With selecting it extends the selection, else it clears it;
// a move by a character from a selection goes to the end of it in that direction.
func (m *Model) Go(move Move, selecting bool) {
	from, to, selected := m.Selection()
	if selected && !selecting {
		switch move {
		case CharLeft:
			m.setCaret(from, false)
			return
		case CharRight:
			m.setCaret(to, false)
			return
		}
	}
	switch move {
	case RowUp:
		m.GoRows(-1, selecting)
	case RowDown:
		m.GoRows(1, selecting)
	default:
		m.setCaret(m.target(move), selecting)
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
	case ParagraphUp:
		return m.paragraphUp()
	case ParagraphDown:
		if m.caret.Para < len(m.paras)-1 {
			return Pos{m.caret.Para + 1, 0}
		}
	}
	return m.end()
}

// paragraphUp returns the start of the paragraph, or of the one before for a
// caret that is there already.
func (m *Model) paragraphUp() Pos {
	if m.caret.Col > 0 || m.caret.Para == 0 {
		return Pos{m.caret.Para, 0}
	}
	return Pos{m.caret.Para - 1, 0}
}

func (m *Model) left(move Move) Pos {
	at := m.caret
	if at.Col == 0 {
		if at.Para == 0 {
			return at
		}
		return Pos{at.Para - 1, len(m.paras[at.Para-1].runes)}
	}
	if move == CharLeft {
		return m.charBefore(at)
	}
	prev := 0
	m.bounds(at.Para, true, func(start, end int, space bool) bool {
		if start >= at.Col {
			return false
		}
		if !space {
			prev = start
		}
		return true
	})
	return Pos{at.Para, prev}
}

// charBefore returns the position before the character that p is after, which is
// in the same paragraph.
func (m *Model) charBefore(p Pos) Pos {
	prev := 0
	m.bounds(p.Para, false, func(start, _ int, _ bool) bool {
		if start < p.Col {
			prev = start
		}
		return start < p.Col
	})
	return Pos{p.Para, prev}
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
	m.bounds(at.Para, move == WordRight, func(start, end int, space bool) bool {
		if end <= at.Col || space && move == WordRight {
			return true
		}
		next = end
		return false
	})
	return Pos{at.Para, next}
}

// bounds calls f with the columns of each grapheme cluster, or each word, of a
// paragraph until f returns false. space reports whether it is white space.
func (m *Model) bounds(para int, words bool, f func(start, end int, space bool) bool) {
	rest, state, col := string(m.paras[para].runes), -1, 0
	for rest != "" {
		var part string
		if words {
			part, rest, state = uniseg.FirstWordInString(rest, state)
		} else {
			part, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		}
		n := len([]rune(part))
		if !f(col, col+n, isSpace(part)) {
			return
		}
		col += n
	}
}

func isSpace(s string) bool {
	for _, r := range s {
		if r != ' ' && r != '\t' && r != '\u00a0' {
			return false
		}
	}
	return true
}

// GoRows moves the caret n rows down, or up when n is negative, to the x that the
// caret had when a series of such moves began. Beyond the first row it moves to
// the start of the text, beyond the last to its end. With selecting it extends the
// selection.
func (m *Model) GoRows(n int, selecting bool) {
	row, x := m.CaretRow()
	if m.goalX < 0 {
		m.goalX = x
	}
	goal := m.goalX
	switch next := row + n; {
	case next < 0:
		m.setCaret(Pos{}, selecting)
	case next >= m.RowCount():
		m.setCaret(m.end(), selecting)
	default:
		m.setCaret(m.posInRow(next, goal), selecting)
	}
	m.goalX = goal
}

// MoveTo moves the caret to p. With selecting it extends the selection, else it
// clears it.
func (m *Model) MoveTo(p Pos, selecting bool) { m.setCaret(p, selecting) }
