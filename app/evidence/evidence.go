// Package evidence proposes entries for the journal from what is on this computer
// already: the history of a git repository, lists of pull requests, tickets,
// calendars and notes. Each kind of source has a package below this one, which
// reads it into a [Found]; none of them writes anything. The package must not know
// of screens, and knows no kind of source.
package evidence

import (
	"slices"
	"strings"

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
	// Unlikely says that the entry is hardly evidence by itself: an ordinary meeting, a
	// ticket that is still open. It is listed for the user to choose, and never taken
	// without being chosen.
	Unlikely bool
}

// Unread is a value of a source that no field of an entry takes, or several of the
// same name. It is shown to the user, so that nothing is dropped in silence.
type Unread struct {
	Line  int    // of the first value in the file, from 1; zero if the source has no lines
	Name  string // of the column, the property or the field
	Value string // the first, in one line
	Count int    // how many values of this name there are
}

// Found is what a source has.
type Found struct {
	Proposals []Proposal // by their time, the earliest first
	Known     int        // how many items are in the journal already
	Unread    []Unread
	Notices   []string // what the user should know about how the source was read, as sentences
	Matches   []string // what was guessed that each column of a table is, and why, as sentences
}

// Options choose what is proposed.
type Options struct {
	// Since and Until bound the time; either may be zero.
	Since, Until promo.Date
	// Authors are the names and addresses of the user, in any case; who counts as
	// the user if there are none is for each source to say.
	Authors []string
	// Remembered are addresses that the user called their own before. If there are no
	// Authors, they count besides those that a source says itself.
	Remembered []string
	// Known are the keys of what is in the journal already, see [journal.Keys].
	Known map[string]bool
	// Today is the day on which this is asked. Nothing after it has happened, and a date
	// without a year is the latest one before it. It may be zero.
	Today promo.Date
}

// Own reports whether one of the names and addresses of somebody is the user's, or
// whether it is not known who the user is.
func (o Options) Own(names ...string) bool {
	return len(o.Authors) == 0 || slices.ContainsFunc(names, func(name string) bool {
		return strings.TrimSpace(name) != "" && slices.ContainsFunc(o.Authors, func(a string) bool {
			return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(name))
		})
	})
}

// Has reports whether an entry is about a time that the options choose.
func (o Options) Has(e journal.Entry) bool {
	return journal.Filter{Since: o.Since, Until: o.Until}.Has(e)
}

// Progress says how far an import is.
type Progress struct {
	Name  string // of the repository or the file that is being read
	Done  int    // how many repositories and files are done
	Total int    // how many there are
	Items int    // how many items of this one were read so far
}
