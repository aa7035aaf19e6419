// Package pdfwords finds the words on the pages of a PDF file and where they are
// (ISO 32000-1, 9.4), so that it can be told which words a mark is on. It must not
// know of marks or documents.
package pdfwords

import (
	"math"
	"strings"
	"unicode"

	"promodoc/app/pages"
	"promodoc/app/pdfobject"
)

// Limits of the work on one file.
const (
	maxOperators = 6_000_000
	maxGlyphs    = 3_000_000
	maxForms     = 8 // one in the other
)

// Reader finds words in one file.
type Reader struct {
	file      *pdfobject.File
	fonts     map[pdfobject.Ref]*font
	operators int
	glyphs    int
}

// New returns a reader of a file.
func New(file *pdfobject.File) *Reader {
	return &Reader{file: file, fonts: map[pdfobject.Ref]*font{}, operators: maxOperators, glyphs: maxGlyphs}
}

// Page returns the words on a page, whose number counts from 0, in the order in
// which they are drawn. Their areas are from the top left corner of the page.
func (r *Reader) Page(number int, page pdfobject.Dict) []pages.Word {
	box := r.file.Numbers(page["MediaBox"])
	if len(box) < 4 {
		return nil
	}
	w := walker{reader: r, number: number, left: min(box[0], box[2]), top: max(box[1], box[3])}
	w.state.matrix = identity
	w.state.scale = 1
	var content []byte
	if parts, ok := r.file.Resolve(page["Contents"]).(pdfobject.Array); ok {
		for _, part := range parts {
			content = append(append(content, r.file.Stream(part)...), '\n')
		}
	} else {
		content = r.file.Stream(page["Contents"])
	}
	w.run(content, r.file.Dict(page["Resources"]), 0)
	w.endWord()
	return w.words
}

// matrix is a transformation (8.3.3): x' = a*x + c*y + e, y' = b*x + d*y + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// then returns the transformation by m and then by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

func matrixOf(n []float64) matrix {
	if len(n) < 6 {
		return identity
	}
	return matrix{n[0], n[1], n[2], n[3], n[4], n[5]}
}

// state is the part of the graphics state that says where text is.
type state struct {
	matrix  matrix
	font    *font
	size    float64
	char    float64 // added to the advance of each character
	word    float64 // and of each space
	scale   float64 // of the widths
	leading float64
	rise    float64
}

// walker goes through the content of a page.
type walker struct {
	reader     *Reader
	number     int
	left, top  float64
	state      state
	saved      []state
	text, line matrix
	words      []pages.Word
	word       strings.Builder
	area       pages.Area // of the word that is being read
	endX       float64    // where the last character ended
	baseline   float64
}

// maxSaved is how many states may be saved at once.
const maxSaved = 256

func (w *walker) run(content []byte, resources pdfobject.Dict, depth int) {
	w.reader.file.Operators(content, func(operator string, operands []pdfobject.Value) bool {
		if w.reader.operators--; w.reader.operators < 0 || w.reader.glyphs < 0 {
			return false
		}
		n := make([]float64, 0, 6)
		for _, v := range operands[:min(len(operands), 6)] {
			x, _ := v.(float64)
			n = append(n, x)
		}
		switch operator {
		case "q":
			if len(w.saved) < maxSaved {
				w.saved = append(w.saved, w.state)
			}
		case "Q":
			if k := len(w.saved); k > 0 {
				w.state, w.saved = w.saved[k-1], w.saved[:k-1]
			}
		case "cm":
			w.state.matrix = matrixOf(n).then(w.state.matrix)
		case "Do":
			w.form(operands, resources, depth)
		case "Tf":
			if len(operands) == 2 {
				name, _ := operands[0].(pdfobject.Name)
				w.state.font, w.state.size = w.reader.font(w.reader.file.Dict(resources["Font"])[name]), n[1]
			}
		default:
			w.operator(operator, operands, n)
		}
		return true
	})
}

// form goes through the content of a form (8.10).
func (w *walker) form(operands []pdfobject.Value, resources pdfobject.Dict, depth int) {
	if len(operands) != 1 || depth >= maxForms {
		return
	}
	file := w.reader.file
	name, _ := operands[0].(pdfobject.Name)
	ref := file.Dict(resources["XObject"])[name]
	form := file.Dict(ref)
	if file.Name(form["Subtype"]) != "Form" {
		return
	}
	inner := file.Dict(form["Resources"])
	if inner == nil {
		inner = resources
	}
	before := w.state
	w.state.matrix = matrixOf(file.Numbers(form["Matrix"])).then(w.state.matrix)
	w.run(file.Stream(ref), inner, depth+1)
	w.state = before
}

// operator carries out the operators of text.
func (w *walker) operator(operator string, operands []pdfobject.Value, n []float64) {
	number := func() float64 {
		if len(n) == 0 {
			return 0
		}
		return n[0]
	}
	switch operator {
	case "BT":
		w.text, w.line = identity, identity
	case "ET":
		w.endWord()
	case "Tc":
		w.state.char = number()
	case "Tw":
		w.state.word = number()
	case "Tz":
		w.state.scale = number() / 100
	case "TL":
		w.state.leading = number()
	case "Ts":
		w.state.rise = number()
	case "Td", "TD":
		if len(n) == 2 {
			if operator == "TD" {
				w.state.leading = -n[1]
			}
			w.move(n[0], n[1])
		}
	case "Tm":
		w.line = matrixOf(n)
		w.text = w.line
	case "T*":
		w.move(0, -w.state.leading)
	case "Tj", "'", "\"":
		if operator != "Tj" {
			if operator == "\"" && len(n) == 3 {
				w.state.word, w.state.char = n[0], n[1]
			}
			w.move(0, -w.state.leading)
		}
		if len(operands) > 0 {
			w.show(operands[len(operands)-1])
		}
	case "TJ":
		if len(operands) == 1 {
			for _, v := range w.reader.file.Array(operands[0]) {
				if adjustment, ok := v.(float64); ok {
					w.advance(-adjustment / 1000 * w.state.size * w.state.scale)
				} else {
					w.show(v)
				}
			}
		}
	}
}

func (w *walker) move(x, y float64) {
	w.line = matrix{1, 0, 0, 1, x, y}.then(w.line)
	w.text = w.line
}

func (w *walker) advance(x float64) { w.text = matrix{1, 0, 0, 1, x, 0}.then(w.text) }

// show draws the characters of a string.
func (w *walker) show(v pdfobject.Value) {
	s, ok := v.(pdfobject.String)
	if !ok || w.state.font == nil {
		return
	}
	for _, c := range w.state.font.characters(string(s)) {
		if w.reader.glyphs--; w.reader.glyphs < 0 {
			return
		}
		width := (c.width/1000*w.state.size + w.state.char) * w.state.scale
		if c.isSpace {
			width += w.state.word * w.state.scale
		}
		w.glyph(c.text, width)
		w.advance(width)
	}
}

// Where the parts of a letter are, in parts of the size of the font.
const (
	ascent  = 0.8
	descent = -0.25
	gap     = 0.18 // a distance that is a space although no space is drawn
)

// glyph adds a character to the words.
func (w *walker) glyph(text string, width float64) {
	m := w.text.then(w.state.matrix)
	x0, y0 := m.apply(0, w.state.rise)
	x1, y1 := m.apply(width, w.state.rise)
	_, above := m.apply(0, w.state.rise+ascent*w.state.size)
	_, below := m.apply(0, w.state.rise+descent*w.state.size)
	if math.IsNaN(x0+x1+y0+y1+above+below) || math.Abs(x0)+math.Abs(y0) > 1e7 {
		return
	}
	size := math.Abs(above-below) / (ascent - descent)
	if w.word.Len() > 0 && (math.Abs(y0-w.baseline) > size/2 || math.Abs(min(x0, x1)-w.endX) > gap*size) {
		w.endWord()
	}
	for _, r := range text {
		if unicode.IsSpace(r) || r == '\u200b' {
			if r != '\u200b' {
				w.endWord()
			}
			continue
		}
		if w.word.Len() == 0 {
			w.area = pages.Area{Page: w.number, X: min(x0, x1) - w.left, Y: w.top - max(above, below)}
			w.area.H = math.Abs(above - below)
		}
		w.word.WriteRune(r)
		left := min(w.area.X, min(x0, x1)-w.left)
		w.area.W = max(w.area.X+w.area.W, max(x0, x1)-w.left) - left
		w.area.X = left
	}
	w.endX, w.baseline = max(x0, x1), y0
}

func (w *walker) endWord() {
	if w.word.Len() > 0 {
		w.words = append(w.words, pages.Word{Area: w.area, Text: w.word.String()})
		w.word.Reset()
	}
	w.area = pages.Area{}
}
