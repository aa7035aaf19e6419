package pdfobject

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"promodoc/app/message"
)

// Why a file cannot be read.
var (
	// ErrNotPDF is the kind of error for a file that is not a PDF file.
	ErrNotPDF = message.New("pdfobject.not-pdf", "this is not a PDF file, or its end is missing: save it again in the program that it was commented in, and add that; nothing was changed")
	// ErrEncrypted is the kind of error for a file that needs a password.
	ErrEncrypted = message.New("pdfobject.encrypted", "the PDF file is protected with a password or against changes: save a copy of it without, in the program that it was commented in, and add that; nothing was changed")
	// ErrTooLarge is the kind of error for a file that is larger than any document,
	// unpacks to more, or takes more work to read.
	ErrTooLarge = message.New("pdfobject.too-large", "the PDF file unpacks to far more than a document has, which it may have been made to do: nothing of it was read, and nothing was changed")
)

// Text returns a text string (7.9.2.2) as UTF-8; "" if a value is none.
func (f *File) Text(v Value) string {
	s, _ := f.Resolve(v).(String)
	return DecodeText(string(s))
}

// DecodeText decodes a text string: UTF-16 or UTF-8 with a byte order mark, else
// PDFDocEncoding.
func DecodeText(s string) string {
	switch {
	case strings.HasPrefix(s, "\xFE\xFF"), strings.HasPrefix(s, "\xFF\xFE"):
		big := s[0] == 0xFE
		units := make([]uint16, 0, len(s)/2)
		for i := 2; i+1 < len(s); i += 2 {
			high, low := s[i], s[i+1]
			if !big {
				high, low = low, high
			}
			units = append(units, uint16(high)<<8|uint16(low))
		}
		return withoutLanguage(string(utf16.Decode(units)))
	case strings.HasPrefix(s, "\xEF\xBB\xBF"):
		return strings.ToValidUTF8(s[3:], "\uFFFD")
	}
	var out strings.Builder
	for i := range len(s) {
		out.WriteRune(docEncoding(s[i]))
	}
	return out.String()
}

// withoutLanguage removes the escape sequences that name the language of a text.
func withoutLanguage(s string) string {
	const escape = "\x1B"
	const longest = 10
	if !strings.Contains(s, escape) {
		return s
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(s, escape)
		out.WriteString(before)
		if !found {
			return out.String()
		}
		if end := strings.Index(rest[:min(len(rest), longest)], escape); end >= 0 {
			rest = rest[end+1:]
		}
		s = rest
	}
}

// The characters of PDFDocEncoding that are not those of Latin 1.
var (
	docAccents = []rune("˘ˇˆ˙˝˛˚˜")
	docMarks   = []rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€")
)

// docEncoding returns the character of a byte in PDFDocEncoding (annex D.2).
func docEncoding(c byte) rune {
	switch {
	case c >= 0x18 && c < 0x20:
		return docAccents[c-0x18]
	case c >= 0x80 && c <= 0xA0:
		return docMarks[c-0x80]
	case c == 0x7F || c == 0xAD:
		return utf8.RuneError
	}
	return rune(c)
}
