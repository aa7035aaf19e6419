package promo

import (
	"slices"

	"promodoc/app/career"
)

// PartChoice is what the user decided about a part of the document: its place among the
// others, its title if the program makes the part, and whether it is hidden. What is
// hidden is kept, and is in no export.
type PartChoice struct {
	ID     string
	Title  string // of a part that the program makes; a section has its own
	Hidden bool
	Extra  Extra
}

// Part is a part of a document as it is arranged.
type Part struct {
	career.SkeletonEntry // with the title that the document gives it; LeftOut means that it is hidden
	Prose                bool
	Own                  bool // a section that the path does not ask for
}

// Parts returns the parts of a document in the order of its pages: as the user arranged
// them and, where they decided nothing, as the path has them. Sections that the path does
// not have follow the summary.
func Parts(d Document) []Part {
	var usual []Part
	for _, entry := range d.Snapshot.Parts() {
		// Growth areas that are written are exported though a form leaves them out.
		entry.LeftOut = entry.LeftOut && career.CanBeLeftOut(entry.ID) && entry.ID != career.SkeletonGrowth
		usual = append(usual, Part{SkeletonEntry: entry, Prose: isProse(entry.ID)})
	}
	next := slices.IndexFunc(usual, isPart(SummaryID)) + 1
	for _, s := range d.Sections {
		if !slices.ContainsFunc(usual, isPart(s.ID)) {
			usual = slices.Insert(usual, next, Part{SkeletonEntry: career.SkeletonEntry{ID: s.ID}, Prose: true, Own: true})
			next++
		}
	}
	for i := range usual {
		if at := sectionIndex(d, usual[i].ID); at >= 0 {
			usual[i].Title = either(d.Sections[at].Title, usual[i].Title)
		}
	}
	return arranged(usual, d.Setup.Parts)
}

// either returns a title, or another one if that is blank.
func either(title, otherwise string) string {
	if isBlank(title) {
		return otherwise
	}
	return title
}

func isPart(id string) func(Part) bool { return func(p Part) bool { return p.ID == id } }

// arranged returns parts in the order of choices. Those without a choice come after the
// part that they usually follow.
func arranged(usual []Part, choices []PartChoice) []Part {
	var parts []Part
	for _, c := range choices {
		i := slices.IndexFunc(usual, isPart(c.ID))
		if i < 0 || slices.ContainsFunc(parts, isPart(c.ID)) {
			continue // its section is gone
		}
		part := usual[i]
		if !part.Prose {
			part.Title = either(c.Title, part.Title)
		}
		part.LeftOut = c.Hidden && canHide(c.ID)
		parts = append(parts, part)
	}
	for i, part := range usual {
		if slices.ContainsFunc(parts, isPart(part.ID)) {
			continue
		}
		at := 0
		if i > 0 {
			at = slices.IndexFunc(parts, isPart(usual[i-1].ID)) + 1
		}
		parts = slices.Insert(parts, at, part)
	}
	return parts
}

// canHide reports whether a part can be hidden: all but the considerations, which are the
// case.
func canHide(id string) bool { return id != career.SkeletonConsiderations }

// CanHide reports whether the user can hide the part.
func (p Part) CanHide() bool { return canHide(p.ID) }

// Arranged returns the document as it is exported: its path has the parts as the user
// arranged them, and what is hidden is not in it.
func Arranged(d Document) Document {
	if len(d.Setup.Parts) == 0 {
		return d
	}
	parts := Parts(d)
	d.Snapshot.Skeleton = make([]career.SkeletonEntry, len(parts))
	for i, p := range parts {
		d.Snapshot.Skeleton[i] = p.SkeletonEntry
	}
	hidden := func(id string) bool {
		return slices.ContainsFunc(parts, func(p Part) bool { return p.ID == id && p.LeftOut })
	}
	d.Sections = slices.DeleteFunc(slices.Clone(d.Sections), func(s Section) bool { return hidden(s.ID) })
	if hidden(career.SkeletonGrowth) {
		d.Growth = nil
	}
	d.Setup.Parts = nil
	return d
}

// editParts applies edit to a copy of the choices about all parts, in their present order.
func editParts(d Document, edit func([]PartChoice) []PartChoice) Document {
	var choices []PartChoice
	for _, p := range Parts(d) {
		c := PartChoice{ID: p.ID, Hidden: p.LeftOut}
		if i := slices.IndexFunc(d.Setup.Parts, func(c PartChoice) bool { return c.ID == p.ID }); i >= 0 {
			c = d.Setup.Parts[i]
		}
		choices = append(choices, c)
	}
	d.Setup.Parts = edit(choices)
	return d
}

// MovePart moves a part by some positions, stopping at the ends.
func MovePart(d Document, id string, by int) Document {
	at := slices.IndexFunc(Parts(d), isPart(id))
	if at < 0 || clampedSum(at, by, len(Parts(d))-1) == at {
		return d
	}
	return editParts(d, func(all []PartChoice) []PartChoice { return shifted(all, at, by) })
}

// HidePart hides a part, or shows it again. The considerations cannot be hidden.
func HidePart(d Document, id string, hidden bool) Document {
	at := slices.IndexFunc(Parts(d), isPart(id))
	if at < 0 || Parts(d)[at].LeftOut == hidden || !canHide(id) {
		return d
	}
	return editParts(d, func(all []PartChoice) []PartChoice {
		all[at].Hidden = hidden
		return all
	})
}

// NamePart gives a part another title; the empty one is that of the path.
func NamePart(d Document, id, title string) Document {
	at := slices.IndexFunc(Parts(d), isPart(id))
	switch {
	case at < 0:
		return d
	case Parts(d)[at].Prose:
		return SetText(d, Ref{Kind: KindSection, ID: id, Field: "title"}, title)
	}
	named := editParts(d, func(all []PartChoice) []PartChoice {
		all[at].Title = title
		return all
	})
	if slices.EqualFunc(Parts(d), Parts(named), func(a, b Part) bool { return a == b }) {
		return d
	}
	return named
}

// AddSection adds an empty section with an unused ID after a part, or after the summary
// if there is none with that ID.
func AddSection(d Document, id, title, after string) Document {
	if slices.ContainsFunc(Parts(d), isPart(id)) || !isProse(id) {
		return d
	}
	if !slices.ContainsFunc(Parts(d), isPart(after)) {
		after = SummaryID
	}
	d.Sections = slices.Concat(d.Sections, []Section{{ID: id, Title: title}})
	return editParts(d, func(all []PartChoice) []PartChoice {
		own := slices.IndexFunc(all, func(c PartChoice) bool { return c.ID == id })
		all = without(all, own)
		at := slices.IndexFunc(all, func(c PartChoice) bool { return c.ID == after })
		return inserted(all, at+1, PartChoice{ID: id})
	})
}

// RemoveSection removes a section that the path does not ask for.
func RemoveSection(d Document, id string) Document {
	i := sectionIndex(d, id)
	if i < 0 || asksForSection(d.Snapshot, id) {
		return d
	}
	d.Sections = without(d.Sections, i)
	d.Setup.Parts = slices.DeleteFunc(slices.Clone(d.Setup.Parts), func(c PartChoice) bool { return c.ID == id })
	if len(d.Setup.Parts) == 0 {
		d.Setup.Parts = nil
	}
	return d
}
