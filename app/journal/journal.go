// Package journal is the journal: evidence noted down as it happens, before any
// document needs it. It has the entries, the format of the journal's files, a file
// for each year, and their folder in the library. The package must not know of
// screens or of where proposals for entries come from.
package journal

import (
	"crypto/rand"
	"strings"

	"promodoc/app/promo"
)

// Schema names the file format of a year of the journal in its first key.
const Schema = "promodoc.journal/v1"

// Entry is evidence noted down as it happens. Its prose is Markdown. Which examples
// it is used in is said by the documents, see [promo.Example], and never by itself.
type Entry struct {
	ID     string     // random and unique in the journal, see [NewID]; never changes
	From   promo.Date // the day, month or year that it is about, not when it was written; never zero
	To     promo.Date // the last day, month or year of a longer time; zero if there is none
	Text   string     // what happened; never blank
	Result string     // what came of it
	Part   string     // what the user's own part in it was
	Links  []promo.Evidence
	Tags   []string // in the form of [Tag], none twice
	People []string // names in the form of [Person], none twice
	Source Source   // where it came from; zero if the user wrote it
	Extra  promo.Extra
}

// Source says where an entry came from, so that the user can look there and nothing
// is added twice.
type Source struct {
	// Kind is the form that it came in, as an id, such as "git", "github" or "calendar".
	Kind string
	// Name says for readers where it is: a repository, a file or a tracker, such as
	// "promodoc, branch main". It is shown as it is.
	Name string
	// Keys identify what the entry was made of, one key for each item, such as one for
	// each commit of a branch. A key is the same every time the same item is seen, on
	// every computer, begins with what it is a key of ("git:4b825dc", "jira:ABC-12@example.org"),
	// and never is of two items. See [Keys].
	Keys  []string
	Extra promo.Extra
}

// IsZero reports whether the user wrote the entry.
func (s Source) IsZero() bool {
	return s.Kind == "" && s.Name == "" && len(s.Keys) == 0 && len(s.Extra) == 0
}

// NewID returns a random ID for an entry.
func NewID() string { return "j" + strings.ToLower(rand.Text()[:11]) }

// Year returns the year of the file that an entry is in: that of its first day.
func (e Entry) Year() int { return e.From.Year }

// When writes the time of an entry for readers: "14 March 2026".
func (e Entry) When() string { return promo.Span(e.From, e.To, false) }

// Last returns the last day, month or year of an entry.
func (e Entry) Last() promo.Date {
	if e.To.IsZero() {
		return e.From
	}
	return e.To
}

// Title returns the first line of the text that says something, without marks of
// Markdown at its start, for lists.
func (e Entry) Title() string {
	for line := range strings.Lines(e.Text) {
		if line = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "#*->+ ")); line != "" {
			return line
		}
	}
	return strings.TrimSpace(e.Text)
}

// Marks returns the tags and the people of an entry, as they are written in a line:
// "#on-call", "@Ada".
func (e Entry) Marks() []string {
	var all []string
	for _, tag := range e.Tags {
		all = append(all, "#"+tag)
	}
	for _, person := range e.People {
		all = append(all, "@"+person)
	}
	return all
}

// Keys returns the keys of the sources of entries, by which what was added once is
// not added again.
func Keys(entries []Entry) map[string]bool {
	keys := map[string]bool{}
	for _, e := range entries {
		for _, k := range e.Source.Keys {
			keys[k] = true
		}
	}
	return keys
}
