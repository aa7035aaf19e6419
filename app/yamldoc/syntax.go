package yamldoc

import (
	"bytes"
	"regexp"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// maxSearched is the size in bytes of the largest file that is searched for the
// position of a syntax error. In a larger one the error is at its end.
const maxSearched = 1 << 20

var libraryLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^line (\d+): `) })

// syntaxFault makes a fault of an error of the YAML library. The library gives at
// best the line on which the broken mapping begins, which may be the first of the
// file, and no column. The position is found by bisection: a file cut before it
// gives another error or none, a file cut after it the same one.
func syntaxFault(file string, text []byte, err error) Fault {
	library := libraryMessage(err)
	f := Fault{File: file, Line: 1, Column: 1}
	end := len(text)
	if end <= maxSearched {
		end = firstFailing(text, library)
	}
	_, size := utf8.DecodeLastRune(text[:end])
	before := text[:end-size]
	// The library stops after the character that is wrong.
	if mark := bytes.LastIndexAny(before, causes(library)); mark >= 0 {
		before = before[:mark]
	}
	f.Line += bytes.Count(before, []byte("\n"))
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	f.Column += utf8.RuneCount(before[lineStart:])
	found, _ := utf8.DecodeRune(text[len(before):])
	f.Err = explain(library, found)
	return f
}

// causes returns the characters one of which is wrong, by the library's message;
// none if the library stops at the right position.
func causes(message string) string {
	switch {
	case strings.Contains(message, "unknown anchor"), strings.Contains(message, "did not find expected alphabetic"):
		return "*&"
	case strings.Contains(message, "',' or ']'"):
		return "["
	case strings.Contains(message, "',' or '}'"):
		return "{"
	}
	return ""
}

// libraryMessage returns the library's message without its prefix and line.
func libraryMessage(err error) string {
	return libraryLine().ReplaceAllString(strings.TrimPrefix(err.Error(), "yaml: "), "")
}

// firstFailing returns the length of the shortest prefix of the text that fails
// with the message. It searches for the line, then for the byte.
func firstFailing(text []byte, message string) int {
	var ends []int
	for i, c := range text {
		if c == '\n' {
			ends = append(ends, i+1)
		}
	}
	ends = append(ends, len(text))
	line := sort.Search(len(ends)-1, func(i int) bool { return failsWith(text[:ends[i]], message) })
	start := 0
	if line > 0 {
		start = ends[line-1]
	}
	var bounds []int
	for i := start; i < ends[line]; {
		_, size := utf8.DecodeRune(text[i:])
		i += size
		bounds = append(bounds, i)
	}
	if len(bounds) == 0 {
		return ends[line]
	}
	return bounds[sort.Search(len(bounds)-1, func(i int) bool { return failsWith(text[:bounds[i]], message) })]
}

// failsWith reports whether parsing the text fails with the message.
func failsWith(text []byte, message string) bool {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for range 2 {
		var n yaml.Node
		if err := decode(decoder, &n); err != nil {
			return libraryMessage(err) == message
		}
	}
	return false
}

// explain returns a syntax error in words for the author of the file. found is
// the rune at which the library stopped.
func explain(library string, found rune) error {
	if strings.Contains(library, "cannot start any token") {
		if found == '\t' {
			return errTab.Err()
		}
		return errNeedsQuote.Err("Character", string(found))
	}
	for _, s := range syntaxTexts {
		if strings.Contains(library, s.library) {
			return s.kind.Err()
		}
	}
	return errSyntax.Err("Cause", library)
}
