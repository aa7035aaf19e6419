package promo

import (
	"slices"
	"strings"
)

// State is the state of a consideration.
type State int

// The states of a consideration, in the order of progress.
const (
	StateNothing State = iota // none of its examples has text
	StateBegun                // some text
	StateEnough               // enough examples are complete and not confidential
)

// String returns the name of a state as files and scripts have it; "" for none.
func (s State) String() string {
	switch s {
	case StateNothing:
		return "nothing"
	case StateBegun:
		return "begun"
	case StateEnough:
		return "enough"
	}
	return ""
}

// Complete reports whether the example has a title, an action and a result.
func (e Example) Complete() bool {
	return !isBlank(e.Title) && !isBlank(e.Action) && !isBlank(e.Result)
}

// Empty reports whether the example has no text and no attachment. Dates, origin and the
// considerations it supports do not count.
func (e Example) Empty() bool {
	written := slices.ContainsFunc(e.Evidence, func(v Evidence) bool {
		return !isBlank(v.Title) || !isBlank(v.URL)
	})
	return !written && len(e.Attachments) == 0 && isBlank(e.Title) && isBlank(e.Situation) && isBlank(e.Action) && isBlank(e.Result)
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// StateOf returns the state of a consideration. Every example that supports it
// counts. A confidential one, which no reader sees, makes it StateBegun at most,
// and so does any example of a consideration that is not on the path. Private
// notes do not count.
func StateOf(d Document, consideration string) State {
	state, complete := StateNothing, 0
	for i := range d.Examples {
		e := &d.Examples[i]
		if !slices.Contains(e.Supports, consideration) || e.Empty() {
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

// Progress counts the considerations of the path: those in StateEnough, and all.
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
	UnplacedExamples     int // those that wait to be placed and have text; see [Unplaced]
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
	for _, e := range Unplaced(d) {
		if !e.Confidential && !e.Empty() {
			o.UnplacedExamples++
		}
	}
	return o
}
