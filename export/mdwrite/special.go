package mdwrite

import (
	"strings"
	"unicode"

	"promodoc/export/mdextra"
)

// escapeBackslash: a backslash has a meaning before punctuation, which may be of
// the writer.
func (t *escaper) escapeBackslash(at int) bool {
	next := at + 1
	return next == len(t.s) || t.classAfter(next) != other
}

// escapeDelimiter: asterisks between spaces and underscores inside words have no
// meaning, nor has a tilde before a number outside struck text. The answer is the
// same for a whole run of delimiters.
func (t *escaper) escapeDelimiter(at int) bool {
	if at >= t.runEnd {
		c := t.s[at]
		t.runEnd = at + len(t.s[at:]) - len(strings.TrimLeft(t.s[at:], string(c)))
		t.runEscape = t.runNeedsEscape(c, at, t.runEnd)
	}
	return t.runEscape
}

func (t *escaper) runNeedsEscape(c byte, start, end int) bool {
	before, after := t.classBefore(start), t.classAfter(end)
	if before == space && after == space && !t.atStart(start) {
		return false
	}
	switch c {
	case '_':
		return before != other || after != other
	case '~':
		opens := before == space || start > 0 && t.s[start-1] == '('
		return t.struck || end-start > 1 || after != other || !opens
	}
	return true
}

// plainBrackets are the characters, besides letters and digits, that may be
// between brackets without an escape.
const plainBrackets = " ,;.-–/%'"

// maxBare is the largest number of bytes between brackets without an escape.
const maxBare = 60

// escapeBracket: brackets around plain words need no escape, as in "see [1]".
func (t *escaper) escapeBracket(at int) bool {
	switch t.s[at] {
	case '!':
		return at+1 == len(t.s) && t.edges.beforeRaw == '[' || strings.HasPrefix(t.s[at+1:], "[")
	case '(':
		return at == 0 && t.edges.afterNote
	case ']':
		return t.inLink // elsewhere it could close none
	}
	if t.inLink || at == 0 && t.edges.lineBegins && !t.context.cell {
		return true
	}
	return !t.bare(at)
}

// bare reports whether a bracket can stay without an escape.
func (t *escaper) bare(at int) bool {
	rest := t.s[at+1:]
	n := strings.IndexByte(rest[:min(len(rest), maxBare)], ']')
	if n <= 0 || strings.ContainsFunc(rest[:n], notPlain) || strings.Contains(rest[:n], "www.") {
		return false
	}
	if n+1 == len(rest) {
		return t.edges.beforeRaw == 0
	}
	return strings.IndexByte("([:", rest[n+1]) < 0
}

func notPlain(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(plainBrackets, r)
}

// escapeLess: "<" before a digit, a space, "=" or "-" begins no tag, and no address
// where no "@" follows.
func (t *escaper) escapeLess(at int) bool {
	next := at + 1
	if next == len(t.s) {
		return !t.edges.lineEnds
	}
	c := t.s[next]
	harmless := isSpace(rune(c)) || c >= '0' && c <= '9' || c == '=' || c == '-'
	return !harmless || next <= t.lastAt
}

// linkStarts reports whether a bare address at an offset could be parsed as a
// link. The grammar wants a space or an opening bracket before it; the sites where
// the text is read only want no letter there.
func (t *escaper) linkStarts(at int) bool {
	return !t.inLink && (at == 0 || !letter(t.s[at-1]))
}

// escapeAt: with the characters on both sides "@" may be part of a mail address.
func (t *escaper) escapeAt(at int) bool {
	if t.inLink || at == 0 || at+1 == len(t.s) {
		return false
	}
	return mayEndLocalPart(t.s[:at]) && alphanumeric(t.s[at+1])
}

// mayEndLocalPart reports whether the last character of s may be before the "@" of
// a mail address.
func mayEndLocalPart(s string) bool {
	c := s[len(s)-1]
	return c > ' ' && c < 0x7f && strings.IndexByte("\"(),:;<>[\\]@", c) < 0
}

func alphanumeric(c byte) bool { return c >= '0' && c <= '9' || letter(c) }

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// escapeColon: a colon may belong to the delimiter row of a table, to an address or
// to the name of an emoji.
func (t *escaper) escapeColon(at int) bool {
	if mdextra.NamesEmoji(t.s[at:]) {
		return true
	}
	if at == 0 && t.edges.afterNote || t.atStart(at) && t.delimiterRow() {
		return true
	}
	if !strings.HasPrefix(t.s[at:], "://") {
		return false
	}
	for _, scheme := range []string{"http", "https", "ftp"} {
		if strings.HasSuffix(t.s[:at], scheme) && t.linkStarts(at-len(scheme)) {
			return true
		}
	}
	return false
}

// escapeDot: after "www" it makes an address, after a number an item of a list.
func (t *escaper) escapeDot(at int) bool {
	return strings.HasSuffix(t.s[:at], "www") && t.linkStarts(at-3) || t.numbersItem(at)
}

// numbersItem reports whether the text up to an offset and the character there
// would be the number of a list item.
func (t *escaper) numbersItem(at int) bool {
	return t.edges.blockStart && at > 0 && at <= 9 &&
		strings.Trim(t.s[:at], "0123456789") == "" && t.spaceOrEnd(at+1)
}

// escapeStart: these characters begin blocks or underline headings.
func (t *escaper) escapeStart(at int) bool {
	if t.s[at] == ')' {
		return t.numbersItem(at)
	}
	if t.s[at] == '#' && t.context.heading && t.closesHeading(at) {
		return true
	}
	if !t.atStart(at) {
		return false
	}
	switch t.s[at] {
	case '>':
		return true
	case '#':
		run := len(t.s) - len(strings.TrimLeft(t.s, "#"))
		return run <= 6 && t.spaceOrEnd(run)
	case '+':
		return t.spaceOrEnd(1)
	case '-':
		return t.spaceOrEnd(1) || strings.Trim(t.s, "- \t") == "" || t.delimiterRow()
	}
	return strings.Trim(t.s, "= \t") == ""
}

// closesHeading reports whether the rest of a heading are number signs that would
// be parsed as its closing sequence.
func (t *escaper) closesHeading(at int) bool {
	return (at == 0 || isSpace(rune(t.s[at-1]))) && strings.Trim(t.s[at:], "#") == ""
}
