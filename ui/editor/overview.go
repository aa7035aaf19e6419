package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// buildOverview makes the page of the document as a whole: who, when, the path
// in its own words, and the prose sections.
func buildOverview(e *Editor, v *pageView) {
	d := e.doc()
	name := e.line(promo.Ref{Kind: promo.KindCandidate, Field: "name"}, "Your name")
	v.firstOf(name)
	column := []fyne.CanvasObject{
		kit.Column(6, kit.Small(d.Path.Title), kit.Headline("Overview")),
		e.intro(d.Snapshot),
		e.offer.lead(),
		kit.Grid(180, 24,
			e.labelled("Candidate", "", name),
			e.candidate("Team", "team"),
			e.candidate("Manager", "manager"),
			e.candidate("Current role", "current_role"),
			e.candidate("Proposed role", "proposed_role"),
		),
		e.cycleFields(v),
	}
	for _, s := range d.Sections {
		column = append(column, e.section(s))
	}
	v.object = kit.Column(20, column...)
}

func (e *Editor) candidate(label, field string) fyne.CanvasObject {
	return e.labelled(label, "", e.line(promo.Ref{Kind: promo.KindCandidate, Field: field}, ""))
}

// intro is what the path says of itself.
func (e *Editor) intro(p career.Path) fyne.CanvasObject {
	text := kit.PlainText(p.Introduction)
	if text == "" {
		text = "What this role asks for stands in the outline, one consideration at a time."
	}
	return kit.Quote(kit.Body(text))
}

func (e *Editor) cycleFields(v *pageView) fyne.CanvasObject {
	from := e.dateField(v, dateSpec{
		name: "From", explanation: "first day", at: promo.Ref{Kind: promo.KindCycle, Field: "from"},
		read: func(d promo.Document) promo.Date { return d.Cycle.From },
		write: func(d promo.Document, date promo.Date) promo.Document {
			c := d.Cycle
			c.From = date
			return promo.SetCycle(d, c)
		},
	})
	to := e.dateField(v, dateSpec{
		name: "To", explanation: "last day", at: promo.Ref{Kind: promo.KindCycle, Field: "to"},
		read: func(d promo.Document) promo.Date { return d.Cycle.To },
		write: func(d promo.Document, date promo.Date) promo.Document {
			c := d.Cycle
			c.To = date
			return promo.SetCycle(d, c)
		},
	})
	cycle := e.line(promo.Ref{Kind: promo.KindCycle, Field: "name"}, "H2 2026")
	return kit.Grid(180, 24, e.labelled("Cycle", "the review period", cycle), from, to)
}

// section is one prose section with what the path, or the program, says of it.
func (e *Editor) section(s promo.Section) fyne.CanvasObject {
	title, guidance, standing := s.Title, "", ""
	for _, k := range e.doc().Snapshot.Skeleton {
		if k.ID == s.ID {
			title, guidance, standing = orElse(title, k.Title), k.Guidance, k.Text
		}
	}
	if s.ID == promo.SummaryID {
		title = orElse(title, "Summary")
		guidance = orElse(guidance, "Why you, why this role, why now. Half a page at most, the three strongest facts first.")
	}
	parts := []fyne.CanvasObject{kit.Heading(orElse(title, s.ID))}
	if guidance != "" {
		parts = append(parts, kit.Small(kit.PlainText(guidance)))
	}
	if standing != "" {
		parts = append(parts, kit.Quote(kit.Body(kit.PlainText(standing))))
	}
	return kit.Column(4, append(parts, e.prose(promo.SectionRef(s.ID), ""))...)
}
