package docdiff

import "promodoc/app/promo"

// single is a part that every document has once.
type single struct {
	kind   promo.Kind
	fields []field[promo.Document]
}

func (s single) has(at promo.Ref) bool { return at.Kind == s.kind }

func (s single) changes(was, now promo.Document) []Change {
	return s.changesOf(differences(s.fields, was, now, was, now))
}

func (s single) changesOf(differences []difference) []Change {
	var all []Change
	for _, d := range differences {
		all = append(all, Change{
			Ref: promo.Ref{Kind: s.kind, Field: d.key}, Before: d.before, After: d.after, Where: partLabels[s.kind].Text(),
		})
	}
	return all
}

func (s single) take(into *promo.Document, from promo.Document, at promo.Ref) {
	setField(s.fields, at.Field, into, from)
}

func (s single) merge(merged *promo.Document, base, theirs promo.Document) []Change {
	ours := *merged
	both, conflicts := mergeFields(s.fields, base, ours, theirs)
	*merged = both
	return s.changesOf(among(differences(s.fields, ours, theirs, ours, theirs), conflicts))
}
