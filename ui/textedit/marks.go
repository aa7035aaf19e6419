package textedit

import (
	"slices"
	"sort"
)

// MarkKind is what a mark looks like. Each kind has one owner, which sets all marks
// of the kind.
type MarkKind int

// The kinds of marks.
const (
	MarkWavy      MarkKind = iota // a wavy underline
	MarkUnderline                 // a straight underline
	MarkDotted                    // a quiet dotted underline
	MarkTint                      // a quiet ground behind the text
	MarkGround                    // a ground behind the text
	MarkStrong                    // a ground that stands out from those of MarkGround
	markKinds
)

// Mark is a marked range of the text: its runes from From up to To, counted from
// the start of the text as in [Model.Offset].
type Mark struct {
	From, To int
}

// Marks are the marks of a text. They follow edits: a mark moves with what is
// inserted or deleted before it, grows and shrinks with what is inserted or deleted
// inside, and ends with the last of its runes.
type Marks struct {
	byKind [markKinds][]Mark // sorted by From, then by To
}

// set replaces the marks of a kind. Empty ones are left out, and none reaches beyond
// length.
func (m *Marks) set(kind MarkKind, marks []Mark, length int) {
	kept := make([]Mark, 0, len(marks))
	for _, k := range marks {
		k = Mark{max(k.From, 0), min(k.To, length)}
		if k.From < k.To {
			kept = append(kept, k)
		}
	}
	slices.SortFunc(kept, func(a, b Mark) int {
		if a.From != b.From {
			return a.From - b.From
		}
		return a.To - b.To
	})
	m.byKind[kind] = kept
}

// replaced moves the marks after removed runes at an offset were replaced by
// inserted ones. What is inserted at an end of a mark is outside it.
func (m *Marks) replaced(at, removed, inserted int) {
	for kind, marks := range m.byKind {
		kept := marks[:0]
		for _, k := range marks {
			if k = k.replaced(at, removed, inserted); k.From < k.To {
				kept = append(kept, k)
			}
		}
		m.byKind[kind] = kept
	}
}

func (k Mark) replaced(at, removed, inserted int) Mark {
	end := at + removed
	switch {
	case k.To <= at:
		return k
	case k.From >= end:
		return Mark{k.From + inserted - removed, k.To + inserted - removed}
	case k.From >= at && k.To <= end: // all of it is gone
		return Mark{}
	case k.From < at && k.To <= end: // its end is gone
		return Mark{k.From, at}
	case k.From >= at: // its start is gone
		return Mark{at + inserted, k.To + inserted - removed}
	}
	return Mark{k.From, k.To + inserted - removed}
}

// in returns the marks of a kind that touch the runes from from up to to.
func (m *Marks) in(kind MarkKind, from, to int) []Mark {
	marks := m.byKind[kind]
	marks = marks[:sort.Search(len(marks), func(i int) bool { return marks[i].From >= to })]
	for len(marks) > 0 && marks[0].To <= from {
		marks = marks[1:]
	}
	return marks
}

// SetMarks replaces the marks of a kind.
func (m *Model) SetMarks(kind MarkKind, marks []Mark) { m.marks.set(kind, marks, m.length()) }

// Marks returns the marks of a kind, sorted, where they are now. The caller must not
// change them.
func (m *Model) Marks(kind MarkKind) []Mark { return m.marks.byKind[kind] }

// MarkAt returns the first mark of a kind that an offset is in or at an end of.
func (m *Model) MarkAt(kind MarkKind, offset int) (Mark, bool) {
	for _, k := range m.marks.byKind[kind] {
		if k.From <= offset && offset <= k.To {
			return k, true
		}
	}
	return Mark{}, false
}
