package mdedit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/markup"
)

// quotes are the quotation marks of a language.
type quotes struct {
	open, close           string // around what is typed in double quotes
	openSingle, endSingle string
}

// space is what French has inside its quotation marks.
const space = "\u00a0"

// quotesOf are the quotation marks by language. Text in other languages keeps straight
// ones, since a wrong pair is worse.
var quotesOf = map[string]quotes{
	"en": {"“", "”", "‘", "’"},
	"de": {"„", "“", "‚", "‘"},
	"fr": {"«" + space, space + "»", "‘", "’"},
}

// Typed returns the typographic replacement for what was just typed: quotation marks,
// apostrophes, and dashes for two or three hyphens between words once the next
// character is there. There is none in code, addresses and HTML.
func (t *Text) Typed(caret int, language string) (markup.Edit, bool) {
	row, col := t.position(caret)
	if language == "" || col == 0 {
		return markup.Edit{}, false
	}
	line := t.lines[row].text
	at := byteAt(line, col)
	typed, size := utf8.DecodeLastRuneInString(line[:at])
	before := line[:at-size]
	var cut int // bytes of before that are replaced too
	var text string
	switch {
	case typed == '"':
		cut, text = doubleQuote(before, quotesIn(language))
	case typed == '\'':
		text = singleQuote(before, quotesIn(language))
	case strings.HasSuffix(before, "--"):
		cut, text = dash(before, typed)
	}
	if text == "" || t.isLiteral(row, before, caret) {
		return markup.Edit{}, false
	}
	start := caret - 1 - utf8.RuneCountInString(before[len(before)-cut:])
	end := start + utf8.RuneCountInString(text)
	return markup.Edit{From: start, To: caret, Text: text, Select: markup.Caret(end)}, true
}

// quotesIn returns the quotation marks of a BCP 47 tag.
func quotesIn(language string) quotes {
	base, region, _ := strings.Cut(strings.ToLower(language), "-")
	if base == "de" && (strings.HasPrefix(region, "ch") || strings.HasPrefix(region, "li")) {
		return quotes{"«", "»", "‹", "›"}
	}
	return quotesOf[base]
}

// doubleQuote returns the quotation mark for what is typed behind a text, and how many
// bytes of white space before it belong to it.
func doubleQuote(before string, q quotes) (cut int, text string) {
	previous, _ := utf8.DecodeLastRuneInString(before)
	isOpen := q.open != "" && strings.LastIndex(before, strings.TrimSuffix(q.open, space)) > strings.LastIndex(before, strings.TrimPrefix(q.close, space))
	switch {
	case q.open == "":
		return 0, ""
	case isOpen && strings.HasPrefix(q.close, space) && (previous == ' ' || previous == '\u00a0'):
		return utf8.RuneLen(previous), q.close
	case opens(before) && !(isOpen && previous != ' '):
		return 0, q.open
	case unicode.IsDigit(previous) && !isOpen:
		return 0, "" // inches
	}
	return 0, q.close
}

// singleQuote returns the quotation mark or the apostrophe for what is typed behind
// a text.
func singleQuote(before string, q quotes) string {
	previous, _ := utf8.DecodeLastRuneInString(before)
	isOpen := q.openSingle != "" && strings.LastIndex(before, q.openSingle) > strings.LastIndex(before, q.endSingle)
	switch {
	case opens(before) && q.openSingle != "":
		return q.openSingle
	case opens(before), unicode.IsDigit(previous) && !isOpen:
		return "" // feet, or no quotation marks are known
	case isOpen:
		return q.endSingle
	}
	return "’"
}

// opens reports whether a quotation mark behind a text is an opening one.
func opens(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || unicode.IsSpace(r) || strings.ContainsRune("([{<—–-/*_~„“‚‘«‹", r)
}

// dash returns the dash for the hyphens at the end of a text, with what was typed
// behind them. There is none for options of commands, such as --all, and for lines
// of hyphens, which are syntax.
func dash(before string, typed rune) (cut int, text string) {
	head := strings.TrimRight(before, "-")
	n := len(before) - len(head)
	previous, _ := utf8.DecodeLastRuneInString(head)
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	closes := isWord(previous) || strings.ContainsRune(")]”“’»\"'.,*_`", previous)
	switch {
	case n > 3, strings.Trim(before, "-|: \t>") == "":
		return 0, ""
	case typed == ' ' && (closes || previous == ' '), isWord(typed) && closes:
		return n, map[int]string{2: "–", 3: "—"}[n] + string(typed)
	}
	return 0, ""
}

// isLiteral reports whether what is typed behind a text is not prose.
func (t *Text) isLiteral(row int, before string, caret int) bool {
	if s := t.StyleAt(caret); s&(markup.Code|markup.Quiet) != 0 {
		return true
	}
	if open := strings.LastIndexByte(before, '<'); open > strings.LastIndexByte(before, '>') && open+1 < len(before) &&
		(before[open+1] == '/' || before[open+1] == '!' || isLetter(before[open+1])) {
		return true
	}
	if strings.LastIndex(before, "](") > strings.LastIndexByte(before, ')') {
		return true
	}
	word := strings.ToLower(before[strings.LastIndexAny(before, " \t(")+1:])
	return strings.Contains(word, "://") || strings.HasPrefix(word, "www.") || strings.HasPrefix(word, "mailto:") ||
		strings.Count(before, "`")%2 == 1
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
