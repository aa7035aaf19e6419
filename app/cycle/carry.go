package cycle

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/doclang"
	"promodoc/app/promo"
)

// GrowthSince is the ID of the section that lists the growth areas of the last document,
// for the candidate to say what became of them.
const GrowthSince = "growth-since"

// Begin returns the new document d with what lasts of the document of an earlier cycle:
// the candidate as far as d says nothing else, the language, line breaks, words, page
// limit and choices about the review, the growth areas as a section of their own, and the examples with some IDs,
// marked with the cycle that they come from. They support what they did where the path
// of d has the same ID or says with same_as that it asks the same; otherwise they wait
// to be placed. Feedback, questions, notes, sections and preparations stay behind.
func Begin(d, last promo.Document, examples []string) promo.Document {
	// Where the two are on the same path, that may have changed, too.
	followed := promo.Follow(last, d.Snapshot, d.Path.Hash, nil)
	d.Candidate = candidate(d.Candidate, followed.Candidate)
	d.Setup.Language, d.Setup.Words = last.Setup.Language, last.Setup.Words
	d.Setup.HardLineBreaks, d.Setup.PageBudget = last.Setup.HardLineBreaks, last.Setup.PageBudget
	for i, x := range followed.Examples {
		if slices.Contains(examples, x.ID) {
			x.Sources.CarriedFrom = cmp.Or(x.Sources.CarriedFrom, MarkOf(last, last.Examples[i].ID))
			d = promo.InsertExample(d, x)
		}
	}
	d.Setup.Review = carriedReview(last.Setup.Review, examples)
	if body := growthSince(last.Growth); body != "" {
		at := 1 + slices.IndexFunc(d.Sections, func(s promo.Section) bool { return s.ID == promo.SummaryID })
		d.Sections = slices.Insert(slices.Clone(d.Sections), at, promo.Section{ID: GrowthSince, Title: doclang.Of(d.Language()).Text(textGrowthSince), Body: body})
	}
	return d
}

// carriedReview returns what lasts of the choices about reviews: rules that are switched
// off, and what was left as it is in the examples that are carried over.
func carriedReview(last promo.ReviewChoices, examples []string) promo.ReviewChoices {
	kept := promo.ReviewChoices{Off: last.Off}
	for _, l := range last.LeftAsIs {
		if at, ok := l.Place.Ref(); ok && at.Kind == promo.KindExample && slices.Contains(examples, at.ID) {
			kept.LeftAsIs = append(kept.LeftAsIs, l)
		}
	}
	return kept
}

// Copy returns the document d with a copy of an example of another one, marked with the
// cycle that it comes from, and the ID of the copy: its own, or newID if d has that. It
// is under what it supports there, as far as the path of d asks for that; else under a
// consideration of d, unless that is empty, and else it waits to be placed. The ID is
// empty if there is no such example. Its attachments are named as they were, and what is
// left as it is there stays so.
func Copy(d, from promo.Document, id, newID, under string) (promo.Document, string) {
	x, ok := promo.Follow(from, d.Snapshot, d.Path.Hash, nil).Example(id)
	if !ok {
		return d, ""
	}
	if _, taken := d.Example(x.ID); taken {
		x.ID = newID
	}
	x.Sources.CarriedFrom = cmp.Or(x.Sources.CarriedFrom, MarkOf(from, id))
	if _, placed := promo.PrimaryConsideration(d, x); !placed && under != "" {
		x.Supports = slices.Insert(slices.Clone(x.Supports), 0, under)
	}
	return withLeft(promo.InsertExample(d, x), from.Setup.Review, id, x.ID), x.ID
}

// withLeft returns the document with what another one keeps as left as it is in an example,
// of which it has a copy.
func withLeft(d promo.Document, from promo.ReviewChoices, id, copied string) promo.Document {
	for _, l := range from.LeftAsIs {
		if at, ok := l.Place.Ref(); ok && at.Kind == promo.KindExample && at.ID == id {
			at.ID = copied
			l.Place = at.Place()
			d = promo.LeaveAsIs(d, l)
		}
	}
	return d
}

// CopyIn returns the example of a document that is a copy of one of another document. It
// reports false if none is.
func CopyIn(d, from promo.Document, id string) (promo.Example, bool) {
	original, ok := from.Example(id)
	if !ok {
		return promo.Example{}, false
	}
	for _, x := range d.Examples {
		mark, marked := ReadMark(x.Sources.CarriedFrom)
		if marked && (mark.Document == from.ID && mark.Example == id || x.Sources.CarriedFrom == original.Sources.CarriedFrom) {
			return x, true
		}
	}
	return promo.Example{}, false
}

// candidate returns what is known of a candidate, with the rest of what another document
// says of them.
func candidate(known, last promo.Candidate) promo.Candidate {
	known.Name = cmp.Or(known.Name, last.Name)
	known.Team = cmp.Or(known.Team, last.Team)
	known.Manager = cmp.Or(known.Manager, last.Manager)
	known.CurrentRole, known.ProposedRole = last.CurrentRole, last.ProposedRole
	known.Extra = last.Extra
	return known
}

// growthSince returns growth areas as the text of a section.
func growthSince(areas []promo.GrowthArea) string {
	var parts []string
	for _, g := range areas {
		if title := strings.TrimSpace(g.Title); title != "" {
			parts = append(parts, "**"+plain.Replace(title)+"**")
		}
		if strings.TrimSpace(g.Text) != "" {
			parts = append(parts, strings.TrimSpace(g.Text))
		}
		var steps []string
		for _, step := range g.Steps {
			if strings.TrimSpace(step) != "" {
				steps = append(steps, "- "+indented(step))
			}
		}
		if len(steps) > 0 {
			parts = append(parts, strings.Join(steps, "\n"))
		}
	}
	return strings.Join(parts, "\n\n")
}

// plain has Markdown take a title for plain text.
var plain = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "<", `\<`, "\n", " ")

func indented(step string) string { return strings.ReplaceAll(strings.TrimSpace(step), "\n", "\n  ") }

// Mark says which example another one was copied from: in [promo.Sources].
type Mark struct {
	Document, Example string // IDs
	Cycle             string // the name of the cycle; may be empty
}

// MarkOf returns the mark of an example of a document.
func MarkOf(d promo.Document, example string) string {
	return strings.TrimSpace(d.ID + "/" + example + " " + strings.Join(strings.Fields(d.Cycle.Name), " "))
}

// ReadMark returns what a mark says: "DOCUMENT/EXAMPLE CYCLE", where older files have no
// cycle. It reports false for what is none.
func ReadMark(mark string) (Mark, bool) {
	ids, name, _ := strings.Cut(mark, " ")
	document, example, ok := strings.Cut(ids, "/")
	if !ok || document == "" || example == "" {
		return Mark{}, false
	}
	return Mark{Document: document, Example: example, Cycle: strings.TrimSpace(name)}, true
}
