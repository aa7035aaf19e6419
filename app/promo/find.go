package promo

import (
	"strings"

	"promodoc/app/career"
)

// Hit is one place in a document that a search found.
type Hit struct {
	Ref        Ref
	Start, End int    // runes in the field's text
	Line       string // the line it stands in, cut to about 100 runes around it
	Where      string // for people: "Humility › Owned the failed migration › action"
}

// MaxHits bounds what one search returns; nobody reads more.
const MaxHits = 1000

// Find returns where query stands in the texts of the document and in the
// titles and statements of its path, in the order of the page. Case and
// diacritics make no difference. A Ref of KindConsideration or
// KindPreparation without a Field is a hit in the path's own words: Start and
// End count in the title, or in the statement when Where ends in "statement".
// A query of nothing but blanks finds nothing.
func Find(d Document, query string) []Hit {
	f := newFolder()
	s := search{doc: d, folder: f, query: f.fold(query)}
	if strings.TrimSpace(query) == "" || len(s.query.runes) == 0 {
		return nil
	}
	s.frame()
	for _, c := range d.Snapshot.Considerations() {
		s.consideration(c)
	}
	for _, e := range NotOnPath(d) {
		s.example(labelNotOnPath, e)
	}
	s.notesOffPath()
	s.growth()
	s.preparations()
	return s.hits
}

type search struct {
	doc    Document
	folder *folder
	query  folded
	hits   []Hit
}

// look searches one text. The Ref need not name a field that Text knows.
func (s *search) look(at Ref, text string, where ...string) {
	room := MaxHits - len(s.hits)
	if text == "" || room == 0 {
		return
	}
	found := matches(s.folder.fold(text), s.query, room)
	if len(found) == 0 {
		return
	}
	runes := []rune(text)
	for _, m := range found {
		s.hits = append(s.hits, Hit{
			Ref: at, Start: m[0], End: m[1],
			Line:  lineAround(runes, m[0], m[1]),
			Where: strings.Join(where, labelSeparator),
		})
	}
}

// field searches a field that Text knows.
func (s *search) field(at Ref, where ...string) {
	text, _ := Text(s.doc, at)
	s.look(at, text, where...)
}

// frame searches what stands around the case itself: name, candidate, cycle
// and prose sections.
func (s *search) frame() {
	s.field(Ref{Kind: KindDocument, Field: "name"}, labelDocument, fieldLabel("name"))
	for _, f := range []string{"name", "team", "current_role", "proposed_role", "manager"} {
		s.field(Ref{Kind: KindCandidate, Field: f}, labelCandidate, fieldLabel(f))
	}
	s.field(Ref{Kind: KindCycle, Field: "name"}, labelCycle, fieldLabel("name"))
	for _, section := range s.doc.Sections {
		title := s.sectionTitle(section)
		s.field(Ref{Kind: KindSection, ID: section.ID, Field: "title"}, title, fieldLabel("title"))
		s.field(SectionRef(section.ID), title)
	}
}

func (s *search) consideration(c career.Consideration) {
	whole := Ref{Kind: KindConsideration, ID: c.ID}
	s.look(whole, c.Title, c.Title)
	s.look(whole, c.Statement, c.Title, fieldLabel("statement"))
	note := Ref{Kind: KindConsideration, ID: c.ID, Field: "note"}
	s.field(note, c.Title, fieldLabel("note"))
	for _, e := range TellsUnder(s.doc, c.ID) {
		s.example(c.Title, e)
	}
}

func (s *search) example(under string, e Example) {
	title := orLabel(e.Title, labelUntitled)
	for _, f := range []string{"title", "situation", "action", "result"} {
		s.field(ExampleRef(e.ID, f), under, title, fieldLabel(f))
	}
	for i := range e.Evidence {
		for _, f := range []string{"evidence_title", "evidence_url"} {
			at := ExampleRef(e.ID, f)
			at.Index = i
			s.field(at, under, title, numbered("evidence", i))
		}
	}
}

// notesOffPath searches the notes beside what the path does not have any more.
func (s *search) notesOffPath() {
	considerations, preparations := KeptOffPath(s.doc)
	for _, id := range considerations {
		s.field(Ref{Kind: KindConsideration, ID: id, Field: "note"}, labelNotOnPath, id, fieldLabel("note"))
	}
	for _, id := range preparations {
		s.field(Ref{Kind: KindPreparation, ID: id, Field: "note"}, labelNotOnPath, id, fieldLabel("note"))
	}
}

func (s *search) growth() {
	for i, g := range s.doc.Growth {
		title := orLabel(g.Title, numbered("area", i))
		for _, f := range []string{"title", "text"} {
			s.field(Ref{Kind: KindGrowth, Index: i, Field: f}, labelGrowth, title, fieldLabel(f))
		}
		for j := range g.Steps {
			s.field(Ref{Kind: KindGrowth, Index: i, Field: "step", Sub: j}, labelGrowth, title, numbered("step", j))
		}
	}
}

func (s *search) preparations() {
	for _, p := range s.doc.Snapshot.AllPreparations() {
		whole := Ref{Kind: KindPreparation, ID: p.ID}
		s.look(whole, p.Title, labelPreparations, p.Title)
		s.field(Ref{Kind: KindPreparation, ID: p.ID, Field: "note"}, labelPreparations, p.Title, fieldLabel("note"))
	}
}

// sectionTitle is what the document, the path's skeleton or the program calls
// a section, in this order.
func (s *search) sectionTitle(section Section) string {
	title := section.Title
	for _, entry := range s.doc.Snapshot.Skeleton {
		if entry.ID == section.ID {
			title = orLabel(title, entry.Title)
		}
	}
	if section.ID == SummaryID {
		return orLabel(title, labelSummary)
	}
	return orLabel(title, section.ID)
}
