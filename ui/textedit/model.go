// Package textedit is the model of a text field: its paragraphs, the caret and the
// selection, how they move, and how paragraphs wrap into rows at a width. It
// measures strings by a function, and must not depend on a toolkit.
//
// No rune of the text is lost or changed: only a line feed separates paragraphs;
// a carriage return, a tab or a NUL is a rune like any other.
package textedit

import "strings"

// Pos is a position between two runes: before rune Col of paragraph Para.
type Pos struct {
	Para, Col int
}

func (p Pos) before(q Pos) bool {
	return p.Para < q.Para || p.Para == q.Para && p.Col < q.Col
}

// Measure returns the width of s, in the unit of [Model.SetWidth].
type Measure func(s string) float32

// Model is the text of a field with its caret and selection. Models are made by
// [New]. A Model must not be used by several goroutines at once.
type Model struct {
	paras      []paragraph
	caret      Pos
	anchor     Pos     // the other end of the selection; equal to caret when nothing is selected
	goalX      float32 // where moving up and down aims at; negative to use the x of the caret
	width      float32
	wrap       wrapper
	singleLine bool
}

// paragraph is one line of the text with its wrapped rows; nil means that they are
// not computed yet.
type paragraph struct {
	runes []rune
	rows  []span
}

// New returns an empty model. With singleLine it has one paragraph, and inserted
// line feeds become spaces.
func New(measure Measure, singleLine bool) *Model {
	m := &Model{wrap: newWrapper(measure), singleLine: singleLine, goalX: -1}
	m.SetText("")
	return m
}

// SetText replaces the text and puts the caret at its end.
func (m *Model) SetText(s string) {
	m.paras = m.split(s)
	m.caret = m.end()
	m.anchor = m.caret
	m.goalX = -1
}

// Text returns the text.
func (m *Model) Text() string {
	var b strings.Builder
	for i, p := range m.paras {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(string(p.runes))
	}
	return b.String()
}

// split returns the paragraphs of s.
func (m *Model) split(s string) []paragraph {
	if m.singleLine {
		s = strings.NewReplacer("\r\n", " ", "\n", " ").Replace(s)
	}
	lines := strings.Split(s, "\n")
	paras := make([]paragraph, len(lines))
	for i, l := range lines {
		paras[i].runes = []rune(l)
	}
	return paras
}

func (m *Model) end() Pos {
	last := len(m.paras) - 1
	return Pos{last, len(m.paras[last].runes)}
}

// Empty reports whether the text is empty.
func (m *Model) Empty() bool {
	return len(m.paras) == 1 && len(m.paras[0].runes) == 0
}

// Caret returns the position of the caret.
func (m *Model) Caret() Pos { return m.caret }

// Offset returns the position of the caret in runes from the start of the text.
func (m *Model) Offset() int {
	n := m.caret.Col
	for _, p := range m.paras[:m.caret.Para] {
		n += len(p.runes) + 1
	}
	return n
}

// SetOffset puts the caret after n runes, or at the end of a shorter text, and
// clears the selection.
func (m *Model) SetOffset(n int) {
	m.setCaret(m.posAt(n), false)
}

func (m *Model) posAt(n int) Pos {
	n = max(n, 0)
	for i, p := range m.paras {
		if n <= len(p.runes) {
			return Pos{i, n}
		}
		n -= len(p.runes) + 1
	}
	return m.end()
}

// SelectRange selects the runes from start to end, where the caret goes.
func (m *Model) SelectRange(start, end int) {
	m.setCaret(m.posAt(start), false)
	m.setCaret(m.posAt(end), true)
}

// Selection returns the selected range, from before to. ok is false when nothing is
// selected.
func (m *Model) Selection() (from, to Pos, ok bool) {
	if m.anchor.before(m.caret) {
		return m.anchor, m.caret, true
	}
	return m.caret, m.anchor, m.anchor != m.caret
}

// SelectedText returns the selected text.
func (m *Model) SelectedText() string {
	from, to, ok := m.Selection()
	if !ok {
		return ""
	}
	if from.Para == to.Para {
		return string(m.paras[from.Para].runes[from.Col:to.Col])
	}
	var b strings.Builder
	b.WriteString(string(m.paras[from.Para].runes[from.Col:]))
	for _, p := range m.paras[from.Para+1 : to.Para] {
		b.WriteByte('\n')
		b.WriteString(string(p.runes))
	}
	b.WriteByte('\n')
	b.WriteString(string(m.paras[to.Para].runes[:to.Col]))
	return b.String()
}

// SelectAll selects the whole text.
func (m *Model) SelectAll() {
	m.anchor = Pos{}
	m.caret = m.end()
	m.goalX = -1
}

// ClearSelection clears the selection without moving the caret.
func (m *Model) ClearSelection() { m.anchor = m.caret }

// Insert replaces the selection with s and puts the caret after it.
func (m *Model) Insert(s string) {
	m.DeleteSelection()
	lines := m.split(s)
	at := m.caret
	old := m.paras[at.Para].runes
	tail := append([]rune(nil), old[at.Col:]...)
	head := append(old[:at.Col:at.Col], lines[0].runes...)
	if len(lines) == 1 {
		m.paras[at.Para] = paragraph{runes: append(head, tail...)}
		m.setCaret(Pos{at.Para, len(head)}, false)
		return
	}
	last := len(lines) - 1
	col := len(lines[last].runes)
	lines[last].runes = append(lines[last].runes, tail...)
	lines[0].runes = head
	m.paras = append(m.paras[:at.Para:at.Para], append(lines, m.paras[at.Para+1:]...)...)
	m.setCaret(Pos{at.Para + last, col}, false)
}

// DeleteSelection deletes the selected text and reports whether there was any.
func (m *Model) DeleteSelection() bool {
	from, to, ok := m.Selection()
	if !ok {
		return false
	}
	joined := append(m.paras[from.Para].runes[:from.Col:from.Col], m.paras[to.Para].runes[to.Col:]...)
	m.paras = append(m.paras[:from.Para:from.Para], append([]paragraph{{runes: joined}}, m.paras[to.Para+1:]...)...)
	m.setCaret(from, false)
	return true
}

// Delete deletes the selection or, if nothing is selected, the text between the
// caret and where a move would take it. It reports whether anything was deleted.
func (m *Model) Delete(by Move) bool {
	if m.DeleteSelection() {
		return true
	}
	m.Go(by, true)
	return m.DeleteSelection()
}

// setCaret moves the caret; with selecting the anchor stays.
func (m *Model) setCaret(p Pos, selecting bool) {
	m.caret = p
	if !selecting {
		m.anchor = p
	}
	m.goalX = -1
}
