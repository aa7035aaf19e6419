package typeset

import (
	"sync"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/picture"
	"promodoc/export/typeset/blocks"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/style"
)

// Cache keeps the composed sections of a document, so that the next layout of
// nearly the same text composes only what changed. Its zero value is ready for
// use. Keep one for each document that is laid out repeatedly. It may be shared
// by goroutines; a layout that finds it in use does without.
type Cache struct {
	mu       sync.Mutex
	settings cacheSettings
	entries  map[string]*cacheEntry
	// boxes is the number of boxes of all entries, which bounds the memory.
	boxes int
	// layout counts the layouts that used the cache; evicted is the last one
	// that removed entries.
	layout, evicted int
}

// cacheSettings are what all sections of a document depend on. Sections that
// were composed with other settings are dropped.
type cacheSettings struct {
	sheet    style.Sheet
	paper    book.Paper
	fonts    *face.Fonts
	language string
	labeled  bool // promotion documents open with a label
	pictures *picture.Store
}

type cacheEntry struct {
	*flow.Fragment
	usedBy int // the last layout that used it
}

// maxCachedBoxes bounds a cache to the boxes of about 250 pages, of about a
// kilobyte each.
const maxCachedBoxes = 12_000

// begin takes the cache for a layout. It reports false if the cache is nil or
// in use.
func (c *Cache) begin(settings cacheSettings) bool {
	if c == nil || !c.mu.TryLock() {
		return false
	}
	if c.settings != settings || c.entries == nil {
		c.settings, c.entries, c.boxes = settings, map[string]*cacheEntry{}, 0
	}
	c.layout++
	return true
}

func (c *Cache) end() { c.mu.Unlock() }

// get returns the fragment of a section, nil if it is not cached.
func (c *Cache) get(key []byte) *flow.Fragment {
	e := c.entries[string(key)]
	if e == nil {
		return nil
	}
	e.usedBy = c.layout
	return e.Fragment
}

// put adds the fragment of a section. When the cache is full, it evicts the
// entries that this layout has not used; if that does not suffice, the fragment
// is not added.
func (c *Cache) put(key string, f *flow.Fragment) {
	if c.boxes+len(f.Boxes) > maxCachedBoxes && c.evicted != c.layout {
		c.evicted = c.layout
		for k, e := range c.entries {
			if e.usedBy != c.layout {
				c.boxes -= len(e.Boxes)
				delete(c.entries, k)
			}
		}
	}
	if old := c.entries[key]; old != nil || c.boxes+len(f.Boxes) > maxCachedBoxes {
		return
	}
	c.boxes += len(f.Boxes)
	c.entries[key] = &cacheEntry{Fragment: f, usedBy: c.layout}
}

// composeChanged composes the sections that are not in the cache.
func (l *layout) composeChanged(sections []section) {
	none := func(*section) bool { return false }
	c := l.options.Cache
	settings := cacheSettings{*l.options.Sheet, l.options.Paper, l.book.Fonts, l.book.Meta.Language, l.doc.Front.Document != "", l.options.Pictures}
	if !c.begin(settings) {
		l.compose(sections, none)
		return
	}
	defer c.end()
	keys := loadCached(c, sections, &l.alike)
	l.compose(sections, none)
	storeCached(c, sections, keys)
}

// loadCached sets the fragments of cached sections, and returns the keys of the
// others.
func loadCached(c *Cache, sections []section, alike *blocks.Alike) []string {
	keys := make([]string, len(sections))
	var buffer []byte
	for i := range sections {
		sec := &sections[i]
		w := keyWriter{out: buffer[:0], offset: sec.Offset, pictures: c.settings.pictures, alike: alike}
		w.section(sec)
		buffer = w.out
		if sec.Fragment = c.get(w.out); sec.Fragment != nil {
			sec.updateKeep()
		} else {
			keys[i] = string(w.out)
		}
	}
	return keys
}

// storeCached adds the sections that have a key, except those with page numbers,
// which depend on more than their own text.
func storeCached(c *Cache, sections []section, keys []string) {
	for i := range sections {
		if keys[i] != "" && !sections[i].HasPageRefs {
			c.put(keys[i], sections[i].Fragment)
		}
	}
}
