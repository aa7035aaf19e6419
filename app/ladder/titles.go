package ladder

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// The limits of short titles.
const (
	maxLead      = 8   // words of a text in bold that is a title
	maxLabel     = 3   // words before a colon that are a title
	maxClause    = 60  // runes of a title made of a statement
	minClause    = 3   // words of one
	maxStatement = 400 // runes of a statement that are looked at
	maxTitle     = 80  // runes of a title
)

// splitTitle splits the short title off a text that begins with one: in bold,
// and set apart from the rest by punctuation. title is empty if there is
// none.
func splitTitle(t page.Text) (title, rest string) {
	if t.Lead == "" || t.Bold || len(strings.Fields(t.Lead)) > maxLead {
		return "", t.Markdown
	}
	const separators = ":.–—-"
	title = strings.TrimRight(t.Lead, separators+" ")
	rest = strings.TrimLeft(t.Rest, " \n\\")
	if title == t.Lead && !strings.ContainsAny(lexicon.FirstRunes(rest, 1), separators) {
		return "", t.Markdown
	}
	rest = strings.TrimLeft(rest, separators+"\\ \n")
	if rest == "" || title == "" || isNote(t.Plain) {
		return "", t.Markdown
	}
	return title, capitalize(rest)
}

// labelOf returns the short title that a text begins with in plain letters, such
// as "Communication" of "Communication: writes clearly"; "" for none.
func labelOf(plain string) string {
	before, after, found := strings.Cut(plain, ": ")
	if !found || len(strings.Fields(before)) > maxLabel || len(strings.Fields(after)) < 3 || strings.ContainsAny(before, ".,;!?()") {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(before)
	if lexicon.NotATitle.Has(strings.ToLower(before)) || !unicode.IsUpper(first) {
		return ""
	}
	return before
}

// isLabel reports whether an item only names the items inside it.
func isLabel(item page.Item) bool {
	if len(item.Nested) == 0 || item.Term != "" {
		return false
	}
	plain := strings.TrimSpace(item.Plain)
	if item.Bold || isRole(plain) {
		return true
	}
	words := len(strings.Fields(plain))
	if strings.HasSuffix(plain, ":") {
		return words <= 8
	}
	return words <= 4 && !strings.ContainsAny(plain, ".!?;,")
}

// shortTitle makes a title of a statement, without an opening that says nothing:
// its first sentence if that is short enough, else as many whole clauses of it as
// are.
func shortTitle(statement string) string { return titleWithin(statement, maxClause) }

// titleWithin is shortTitle for a title of so many runes at most, as far as whole
// words allow.
func titleWithin(statement string, most int) string {
	words := strings.Fields(withoutOpening(lexicon.FirstRunes(page.OneLine(statement), maxStatement)))
	end := 0
	for end < len(words) {
		end++
		if endsSentence(words[end-1], end) {
			break
		}
	}
	words = words[:end]
	if last := end - 1; end > minClause && strings.HasSuffix(words[last], ":") && lexicon.Dangling.Has(strings.ToLower(strings.Trim(words[last], ":"))) {
		words = words[:last] // "Takes part by:" leads on to a list
	}
	for len(words) > minClause && introducesExamples(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if title := trimTitle(words); utf8.RuneCountInString(title) <= most {
		return capitalize(title)
	}
	return capitalize(trimTitle(words[:clauseEnd(words, most)]))
}

// endsSentence reports whether the nth word, counted from 1, ends a sentence.
func endsSentence(word string, n int) bool {
	return n > 1 && (strings.ContainsAny(word[len(word)-1:], ";:!?.") && !strings.HasSuffix(word, "e.g.") && !strings.HasSuffix(word, "i.e.") || strings.HasSuffix(word, "—"))
}

// introducesExamples reports whether a word at the end of a statement says that
// examples follow it.
func introducesExamples(word string) bool {
	switch strings.ToLower(strings.Trim(word, "(.,:")) {
	case "e.g", "eg", "i.e", "ie", "z.b", "bijv", "p.ex":
		return true
	}
	return false
}

func trimTitle(words []string) string {
	return strings.TrimRight(strings.Join(words, " "), " ,;:.!?—–-")
}

// clauseEnd returns how many words of a long sentence make whole clauses: up to
// the last punctuation mark that fits, else to the last word that begins a clause
// of its own, else to the last that leads on to another thought.
func clauseEnd(words []string, most int) int {
	comma, strong, weak, fits := 0, 0, 0, 0
	length, depth := 0, 0
	for n, word := range words {
		lower := strings.ToLower(strings.Trim(word, ",;:()"))
		if n >= minClause && depth == 0 {
			switch isAfterDangling := lexicon.Dangling.Has(strings.ToLower(words[n-1])); {
			case isAfterDangling:
			case lexicon.StrongClause.Has(lower):
				strong = n
			case lexicon.ClauseStart.Has(lower) || strings.HasPrefix(word, "("):
				weak = n
			default:
				fits = n
			}
		}
		length += utf8.RuneCountInString(word) + 1
		if length > most && n >= minClause {
			break
		}
		depth = max(0, depth+strings.Count(word, "(")-strings.Count(word, ")"))
		if n+1 >= minClause && depth == 0 && strings.HasSuffix(word, ",") {
			comma = n + 1
		}
	}
	return cmp.Or(comma, strong, weak, fits, min(len(words), minClause))
}

// withoutOpening removes an opening such as "You are able to".
func withoutOpening(statement string) string {
	lower := strings.ToLower(statement)
	if len(lower) != len(statement) {
		return statement // offsets in one are not those in the other
	}
	for _, opening := range lexicon.Opening.Words() {
		rest, found := strings.CutPrefix(lower, opening+" ")
		if found && len(strings.Fields(rest)) > 1 {
			return statement[len(opening)+1:]
		}
	}
	return statement
}

// capitalize returns a text with its first letter in upper case.
func capitalize(s string) string {
	if s == "" {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// titleLine is a row of a table that has the titles of its levels.
type titleLine struct {
	line  int // 0 for none
	cells []page.Cell
}

func (t titleLine) cell(column int) string {
	if column >= len(t.cells) {
		return ""
	}
	return t.cells[column].Plain
}

// areTitles reports whether the cells of a row or column are titles of levels, as its
// name says, such as "Role" or "Title".
func areTitles(name string, cells []page.Cell) bool {
	isRoleColumn := lexicon.LevelColumn.In(name) || strings.EqualFold(name, "title")
	if !isRoleColumn && !lexicon.TitleColumn.In(name) {
		return false
	}
	titles, filled := 0, 0
	for _, c := range cells {
		if c.Plain == "" {
			continue
		}
		filled++
		isShort := len(strings.Fields(c.Plain)) <= maxRoleName && !isSentence(c.Plain)
		if isShort && (isRole(c.Plain) || isRoleColumn && rungOf(c.Plain).isNamed()) {
			titles++
		}
	}
	return titles > 0 && 2*titles > filled
}

// titleRow returns the row below the head that has the titles of the levels, if
// those are columns named by numbers or codes.
func (m levelTable) titleRow() titleLine {
	for _, row := range m.below() {
		if m.first >= 1 && m.first <= len(row.Cells) && areTitles(row.Cells[m.first-1].Plain, row.Cells[m.first:]) {
			return titleLine{line: row.Line, cells: row.Cells}
		}
	}
	return titleLine{}
}

// titleColumn returns the column that has the titles of the levels, if those are
// rows named by numbers or codes; 0 for none.
func (m levelTable) titleColumn(names []page.Cell) int {
	seen := map[string]bool{}
	for _, row := range m.below() {
		if len(row.Cells) == 0 || seen[row.Cells[0].Plain] {
			return 0 // a level has several rows: the titles are of what it asks for
		}
		seen[row.Cells[0].Plain] = true
	}
	for column := 1; column < len(names); column++ {
		var cells []page.Cell
		for _, row := range m.below() {
			if column < len(row.Cells) {
				cells = append(cells, row.Cells[column])
			}
		}
		if areTitles(names[column].Plain, cells) {
			return column
		}
	}
	return 0
}

// titleOf returns the title of a level: the one that the table has for it, with its
// number or code where other levels may have the same, or else its name.
func (m levelTable) titleOf(level page.Cell, title string) string {
	name := trimLevel(level.Plain)
	switch says := rungOf(name); {
	case title == "" || lexicon.Role.In(name):
		return m.levelTitle(level)
	case rungOf(title).says() || !says.says():
		return title
	case says.isBare():
		return title + " " + name
	default:
		return title + " (" + name + ")"
	}
}
