package mdwrite

import (
	"strings"
	"unicode"
)

// escapeBackslash: a backslash means something before punctuation, and before
// whatever the writer puts there.
func (t *passage) escapeBackslash(at int) bool {
	next := at + 1
	return next == len(t.s) || t.classAfter(next) != other
}

// escapeDelimiter: stars between blanks and underscores inside words mean
// nothing, and nor does a tilde before a number unless something is struck
// out around it. The answer is the same for a whole run of them.
func (t *passage) escapeDelimiter(at int) bool {
	if at >= t.runEnd {
		c := t.s[at]
		t.runEnd = at + len(t.s[at:]) - len(strings.TrimLeft(t.s[at:], string(c)))
		t.runMeans = t.delimiterMeans(c, at, t.runEnd)
	}
	return t.runMeans
}

func (t *passage) delimiterMeans(c byte, start, end int) bool {
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

// plainBrackets are the characters that may stand between brackets left bare,
// besides letters and digits.
const plainBrackets = " ,;.-–/%'"

// longestBare is how many bytes may stand between brackets left bare.
const longestBare = 60

// escapeBracket: brackets around plain words stay bare, as in "see [1]".
func (t *passage) escapeBracket(at int) bool {
	switch t.s[at] {
	case '!':
		return at+1 == len(t.s) && t.beforeRaw == '[' || strings.HasPrefix(t.s[at+1:], "[")
	case '(':
		return at == 0 && t.afterNote
	case ']':
		return t.inLink // elsewhere none is open that it could close
	}
	if t.inLink || at == 0 && t.lineBegins && !t.where.cell {
		return true
	}
	return !t.bare(at)
}

// bare reports whether a bracket can stay without an escape.
func (t *passage) bare(at int) bool {
	rest := t.s[at+1:]
	n := strings.IndexByte(rest[:min(len(rest), longestBare)], ']')
	if n <= 0 || strings.ContainsFunc(rest[:n], notPlain) || strings.Contains(rest[:n], "www.") {
		return false
	}
	if n+1 == len(rest) {
		return t.beforeRaw == 0
	}
	return strings.IndexByte("([:", rest[n+1]) < 0
}

func notPlain(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(plainBrackets, r)
}

// escapeLess: "<" before a number, a blank, "=" or "-" begins no tag, and no
// address either when no "@" follows.
func (t *passage) escapeLess(at int) bool {
	next := at + 1
	if next == len(t.s) {
		return !t.lineEnds
	}
	c := t.s[next]
	harmless := isBlank(rune(c)) || c >= '0' && c <= '9' || c == '=' || c == '-'
	return !harmless || next <= t.lastAt
}

// linkStarts reports whether a bare address at an offset could be taken for a
// link. The grammar asks for a blank or an opening bracket before it; the sites
// where the text is read only want no letter there.
func (t *passage) linkStarts(at int) bool {
	return !t.inLink && (at == 0 || !letter(t.s[at-1]))
}

// escapeAt: what stands on both sides of "@" may make it a mail address.
func (t *passage) escapeAt(at int) bool {
	if t.inLink || at == 0 || at+1 == len(t.s) {
		return false
	}
	return mayEndLocalPart(t.s[:at]) && alphanumeric(t.s[at+1])
}

// mayEndLocalPart reports whether the last character of s can stand before the
// "@" of a mail address.
func mayEndLocalPart(s string) bool {
	c := s[len(s)-1]
	return c > ' ' && c < 0x7f && strings.IndexByte("\"(),:;<>[\\]@", c) < 0
}

func alphanumeric(c byte) bool { return c >= '0' && c <= '9' || letter(c) }

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (t *passage) escapeColon(at int) bool {
	if at == 0 && t.afterNote || t.atStart(at) && t.delimiterRow() {
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

// escapeDot: after "www" it makes an address, after a number a list.
func (t *passage) escapeDot(at int) bool {
	return strings.HasSuffix(t.s[:at], "www") && t.linkStarts(at-3) || t.numbersItem(at)
}

// numbersItem reports whether the text up to an offset and the character there
// would be the number of a list item.
func (t *passage) numbersItem(at int) bool {
	return t.blockStart && at > 0 && at <= 9 &&
		strings.Trim(t.s[:at], "0123456789") == "" && t.blankOrEnd(at+1)
}

// escapeStart: these begin blocks, or underline them.
func (t *passage) escapeStart(at int) bool {
	if t.s[at] == ')' {
		return t.numbersItem(at)
	}
	if t.s[at] == '#' && t.where.heading && t.closesHeading(at) {
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
		return run <= 6 && t.blankOrEnd(run)
	case '+':
		return t.blankOrEnd(1)
	case '-':
		return t.blankOrEnd(1) || strings.Trim(t.s, "- \t") == "" || t.delimiterRow()
	}
	return strings.Trim(t.s, "= \t") == ""
}

// closesHeading reports whether the rest of a title are number signs that
// would be taken for its end.
func (t *passage) closesHeading(at int) bool {
	return (at == 0 || isBlank(rune(t.s[at-1]))) && strings.Trim(t.s[at:], "#") == ""
}
