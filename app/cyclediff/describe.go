package cyclediff

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/message"
)

// between stands between the facts of one thing.
const between = " · "

// String returns the fate for users.
func (f Fate) String() string {
	if m := fateLabels[f]; m != nil {
		return m.Text()
	}
	return string(f)
}

// Summary says how many examples have each fate.
func (r Report) Summary() string {
	var parts []string
	counts := r.Count()
	for _, f := range Fates {
		if n := counts[f]; n > 0 {
			parts = append(parts, textCount.Text("Count", n, "Fate", f.String()))
		}
	}
	if n := r.Moved(); n > 0 {
		parts = append(parts, textMoved.Text("Count", n))
	}
	if len(parts) == 0 {
		return textNothing.Text()
	}
	return textSummary.Text("Counts", message.Comma(parts))
}

// Same says that the two documents say the same.
func Same() string { return textSame.Text() }

// Label returns the title of the consideration, or what stands in for that of none.
func (c Consideration) Label() string { return cmp.Or(c.Title, textUnplaced.Text()) }

// About says what became of the consideration, beside its fate; empty for examples that
// are under none.
func (c Consideration) About() string {
	switch {
	case c.ID == "":
		return ""
	case c.Fate == New:
		return strings.Join([]string{textAskedNow.Text(), stateLabels[c.State].Text(), textExamples.Count(c.Examples)}, between)
	case c.Fate == Dropped:
		return strings.Join([]string{textAskedBefore.Text(), textExamples.Count(c.ExamplesWere)}, between)
	}
	state, examples := stateLabels[c.State].Text(), textExamples.Count(c.Examples)
	if c.State != c.WasState {
		state = textFromTo.Text("From", stateLabels[c.WasState], "To", state)
	}
	if c.Examples != c.ExamplesWere {
		examples = textExamplesNow.Count(c.Examples, "Were", c.ExamplesWere)
	}
	return state + between + examples
}

// About says what became of the item, beside its fate.
func (x Item) About() string {
	var parts []string
	switch x.Fate {
	case New, Dropped, Kept:
		parts = append(parts, textWords.Count(x.Words))
	case Grown, Changed:
		if x.Added.Words > 0 {
			parts = append(parts, textMore.Count(x.Added.Words))
		}
		var pieces []string
		for _, c := range x.Changes {
			if p := c.Piece(); p != "" && !slices.Contains(pieces, p) {
				pieces = append(pieces, p)
			}
		}
		if len(pieces) > 0 {
			parts = append(parts, textPieces.Text("Pieces", message.Comma(pieces)))
		}
	}
	if len(x.Added.Numbers) > 0 {
		parts = append(parts, textNumbers.Text("Numbers", message.Comma(x.Added.Numbers)))
	}
	switch {
	case x.MovedFrom != "":
		parts = append(parts, textMovedFrom.Text("From", x.MovedFrom))
	case x.MovedTo != "":
		parts = append(parts, textMovedTo.Text("To", x.MovedTo))
	case x.Moved:
		parts = append(parts, textElsewhere.Text())
	}
	return strings.Join(parts, between)
}
