package promo

import "slices"

// ReviewChoices are what the user decided about the findings of reviews.
type ReviewChoices struct {
	Off      []string // rules, or families of them, that are silent in this document; sorted
	LeftAsIs []LeftAsIs
	Extra    Extra
}

// LeftAsIs is a finding that the user has seen and leaves as it is. It is shown again
// when what it quotes is changed.
type LeftAsIs struct {
	Rule   string // such as "own.hedge"
	Place  Place
	Quote  string // the words there, or a sum of all that a part says
	Reason string // may be empty
	Extra  Extra
}

// about reports whether both are of the same finding.
func (l LeftAsIs) about(other LeftAsIs) bool {
	return l.Rule == other.Rule && l.Place == other.Place && l.Quote == other.Quote
}

// SetRuleOff switches a rule, or a family of rules, off in this document or on again.
func SetRuleOff(d Document, rule string, off bool) Document {
	at, there := slices.BinarySearch(d.Setup.Review.Off, rule)
	switch {
	case rule == "" || there == off:
		return d
	case off:
		d.Setup.Review.Off = inserted(d.Setup.Review.Off, at, rule)
	default:
		d.Setup.Review.Off = without(d.Setup.Review.Off, at)
	}
	return d
}

// LeaveAsIs keeps that a finding is left as it is. One that is left already gets the
// reason.
func LeaveAsIs(d Document, l LeftAsIs) Document {
	all := slices.Clone(d.Setup.Review.LeftAsIs)
	if i := slices.IndexFunc(all, l.about); i >= 0 {
		all[i].Reason = l.Reason
	} else {
		all = append(all, l)
	}
	d.Setup.Review.LeftAsIs = all
	return d
}

// ShowAgain takes back that a finding is left as it is.
func ShowAgain(d Document, l LeftAsIs) Document {
	i := slices.IndexFunc(d.Setup.Review.LeftAsIs, l.about)
	if i >= 0 {
		d.Setup.Review.LeftAsIs = without(d.Setup.Review.LeftAsIs, i)
	}
	return d
}
