package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mute returns, for every byte of a text, whether it is in a quotation, in code, in a
// link or in an address. It returns nil if none is.
func mute(s string) []bool {
	if !strings.ContainsAny(s, "`\"“„«»‘'<[>:@_*") && !strings.Contains(s, "    ") {
		return nil
	}
	m := &masker{s: s, muted: make([]bool, len(s))}
	m.lines()
	for i := 0; i < len(s); {
		i = m.at(i)
	}
	return m.muted
}

type masker struct {
	s     string
	muted []bool
}

func (m *masker) set(from, to int) {
	for i := from; i < to && i < len(m.muted); i++ {
		m.muted[i] = true
	}
}

// lines mutes quoted paragraphs and fenced code.
func (m *masker) lines() {
	fence := ""
	for from := 0; from < len(m.s); {
		to := len(m.s)
		if n := strings.IndexByte(m.s[from:], '\n'); n >= 0 {
			to = from + n + 1
		}
		line := strings.TrimLeft(m.s[from:to], " ")
		switch {
		case fence != "":
			m.set(from, to)
			if strings.HasPrefix(line, fence) {
				fence = ""
			}
		case strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
			fence = line[:3]
			m.set(from, to)
		case strings.HasPrefix(line, ">"):
			m.set(from, to)
		}
		from = to
	}
}

// at mutes what begins at a byte and returns where to go on.
func (m *masker) at(i int) int {
	if m.muted[i] {
		return i + 1
	}
	switch c := m.s[i]; c {
	case '`':
		return m.code(i)
	case '[':
		return m.link(i)
	case '<':
		return m.until(i, ">", 200)
	case '"':
		return m.until(i, "\"", maxQuotation)
	case '\'':
		return m.single(i, "'")
	case '*', '_':
		return m.title(i)
	case ':':
		if strings.HasPrefix(m.s[i:], "://") {
			return m.address(i)
		}
	case '@':
		if i > 0 && !isSpace(m.s[i-1]) {
			return m.address(i)
		}
	case 0xC2, 0xE2: // the first bytes of typographic quotation marks
		return m.typographic(i)
	}
	return i + 1
}

// maxQuotation is how long a quotation may be, in bytes. What is longer was probably
// not closed.
const maxQuotation = 1200

// until mutes from a mark to the next one that closes it, in the same paragraph.
func (m *masker) until(i int, closing string, most int) int {
	_, size := utf8.DecodeRuneInString(m.s[i:])
	rest := m.s[i+size:]
	n := strings.Index(rest, closing)
	if n < 0 || n > most || strings.Contains(rest[:n], "\n\n") {
		return i + size
	}
	end := i + size + n + len(closing)
	m.set(i, end)
	return end
}

// code mutes a code span, whose backticks are as many at both ends.
func (m *masker) code(i int) int {
	n := 0
	for i+n < len(m.s) && m.s[i+n] == '`' {
		n++
	}
	at := strings.Index(m.s[i+n:], m.s[i:i+n])
	if at < 0 {
		return i + n
	}
	end := i + n + at + n
	m.set(i, end)
	return end
}

// link mutes a link with its text, which is the title of something.
func (m *masker) link(i int) int {
	closing := strings.IndexByte(m.s[i:], ']')
	if closing < 0 || i+closing+1 >= len(m.s) {
		return i + 1
	}
	after := i + closing + 1
	ends := map[byte]string{'(': ")", '[': "]"}[m.s[after]]
	if ends == "" {
		return i + 1
	}
	n := strings.Index(m.s[after:], ends)
	if n < 0 {
		return i + 1
	}
	m.set(i, after+n+1)
	return after + n + 1
}

// single mutes a quotation in single marks, which are apostrophes elsewhere.
func (m *masker) single(i int, closing string) int {
	_, size := utf8.DecodeRuneInString(m.s[i:])
	if !m.mayOpen(i) {
		return i + size
	}
	const most = 300
	for at := i + size; at < len(m.s) && at < i+most; {
		n := strings.Index(m.s[at:], closing)
		if n < 0 || strings.Contains(m.s[at:at+n], "\n\n") {
			break
		}
		end := at + n + len(closing)
		r, _ := utf8.DecodeRuneInString(m.s[end:])
		before, _ := utf8.DecodeLastRuneInString(m.s[:at+n])
		if n > 0 && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSpace(before) {
			m.set(i, end)
			return end
		}
		at = end
	}
	return i + size
}

// typographic mutes a quotation in the marks of a language.
func (m *masker) typographic(i int) int {
	r, size := utf8.DecodeRuneInString(m.s[i:])
	switch r {
	case '“':
		return m.until(i, "”", maxQuotation)
	case '„':
		if end := m.until(i, "“", maxQuotation); end > i+size {
			return end
		}
		return m.until(i, "”", maxQuotation)
	case '«':
		return m.until(i, "»", maxQuotation)
	case '»':
		return m.until(i, "«", maxQuotation)
	case '‘':
		return m.single(i, "’")
	case '”':
		return m.until(i, "”", maxQuotation)
	}
	return i + size
}

// title mutes words in italics that begin with a capital: the title of a book, a talk
// or a project. Other words in italics or bold are the writer's.
func (m *masker) title(i int) int {
	mark := m.s[i]
	n := 1
	for i+n < len(m.s) && m.s[i+n] == mark {
		n++
	}
	if n > 1 || !m.mayOpen(i) {
		return i + n
	}
	inner, _, closed := strings.Cut(m.s[i+1:], string(mark))
	if !closed || !isTitle(inner) {
		return i + 1
	}
	end := i + 1 + len(inner) + 1
	m.set(i, end)
	return end
}

// mayOpen reports whether a mark may open what is between two of its kind: inside a word it
// is an apostrophe or part of a name.
func (m *masker) mayOpen(i int) bool {
	return i == 0 || isSpace(m.s[i-1]) || m.s[i-1] == '('
}

// isTitle reports whether words are a title: two or more in a line, of which the first and the
// last begin with a capital, such as "Release It" and unlike "Not now".
func isTitle(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || strings.Contains(s, "\n") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsUpper(first) && unicode.IsUpper(last)
}

// address mutes what is between the spaces around a sign of an address.
func (m *masker) address(i int) int {
	from, to := i, i
	for from > 0 && !isSpace(m.s[from-1]) {
		from--
	}
	for to < len(m.s) && !isSpace(m.s[to]) {
		to++
	}
	m.set(from, to)
	return to
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }
