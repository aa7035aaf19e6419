package pdf

import (
	"time"
	"unicode/utf16"
)

// properties writes what the file says about itself. Nothing in it comes from
// the clock.
func (w *writer) properties() {
	m := w.book.Meta
	when := date(m.Date)
	w.pdf.SetCreationDate(when)
	w.pdf.SetModificationDate(when)
	w.pdf.SetProducer("Promodoc", false)
	w.pdf.SetCreator("Promodoc", false)
	w.pdf.SetTitle(textString(m.Title), false)
	w.pdf.SetAuthor(textString(m.Author), false)
	w.pdf.SetSubject(textString(m.Subject), false)
	if m.DocumentID != "" {
		w.pdf.SetKeywords(textString("promodoc:"+m.DocumentID), false)
	}
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
