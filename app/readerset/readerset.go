// Package readerset says what one group of readers gets of a document: which parts,
// and which words in place of confidential names. A set of readers is kept with the
// document. The package works on documents alone; it must not know of formats or
// pages.
package readerset

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/standin"
)

// Find returns the set that a user names: by its name in any case, or by its ID.
func Find(d promo.Document, name string) (promo.ReaderSet, bool) {
	name = strings.TrimSpace(name)
	if name == "" {
		return promo.ReaderSet{}, false
	}
	if s, ok := d.ReaderSet(name); ok {
		return s, true
	}
	for _, s := range d.Setup.Dialogue.ReaderSets {
		if strings.EqualFold(strings.TrimSpace(s.Name), name) {
			return s, true
		}
	}
	return promo.ReaderSet{}, false
}

// Label returns the name of a set for lists; its ID if it has none.
func Label(s promo.ReaderSet) string {
	return cmp.Or(strings.TrimSpace(s.Name), s.ID)
}

// For returns a document as the readers of one of its sets, which has an ID, get it,
// and the names that are still to be replaced in its text. Without an ID it is the
// document itself. Considerations all of whose examples are left out are not in it.
// Errors: there is no such set, or it leaves out what is no place, so that nobody
// knows what it should be.
func For(d promo.Document, id string) (promo.Document, *standin.Names, error) {
	if id == "" {
		return d, nil, nil
	}
	s, ok := d.ReaderSet(id)
	if !ok {
		return promo.Document{}, nil, errNoSet.Err("ID", id)
	}
	d = promo.Arranged(d) // before what the set leaves out, which stays left out
	before := d
	for _, place := range s.LeaveOut {
		at, ok := promo.Place(place).Ref()
		if !ok || !canLeaveOut(at) {
			return promo.Document{}, nil, errPlace.Err("Set", Label(s), "Place", place)
		}
		d = without(d, at)
	}
	d = withoutVoices(before, withoutBare(before, d))
	names := standin.New(s.StandIns)
	return renamed(d, names), names, nil
}

// fields are the fields that can be left out by themselves.
var fields = map[promo.Kind][]promo.FieldKey{
	promo.KindCandidate: {"name", "team", "current_role", "proposed_role", "manager"},
	promo.KindCycle:     {"name"},
	promo.KindSection:   {"", "title", "body"},
	promo.KindExample:   {"", "title", "situation", "action", "result", "evidence_title", "evidence_url", "attachment_title", "attachment_alt"},
	promo.KindGrowth:    {"", "title", "text", "step"},
	promo.KindVoice:     {"", "name", "role", "relation", "text"},

	promo.KindConsideration: {""},
	promo.KindPreparation:   {""},
	promo.KindPath:          {""},
}

// canLeaveOut reports whether without knows what to do.
func canLeaveOut(at promo.Ref) bool {
	if at.Kind == promo.KindPath && at.ID != career.SkeletonGrowth && !career.CanBeLeftOut(at.ID) {
		return false
	}
	return slices.Contains(fields[at.Kind], at.Field)
}

// without returns a document without a part or a field. What it does not have is
// left out already.
func without(d promo.Document, at promo.Ref) promo.Document {
	switch {
	case at.Kind == promo.KindCycle:
		d.Cycle = promo.Cycle{}
	case at.Field != "":
		return promo.SetText(d, at, "")
	case at.Kind == promo.KindSection:
		d.Sections = kept(d.Sections, func(s promo.Section) bool { return s.ID != at.ID })
	case at.Kind == promo.KindExample:
		d.Examples = kept(d.Examples, func(e promo.Example) bool { return e.ID != at.ID })
	case at.Kind == promo.KindGrowth:
		if at.Index < len(d.Growth) {
			d.Growth = slices.Clone(d.Growth)
			d.Growth[at.Index] = promo.GrowthArea{} // the others are still where their places say
		}
	case at.Kind == promo.KindVoice:
		return promo.RemoveFromDialogue(d, at)
	case at.Kind == promo.KindConsideration:
		return withoutConsideration(d, at.ID)
	case at.Kind == promo.KindPreparation:
		return promo.SetPreparationDone(d, at.ID, false)
	case at.Kind == promo.KindPath:
		return withoutPart(d, at.ID)
	}
	return d
}

// withoutPart leaves out a part that the program makes.
func withoutPart(d promo.Document, id string) promo.Document {
	if id == career.SkeletonGrowth {
		d.Growth = nil
		return d
	}
	d.Snapshot.Skeleton = slices.Clone(d.Snapshot.Parts())
	for i := range d.Snapshot.Skeleton {
		if d.Snapshot.Skeleton[i].ID == id {
			d.Snapshot.Skeleton[i].LeftOut = true
		}
	}
	return d
}

// withoutConsideration leaves out a consideration with the examples that support no
// other.
func withoutConsideration(d promo.Document, id string) promo.Document {
	d = withConsiderations(d, func(c career.Consideration) bool { return c.ID != id })
	var examples []promo.Example
	for _, e := range d.Examples {
		supported := slices.Contains(e.Supports, id)
		e.Supports = kept(e.Supports, func(c string) bool { return c != id })
		if _, still := promo.PrimaryConsideration(d, e); still || !supported {
			examples = append(examples, e)
		}
	}
	d.Examples = examples
	return d
}

// withoutBare leaves out the considerations whose examples were all left out: the
// readers would take them for those that the candidate has none for.
func withoutBare(before, d promo.Document) promo.Document {
	had, has := supported(before), supported(d)
	if len(had) == len(has) {
		return d
	}
	return withConsiderations(d, func(c career.Consideration) bool { return !had[c.ID] || has[c.ID] })
}

// withoutVoices leaves out who spoke of an example that is left out: they may tell
// what it is about.
func withoutVoices(before, d promo.Document) promo.Document {
	gone := func(id string) bool {
		_, was := before.Example(id)
		_, is := d.Example(id)
		return was && !is
	}
	d.Setup.Dialogue.Voices = kept(d.Setup.Dialogue.Voices, func(v promo.Voice) bool { return !slices.ContainsFunc(v.Supports, gone) })
	return d
}

// supported returns the considerations that readers get an example for.
func supported(d promo.Document) map[string]bool {
	all := map[string]bool{}
	for _, e := range d.Examples {
		if e.Confidential || e.Empty() {
			continue
		}
		for _, id := range e.Supports {
			all[id] = true
		}
	}
	return all
}

func withConsiderations(d promo.Document, keep func(career.Consideration) bool) promo.Document {
	d.Snapshot.Sections = slices.Clone(d.Snapshot.Sections)
	for i, s := range d.Snapshot.Sections {
		d.Snapshot.Sections[i].Considerations = kept(s.Considerations, keep)
	}
	return d
}

// kept returns a copy of a list with some of its items.
func kept[T any](all []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(all), func(t T) bool { return !keep(t) })
}

// renamed replaces names in the fields of single lines, which files are named by
// and which are in their metadata. What it leaves, whoever writes a format replaces
// or tells.
func renamed(d promo.Document, names *standin.Names) promo.Document {
	if names == nil {
		return d
	}
	c := &d.Candidate
	for _, text := range []*string{&d.Name, &c.Name, &c.Team, &c.CurrentRole, &c.ProposedRole, &c.Manager, &d.Cycle.Name} {
		*text = names.Replace(*text)
	}
	for i, q := range d.Setup.Dialogue.Questions {
		if i == 0 {
			d.Setup.Dialogue.Questions = slices.Clone(d.Setup.Dialogue.Questions)
		}
		d.Setup.Dialogue.Questions[i].Text = names.Replace(q.Text)
	}
	return d
}
