// Package evidence proposes entries for the journal from what is on this computer
// already: the history of a git repository, lists of pull requests, tickets,
// calendars and notes. Each kind of source has a package below this one, which
// reads it into a [Found]; none of them writes anything. The package must not know
// of screens, and knows no kind of source.
package evidence

import (
	"promodoc/app/journal"
	"promodoc/app/promo"
)

// Proposal is an entry that the user may take into the journal. Its entry has no
// ID, and its source has the keys of everything that it was made of.
type Proposal struct {
	Entry journal.Entry
	// Group is what proposals are listed under for readers: a branch, an epic, a
	// calendar. It may be empty.
	Group string
}

// Unread is a value of a source that no field of an entry takes. It is shown to
// the user, so that nothing is dropped in silence.
type Unread struct {
	Line  int    // in the file, from 1; zero if the source has no lines
	Name  string // of the column, the property or the field
	Value string
}

// Found is what a source has.
type Found struct {
	Proposals []Proposal // by their time, the earliest first
	Known     int        // how many items are in the journal already
	Unread    []Unread
}

// Options choose what is proposed.
type Options struct {
	// Since and Until bound the time; either may be zero.
	Since, Until promo.Date
	// Authors are the names and addresses of the user, in any case; who counts as
	// the user if there are none is for each source to say.
	Authors []string
	// Known are the keys of what is in the journal already, see [journal.Keys].
	Known map[string]bool
}

// Has reports whether an entry is about a time that the options choose.
func (o Options) Has(e journal.Entry) bool {
	return journal.Filter{Since: o.Since, Until: o.Until}.Has(e)
}
