package textdecode

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// The encodings of Unicode that a file can begin with a mark of. The decoders do
// not look for the mark: it is taken off before.
var (
	utf16LE = &namedEncoding{unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), UTF16LE}
	utf16BE = &namedEncoding{unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), UTF16BE}
	utf32LE = &namedEncoding{utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), UTF32LE}
	utf32BE = &namedEncoding{utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), UTF32BE}
)

// marks are the byte order marks. That of UTF-32LE begins with that of UTF-16LE.
var marks = []struct {
	mark     string
	encoding *namedEncoding // nil for UTF-8
}{
	{"\xEF\xBB\xBF", nil},
	{"\xFF\xFE\x00\x00", utf32LE},
	{"\x00\x00\xFE\xFF", utf32BE},
	{"\xFF\xFE", utf16LE},
	{"\xFE\xFF", utf16BE},
}

// byMark decodes a file that begins with a byte order mark.
func byMark(data []byte) (t Text, found bool) {
	for _, m := range marks {
		rest, found := bytes.CutPrefix(data, []byte(m.mark))
		switch {
		case !found:
		case m.encoding != nil:
			return decodeWith(m.encoding, rest, true), true
		case utf8.Valid(rest):
			return newText(rest, UTF8, true), true
		default:
			return decodeUTF8(rest), true
		}
	}
	return Text{}, false
}

// The shares of zero bytes by which UTF-16 without a mark is recognised: text of
// any language has ASCII in it, if only spaces and line breaks, whose high
// bytes are zero, and hardly a character whose low byte is zero.
const (
	minHighZeros = 10 // at least one character in ten has a high byte of zero
	maxLowZeros  = 50 // at most one zero in fifty is a low byte
	fewZeros     = 8  // a shorter text has nothing but such characters
)

// sniffUTF16 returns the encoding of text in UTF-16 without a byte order mark;
// nil for all other bytes.
func sniffUTF16(data []byte) *namedEncoding {
	if bytes.IndexByte(data, 0) < 0 {
		return nil
	}
	var zeros [2]int // at even and odd offsets
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	e, high, low := utf16LE, zeros[1], zeros[0]
	if zeros[0] > zeros[1] {
		e, high, low = utf16BE, zeros[0], zeros[1]
	}
	if high < min(fewZeros, max(len(data)/2, 2)) || high*minHighZeros < len(data)/2 || low*maxLowZeros > high {
		return nil
	}
	out, err := e.NewDecoder().Bytes(data[:len(data)&^1])
	if err != nil || bytes.ContainsFunc(out, func(r rune) bool { return r == utf8.RuneError || isControl(r) }) {
		return nil
	}
	return e
}

// isControl reports whether no text has the character.
func isControl(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' || r >= 0x7F && r < 0xA0
}

// isDamagedUTF8 reports whether bytes that are not valid UTF-8 are UTF-8 all the
// same, with a few broken bytes: there are characters of several bytes, which do not
// come about by chance, and not more broken bytes than those.
func isDamagedUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	return good > 0 && bad <= good
}
