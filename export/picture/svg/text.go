package svg

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// piece is a part of a text with one style and, at its beginning, one position.
type piece struct {
	text string
	state
	position
	fit *textLength // nil if it has its natural length
	set setText     // measured
}

// position is where a character is set.
type position struct {
	x, y       float64
	hasX, hasY bool
	dx, dy     float64 // added to what would be the position
}

// isSet reports whether the position says anything.
func (p position) isSet() bool { return p != position{} }

// textLength is the length that the author of a drawing measured for a text, in a font
// that may not be there.
type textLength struct {
	length    float64
	stretches bool // the letters, not the space between them
}

// textReader divides a text element into pieces.
type textReader struct {
	*painter
	pieces []piece
	queue  []position // of the next characters
	space  bool       // the last character is a space, or there is none
}

const (
	// maxPieces bounds the pieces of one text.
	maxPieces = 5000
	// perRune is what it takes to set a character, in pixels.
	perRune = 150
)

// text draws a text element.
func (p *painter) text(n *node, s state) {
	r := textReader{painter: p, space: true}
	r.element(n, s, nil)
	if last := len(r.pieces) - 1; last >= 0 && !r.pieces[last].preservesSpace() {
		r.pieces[last].text = strings.TrimRight(r.pieces[last].text, " ")
	}
	var x, y float64
	for rest := r.pieces; len(rest) > 0; {
		end := 1
		for end < len(rest) && !rest[end].hasX && !rest[end].hasY {
			end++
		}
		x, y = p.chunk(rest[:end], x, y)
		rest = rest[end:]
	}
}

// element adds the text of an element.
func (r *textReader) element(n *node, s state, fit *textLength) {
	own := positions(n, s)
	outer := r.queue
	r.queue = overlay(own, outer)
	before := len(r.queue)
	if length, ok := relativeLength(n.attr["textLength"], s.style.fontSize(), s.view.w); ok && length > 0 {
		fit = &textLength{length, n.attr["lengthAdjust"] == "spacingAndGlyphs"}
	}
	for _, c := range n.children {
		switch c.name {
		case "":
			r.characters(c, s, fit)
		case "tspan", "a", "textPath":
			inner := s
			r.enter(c, &inner)
			inner.style = r.styleOf(c, s.style)
			if inner.style["display"] != "none" {
				r.element(c, inner, fit)
			}
		}
	}
	used := before - len(r.queue)
	r.queue = outer[min(used, len(outer)):]
}

// positions returns the positions that an element has for its characters.
func positions(n *node, s state) []position {
	var out []position
	at := func(i int) *position {
		for len(out) <= i {
			out = append(out, position{})
		}
		return &out[i]
	}
	const most = 1000
	each := func(name string, whole float64, set func(p *position, v float64)) {
		fields := strings.FieldsFunc(n.attr[name], func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\n' || r == '\r' })
		for i, f := range fields[:min(len(fields), most)] {
			if v, ok := relativeLength(f, s.style.fontSize(), whole); ok {
				set(at(i), v)
			}
		}
	}
	each("x", s.view.w, func(p *position, v float64) { p.x, p.hasX = v, true })
	each("y", s.view.h, func(p *position, v float64) { p.y, p.hasY = v, true })
	each("dx", s.view.w, func(p *position, v float64) { p.dx = v })
	each("dy", s.view.h, func(p *position, v float64) { p.dy = v })
	return out
}

// overlay returns the positions of an element inside of another.
func overlay(own, outer []position) []position {
	out := slices.Clone(own)
	for i, o := range outer {
		if i == len(out) {
			out = append(out, outer[i:]...)
			break
		}
		if !out[i].hasX {
			out[i].x, out[i].hasX = o.x, o.hasX
		}
		if !out[i].hasY {
			out[i].y, out[i].hasY = o.y, o.hasY
		}
		if out[i].dx == 0 {
			out[i].dx = o.dx
		}
		if out[i].dy == 0 {
			out[i].dy = o.dy
		}
	}
	return out
}

// characters adds text in one style.
func (r *textReader) characters(n *node, s state, fit *textLength) {
	r.scanner.spend(n.size + perRune*utf8.RuneCountInString(n.text))
	preserve := preservesSpace(s.style)
	fresh := true // the style of the last piece is another
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			r.pieces[len(r.pieces)-1].text = b.String()
			b.Reset()
		}
	}
	for _, c := range n.text {
		switch c {
		case '\n', '\r', '\t', ' ':
			if c = ' '; r.space && !preserve {
				continue
			}
		}
		r.space = c == ' '
		var at position
		if len(r.queue) > 0 {
			at, r.queue = r.queue[0], r.queue[1:]
		}
		if fresh || at.isSet() {
			flush()
			if len(r.pieces) >= maxPieces {
				panic(outOfTime{})
			}
			r.pieces = append(r.pieces, piece{state: s, position: at, fit: fit})
			fresh = false
		}
		b.WriteRune(c)
	}
	flush()
}

func (p *piece) preservesSpace() bool { return preservesSpace(p.style) }

func preservesSpace(s style) bool {
	return s["space"] == "preserve" || strings.HasPrefix(s["white-space"], "pre")
}

// chunk draws pieces that are aligned together, and returns where they end.
func (p *painter) chunk(pieces []piece, x, y float64) (endX, endY float64) {
	first := &pieces[0]
	if first.hasX {
		x = first.x
	}
	if first.hasY {
		y = first.y
	}
	var width float64
	for i := range pieces {
		pieces[i].set = p.setText(&pieces[i])
	}
	fitPieces(pieces)
	for i := range pieces {
		width += pieces[i].dx + pieces[i].set.width()
	}
	switch first.style["text-anchor"] {
	case "middle":
		x -= width / 2
	case "end":
		x -= width
	}
	for i := range pieces {
		piece := &pieces[i]
		x, y = x+piece.dx, y+piece.dy
		if piece.isVisible() {
			p.drawText(piece, x, y+piece.baseline())
		}
		x += piece.set.width()
	}
	return x, y
}

// fitPieces gives pieces the length that their element has.
func fitPieces(pieces []piece) {
	for from := 0; from < len(pieces); {
		to, fit := from+1, pieces[from].fit
		for to < len(pieces) && pieces[to].fit == fit {
			to++
		}
		if fit != nil {
			fitText(pieces[from:to], fit)
		}
		from = to
	}
}

func fitText(pieces []piece, fit *textLength) {
	var natural float64
	glyphs := 0
	for i := range pieces {
		natural += pieces[i].dx + pieces[i].set.width()
		glyphs += pieces[i].set.count
	}
	if natural <= 0 {
		return
	}
	for i := range pieces {
		set := &pieces[i].set
		if fit.stretches || glyphs < 2 {
			set.stretch = fit.length / natural
		} else {
			set.spacing += (fit.length - natural) / float64(glyphs-1)
		}
	}
	if last := &pieces[len(pieces)-1].set; !fit.stretches && glyphs >= 2 {
		last.lastSpacing = false
	}
}

// baseline returns how far the text is moved down.
func (p *piece) baseline() float64 {
	size := p.style.fontSize()
	// Parts of the size of text, in the program's faces.
	const xHeight, capHeight, ascent, descent = 0.5, 0.72, 0.95, 0.25
	move := 0.0
	align := p.style["dominant-baseline"]
	if own := p.style["alignment-baseline"]; own != "" && own != "auto" && own != "baseline" {
		align = own
	}
	switch align {
	case "middle":
		move = xHeight / 2
	case "central":
		move = capHeight / 2
	case "hanging":
		move = capHeight
	case "text-before-edge", "before-edge", "text-top":
		move = ascent
	case "text-after-edge", "after-edge", "ideographic", "text-bottom":
		move = -descent
	}
	switch shift := p.style["baseline-shift"]; shift {
	case "", "baseline", "0":
	case "sub":
		move += 0.2
	case "super":
		move -= 0.35
	default:
		v, _ := relativeLength(shift, size, size)
		return move*size - v
	}
	return move * size
}
