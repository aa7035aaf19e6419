package career

import (
	"cmp"
	"slices"

	"promodoc/app/ids"
)

// The functions that edit return another Path and do not change their argument.
// A Ref that refers to nothing changes nothing.

// cloneAt returns the path with the slices that lead to a Ref cloned, so that a
// change there changes no other Path.
func cloneAt(p Path, at Ref) Path {
	switch at.Part {
	case PartSkeleton:
		p.Skeleton = slices.Clone(p.Skeleton)
		return p
	case PartSection, PartConsideration, PartPreparation:
	default:
		return p
	}
	if at.Section >= 0 {
		p.Sections = slices.Clone(p.Sections)
	}
	s := sectionAt(&p, at.Section)
	switch {
	case at.Part == PartConsideration && s != nil:
		s.Considerations = slices.Clone(s.Considerations)
		if c := considerationAt(&p, at); c != nil {
			c.Prompts = slices.Clone(c.Prompts)
		}
	case at.Part == PartPreparation:
		if list := preparationsAt(&p, at.Section); list != nil {
			*list = slices.Clone(*list)
			if prep := preparationAt(&p, at); prep != nil {
				prep.Links = slices.Clone(prep.Links)
			}
		}
	}
	return p
}

// takenIDs returns the ids of sections, considerations and preparations.
func (p Path) takenIDs() map[string]bool {
	all := map[string]bool{}
	for _, id := range itemIDs(p) {
		all[id] = true
	}
	return all
}

// FreeItemID returns an id for a new item with the given title: a slug that no
// other item of the path has. A title without letters or digits has no slug; it
// gets fallback.
func FreeItemID(p Path, title, fallback string) string {
	slug := cmp.Or(ids.Slug(title), fallback)
	taken := p.takenIDs()
	return ids.Free(slug, func(id string) bool { return taken[id] })
}

// ID returns the id of a part; "" if there is no such part.
func ID(p Path, at Ref) string {
	if id := idOf(&p, at); id != nil {
		return *id
	}
	return ""
}

func idOf(p *Path, at Ref) *string {
	switch at.Part {
	case PartPath:
		return &p.ID
	case PartSection:
		if s := sectionAt(p, at.Section); s != nil {
			return &s.ID
		}
	case PartConsideration:
		if c := considerationAt(p, at); c != nil {
			return &c.ID
		}
	case PartPreparation:
		if prep := preparationAt(p, at); prep != nil {
			return &prep.ID
		}
	case PartSkeleton:
		if inRange(p.Skeleton, at.Item) {
			return &p.Skeleton[at.Item].ID
		}
	}
	return nil
}

// WithID returns the path with another id for a part.
func WithID(p Path, at Ref, id string) Path {
	if idOf(&p, at) == nil {
		return p
	}
	p = cloneAt(p, at)
	*idOf(&p, at) = id
	return p
}

// AddSection adds a section after the section with index after, or at the front
// if after is -1.
func AddSection(p Path, after int) (Path, Ref) {
	at := min(max(after+1, 0), len(p.Sections))
	title := textNewSection.Text()
	s := Section{ID: FreeItemID(p, title, "section"), Title: title, ToBeFilled: true}
	p.Sections = slices.Insert(slices.Clone(p.Sections), at, s)
	return p, Ref{Part: PartSection, Section: at}
}

// DefaultPrompts returns the prompts of a new consideration, one for each field of
// an example.
func DefaultPrompts() []Prompt {
	return []Prompt{
		{Text: textAskSituation.Text(), Field: FieldSituation},
		{Text: textAskAction.Text(), Field: FieldAction},
		{Text: textAskResult.Text(), Field: FieldResult},
	}
}

// AddConsideration adds a consideration to a section, after the consideration
// with index after, or at the front if after is -1. A path without sections gets
// one.
func AddConsideration(p Path, section, after int) (Path, Ref) {
	if len(p.Sections) == 0 {
		p, _ = AddSection(p, -1)
		p = SetText(p, Ref{Part: PartSection, Field: "title"}, textConsiderations.Text())
		p = WithID(p, Ref{Part: PartSection}, "considerations")
		section = 0
	}
	section = min(max(section, 0), len(p.Sections)-1)
	title := textNewConsideration.Text()
	c := Consideration{ID: FreeItemID(p, title, "consideration"), Title: title, Enough: 1, Statement: textStatement.Text(), Prompts: DefaultPrompts()}
	p.Sections = slices.Clone(p.Sections)
	s := &p.Sections[section]
	at := min(max(after+1, 0), len(s.Considerations))
	s.Considerations = slices.Insert(slices.Clone(s.Considerations), at, c)
	s.ToBeFilled = false
	return p, Ref{Part: PartConsideration, Section: section, Item: at}
}

// AddPreparation adds a preparation after the one with index after, or at the
// front if after is -1. It is added to a section, or to the path itself if section
// is -1.
func AddPreparation(p Path, section, after int) (Path, Ref) {
	title := textNewPreparation.Text()
	prep := Preparation{ID: FreeItemID(p, title, "preparation"), Title: title, Kind: KindRead}
	p = cloneAt(p, Ref{Part: PartPreparation, Section: section})
	list := preparationsAt(&p, section)
	if list == nil {
		return p, Ref{}
	}
	at := min(max(after+1, 0), len(*list))
	*list = slices.Insert(*list, at, prep)
	if section >= 0 {
		p.Sections[section].ToBeFilled = false
	}
	return p, Ref{Part: PartPreparation, Section: section, Item: at}
}

// AddSkeletonPart adds a part to the skeleton, after the part with index after, or
// at the front if after is -1. If id is that of a built-in part it adds that part,
// otherwise a prose section with the given title.
func AddSkeletonPart(p Path, after int, id, title string) (Path, Ref) {
	if !isBuiltIn(id) {
		id = FreeItemID(Path{Sections: skeletonAsSections(p)}, title, "part")
	}
	at := min(max(after+1, 0), len(p.Skeleton))
	p.Skeleton = slices.Insert(slices.Clone(p.Skeleton), at, SkeletonEntry{ID: id, Title: title})
	return p, Ref{Part: PartSkeleton, Item: at}
}

// skeletonAsSections returns sections with the ids of the skeleton's parts, so that
// FreeItemID avoids these ids. Other items may share them.
func skeletonAsSections(p Path) []Section {
	var all []Section
	for _, e := range p.Skeleton {
		all = append(all, Section{ID: e.ID})
	}
	return all
}

// Remove removes a section with all that is in it, a consideration, a preparation
// or a part of the skeleton. A section that becomes empty is marked to be filled.
func Remove(p Path, at Ref) Path {
	if idOf(&p, at) == nil || at.Part == PartPath {
		return p
	}
	p = cloneAt(p, at)
	switch at.Part {
	case PartSection:
		p.Sections = slices.Delete(p.Sections, at.Section, at.Section+1)
		return p
	case PartSkeleton:
		p.Skeleton = slices.Delete(p.Skeleton, at.Item, at.Item+1)
		return p
	case PartConsideration:
		s := &p.Sections[at.Section]
		s.Considerations = slices.Delete(s.Considerations, at.Item, at.Item+1)
	case PartPreparation:
		list := preparationsAt(&p, at.Section)
		*list = slices.Delete(*list, at.Item, at.Item+1)
	}
	markIfEmpty(&p, at.Section)
	return p
}

func markIfEmpty(p *Path, section int) {
	if s := sectionAt(p, section); s != nil && len(s.Considerations)+len(s.Preparations) == 0 {
		s.ToBeFilled = true
	}
}

// Duplicate adds a copy of a part after it, with new ids.
func Duplicate(p Path, at Ref) (Path, Ref) {
	if idOf(&p, at) == nil || at.Part == PartPath || at.Part == PartSkeleton {
		return p, at
	}
	p = cloneAt(p, at)
	to := at
	switch at.Part {
	case PartSection:
		s := p.Sections[at.Section]
		s.ID = FreeItemID(p, s.ID, "section")
		p.Sections = slices.Insert(p.Sections, at.Section+1, s)
		to.Section++
		copied := &p.Sections[to.Section]
		copied.Considerations, copied.Preparations = nil, nil
		for _, c := range s.Considerations {
			c.ID = FreeItemID(p, c.ID, "consideration")
			copied.Considerations = append(copied.Considerations, c)
		}
		for _, prep := range s.Preparations {
			prep.ID = FreeItemID(p, prep.ID, "preparation")
			copied.Preparations = append(copied.Preparations, prep)
		}
	case PartConsideration:
		s := &p.Sections[at.Section]
		c := s.Considerations[at.Item]
		c.ID = FreeItemID(p, c.ID, "consideration")
		s.Considerations = slices.Insert(s.Considerations, at.Item+1, c)
		to.Item++
	case PartPreparation:
		list := preparationsAt(&p, at.Section)
		prep := (*list)[at.Item]
		prep.ID = FreeItemID(p, prep.ID, "preparation")
		*list = slices.Insert(*list, at.Item+1, prep)
		to.Item++
	}
	return p, to.WithoutField()
}
