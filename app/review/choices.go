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

// IsOff reports whether a rule, or its family, is among those switched off.
func IsOff(off []string, rule string) bool {
	family, _, _ := strings.Cut(rule, ".")
	return slices.Contains(off, rule) || slices.Contains(off, family)
}

// Split divides findings into those to be shown and those that the user left as they
// are. What is switched off in the document, or in off everywhere, is in neither. Each
// choice is for one finding: of the same words that are twice in a field and were left
// once, the second is shown.
func Split(findings []Finding, c promo.ReviewChoices, off []string) (shown, left []Finding) {
	rest := slices.Clone(c.LeftAsIs)
	for _, f := range findings {
		if IsOff(c.Off, f.Rule) || IsOff(off, f.Rule) {
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
