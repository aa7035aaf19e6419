package ladder

import (
	"cmp"
	"slices"
	"strings"
)

// group is a path or a section on its way: its own row and those below it.
// What stands in several places of the page under one name comes together here.
type group struct {
	row      Row
	key      string
	rows     []Row
	sections []*group
	role     bool // a heading named it; a text under it may be all it has
	filled   bool // says that it is still to be filled
	prose    int  // paragraphs among its rows
	label    bool // an item of a list named it
	cell     bool // a table named it, for several paths
	passed   bool // its name went into those of the sections inside it
}

// builder gathers the rows of a page.
type builder struct {
	page  *page
	paths []*group
	none  []Row // what belongs to no path
}

// context is what a block stands in.
type context struct {
	path    *group
	section *group
	heading string // of the section, for tables that have levels of their own
	under   string // a heading of preparations
	about   string // why nothing here is for a path; empty where it may be
	track   string
}

// rows are all rows of the page, by path.
func (p *page) rows(extra []skipped) []Row {
	b := &builder{page: p}
	for _, s := range extra {
		b.none = append(b.none, Row{Line: s.line, Text: s.text, Verdict: LeftOut, Why: s.why})
	}
	c := context{}
	if p.single && !p.titled() {
		c.path = b.group(&b.paths, p.title, Row{Line: 1, Text: escaped(p.title), Verdict: AsPath, Why: "the title of the page"})
	}
	b.head(p.root, c)
	return b.finish()
}

// titled makes the heading that is the page's title the path's, where the page
// is one path and there is such a heading.
func (p *page) titled() bool {
	for _, h := range p.root.kids {
		if h.title == p.title && h.items == p.root.items {
			h.place, h.why, h.name = pathHead, "the title of the page", pathTitle(h.plain)
			return true
		}
	}
	return false
}

// group returns the group of that title among others, made where it is new.
func (b *builder) group(among *[]*group, title string, row Row) *group {
	for _, g := range *among {
		if g.key == key(title) {
			return g
		}
	}
	row.Title = title
	g := &group{row: row, key: key(title)}
	*among = append(*among, g)
	return g
}

func (c context) put(b *builder, row Row) {
	switch {
	case c.section != nil:
		c.section.rows = append(c.section.rows, row)
	case c.path != nil:
		c.path.rows = append(c.path.rows, row)
	default:
		if row.Verdict != LeftOut {
			row.Verdict, row.Why, row.Nested = LeftOut, "stands under no path", false
		}
		b.none = append(b.none, row)
	}
}

// leave puts a row beside the paths, or into the one it stands in.
func (c context) leave(b *builder, line int, text, why string) {
	c.put(b, Row{Line: line, Text: text, Verdict: LeftOut, Why: why})
}

func (b *builder) head(h *head, c context) {
	if h != b.page.root {
		c = b.enter(h, c)
	}
	for _, blk := range h.own {
		b.block(blk, c)
	}
	for _, k := range h.kids {
		b.head(k, c)
	}
}

// enter is the context under a heading, and puts the heading's row.
func (b *builder) enter(h *head, c context) context {
	f := names()
	row := Row{Line: h.line, Text: h.text, Verdict: AsSection, Why: "a heading under a path", Title: h.title}
	if c.about != "" {
		c.leave(b, h.line, h.text, c.about)
		return c
	}
	switch h.place {
	case contentsHead:
		c.about = "table of contents"
		c.leave(b, h.line, h.text, c.about)
		return c
	case aboutHead:
		if c.path != nil && !b.page.single {
			break // a part of a path, whatever it is called
		}
		c.path, c.section = nil, nil
		c.about = "stands under " + quoted(short(h.title)) + ", which is about the page"
		c.leave(b, h.line, h.text, c.about)
		return c
	case pathHead:
		title := h.name
		if c.track != "" && f.bare.MatchString(title) {
			title = c.track + ": " + title
		}
		c.path = b.group(&b.paths, title, Row{Line: h.line, Text: h.text, Verdict: AsPath, Why: h.why})
		c.path.role, c.section, c.under = true, nil, ""
		c.path.filled = c.path.filled || h.filled
		return c
	case levelHead:
		c.path = b.group(&b.paths, h.name, Row{Line: h.line, Text: h.text, Verdict: AsPath, Why: h.why})
		c.path.role = true
		c.section = b.group(&c.path.sections, c.heading, Row{Line: h.parent.line, Text: h.parent.text, Verdict: AsSection, Why: "the heading that the level stands under"})
		c.section.filled = c.section.filled || h.filled
		return c
	case trackHead:
		c.track, c.path, c.section = h.title, nil, nil
		c.leave(b, h.line, h.text, "a heading that holds paths")
		return c
	case containerHead:
		c.leave(b, h.line, h.text, "a heading about paths in general")
		return c
	}
	if c.under = preparing(h.title); c.under != "" {
		if c.path == nil && b.page.paths()+b.page.root.levels > 0 && h.items > 0 {
			c.path = b.group(&b.paths, "General", Row{Line: h.line, Text: h.text, Verdict: AsPath, Why: "preparations that stand under no path"})
			return c
		}
	}
	c.heading = h.title
	switch {
	case c.path != nil:
		c.section = b.group(&c.path.sections, h.title, row)
		c.section.filled = c.section.filled || h.filled
	case h.line > 0 && (h.levels > 0 || b.page.below(h) > 0):
		if h.title != b.page.title {
			return c // the paths below name their sections after it
		}
		c.heading = ""
		c.leave(b, h.line, h.text, "the title of the page")
	case h.title == b.page.title:
		c.heading = ""
		c.leave(b, h.line, h.text, "the title of the page")
	default:
		c.leave(b, h.line, h.text, "stands under no path")
	}
	return c
}

func (b *builder) block(blk block, c context) {
	switch blk.kind {
	case list:
		b.list(blk.items, c)
	case table:
		b.table(blk, c)
	case other:
		c.leave(b, blk.line, blk.text, blk.why)
	case paragraph:
		b.paragraph(blk, c)
	}
}

// paragraph is guidance, unless it begins with the name of what it asks for.
func (b *builder) paragraph(blk block, c context) {
	row := Row{Line: blk.line, Text: blk.text, Verdict: AsGuidance, Why: "a paragraph under a path", plain: blk.plain, links: blk.links, kind: kindOf(blk.words, b.page.language)}
	cand := candidate{words: blk.words, language: b.page.language}
	title, rest := named(blk.words)
	switch {
	case toBeFilled(blk.plain), isNote(blk.plain), housekeeping(blk.plain), blk.inner > 0 && blk.share > 0.7:
		row.Verdict, row.Why = judge(cand)
		c.put(b, row)
	case c.about != "":
		c.leave(b, blk.line, blk.text, c.about)
	case isTrail(blk.words) && c.path == nil:
		c.leave(b, blk.line, blk.text, "navigation")
	case title != "" && c.path != nil:
		row.Title, row.Text = title, rest
		row.Verdict, row.Why = AsConsideration, "begins with a name in bold"
		if c.under != "" {
			row.Verdict, row.Why = AsPreparation, "stands under "+quoted(short(c.under))
		}
		c.put(b, row)
	case c.under != "" && c.path != nil && (blk.share >= 0.7 || begins(blk.plain, b.page.language)):
		cand.under = c.under
		row.Verdict, row.Why = judge(cand)
		c.put(b, row)
	default:
		if c.path == nil {
			row.Verdict, row.Why = LeftOut, "introduces the page"
		} else if c.section != nil {
			c.section.prose++
			row.Why = "a paragraph under a section"
		} else {
			c.path.prose++
		}
		c.put(b, row)
	}
}

// begins reports whether a text begins with the verb of a preparation.
func begins(plain, language string) bool {
	_, word, found := front(plain, language)
	return found && strings.HasPrefix(strings.ToLower(plain), word)
}

// isTrail reports whether a paragraph is hardly more than links: a way back,
// or a bar of them.
func isTrail(w words) bool {
	all := len(w.links) + w.lost + w.inner
	return w.share > 0.4 && all >= 2 && strings.ContainsAny(w.plain, "/›>»|·→") || w.share > 0.7 && all >= 2 || w.share > 0.9
}

// list places the items of a list. One that only names what is listed inside
// it begins a section, or a path.
func (b *builder) list(items []item, c context) {
	if isContents(items) {
		for _, it := range items {
			c.leave(b, it.line, it.text, "table of contents")
		}
		return
	}
	roles := 0
	for _, it := range items {
		if isLabel(it) && isRole(strings.Trim(it.plain, " :")) {
			roles++
		}
	}
	for _, it := range items {
		switch {
		case c.about != "":
			c.leave(b, it.line, it.text, c.about)
			b.aside(it.nested, c, c.about)
		case isLabel(it) && roles > 0 && roles*2 >= len(items) && c.section == nil:
			inner := c
			inner.path = b.group(&b.paths, pathTitle(it.plain), Row{Line: it.line, Text: it.text, Verdict: AsPath, Why: "an item that names a role or a level"})
			inner.path.role = true
			b.list(it.nested, inner)
		case isLabel(it) && c.path != nil:
			b.labelled(it, c)
		default:
			b.item(it, c)
		}
	}
}

// labelled makes a section of an item that names those inside it.
func (b *builder) labelled(it item, c context) {
	title := cleanTitle(it.plain)
	if c.section != nil && c.section.label {
		c.section.passed = true
		title = c.section.row.Title + ": " + title
	}
	row := Row{Line: it.line, Text: it.text, Verdict: AsSection, Why: "an item that names those inside it"}
	inner := c
	if under := preparing(title); under != "" {
		inner.under = under
	}
	inner.section = b.group(&c.path.sections, title, row)
	inner.section.label = true
	for _, m := range it.more {
		inner.put(b, Row{Line: m.line, Text: m.text, Verdict: AsGuidance, Why: "a paragraph under a section"})
	}
	b.list(it.nested, inner)
}

// isContents reports whether a list is one of places in the page.
func isContents(items []item) bool {
	inner := 0
	for _, it := range items {
		if it.inner > 0 && it.share > 0.7 {
			inner++
		}
	}
	return inner > 0 && 5*inner >= 4*len(items)
}

// item places an item and what stands inside it, which is its guidance.
func (b *builder) item(it item, c context) {
	row := b.judged(it, c, false)
	c.put(b, row)
	if row.Verdict == LeftOut {
		b.list(it.more, c)
		b.list(it.nested, c)
		return
	}
	b.inside(append(slices.Clone(it.more), it.nested...), c)
}

// judged is the row of an item.
func (b *builder) judged(it item, c context, inTable bool) Row {
	title, text := named(it.words)
	if it.title != "" {
		title, text = it.title, it.text
	}
	if title == "" {
		title = label(it.plain)
	}
	row := Row{Line: it.line, Text: text, Title: title, plain: it.plain, links: it.links, kind: kindOf(it.words, b.page.language)}
	row.Verdict, row.Why = judge(candidate{words: it.words, title: title, language: b.page.language, under: c.under, inTable: inTable})
	return row
}

// inside puts what stands inside an item.
func (b *builder) inside(items []item, c context) {
	for _, it := range items {
		text := it.text
		if it.title != "" {
			text = "**" + escaped(it.title) + "**: " + it.text
		}
		if text != "" {
			c.put(b, Row{Line: it.line, Text: text, Verdict: AsGuidance, Why: "stands inside the item before it", Nested: true})
		}
		b.inside(it.more, c)
		b.inside(it.nested, c)
	}
}

// aside leaves out items with all that is inside them.
func (b *builder) aside(items []item, c context, why string) {
	for _, it := range items {
		c.leave(b, it.line, it.text, why)
		b.aside(it.nested, c, why)
	}
}

// finish puts the rows in order: what belongs to no path, then path by path.
func (b *builder) finish() []Row {
	slices.SortStableFunc(b.none, func(x, y Row) int { return cmp.Compare(x.Line, y.Line) })
	var placed []Row
	asked := map[string]bool{} // headings under which some level lists what it asks for
	for _, g := range b.paths {
		for _, s := range g.sections {
			asked[s.key] = asked[s.key] || s.items() > 0
		}
	}
	for _, g := range b.paths {
		g.proseOnly()
		if g.items() == 0 && !g.filled {
			b.none = append(b.none, g.emptied()...)
			continue
		}
		placed = append(placed, g.flat(asked)...)
	}
	slices.SortStableFunc(b.none, func(x, y Row) int { return cmp.Compare(x.Line, y.Line) })
	return append(b.none, placed...)
}
