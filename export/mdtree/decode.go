package mdtree

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// decode takes the syntax off a piece of text: a backslash before punctuation
// goes, and entities become what they name.
func decode(raw []byte) string {
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
			text, size := entity(raw[i:])
			out.WriteString(text)
			i += size
		default:
			out.WriteByte(raw[i])
			i++
		}
	}
	return out.String()
}

// entity reads the entity that raw begins with, and how many bytes it takes.
// What only looks like one stands for itself.
func entity(raw []byte) (text string, size int) {
	end := bytes.IndexByte(raw[:min(len(raw), 40)], ';')
	if end < 2 {
		return "&", 1
	}
	name := string(raw[1:end])
	if name[0] == '#' {
		if r, ok := numericEntity(name[1:]); ok {
			return string(r), end + 1
		}
		return "&", 1
	}
	if e, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(e.Characters), end + 1
	}
	return "&", 1
}

func numericEntity(number string) (rune, bool) {
	base, most := 10, 7
	if number != "" && (number[0] == 'x' || number[0] == 'X') {
		base, most, number = 16, 6, number[1:]
	}
	// ParseUint would take a sign or an underscore in some bases.
	if number == "" || len(number) > most || strings.Trim(number, "0123456789abcdefABCDEF") != "" {
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
