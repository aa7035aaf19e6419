package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
)

// overview builds the page of the document as a whole: the candidate, the
// cycle, the path in its own words, and the prose sections.
func (p page) overview() {
	d := p.doc()
	name := p.Fields.Line(candidateField("name"), textNamePlaceholder.Text())
	p.view.SetInitialFocus(name)
	column := []fyne.CanvasObject{
		pageHeader(d.Path.Title, textOverview.Text()),
		introduction(d.Snapshot),
		p.offer.overviewLink(),
		kit.Grid(180, 24,
			editing.Labelled(textCandidate.Text(), "", name),
			p.candidate(textTeam, "team"),
			p.candidate(textManager, "manager"),
			p.candidate(textCurrentRole, "current_role"),
			p.candidate(textProposedRole, "proposed_role"),
		),
		p.cycle(),
	}
	for _, s := range d.Sections {
		column = append(column, p.section(s))
	}
	column = append(column, p.lineBreaks(), p.protection())
	p.view.Object = kit.Column(20, column...)
}

// protection says whether the document has a passphrase, and leads to the panel
// that changes that.
func (p page) protection() fyne.CanvasObject {
	label := textProtect
	if p.isProtected() {
		label = textProtected
	}
	return kit.Row(8, p.actionLink(label.Text(), action.ProtectDocument), kit.Spacer())
}

func candidateField(name promo.FieldKey) promo.Ref {
	return promo.Ref{Kind: promo.KindCandidate, Field: name}
}

func (p page) candidate(label *message.Message, field promo.FieldKey) fyne.CanvasObject {
	return p.line(label.Text(), "", candidateField(field), "")
}

// introduction is what the path says of itself.
func introduction(path career.Path) fyne.CanvasObject {
	return kit.Quote(kit.Body(orElse(kit.PlainText(path.Introduction), textIntroduction.Text())))
}

// section is one prose section with the guidance and the fixed text of the
// path.
func (p page) section(s promo.Section) fyne.CanvasObject {
	title, guidance, fixed := s.Title, "", ""
	for _, k := range p.doc().Snapshot.Skeleton {
		if k.ID == s.ID {
			title, guidance, fixed = orElse(title, k.Title), k.Guidance, k.Text
		}
	}
	if s.ID == promo.SummaryID {
		title = orElse(title, textSummary.Text())
		guidance = orElse(guidance, textSummaryGuidance.Text())
	}
	parts := []fyne.CanvasObject{kit.Heading(orElse(title, s.ID))}
	if guidance != "" {
		parts = append(parts, kit.Small(kit.PlainText(guidance)))
	}
	if fixed != "" {
		parts = append(parts, kit.Quote(kit.Body(kit.PlainText(fixed))))
	}
	return kit.Column(4, append(parts, p.Fields.Multiline(promo.SectionRef(s.ID), ""))...)
}

// lineBreaksRef is whether a single Enter begins a new line on the page.
var lineBreaksRef = promo.Ref{Kind: promo.KindDocument, Field: "line_breaks"}

// lineBreaks is the choice of what a single Enter is on the page.
func (p page) lineBreaks() fyne.CanvasObject {
	hard := func() bool { return p.doc().Setup.HardLineBreaks }
	check := kit.NewCheckbox(hard(), func(on bool) {
		label := textBreakLines
		if !on {
			label = textJoinLines
		}
		p.Edit(label.Text(), lineBreaksRef, func(d promo.Document) promo.Document { return promo.SetHardLineBreaks(d, on) })
	})
	p.view.OnRefresh(func() { check.Set(hard()) })
	return kit.TopRow(12, check, kit.Fill(kit.Column(2,
		kit.NewText(kit.Run{Text: textLineBreaks.Text()}),
		kit.Small(textLineBreaksHint.Text()))))
}
