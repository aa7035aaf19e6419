package career

import "strings"

// PartKind is the kind of part that a Ref refers to.
type PartKind string

// The kinds of parts of a path that can be edited.
const (
	PartPath          PartKind = "path"          // Field: id, title, version, from_role, to_role, family, language, introduction, source_name, source_url, source_licence
	PartSection       PartKind = "section"       // Field: title, introduction
	PartConsideration PartKind = "consideration" // Field: title, statement, guidance, scope, looks_for, ask_colleagues, same_as, prompt (Sub: which)
	PartPreparation   PartKind = "preparation"   // Field: title, text, link_title, link_url (Sub: which link)
	PartSkeleton      PartKind = "skeleton"      // Field: title, guidance, text
)

// FieldKey names a field of a part of a path, as its key in the file does.
type FieldKey string

// Ref refers to a part of a path, or to one text field of it if Field is set. It
// has positions rather than ids, since an id changes while the user types a title.
// Refs are comparable. Section is -1 for preparations of the path itself; Item is
// the index of the consideration, preparation or part of the skeleton, and Sub that
// of the prompt or link.
type Ref struct {
	Part    PartKind
	Section int
	Item    int
	Sub     int
	Field   FieldKey
}

// WithField returns the Ref of a field of the same part.
func (r Ref) WithField(field FieldKey) Ref {
	r.Field, r.Sub = field, 0
	return r
}

// WithoutField returns the Ref of the whole part.
func (r Ref) WithoutField() Ref { return r.WithField("") }

// Text returns the text of a field. It reports false if the path has no such
// field. The lists looks_for, ask_colleagues and same_as have one item per line.
func Text(p Path, at Ref) (string, bool) {
	if list := listOf(&p, at); list != nil {
		return strings.Join(*list, "\n"), true
	}
	if field := fieldOf(&p, at); field != nil {
		return *field, true
	}
	return "", false
}

// SetText returns the path with another text in a field, or the path itself if Text
// reports false for the Ref.
func SetText(p Path, at Ref, text string) Path {
	old, ok := Text(p, at)
	if !ok || old == text {
		return p
	}
	p = cloneAt(p, at)
	if list := listOf(&p, at); list != nil {
		*list = lines(text)
	} else {
		*fieldOf(&p, at) = text
	}
	return p
}

// listOf returns a pointer to a list of a consideration; nil if the field is none.
func listOf(p *Path, at Ref) *[]string {
	c := considerationAt(p, at)
	if c == nil {
		return nil
	}
	switch at.Field {
	case "looks_for":
		return &c.LooksFor
	case "ask_colleagues":
		return &c.AskColleagues
	case "same_as":
		return &c.SameAs
	}
	return nil
}

func lines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// fieldOf returns a pointer to a text of the path; nil if there is none. Call
// cloneAt before writing through it, so that the path's slices are not shared.
func fieldOf(p *Path, at Ref) *string {
	switch at.Part {
	case PartPath:
		return pathField(p, at.Field)
	case PartSection:
		if s := sectionAt(p, at.Section); s != nil {
			return map[FieldKey]*string{"title": &s.Title, "introduction": &s.Introduction}[at.Field]
		}
	case PartConsideration:
		if c := considerationAt(p, at); c != nil {
			return considerationField(c, at)
		}
	case PartPreparation:
		if prep := preparationAt(p, at); prep != nil {
			return preparationField(prep, at)
		}
	case PartSkeleton:
		if inRange(p.Skeleton, at.Item) {
			e := &p.Skeleton[at.Item]
			return map[FieldKey]*string{"title": &e.Title, "guidance": &e.Guidance, "text": &e.Text}[at.Field]
		}
	}
	return nil
}

func pathField(p *Path, field FieldKey) *string {
	return map[FieldKey]*string{
		"id": &p.ID, "title": &p.Title, "version": &p.Version, "from_role": &p.FromRole, "to_role": &p.ToRole, "family": &p.Family, "language": &p.Language,
		"introduction": &p.Introduction, "source_name": &p.Source.Name, "source_url": &p.Source.URL, "source_licence": &p.Source.Licence,
	}[field]
}

func considerationField(c *Consideration, at Ref) *string {
	if at.Field == "prompt" {
		if inRange(c.Prompts, at.Sub) {
			return &c.Prompts[at.Sub].Text
		}
		return nil
	}
	return map[FieldKey]*string{"title": &c.Title, "statement": &c.Statement, "guidance": &c.Guidance, "scope": &c.Scope}[at.Field]
}

func preparationField(p *Preparation, at Ref) *string {
	switch at.Field {
	case "title":
		return &p.Title
	case "text":
		return &p.Text
	}
	if !inRange(p.Links, at.Sub) {
		return nil
	}
	return map[FieldKey]*string{"link_title": &p.Links[at.Sub].Title, "link_url": &p.Links[at.Sub].URL}[at.Field]
}

func sectionAt(p *Path, i int) *Section {
	if !inRange(p.Sections, i) {
		return nil
	}
	return &p.Sections[i]
}

func considerationAt(p *Path, at Ref) *Consideration {
	s := sectionAt(p, at.Section)
	if at.Part != PartConsideration || s == nil || !inRange(s.Considerations, at.Item) {
		return nil
	}
	return &s.Considerations[at.Item]
}

// preparationsAt returns the preparations of a section, or of the path itself for
// -1; nil if there is no such section.
func preparationsAt(p *Path, section int) *[]Preparation {
	if section == -1 {
		return &p.Preparations
	}
	if s := sectionAt(p, section); s != nil {
		return &s.Preparations
	}
	return nil
}

func preparationAt(p *Path, at Ref) *Preparation {
	list := preparationsAt(p, at.Section)
	if at.Part != PartPreparation || list == nil || !inRange(*list, at.Item) {
		return nil
	}
	return &(*list)[at.Item]
}

func inRange[T any](list []T, i int) bool { return i >= 0 && i < len(list) }
