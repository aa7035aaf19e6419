package ladder

import (
	"cmp"
	"strings"

	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// addList adds the items of a list. One that only names the items inside it is a
// section or a path.
func (b *builder) addList(items []page.Item, c context) {
	if isContents(items) {
		for _, item := range items {
			c.leaveOut(b, item.Line, item.Markdown, because(ReasonTableOfContents))
		}
		return
	}
	levels := b.levelLabels(items, c)
	if len(levels) > 0 && b.outline.levels != Bullets {
		b.ladders++
	}
	for n, item := range items {
		switch {
		case c.leftOut != (Reason{}):
			b.leaveOutAll([]page.Item{item}, c)
		case levels[n]:
			b.addList(item.Nested, b.enterLabel(item, c))
		case isLabel(item) && c.path != nil && !isLeadIn(item, items):
			b.addLabel(item, c)
		default:
			b.addItem(item, c)
		}
	}
}

// levelLabels finds the items that are the levels of what is inside them.
func (b *builder) levelLabels(items []page.Item, c context) map[int]bool {
	isChosen := b.outline.levels == Bullets && c.path == nil
	if c.section != nil || c.leftOut != (Reason{}) || b.outline.levels != Auto && !isChosen {
		return nil
	}
	found := map[int]bool{}
	var labels []string
	var at []int
	for n, item := range items {
		if !isLabel(item) {
			continue
		}
		label := strings.Trim(item.Plain, " :")
		labels, at = append(labels, label), append(at, n)
		if isRole(label) || b.outline.levels == Bullets {
			found[n] = true
		}
	}
	if len(found)*2 >= len(items) {
		return found
	}
	clear(found)
	for _, i := range scaleIn(labels) {
		found[at[i]] = true
	}
	return found
}

// enterLabel begins the path of an item that is a level.
func (b *builder) enterLabel(item page.Item, c context) context {
	why := ReasonRoleItem
	if b.outline.levels == Bullets {
		why = ReasonChosenLevels
	}
	c.path = b.path(pathTitle(item.Plain), Row{Line: item.Line, Text: item.Markdown, Why: because(why), ladder: b.ladders + 1})
	c.path.isRole, c.section = true, nil
	if b.outline.levels == Bullets && c.heading != "" {
		c.section = c.path.section(c.heading, Row{Line: item.Line, Text: page.EscapeMarkdown(c.heading), Why: because(ReasonHeadingAboveLevel)})
	}
	return c
}

// isLeadIn reports whether an item begins a sentence that those inside it go on
// with, as "Takes part by:" does, rather than naming them.
func isLeadIn(item page.Item, siblings []page.Item) bool {
	plain, found := strings.CutSuffix(strings.TrimSpace(item.Plain), ":")
	if !found || item.Bold || isRole(plain) {
		return false
	}
	words := strings.Fields(plain)
	if len(words) > 1 && lexicon.Dangling.Has(strings.ToLower(words[len(words)-1])) {
		return true
	}
	labels := 0
	for _, s := range siblings {
		if isLabel(s) {
			labels++
		}
	}
	return len(words) > maxLabel && 2*labels < len(siblings)
}

// addLabel makes a section of an item that names the items inside it.
func (b *builder) addLabel(item page.Item, c context) {
	title := cleanTitle(item.Plain)
	if c.section != nil && c.section.isLabel {
		c.section.nameIsSplit = true
		title = c.section.row.Title + ": " + title
	}
	inner := c
	inner.under = cmp.Or(preparationsTitle(title), c.under)
	inner.section = c.path.section(title, Row{Line: item.Line, Text: item.Markdown, Why: because(ReasonLabelItem)})
	inner.section.isLabel = true
	for _, m := range item.More {
		inner.add(b, Row{Line: m.Line, Text: m.Markdown, Verdict: AsGuidance, Why: because(ReasonParagraphInSection)})
	}
	b.addList(item.Nested, inner)
}

// isContents reports whether a list is a table of contents: four of five items
// link to places in the page.
func isContents(items []page.Item) bool {
	inner := 0
	for _, item := range items {
		if item.InnerLinks > 0 && item.LinkShare > mostlyLinks {
			inner++
		}
	}
	return inner > 0 && 5*inner >= 4*len(items)
}

// leadLevel is the level of a heading that is the name of an item, such as "Level 1"
// in a list of what each level is to a skill.
const leadLevel = boldLevel + 1

// withLevelLeads makes headings of the names of items that are levels: those that are
// the same, in the same order, below several headings, and make a scale or are
// numbered.
func withLevelLeads(blocks []page.Block) []page.Block {
	names := make([]string, len(blocks)) // of the items of a list that is the first below its heading
	headings := map[string][]string{}    // the headings above the lists of these names
	for i := 1; i < len(blocks); i++ {
		if blocks[i].Kind != page.List || blocks[i-1].Kind != page.Heading || isRole(cleanTitle(blocks[i-1].Plain)) {
			continue
		}
		leads := leadsOf(blocks[i].Items)
		if scaleIn(leads) != nil || blocks[i].Ordered && len(leads) > 1 {
			names[i] = strings.Join(leads, "\n")
			headings[names[i]] = append(headings[names[i]], cleanTitle(blocks[i-1].Plain))
		}
	}
	for leads, above := range headings {
		if isScale(above) && !isScale(strings.Split(leads, "\n")) {
			delete(headings, leads) // the headings are the levels, and the names their skills
		}
	}
	var out []page.Block
	for i, b := range blocks {
		if names[i] == "" || len(headings[names[i]]) < 2 {
			out = append(out, b)
			continue
		}
		for n, lead := range strings.Split(names[i], "\n") {
			item := b.Items[n]
			heading := page.Text{Plain: lead, Markdown: page.EscapeMarkdown(lead)}
			item.Text = withoutLead(item.Text, lead)
			out = append(out, page.Block{Kind: page.Heading, Level: leadLevel, Line: item.Line, Text: heading},
				page.Block{Kind: page.List, Line: item.Line, Items: []page.Item{item}})
		}
	}
	return out
}

// leadsOf returns the names of items; nil if one has none.
func leadsOf(items []page.Item) []string {
	var leads []string
	for _, item := range items {
		title, _ := splitTitle(item.Text)
		title = cmp.Or(title, labelOf(item.Plain))
		if title == "" || strings.Contains(title, "\n") || len(leads) > maxRungs {
			return nil
		}
		leads = append(leads, title)
	}
	return leads
}

// withoutLead returns a text without the name in front of it.
func withoutLead(t page.Text, lead string) page.Text {
	if title, rest := splitTitle(t); title != "" {
		t.Markdown = rest
	} else if _, rest, found := strings.Cut(t.Markdown, ": "); found {
		t.Markdown = capitalize(rest)
	}
	t.Plain = capitalize(strings.TrimLeft(strings.TrimPrefix(t.Plain, lead), ":.–—- "))
	t.Lead, t.Rest, t.Bold = "", "", false
	return t
}
