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
	nodes   int // drawn so far
}

// state is what an element has from those around it.
type state struct {
	style   style
	m       rasterx.Matrix2D
	opacity float64
	view    box // that percentages are of
	depth   int
}

// draw draws the document. It is an error if that takes too long.
func (d *document) draw(size image.Point) (im *image.RGBA, err error) {
	im = image.NewRGBA(image.Rectangle{Max: size})
	p := painter{document: d, scanner: &scanner{image: im, source: image.Black}}
	p.pen = rasterx.NewDasher(size.X, size.Y, p.scanner)
	defer func() {
		// The parser of paths and the pen should not panic on any drawing; if one
		// does, only this drawing is lost.
		if recover() != nil {
			im, err = nil, errTooComplex
		}
	}()
	w, h := d.size()
	view, ok := d.root.viewBox()
	if !ok {
		view = box{0, 0, w, h}
	}
	s := state{style: d.styleOf(d.root, style{}), opacity: 1, view: view,
		m: d.root.fit(view, float64(size.X), float64(size.Y))}
	s.opacity = min(max(s.style.number("opacity", 1), 0), 1)
	p.children(d.root, s)
	return im, nil
}

func (p *painter) children(n *node, s state) {
	for _, c := range n.children {
		p.element(c, s)
	}
}

// element draws an element and those in it.
func (p *painter) element(n *node, s state) {
	p.nodes++
	if s.depth++; s.depth > maxDepth || p.nodes > maxNodes {
		panic(outOfTime{})
	}
	s.style = p.styleOf(n, s.style)
	if s.style["display"] == "none" || s.style["visibility"] == "hidden" {
		return
	}
	s.m = s.m.Mult(transformOf(s.style["transform"]))
	s.opacity *= min(max(s.style.number("opacity", 1), 0), 1)
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
		p.inner(n, s, n.attr["width"], n.attr["height"])
	case "use":
		p.use(n, s)
	default:
		if outline := n.path(s.view); len(outline) > 0 {
			p.shape(n, outline, s)
		}
	}
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
		s.style = p.styleOf(target, s.style)
		p.inner(target, s, n.attr["width"], n.attr["height"])
		return
	}
	p.element(target, s)
}

// inner draws a drawing inside of another.
func (p *painter) inner(n *node, s state, width, height string) {
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
	if view, ok := n.viewBox(); ok {
		s.m = s.m.Mult(n.fit(view, w, h))
		s.view = view
	} else {
		s.view = box{0, 0, w, h}
	}
	if s.depth++; s.depth > maxDepth {
		panic(outOfTime{})
	}
	p.children(n, s)
}

// shape fills a shape and draws its outline.
func (p *painter) shape(n *node, outline rasterx.Path, s state) {
	if paint, ok := p.paint(s, "fill", "black"); ok && n.name != "line" {
		p.pen.Clear()
		outline.AddTo(&rasterx.MatrixAdder{Adder: &p.pen.Filler, M: s.m})
		p.scanner.SetColor(paint(p.scanner.GetPathExtent()))
		p.scanner.Draw()
	}
	paint, ok := p.paint(s, "stroke", "none")
	scale := math.Sqrt(math.Abs(s.m.A*s.m.D - s.m.B*s.m.C))
	width := s.style.number("stroke-width", 1) * scale
	if !ok || width <= 0 || width > 1e5 {
		return
	}
	p.pen.Clear()
	p.setStroke(s.style, width, scale)
	outline.AddTo(&rasterx.MatrixAdder{Adder: p.pen, M: s.m})
	p.scanner.SetColor(paint(p.scanner.GetPathExtent()))
	p.scanner.Draw()
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
