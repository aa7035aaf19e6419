package spelling

import "promodoc/app/promo"

// Fields returns the fields of a document whose spelling is checked, in the order
// of the page. Names, titles of evidence and addresses are not among them.
func Fields(d promo.Document) []promo.Ref {
	var all []promo.Ref
	for _, s := range d.Sections {
		if s.Title != "" {
			all = append(all, promo.Ref{Kind: promo.KindSection, ID: s.ID, Field: "title"})
		}
		all = append(all, promo.SectionRef(s.ID))
	}
	example := func(e promo.Example) {
		for _, f := range []promo.FieldKey{"title", "situation", "action", "result"} {
			all = append(all, promo.ExampleRef(e.ID, f))
		}
		for i := range e.Attachments {
			for _, f := range []promo.FieldKey{"attachment_title", "attachment_alt"} {
				all = append(all, promo.Ref{Kind: promo.KindExample, ID: e.ID, Field: f, Index: i})
			}
		}
	}
	for _, c := range d.Snapshot.Considerations() {
		all = append(all, promo.Ref{Kind: promo.KindConsideration, ID: c.ID, Field: "note"})
		for _, e := range promo.ExamplesUnder(d, c.ID) {
			example(e)
		}
	}
	for _, e := range promo.NotOnPath(d) {
		example(e)
	}
	considerations, preparations := promo.KeptOffPath(d)
	for _, id := range considerations {
		all = append(all, promo.Ref{Kind: promo.KindConsideration, ID: id, Field: "note"})
	}
	for i, g := range d.Growth {
		for _, f := range []promo.FieldKey{"title", "text"} {
			all = append(all, promo.Ref{Kind: promo.KindGrowth, Index: i, Field: f})
		}
		for j := range g.Steps {
			all = append(all, promo.Ref{Kind: promo.KindGrowth, Index: i, Field: "step", Sub: j})
		}
	}
	for _, p := range d.Snapshot.AllPreparations() {
		preparations = append(preparations, p.ID)
	}
	for _, id := range preparations {
		all = append(all, promo.Ref{Kind: promo.KindPreparation, ID: id, Field: "note"})
	}
	return all
}

// KnownIn returns the words that are right in a document whatever dictionaries
// say: those that the user keeps for it, and the names in it.
func KnownIn(d promo.Document) Words {
	known := Words{}
	known.Add(d.Setup.Words...)
	for _, text := range []string{d.Candidate.Name, d.Candidate.Team, d.Candidate.Manager, d.Candidate.CurrentRole, d.Candidate.ProposedRole, d.Cycle.Name} {
		known.addNames(text)
	}
	for _, e := range d.Examples {
		for _, v := range e.Evidence {
			known.addNames(v.Title)
		}
	}
	return known
}

// FieldMistakes are the mistakes of one field of a document.
type FieldMistakes struct {
	Field    promo.Ref
	Mistakes []Mistake
}

// CheckDocument returns the mistakes of a document by field, in the order of the
// page; fields without any are left out. known are words that are right besides
// those that the document knows.
func (c *Checker) CheckDocument(d promo.Document, known Words) []FieldMistakes {
	// A name inside a sentence anywhere is known at the beginning of others.
	names := Words{}
	fields := Fields(d)
	suspects := make([][]suspect, len(fields))
	for i, at := range fields {
		if text, _ := promo.Text(d, at); text != "" {
			suspects[i] = c.suspects(text, names)
		}
	}
	right := []Words{KnownIn(d), known}
	var all []FieldMistakes
	for i, at := range fields {
		if found := mistakes(suspects[i], names, right); len(found) > 0 {
			all = append(all, FieldMistakes{at, found})
		}
	}
	return all
}
