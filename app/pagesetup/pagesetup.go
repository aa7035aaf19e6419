// Package pagesetup describes how a document is set on pages: the paper, the
// design and whether there is a table of contents. It holds names only; the
// measurements behind them belong to the layout engine.
package pagesetup

import "strings"

// Setup is how a document is set on pages, and for whom. Empty fields mean the
// defaults.
type Setup struct {
	Paper    Paper
	Design   DesignID
	Contents Contents
	// Draft is set for a draft: it has the open questions to the manager, and says
	// that it is one.
	Draft bool
	// Readers is the ID of one of the document's sets of readers, whose design may be
	// another; empty for all that can be exported.
	Readers string
	// WithDocument has a PDF file carry the document, less what readers do not get.
	WithDocument bool
}

// Paper is the name of a paper size. The zero value means [A4].
type Paper string

// The paper sizes.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
)

// Papers returns all paper sizes, in the order to offer them.
func Papers() []Paper { return []Paper{A4, Letter} }

// DesignID names a design. The zero value means [DefaultDesign].
type DesignID string

// DefaultDesign is the design of a first start.
const DefaultDesign DesignID = "default"

// Design is a look that pages can have. Name is for screens.
type Design struct {
	ID   DesignID
	Name string
}

// Contents says when pages get a table of contents. The zero value means
// [ContentsAuto].
type Contents string

// The choices of a table of contents.
const (
	ContentsAuto   Contents = "auto" // when there are many pages
	ContentsAlways Contents = "always"
	ContentsNever  Contents = "never"
)

// ContentsChoices returns all choices, in the order to offer them.
func ContentsChoices() []Contents {
	return []Contents{ContentsAuto, ContentsAlways, ContentsNever}
}

// Parse returns the one of values that has the name, in upper or lower case.
func Parse[V ~string](name string, values []V) (V, bool) {
	for _, v := range values {
		if strings.EqualFold(string(v), name) {
			return v, true
		}
	}
	return "", false
}

// Names returns values as plain strings.
func Names[V ~string](values []V) []string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return names
}
