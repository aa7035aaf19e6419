package pathdiff

import (
	"fmt"
	"strings"

	"promodoc/app/career"
)

// Field is the key of a compared field. Users see its [Field.Label] instead.
type Field string

// The fields.
const (
	FieldTitle        Field = "title"
	FieldFromRole     Field = "from_role"
	FieldToRole       Field = "to_role"
	FieldSource       Field = "source"
	FieldLanguage     Field = "language"
	FieldIntroduction Field = "introduction"
	FieldStatement    Field = "statement"
	FieldGuidance     Field = "guidance"
	FieldPrompts      Field = "prompts" // one per line
	FieldEnough       Field = "enough"
	FieldScope        Field = "scope"
	FieldLooksFor     Field = "looks_for"      // one per line
	FieldColleagues   Field = "ask_colleagues" // one per line
	FieldText         Field = "text"
	FieldLinks        Field = "links" // one per line
	FieldKind         Field = "kind"
	FieldFixedText    Field = "fixed_text" // the text of a part of the skeleton
	FieldLeftOut      Field = "left_out"
)

// IsList reports whether a field is a list, with one item per line.
func (f Field) IsList() bool {
	return f == FieldPrompts || f == FieldLinks || f == FieldLooksFor || f == FieldColleagues
}

// entry is an item of one path with the fields that people read. What only the
// program reads, such as same_as and source, is not compared.
type entry struct {
	Side
	sectionID string
	fields    []fieldText
}

type fieldText struct {
	field Field
	text  string
}

func pathFields(p career.Path) []fieldText {
	return []fieldText{
		{FieldTitle, p.Title}, {FieldFromRole, p.FromRole}, {FieldToRole, p.ToRole},
		{FieldSource, strings.TrimSpace(strings.Join([]string{p.Source.Name, p.Source.URL, p.Source.Licence}, " "))},
		{FieldLanguage, p.Language}, {FieldIntroduction, p.Introduction},
	}
}

func sectionEntries(p career.Path) []entry {
	var all []entry
	for _, s := range p.Sections {
		all = append(all, entry{
			Side:   Side{ID: s.ID, Title: s.Title},
			fields: []fieldText{{FieldTitle, s.Title}, {FieldIntroduction, s.Introduction}},
		})
	}
	return all
}

func considerationEntries(p career.Path) []entry {
	var all []entry
	for _, s := range p.Sections {
		for _, c := range s.Considerations {
			all = append(all, entry{
				Side: Side{ID: c.ID, Title: c.Title, Section: s.Title}, sectionID: s.ID, fields: considerationFields(c),
			})
		}
	}
	return all
}

func considerationFields(c career.Consideration) []fieldText {
	prompts := make([]string, len(c.Prompts))
	for i, p := range c.Prompts {
		prompts[i] = fmt.Sprintf("%s (%s)", p.Text, p.Field)
	}
	enough := "" // the default of 1, which added items do not show
	if c.Enough > 1 {
		enough = textExamples.Count(c.Enough)
	}
	return []fieldText{
		{FieldTitle, c.Title}, {FieldStatement, c.Statement}, {FieldGuidance, c.Guidance},
		{FieldPrompts, strings.Join(prompts, "\n")}, {FieldEnough, enough},
		{FieldScope, c.Scope}, {FieldLooksFor, strings.Join(c.LooksFor, "\n")},
		{FieldColleagues, strings.Join(c.AskColleagues, "\n")},
	}
}

func preparationEntries(p career.Path) []entry {
	var all []entry
	add := func(section career.Section) {
		for _, prep := range section.Preparations {
			all = append(all, entry{
				Side: Side{ID: prep.ID, Title: prep.Title, Section: section.Title}, sectionID: section.ID, fields: preparationFields(prep),
			})
		}
	}
	add(career.Section{Preparations: p.Preparations})
	for _, s := range p.Sections {
		add(s)
	}
	return all
}

func preparationFields(p career.Preparation) []fieldText {
	links := make([]string, len(p.Links))
	for i, l := range p.Links {
		links[i] = strings.TrimSpace(l.Title + " " + l.URL)
	}
	return []fieldText{
		{FieldTitle, p.Title}, {FieldText, p.Text}, {FieldLinks, strings.Join(links, "\n")}, {FieldKind, string(p.Kind)},
	}
}

func skeletonEntries(p career.Path) []entry {
	var all []entry
	for _, part := range p.Parts() {
		leftOut := ""
		if part.LeftOut {
			leftOut = textYes.Text()
		}
		all = append(all, entry{
			Side:   Side{ID: part.ID, Title: part.Title},
			fields: []fieldText{{FieldTitle, part.Title}, {FieldGuidance, part.Guidance}, {FieldFixedText, part.Text}, {FieldLeftOut, leftOut}},
		})
	}
	return all
}
