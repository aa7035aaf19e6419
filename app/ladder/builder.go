package ladder

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// builder gathers the rows of a page, by path.
type builder struct {
	outline *outline
	paths   []*group
	none    []Row // what belongs to no path
	ladders int   // tables and lists with levels so far
}

// context is what is around a block.
type context struct {
	path    *group
	section *group
	heading string // of the section, for tables with levels of their own
	under   string // the heading of preparations above; empty for none
	track   string
	leftOut Reason // why nothing here is for a path; zero if it may be
}

// rows returns all rows of the page: those of no path, then path by path.
func (o *outline) rows(skipped []page.Skipped) []Row {
	b := &builder{outline: o}
	for _, s := range skipped {
		b.none = append(b.none, Row{Line: s.Line, Text: s.Text, Verdict: LeftOut, Why: because(skipReasons[s.Cause])})
	}
	b.none = append(b.none, o.out...)
	c := context{}
	if o.isPath && !o.usePageTitle() {
		c.path = b.path(o.title, Row{Line: 1, Text: page.EscapeMarkdown(o.title), Why: because(ReasonPageTitle)})
	}
	b.addHeading(o.root, c)
	return b.finish()
}

// usePageTitle makes the heading with the page's title that of the path, if
// the page is one path. It reports whether there is such a heading.
func (o *outline) usePageTitle() bool {
	for _, h := range o.root.children {
		if h.title == o.title && h.items == o.root.items {
			h.setPath(ReasonPageTitle)
			h.name = pathTitle(h.Plain)
			return true
		}
	}
	return false
}

// path returns the path of a title.
func (b *builder) path(title string, row Row) *group {
	row.Verdict = AsPath
	return findGroup(&b.paths, title, row)
}

// add adds a row to the section or path it is in.
func (c context) add(b *builder, row Row) {
	switch {
	case c.section != nil:
		c.section.rows = append(c.section.rows, row)
	case c.path != nil:
		c.path.rows = append(c.path.rows, row)
	default:
		if row.Verdict != LeftOut {
			row.Verdict, row.Why, row.Nested = LeftOut, because(ReasonUnderNoPath), false
		}
		b.none = append(b.none, row)
	}
}

// leaveOut adds a row that is left out.
func (c context) leaveOut(b *builder, line int, text string, why Reason) {
	c.add(b, Row{Line: line, Text: text, Verdict: LeftOut, Why: why})
}

// addHeading adds the rows of a heading and of all under it.
func (b *builder) addHeading(h *heading, c context) {
	if h != b.outline.root {
		c = b.enter(h, c)
	}
	for _, block := range h.blocks {
		b.addBlock(block, c)
	}
	for _, child := range h.children {
		b.addHeading(child, c)
	}
}

// enter adds the row of a heading and returns the context under it.
func (b *builder) enter(h *heading, c context) context {
	leaveOut := func(why Reason) context {
		c.leaveOut(b, h.Line, h.Markdown, why)
		return c
	}
	if c.leftOut != (Reason{}) {
		return leaveOut(c.leftOut)
	}
	switch h.role {
	case contentsHeading:
		c.leftOut = because(ReasonTableOfContents)
		return leaveOut(c.leftOut)
	case leftOutHeading:
		c.leftOut = because(ReasonUserChoice)
		return leaveOut(c.leftOut)
	case factsHeading:
		c.leftOut = because(ReasonJobFacts)
		return leaveOut(c.leftOut)
	case spanHeading:
		c.leftOut = Reason{ReasonUnderAbout, page.Excerpt(h.title)}
		return leaveOut(c.leftOut)
	case aboutHeading:
		if c.path != nil && !b.outline.isPath {
			break // a section of a path, whatever it is called
		}
		c.path, c.section = nil, nil
		c.leftOut = Reason{ReasonUnderAbout, page.Excerpt(h.title)}
		return leaveOut(c.leftOut)
	case pathHeading:
		title := h.name
		if c.track != "" && lexicon.BareLevel.In(title) {
			title = c.track + ": " + title
		}
		row := Row{Line: h.Line, Text: h.Markdown, Why: because(h.why), ladder: -1 - h.parent.Line}
		if row.general = h.why == ReasonGeneralHeading || h.why == ReasonEveryRole; row.general {
			row.ladder = 0
		}
		c.path = b.path(title, row)
		c.path.isRole, c.section, c.under = true, nil, ""
		c.path.toBeFilled = c.path.toBeFilled || h.toBeFilled
		return c
	case levelHeading:
		c.path = b.path(h.name, Row{Line: h.Line, Text: h.Markdown, Why: because(h.why), ladder: repeatedLadder})
		c.path.isRole = true
		c.section = c.path.section(c.heading, Row{Line: h.parent.Line, Text: h.parent.Markdown, Why: because(ReasonHeadingAboveLevel)})
		c.section.toBeFilled = c.section.toBeFilled || h.toBeFilled
		return c
	case trackHeading:
		c.track, c.path, c.section = h.title, nil, nil
		return leaveOut(because(ReasonPathsHeading))
	case frameworkHeading:
		return leaveOut(because(ReasonFrameworkHeading))
	}
	return b.enterSection(h, c)
}

// enterSection is enter for a heading that is a section if it is in a path.
func (b *builder) enterSection(h *heading, c context) context {
	c.under = preparationsTitle(h.title)
	if c.under != "" && c.path == nil && h.items > 0 && b.outline.countPaths()+b.outline.root.levels > 0 {
		c.path = b.path(textGeneral.Text(), Row{Line: h.Line, Text: h.Markdown, Why: because(ReasonOwnPreparations)})
		return c
	}
	c.heading = h.title
	isTitle := h.title == b.outline.title
	switch skills := b.outline.skills; {
	case c.path != nil && skills != Auto && skills != headingLayer(h.Level):
		c.leaveOut(b, h.Line, h.Markdown, because(ReasonUserChoice))
	case c.path != nil:
		c.section = c.path.section(h.title, Row{Line: h.Line, Text: h.Markdown, Why: because(ReasonHeadingInPath)})
		c.section.toBeFilled = c.section.toBeFilled || h.toBeFilled
	case isTitle:
		c.heading = ""
		c.leaveOut(b, h.Line, h.Markdown, because(ReasonPageTitle))
	case h.Line > 0 && (h.levels > 0 || h.below() > 0), b.outline.levels == Bullets:
		// The paths below name their sections after it.
	default:
		c.leaveOut(b, h.Line, h.Markdown, because(ReasonUnderNoPath))
	}
	return c
}

func (b *builder) addBlock(block page.Block, c context) {
	switch block.Kind {
	case page.List:
		b.addList(block.Items, c)
	case page.TableBlock:
		b.addTable(block, c)
	case page.Other:
		c.leaveOut(b, block.Line, block.Markdown, because(skipReasons[block.Cause]))
	case page.Paragraph:
		b.addParagraph(block, c)
	}
}

// addParagraph adds a paragraph: guidance, unless it begins with a title of its
// own or is a preparation.
func (b *builder) addParagraph(block page.Block, c context) {
	row := Row{
		Line: block.Line, Text: block.Markdown, Verdict: AsGuidance, Why: because(ReasonParagraphInPath),
		plain: block.Plain, links: block.Links, kind: kindOf(block.Text, b.outline.language),
	}
	cand := candidate{Text: block.Text, language: b.outline.language}
	title, rest := splitTitle(block.Text)
	switch {
	case isToBeFilled(block.Plain), isNote(block.Plain), isHousekeeping(block.Plain), block.InnerLinks > 0 && block.LinkShare > mostlyLinks:
		row.Verdict, row.Why = judge(cand)
	case c.leftOut != (Reason{}):
		c.leaveOut(b, block.Line, block.Markdown, c.leftOut)
		return
	case c.path != nil && lexicon.IsJobLabel(labelOf(block.Plain)):
		row.Verdict, row.Why = LeftOut, because(ReasonJobFacts)
	case c.path == nil && isNavigation(block.Text):
		c.leaveOut(b, block.Line, block.Markdown, because(ReasonNavigation))
		return
	case c.path == nil:
		row.Verdict, row.Why = LeftOut, because(ReasonIntroduction)
	case title != "" && page.IsFact(rest):
		row.Verdict, row.Why = LeftOut, because(ReasonFact)
	case title != "":
		row.Title, row.Text = title, rest
		row.Verdict, row.Why = AsConsideration, because(ReasonBoldName)
		if c.under != "" {
			row.Verdict, row.Why = AsPreparation, Reason{ReasonUnderPreparations, page.Excerpt(c.under)}
		}
	case c.under != "" && (block.LinkShare >= mostlyLinks || beginsWithVerb(block.Plain, b.outline.language)):
		cand.under = c.under
		row.Verdict, row.Why = judge(cand)
	case c.section != nil:
		c.section.paragraphs++
		row.Why = because(ReasonParagraphInSection)
	default:
		c.path.paragraphs++
	}
	c.add(b, row)
}

// beginsWithVerb reports whether a text begins with the verb of a preparation.
func beginsWithVerb(plain, language string) bool {
	_, word, found := lexicon.FindVerb(plain, language)
	return found && strings.HasPrefix(strings.ToLower(plain), word)
}

// isNavigation reports whether a paragraph is little more than links: a way back
// or a bar.
func isNavigation(t page.Text) bool {
	links := len(t.Links) + t.LostLinks + t.InnerLinks
	hasBars := strings.ContainsAny(t.Plain, "/›>»|·→")
	return links >= 2 && (t.LinkShare > mostlyLinks || t.LinkShare > 0.4 && hasBars) || t.LinkShare > 0.9
}

// addItem adds an item and, as its guidance, what is inside it.
func (b *builder) addItem(item page.Item, c context) {
	row := b.itemRow(item, c, false)
	c.add(b, row)
	if row.Verdict == LeftOut {
		b.addList(item.More, c)
		b.addList(item.Nested, c)
		return
	}
	b.addNested(slices.Concat(item.More, item.Nested), c)
}

// itemRow returns the row of an item, with its verdict.
func (b *builder) itemRow(item page.Item, c context, inTable bool) Row {
	title, text := splitTitle(item.Text)
	if item.Term != "" {
		title, text = item.Term, item.Markdown
	}
	title = cmp.Or(title, labelOf(item.Plain))
	row := Row{Line: item.Line, Text: text, Title: title, plain: item.Plain, links: item.Links}
	row.Verdict, row.Why, row.kind = b.outline.verdictOf(candidate{Text: item.Text, title: title, language: b.outline.language, under: c.under, inTable: inTable})
	return row
}

// judgedAs is what rules say of a text with its surroundings.
type judgedAs struct {
	verdict Verdict
	why     Reason
	kind    career.Kind
}

// verdictOf judges an item. The rules take most of the time of reading a page, and
// say the same in each of its readings: what they say is kept.
func (o *outline) verdictOf(c candidate) (Verdict, Reason, career.Kind) {
	key := struct {
		markdown, title, under string
		inTable                bool
		inner, lost            int // links that the Markdown does not show
		share                  float64
	}{c.Markdown, c.title, c.under, c.inTable, c.InnerLinks, c.LostLinks, c.LinkShare}
	if kept, found := o.judged.Load(key); found {
		j := kept.(judgedAs)
		return j.verdict, j.why, j.kind
	}
	var j judgedAs
	j.verdict, j.why = judge(c)
	j.kind = kindOf(c.Text, c.language)
	o.judged.Store(key, j)
	return j.verdict, j.why, j.kind
}

// addNested adds what is inside an item, as guidance.
func (b *builder) addNested(items []page.Item, c context) {
	for _, item := range items {
		text := item.Markdown
		if item.Term != "" {
			text = namedText(item.Term, text)
		}
		if text != "" {
			c.add(b, Row{Line: item.Line, Text: text, Verdict: AsGuidance, Why: because(ReasonInsideItem), Nested: true})
		}
		b.addNested(item.More, c)
		b.addNested(item.Nested, c)
	}
}

// namedText returns the Markdown of a text with a name in front.
func namedText(name, markdown string) string {
	return "**" + page.EscapeMarkdown(name) + "**: " + markdown
}

// leaveOutAll leaves out items with all that is nested in them.
func (b *builder) leaveOutAll(items []page.Item, c context) {
	for _, item := range items {
		c.leaveOut(b, item.Line, item.Markdown, c.leftOut)
		b.leaveOutAll(item.Nested, c)
	}
}

// finish puts the rows in order: those of no path, then path by path.
func (b *builder) finish() []Row {
	asked := map[string]bool{} // keys of sections that have items on some level
	for _, path := range b.paths {
		for _, s := range path.sections {
			asked[s.key] = asked[s.key] || s.countItems() > 0
		}
	}
	byLine := func(x, y Row) int { return cmp.Compare(x.Line, y.Line) }
	slices.SortStableFunc(b.none, byLine)
	var placed []Row
	for _, path := range b.paths {
		path.useParagraphs()
		if path.countItems() == 0 && !path.toBeFilled {
			b.none = append(b.none, path.leaveOut()...)
			continue
		}
		placed = append(placed, path.flatten(asked)...)
	}
	slices.SortStableFunc(b.none, byLine)
	return append(b.none, placed...)
}
