// Package textedit is the model of a text field: its paragraphs, the caret and the
// selection, how they move, and how paragraphs wrap into rows at a width. It
// measures strings by a function, and must not depend on a toolkit.
//
// No rune of the text is lost or changed: only a line feed separates paragraphs;
// a carriage return, a tab or a NUL is a rune like any other.
package textedit

import (
	"slices"

	"promodoc/app/markup"
)

// Pos is a position between two runes: before rune Col of paragraph Para.
type Pos struct {
	Para, Col int
}

// Before reports whether p is nearer to the start of the text than q.
func (p Pos) Before(q Pos) bool {
	return p.Para < q.Para || p.Para == q.Para && p.Col < q.Col
}

// Measure returns the width of s in a style, in the unit of [Model.SetWidth].
type Measure func(s string, style markup.Style) float32

// Model is the text of a field with its caret and selection. Models are made by
// [New]. A Model must not be used by several goroutines at once.
type Model struct {
	layout
	caret  Pos
	anchor Pos     // the other end of the selection; equal to caret when nothing is selected
	goalX  float32 // where moving up and down aims at; negative to use the x of the caret
	marks  Marks
	markup markup.Text // nil when the text is plain
}

// New returns an empty model. With singleLine it has one paragraph, and inserted
// line feeds become spaces.
func New(measure Measure, singleLine bool) *Model {
	text := content{paras: make([]paragraph, 1), singleLine: singleLine}
	return &Model{layout: layout{content: text, wrap: newWrapper(measure)}, goalX: -1}
}

// SetText replaces the text and puts the caret at its end. Only the part that
// differs is replaced: marks follow, and the rest is not laid out again.
func (m *Model) SetText(s string) {
	m.update(s)
	m.setCaret(m.end(), false)
}

// UpdateText replaces the text as [Model.SetText] does, but the caret stays with the
// text around it: it moves with what was inserted or removed before it. In a part
// that differs it keeps its offset as far as that part goes.
func (m *Model) UpdateText(s string) {
	caret := m.Offset()
	head, oldEnd, newEnd := m.update(s)
	if caret > head && caret >= oldEnd {
		caret += newEnd - oldEnd
	} else {
		caret = min(caret, newEnd)
	}
	m.SetOffset(caret)
}

// update makes s the text. It returns where the part that differs begins, and where
// it ended before and ends now.
func (m *Model) update(s string) (head, oldEnd, newEnd int) {
	before, after := []rune(m.Text()), []rune(m.joined(s))
	head, tail := common(before, after)
	oldEnd, newEnd = len(before)-tail, len(after)-tail
	if head < oldEnd || head < newEnd {
		m.ReplaceRange(head, oldEnd, string(after[head:newEnd]))
	}
	return head, oldEnd, newEnd
}

// common returns the lengths of the longest start, and then of the longest end,
// that two texts have in common.
func common(a, b []rune) (head, tail int) {
	shorter := min(len(a), len(b))
	for head < shorter && a[head] == b[head] {
		head++
	}
	for tail < shorter-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return head, tail
}

// Caret returns the position of the caret.
func (m *Model) Caret() Pos { return m.caret }

// Offset returns the position of the caret in runes from the start of the text.
func (m *Model) Offset() int { return m.offsetOf(m.caret) }

// SetOffset puts the caret after n runes, or at the end of a shorter text, and
// clears the selection.
func (m *Model) SetOffset(n int) {
	m.setCaret(m.posAt(n), false)
}

// SelectRange selects the runes from start to end, where the caret goes.
func (m *Model) SelectRange(start, end int) {
	m.setCaret(m.posAt(start), false)
	m.setCaret(m.posAt(end), true)
}

// Selection returns the selected range, from before to. ok is false when nothing is
// selected.
func (m *Model) Selection() (from, to Pos, ok bool) {
	if m.anchor.Before(m.caret) {
		return m.anchor, m.caret, true
	}
	return m.caret, m.anchor, m.anchor != m.caret
}

// Anchor returns the end of the selection that the caret is not at, and the caret
// when nothing is selected.
func (m *Model) Anchor() Pos { return m.anchor }

// SelectedText returns the selected text.
func (m *Model) SelectedText() string {
	from, to, _ := m.Selection()
	return m.textBetween(from, to)
}

// SelectAll selects the whole text.
func (m *Model) SelectAll() {
	m.anchor = Pos{}
	m.caret = m.end()
	m.goalX = -1
}

// Insert replaces the selection with s and puts the caret after it.
func (m *Model) Insert(s string) {
	from, to, _ := m.Selection()
	m.replace(from, to, m.split(s))
}

// MoveSelection moves the selected text to p, which is not in it, and selects it
// there.
func (m *Model) MoveSelection(p Pos) {
	from, to, _ := m.Selection()
	text, start, end, at := m.SelectedText(), m.offsetOf(from), m.offsetOf(to), m.offsetOf(p)
	m.DeleteSelection()
	if at >= end {
		at -= end - start
	}
	m.ReplaceRange(at, at, text)
	m.SelectRange(at, at+end-start)
}

// DeleteSelection deletes the selected text and reports whether there was any.
func (m *Model) DeleteSelection() bool {
	from, to, ok := m.Selection()
	if ok {
		m.replace(from, to, m.split(""))
	}
	return ok
}

// ReplaceRange replaces the runes from start up to end with s and puts the caret
// after it.
func (m *Model) ReplaceRange(start, end int, s string) {
	m.replace(m.posAt(start), m.posAt(max(start, end)), m.split(s))
}

// replace replaces the text between two positions and puts the caret after it.
func (m *Model) replace(from, to Pos, with []paragraph) {
	at := m.offsetOf(from)
	removed := m.offsetOf(to) - at
	m.text = ""
	last := len(with) - 1
	end := Pos{from.Para + last, len(with[last].runes)}
	if last == 0 && from.Para == to.Para {
		end.Col += from.Col
		m.paras[from.Para].splice(from.Col, to.Col, with[0].runes)
	} else {
		tail := slices.Clone(m.paras[to.Para].runes[to.Col:])
		first := &m.paras[from.Para]
		first.splice(from.Col, len(first.runes), with[0].runes)
		with[0] = *first
		with[last].splice(len(with[last].runes), len(with[last].runes), tail)
		end.Col = len(with[last].runes) - len(tail)
		m.paras = slices.Concat(m.paras[:from.Para], with, m.paras[to.Para+1:])
	}
	m.setCaret(end, false)
	inserted := m.offsetOf(end) - at
	m.marks.replaced(at, removed, inserted)
	m.markupReplaced(at, at+removed, m.textBetween(from, end))
}

// CanDelete reports whether Delete would delete anything.
func (m *Model) CanDelete(by Move) bool {
	return m.anchor != m.caret || m.deletionTarget(by) != m.caret
}

// Delete deletes the selection or, if nothing is selected, the text between the
// caret and where a move would take it. It reports whether anything was deleted.
func (m *Model) Delete(by Move) bool {
	if m.DeleteSelection() {
		return true
	}
	m.setCaret(m.deletionTarget(by), true)
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
