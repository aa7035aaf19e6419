package ladder

import (
	"path/filepath"
	"strings"
	"sync"

	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// heading is a heading of the page with what is under it.
type heading struct {
	page.Block
	title    string
	parent   *heading
	children []*heading
	blocks   []page.Block // directly under it, before the next heading

	// Counted with the headings below.
	items      int  // items of lists, rows of tables and bold beginnings
	levels     int  // tables that have levels
	toBeFilled bool // a text says that it is still to be written

	role headingRole
	why  ReasonKind // of a pathHeading or levelHeading
	name string     // the title of the path or section that begins here
}

// headingRole is what a heading is for the paths of its page.
type headingRole int

const (
	sectionHeading   headingRole = iota // a section of the path that it is in, if any
	pathHeading                         // the title of a path
	levelHeading                        // a level of what its parent names: one path for all headings of its name
	trackHeading                        // the parent of paths; names them if their own titles are bare
	frameworkHeading                    // about paths in general
	contentsHeading                     // a table of contents
	aboutHeading                        // about the page
	factsHeading                        // about the job, such as what it pays
	spanHeading                         // about several levels at once
	leftOutHeading                      // left out by the user, with all below
)

// beginsPath reports whether a path begins at the heading.
func (h *heading) beginsPath() bool { return h.role == pathHeading || h.role == levelHeading }

// setRole gives the heading a role other than that of a path.
func (h *heading) setRole(role headingRole) { h.role, h.why = role, 0 }

// setPath makes the heading the title of a path.
func (h *heading) setPath(why ReasonKind) { h.role, h.why = pathHeading, why }

// below counts the paths that begin at the headings below.
func (h *heading) below() int {
	n := 0
	for _, c := range h.children {
		if c.beginsPath() {
			n++
		}
		n += c.below()
	}
	return n
}

// isInPath reports whether the heading begins a path or is in one.
func (h *heading) isInPath() bool {
	for ; h != nil; h = h.parent {
		if h.beginsPath() {
			return true
		}
	}
	return false
}

// outline is a page as a tree of headings.
type outline struct {
	root     *heading
	headings []*heading // in the order of the page, without the root
	title    string
	language string
	fromName bool         // the title is that of the file
	isPath   bool         // the whole page is one path
	levels   Layer        // chosen for the levels; Auto for what the page's words and scales say
	skills   Layer        // chosen for the sections; Auto for all headings in a path
	leaveOut map[int]bool // lines of headings that the user left out
	general  map[int]bool // lines of headings whose part the user says is for every role
	out      []Row        // what else the user left out
	judged   *sync.Map    // see verdictOf
	// hasDescriptions says that headings of levels have what the levels ask for
	// under them, so that a table of levels may be no more than an overview.
	hasDescriptions bool
}

// boldLevel is the level of a heading that is a paragraph in bold.
const boldLevel = 9 * page.HeadingLevel

func newOutline(p page.Page, file string, options Options) *outline {
	o := &outline{root: &heading{}, title: p.Title, language: p.Language, levels: options.Levels, skills: options.Skills,
		leaveOut: lineSet(options.LeaveOut), general: lineSet(options.EveryRole)}
	at := o.root
	blocks := withSubtitles(o.withoutLines(p.Blocks))
	if o.levels == Auto {
		blocks = withLevelLeads(blocks)
	}
	for _, b := range blocks {
		if isBoldHeading(b) {
			b.Kind, b.Level = page.Heading, boldLevel
		}
		switch b.Kind {
		case page.HeadingEnd:
			for at != o.root && at.Level > b.Level {
				at = at.parent
			}
			if at.Level == b.Level {
				at = at.parent
			}
		case page.Heading:
			for at != o.root && at.Level >= b.Level {
				at = at.parent
			}
			h := &heading{Block: b, title: cleanTitle(b.Plain), parent: at}
			if h.title != "" {
				at.children = append(at.children, h)
				o.headings = append(o.headings, h)
				at = h
			}
		default:
			at.blocks = append(at.blocks, b)
		}
	}
	o.count()
	o.findTitle(file)
	o.decide()
	return o
}

// withoutLines returns the blocks without what the user left out, but headings:
// those are left out with all under them.
func (o *outline) withoutLines(blocks []page.Block) []page.Block {
	if len(o.leaveOut) == 0 {
		return blocks
	}
	kept := make([]page.Block, 0, len(blocks))
	for _, b := range blocks {
		switch b.Kind {
		case page.Paragraph:
			if o.leaveOut[b.Line] && !isBoldHeading(b) {
				o.setAside(b.Line, b.Markdown)
				continue
			}
		case page.List:
			if b.Items = o.withoutItems(b.Items); len(b.Items) == 0 {
				continue
			}
		case page.TableBlock:
			if b.Table.Rows = o.withoutRows(b.Table.Rows); len(b.Table.Rows) == 0 {
				continue
			}
		}
		kept = append(kept, b)
	}
	return kept
}

func (o *outline) setAside(line int, text string) {
	o.out = append(o.out, Row{Line: line, Text: text, Verdict: LeftOut, Why: because(ReasonUserChoice)})
}

// withoutItems returns items without those left out and what is inside them.
func (o *outline) withoutItems(items []page.Item) []page.Item {
	var kept []page.Item
	for _, item := range items {
		if o.leaveOut[item.Line] {
			o.setAsideAll([]page.Item{item})
			continue
		}
		item.More, item.Nested = o.withoutItems(item.More), o.withoutItems(item.Nested)
		kept = append(kept, item)
	}
	return kept
}

func (o *outline) setAsideAll(items []page.Item) {
	for _, item := range items {
		o.setAside(item.Line, item.Markdown)
		o.setAsideAll(item.More)
		o.setAsideAll(item.Nested)
	}
}

// withoutRows returns the rows of a table without those left out: none if the
// first is, which names the columns.
func (o *outline) withoutRows(rows []page.Row) []page.Row {
	var kept []page.Row
	for _, row := range rows {
		if o.leaveOut[rows[0].Line] || o.leaveOut[row.Line] {
			o.setAside(row.Line, rowText(row))
			continue
		}
		kept = append(kept, row)
	}
	return kept
}

// withSubtitles splits paragraphs that are a short title in bold and a line in
// italics under it: a heading and what it means.
func withSubtitles(blocks []page.Block) []page.Block {
	out := make([]page.Block, 0, len(blocks))
	for n, b := range blocks {
		rest := strings.TrimSpace(b.Rest)
		isSubtitled := b.Kind == page.Paragraph && b.Lead != "" && !b.Bold && len(rest) > 2 &&
			rest[0] == '*' && rest[1] != '*' && strings.IndexByte(rest[1:], '*') == len(rest)-2
		if !isSubtitled || n+1 == len(blocks) || blocks[n+1].Kind != page.List {
			out = append(out, b)
			continue
		}
		title, about := b, b
		title.Text = page.Text{Plain: b.Lead, Markdown: page.EscapeMarkdown(b.Lead), Lead: b.Lead, Bold: true}
		about.Text = page.Text{Plain: strings.Trim(rest, "*"), Markdown: rest}
		out = append(out, title, about)
	}
	return out
}

// isBoldHeading reports whether a paragraph in bold is a heading.
func isBoldHeading(b page.Block) bool {
	return b.Kind == page.Paragraph && b.Bold && len(strings.Fields(b.Plain)) <= maxLead && !isNote(b.Plain) && !strings.HasSuffix(b.Plain, ".")
}

// all returns the root and the headings.
func (o *outline) all() []*heading { return append([]*heading{o.root}, o.headings...) }

// count counts what is under each heading, from the last one backwards, so that
// children are counted before their parents.
func (o *outline) count() {
	all := o.all()
	for i := len(all) - 1; i >= 0; i-- {
		h := all[i]
		for _, b := range h.blocks {
			o.countBlock(h, b)
		}
		if h.parent != nil {
			h.parent.items += h.items
			h.parent.levels += h.levels
			h.parent.toBeFilled = h.parent.toBeFilled || h.toBeFilled
		}
	}
}

func (o *outline) countBlock(h *heading, b page.Block) {
	switch b.Kind {
	case page.List:
		for _, item := range b.Items {
			if isToBeFilled(item.Plain) && len(item.Nested) == 0 {
				h.toBeFilled = true
			} else {
				h.items++
			}
		}
	case page.TableBlock:
		h.items += len(b.Table.Rows)
		if o.levelTable(b.Table).axis != noLevels {
			h.levels++
		}
	case page.Paragraph:
		if title, _ := splitTitle(b.Text); title != "" {
			h.items++
		}
		h.toBeFilled = h.toBeFilled || isToBeFilled(b.Plain)
	}
}

// maxTitleLevel is the deepest level that the title of a page has.
const maxTitleLevel = 2 * page.HeadingLevel

// findTitle finds the title of the page: its only heading at the top, else what
// the page gives outside its text, or else the name of the file.
func (o *outline) findTitle(file string) {
	if len(o.headings) > 0 {
		first := o.headings[0]
		isOnly := true
		for _, h := range o.root.children {
			isOnly = isOnly && (h == first || h.Level > first.Level)
		}
		isNamed := isRoleTitle(o.title) && !isRole(first.title) // outside the text, the page is called after its role
		if first.parent == o.root && isOnly && first.Level <= maxTitleLevel && !isNamed {
			o.title = first.title
		}
	}
	if o.title == "" {
		base := filepath.Base(file)
		o.title, o.fromName = page.NameOf(strings.TrimSuffix(base, filepath.Ext(base))), true
	}
}

// countPaths counts the headings that begin paths of a role.
func (o *outline) countPaths() int {
	n := 0
	for _, h := range o.headings {
		if h.beginsPath() && h.why != ReasonGeneralHeading {
			n++
		}
	}
	return n
}

// hasMost reports whether a heading has most of what the page lists: whatever it
// is called, it is what the page is about.
func (o *outline) hasMost(h *heading) bool { return h.items > 2 && 2*h.items > o.root.items }

// speaksForPath reports whether the title of the page or a heading with items
// says that the page is about what a role asks for.
func (o *outline) speaksForPath() bool {
	if lexicon.Framework.In(o.title) || isRoleTitle(o.title) || saysPath(o.title) || lexicon.Expectations.In(o.title) {
		return true
	}
	for _, h := range o.headings {
		if h.items > 0 && (lexicon.Framework.In(h.title) || lexicon.Expectations.In(h.title) || lexicon.Preparations.In(h.title)) {
			return true
		}
	}
	return false
}

// countAbilities counts the items of lists that begin with an ability.
func (o *outline) countAbilities() int {
	n := 0
	for _, h := range o.all() {
		for _, b := range h.blocks {
			for _, item := range b.Items {
				if lexicon.Ability.In(item.Plain) {
					n++
				}
			}
		}
	}
	return n
}
