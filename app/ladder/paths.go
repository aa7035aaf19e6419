package ladder

import (
	"cmp"
	"errors"
	"strings"

	"promodoc/app/career"
)

// prompts are the questions of every imported consideration: a page does not
// have any, and a document needs some to begin with. She replaces them.
var prompts = []career.Prompt{
	{Text: "What was the situation, and what made it hard?", Field: career.FieldSituation},
	{Text: "What did you do yourself, and what did you decide?", Field: career.FieldAction},
	{Text: "What is different now, and how can one tell?", Field: career.FieldResult},
}

// ErrEmpty says that no row of a draft was taken for anything.
var ErrEmpty = errors.New("nothing on the page was taken for a path: make one row a path, and others its considerations or preparations")

// Paths makes paths of the rows as they stand. free is asked for the id of each
// path and may give another one where that is taken; nil takes every id. A
// section, and a path, that asks for nothing is marked to be filled. Errors:
// ErrEmpty.
func (d Draft) Paths(free func(id string) string) ([]career.Path, error) {
	var paths []career.Path
	for _, part := range d.Outline() {
		id := part.ID
		if free != nil {
			id = free(id)
		}
		m := maker{ids: newIDs(), path: career.Path{
			ID: id, Title: part.Title, ToRole: part.Title, Source: d.Source, Language: languageTag(d.Language)}}
		if part.Considerations == 0 && part.Preparations > 0 {
			m.path.ToRole = "" // for every role
		}
		for i := part.First; i < part.Last; i++ {
			m.take(d.Rows[i])
		}
		m.close(part)
		paths = append(paths, m.path)
	}
	if len(paths) == 0 {
		return nil, ErrEmpty
	}
	return paths, nil
}

// languageTag is the page's language where it is one that a path may name.
func languageTag(language string) string {
	language = strings.ReplaceAll(language, "_", "-")
	parts := strings.Split(language, "-")
	for i, part := range parts {
		if i == 0 && (len(part) < 2 || len(part) > 3) || len(part) == 0 || len(part) > 8 || strings.ContainsFunc(part, func(r rune) bool {
			return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (i == 0 || r < '0' || r > '9')
		}) {
			return ""
		}
	}
	return language
}

// maker makes one path of its rows.
type maker struct {
	path career.Path
	ids  *ids
	// introduction gathers paragraphs for the section or path in hand, inside
	// what stands in the consideration or preparation before.
	introduction, inside gathering
}

// gathering is a text that grows by pieces. It must be ended before what it is
// for moves in memory.
type gathering struct {
	to     *string
	pieces []string
}

// end writes the pieces behind what is there.
func (g *gathering) end(between string) {
	if g.to == nil || len(g.pieces) == 0 {
		return
	}
	text := strings.Join(g.pieces, between)
	if *g.to != "" {
		text = *g.to + "\n\n" + text
	}
	*g.to, g.pieces = text, nil
}

func (m *maker) take(r Row) {
	switch r.Verdict {
	case AsSection:
		m.begin(r.title())
	case AsConsideration:
		m.consideration(r)
	case AsPreparation:
		m.preparation(r)
	case AsGuidance:
		m.guidance(r)
	case LeftOut, AsPath:
	}
}

// begin begins a section.
func (m *maker) begin(title string) {
	m.end()
	m.path.Sections = append(m.path.Sections, career.Section{ID: m.ids.free(title, "section"), Title: title})
	m.introduction.to, m.inside.to = &m.section().Introduction, nil
}

// end writes what was gathered.
func (m *maker) end() {
	m.introduction.end("\n\n")
	m.inside.end("\n")
}

func (m *maker) section() *career.Section {
	if len(m.path.Sections) == 0 {
		return nil
	}
	return &m.path.Sections[len(m.path.Sections)-1]
}

// considerations is the title of the section of what stands in none, by
// language.
var considerations = map[string]string{
	"de": "Anforderungen", "fr": "Attentes", "es": "Expectativas", "nl": "Verwachtingen", "it": "Aspettative", "pt": "Expectativas",
}

func (m *maker) ownSection() *career.Section {
	if s := m.section(); s != nil {
		return s
	}
	short, _, _ := strings.Cut(strings.ToLower(m.path.Language), "-")
	title := cmp.Or(considerations[short], "Considerations")
	m.begin(title)
	return m.section()
}

func (m *maker) consideration(r Row) {
	s := m.ownSection()
	m.inside.end("\n")
	title := r.title()
	s.Considerations = append(s.Considerations, career.Consideration{
		ID: m.ids.free(title, "consideration"), Title: title, Statement: cmp.Or(r.Text, title),
		Prompts: append([]career.Prompt(nil), prompts...), Enough: 1, Source: career.SourceImported,
	})
	m.inside.to = &s.Considerations[len(s.Considerations)-1].Guidance
}

func (m *maker) preparation(r Row) {
	title := r.Title
	if title == "" {
		title = cmp.Or(preparationTitle(r), r.title())
	}
	p := career.Preparation{ID: m.ids.free(title, "preparation"), Title: title, Text: r.Text, Links: r.links, Kind: r.kind, Source: career.SourceImported}
	if p.Kind == "" {
		p.Kind = career.KindDo
	}
	to := &m.path.Preparations
	if s := m.section(); s != nil {
		to = &s.Preparations
	}
	m.inside.end("\n")
	*to = append(*to, p)
	m.inside.to = &(*to)[len(*to)-1].Text
}

// preparationTitle is what the first link of a preparation is called, where
// that says enough.
func preparationTitle(r Row) string {
	if len(r.links) == 0 || len(strings.Fields(r.links[0].Title)) < 2 {
		return ""
	}
	return capital(firstRunes(r.links[0].Title, 80))
}

// guidance adds to what a row stands in: the consideration or preparation
// before it where it is nested, else the introduction of section or path.
func (m *maker) guidance(r Row) {
	if r.Nested && m.inside.to != nil {
		m.inside.pieces = append(m.inside.pieces, "- "+strings.ReplaceAll(r.Text, "\n", "\n  "))
		return
	}
	if m.introduction.to == nil {
		m.introduction.to = &m.path.Introduction
	}
	m.introduction.pieces = append(m.introduction.pieces, r.Text)
}

// close marks what asks for nothing.
func (m *maker) close(part Part) {
	m.end()
	if part.ToBeFilled {
		m.ownSection()
	}
	for i := range m.path.Sections {
		s := &m.path.Sections[i]
		s.ToBeFilled = len(s.Considerations)+len(s.Preparations) == 0
	}
}
