package session

import (
	"crypto/rand"
	"strings"
)

// NewID returns an ID for a new example: short enough to read in a file, not in
// the document and not returned by this session before.
func (s *Core[D, R]) NewID() string {
	id := s.options.NewID()
	for tries := 0; s.taken(id); tries++ {
		if tries == 100 { // a source that repeats itself
			id = strings.ToLower(rand.Text())
			break
		}
		id = s.options.NewID()
	}
	s.given[id] = true
	return id
}

// taken also reports IDs that were returned before, because undo may bring them
// back into the document.
func (s *Core[D, R]) taken(id string) bool {
	return id == "" || s.model.Holds(s.doc, id) || s.given[id]
}

// randomID returns an ID of six letters and digits that is not a number or
// date in YAML.
func randomID() string { return "x" + strings.ToLower(rand.Text()[:5]) }
