package career

import "slices"

// Move moves a part by one place, up for -1 and down for 1, and returns where
// it is then. Considerations and preparations go on into the section before or
// after; a preparation also to those of the path itself, which stand in front.
func Move(p Path, at Ref, by int) (Path, Ref) {
	if idOf(&p, at) == nil || by == 0 {
		return p, at
	}
	at = at.Whole()
	switch at.Part {
	case PartSection:
		return moveIn(p, at, at.Section+by, len(p.Sections))
	case PartSkeleton:
		return moveIn(p, at, at.Item+by, len(p.Skeleton))
	case PartConsideration:
		s := p.Sections[at.Section]
		if next := at.Item + by; next >= 0 && next < len(s.Considerations) {
			return moveIn(p, at, next, len(s.Considerations))
		}
		return MoveTo(p, at, at.Section+by, by < 0)
	case PartPreparation:
		list := *preparationsAt(&p, at.Section)
		if next := at.Item + by; next >= 0 && next < len(list) {
			return moveIn(p, at, next, len(list))
		}
		return MoveTo(p, at, at.Section+by, by < 0)
	}
	return p, at
}

// moveIn exchanges a part with the one in the place to of the same list.
func moveIn(p Path, at Ref, to, length int) (Path, Ref) {
	if to < 0 || to >= length {
		return p, at
	}
	p = owned(p, at)
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

// MoveTo moves a consideration or a preparation into another section, to its
// end or to its beginning. The section that is left with nothing is marked to
// be filled, the one that gets it no longer is.
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

// AddPrompt adds a question to a consideration, at its end.
func AddPrompt(p Path, at Ref, field Field) (Path, Ref) {
	if considerationAt(&p, at) == nil {
		return p, at
	}
	p = owned(p, at)
	c := considerationAt(&p, at)
	c.Prompts = append(c.Prompts, Prompt{Field: field})
	to := at.In("prompt")
	to.Sub = len(c.Prompts) - 1
	return p, to
}

// RemovePrompt takes out the question that at.Sub counts to.
func RemovePrompt(p Path, at Ref) Path {
	return withConsideration(p, at, func(c *Consideration) {
		if inRange(c.Prompts, at.Sub) {
			c.Prompts = slices.Delete(c.Prompts, at.Sub, at.Sub+1)
		}
	})
}

// MovePrompt moves a question by one place.
func MovePrompt(p Path, at Ref, by int) Path {
	return withConsideration(p, at, func(c *Consideration) {
		if to := at.Sub + by; inRange(c.Prompts, at.Sub) && inRange(c.Prompts, to) {
			c.Prompts[at.Sub], c.Prompts[to] = c.Prompts[to], c.Prompts[at.Sub]
		}
	})
}

// SetPromptField says which field of an example a question helps to write.
func SetPromptField(p Path, at Ref, field Field) Path {
	return withConsideration(p, at, func(c *Consideration) {
		if inRange(c.Prompts, at.Sub) {
			c.Prompts[at.Sub].Field = field
		}
	})
}

// SetEnough says how many examples are enough for a consideration, 1 or more.
func SetEnough(p Path, at Ref, enough int) Path {
	return withConsideration(p, at, func(c *Consideration) { c.Enough = max(enough, 1) })
}

// SetToBeFilled says whether a consideration is known to ask for nothing yet;
// it may do without a statement then.
func SetToBeFilled(p Path, at Ref, toBeFilled bool) Path {
	return withConsideration(p, at, func(c *Consideration) { c.ToBeFilled = toBeFilled })
}

func withConsideration(p Path, at Ref, edit func(c *Consideration)) Path {
	if considerationAt(&p, at) == nil {
		return p
	}
	p = owned(p, at)
	edit(considerationAt(&p, at))
	return p
}

// SetKind says what a preparation asks for.
func SetKind(p Path, at Ref, kind Kind) Path {
	return withPreparation(p, at, func(prep *Preparation) { prep.Kind = kind })
}

// AddLink adds a link to a preparation, at its end.
func AddLink(p Path, at Ref) (Path, Ref) {
	to := at.In("link_title")
	if prep := preparationAt(&p, at); prep != nil {
		to.Sub = len(prep.Links)
	}
	return withPreparation(p, at, func(prep *Preparation) { prep.Links = append(prep.Links, Link{}) }), to
}

// RemoveLink takes out the link that at.Sub counts to.
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
	p = owned(p, at)
	edit(preparationAt(&p, at))
	return p
}

// SetLeftOut says whether documents have a part of the skeleton that may be left
// out.
func SetLeftOut(p Path, at Ref, leftOut bool) Path {
	if at.Part != PartSkeleton || !inRange(p.Skeleton, at.Item) || !CanBeLeftOut(p.Skeleton[at.Item].ID) {
		return p
	}
	p = owned(p, at)
	p.Skeleton[at.Item].LeftOut = leftOut
	return p
}

// ToggleInclude takes a path among those included, or out.
func ToggleInclude(p Path, id string) Path {
	if i := slices.Index(p.Includes, id); i >= 0 {
		p.Includes = slices.Delete(slices.Clone(p.Includes), i, i+1)
		return p
	}
	p.Includes = append(slices.Clone(p.Includes), id)
	return p
}
