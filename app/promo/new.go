package promo

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/career"
)

// Seed is what a new document starts from, besides its path. ID must be unused;
// PathHash is the career.Hash of the path.
type Seed struct {
	ID        string
	Name      string
	Candidate Candidate
	Cycle     Cycle
	Today     Date
	PathHash  string
	Form      string // ID of the path whose skeleton was chosen; empty for the path's own
}

// New returns a document for a path with its includes, in which line feeds break
// lines. The candidate's roles are
// those of the path unless the seed has some. The document has an empty summary
// and every prose section of the path's skeleton, without titles, so that the
// skeleton names them.
func New(path career.Path, seed Seed) Document {
	d := Document{
		ID:        seed.ID,
		Name:      seed.Name,
		Candidate: seed.Candidate,
		Path:      PathRef{ID: path.ID, Title: path.Title, Version: path.Version, Hash: seed.PathHash, Form: seed.Form},
		Cycle:     seed.Cycle,
		Updated:   seed.Today,
		Snapshot:  path,
		Setup:     Setup{HardLineBreaks: true},
		Sections:  []Section{{ID: SummaryID}},
	}
	if d.Candidate.CurrentRole == "" {
		d.Candidate.CurrentRole = path.FromRole
	}
	if d.Candidate.ProposedRole == "" {
		d.Candidate.ProposedRole = path.ToRole
	}
	for _, s := range path.Skeleton {
		if isProse(s.ID) && sectionIndex(d, s.ID) < 0 {
			d.Sections = append(d.Sections, Section{ID: s.ID})
		}
	}
	return d
}

// isProse reports whether an entry of a skeleton is a section to be written, as
// opposed to a part that the program generates.
func isProse(id string) bool {
	switch id {
	case career.SkeletonGlance, career.SkeletonConsiderations, career.SkeletonGrowth,
		career.SkeletonPreparations, career.SkeletonReferences:
		return false
	}
	return id != ""
}

// asksForSection reports whether a document on this path has a section with an
// ID, written or not.
func asksForSection(p career.Path, id string) bool {
	return id == SummaryID || isProse(id) && slices.ContainsFunc(p.Skeleton,
		func(s career.SkeletonEntry) bool { return s.ID == id })
}

func sectionIndex(d Document, id string) int {
	return slices.IndexFunc(d.Sections, func(s Section) bool { return s.ID == id })
}

func preparation(p career.Path, id string) (career.Preparation, bool) {
	for _, prep := range p.AllPreparations() {
		if prep.ID == id {
			return prep, true
		}
	}
	return career.Preparation{}, false
}

// FillWithPrompts returns the document with what its path asks for in place of
// what the user would write: under each consideration an example with the
// prompts, and in each section its guidance.
func FillWithPrompts(d Document) Document {
	d.Setup.HardLineBreaks = false // authors of paths wrap lines by hand
	guidance := map[string]string{}
	for _, entry := range d.Snapshot.Skeleton {
		guidance[entry.ID] = entry.Guidance
	}
	for _, s := range d.Sections {
		d = SetText(d, SectionRef(s.ID), cmp.Or(guidance[s.ID], textSectionBody.Text()))
	}
	for _, c := range d.Snapshot.Considerations() {
		id := "x-" + c.ID
		d = AddExample(d, id, c.ID, "")
		d = SetText(d, ExampleRef(id, "title"), textExampleTitle.Text())
		for _, field := range []career.Field{career.FieldSituation, career.FieldAction, career.FieldResult} {
			var prompts []string
			for _, prompt := range c.Prompts {
				if prompt.Field == field {
					prompts = append(prompts, prompt.Text)
				}
			}
			d = SetText(d, ExampleRef(id, FieldKey(field)), strings.Join(prompts, " "))
		}
	}
	return d
}
