package promo

import (
	"maps"
	"slices"
)

// Text returns the text of a field. It reports false if the document has no such
// field, because the example, evidence or growth area does not exist or the Ref
// is not of a text, such as a date. A note that was never written is an empty
// field.
func Text(d Document, at Ref) (string, bool) {
	switch at.Kind {
	case KindDocument, KindCandidate, KindCycle:
		return read(plainField(&d, at))
	case KindSection:
		return sectionText(d, at)
	case KindExample:
		if i := exampleIndex(d, at.ID); i >= 0 {
			return read(exampleField(&d.Examples[i], at))
		}
	case KindGrowth:
		if inRange(d.Growth, at.Index) {
			return read(growthField(&d.Growth[at.Index], at))
		}
	case KindConsideration:
		if n, written := d.Considerations[at.ID]; at.Field == "note" {
			return n.Note, written || onPath(&d, at.ID)
		}
	case KindPreparation:
		if m, written := d.Preparations[at.ID]; at.Field == "note" {
			_, asked := preparation(d.Snapshot, at.ID)
			return m.Note, written || asked
		}
	case KindQuestion, KindFeedback, KindVoice, KindReaderSet:
		return dialogueText(d, at)
	}
	return "", false
}

// SetText returns the document with other text in a field. It does nothing if
// there is no such field or the text is the same.
func SetText(d Document, at Ref, text string) Document {
	if old, ok := Text(d, at); !ok || old == text {
		return d
	}
	switch at.Kind {
	case KindDocument, KindCandidate, KindCycle:
		*plainField(&d, at) = text
	case KindSection:
		return setSectionText(d, at, text)
	case KindExample:
		return editExample(d, at.ID, func(e *Example) {
			e.Evidence, e.Attachments = slices.Clone(e.Evidence), slices.Clone(e.Attachments)
			*exampleField(e, at) = text
		})
	case KindGrowth:
		return editGrowth(d, at.Index, func(g *GrowthArea) {
			g.Steps = slices.Clone(g.Steps)
			*growthField(g, at) = text
		})
	case KindConsideration:
		n := d.Considerations[at.ID]
		n.Note = text
		d.Considerations = with(d.Considerations, at.ID, n,
			n.Note == "" && len(n.LeftAsIs) == 0 && len(n.Extra) == 0)
	case KindPreparation:
		m := d.Preparations[at.ID]
		m.Note = text
		d.Preparations = withMark(d.Preparations, at.ID, m)
	case KindQuestion, KindFeedback, KindVoice, KindReaderSet:
		return setDialogueText(d, at, text)
	}
	return d
}

func read(field *string) (string, bool) {
	if field == nil {
		return "", false
	}
	return *field, true
}

// plainField points to a field in the Document itself, so that writing it changes
// no other Document.
func plainField(d *Document, at Ref) *string {
	switch at.Kind {
	case KindDocument:
		if at.Field == "name" {
			return &d.Name
		}
	case KindCycle:
		if at.Field == "name" {
			return &d.Cycle.Name
		}
	case KindCandidate:
		return candidateField(&d.Candidate, at.Field)
	}
	return nil
}

func candidateField(c *Candidate, field FieldKey) *string {
	switch field {
	case "name":
		return &c.Name
	case "team":
		return &c.Team
	case "current_role":
		return &c.CurrentRole
	case "proposed_role":
		return &c.ProposedRole
	case "manager":
		return &c.Manager
	}
	return nil
}

// exampleField points to a text of an example. To write through it, the caller
// must own the example, its Evidence and its Attachments.
func exampleField(e *Example, at Ref) *string {
	switch at.Field {
	case "title":
		return &e.Title
	case "situation":
		return &e.Situation
	case "action":
		return &e.Action
	case "result":
		return &e.Result
	}
	switch evidence, attached := inRange(e.Evidence, at.Index), inRange(e.Attachments, at.Index); {
	case evidence && at.Field == "evidence_title":
		return &e.Evidence[at.Index].Title
	case evidence && at.Field == "evidence_url":
		return &e.Evidence[at.Index].URL
	case attached && at.Field == "attachment_title":
		return &e.Attachments[at.Index].Title
	case attached && at.Field == "attachment_alt":
		return &e.Attachments[at.Index].Alt
	}
	return nil
}

// growthField points to a text of a growth area. To write through it, the caller
// must own the area and its Steps.
func growthField(g *GrowthArea, at Ref) *string {
	switch at.Field {
	case "title":
		return &g.Title
	case "text":
		return &g.Text
	case "step":
		if inRange(g.Steps, at.Sub) {
			return &g.Steps[at.Sub]
		}
	}
	return nil
}

func sectionField(s *Section, field FieldKey) *string {
	switch field {
	case "title":
		return &s.Title
	case "body":
		return &s.Body
	}
	return nil
}

// sectionText also knows sections that the path asks for and the file did not
// have, such as the summary of a document written by hand.
func sectionText(d Document, at Ref) (string, bool) {
	if i := sectionIndex(d, at.ID); i >= 0 {
		return read(sectionField(&d.Sections[i], at.Field))
	}
	var none Section
	return "", asksForSection(d.Snapshot, at.ID) && sectionField(&none, at.Field) != nil
}

func setSectionText(d Document, at Ref, text string) Document {
	i := sectionIndex(d, at.ID)
	switch {
	case i >= 0:
		d.Sections = slices.Clone(d.Sections)
	case at.ID == SummaryID:
		i = 0
		d.Sections = slices.Concat([]Section{{ID: at.ID}}, d.Sections)
	default:
		i = len(d.Sections)
		d.Sections = slices.Concat(d.Sections, []Section{{ID: at.ID}})
	}
	*sectionField(&d.Sections[i], at.Field) = text
	return d
}

// with returns a copy of m with v for id, or without id if v is empty, which
// would only be noise in the file.
func with[V any](m map[string]V, id string, v V, empty bool) map[string]V {
	m = maps.Clone(m)
	if empty {
		delete(m, id)
	} else if m == nil {
		m = map[string]V{id: v}
	} else {
		m[id] = v
	}
	if len(m) == 0 {
		return nil
	}
	return m
}

func withMark(m map[string]PreparationStatus, id string, mark PreparationStatus) map[string]PreparationStatus {
	return with(m, id, mark, !mark.Done && mark.Note == "" && len(mark.Extra) == 0)
}
