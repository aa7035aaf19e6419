package pdf

import (
	"time"
	"unicode/utf16"

	"promodoc/export/book"
)

// info is what the file says about itself. Nothing in it comes from the clock.
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

// program is what files are said to be made by.
const program = "Promodoc"

// keywords tell which document a file was made from.
func keywords(m *book.Meta) string {
	if m.DocumentID == "" {
		return ""
	}
	return "promodoc:" + m.DocumentID
}

// undated stands for the day of a document that has none.
var undated = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// date reads a day, a month or a year.
func date(s string) time.Time {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return undated
}

// textString is a text as the properties and the outline of a PDF have it:
// plain ASCII as it is, all else as UTF-16 behind a byte order mark.
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

// appendString writes a text as a literal string.
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
