package calendar

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// line is a content line (RFC 5545, 3.1), put together of the lines that it was folded
// into.
type line struct {
	number int // of the first of them, counted from 1
	data   []byte
}

// unfold returns the content lines of a file.
func unfold(data []byte) []line {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	var all []line
	number, copied := 0, 0 // the last line that was copied, so that it can grow
	for raw := range bytes.Lines(data) {
		number++
		raw = bytes.TrimRight(raw, "\r\n")
		switch {
		case len(raw) > 0 && (raw[0] == ' ' || raw[0] == '\t') && len(all) > 0:
			last := &all[len(all)-1]
			if copied != len(all) {
				last.data, copied = bytes.Clone(last.data), len(all)
			}
			last.data = append(last.data, raw[1:]...)
		case len(bytes.TrimSpace(raw)) > 0:
			all = append(all, line{number, raw})
		}
	}
	return all
}

// property is a line that was read: a name, parameters and a value.
type property struct {
	line   int
	name   string            // in upper case
	params map[string]string // by their names in upper case; of several values the first
	value  string
}

// read reads a content line. ok is false, with the column of what is wrong, if it is
// none.
func (l line) read() (p property, column int, ok bool) {
	text := string(l.data)
	p.line = l.number
	end := strings.IndexAny(text, ";:")
	if end <= 0 {
		return p, 1, false
	}
	p.name = strings.ToUpper(text[:end])
	for i := range len(p.name) {
		c := p.name[i]
		if c != '-' && c != '.' && c != '_' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') {
			return p, i + 1, false
		}
	}
	for end < len(text) && text[end] == ';' {
		next := endOfParameter(text, end+1)
		name, value, found := strings.Cut(text[end+1:next], "=")
		if !found || next == len(text) {
			return p, 1 + utf8.RuneCountInString(text[:end]), false
		}
		if p.params == nil {
			p.params = map[string]string{}
		}
		p.params[strings.ToUpper(name)] = strings.Trim(value, `"`)
		end = next
	}
	p.value = text[end+1:]
	return p, 0, true
}

// endOfParameter returns the offset of the ";" or ":" behind a parameter, which may have
// both within quotes.
func endOfParameter(text string, from int) int {
	quoted := false
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '"':
			quoted = !quoted
		case ';', ':':
			if !quoted {
				return i
			}
		}
	}
	return len(text)
}

// text returns the value of a text property without its escapes (RFC 5545, 3.3.11).
func (p property) text() string {
	if !strings.Contains(p.value, `\`) {
		return strings.TrimSpace(p.value)
	}
	var b strings.Builder
	escaped := false
	for _, c := range p.value {
		switch {
		case escaped && (c == 'n' || c == 'N'):
			b.WriteByte('\n')
		case escaped || c != '\\':
			b.WriteRune(c)
		}
		escaped = !escaped && c == '\\'
	}
	return strings.TrimSpace(b.String())
}
