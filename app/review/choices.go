package review

import (
	"slices"
	"strings"

	"promodoc/app/promo"
)

// Leave returns what a document keeps of a finding that is left as it is.
func Leave(f Finding, reason string) promo.LeftAsIs {
	return promo.LeftAsIs{Rule: f.Rule, Place: f.At.Place(), Quote: f.Quote, Reason: reason}
}

// names reports whether a list of rules and families has a rule.
func names(list []string, rule string) bool {
	family, _, _ := strings.Cut(rule, ".")
	return slices.Contains(list, rule) || slices.Contains(list, family)
}

// Switches are what the user decided about rules for all documents: rules, or whole
// families, that are switched off, and those that are on although they ship switched off.
// What is in both is off. It is a value: the slices are never written to.
type Switches struct{ Off, On []string }

// IsOn reports whether a rule speaks.
func (s Switches) IsOn(r *Rule) bool {
	return !names(s.Off, r.ID) && (!r.Off || names(s.On, r.ID))
}

// Count returns how many rules speak, and how many there are.
func (s Switches) Count() (on, all int) {
	for _, r := range Rules() {
		if s.IsOn(r) {
			on++
		}
		all++
	}
	return on, all
}

// Set returns the switches with a rule on or off. A family that is switched off gives way
// to its other rules. What is no rule of this program is only added to Off, or taken from
// there.
func (s Switches) Set(id string, on bool) Switches {
	r, known := FindRule(id)
	if !on {
		s.On = without(s.On, id)
		if !known || s.IsOn(r) {
			s.Off = with(s.Off, id)
		}
		return s
	}
	s.Off = without(s.Off, id)
	if !known {
		return s
	}
	if names(s.Off, id) {
		s.Off = without(s.Off, r.Family())
		for _, other := range Rules() {
			if other.Family() == r.Family() && other.ID != id && s.IsOn(other) {
				s.Off = with(s.Off, other.ID)
			}
		}
	}
	if !s.IsOn(r) {
		s.On = with(s.On, id)
	}
	return s
}

func with(list []string, id string) []string {
	if slices.Contains(list, id) {
		return list
	}
	list = append(slices.Clone(list), id)
	slices.Sort(list)
	return list
}

func without(list []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(other string) bool { return other == id })
}

// Split divides findings into those to be shown and those that the user left as they
// are. What is switched off in the document, or in off everywhere, is in neither. Each
// choice is for one finding: of the same words that are twice in a field and were left
// once, the second is shown.
func Split(findings []Finding, c promo.ReviewChoices, off []string) (shown, left []Finding) {
	rest := slices.Clone(c.LeftAsIs)
	for _, f := range findings {
		if names(c.Off, f.Rule) || names(off, f.Rule) {
			continue
		}
		at := slices.IndexFunc(rest, func(l promo.LeftAsIs) bool {
			return l.Rule == f.Rule && l.Place == f.At.Place() && sameQuote(l.Quote, f.Quote)
		})
		if at < 0 {
			shown = append(shown, f)
			continue
		}
		rest = slices.Delete(rest, at, at+1)
		left = append(left, f)
	}
	return shown, left
}

// QuoteOf returns the words that a finding was about that was left, "" if it was about a
// whole.
func QuoteOf(l promo.LeftAsIs) string {
	if strings.HasPrefix(l.Quote, sumPrefix) {
		return ""
	}
	return l.Quote
}

// sameQuote compares quotes as readers do: white space does not count.
func sameQuote(a, b string) bool {
	return slices.Equal(strings.Fields(a), strings.Fields(b))
}

// Locate returns where the range of a finding is in the text of its field as it is now,
// which may have been edited elsewhere: the same words that are nearest to where they
// were. It reports false if they are no longer there.
func Locate(f Finding, text string) (from, to int, ok bool) {
	if f.Whole() {
		return 0, 0, true
	}
	best, distance := -1, 0
	for at := 0; at <= len(text); at++ {
		n := strings.Index(text[at:], f.Quote)
		if n < 0 {
			break
		}
		at += n
		if d := max(at-f.From, f.From-at); best < 0 || d < distance {
			best, distance = at, d
		}
	}
	if best < 0 {
		return 0, 0, false
	}
	return best, best + len(f.Quote), true
}
