package docdiff

import (
	"promodoc/app/career"
	"promodoc/app/promo"
)

// dates are the days of an example or a cycle.
type dates struct {
	From, To promo.Date
	Ongoing  bool
}

// path is the path of a document.
type path struct {
	Ref      promo.PathRef
	Snapshot career.Path
}

var documentFields = []field[promo.Document]{
	text("name", func(d *promo.Document) *string { return &d.Name }),
	text(FieldID, func(d *promo.Document) *string { return &d.ID }),
	value(FieldLanguage, func(d *promo.Document) *string { return &d.Setup.Language }, showLanguage),
	value(FieldLineBreaks, func(d *promo.Document) *bool { return &d.Setup.HardLineBreaks }, showLineBreaks),
	merging(value(FieldWords, func(d *promo.Document) *[]string { return &d.Setup.Words }, showLines), mergeWords),
	value(FieldPageBudget, func(d *promo.Document) *int { return &d.Setup.PageBudget }, showNumber),
	value(FieldParts, func(d *promo.Document) *[]promo.PartChoice { return &d.Setup.Parts }, showParts),
	merging(value(FieldReview, func(d *promo.Document) *promo.ReviewChoices { return &d.Setup.Review }, showReview), mergeReview),
	extra(func(d *promo.Document) *promo.Extra { return &d.Extra }),
}

var candidateFields = []field[promo.Document]{
	text("name", func(d *promo.Document) *string { return &d.Candidate.Name }),
	text("team", func(d *promo.Document) *string { return &d.Candidate.Team }),
	text("current_role", func(d *promo.Document) *string { return &d.Candidate.CurrentRole }),
	text("proposed_role", func(d *promo.Document) *string { return &d.Candidate.ProposedRole }),
	text("manager", func(d *promo.Document) *string { return &d.Candidate.Manager }),
	extra(func(d *promo.Document) *promo.Extra { return &d.Candidate.Extra }),
}

var cycleFields = []field[promo.Document]{
	text("name", func(d *promo.Document) *string { return &d.Cycle.Name }),
	joined(FieldDates,
		func(d promo.Document) dates { return dates{From: d.Cycle.From, To: d.Cycle.To} },
		func(d *promo.Document, v dates) { d.Cycle.From, d.Cycle.To = v.From, v.To },
		showDates),
	extra(func(d *promo.Document) *promo.Extra { return &d.Cycle.Extra }),
}

var pathFields = []field[promo.Document]{
	joined("",
		func(d promo.Document) path { return path{d.Path, d.Snapshot} },
		func(d *promo.Document, v path) { d.Path, d.Snapshot = v.Ref, v.Snapshot },
		showPath),
}

var sectionFields = []field[promo.Section]{
	text("title", func(s *promo.Section) *string { return &s.Title }),
	text(FieldBody, func(s *promo.Section) *string { return &s.Body }),
	extra(func(s *promo.Section) *promo.Extra { return &s.Extra }),
}

var exampleFields = []field[promo.Example]{
	text("title", func(e *promo.Example) *string { return &e.Title }),
	joined(FieldDates,
		func(e promo.Example) dates { return dates{e.From, e.To, e.Ongoing} },
		func(e *promo.Example, v dates) { e.From, e.To, e.Ongoing = v.From, v.To, v.Ongoing },
		showDates),
	value(FieldOrigin, func(e *promo.Example) *promo.Origin { return &e.Origin }, showOrigin),
	text("situation", func(e *promo.Example) *string { return &e.Situation }),
	text("action", func(e *promo.Example) *string { return &e.Action }),
	text("result", func(e *promo.Example) *string { return &e.Result }),
	merging(value(FieldEvidence, func(e *promo.Example) *[]promo.Evidence { return &e.Evidence }, showEvidence), mergeEvidence),
	merging(value(FieldAttachments, func(e *promo.Example) *[]promo.Attachment { return &e.Attachments }, showAttachments), mergeAttachments),
	merging(value(FieldSupports, func(e *promo.Example) *[]string { return &e.Supports }, showConsiderations), mergeSet),
	value(FieldConfidential, func(e *promo.Example) *bool { return &e.Confidential }, showBool),
	text(FieldCarriedFrom, func(e *promo.Example) *string { return &e.Sources.CarriedFrom }),
	merging(value(FieldFromEntries, func(e *promo.Example) *[]string { return &e.Sources.FromEntries }, showLines), mergeSet),
	extra(func(e *promo.Example) *promo.Extra { return &e.Extra }),
}

var evidenceFields = []field[promo.Evidence]{
	text("title", func(v *promo.Evidence) *string { return &v.Title }),
	text("url", func(v *promo.Evidence) *string { return &v.URL }),
	extra(func(v *promo.Evidence) *promo.Extra { return &v.Extra }),
}

var attachmentFields = []field[promo.Attachment]{
	text("file", func(a *promo.Attachment) *string { return &a.File }),
	text("title", func(a *promo.Attachment) *string { return &a.Title }),
	text("alt", func(a *promo.Attachment) *string { return &a.Alt }),
	extra(func(a *promo.Attachment) *promo.Extra { return &a.Extra }),
}

var noteFields = []field[promo.ConsiderationNote]{
	text("note", func(n *promo.ConsiderationNote) *string { return &n.Note }),
	merging(value(FieldLeftAsIs, func(n *promo.ConsiderationNote) *[]string { return &n.LeftAsIs }, showLines), mergeSet),
	extra(func(n *promo.ConsiderationNote) *promo.Extra { return &n.Extra }),
}

var areaFields = []field[promo.GrowthArea]{
	text("title", func(g *promo.GrowthArea) *string { return &g.Title }),
	text("text", func(g *promo.GrowthArea) *string { return &g.Text }),
	merging(value(FieldSteps, func(g *promo.GrowthArea) *[]string { return &g.Steps }, showLines), mergeSteps),
	extra(func(g *promo.GrowthArea) *promo.Extra { return &g.Extra }),
}

var preparationFields = []field[promo.PreparationStatus]{
	value(FieldDone, func(p *promo.PreparationStatus) *bool { return &p.Done }, showBool),
	text("note", func(p *promo.PreparationStatus) *string { return &p.Note }),
	extra(func(p *promo.PreparationStatus) *promo.Extra { return &p.Extra }),
}

// extra is the field of the keys that this version does not know.
func extra[T any](at func(*T) *promo.Extra) field[T] {
	return merging(value(FieldExtra, at, showExtra), mergeExtra)
}
