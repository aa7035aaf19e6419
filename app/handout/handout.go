// Package handout makes of a document what may be handed out with an export: all that
// readers get, and nothing else. It names what it takes, so that whatever is added to
// documents stays at home until somebody decides otherwise. It must not know of formats.
package handout

import (
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// Of returns a document as it may be handed out: without confidential examples and all
// that refers to them, without examples that wait to be placed, hidden parts, notes,
// feedback, questions, quotations without permission, sets of readers, its name in the
// library, and keys that this version does not know. clean returns what readers get of a
// text of Markdown.
func Of(d promo.Document, clean func(text string) string) promo.Document {
	asked := d.Snapshot.Parts()
	d = promo.Arranged(d)
	d.Snapshot.Skeleton = shown(d.Snapshot.Skeleton, asked)
	h := handing{doc: d, clean: clean}
	return promo.Document{
		ID: d.ID, Updated: d.Updated, Snapshot: d.Snapshot,
		Candidate: promo.Candidate{
			Name: d.Candidate.Name, Team: d.Candidate.Team, CurrentRole: d.Candidate.CurrentRole,
			ProposedRole: d.Candidate.ProposedRole, Manager: d.Candidate.Manager,
		},
		Path:  promo.PathRef{ID: d.Path.ID, Title: d.Path.Title, Version: d.Path.Version, Hash: d.Path.Hash, Form: d.Path.Form},
		Cycle: promo.Cycle{Name: d.Cycle.Name, From: d.Cycle.From, To: d.Cycle.To},
		Setup: promo.Setup{
			Language: d.Setup.Language, HardLineBreaks: d.Setup.HardLineBreaks, PageBudget: d.Setup.PageBudget,
			Dialogue: promo.Dialogue{Voices: h.voices()},
		},
		Sections: h.sections(), Examples: h.examples(), Growth: h.growth(), Preparations: h.preparations(),
	}
}

// shown returns the parts of a path as they were arranged: of what is hidden only what the
// path itself says, since the user's own title of a hidden part is theirs.
func shown(arranged, asked []career.SkeletonEntry) []career.SkeletonEntry {
	var all []career.SkeletonEntry
	for _, entry := range arranged {
		if entry.LeftOut {
			i := slices.IndexFunc(asked, func(a career.SkeletonEntry) bool { return a.ID == entry.ID })
			if i < 0 {
				continue
			}
			entry = asked[i]
			entry.LeftOut = true
		}
		all = append(all, entry)
	}
	return all
}

// handing makes the parts of a document.
type handing struct {
	doc   promo.Document
	clean func(text string) string
}

func (h handing) sections() []promo.Section {
	var all []promo.Section
	for _, s := range h.doc.Sections {
		if body := h.clean(s.Body); strings.TrimSpace(body) != "" {
			all = append(all, promo.Section{ID: s.ID, Title: s.Title, Body: body})
		}
	}
	return all
}

// has reports whether readers get an example.
func (h handing) has(x promo.Example) bool {
	_, placed := promo.PrimaryConsideration(h.doc, x)
	return !x.Confidential && !x.Empty() && (placed || len(h.doc.Snapshot.Considerations()) == 0)
}

func (h handing) examples() []promo.Example {
	var all []promo.Example
	for _, x := range h.doc.Examples {
		if !h.has(x) {
			continue
		}
		y := promo.Example{
			ID: x.ID, Title: x.Title, From: x.From, To: x.To, Ongoing: x.Ongoing, Origin: x.Origin,
			Situation: h.clean(x.Situation), Action: h.clean(x.Action), Result: h.clean(x.Result),
		}
		for _, v := range x.Evidence {
			y.Evidence = append(y.Evidence, promo.Evidence{Title: v.Title, URL: v.URL})
		}
		for _, a := range x.Attachments {
			y.Attachments = append(y.Attachments, promo.Attachment{File: a.File, Title: a.Title, Alt: a.Alt})
		}
		for _, id := range x.Supports {
			if _, ok := h.doc.Snapshot.Consideration(id); ok {
				y.Supports = append(y.Supports, id)
			}
		}
		all = append(all, y)
	}
	return all
}

func (h handing) growth() []promo.GrowthArea {
	var all []promo.GrowthArea
	for _, g := range h.doc.Growth {
		area := promo.GrowthArea{Title: g.Title, Text: h.clean(g.Text)}
		for _, step := range g.Steps {
			area.Steps = append(area.Steps, h.clean(step))
		}
		all = append(all, area)
	}
	return all
}

// preparations are those that are done.
func (h handing) preparations() map[string]promo.PreparationStatus {
	var all map[string]promo.PreparationStatus
	for id, p := range h.doc.Preparations {
		asked := slices.ContainsFunc(h.doc.Snapshot.AllPreparations(), func(o career.Preparation) bool { return o.ID == id })
		if !p.Done || !asked {
			continue
		}
		if all == nil {
			all = map[string]promo.PreparationStatus{}
		}
		all[id] = promo.PreparationStatus{Done: true}
	}
	return all
}

// voices are the quotations with permission, of those who speak of nothing that readers do
// not get.
func (h handing) voices() []promo.Voice {
	var all []promo.Voice
	for _, v := range h.doc.Setup.Dialogue.Voices {
		var supports []string
		hidden := false
		for _, id := range v.Supports {
			x, isExample := h.doc.Example(id)
			_, isConsideration := h.doc.Snapshot.Consideration(id)
			hidden = hidden || isExample && !h.has(x)
			if isExample || isConsideration {
				supports = append(supports, id)
			}
		}
		if v.Quoted() && !hidden && len(supports) > 0 {
			all = append(all, promo.Voice{
				ID: v.ID, Name: v.Name, Role: v.Role, Relation: v.Relation, Day: v.Day, Text: h.clean(v.Text), Supports: supports, Permitted: true,
			})
		}
	}
	return all
}
