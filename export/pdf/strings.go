package pdf

import (
	"time"
	"unicode/utf16"

	"promodoc/app/pages"
	"promodoc/export/book"
	"promodoc/export/mark"
)

// info returns the document information dictionary. Its dates are not from the
// clock.
func info(m *book.Meta) []byte {
	when := "D:" + date(m.Date).Format("20060102150405")
	out := []byte("<<")
	for _, p := range [...]struct{ name, value string }{
		{"/Title ", m.Title}, {"/Author ", m.Author}, {"/Subject ", m.Subject}, {"/Keywords ", keywords(m)},
		{"/Creator ", program}, {"/Producer ", program}, {"/CreationDate ", when}, {"/ModDate ", when},
	} {
		if p.value != "" {
			out = append(appendString(append(out, p.name...), p.value), '\n')
		}
	}
	return append(out, ">>"...)
}

// program is the creator and producer of files.
const program = mark.Program

// keywords returns keywords that name the document a file was made from. Package
// mark reads them.
func keywords(m *book.Meta) string {
	if m.DocumentID == "" {
		return ""
	}
	return pages.KeywordPrefix + m.DocumentID
}

// defaultDate is the date of a document without one.
var defaultDate = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// date parses a day, a month or a year.
func date(s string) time.Time {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return defaultDate
}

// textString returns a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else
// as UTF-16 with a byte order mark.
func textString(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] >= 0x20 && s[i] < 0x7F
	}
	if plain {
		return s
	}
	out := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(s)) {
		out = append(out, byte(unit>>8), byte(unit))
	}
	return string(out)
}

// appendString writes a text string as a literal string.
func appendString(out []byte, s string) []byte {
	return appendLiteral(out, textString(s))
}

func appendLiteral(out []byte, s string) []byte {
	out = append(out, '(')
	for i := range len(s) {
		c := s[i]
		switch c {
		case '(', ')', '\\':
			out = append(out, '\\', c)
		case '\r':
			out = append(out, `\r`...)
		case '\n':
			out = append(out, `\n`...)
		default:
			out = append(out, c)
		}
	}
	return append(out, ')')
}
