package promo

import (
	"slices"
	"strings"
)

// State is how far a consideration is.
type State int

// The states of a consideration, in the order of progress.
const (
	StateNothing State = iota // nothing yet: none of its examples has any text
	StateBegun                // some text
	StateEnough               // as many examples as the path asks for are complete and may be shown
)

// String returns the name of the state for screens.
func (s State) String() string { return textStates[s].Text() }

// Complete reports whether the example can be handed on: it has a title, an
// action and a result.
func (e Example) Complete() bool {
	return !blank(e.Title) && !blank(e.Action) && !blank(e.Result)
}

// Empty reports whether nothing was written into the example. Dates, origin
// and the considerations it supports are no text.
func (e Example) Empty() bool {
	written := slices.ContainsFunc(e.Evidence, func(v Evidence) bool {
		return !blank(v.Title) || !blank(v.URL)
	})
	return !written && blank(e.Title) && blank(e.Situation) && blank(e.Action) && blank(e.Result)
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// StateOf returns how far a consideration of the document is. Every example
// that supports it counts, wherever it is told. A confidential one only shows
// that something was begun, since no reader will see it; the same goes for all
// examples of a consideration that is not on the path. Notes to self count
// for nothing: they are about the case and no part of it.
func StateOf(d Document, consideration string) State {
	state, complete := StateNothing, 0
	for _, e := range d.Examples {
		if e.Empty() || !slices.Contains(e.Supports, consideration) {
			continue
		}
		state = StateBegun
		if e.Complete() && !e.Confidential {
			complete++
		}
	}
	c, ok := d.Snapshot.Consideration(consideration)
	if ok && complete >= max(c.Enough, 1) {
		return StateEnough
	}
	return state
}

// Progress counts the considerations of the path: those with enough, and all.
func Progress(d Document) (ready, total int) {
	for _, c := range d.Snapshot.Considerations() {
		total++
		if StateOf(d, c.ID) == StateEnough {
			ready++
		}
	}
	return ready, total
}

// Omitted counts what readers of an export will miss.
type Omitted struct {
	EmptyConsiderations  int // those of the path without any example
	ConfidentialExamples int
}

// OmittedFromExport returns what readers of an export of the document will miss.
func OmittedFromExport(d Document) Omitted {
	var o Omitted
	for _, c := range d.Snapshot.Considerations() {
		if StateOf(d, c.ID) == StateNothing {
			o.EmptyConsiderations++
		}
	}
	for _, e := range d.Examples {
		if e.Confidential {
			o.ConfidentialExamples++
		}
	}
	return o
}
