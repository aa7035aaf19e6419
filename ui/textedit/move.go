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
	if selected && !selecting && (move == CharLeft || move == CharRight) {
		if (move == CharRight) != m.paras[m.caret.Para].rightToLeft() {
			from = to
		}
		m.setCaret(from, false)
		return
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
	case CharLeft, CharRight:
		return m.charTo(m.caret, move == CharRight)
	case WordLeft, WordRight:
		return m.wordForward(m.caret, (move == WordRight) != m.paras[m.caret.Para].rightToLeft())
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

// deletionTarget returns the other end of what a deletion by a move deletes. What
// is before the caret in the text is before it whichever way the text runs.
func (m *Model) deletionTarget(by Move) Pos {
	switch by {
	case CharLeft, CharRight:
		return m.charForward(m.caret, by == CharRight)
	case WordLeft, WordRight:
		return m.wordForward(m.caret, by == WordRight)
	}
	return m.target(by)
}

// words calls f with the words of a paragraph, and what is between them, from a
// little before a column on until f returns false. space reports whether it is
// white space.
func (t *content) words(para, col int, f func(start, end int, space bool) bool) {
	at := t.near(para, col)
	rest, state := string(t.paras[para].runes[at:]), -1
	for rest != "" {
		var word string
		word, rest, state = uniseg.FirstWordInString(rest, state)
		n := len([]rune(word))
		if !f(at, at+n, isSpace(word)) {
			return
		}
		at += n
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
