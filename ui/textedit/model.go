// Package textedit owns the text of one field while it is edited: its
// paragraphs, the caret and the selection, how they move, and how paragraphs
// wrap into rows at a width. It is plain Go: it draws nothing, knows no
// toolkit, and is told how wide a string is by the Measure it is given.
//
// The text is kept whole whatever runes are in it: only a line feed divides
// paragraphs; a carriage return, a tab or a NUL is a rune like any other.
package textedit

import "strings"

// Pos is a place between two runes: before rune Col of paragraph Para.
type Pos struct {
	Para, Col int
}

func (p Pos) before(q Pos) bool {
	return p.Para < q.Para || p.Para == q.Para && p.Col < q.Col
}

// Measure returns the width of s, in the unit the model's width is given in.
type Measure func(s string) float32

// Model is the text of one field with caret and selection. The zero Model is
// not usable; call New. A Model belongs to one goroutine.
type Model struct {
	paras  []paragraph
	caret  Pos
	anchor Pos     // the other end of the selection; equal to caret when there is none
	goal   float32 // the x that moving up and down aims at; negative when it is to be taken anew
	width  float32
	wrap   wrapper
	single bool
}

// paragraph is the runes of one line of the text, with the rows they were last
// wrapped into; nil rows mean that they have to be wrapped again.
type paragraph struct {
	runes []rune
	rows  []span
}

// New returns an empty model. A single model holds one paragraph: line feeds
// that come in are turned into spaces.
func New(measure Measure, single bool) *Model {
	m := &Model{wrap: newWrapper(measure), single: single, goal: -1}
	m.SetText("")
	return m
}

// SetText replaces the whole text and puts the caret at its end.
func (m *Model) SetText(s string) {
	m.paras = m.split(s)
	m.caret = m.end()
	m.anchor = m.caret
	m.goal = -1
}

// Text returns the whole text.
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

func (m *Model) split(s string) []paragraph {
	if m.single {
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

// Empty reports whether there is no text at all.
func (m *Model) Empty() bool {
	return len(m.paras) == 1 && len(m.paras[0].runes) == 0
}

// Caret returns where the caret stands.
func (m *Model) Caret() Pos { return m.caret }

// Offset returns the caret as a number of runes from the start of the text.
func (m *Model) Offset() int {
	n := m.caret.Col
	for _, p := range m.paras[:m.caret.Para] {
		n += len(p.runes) + 1
	}
	return n
}

// SetOffset puts the caret n runes from the start of the text, or at its end
// if the text is shorter, and selects nothing.
func (m *Model) SetOffset(n int) {
	m.place(m.posAt(n), false)
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

// SelectRange selects the runes from start to end and leaves the caret at end.
func (m *Model) SelectRange(start, end int) {
	m.place(m.posAt(start), false)
	m.place(m.posAt(end), true)
}

// Selection returns the selected range in the order of the text; ok is false
// when nothing is selected.
func (m *Model) Selection() (from, to Pos, ok bool) {
	if m.anchor.before(m.caret) {
		return m.anchor, m.caret, true
	}
	return m.caret, m.anchor, m.anchor != m.caret
}

// SelectedText returns what is selected.
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
	m.goal = -1
}

// ClearSelection forgets the selection and leaves the caret where it is.
func (m *Model) ClearSelection() { m.anchor = m.caret }

// Insert puts s in place of the selection and the caret behind it.
func (m *Model) Insert(s string) {
	m.DeleteSelection()
	lines := m.split(s)
	at := m.caret
	old := m.paras[at.Para].runes
	tail := append([]rune(nil), old[at.Col:]...)
	head := append(old[:at.Col:at.Col], lines[0].runes...)
	if len(lines) == 1 {
		m.paras[at.Para] = paragraph{runes: append(head, tail...)}
		m.place(Pos{at.Para, len(head)}, false)
		return
	}
	last := len(lines) - 1
	col := len(lines[last].runes)
	lines[last].runes = append(lines[last].runes, tail...)
	lines[0].runes = head
	m.paras = append(m.paras[:at.Para:at.Para], append(lines, m.paras[at.Para+1:]...)...)
	m.place(Pos{at.Para + last, col}, false)
}

// DeleteSelection removes what is selected and reports whether anything was.
func (m *Model) DeleteSelection() bool {
	from, to, ok := m.Selection()
	if !ok {
		return false
	}
	joined := append(m.paras[from.Para].runes[:from.Col:from.Col], m.paras[to.Para].runes[to.Col:]...)
	m.paras = append(m.paras[:from.Para:from.Para], append([]paragraph{{runes: joined}}, m.paras[to.Para+1:]...)...)
	m.place(from, false)
	return true
}

// Delete removes the selection, or else what lies between the caret and where
// the move would take it. It reports whether anything was removed.
func (m *Model) Delete(by Move) bool {
	if m.DeleteSelection() {
		return true
	}
	m.Go(by, true)
	return m.DeleteSelection()
}

func (m *Model) place(p Pos, selecting bool) {
	m.caret = p
	if !selecting {
		m.anchor = p
	}
	m.goal = -1
}
