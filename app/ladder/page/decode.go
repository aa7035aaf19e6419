package page

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode returns the text of a page: UTF-8, or UTF-16 with a byte order mark, as
// spreadsheets write it. Lines end in \n. badLine is the first line with bytes
// that are not text, replaced by U+FFFD; 0 for none.
func decode(data []byte) (text string, badLine int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		data = decodeUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		data = decodeUTF16(data[2:], binary.BigEndian)
	}
	text = strings.ReplaceAll(string(data), "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	if !utf8.ValidString(text) {
		valid := strings.ToValidUTF8(text, "\uFFFD")
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				return valid, 1 + strings.Count(text[:i], "\n")
			}
			i += size
		}
	}
	return strings.ReplaceAll(text, "\x00", "\uFFFD"), 0
}

func decodeUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}
