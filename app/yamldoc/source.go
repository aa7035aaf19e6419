package yamldoc

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"promodoc/app/signature"
	"promodoc/app/textdecode"
)

// maxListed is how many faults of one kind are reported: a photograph named
// *.yaml would fill the screen otherwise.
const maxListed = 20

// source is the text of a file, before it is parsed.
type source struct {
	file    string
	text    []byte
	notices []Notice
	faults  Faults
	// broken is set if some bytes are not text, and are U+FFFD in text.
	broken bool
}

// decodeText returns the text of a file. Its faults are bytes that are no text,
// and a file that is too large to be one of the program's, which has no text
// then.
func decodeText(file string, data []byte) source {
	s := source{file: file}
	decoded, err := textdecode.Decode(data, textdecode.Plain)
	var unknown *textdecode.Error
	switch kind := signature.Of(data); {
	case errors.As(err, &unknown):
		s.fault(unknown.Position, causeOf(unknown))
		return s
	case kind == signature.Zeros:
		s.fault(textdecode.Position{Line: 1, Column: 1}, kind.NotText())
		return s
	}
	for i, at := range decoded.Bad {
		s.broken = true
		if i == 0 {
			s.fault(at, errNotUTF8.Err("Encoding", decoded.Encoding, "Count", decoded.BadCount))
		} else {
			s.fault(at, errNotUTF8Too.Err("Encoding", decoded.Encoding))
		}
	}
	if decoded.Converted() {
		s.notices = []Notice{{File: file, Line: decoded.First.Line, Column: decoded.First.Column,
			Err: ErrConverted.Err("Encoding", decoded.Encoding)}}
	}
	if over := checkLimits(file, decoded.Data); over != nil {
		s.faults = Faults{*over}
		return s
	}
	s.text = decoded.Data
	return s
}

// causeOf returns what is wrong with a file that has no text: it is of another kind,
// if that is known.
func causeOf(unknown *textdecode.Error) error {
	switch kind := unknown.Kind; kind {
	case signature.Text, signature.OwnArchive:
		return unknown.Err
	default:
		return errOtherKind.Err("What", kind)
	}
}

// schemaKey finds the line with the schema, which every file of the program has.
var schemaKey = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t{]*["']?schema["']?[ \t]*:`) })

// otherText returns what is wrong with a text that was never meant to be a file of the
// program that can be read, neither by its name nor by its content; nil if it may be
// one.
func (s source) otherText() error {
	extension := strings.ToLower(filepath.Ext(s.file))
	switch kind := signature.OfText(s.text); {
	case kind == signature.OwnProtected:
		return errProtected.Err("What", kind)
	case kind == signature.Text && extension != "" && extension != ".yaml" && extension != ".yml" && !schemaKey().Match(s.text):
		return errForeign.Err()
	}
	return nil
}

func (s *source) fault(at textdecode.Position, err error) {
	s.faults = append(s.faults, Fault{File: s.file, Line: at.Line, Column: at.Column, Err: err})
}

// checkVisible returns the faults of characters that YAML does not allow
// unescaped. They are found here because the library gives neither line nor
// column for them.
func (s source) checkVisible() Faults {
	var faults Faults
	line, column := 1, 1
	for i := 0; i < len(s.text); {
		if b := s.text[i]; ' ' <= b && b <= '~' { // nearly all there is
			i, column = i+1, column+1
			continue
		}
		r, size := utf8.DecodeRune(s.text[i:])
		if !isAllowed(r) {
			faults = append(faults, Fault{File: s.file, Line: line, Column: column,
				Err: errInvisible.Err("Character", fmt.Sprintf("U+%04X", r), "Escape", escape(r))})
			if len(faults) == maxListed {
				break
			}
		}
		if r == '\n' {
			line, column = line+1, 1
		} else {
			column++
		}
		i += size
	}
	return faults
}

// isAllowed reports whether a character may be unescaped in a file that is read.
// The unusual line breaks may not, though YAML 1.1 allows them: an editor shows
// one line where the library sees two, so that the text after them would leave
// its block unnoticed.
func isAllowed(r rune) bool { return r == '\t' || r == '\n' || isVisible(r) }

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

// endMarker is YAML's sign that a document is complete.
const endMarker = "..."

// End returns the number of the last line of a file that is not blank, and
// whether that is YAML's marker for the end of a document. A file that was cut
// off has no such line, though what is left of it may be valid YAML.
func End(data []byte) (line int, marked bool) {
	text := decodeText("", data).text
	text = bytes.TrimRight(text, " \t\n")
	last := bytes.LastIndexByte(text, '\n') + 1
	return 1 + bytes.Count(text, []byte("\n")), string(text[last:]) == endMarker
}
