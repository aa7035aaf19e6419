package session

import (
	"crypto/rand"
	"strings"
)

// NewID returns an id for a new example: short enough to read in a file, used
// nowhere in the document and never given out by this session before.
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

// taken looks at history too, as it were: an id that was given out may come
// back into the document by undo.
func (s *Core[D, R]) taken(id string) bool {
	return id == "" || s.model.Holds(s.doc, id) || s.given[id]
}

// randomID makes ids of six letters and digits, which cannot be misread for a
// number or a date in a file.
func randomID() string { return "x" + strings.ToLower(rand.Text()[:5]) }
