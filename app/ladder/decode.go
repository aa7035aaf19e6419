package ladder

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode makes text of a page's bytes: UTF-8, or UTF-16 where a mark at the
// front says so, as spreadsheets write it. Lines end in \n in it. spoilt is the
// first line with bytes that are no text, which are U+FFFD now; 0 for none.
func decode(data []byte) (text string, spoilt int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		data = fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		data = fromUTF16(data[2:], binary.BigEndian)
	}
	text = strings.ReplaceAll(string(data), "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	if !utf8.ValidString(text) {
		whole := strings.ToValidUTF8(text, "\uFFFD")
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				return whole, 1 + strings.Count(text[:i], "\n")
			}
			i += size
		}
	}
	return strings.ReplaceAll(text, "\x00", "\uFFFD"), 0
}

func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// baseOf reads the address of a page; nil for none.
func baseOf(address string) (*url.URL, error) {
	if address == "" {
		return nil, nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("%q is not the address of a page: expected one that starts with https:// or http://", address)
	}
	return u, nil
}
