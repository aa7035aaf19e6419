package pdfobject

import (
	"bytes"
	"strconv"
)

// maxDepth is how deep arrays and dictionaries may be nested.
const maxDepth = 64

// lexer reads objects from bytes. What is no object ends it: broken is set.
type lexer struct {
	data   []byte
	pos    int
	broken bool
	work   *int // bytes that may still be read
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (l *lexer) fail() Value {
	l.broken = true
	return nil
}

// spend notes work, and fails if there was too much.
func (l *lexer) spend(n int) bool {
	*l.work -= n
	if *l.work < 0 {
		l.broken = true
	}
	return !l.broken
}

func (l *lexer) skipSpace() {
	start := l.pos
	for l.pos < len(l.data) {
		switch c := l.data[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		default:
			l.spend(l.pos - start)
			return
		}
	}
	l.spend(l.pos - start)
}

// value reads the next object, or a keyword.
func (l *lexer) value(depth int) Value {
	l.skipSpace()
	if l.pos >= len(l.data) || depth > maxDepth || !l.spend(1) {
		return l.fail()
	}
	switch c := l.data[l.pos]; {
	case c == '/':
		l.pos++
		return l.name()
	case c == '(':
		return l.literal()
	case c == '<' && l.pos+1 < len(l.data) && l.data[l.pos+1] == '<':
		l.pos += 2
		return l.dict(depth)
	case c == '<':
		return l.hex()
	case c == '[':
		l.pos++
		return l.array(depth)
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return l.number()
	case isDelimiter(c):
		return l.fail()
	}
	switch word := l.word(); word {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return keyword(word)
	}
}

// word reads up to white space or a delimiter.
func (l *lexer) word() string {
	start := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelimiter(l.data[l.pos]) {
		l.pos++
	}
	l.spend(l.pos - start)
	return string(l.data[start:l.pos])
}

func (l *lexer) name() Name {
	word := []byte(l.word())
	out := word[:0]
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			if b, err := strconv.ParseUint(string(word[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(b))
				i += 2
				continue
			}
		}
		out = append(out, word[i])
	}
	return Name(out)
}

// number reads a number, or a reference.
func (l *lexer) number() Value {
	word := l.word()
	n, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return float64(0) // other readers take a malformed number for 0
	}
	num, err := strconv.Atoi(word)
	if err != nil || num <= 0 {
		return n
	}
	back := l.pos
	l.skipSpace()
	if gen := l.word(); gen != "" && len(gen) <= 5 {
		if _, err := strconv.ParseUint(gen, 10, 16); err == nil {
			l.skipSpace()
			if l.word() == "R" {
				return Ref(num)
			}
		}
	}
	l.pos = back
	return n
}

// literal reads a string in parentheses.
func (l *lexer) literal() Value {
	var out []byte
	depth := 0
	for start := l.pos; l.pos < len(l.data); l.pos++ {
		switch c := l.data[l.pos]; c {
		case '(':
			if depth++; depth > 1 {
				out = append(out, c)
			}
		case ')':
			if depth--; depth == 0 {
				l.pos++
				l.spend(l.pos - start)
				return String(out)
			}
			out = append(out, c)
		case '\\':
			out = l.escape(out)
		case '\r':
			if l.pos+1 < len(l.data) && l.data[l.pos+1] == '\n' {
				l.pos++
			}
			out = append(out, '\n')
		default:
			out = append(out, c)
		}
		if l.pos-start > *l.work {
			break
		}
	}
	l.spend(len(out))
	return l.fail()
}

// escape reads what follows a backslash, and stays at its last byte.
func (l *lexer) escape(out []byte) []byte {
	if l.pos++; l.pos >= len(l.data) {
		return out
	}
	switch c := l.data[l.pos]; c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.pos+1 < len(l.data) && l.data[l.pos+1] == '\n' {
			l.pos++
		}
		return out
	case '\n':
		return out
	default:
		if c < '0' || c > '7' {
			return append(out, c)
		}
		n := 0
		for digits := 0; digits < 3 && l.pos < len(l.data) && l.data[l.pos] >= '0' && l.data[l.pos] <= '7'; digits++ {
			n = n*8 + int(l.data[l.pos]-'0')
			l.pos++
		}
		l.pos--
		return append(out, byte(n))
	}
}

func (l *lexer) hex() Value {
	start := l.pos + 1
	end := bytes.IndexByte(l.data[start:], '>')
	if end < 0 || !l.spend(end) {
		return l.fail()
	}
	l.pos = start + end + 1
	var out []byte
	high, half := byte(0), false
	for _, c := range l.data[start : start+end] {
		var d byte
		switch {
		case c >= '0' && c <= '9':
			d = c - '0'
		case c >= 'a' && c <= 'f':
			d = c - 'a' + 10
		case c >= 'A' && c <= 'F':
			d = c - 'A' + 10
		default:
			continue
		}
		if half {
			out = append(out, high<<4|d)
		}
		high, half = d, !half
	}
	if half {
		out = append(out, high<<4)
	}
	return String(out)
}

func (l *lexer) array(depth int) Value {
	var all Array
	for {
		l.skipSpace()
		if l.pos < len(l.data) && l.data[l.pos] == ']' {
			l.pos++
			return all
		}
		v := l.value(depth + 1)
		if _, ok := v.(keyword); ok || l.broken {
			return l.fail()
		}
		all = append(all, v)
	}
}

func (l *lexer) dict(depth int) Value {
	all := Dict{}
	for {
		l.skipSpace()
		if bytes.HasPrefix(l.data[l.pos:], []byte(">>")) {
			l.pos += 2
			return all
		}
		key, ok := l.value(depth + 1).(Name)
		if !ok || l.broken {
			return l.fail()
		}
		v := l.value(depth + 1)
		if _, ok := v.(keyword); ok || l.broken {
			return l.fail()
		}
		all[key] = v
	}
}
