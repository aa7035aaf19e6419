package pathdiff

import (
	"fmt"
	"strings"

	"promodoc/app/career"
)

// entry is an item of one path, with what people read of it. What only the
// program reads, such as same_as and source, is no wording.
type entry struct {
	Side
	section string // its id
	texts   []Text // Was holds the text
}

// What screens call the fields that are looked at here.
const (
	fieldTitle     = "title"
	fieldStatement = "statement"
	fieldText      = "text"
	fieldLinks     = "links"
)

// fields makes texts of names and values that follow each other.
func fields(pairs ...string) []Text {
	texts := make([]Text, 0, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		texts = append(texts, Text{Field: pairs[i], Was: pairs[i+1]})
	}
	return texts
}

func frameTexts(p career.Path) []Text {
	return fields(
		fieldTitle, p.Title, "current role", p.FromRole, "proposed role", p.ToRole,
		"source", strings.TrimSpace(strings.Join([]string{p.Source.Name, p.Source.URL, p.Source.Licence}, " ")),
		"language", p.Language, "introduction", p.Introduction,
	)
}

func sectionEntries(p career.Path) []entry {
	var all []entry
	for _, s := range p.Sections {
		all = append(all, entry{Side: Side{ID: s.ID, Title: s.Title}, texts: fields(fieldTitle, s.Title, "introduction", s.Introduction)})
	}
	return all
}

func considerationEntries(p career.Path) []entry {
	var all []entry
	for _, s := range p.Sections {
		for _, c := range s.Considerations {
			all = append(all, entry{
				Side: Side{ID: c.ID, Title: c.Title, Section: s.Title}, section: s.ID, texts: considerationTexts(c),
			})
		}
	}
	return all
}

func considerationTexts(c career.Consideration) []Text {
	prompts := make([]string, len(c.Prompts))
	for i, p := range c.Prompts {
		prompts[i] = fmt.Sprintf("%s (%s)", p.Text, p.Field)
	}
	return fields(
		fieldTitle, c.Title, fieldStatement, c.Statement, "guidance", c.Guidance,
		"prompts", strings.Join(prompts, "\n"), "enough", enoughText(c.Enough),
		"scope", c.Scope, "looks for", strings.Join(c.LooksFor, "\n"),
	)
}

// enoughText is the usual number as no text, so that added items do not list it.
func enoughText(n int) string {
	if n <= 1 {
		return ""
	}
	return fmt.Sprintf("%d examples", n)
}

func preparationEntries(p career.Path) []entry {
	var all []entry
	add := func(section, title string, list []career.Preparation) {
		for _, prep := range list {
			all = append(all, entry{
				Side: Side{ID: prep.ID, Title: prep.Title, Section: title}, section: section, texts: preparationTexts(prep),
			})
		}
	}
	add("", "", p.Preparations)
	for _, s := range p.Sections {
		add(s.ID, s.Title, s.Preparations)
	}
	return all
}

func preparationTexts(p career.Preparation) []Text {
	links := make([]string, len(p.Links))
	for i, l := range p.Links {
		links[i] = strings.TrimSpace(l.Title + " " + l.URL)
	}
	return fields(fieldTitle, p.Title, fieldText, p.Text, fieldLinks, strings.Join(links, "\n"), "kind", string(p.Kind))
}

func skeletonEntries(p career.Path) []entry {
	var all []entry
	for _, s := range p.Parts() {
		all = append(all, entry{Side: Side{ID: s.ID, Title: s.Title}, texts: fields(fieldTitle, s.Title, "guidance", s.Guidance, "standing text", s.Text, "left out", leftOut(s))})
	}
	return all
}

func leftOut(s career.SkeletonEntry) string {
	if s.LeftOut {
		return "yes"
	}
	return ""
}
