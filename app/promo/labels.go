package promo

import (
	"fmt"
	"strings"
)

// What a Hit calls the parts of a document, all in one place for the day the
// program speaks other languages.
const (
	labelSeparator    = " › "
	labelDocument     = "Document"
	labelCandidate    = "Candidate"
	labelCycle        = "Cycle"
	labelSummary      = "Summary"
	labelGrowth       = "Growth areas"
	labelPreparations = "Preparations"
	labelNotOnPath    = "Not on this path any more"
	labelUntitled     = "Untitled example"
)

// fieldLabel is what a Ref's Field is called.
func fieldLabel(field string) string {
	return strings.ReplaceAll(field, "_", " ")
}

// numbered is one of several equal things, counted from 1 as people do.
func numbered(thing string, index int) string {
	return fmt.Sprintf("%s %d", thing, index+1)
}

// orLabel is a title as a Hit names it, at most some 60 runes of it, or what
// stands in for a title that was not written.
func orLabel(title, otherwise string) string {
	const most = 60
	title = strings.TrimSpace(title)
	if title == "" {
		return otherwise
	}
	n := 0
	for i := range title {
		if n == most {
			return title[:i] + "…"
		}
		n++
	}
	return title
}

// lineAround returns the line of text that holds the runes from start to end,
// cut to some 40 runes on either side; an ellipsis shows where it was cut.
func lineAround(text []rune, start, end int) string {
	const context, match = 40, 80
	from, to := start, min(end, start+match)
	for from > 0 && text[from-1] != '\n' && start-from < context {
		from--
	}
	stop := to
	for to < len(text) && text[to] != '\n' && to-stop < context {
		to++
	}
	line := strings.TrimSpace(strings.ReplaceAll(string(text[from:to]), "\n", " "))
	if from > 0 && text[from-1] != '\n' {
		line = "…" + line
	}
	if to < len(text) && text[to] != '\n' {
		line += "…"
	}
	return line
}
