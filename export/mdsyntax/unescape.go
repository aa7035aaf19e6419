package mdsyntax

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// Unescape returns the text that a piece of Markdown outside code means: it
// removes backslashes before punctuation and replaces character references.
func Unescape(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0 {
		return string(raw)
	}
	var out strings.Builder
	for i := 0; i < len(raw); {
		switch {
		case raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			out.WriteByte(raw[i+1])
			i += 2
		case raw[i] == '&':
			text, size := reference(raw[i:])
			out.WriteString(text)
			i += size
		default:
			out.WriteByte(raw[i])
			i++
		}
	}
	return out.String()
}

// maxReference is the largest length of a character reference, in bytes.
const maxReference = 40

// reference returns the text of the character reference at the beginning of raw
// and its length in bytes. An ampersand that begins none is itself.
func reference(raw []byte) (text string, size int) {
	end := bytes.IndexByte(raw[:min(len(raw), maxReference)], ';')
	if end < 2 {
		return "&", 1
	}
	name := string(raw[1:end])
	if name[0] == '#' {
		if r, ok := numericReference(name[1:]); ok {
			return string(r), end + 1
		}
		return "&", 1
	}
	if e, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(e.Characters), end + 1
	}
	return "&", 1
}

// numericReference returns the character of a reference without its "&#" and
// semicolon (CommonMark 0.31, 2.5). One that is not a character is U+FFFD.
func numericReference(number string) (rune, bool) {
	base, maxDigits := 10, 7
	if number != "" && (number[0] == 'x' || number[0] == 'X') {
		base, maxDigits, number = 16, 6, number[1:]
	}
	// ParseUint accepts a sign or an underscore in some bases.
	if number == "" || len(number) > maxDigits || strings.Trim(number, "0123456789abcdefABCDEF") != "" {
		return 0, false
	}
	n, err := strconv.ParseUint(number, base, 32)
	if err != nil {
		return 0, false
	}
	if r := rune(n); r != 0 && utf8.ValidRune(r) {
		return r, true
	}
	return utf8.RuneError, true
}
