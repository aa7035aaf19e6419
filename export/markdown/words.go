package markdown

import (
	"fmt"
	"strings"
	"unicode"

	"promodoc/app/promo"
)

// The program's own words in an export, all in one place for the day it is
// written in other languages.
const (
	wordDocument       = "Promotion document"
	wordSummary        = "Summary"
	wordGlance         = "The case at a glance"
	wordFurther        = "Further examples"
	wordConsiderations = "Considerations"
	wordGrowth         = "Growth areas"
	wordPreparation    = "Preparations"
	wordReferences     = "References"
	wordUntitled       = "Untitled example"

	wordCandidate     = "Candidate"
	wordRole          = "Current role"
	wordManager       = "Manager"
	wordCycle         = "Cycle"
	wordDate          = "Date"
	wordConsideration = "Consideration"
	wordExamples      = "Examples"

	wordResult       = "Result."
	wordEvidence     = "Evidence: "
	wordAlsoSupports = "also supports "
	wordSee          = "See "
	wordSeeAlso      = "See also "
	wordAnd          = " and "
	wordNone         = "–"
	dot              = " · "
)

// originWords say where an example comes from; nothing for the current role,
// where readers expect it from.
func originWords(o promo.Origin) string {
	switch o {
	case promo.OriginEarlier:
		return "from an earlier role"
	case promo.OriginPersonal:
		return "a personal accomplishment"
	}
	return ""
}

// line is a text on one line: blanks for line feeds, tabs and invisible
// control characters, and single ones.
func line(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

// firstOf is the first text that has anything in it, on one line.
func firstOf(texts ...string) string {
	for _, t := range texts {
		if t = line(t); t != "" {
			return t
		}
	}
	return ""
}

func numbered(number, title string) string {
	return fmt.Sprintf("%s %s", number, title)
}
