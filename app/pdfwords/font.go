package pdfwords

import (
	"strings"
	"unicode/utf16"

	"promodoc/app/pdfobject"
)

// font says what the codes in strings mean and how wide they are.
type font struct {
	bytes   int // of a code
	text    map[int]string
	widths  map[int]float64
	missing float64 // the width of other codes
}

// character is a character of a string.
type character struct {
	text    string
	width   float64 // in thousandths of the size
	isSpace bool    // it is the one-byte code 32
}

// maxCodes is how many codes of a font are known.
const maxCodes = 1 << 16

// font returns the font that a value refers to; nil if it is none.
func (r *Reader) font(v pdfobject.Value) *font {
	ref, isRef := v.(pdfobject.Ref)
	if f, ok := r.fonts[ref]; ok && isRef {
		return f
	}
	dict := r.file.Dict(v)
	if dict == nil {
		return nil
	}
	f := &font{bytes: 1, text: map[int]string{}, widths: map[int]float64{}, missing: 500}
	if r.file.Name(dict["Subtype"]) == "Type0" {
		f.bytes = 2
		r.readWide(f, dict)
	} else {
		first := int(r.file.Number(dict["FirstChar"]))
		for i, width := range r.file.Numbers(dict["Widths"]) {
			if i < 256 {
				f.widths[first+i] = width
			}
		}
	}
	f.readText(r.file, r.file.Stream(dict["ToUnicode"]))
	if isRef {
		r.fonts[ref] = f
	}
	return f
}

// readWide reads the widths of a font with two bytes a code (9.7.4.3).
func (r *Reader) readWide(f *font, dict pdfobject.Dict) {
	descendants := r.file.Array(dict["DescendantFonts"])
	if len(descendants) == 0 {
		return
	}
	inner := r.file.Dict(descendants[0])
	f.missing = 1000
	if width, ok := r.file.Resolve(inner["DW"]).(float64); ok {
		f.missing = width
	}
	all := r.file.Array(inner["W"])
	for len(all) >= 2 && len(f.widths) < maxCodes {
		first := int(r.file.Number(all[0]))
		if list, ok := r.file.Resolve(all[1]).(pdfobject.Array); ok {
			for i, v := range list {
				f.widths[first+i] = r.file.Number(v)
			}
			all = all[2:]
			continue
		}
		if len(all) < 3 {
			return
		}
		last, width := int(r.file.Number(all[1])), r.file.Number(all[2])
		for code := first; code <= min(last, first+maxCodes) && len(f.widths) < maxCodes; code++ {
			f.widths[code] = width
		}
		all = all[3:]
	}
}

// readText reads a ToUnicode table (9.10.3).
func (f *font) readText(file *pdfobject.File, table []byte) {
	file.Operators(table, func(operator string, operands []pdfobject.Value) bool {
		switch operator {
		case "endbfchar":
			for ; len(operands) >= 2; operands = operands[2:] {
				f.put(codeOf(operands[0]), utf16Of(operands[1]))
			}
		case "endbfrange":
			for ; len(operands) >= 3; operands = operands[3:] {
				f.putRange(codeOf(operands[0]), codeOf(operands[1]), operands[2])
			}
		}
		return len(f.text) < maxCodes
	})
}

func (f *font) put(code int, text string) {
	if code >= 0 && len(f.text) < maxCodes {
		f.text[code] = text
	}
}

func (f *font) putRange(first, last int, to pdfobject.Value) {
	if list, ok := to.(pdfobject.Array); ok {
		for i, v := range list {
			f.put(first+i, utf16Of(v))
		}
		return
	}
	start := []rune(utf16Of(to))
	if len(start) == 0 || first < 0 {
		return
	}
	for code := first; code <= min(last, first+0xFF); code++ {
		text := append([]rune{}, start...)
		text[len(text)-1] += rune(code - first)
		f.put(code, string(text))
	}
}

// codeOf returns the number that the bytes of a string are; -1 if it is none.
func codeOf(v pdfobject.Value) int {
	s, ok := v.(pdfobject.String)
	if !ok || len(s) > 4 {
		return -1
	}
	code := 0
	for i := range len(s) {
		code = code<<8 | int(s[i])
	}
	return code
}

func utf16Of(v pdfobject.Value) string {
	s, _ := v.(pdfobject.String)
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return strings.ToValidUTF8(string(utf16.Decode(units)), "")
}

// characters returns the characters of a string. Codes of a byte without a table
// are taken for Latin letters.
func (f *font) characters(s string) []character {
	all := make([]character, 0, len(s)/f.bytes)
	for ; len(s) >= f.bytes; s = s[f.bytes:] {
		code := 0
		for i := range f.bytes {
			code = code<<8 | int(s[i])
		}
		c := character{width: f.missing, isSpace: f.bytes == 1 && code == ' '}
		if width, ok := f.widths[code]; ok {
			c.width = width
		}
		text, ok := f.text[code]
		if !ok && f.bytes == 1 {
			text = pdfobject.DecodeText(s[:1])
		}
		c.text = text
		all = append(all, c)
	}
	return all
}
