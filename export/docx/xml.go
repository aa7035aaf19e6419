package docx

import (
	"bytes"
	"encoding/xml"
	"math"
	"strconv"
)

// xmlWriter writes the XML of one part of the file. Names have the prefixes that the
// root of the part declares.
type xmlWriter struct {
	out  bytes.Buffer
	open []string
}

// declaration begins every part.
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// start opens an element. attributes are names and values in turn.
func (w *xmlWriter) start(name string, attributes ...string) {
	w.tag(name, attributes)
	w.out.WriteByte('>')
	w.open = append(w.open, name)
}

// empty writes an element without content.
func (w *xmlWriter) empty(name string, attributes ...string) {
	w.tag(name, attributes)
	w.out.WriteString("/>")
}

// value writes an element whose only content is its w:val attribute, as most
// properties are.
func (w *xmlWriter) value(name, value string) { w.empty(name, "w:val", value) }

// element writes an element with text.
func (w *xmlWriter) element(name, text string, attributes ...string) {
	w.start(name, attributes...)
	w.text(text)
	w.end()
}

// end closes the element that was opened last.
func (w *xmlWriter) end() {
	last := len(w.open) - 1
	w.out.WriteString("</")
	w.out.WriteString(w.open[last])
	w.out.WriteByte('>')
	w.open = w.open[:last]
}

func (w *xmlWriter) tag(name string, attributes []string) {
	w.out.WriteByte('<')
	w.out.WriteString(name)
	for i := 0; i < len(attributes); i += 2 {
		w.out.WriteByte(' ')
		w.out.WriteString(attributes[i])
		w.out.WriteString(`="`)
		w.text(attributes[i+1])
		w.out.WriteByte('"')
	}
}

// text writes text. Characters that XML cannot contain become U+FFFD.
func (w *xmlWriter) text(s string) {
	_ = xml.EscapeText(&w.out, []byte(s)) // a buffer takes everything
}

// twips returns a length in points in twentieths of a point.
func twips(points float64) int { return int(math.Round(points * 20)) }

// emus returns a length in points in English Metric Units.
func emus(points float64) string { return strconv.Itoa(int(math.Round(points * 12700))) }

// halfPoints returns a text size in half points.
func halfPoints(points float64) string { return strconv.Itoa(int(math.Round(points * 2))) }

// eighths returns the thickness of a line in eighths of a point, at least the
// thinnest that there is.
func eighths(points float64) string { return strconv.Itoa(max(2, int(math.Round(points*8)))) }

func number(n int) string { return strconv.Itoa(n) }
