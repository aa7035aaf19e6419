package typeset

import (
	"encoding/binary"
	"sync"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
)

// Cache remembers how sections of a document were set, so that the next layout
// of nearly the same text sets only what changed. Its zero value is ready. Keep
// one for each document that is laid out again and again. It may be used by
// several goroutines, one after the other; a layout that finds it in use goes
// without.
type Cache struct {
	mu    sync.Mutex
	look  lookKey
	known map[string]*remembered
	// strips is how many all remembered sections have, which bounds the memory.
	strips int
	// layout counts the layouts that used the cache; cleared is the last that
	// made room in it.
	layout, cleared int
}

// lookKey is what decides how all sections of a document are set. Sections set
// for another look are forgotten.
type lookKey struct {
	design   Design
	paper    book.Paper
	fonts    *face.Fonts
	language string
	ours     bool // a document of Promodoc's own opens with a label
}

type remembered struct {
	*laid
	used int // by which layout last
}

// maxRemembered bounds a cache to the strips of some 250 pages, which take about
// a kilobyte each.
const maxRemembered = 12_000

// begin takes the cache for a layout, and tells whether it could be had.
func (c *Cache) begin(look lookKey) bool {
	if c == nil || !c.mu.TryLock() {
		return false
	}
	if c.look != look || c.known == nil {
		c.look, c.known, c.strips = look, map[string]*remembered{}, 0
	}
	c.layout++
	return true
}

func (c *Cache) end() { c.mu.Unlock() }

// find returns what a section became when it was last set.
func (c *Cache) find(key []byte) *laid {
	r := c.known[string(key)]
	if r == nil {
		return nil
	}
	r.used = c.layout
	return r.laid
}

// keep remembers a section. When the cache is full, what this layout has not
// used makes room, and when that is not enough, the section is not remembered.
func (c *Cache) keep(key string, l *laid) {
	if c.strips+len(l.strips) > maxRemembered && c.cleared != c.layout {
		c.cleared = c.layout
		for k, r := range c.known {
			if r.used != c.layout {
				c.strips -= len(r.strips)
				delete(c.known, k)
			}
		}
	}
	if old := c.known[key]; old != nil || c.strips+len(l.strips) > maxRemembered {
		return
	}
	c.strips += len(l.strips)
	c.known[key] = &remembered{laid: l, used: c.layout}
}

// fromCache gives sections what they became last time, and returns the keys of
// the others. A section without a key is not to be remembered.
func (l *layout) fromCache(c *Cache, sections []section) []string {
	keys := make([]string, len(sections))
	var buffer []byte
	for i := range sections {
		sec := &sections[i]
		w := keyWriter{out: buffer[:0], at: sec.at}
		w.section(sec)
		buffer = w.out
		if w.pictures {
			continue
		}
		if sec.laid = c.find(w.out); sec.laid != nil {
			sec.join()
		} else {
			keys[i] = string(w.out)
		}
	}
	return keys
}

// toCache remembers the sections that have a key. Those that tell a page depend
// on more than their own text.
func (l *layout) toCache(c *Cache, sections []section, keys []string) {
	for i := range sections {
		if keys[i] != "" && !sections[i].tells {
			c.keep(keys[i], sections[i].laid)
		}
	}
}

// keyWriter writes everything of a section that decides how it is set, places
// counted from its beginning. Two sections with the same key are set the same.
type keyWriter struct {
	out []byte
	at  place
	// pictures is set when there are any: what they show stands in files.
	pictures bool
}

func (w *keyWriter) int(n int)        { w.out = binary.AppendVarint(w.out, int64(n)) }
func (w *keyWriter) string(s string)  { w.int(len(s)); w.out = append(w.out, s...) }
func (w *keyWriter) span(s book.Span) { w.int(s.From - w.at.begin); w.int(s.To - s.From) }

func (w *keyWriter) bool(b bool) {
	n := byte(0)
	if b {
		n = 1
	}
	w.out = append(w.out, n)
}

func (w *keyWriter) section(sec *section) {
	w.int(int(sec.kind))
	if w.bool(sec.prev != nil); sec.prev != nil {
		w.int(int(sec.prev.Kind))
		w.int(sec.prev.Level)
	}
	w.int(len(sec.blocks))
	for _, b := range sec.blocks {
		w.block(b)
	}
}

func (w *keyWriter) block(b *block.Block) {
	w.int(int(b.Kind))
	w.int(b.ID - w.at.block)
	w.span(b.Span)
	w.int(b.Level)
	w.string(b.Slug)
	w.bool(b.Ordered)
	w.bool(b.Tight)
	w.int(b.Number)
	w.int(int(b.Task))
	w.inlines(b.Text)
	w.int(len(b.Lines))
	for _, l := range b.Lines {
		w.string(l.Text)
		w.span(l.Span)
	}
	w.int(len(b.Children))
	for i := range b.Children {
		w.block(&b.Children[i])
	}
	if w.bool(b.Table != nil); b.Table != nil {
		w.table(b.Table)
	}
	w.pictures = w.pictures || b.Picture != nil
}

func (w *keyWriter) table(t *block.Table) {
	w.int(len(t.Align))
	for _, a := range t.Align {
		w.int(int(a))
	}
	w.row(&t.Head)
	w.int(len(t.Rows))
	for i := range t.Rows {
		w.row(&t.Rows[i])
	}
}

func (w *keyWriter) row(r *block.Row) {
	w.span(r.Span)
	w.int(len(r.Cells))
	for _, cell := range r.Cells {
		w.inlines(cell)
	}
}

func (w *keyWriter) inlines(text []block.Inline) {
	w.int(len(text))
	for i := range text {
		in := &text[i]
		w.string(in.Text)
		w.span(in.Span)
		w.int(int(in.Style))
		w.bool(in.Break)
		w.string(in.Anchor)
		if w.bool(in.Link != nil); in.Link != nil {
			w.string(in.Link.URL)
			w.string(in.Link.Anchor)
			// One link of several inlines is not the same as several links.
			w.bool(i > 0 && text[i-1].Link == in.Link)
		}
		w.pictures = w.pictures || in.Picture != nil
	}
}
