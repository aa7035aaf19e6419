package yamldoc

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// maxListed bounds how many faults of one sort are listed: a photograph named
// *.yaml would fill the screen otherwise.
const maxListed = 20

var byteOrderMark = []byte("\uFEFF")

// clean makes valid UTF-8 of the bytes of a file. A leading byte order mark
// goes; invalid bytes become U+FFFD, one each, and are counted in a notice;
// characters that YAML cannot hold unescaped are faults, found here because
// the library tells neither line nor column of them.
func clean(file string, data []byte) ([]byte, []Notice, Faults) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return nil, nil, Faults{{File: file, Line: 1, Column: 1, Message: "the file is in UTF-16: save it as UTF-8 and try again"}}
	}
	data = bytes.TrimPrefix(data, byteOrderMark)
	s := scan{file: file, line: 1, column: 1}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			s.invalid()
		} else if !mayStandRaw(r) {
			s.forbidden(r)
		}
		s.advance(r)
		i += size
	}
	if s.bad == 0 {
		return data, nil, s.faults
	}
	notice := Notice(s.first)
	notice.Message = fmt.Sprintf("%d bytes from here on are not UTF-8 and were read as \uFFFD: the file may come from a program with another encoding", s.bad)
	if s.bad == 1 {
		notice.Message = "one byte here is not UTF-8 and was read as \uFFFD: the file may come from a program with another encoding"
	}
	// []rune and back turns every invalid byte into one U+FFFD.
	return []byte(string([]rune(string(data)))), []Notice{notice}, s.faults
}

// scan walks over a file rune by rune and knows where it is.
type scan struct {
	file         string
	line, column int
	bad          int   // bytes that are not UTF-8
	first        Fault // where the first of them stands
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
			Message: fmt.Sprintf("the invisible character U+%04X cannot stand here: remove it, or write %s between double quotes", r, escape(r))})
	}
}

func (s *scan) advance(r rune) {
	if r == '\n' {
		s.line, s.column = s.line+1, 1
		return
	}
	s.column++
}

// mayStandRaw reports whether a character may stand unescaped in a file we
// read. The unusual line breaks are refused, though YAML 1.1 takes them: an
// editor shows one line where the library sees two, so that text after them
// would silently leave its block.
func mayStandRaw(r rune) bool {
	return r == '\t' || r == '\r' || r == '\n' || isVisible(r)
}

// isVisible reports whether a character may stand unescaped within a line of
// a file we write.
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
