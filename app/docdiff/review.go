package docdiff

import (
	"slices"
	"strings"

	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// showReview shows what was decided about the findings of reviews, a line for each.
func showReview(d promo.Document, c promo.ReviewChoices) string {
	lines := slices.Clone(c.Off)
	for _, l := range c.LeftAsIs {
		lines = append(lines, strings.TrimSpace(l.Rule+" "+string(l.Place)+" "+l.Quote+" "+l.Reason+" "+showExtra(d, l.Extra)))
	}
	return strings.TrimSpace(strings.Join(lines, "\n") + "\n" + showExtra(d, c.Extra))
}

// mergeReview merges the choices of both sides: what either added is in it, and what
// either removed is not.
func mergeReview(base, ours, theirs promo.ReviewChoices) (promo.ReviewChoices, bool) {
	off, _ := mergeWords(base.Off, ours.Off, theirs.Off)
	merged := promo.ReviewChoices{}
	if len(off) > 0 {
		merged.Off = off
	}
	has := func(all []promo.LeftAsIs, l promo.LeftAsIs) bool {
		return slices.ContainsFunc(all, func(other promo.LeftAsIs) bool { return docfile.Equal(l, other) })
	}
	for _, l := range ours.LeftAsIs {
		if !has(base.LeftAsIs, l) || has(theirs.LeftAsIs, l) {
			merged.LeftAsIs = append(merged.LeftAsIs, l)
		}
	}
	for _, l := range theirs.LeftAsIs {
		if !has(base.LeftAsIs, l) && !has(ours.LeftAsIs, l) {
			merged.LeftAsIs = append(merged.LeftAsIs, l)
		}
	}
	extra, ok := mergeExtra(base.Extra, ours.Extra, theirs.Extra)
	if len(extra) > 0 {
		merged.Extra = extra
	}
	return merged, ok
}
