package yamldoc

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// maxListed is how many forbidden characters are reported: a photograph named
// *.yaml would fill the screen otherwise.
const maxListed = 20

var byteOrderMark = []byte("\uFEFF")

// clean returns the bytes of a file as valid UTF-8. A leading byte order mark is
// removed. Each invalid byte becomes U+FFFD, and a notice counts them. Characters
// that YAML does not allow unescaped are faults; they are found here because the
// library gives neither line nor column for them.
func clean(file string, data []byte) ([]byte, []Notice, Faults) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return nil, nil, Faults{{File: file, Line: 1, Column: 1, Err: errUTF16.Err()}}
	}
	data = bytes.TrimPrefix(data, byteOrderMark)
	s := scan{file: file, line: 1, column: 1}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			s.invalid()
		} else if !isAllowed(r) {
			s.forbidden(r)
		}
		s.advance(r)
		i += size
	}
	if s.bad == 0 {
		return data, nil, s.faults
	}
	notice := Notice(s.first)
	notice.Err = errNotUTF8.Err("Count", s.bad)
	// Converting to []rune and back turns each invalid byte into one U+FFFD.
	return []byte(string([]rune(string(data)))), []Notice{notice}, s.faults
}

// scan is a position in a file that is read rune by rune, and what was found so
// far.
type scan struct {
	file         string
	line, column int
	bad          int   // bytes that are not UTF-8
	first        Fault // the position of the first of them
	faults       Faults
}

func (s *scan) invalid() {
	if s.bad == 0 {
		s.first = Fault{File: s.file, Line: s.line, Column: s.column}
	}
	s.bad++
}

func (s *scan) forbidden(r rune) {
	if len(s.faults) < maxListed {
		s.faults = append(s.faults, Fault{File: s.file, Line: s.line, Column: s.column,
			Err: errInvisible.Err("Character", fmt.Sprintf("U+%04X", r), "Escape", escape(r))})
	}
}

func (s *scan) advance(r rune) {
	if r == '\n' {
		s.line, s.column = s.line+1, 1
		return
	}
	s.column++
}

// isAllowed reports whether a character may be unescaped in a file that is read.
// The unusual line breaks may not, though YAML 1.1 allows them: an editor shows
// one line where the library sees two, so that the text after them would leave
// its block unnoticed.
func isAllowed(r rune) bool {
	return r == '\t' || r == '\r' || r == '\n' || isVisible(r)
}

// isVisible reports whether a character may be unescaped within a line of a file
// that is written.
func isVisible(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7F && r < 0xA0: // control characters, U+0085 with them
		return false
	case r == 0x2028, r == 0x2029: // line and paragraph separator
		return false
	case r == 0xFEFF, r == 0xFFFE, r == 0xFFFF: // byte order mark and its mirror
		return false
	}
	return true
}
