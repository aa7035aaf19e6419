// Package template makes templates of documents: the path, the form and the settings of
// one, with the texts that the user chose and without examples, to begin other documents
// from. A template is one file that has all it needs, so that it can be given to others.
// The package must not know of screens.
package template

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/promo"
)

// Schema names the file format of a template in its first key. All else in the file is as
// in that of a document.
const Schema = "promodoc.template/v1"

// The IDs of the texts that are not sections.
const (
	people = "/people"
	notes  = "/notes"
	growth = "/growth"
)

// Text is something that the user wrote into a document and can keep in a template.
type Text struct {
	ID    string // for Of
	Title string
	Words int
}

// Texts returns what of a document can be kept in a template, in the order of its pages.
// What is about the candidate, the examples and what readers said never is.
func Texts(d promo.Document) []Text {
	var all []Text
	add := func(id, title string, texts ...string) {
		if words := promo.CountWords(strings.Join(texts, " ")); words > 0 {
			all = append(all, Text{ID: id, Title: title, Words: words})
		}
	}
	add(people, textPeople.Text(), d.Candidate.Team, d.Candidate.Manager)
	for _, part := range promo.Parts(d) {
		for _, s := range d.Sections {
			if s.ID == part.ID {
				add(s.ID, promo.SectionTitle(d, s), s.Body)
			}
		}
	}
	var areas, kept []string
	for _, g := range d.Growth {
		areas = append(areas, g.Title, g.Text, strings.Join(g.Steps, " "))
	}
	for _, n := range d.Considerations {
		kept = append(kept, n.Note)
	}
	for _, p := range d.Preparations {
		kept = append(kept, p.Note)
	}
	add(growth, textGrowth.Text(), areas...)
	add(notes, textNotes.Text(), kept...)
	return all
}

// Of returns the template of a document under a name, with the texts whose IDs are kept.
func Of(d promo.Document, name string, keep map[string]bool) promo.Document {
	t := promo.Document{Name: name, Path: d.Path, Snapshot: d.Snapshot}
	t.Path.Extra = nil
	t.Setup = promo.Setup{
		Language: d.Setup.Language, HardLineBreaks: d.Setup.HardLineBreaks, PageBudget: d.Setup.PageBudget,
		Parts: slices.Clone(d.Setup.Parts),
	}
	for i := range t.Setup.Parts {
		t.Setup.Parts[i].Extra = nil
	}
	t.Setup.Dialogue.ReaderSets = setsOf(d)
	for _, s := range d.Sections {
		section := promo.Section{ID: s.ID, Title: s.Title}
		if keep[s.ID] {
			section.Body = s.Body
		}
		t.Sections = append(t.Sections, section)
	}
	if keep[people] {
		t.Candidate.Team, t.Candidate.Manager = d.Candidate.Team, d.Candidate.Manager
	}
	if keep[growth] {
		for _, g := range d.Growth {
			t.Growth = append(t.Growth, promo.GrowthArea{Title: g.Title, Text: g.Text, Steps: slices.Clone(g.Steps)})
		}
	}
	if keep[notes] {
		t.Considerations, t.Preparations = notesOf(d)
	}
	return t
}

func notesOf(d promo.Document) (map[string]promo.ConsiderationNote, map[string]promo.PreparationStatus) {
	var considerations map[string]promo.ConsiderationNote
	var preparations map[string]promo.PreparationStatus
	for id, n := range d.Considerations {
		if n.Note != "" {
			if considerations == nil {
				considerations = map[string]promo.ConsiderationNote{}
			}
			considerations[id] = promo.ConsiderationNote{Note: n.Note}
		}
	}
	for id, p := range d.Preparations {
		if p.Note != "" {
			if preparations == nil {
				preparations = map[string]promo.PreparationStatus{}
			}
			preparations[id] = promo.PreparationStatus{Note: p.Note}
		}
	}
	return considerations, preparations
}

// setsOf returns the sets of readers without what is of the examples of a document, and
// without its confidential names.
func setsOf(d promo.Document) []promo.ReaderSet {
	var all []promo.ReaderSet
	for _, s := range d.Setup.Dialogue.ReaderSets {
		kept := promo.ReaderSet{ID: s.ID, Name: s.Name, Formats: slices.Clone(s.Formats), Design: s.Design, Draft: s.Draft}
		for _, place := range s.LeaveOut {
			if at, ok := promo.Place(place).Ref(); ok && at.Kind != promo.KindExample && at.Kind != promo.KindVoice {
				kept.LeaveOut = append(kept.LeaveOut, place)
			}
		}
		all = append(all, kept)
	}
	return all
}

// Begin returns a new document that begins with a template. The seed's path is not used;
// its candidate goes before that of the template.
func Begin(t promo.Document, seed promo.Seed) promo.Document {
	if seed.Name == "" {
		seed.Name = strings.TrimSpace(t.Name + " " + seed.Cycle.Name)
	}
	seed.Candidate.Team = cmp.Or(seed.Candidate.Team, t.Candidate.Team)
	seed.Candidate.Manager = cmp.Or(seed.Candidate.Manager, t.Candidate.Manager)
	d := promo.New(t.Snapshot, seed)
	d.Path, d.Setup = t.Path, t.Setup
	d.Considerations, d.Preparations, d.Growth = t.Considerations, t.Preparations, t.Growth
	sections := t.Sections
	for _, s := range d.Sections {
		if !slices.ContainsFunc(sections, func(o promo.Section) bool { return o.ID == s.ID }) {
			sections = append(slices.Clone(sections), s)
		}
	}
	d.Sections = sections
	return d
}
