package promo

import (
	"maps"
	"slices"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
)

// Follow returns the document moved to another version of its path, or to
// another path; hash is that path's career.Hash. What examples support, and the
// notes of considerations and preparations, follow by ID, by same_as, and by
// chosen, which maps IDs that the path no longer has to present ones. Choices of
// unknown IDs are ignored. What is not on the path keeps its ID; nothing that
// was written is lost. The candidate's roles follow if they were the path's.
func Follow(d Document, now career.Path, hash string, chosen map[string]string) Document {
	was := d.Snapshot
	considerations := placing(considerationIDs(now), chosen, pathdiff.Renames(was, now))
	preparations := placing(preparationIDs(now), chosen, nil)

	d.Path.ID, d.Path.Title, d.Path.Version, d.Path.Hash = now.ID, now.Title, now.Version, hash
	d.Snapshot = now
	d.Candidate.CurrentRole = followedRole(d.Candidate.CurrentRole, was.FromRole, now.FromRole)
	d.Candidate.ProposedRole = followedRole(d.Candidate.ProposedRole, was.ToRole, now.ToRole)
	d.Sections = followedSections(d.Sections, was, now)
	d.Examples = followedExamples(d.Examples, considerations)
	d.Considerations = moved(d.Considerations, considerations, joinedNote)
	d.Preparations = moved(d.Preparations, preparations, joinedMark)
	d.Setup.Dialogue = followedDialogue(d.Setup.Dialogue, considerations)
	d.Setup.Review.LeftAsIs = slices.Clone(d.Setup.Review.LeftAsIs)
	for i, l := range d.Setup.Review.LeftAsIs {
		d.Setup.Review.LeftAsIs[i].Place = followedPlace(l.Place, considerations)
	}
	return d
}

// followedPlace has a place follow its consideration, if it is one.
func followedPlace(p Place, idOf func(string) string) Place {
	if at, ok := p.Ref(); ok && at.Kind == KindConsideration && idOf(at.ID) != at.ID {
		at.ID = idOf(at.ID)
		return at.Place()
	}
	return p
}

// followedDialogue has what was asked and said about considerations follow them.
func followedDialogue(all Dialogue, idOf func(string) string) Dialogue {
	all.Questions = slices.Clone(all.Questions)
	for i := range all.Questions {
		all.Questions[i].Place = followedPlace(all.Questions[i].Place, idOf)
	}
	all.Feedback = slices.Clone(all.Feedback)
	for i := range all.Feedback {
		all.Feedback[i].Place = followedPlace(all.Feedback[i].Place, idOf)
	}
	all.Voices = slices.Clone(all.Voices)
	for i, v := range all.Voices {
		var supports []string
		for _, id := range v.Supports {
			if to := idOf(id); !slices.Contains(supports, to) {
				supports = append(supports, to)
			}
		}
		all.Voices[i].Supports = supports
	}
	all.ReaderSets = slices.Clone(all.ReaderSets)
	for i := range all.ReaderSets {
		places := slices.Clone(all.ReaderSets[i].LeaveOut)
		for j, p := range places {
			places[j] = string(followedPlace(Place(p), idOf))
		}
		all.ReaderSets[i].LeaveOut = places
	}
	return all
}

func considerationIDs(p career.Path) []string {
	var ids []string
	for _, c := range p.Considerations() {
		ids = append(ids, c.ID)
	}
	return ids
}

func preparationIDs(p career.Path) []string {
	var ids []string
	for _, prep := range p.AllPreparations() {
		ids = append(ids, prep.ID)
	}
	return ids
}

// placing returns a function that maps an ID to its present one: itself if the
// path has it, or has nothing for it.
func placing(ids []string, chosen map[string]string, renamed func(string) (string, bool)) func(string) string {
	on := map[string]bool{}
	for _, id := range ids {
		on[id] = true
	}
	return func(id string) string {
		if on[id] {
			return id
		}
		if to := chosen[id]; on[to] {
			return to
		}
		if renamed != nil {
			if to, ok := renamed(id); ok {
				return to
			}
		}
		return id
	}
}

// followedRole returns the role of the present path if the candidate's was that
// of the old one; what the user typed is kept.
func followedRole(role, was, now string) string {
	if role == was && now != "" {
		return now
	}
	return role
}

// followedExamples replaces the considerations of every example with what they
// became, each once.
func followedExamples(examples []Example, idOf func(string) string) []Example {
	followed := slices.Clone(examples)
	for i, e := range followed {
		var supports []string
		for _, id := range e.Supports {
			if to := idOf(id); !slices.Contains(supports, to) {
				supports = append(supports, to)
			}
		}
		if !slices.Equal(supports, e.Supports) {
			followed[i].Supports = supports
		}
	}
	return followed
}

// followedSections adds the sections that the path asks for, each after those
// before it in the skeleton, and removes empty ones that only the old path asked
// for.
func followedSections(sections []Section, was, now career.Path) []Section {
	var followed []Section
	for _, s := range sections {
		untouched := s.Title == "" && isBlank(s.Body) && len(s.Extra) == 0
		if !untouched || asksForSection(now, s.ID) || !asksForSection(was, s.ID) {
			followed = append(followed, s)
		}
	}
	behind := 0
	for _, entry := range now.Skeleton {
		if !asksForSection(now, entry.ID) {
			continue
		}
		at := slices.IndexFunc(followed, func(s Section) bool { return s.ID == entry.ID })
		if at < 0 && entry.ID != SummaryID {
			at = max(behind, min(1, len(followed)))
			followed = inserted(followed, at, Section{ID: entry.ID})
		}
		behind = max(behind, at+1)
	}
	return followed
}

// moved moves the entries of a map to their present IDs. Several for one ID are
// joined, its own first, then sorted by ID; what cannot be joined keeps its ID.
func moved[V any](m map[string]V, idOf func(string) string, join func(a, b V) (both V, rest *V)) map[string]V {
	if len(m) == 0 {
		return m
	}
	followed := map[string]V{}
	ids := slices.Sorted(maps.Keys(m))
	for _, id := range ids {
		if idOf(id) == id {
			followed[id] = m[id]
		}
	}
	for _, id := range ids {
		to := idOf(id)
		if to == id {
			continue
		}
		there, taken := followed[to]
		if !taken {
			followed[to] = m[id]
			continue
		}
		both, rest := join(there, m[id])
		followed[to] = both
		if rest != nil {
			followed[id] = *rest
		}
	}
	return followed
}

func joinedNote(a, b ConsiderationNote) (ConsiderationNote, *ConsiderationNote) {
	both := ConsiderationNote{Note: joinedText(a.Note, b.Note), LeftAsIs: slices.Clone(a.LeftAsIs)}
	for _, finding := range b.LeftAsIs {
		if !slices.Contains(both.LeftAsIs, finding) {
			both.LeftAsIs = append(both.LeftAsIs, finding)
		}
	}
	extra, rest := joinedExtra(a.Extra, b.Extra)
	both.Extra = extra
	if len(rest) > 0 {
		return both, &ConsiderationNote{Extra: rest}
	}
	return both, nil
}

func joinedMark(a, b PreparationStatus) (PreparationStatus, *PreparationStatus) {
	both := PreparationStatus{Done: a.Done || b.Done, Note: joinedText(a.Note, b.Note)}
	extra, rest := joinedExtra(a.Extra, b.Extra)
	both.Extra = extra
	if len(rest) > 0 {
		return both, &PreparationStatus{Extra: rest}
	}
	return both, nil
}

func joinedText(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	return a + "\n\n" + b
}

// joinedExtra adds the keys of b that a does not have, and returns the others as
// rest.
func joinedExtra(a, b Extra) (all, rest Extra) {
	all = slices.Clone(a)
	for _, f := range b {
		if slices.ContainsFunc(a, func(g ExtraField) bool { return g.Key == f.Key }) {
			rest = append(rest, f)
			continue
		}
		all = append(all, f)
	}
	return all, rest
}
