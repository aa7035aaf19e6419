package olddoc

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// filler makes a document of parts.
type filler struct {
	d    promo.Document
	own  bool
	made int      // examples
	rest []string // text that no field takes
}

// Fill returns a new document with what a text says, in the fields where that is sure:
// sections by their titles, examples under the considerations whose titles are above
// them, what their situation, action and result are where that is said. All else waits
// as examples to be placed. Facts that the document has already stay.
func Fill(d promo.Document, t Text) promo.Document {
	f := &filler{d: d, own: t.own}
	f.facts(t)
	if t.matter != "" {
		f.keep(t.matter)
	}
	root := t.tree()
	if !t.own || t.facts == nil {
		f.keep(root.text)
	}
	for _, p := range root.parts {
		f.part(p)
	}
	if rest := strings.TrimSpace(strings.Join(f.rest, "\n\n")); rest != "" {
		f.add(promo.Example{Title: textRest.Text("File", t.Name), Situation: rest}, "")
	}
	return f.d
}

func (f *filler) facts(t Text) {
	said, cycle := t.Facts()
	c := &f.d.Candidate
	c.Name, c.Team, c.Manager = cmp.Or(c.Name, said.Name), cmp.Or(c.Team, said.Team), cmp.Or(c.Manager, said.Manager)
	c.CurrentRole, c.ProposedRole = cmp.Or(said.CurrentRole, c.CurrentRole), cmp.Or(said.ProposedRole, c.ProposedRole)
	if here := f.d.Cycle; here.Name == "" && here.From.IsZero() && here.To.IsZero() {
		f.d.Cycle = cycle
	}
	if tag := t.facts["language"]; career.IsLanguage(tag) && tag != f.d.Language() {
		f.d.Setup.Language = tag
	}
}

// keep keeps a text that no field takes.
func (f *filler) keep(text string) {
	if text = strings.TrimSpace(text); text != "" {
		f.rest = append(f.rest, text)
	}
}

// part takes a part that is under no consideration.
func (f *filler) part(p *part) {
	c, isConsideration := f.consideration(p)
	switch {
	case isConsideration:
		f.under(c, p)
	case f.own && isOne(p.title, wordsMade):
	case isOne(p.title, wordsGrowth):
		f.growth(p)
	case f.section(p):
	case p.level <= 1 || p.has(f.isKnown):
		f.container(p)
	case len(p.parts) > 0 && !slices.ContainsFunc(p.parts, isField):
		f.container(p)
	default:
		f.example(p, "")
	}
}

// container takes the parts below a part, and keeps what it says itself.
func (f *filler) container(p *part) {
	switch {
	case strings.TrimSpace(p.text) == "" && f.own:
	case f.own && p.level == 1:
		f.keep(withoutTable(p.text))
	default:
		f.keep(strings.TrimSpace(p.line) + "\n\n" + strings.TrimSpace(p.text))
	}
	for _, below := range p.parts {
		f.part(below)
	}
}

// withoutTable drops the table of facts at the top of an export.
func withoutTable(text string) string {
	var kept []string
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(strings.TrimSpace(line), "|") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// isKnown reports whether a part is a consideration or a section.
func (f *filler) isKnown(p *part) bool {
	_, is := f.consideration(p)
	return is || f.sectionOf(p) >= 0 || isOne(p.title, wordsGrowth)
}

// isField reports whether a part is a field of an example.
func isField(p *part) bool { return isFieldWord(p.title) }

func (f *filler) consideration(p *part) (career.Consideration, bool) {
	for _, c := range f.d.Snapshot.Considerations() {
		if name(c.Title) == name(p.title) {
			return c, true
		}
	}
	return career.Consideration{}, false
}

// under takes the examples under a consideration.
func (f *filler) under(c career.Consideration, p *part) {
	text := p.text
	if f.own {
		text = withoutMade(text, c)
	}
	if strings.TrimSpace(text) != "" {
		f.add(f.fields(promo.Example{Title: c.Title}, strings.TrimSpace(text)), c.ID)
	}
	for _, below := range p.parts {
		f.example(below, c.ID)
	}
}

func (f *filler) example(p *part, under string) {
	title := strings.TrimSpace(p.title)
	if f.own {
		title = numberForm().ReplaceAllString(title, "")
	}
	x := promo.Example{Title: title}
	text, parts := p.text, p.parts
	for len(parts) > 0 && !isField(parts[0]) { // a heading within what is said so far
		text += "\n\n" + parts[0].whole() + "\n"
		parts = parts[1:]
	}
	x = f.fields(x, strings.TrimSpace(text))
	for _, below := range parts {
		to, known := fieldOf(&x, below.title)
		switch {
		case !known:
			join(&x.Action, below.whole())
		case isFieldName(below.title):
			join(to, below.all())
		default: // what it is called is said too
			join(to, "**"+strings.TrimSpace(below.title)+"**\n\n"+below.all())
		}
	}
	f.add(x, under)
}

func join(to *string, text string) {
	*to = strings.TrimSpace(*to + "\n\n" + strings.TrimSpace(text))
}

func (f *filler) add(x promo.Example, under string) {
	for taken := true; taken; _, taken = f.d.Example(x.ID) {
		f.made++
		x.ID = "old-" + strconv.Itoa(f.made)
	}
	if under != "" {
		x.Supports = append([]string{under}, x.Supports...)
	}
	f.d = promo.InsertExample(f.d, x)
}

// sectionOf returns the index of the section of the document that a part is; -1 for
// none.
func (f *filler) sectionOf(p *part) int {
	return slices.IndexFunc(f.d.Sections, func(s promo.Section) bool {
		return name(promo.SectionTitle(f.d, s)) == name(p.title) || s.ID == promo.SummaryID && isOne(p.title, wordsSummary)
	})
}

// section takes a section, and reports whether a part is one.
func (f *filler) section(p *part) bool {
	i := f.sectionOf(p)
	if i < 0 {
		return false
	}
	f.d.Sections = slices.Clone(f.d.Sections)
	if s := &f.d.Sections[i]; name(promo.SectionTitle(f.d, *s)) != name(p.title) {
		s.Title = strings.TrimSpace(p.title)
	}
	join(&f.d.Sections[i].Body, p.all())
	return true
}

// growth takes growth areas: those that begin with a title in bold, else one of all.
func (f *filler) growth(p *part) {
	var areas []promo.GrowthArea
	for _, block := range strings.Split(p.all(), "\n\n") {
		title, text, ok := cutLabel(block)
		switch {
		case ok:
			areas = append(areas, promo.GrowthArea{Title: title, Text: text})
		case strings.TrimSpace(block) == "":
		case len(areas) == 0:
			areas = append(areas, promo.GrowthArea{Text: strings.TrimSpace(block)})
		default:
			last := &areas[len(areas)-1]
			if steps, ok := stepsOf(block); ok {
				last.Steps = append(last.Steps, steps...)
				continue
			}
			join(&last.Text, block)
		}
	}
	f.d.Growth = append(slices.Clone(f.d.Growth), areas...)
	if !strings.HasPrefix(name(p.title), "growth") || len(areas) == 0 {
		f.keep(p.line)
	}
}

// stepsOf returns the items of a list of single lines.
func stepsOf(block string) ([]string, bool) {
	var steps []string
	for _, line := range strings.Split(strings.TrimSpace(block), "\n") {
		step, ok := strings.CutPrefix(line, "- ")
		if !ok {
			return nil, false
		}
		steps = append(steps, step)
	}
	return steps, true
}
