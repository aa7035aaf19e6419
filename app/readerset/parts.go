package readerset

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/standin"
)

// Part is a part of a document that a set may leave out.
type Part struct {
	Place promo.Place
	Title string
	Kind  promo.Kind // KindSection, KindExample, KindVoice, or KindPath for what the program makes
}

// Parts returns the parts of a document that readers get at present, in the order
// of the page, examples after the rest.
func Parts(d promo.Document) []Part {
	d = promo.Arranged(d)
	var parts, examples []Part
	for _, entry := range d.Snapshot.Parts() {
		switch {
		case entry.ID == career.SkeletonConsiderations:
		case career.CanBeLeftOut(entry.ID):
			if made(d, entry) {
				at := promo.Ref{Kind: promo.KindPath, ID: entry.ID}
				parts = append(parts, Part{Place: at.Place(), Title: cmp.Or(strings.TrimSpace(entry.Title), textParts[entry.ID].Text()), Kind: promo.KindPath})
			}
		default:
			parts = append(parts, sectionsOf(d, entry.ID)...)
		}
	}
	for _, s := range d.Sections {
		if !slices.ContainsFunc(d.Snapshot.Parts(), func(e career.SkeletonEntry) bool { return e.ID == s.ID }) {
			parts = append(parts, sectionsOf(d, s.ID)...)
		}
	}
	for _, e := range inOrder(d) {
		if !e.Confidential && !e.Empty() {
			at := promo.Ref{Kind: promo.KindExample, ID: e.ID}
			examples = append(examples, Part{Place: at.Place(), Title: e.Label(), Kind: promo.KindExample})
		}
	}
	for _, v := range d.Setup.Dialogue.Voices {
		if v.Quoted() {
			at := promo.Ref{Kind: promo.KindVoice, ID: v.ID}
			examples = append(examples, Part{Place: at.Place(), Title: textVoice.Text("Name", cmp.Or(strings.TrimSpace(v.Name), strings.TrimSpace(v.Role), v.ID)), Kind: promo.KindVoice})
		}
	}
	return slices.Concat(parts, examples)
}

// made reports whether there is something in a part that the program makes.
func made(d promo.Document, entry career.SkeletonEntry) bool {
	switch {
	case entry.ID == career.SkeletonGrowth:
		return len(d.Growth) > 0
	case entry.LeftOut:
		return false
	case entry.ID == career.SkeletonPreparations:
		for _, p := range d.Preparations {
			if p.Done {
				return true
			}
		}
		return false
	}
	return true
}

func sectionsOf(d promo.Document, id string) []Part {
	for _, s := range d.Sections {
		if s.ID == id && strings.TrimSpace(s.Body) != "" {
			at := promo.Ref{Kind: promo.KindSection, ID: id}
			return []Part{{Place: at.Place(), Title: promo.SectionTitle(d, s), Kind: promo.KindSection}}
		}
	}
	return nil
}

// inOrder returns the examples in the order of the page.
func inOrder(d promo.Document) []promo.Example {
	var all []promo.Example
	for _, c := range d.Snapshot.Considerations() {
		all = append(all, promo.ExamplesUnder(d, c.ID)...)
	}
	return all
}

// FileName returns the name of the files of a set, without extension: that of the
// document's exports, which expand makes of a document, with the set after it.
func FileName(d promo.Document, id string, expand func(promo.Document) string) string {
	s, ok := d.ReaderSet(id)
	if !ok {
		return expand(d)
	}
	names := standin.New(s.StandIns)
	theirs, _, err := For(d, id)
	if err != nil {
		theirs = renamed(d, names) // it is not exported, and nothing is named by it
	}
	return names.Replace(textFileName.Text("Document", expand(theirs), "Set", Label(s)))
}

// Summary says what a set is, for lists: its formats, and what its readers do not
// get.
func Summary(s promo.ReaderSet, formats string) string {
	facts := []string{formats}
	if s.Draft {
		facts = append(facts, textDraft.Text())
	}
	if n := len(s.LeaveOut); n > 0 {
		facts = append(facts, textLeftOut.Count(n))
	}
	if n := len(s.StandIns); n > 0 {
		facts = append(facts, textReplaced.Count(n))
	}
	return strings.Join(facts, textSeparator.Text())
}
