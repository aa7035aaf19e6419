package ladder

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"promodoc/app/ladder/lexicon"
)

// The limits of the name of a role.
const (
	maxRole      = 70 // runes
	maxRoleWords = 9
)

// isRole reports whether a heading, a column or a term names a role or a level,
// rather than a skill.
func isRole(title string) bool {
	if utf8.RuneCountInString(title) > maxRole || len(strings.Fields(title)) > maxRoleWords {
		return false
	}
	title = strings.TrimSpace(title)
	if lexicon.Level.In(title) || lexicon.Seniority.In(title) {
		return true
	}
	if !lexicon.Role.In(title) && !isPluralRole(title) || strings.HasSuffix(title, ".") || strings.HasSuffix(title, "?") {
		return false
	}
	// "Working with your manager" speaks of a role and names none.
	first, _, _ := strings.Cut(strings.ToLower(title), " ")
	isGerund := strings.HasSuffix(first, "ing") && !lexicon.RoleGerund.Has(first)
	return !isGerund && !lexicon.NotBeforeRole.Has(first)
}

// isRoleTitle reports whether the title of a page names a role: also one that
// only its rank shows, such as "Senior Baker".
func isRoleTitle(title string) bool {
	first, rest, _ := strings.Cut(strings.ToLower(title), " ")
	return isRole(title) || lexicon.Rank(first) > 0 && rest != "" && len(strings.Fields(title)) <= 4
}

// isPluralRole reports whether a short title ends in a role in the plural, such as
// "Technical Leads".
func isPluralRole(title string) bool {
	single, found := strings.CutSuffix(title, "s")
	if !found || len(strings.Fields(title)) > 3 {
		return false
	}
	at := lexicon.Role.Find(single)
	return at != nil && at[1] == len(single)
}

// afterPrefix returns what follows a prefix such as "Path to" in a title; ""
// if there is no prefix, or nothing after it.
func afterPrefix(title string) string {
	at := lexicon.PathPrefix.Find(title)
	if at == nil {
		return ""
	}
	return strings.TrimSpace(title[at[1]:])
}

// saysPath reports whether a heading says outright that a path begins.
func saysPath(heading string) bool { return afterPrefix(withoutNumber(heading)) != "" }

// number is the form of a number in front of a heading, compiled when a page is
// read.
var number = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d+(\.\d+)*[.)]|\d+(\.\d+)+|[A-Z][.)]|[ivxIVX]+[.)])\s+`)
})

// withoutNumber removes the number in front of a heading.
func withoutNumber(heading string) string {
	if rest := number().ReplaceAllString(heading, ""); rest != "" {
		return rest
	}
	return heading
}

// cleanTitle returns a heading without its number, emoji and the like.
func cleanTitle(heading string) string {
	title := strings.TrimSpace(withoutNumber(strings.TrimSpace(heading)))
	title = strings.TrimLeftFunc(title, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '(' && r != '"' && r != '“'
	})
	title = strings.TrimRight(title, " :.#")
	if title == "" {
		return strings.TrimSpace(heading)
	}
	return title
}

// pathTitle returns the title of a path after its heading, without what only
// says that it is a path.
func pathTitle(heading string) string {
	title := cleanTitle(heading)
	if isGeneral(title) {
		return generalTitle(title)
	}
	if rest := afterPrefix(title); rest != "" && (!lexicon.Level.In(title) || isRole(rest)) {
		title = rest
	}
	title = lexicon.Years.Remove(title)
	if at := lexicon.PathSuffix.Find(title); at != nil && isRole(title[:at[0]]) {
		title = title[:at[0]]
	}
	return capitalize(title)
}

// isGeneral reports whether a heading is of a path for every role.
func isGeneral(title string) bool { return lexicon.General.In(title) && !isRole(title) }

// minGeneral is the length in runes of a word that can name a path for every
// role.
const minGeneral = 5

// generalTitle returns the title of a path for every role: the first word of its
// heading, such as General.
func generalTitle(title string) string {
	words := strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) > 0 && !strings.EqualFold(words[0], "applies") && utf8.RuneCountInString(words[0]) >= minGeneral {
		return capitalize(words[0])
	}
	return textGeneral.Text()
}

// keyOf returns what two headings of the same name have in common.
func keyOf(title string) string {
	return strings.Join(lexicon.Tokens(cleanTitle(title)), " ")
}

// preparationsTitle returns a title that says that things to read, watch or do
// are listed under it; "" for another.
func preparationsTitle(title string) string {
	first, _, _ := strings.Cut(strings.ToLower(title), " ")
	if lexicon.Speaker.Has(first) {
		return "" // a clause, such as "I am learning to serve"
	}
	if lexicon.Preparations.In(title) && !lexicon.Expectations.In(title) {
		return title
	}
	return ""
}
