package svg

import (
	"image"
	"math"
	"strings"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

// painter draws the elements of a document.
type painter struct {
	*document
	scanner *scanner
	pen     *rasterx.Dasher
	open    Opener
	layers  int // bytes of the layers in use
	inner   int // drawings around the current one
	// silhouette is set while the form of elements is drawn and not their colors.
	silhouette bool
}

// state is what an element has from those around it.
type state struct {
	style   style
	m       rasterx.Matrix2D
	opacity float64
	view    box // that percentages are of
	depth   int
}

// draw draws the document with so much work, in pixels. It is an error if that takes
// more.
func (d *document) draw(size image.Point, open Opener, work int) (im *image.RGBA, err error) {
	im = image.NewRGBA(image.Rectangle{Max: size})
	p := painter{document: d, open: open, scanner: &scanner{image: im, clip: im.Rect, source: image.Black, left: work}}
	p.pen = rasterx.NewDasher(size.X, size.Y, p.scanner)
	defer func() {
		// The parser of paths and the pen should not panic on any drawing; if one
		// does, only this drawing is lost.
		if recover() != nil {
			im, err = nil, errTooComplex
		}
	}()
	p.drawing(state{m: rasterx.Identity, opacity: 1}, float64(size.X), float64(size.Y), d.root.attr["preserveAspectRatio"])
	return im, nil
}

// drawing draws the whole document in an area.
func (p *painter) drawing(s state, w, h float64, fit string) {
	ownWidth, ownHeight := p.size()
	view, ok := p.root.viewBox()
	if !ok {
		view = box{0, 0, ownWidth, ownHeight}
	}
	s.style = p.styleOf(p.root, style{})
	s.opacity *= min(max(s.style.number("opacity", 1), 0), 1)
	s.view = view
	s.m = s.m.Mult(view.fit(fit, w, h))
	p.children(p.root, s)
}

func (p *painter) children(n *node, s state) {
	for _, c := range n.children {
		p.element(c, s)
	}
}

// element draws an element and those in it.
func (p *painter) element(n *node, s state) {
	p.enter(n, &s)
	s.style = p.styleOf(n, s.style)
	if s.style["display"] == "none" || n.name == "" {
		return
	}
	s.m = s.m.Mult(transformOf(s.style["transform"]))
	if e := p.effectsOf(n, &s); e.any() {
		p.withEffects(n, s, e)
		return
	}
	p.content(n, s)
}

// enter counts an element and what it takes to read its attributes.
func (p *painter) enter(n *node, s *state) {
	if s.depth++; s.depth > maxDepth {
		panic(outOfTime{})
	}
	const perNode, perByte = 300, 2 // what they take, in pixels
	p.scanner.spend(perNode + perByte*n.size)
}

// content draws an element without its effects.
func (p *painter) content(n *node, s state) {
	switch n.name {
	case "g", "a":
		p.children(n, s)
	case "switch":
		// The first that can be drawn, which is not HTML.
		for _, c := range n.children {
			if c.name != "foreignObject" {
				p.element(c, s)
				return
			}
		}
	case "svg":
		p.viewport(n, s, n.attr["width"], n.attr["height"])
	case "use":
		p.use(n, s)
	case "text":
		p.text(n, s)
	case "image":
		if s.isVisible() {
			p.image(n, s)
		}
	default:
		if outline := n.path(s.view); len(outline) > 0 && s.isVisible() {
			p.shape(outline, s.m, s, n.name != "line")
			p.markers(n, outline, s)
		}
	}
}

func (s *state) isVisible() bool {
	v := s.style["visibility"]
	return v != "hidden" && v != "collapse"
}

// use draws the element that another refers to.
func (p *painter) use(n *node, s state) {
	target := p.ids[strings.TrimPrefix(strings.TrimSpace(n.attr["href"]), "#")]
	if target == nil {
		return
	}
	x, _ := length(n.attr["x"], s.view.w)
	y, _ := length(n.attr["y"], s.view.h)
	s.m = s.m.Translate(x, y)
	if target.name == "symbol" || target.name == "svg" {
		p.enter(target, &s)
		s.style = p.styleOf(target, s.style)
		width, height := n.attr["width"], n.attr["height"]
		if target.name == "svg" {
			if width == "" {
				width = target.attr["width"]
			}
			if height == "" {
				height = target.attr["height"]
			}
		}
		p.viewport(target, s, width, height)
		return
	}
	p.element(target, s)
}

// viewport draws the content of an element in an area of its own.
func (p *painter) viewport(n *node, s state, width, height string) {
	w, ok := length(width, s.view.w)
	if !ok {
		w = s.view.w
	}
	h, ok := length(height, s.view.h)
	if !ok {
		h = s.view.h
	}
	if w <= 0 || h <= 0 {
		return
	}
	x, _ := length(n.attr["x"], s.view.w)
	y, _ := length(n.attr["y"], s.view.h)
	s.m = s.m.Translate(x, y)
	if overflow := s.style["overflow"]; overflow != "visible" && overflow != "auto" {
		defer p.clipTo(s.m, w, h)()
	}
	if view, ok := n.viewBox(); ok {
		s.m = s.m.Mult(view.fit(n.attr["preserveAspectRatio"], w, h))
		s.view = view
	} else {
		s.view = box{0, 0, w, h}
	}
	p.children(n, s)
}

// clipTo limits drawing to an area of a width and height from the origin on, and
// returns a function that ends the limit. Areas that are not upright are not clipped.
func (p *painter) clipTo(m rasterx.Matrix2D, w, h float64) (end func()) {
	before := p.scanner.clip
	if isUpright(m) {
		x0, y0 := m.Transform(0, 0)
		x1, y1 := m.Transform(w, h)
		p.scanner.clip = before.Intersect(pixels(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
	}
	return func() { p.scanner.clip = before }
}

// isUpright reports whether horizontal and vertical lines remain such.
func isUpright(m rasterx.Matrix2D) bool { return m.B == 0 && m.C == 0 || m.A == 0 && m.D == 0 }

// pixels returns the whole pixels that an area takes, rounded.
func pixels(x0, y0, x1, y1 float64) image.Rectangle {
	const far = 1e6
	at := func(v float64) int { return int(math.Round(min(max(v, -far), far))) }
	return image.Rect(at(x0), at(y0), at(x1), at(y1))
}

// shape fills a shape and draws its outline. m moves the outline to its pixels; the
// width of lines is in the units of the state.
func (p *painter) shape(outline rasterx.Path, m rasterx.Matrix2D, s state, fills bool) {
	p.scanner.evenOdd = s.style["fill-rule"] == "evenodd"
	if p.silhouette {
		p.scanner.evenOdd = s.style["clip-rule"] == "evenodd"
		p.fill(outline, m, image.Black.C)
		return
	}
	strokeFirst := strings.HasPrefix(s.style["paint-order"], "stroke")
	if strokeFirst {
		p.stroke(outline, m, s)
	}
	if paint, ok := p.paint(s, "fill", "black"); ok && fills {
		p.scanner.evenOdd = s.style["fill-rule"] == "evenodd"
		p.fill(outline, m, paint)
	}
	if !strokeFirst {
		p.stroke(outline, m, s)
	}
}

// fill fills an outline with a color, or a function of [painter.paint].
func (p *painter) fill(outline rasterx.Path, m rasterx.Matrix2D, paint any) {
	p.pen.Clear()
	outline.AddTo(&rasterx.MatrixAdder{Adder: &p.pen.Filler, M: m})
	p.finish(paint)
}

// finish draws what the pen has.
func (p *painter) finish(paint any) {
	if of, ok := paint.(func(fixed.Rectangle26_6) any); ok && !p.scanner.measures {
		paint = of(p.scanner.GetPathExtent())
	}
	p.scanner.SetColor(paint)
	p.scanner.Draw()
	p.scanner.evenOdd = false
}

// stroke draws a line along an outline.
func (p *painter) stroke(outline rasterx.Path, m rasterx.Matrix2D, s state) {
	paint, ok := p.paint(s, "stroke", "none")
	scale := math.Sqrt(math.Abs(s.m.A*s.m.D - s.m.B*s.m.C))
	if s.style["vector-effect"] == "non-scaling-stroke" {
		scale = 1
	}
	width := s.style.number("stroke-width", 1) * scale
	if !ok || width <= 0 || width > 1e5 {
		return
	}
	p.scanner.evenOdd = false
	p.pen.Clear()
	p.setStroke(s.style, width, scale)
	outline.AddTo(&rasterx.MatrixAdder{Adder: p.pen, M: m})
	p.finish(paint)
}

// setStroke sets the form of the next outline, of a width in pixels.
func (p *painter) setStroke(s style, width, scale float64) {
	caps := map[string]rasterx.CapFunc{"round": rasterx.RoundCap, "square": rasterx.SquareCap}
	joins := map[string]rasterx.JoinMode{"round": rasterx.Round, "bevel": rasterx.Bevel}
	lineCap, ok := caps[s["stroke-linecap"]]
	if !ok {
		lineCap = rasterx.ButtCap
	}
	join, ok := joins[s["stroke-linejoin"]]
	if !ok {
		join = rasterx.Miter
	}
	miter := min(max(s.number("stroke-miterlimit", 4), 1), 1000)
	dashes := numbers(s["stroke-dasharray"])
	var sum float64
	for i := range dashes {
		dashes[i] = max(0, dashes[i]*scale)
		sum += dashes[i]
	}
	const shortest, most = 1.0, 100 // pixels; dashes
	if sum < shortest || len(dashes) > most {
		dashes = nil
	}
	if len(dashes)%2 == 1 {
		dashes = append(dashes, dashes...)
	}
	offset := math.Mod(s.number("stroke-dashoffset", 0)*scale, max(sum, 1))
	if offset < 0 {
		offset += sum
	}
	p.pen.SetStroke(max(1, fixed.Int26_6(width*64)), fixed.Int26_6(miter*64), lineCap, lineCap, rasterx.FlatGap, join, dashes, offset)
}
