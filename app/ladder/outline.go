package ladder

import (
	"path/filepath"
	"strings"
)

// head is a heading with what stands under it.
type head struct {
	block
	title  string
	parent *head
	kids   []*head
	own    []block // directly under it
	items  int     // list items, cells of tables and bold beginnings, also further down
	levels int     // tables that have levels, also further down
	filled bool    // says somewhere under it that it is still to be filled

	place headPlace
	why   string
	// name is the title of the path, or of the section, that begins here.
	name string
}

// headPlace is what a heading is for the paths of its page.
type headPlace int

const (
	plainHead     headPlace = iota // a section of the path it stands in, if it stands in one
	pathHead                       // a path begins here
	levelHead                      // a level of what the heading above names: one path for all of the same name
	trackHead                      // holds paths, and names them where their own titles are bare
	containerHead                  // about paths in general
	contentsHead                   // a table of contents
	aboutHead                      // about the page
)

// page is a page as an outline of headings.
type page struct {
	root     *head
	heads    []*head // in the order of the page, without the root
	title    string
	file     string
	language string
	single   bool // the whole page is one path
	// described says that headings of levels stand over what they ask for, so
	// that a table which only lists the levels is none of it.
	described bool
}

func newPage(blocks []block, s source, file string) *page {
	p := &page{root: &head{}, title: strings.TrimSpace(s.title), file: file, language: s.language}
	at := p.root
	for _, b := range blocks {
		if b.kind != heading {
			at.own = append(at.own, b)
			continue
		}
		if b.ends {
			for at != p.root && at.level > b.level {
				at = at.parent
			}
			if at.level == b.level {
				at = at.parent
			}
			continue
		}
		for at != p.root && at.level >= b.level {
			at = at.parent
		}
		h := &head{block: b, title: cleanTitle(b.plain), parent: at}
		if h.title == "" {
			continue
		}
		at.kids = append(at.kids, h)
		p.heads = append(p.heads, h)
		at = h
	}
	p.count()
	p.name()
	p.decide()
	return p
}

// count adds up what stands under each heading, from the last one backwards:
// those further down come first that way.
func (p *page) count() {
	all := append([]*head{p.root}, p.heads...)
	for i := len(all) - 1; i >= 0; i-- {
		h := all[i]
		for _, b := range h.own {
			h.countBlock(b)
		}
		if h.parent != nil {
			h.parent.items += h.items
			h.parent.levels += h.levels
			h.parent.filled = h.parent.filled || h.filled
		}
	}
}

func (h *head) countBlock(b block) {
	switch b.kind {
	case list:
		for _, it := range b.items {
			if toBeFilled(it.plain) && len(it.nested) == 0 {
				h.filled = true
			} else {
				h.items++
			}
		}
	case table:
		h.items += len(b.grid.rows)
		if m := newMatrix(b.grid); m.way != noLevels {
			h.levels++
		}
	case paragraph:
		if title, _ := named(b.words); title != "" {
			h.items++
		}
		h.filled = h.filled || toBeFilled(b.plain)
	}
}

// name finds the title of the page where the page did not say it outside its
// text: its only uppermost heading, else its file's name.
func (p *page) name() {
	if len(p.heads) > 0 {
		first := p.heads[0]
		alone := true
		for _, h := range p.root.kids {
			alone = alone && (h == first || h.level > first.level)
		}
		if first.parent == p.root && alone && first.level <= 20 {
			p.title = first.title
		}
	}
	if p.title == "" {
		base := filepath.Base(p.file)
		p.title = capital(strings.NewReplacer("-", " ", "_", " ").Replace(strings.TrimSuffix(base, filepath.Ext(base))))
	}
}

// decide says of every heading what it is for.
func (p *page) decide() {
	f := names()
	for _, h := range p.heads {
		switch {
		case f.contents.MatchString(h.title):
			h.place = contentsHead
		case f.general.MatchString(h.title) && !isRole(h.title) && h.items > 0:
			h.place, h.why = pathHead, "a heading for every path"
		case f.about.MatchString(h.title) && !hasPrefix(h.plain) && !p.most(h):
			h.place = aboutHead
		case hasPrefix(h.plain) && (h.items > 0 || h.filled || len(h.own)+len(h.kids) > 0) && !f.contents.MatchString(h.title):
			h.place, h.why = pathHead, "a heading that says it begins a path"
		case f.holder.MatchString(h.title):
			h.place = trackHead // named for roles, it holds them
		case isRole(h.title):
			h.place, h.why = pathHead, "a heading that names a role or a level"
		}
	}
	p.invert()
	p.nest()
	p.beside()
	p.recurring()
	if p.paths() == 0 && p.root.levels == 0 {
		p.whole()
	}
	for _, h := range p.heads {
		p.described = p.described || (h.place == pathHead || h.place == levelHead) && h.why != "a heading for every path" && h.items > 0
		if h.place == plainHead && f.container.MatchString(h.title) && (p.below(h) > 0 || h.levels > 0 && h.items > 0 && !f.expectations.MatchString(h.title)) {
			h.place = containerHead
		}
		h.name = h.title
		if h.place == pathHead {
			h.name = pathTitle(h.plain)
		}
	}
}

// most reports whether a heading holds most of what the page lists: whatever it
// is called, it is what the page is about.
func (p *page) most(h *head) bool { return h.items > 2 && 2*h.items > p.root.items }

// paths counts the headings that begin paths of a role.
func (p *page) paths() int {
	n := 0
	for _, h := range p.heads {
		if h.place == pathHead && h.why != "a heading for every path" || h.place == levelHead {
			n++
		}
	}
	return n
}

// below counts the paths that begin under a heading.
func (p *page) below(h *head) int {
	n := 0
	for _, k := range h.kids {
		if k.place == pathHead || k.place == levelHead {
			n++
		}
		n += p.below(k)
	}
	return n
}

// invert finds levels that stand under skills, the same ones under each: they
// are one path each, and the skills are its sections.
func (p *page) invert() {
	parents := map[string]map[*head]bool{}
	for _, h := range p.heads {
		if h.place == pathHead && h.parent != p.root {
			if parents[key(h.title)] == nil {
				parents[key(h.title)] = map[*head]bool{}
			}
			parents[key(h.title)][h.parent] = true
		}
	}
	for _, h := range p.heads {
		if h.place != pathHead || h.parent == p.root || len(parents[key(h.title)]) < 2 {
			continue
		}
		if h.parent.place == pathHead || names().track.MatchString(h.parent.title) || parted(h) {
			if h.parent.place == plainHead {
				h.parent.place = trackHead
			}
			continue
		}
		h.place, h.why = levelHead, "a level, the same under several headings"
	}
}

// parted reports whether a level has parts of its own: then what it stands
// under is a track of several levels, and no skill.
func parted(h *head) bool {
	for _, k := range h.kids {
		if k.items > 0 && k.level < 90 {
			return true
		}
	}
	return false
}

// nest settles which of two headings that stand in each other begins a path.
func (p *page) nest() {
	for i := len(p.heads) - 1; i >= 0; i-- {
		h := p.heads[i]
		if h.place == trackHead && p.below(h) == 0 && h.levels == 0 {
			h.place, h.why = containerHead, ""
			if h.items > 0 {
				h.place, h.why = pathHead, "a heading that names a track, with no levels under it"
			}
		}
		if h.place != pathHead {
			continue
		}
		below := p.below(h)
		switch {
		case h.levels > 0 && h.items > 0 && names().role.MatchString(h.title):
			h.place = trackHead
		case below >= 2, below == 1 && names().container.MatchString(h.title):
			h.place = trackHead
		case below == 1:
			p.demote(h)
		}
	}
}

// demote makes sections of the paths under a heading.
func (p *page) demote(h *head) {
	for _, k := range h.kids {
		if k.place == pathHead {
			k.place, k.why = plainHead, ""
		}
		p.demote(k)
	}
}

// beside makes paths of the headings that stand in a row with roles and have
// the same things under them.
func (p *page) beside() {
	for _, parent := range append([]*head{p.root}, p.heads...) {
		roles, others := 0, []*head{}
		for _, k := range parent.kids {
			switch {
			case k.place == pathHead && k.why == "a heading that names a role or a level":
				roles++
			case k.place == plainHead && k.items > 0 && p.below(k) == 0 && !names().preparations.MatchString(k.title) && !names().expectations.MatchString(k.title) && !names().container.MatchString(k.title):
				others = append(others, k)
			}
		}
		if roles >= 2 && roles >= len(others) {
			for _, k := range others {
				k.place, k.why = pathHead, "a heading beside those of roles"
			}
		}
	}
}

// recurring finds headings under which the same headings stand each time:
// levels and their skills, whatever they are called.
func (p *page) recurring() {
	for _, parent := range append([]*head{p.root}, p.heads...) {
		if parent.inPath() {
			continue
		}
		seen := map[string]int{}
		for _, k := range parent.kids {
			for _, kk := range k.kids {
				seen[key(kk.title)]++
			}
		}
		for _, k := range parent.kids {
			again := 0
			for _, kk := range k.kids {
				if seen[key(kk.title)] > 1 && kk.place == plainHead {
					again++
				}
			}
			if k.items > 0 && again > 0 && 2*again >= len(k.kids) && k.place == plainHead {
				k.place, k.why = pathHead, "a heading with the same parts under it as its neighbours"
			}
		}
	}
}

// inPath reports whether a heading begins a path or stands in one.
func (h *head) inPath() bool {
	for ; h != nil; h = h.parent {
		if h.place == pathHead || h.place == levelHead {
			return true
		}
	}
	return false
}

// whole makes one path of the page, where anything on it speaks for one.
func (p *page) whole() {
	f := names()
	speaks := f.container.MatchString(p.title) || isRole(p.title) || hasPrefix(p.title) || f.expectations.MatchString(p.title)
	for _, h := range p.heads {
		speaks = speaks || h.items > 0 && (f.container.MatchString(h.title) || f.expectations.MatchString(h.title) || f.preparations.MatchString(h.title))
	}
	abilities := 0
	for _, h := range append([]*head{p.root}, p.heads...) {
		for _, b := range h.own {
			for _, it := range b.items {
				if phrases().ability.MatchString(it.plain) {
					abilities++
				}
			}
		}
	}
	p.single = p.root.items > 0 && (speaks || abilities > 1)
}
