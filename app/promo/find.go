package promo

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/textfind"
)

// Hit is one match of a search in a document.
type Hit struct {
	Ref        Ref
	Start, End int    // runes in the text that was searched
	Fixed      bool   // it is not replaced: text of the path, a name elsewhere, or in an address
	Line       string // the line of the match, cut to about 100 runes around it
	From, To   int    // the match, or its beginning, in runes of Line
	Where      string // for the user: "Humility › Owned the failed migration › action"
}

// MaxHits limits what one search returns; nobody reads more.
const MaxHits = 1000

// Find returns the matches of query in the texts of the document and in the
// titles and statements of its path, in the order of the page. A Ref of KindConsideration or
// KindPreparation without a Field is a match in the text of the path. A query
// of white space finds nothing.
func Find(d Document, query string, o textfind.Options) []Hit {
	return find(d, query, o, MaxHits)
}

// find is Find with another limit.
func find(d Document, query string, o textfind.Options, limit int) []Hit {
	s := search{doc: d, finder: textfind.NewWith(query, o), limit: limit}
	if s.finder.Empty() {
		return nil
	}
	s.frame()
	for _, c := range d.Snapshot.Considerations() {
		s.consideration(c)
	}
	for _, e := range NotOnPath(d) {
		s.example(textToPlace.Text(), e)
	}
	s.notesOffPath()
	s.growth()
	s.preparations()
	return s.hits
}

type search struct {
	doc    Document
	finder *textfind.Finder
	limit  int
	hits   []Hit
}

// text searches one text. Text need not know a field of that Ref.
func (s *search) text(at Ref, text string, where ...string) {
	room := s.limit - len(s.hits)
	if text == "" || room == 0 {
		return
	}
	found := s.finder.Find(text, room)
	if len(found) == 0 {
		return
	}
	runes := []rune(text)
	trail := where[0]
	for _, part := range where[1:] {
		trail = textHitWhere.Text("Outer", trail, "Inner", part)
	}
	addresses := addressesIn(text)
	for _, m := range found {
		h := Hit{Ref: at, Start: m.Start, End: m.End, Fixed: !replaceable(at) || touchesAny(addresses, m), Where: trail}
		h.Line, h.From, h.To = lineAround(runes, m.Start, m.End)
		s.hits = append(s.hits, h)
	}
}

// field searches a field that Text knows.
func (s *search) field(at Ref, where ...string) {
	text, _ := Text(s.doc, at)
	s.text(at, text, where...)
}

// frame searches name, candidate, cycle and prose sections.
func (s *search) frame() {
	s.field(Ref{Kind: KindDocument, Field: "name"}, textDocument.Text(), textFields["name"].Text())
	for _, f := range []FieldKey{"name", "team", "current_role", "proposed_role", "manager"} {
		s.field(Ref{Kind: KindCandidate, Field: f}, textCandidate.Text(), textFields[f].Text())
	}
	s.field(Ref{Kind: KindCycle, Field: "name"}, textCycle.Text(), textFields["name"].Text())
	for _, section := range s.doc.Sections {
		title := SectionTitle(s.doc, section)
		s.field(Ref{Kind: KindSection, ID: section.ID, Field: "title"}, title, textFields["title"].Text())
		s.field(SectionRef(section.ID), title)
	}
}

func (s *search) consideration(c career.Consideration) {
	whole := Ref{Kind: KindConsideration, ID: c.ID}
	s.text(whole, c.Title, c.Title)
	s.text(whole, c.OwnStatement(), c.Title, textStatement.Text())
	note := Ref{Kind: KindConsideration, ID: c.ID, Field: "note"}
	s.field(note, c.Title, textFields["note"].Text())
	for _, e := range ExamplesUnder(s.doc, c.ID) {
		s.example(c.Title, e)
	}
}

func (s *search) example(under string, e Example) {
	title := e.Label()
	for _, f := range []FieldKey{"title", "situation", "action", "result"} {
		s.field(ExampleRef(e.ID, f), under, title, textFields[f].Text())
	}
	for i := range e.Evidence {
		for _, f := range []FieldKey{"evidence_title", "evidence_url"} {
			at := ExampleRef(e.ID, f)
			at.Index = i
			s.field(at, under, title, textEvidence.Text("Number", i+1))
		}
	}
	for i := range e.Attachments {
		for _, f := range []FieldKey{"attachment_title", "attachment_alt"} {
			at := ExampleRef(e.ID, f)
			at.Index = i
			s.field(at, under, title, textAttachment.Text("Number", i+1))
		}
	}
}

// notesOffPath searches the notes beside what the path no longer has.
func (s *search) notesOffPath() {
	considerations, preparations := KeptOffPath(s.doc)
	for _, id := range considerations {
		s.field(Ref{Kind: KindConsideration, ID: id, Field: "note"}, textNotOnPath.Text(), id, textFields["note"].Text())
	}
	for _, id := range preparations {
		s.field(Ref{Kind: KindPreparation, ID: id, Field: "note"}, textNotOnPath.Text(), id, textFields["note"].Text())
	}
}

func (s *search) growth() {
	for i, g := range s.doc.Growth {
		title := g.Label(i)
		for _, f := range []FieldKey{"title", "text"} {
			s.field(Ref{Kind: KindGrowth, Index: i, Field: f}, textGrowth.Text(), title, textFields[f].Text())
		}
		for j := range g.Steps {
			s.field(Ref{Kind: KindGrowth, Index: i, Field: "step", Sub: j}, textGrowth.Text(), title, textStep.Text("Number", j+1))
		}
	}
}

func (s *search) preparations() {
	for _, p := range s.doc.Snapshot.AllPreparations() {
		whole := Ref{Kind: KindPreparation, ID: p.ID}
		s.text(whole, p.Title, textPreparations.Text(), p.Title)
		s.field(Ref{Kind: KindPreparation, ID: p.ID, Field: "note"}, textPreparations.Text(), p.Title, textFields["note"].Text())
	}
}

// SectionTitle returns what the document, its path's skeleton or the program
// calls a section, in this order.
func SectionTitle(d Document, section Section) string {
	title := section.Title
	for _, entry := range d.Snapshot.Skeleton {
		if entry.ID == section.ID {
			title = titleOr(title, entry.Title)
		}
	}
	if section.ID == SummaryID {
		return titleOr(title, textSummary.Text())
	}
	return titleOr(title, section.ID)
}

// Label returns what users call a text field, in lower case, or the empty
// string for any other key.
func (k FieldKey) Label() string {
	if m := textFields[k]; m != nil {
		return m.Text()
	}
	return ""
}

// Label returns the title of the example for lists, at most about 60 runes of
// it, or words that say that it has none.
func (e Example) Label() string { return titleOr(e.Title, textUntitled.Text()) }

// Label returns the title of the area, the index-th from 0, for lists, or its
// number.
func (g GrowthArea) Label(index int) string {
	return titleOr(g.Title, textArea.Text("Number", index+1))
}

// titleOr returns a title, at most about 60 runes of it, or a replacement if it
// is empty.
func titleOr(title, otherwise string) string {
	const most = 60
	title = strings.TrimSpace(title)
	if title == "" {
		return otherwise
	}
	return message.Cut(title, most)
}

// lineAround returns the line of text that contains the runes from start to end,
// cut to some 40 runes on either side, and where these are in it; an ellipsis
// shows where it was cut.
func lineAround(text []rune, start, end int) (line string, from, to int) {
	const context, match = 40, 80
	first, stop := start, min(end, start+match)
	for first > 0 && text[first-1] != '\n' && start-first < context {
		first--
	}
	last := stop
	for last < len(text) && text[last] != '\n' && last-stop < context {
		last++
	}
	plain := func(runes []rune) string { return strings.ReplaceAll(string(runes), "\n", " ") }
	before := strings.TrimLeftFunc(plain(text[first:start]), unicode.IsSpace)
	found, after := plain(text[start:stop]), strings.TrimRightFunc(plain(text[stop:last]), unicode.IsSpace)
	if first > 0 && text[first-1] != '\n' {
		before = "…" + before
	}
	if last < len(text) && text[last] != '\n' {
		after += "…"
	}
	from = utf8.RuneCountInString(before)
	return before + found + after, from, from + utf8.RuneCountInString(found)
}
