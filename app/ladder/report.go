package ladder

import (
	"fmt"
	"slices"
	"strings"

	"promodoc/app/ladder/page"
	"promodoc/app/message"
)

// Report says what each row of the page is taken for: path by path, then what
// was left out.
func (d Draft) Report() string {
	var b strings.Builder
	for _, part := range d.Outline() {
		fmt.Fprintf(&b, "%s (%s): %s\n", part.Title, part.ID, part.Counts())
		for i := part.First; i < part.Last; i++ {
			if r := d.Rows[i]; r.Verdict != LeftOut && i != part.Row {
				b.WriteString(r.report())
			}
		}
		b.WriteByte('\n')
	}
	left := d.LeftOut()
	slices.SortStableFunc(left, func(a, b Row) int { return a.Line - b.Line })
	if len(left) == 0 {
		return b.String()
	}
	b.WriteString(textLeftOut.Count(len(left)) + "\n")
	for _, r := range left {
		b.WriteString(r.report())
	}
	return b.String()
}

// Counts says how much a path asks for, such as "5 considerations, 7
// preparations".
func (p DraftPath) Counts() string {
	if p.ToBeFilled {
		return textNoItems.Text()
	}
	var counts []string
	if p.Considerations > 0 {
		counts = append(counts, textConsiderations.Count(p.Considerations))
	}
	if p.Preparations > 0 {
		counts = append(counts, textPreparations.Count(p.Preparations))
	}
	return message.Comma(counts)
}

// report returns a row on a line of its own.
func (r Row) report() string {
	text := page.OneLine(r.Text)
	switch {
	case r.Verdict == AsSection || r.Verdict == AsPath:
		text = r.title()
	case r.Title != "" && r.Verdict != LeftOut:
		text = "[" + r.Title + "] " + text
	}
	verdict := string(r.Verdict)
	if r.Nested {
		verdict = "  " + verdict
	}
	return fmt.Sprintf("%5d  %-14s %s  (%s)\n", r.Line, verdict, page.Excerpt(text), r.Why)
}
