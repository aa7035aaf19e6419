package history

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// Change is what happened to a piece.
type Change int

// The changes.
const (
	Changed Change = iota
	Added
	Removed
)

// Piece is an example, a section or another part of a document that changed.
type Piece struct {
	Kind   promo.Kind
	ID     string
	Title  string // may be empty
	Change Change
}

// Description says what is in a version.
type Description struct {
	Words    int
	Examples int
	// Changed has the pieces in which it differs from the version before it;
	// First is set if there is none before it.
	Changed []Piece
	First   bool
}

// Describe describes a version. before is the one before it, or nil if it is
// the first. Errors: those of [Versions.Read].
func (v Versions) Describe(version Version, before *Version) (Description, error) {
	now, err := v.digest(version)
	if err != nil {
		return Description{}, err
	}
	d := Description{Words: now.Words, Examples: now.Examples, First: before == nil}
	if before == nil {
		return d, nil
	}
	was, err := v.digest(*before)
	if err != nil {
		was = digest{} // all of it counts as new
	}
	d.Changed = compare(was, now)
	return d, nil
}

// maxNamed is how many changed pieces a description names; the others are
// counted.
const maxNamed = 2

// Text says what changed, such as "“Owned the outage”, Summary and 2 more";
// lower case, without a full stop.
func (d Description) Text() string {
	switch {
	case d.First:
		return textFirst.Text()
	case len(d.Changed) == 0:
		return textNothing.Text()
	}
	var names []string
	for i, p := range d.Changed {
		if i == maxNamed && len(d.Changed) > maxNamed+1 {
			return textMore.Count(len(d.Changed)-i, "Names", message.Comma(names))
		}
		names = append(names, p.Text())
	}
	return message.And(names)
}

// Text names the piece, and says so if it was added or removed.
func (p Piece) Text() string {
	name := textPieces[p.Kind].Text()
	switch {
	case p.Kind == promo.KindSection && p.Title == "" && p.ID != promo.SummaryID:
		name = p.ID
	case p.Title != "":
		name = textQuoted.Text("Title", p.Title)
		if named := textNamed[p.Kind]; named != nil {
			name = named.Text("Title", name)
		}
	}
	switch p.Change {
	case Added:
		return textAdded.Text("Name", name)
	case Removed:
		return textRemoved.Text("Name", name)
	}
	return name
}
