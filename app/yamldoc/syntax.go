package yamldoc

import (
	"bytes"
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// maxSearched is the size in bytes up to which the place of a syntax error is
// searched; in a larger file the library's line has to do.
const maxSearched = 1 << 20

var libraryLine = regexp.MustCompile(`^line (\d+): `)

// syntaxFault turns an error of the YAML library into a fault. The library
// names at best the line on which the broken mapping began, which may be the
// first of the file, and no column. The place is found by cutting the file:
// what comes before it gives another error or none, what ends behind it gives
// the same one.
func syntaxFault(file string, text []byte, err error) Fault {
	message := bare(err)
	f := Fault{File: file, Line: 1, Column: 1}
	end := len(text)
	if end <= maxSearched {
		end = firstFailing(text, message)
	}
	_, size := utf8.DecodeLastRune(text[:end])
	before := text[:end-size]
	// The library gives up behind the character that began the trouble.
	if mark := bytes.LastIndexAny(before, culprits(message)); mark >= 0 {
		before = before[:mark]
	}
	f.Line += bytes.Count(before, []byte("\n"))
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	f.Column += utf8.RuneCount(before[lineStart:])
	found, _ := utf8.DecodeRune(text[len(before):])
	f.Message = explain(message, found)
	return f
}

// culprits are the characters one of which began what the message is about;
// none where the library gives up at the right place.
func culprits(message string) string {
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

// bare is the library's message without its prefix and line.
func bare(err error) string {
	return libraryLine.ReplaceAllString(strings.TrimPrefix(err.Error(), "yaml: "), "")
}

// firstFailing returns the length of the shortest beginning of the text that
// fails with the message: first to the line, then to the byte.
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

// failsWith reports whether reading the text fails with the message.
func failsWith(text []byte, message string) bool {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for range 2 {
		var n yaml.Node
		if err := decode(decoder, &n); err != nil {
			return bare(err) == message
		}
	}
	return false
}

// explanations are the library's messages in words that say what to do.
var explanations = []struct{ library, ours string }{
	{"mapping values are not allowed", "a colon stands where no key can be: put the text between quotes, or mend the indentation"},
	{"could not find expected ':'", "expected a key with a colon, such as \"title: ...\": add the colon, or indent the line if it belongs to the text above"},
	{"did not find expected key", "expected a key here: look for a wrong indentation, or a quote that ends the text too early"},
	{"did not find expected '-' indicator", "expected \"- \", as in the list above: look for a wrong indentation"},
	{"found unexpected end of stream", "the quote that opens here is never closed: add the closing one"},
	{"did not find expected ',' or ']'", "the list in brackets is not closed: expected \",\" or \"]\""},
	{"did not find expected ',' or '}'", "the keys in braces are not closed: expected \",\" or \"}\""},
	{"found a tab character", "a tab indents this line: use blanks"},
	{"found unknown escape character", "between double quotes a backslash starts an escape, and this is none: write two backslashes, or use single quotes"},
	{"block sequence entries are not allowed", "\"- \" starts a list, which needs a line of its own: break the line, or put the text between quotes"},
	{"unknown anchor", "a text that starts with \"*\" needs quotes around it"},
	{"did not find expected alphabetic or numeric character", "a text that starts with \"*\" or \"&\" needs quotes around it"},
	{"did not find expected comment or line break", "behind \"|\" or \">\" the line must end: put the text on the lines below, indented"},
	{"did not find expected <document start>", "the document ended above with \"...\", and nothing may follow: remove that line"},
	{"exceeded max depth", "brackets or indentations nest far too deep"},
}

// explain words a syntax error for the person who wrote the file. The rune is
// the one at which the library gave up.
func explain(message string, found rune) string {
	if strings.Contains(message, "cannot start any token") {
		if found == '\t' {
			return "a tab stands where blanks or a value are expected: use blanks"
		}
		return "a text that starts with \"" + string(found) + "\" needs quotes around it"
	}
	for _, e := range explanations {
		if strings.Contains(message, e.library) {
			return e.ours
		}
	}
	return "this is not YAML: " + message
}
