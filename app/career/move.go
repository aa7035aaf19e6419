package career

import "slices"

// Move moves a part up by one if by is -1, or down by one if it is 1, and returns
// its new Ref. From the end of a section, considerations and preparations move to
// the next section; preparations also to those of the path itself, which come
// first.
func Move(p Path, at Ref, by int) (Path, Ref) {
	if idOf(&p, at) == nil || by == 0 {
		return p, at
	}
	at = at.WithoutField()
	switch at.Part {
	case PartSection:
		return swap(p, at, at.Section+by, len(p.Sections))
	case PartSkeleton:
		return swap(p, at, at.Item+by, len(p.Skeleton))
	case PartConsideration:
		s := p.Sections[at.Section]
		if next := at.Item + by; next >= 0 && next < len(s.Considerations) {
			return swap(p, at, next, len(s.Considerations))
		}
		return MoveTo(p, at, at.Section+by, by < 0)
	case PartPreparation:
		list := *preparationsAt(&p, at.Section)
		if next := at.Item + by; next >= 0 && next < len(list) {
			return swap(p, at, next, len(list))
		}
		return MoveTo(p, at, at.Section+by, by < 0)
	}
	return p, at
}

// swap exchanges a part with the one at index to of the same list.
func swap(p Path, at Ref, to, length int) (Path, Ref) {
	if to < 0 || to >= length {
		return p, at
	}
	p = cloneAt(p, at)
	next := at
	switch at.Part {
	case PartSection:
		p.Sections[at.Section], p.Sections[to] = p.Sections[to], p.Sections[at.Section]
		next.Section = to
		return p, next
	case PartSkeleton:
		p.Skeleton[at.Item], p.Skeleton[to] = p.Skeleton[to], p.Skeleton[at.Item]
	case PartConsideration:
		all := p.Sections[at.Section].Considerations
		all[at.Item], all[to] = all[to], all[at.Item]
	case PartPreparation:
		all := *preparationsAt(&p, at.Section)
		all[at.Item], all[to] = all[to], all[at.Item]
	}
	next.Item = to
	return p, next
}

// MoveTo moves a consideration or a preparation to the end or the beginning of
// another section. A section that becomes empty is marked to be filled.
func MoveTo(p Path, at Ref, section int, last bool) (Path, Ref) {
	to := Ref{Part: at.Part, Section: section}
	if section == at.Section || idOf(&p, at) == nil || section < -1 || section >= len(p.Sections) || section == -1 && at.Part != PartPreparation {
		return p, at
	}
	switch at.Part {
	case PartConsideration:
		c := p.Sections[at.Section].Considerations[at.Item]
		p = Remove(p, at)
		s := &p.Sections[section]
		if last {
			to.Item = len(s.Considerations)
		}
		s.Considerations = slices.Insert(slices.Clone(s.Considerations), to.Item, c)
	case PartPreparation:
		prep := *preparationAt(&p, at)
		p = Remove(p, at)
		p.Sections = slices.Clone(p.Sections)
		list := preparationsAt(&p, section)
		if last {
			to.Item = len(*list)
		}
		*list = slices.Insert(slices.Clone(*list), to.Item, prep)
	default:
		return p, at
	}
	if s := sectionAt(&p, section); s != nil {
		s.ToBeFilled = false
	}
	return p, to
}

// AddPrompt adds a prompt to the end of a consideration's.
func AddPrompt(p Path, at Ref, field Field) (Path, Ref) {
	if considerationAt(&p, at) == nil {
		return p, at
	}
	p = cloneAt(p, at)
	c := considerationAt(&p, at)
	c.Prompts = append(c.Prompts, Prompt{Field: field})
	to := at.WithField("prompt")
	to.Sub = len(c.Prompts) - 1
	return p, to
}

// RemovePrompt removes the prompt of index at.Sub.
func RemovePrompt(p Path, at Ref) Path {
	return withConsideration(p, at, func(c *Consideration) {
		if inRange(c.Prompts, at.Sub) {
			c.Prompts = slices.Delete(c.Prompts, at.Sub, at.Sub+1)
		}
	})
}

// MovePrompt moves the prompt with index at.Sub up by one if by is -1, or down by
// one if it is 1.
func MovePrompt(p Path, at Ref, by int) Path {
	return withConsideration(p, at, func(c *Consideration) {
		if to := at.Sub + by; inRange(c.Prompts, at.Sub) && inRange(c.Prompts, to) {
			c.Prompts[at.Sub], c.Prompts[to] = c.Prompts[to], c.Prompts[at.Sub]
		}
	})
}

// SetPromptField sets the field of an example that a prompt helps to write.
func SetPromptField(p Path, at Ref, field Field) Path {
	return withConsideration(p, at, func(c *Consideration) {
		if inRange(c.Prompts, at.Sub) {
			c.Prompts[at.Sub].Field = field
		}
	})
}

// SetEnough sets how many examples are enough for a consideration, at least 1.
func SetEnough(p Path, at Ref, enough int) Path {
	return withConsideration(p, at, func(c *Consideration) { c.Enough = max(enough, 1) })
}

// SetToBeFilled sets whether a consideration is still to be written. It needs no
// statement then.
func SetToBeFilled(p Path, at Ref, toBeFilled bool) Path {
	return withConsideration(p, at, func(c *Consideration) { c.ToBeFilled = toBeFilled })
}

func withConsideration(p Path, at Ref, edit func(c *Consideration)) Path {
	if considerationAt(&p, at) == nil {
		return p
	}
	p = cloneAt(p, at)
	edit(considerationAt(&p, at))
	return p
}

// SetKind sets what a preparation asks for.
func SetKind(p Path, at Ref, kind Kind) Path {
	return withPreparation(p, at, func(prep *Preparation) { prep.Kind = kind })
}

// AddLink adds a link to the end of a preparation's.
func AddLink(p Path, at Ref) (Path, Ref) {
	to := at.WithField("link_title")
	if prep := preparationAt(&p, at); prep != nil {
		to.Sub = len(prep.Links)
	}
	return withPreparation(p, at, func(prep *Preparation) { prep.Links = append(prep.Links, Link{}) }), to
}

// RemoveLink removes the link of index at.Sub.
func RemoveLink(p Path, at Ref) Path {
	return withPreparation(p, at, func(prep *Preparation) {
		if inRange(prep.Links, at.Sub) {
			prep.Links = slices.Delete(prep.Links, at.Sub, at.Sub+1)
		}
	})
}

func withPreparation(p Path, at Ref, edit func(prep *Preparation)) Path {
	if preparationAt(&p, at) == nil {
		return p
	}
	p = cloneAt(p, at)
	edit(preparationAt(&p, at))
	return p
}

// SetLeftOut sets whether documents leave out a part of the skeleton. It has no
// effect on a part that cannot be left out.
func SetLeftOut(p Path, at Ref, leftOut bool) Path {
	if at.Part != PartSkeleton || !inRange(p.Skeleton, at.Item) || !CanBeLeftOut(p.Skeleton[at.Item].ID) {
		return p
	}
	p = cloneAt(p, at)
	p.Skeleton[at.Item].LeftOut = leftOut
	return p
}

// ToggleInclude includes a path, or no longer includes it.
func ToggleInclude(p Path, id string) Path {
	if i := slices.Index(p.Includes, id); i >= 0 {
		p.Includes = slices.Delete(slices.Clone(p.Includes), i, i+1)
		return p
	}
	p.Includes = append(slices.Clone(p.Includes), id)
	return p
}
