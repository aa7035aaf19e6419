// Package ids makes ids: what files call a path, a section or an item, so that
// others can refer to it. An id is a slug. The package must not know what the
// ids are for. Anchors of headings follow other rules, those of package
// export/slug.
package ids

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// SlugPattern is the form of a slug as a regular expression: words of a-z and
// digits, joined by single hyphens.
const SlugPattern = `^[a-z0-9]+(-[a-z0-9]+)*$`

var (
	slugForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(SlugPattern) })
	notASlug = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[^a-z0-9]+`) })
)

// IsSlug reports whether an id is a slug.
func IsSlug(id string) bool { return slugForm().MatchString(id) }

// Slug makes a slug of a title. Accents are removed. It is "" if the title
// has no letter a-z and no digit.
func Slug(title string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(title))
	return strings.Trim(notASlug().ReplaceAllString(plain, "-"), "-")
}

// maxShort is the length in bytes of a short slug.
const maxShort = 48

// ShortSlug makes a slug of a title that may be a sentence: cut at a word to at
// most 48 bytes.
func ShortSlug(title string) string {
	id := Slug(title)
	if len(id) <= maxShort {
		return id
	}
	id = id[:maxShort]
	if cut := strings.LastIndexByte(id, '-'); cut > maxShort/2 {
		id = id[:cut]
	}
	return strings.Trim(id, "-")
}

// maxCounter is the largest number at the end of an id that Free counts on from.
// A larger one is a year or the like.
const maxCounter = 999

// Free returns the id itself if it is not taken, or else the next that is free:
// "lead" gives "lead-2", and "lead-2" gives "lead-3".
func Free(id string, taken func(id string) bool) string {
	stem, n := id, 2
	if cut := strings.LastIndexByte(id, '-'); cut > 0 {
		if last, err := strconv.Atoi(id[cut+1:]); err == nil && last >= 2 && last <= maxCounter {
			stem, n = id[:cut], last
		}
	}
	for free := id; ; n++ {
		if !taken(free) {
			return free
		}
		free = stem + "-" + strconv.Itoa(n)
	}
}

// Set is a set of ids in use. Its zero value is empty.
type Set struct {
	taken map[string]bool
	next  map[string]int // the number to try first, by id: many titles may share one
}

// Add adds an id and returns it, with a number appended if the set has it
// already. Unlike Free it does not count on from a number at the end, which may
// be part of the title: a second "level-2" is "level-2-2", not "level-3".
func (s *Set) Add(id string) string {
	if s.taken == nil {
		s.taken, s.next = map[string]bool{}, map[string]int{}
	}
	free := id
	for n := max(s.next[id], 2); s.taken[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
		s.next[id] = n + 1
	}
	s.taken[free] = true
	return free
}
