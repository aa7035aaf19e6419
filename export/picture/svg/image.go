package svg

import (
	"image"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"

	"promodoc/export/picture/dataurl"
)

const (
	maxInner = 3 // drawings inside of each other
	// perDot is what decoding and drawing a dot of a picture takes, in pixels.
	perDot = 2
)

// image draws a picture inside of the drawing.
func (p *painter) image(n *node, s state) {
	data, ok := dataurl.Decode(n.attr["href"], MaxSize)
	if !ok || !dataurl.Is(n.attr["href"]) || len(data) == 0 {
		return
	}
	if Is(data) {
		p.innerDrawing(n, data, s)
		return
	}
	if p.open == nil {
		return
	}
	raster, ok := p.open(data)
	if !ok {
		return
	}
	w, h := p.imageSize(n, s, float64(raster.Width), float64(raster.Height))
	if w <= 0 || h <= 0 {
		return
	}
	if p.silhouette || p.scanner.measures {
		p.frame(s, w, h, n)
		return
	}
	view := box{0, 0, float64(raster.Width), float64(raster.Height)}
	x, _ := length(n.attr["x"], s.view.w)
	y, _ := length(n.attr["y"], s.view.h)
	m := s.m.Translate(x, y)
	defer p.clipTo(m, w, h)()
	m = m.Mult(view.fit(n.attr["preserveAspectRatio"], w, h))
	scaleX, scaleY := math.Hypot(m.A, m.B), math.Hypot(m.C, m.D)
	size := image.Pt(pixelCount(view.w*scaleX), pixelCount(view.h*scaleY))
	p.scanner.spend(perDot * raster.Width * raster.Height)
	im, err := raster.Decode(size)
	if err != nil {
		return
	}
	dots := im.Bounds()
	p.scanner.spend(4*perDot*dots.Dx()*dots.Dy() + perDot*min(size.X*size.Y, len(p.scanner.image.Pix)))
	// The picture may have been decoded with fewer dots than it has.
	m = m.Scale(view.w/float64(dots.Dx()), view.h/float64(dots.Dy())).Translate(-float64(dots.Min.X), -float64(dots.Min.Y))
	on, ok := p.scanner.image.SubImage(p.scanner.clip).(*image.RGBA)
	if !ok || on.Rect.Empty() || m.A*m.D == m.B*m.C {
		return
	}
	draw.BiLinear.Transform(on, f64.Aff3{m.A, m.C, m.E, m.B, m.D, m.F}, im, dots, draw.Over, nil)
}

func pixelCount(v float64) int { return int(math.Ceil(min(max(v, 1), 20_000))) }

// imageSize returns the size of the area of a picture.
func (p *painter) imageSize(n *node, s state, naturalWidth, naturalHeight float64) (w, h float64) {
	w, hasWidth := length(n.attr["width"], s.view.w)
	h, hasHeight := length(n.attr["height"], s.view.h)
	switch {
	case !hasWidth && !hasHeight:
		return naturalWidth, naturalHeight
	case !hasWidth:
		w = h * naturalWidth / naturalHeight
	case !hasHeight:
		h = w * naturalHeight / naturalWidth
	}
	return w, h
}

// frame fills the area of a picture.
func (p *painter) frame(s state, w, h float64, n *node) {
	rect := node{name: "rect", attr: map[string]string{"x": n.attr["x"], "y": n.attr["y"], "width": format(w), "height": format(h)}}
	s.style = style{"fill": "black"}
	p.shape(rect.path(s.view), s.m, s, true)
}

// innerDrawing draws an SVG file inside of the drawing.
func (p *painter) innerDrawing(n *node, data []byte, s state) {
	if p.inner >= maxInner {
		panic(outOfTime{})
	}
	const perByte = 4
	p.scanner.spend(perByte * len(data))
	inner, err := parse(data)
	if err != nil {
		return
	}
	naturalWidth, naturalHeight := inner.size()
	w, h := p.imageSize(n, s, naturalWidth, naturalHeight)
	if w <= 0 || h <= 0 {
		return
	}
	x, _ := length(n.attr["x"], s.view.w)
	y, _ := length(n.attr["y"], s.view.h)
	s.m = s.m.Translate(x, y)
	defer p.clipTo(s.m, w, h)()
	outer := p.document
	p.document, p.inner = inner, p.inner+1
	fit := n.attr["preserveAspectRatio"]
	if fit == "" {
		fit = inner.root.attr["preserveAspectRatio"]
	}
	p.drawing(s, w, h, fit)
	p.document, p.inner = outer, p.inner-1
}
