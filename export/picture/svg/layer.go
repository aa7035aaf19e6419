package svg

import (
	"image"
	"image/color"
	"image/draw"
	"strings"

	"github.com/srwiley/rasterx"
)

// effects are what is done with an element after it was drawn.
type effects struct {
	clip, mask, filter *node   // nil if there is none
	opacity            float64 // of the whole
}

func (e *effects) any() bool {
	return e.clip != nil || e.mask != nil || e.filter != nil || e.opacity < 1
}

// effectsOf returns the effects on an element. Its opacity becomes that of the state
// if it has only one part.
func (p *painter) effectsOf(n *node, s *state) effects {
	e := effects{opacity: 1}
	if opacity := min(max(s.style.number("opacity", 1), 0), 1); opacity < 1 {
		switch n.name {
		case "g", "svg", "use", "a", "text", "image", "switch":
			e.opacity = opacity
		default:
			s.opacity *= opacity
		}
	}
	e.clip = p.reference(s.style["clip-path"], "clipPath")
	if !p.silhouette {
		e.mask = p.reference(s.style["mask"], "mask")
		e.filter = p.reference(s.style["filter"], "filter")
	}
	if p.scanner.measures {
		return effects{opacity: 1}
	}
	return e
}

// reference returns the element that a value such as "url(#a)" refers to, nil if it is
// not one of a name.
func (p *painter) reference(value, name string) *node {
	rest, ok := strings.CutPrefix(value, "url(")
	if !ok {
		return nil
	}
	id, _, _ := strings.Cut(rest, ")")
	n := p.ids[strings.TrimPrefix(strings.Trim(id, ` "'`), "#")]
	if n == nil || n.name != name {
		return nil
	}
	return n
}

// withEffects draws an element on layers of its own, and these on the image.
func (p *painter) withEffects(n *node, s state, e effects) {
	if e.opacity == 0 {
		return
	}
	own := p.measure(func() { p.content(n, s) })
	area := own.Rectangle
	if e.filter != nil {
		area = p.filterArea(e.filter, own.Rectangle, s).Intersect(p.scanner.clip)
	}
	clipped := s
	if e.clip != nil {
		if e.clip.attr["clipPathUnits"] == "objectBoundingBox" {
			clipped.m = boxMatrix(own.Rectangle)
		}
		form := p.measure(func() { p.form(e.clip, clipped) })
		area = area.Intersect(form.Rectangle)
		if form.paths == 1 && form.rectangle && e.mask == nil && e.filter == nil && e.opacity == 1 {
			before := p.scanner.clip
			p.scanner.clip = before.Intersect(form.Rectangle)
			p.content(n, s)
			p.scanner.clip = before
			return
		}
	}
	if area.Empty() {
		return
	}
	source := area
	if e.filter != nil {
		source = p.filterArea(e.filter, area, s).Intersect(own.Union(area))
	}
	layer := p.layer(source, func() { p.content(n, s) })
	defer p.release(layer)
	if e.filter != nil {
		p.filter(e.filter, layer, s)
	}
	if e.clip != nil {
		form := p.layer(area, func() { p.form(e.clip, clipped) })
		multiply(layer, form, false)
		p.release(form)
	}
	if e.mask != nil {
		p.mask(e.mask, layer, own.Rectangle, s)
	}
	p.scanner.spend(2 * area.Dx() * area.Dy())
	var opacity image.Image
	if e.opacity < 1 {
		opacity = image.NewUniform(color.Alpha{A: uint8(e.opacity*255 + 0.5)})
	}
	draw.DrawMask(p.scanner.image, area, layer, area.Min, opacity, image.Point{}, draw.Over)
}

// boxMatrix returns the transformation of the unit square to an area.
func boxMatrix(area image.Rectangle) rasterx.Matrix2D {
	return rasterx.Matrix2D{A: float64(area.Dx()), D: float64(area.Dy()), E: float64(area.Min.X), F: float64(area.Min.Y)}
}

// form draws the silhouette of what is in a clip path.
func (p *painter) form(clip *node, s state) {
	before := p.silhouette
	p.silhouette = true
	p.enter(clip, &s)
	s.style, s.opacity = p.styleOf(clip, style{}), 1
	s.m = s.m.Mult(transformOf(s.style["transform"]))
	p.children(clip, s)
	p.silhouette = before
}

// mask makes a layer as transparent as a mask is dark.
func (p *painter) mask(mask *node, layer *image.RGBA, box image.Rectangle, s state) {
	p.enter(mask, &s)
	s.style, s.opacity = p.styleOf(mask, style{}), 1
	if mask.attr["maskContentUnits"] == "objectBoundingBox" {
		s.m = boxMatrix(box)
	}
	form := p.layer(layer.Rect, func() { p.children(mask, s) })
	multiply(layer, form, s.style["mask-type"] != "alpha")
	p.release(form)
}

// multiply multiplies the colors of a layer with the opacity of another, which may
// be smaller, or with its brightness.
func multiply(layer, by *image.RGBA, brightness bool) {
	for y := layer.Rect.Min.Y; y < layer.Rect.Max.Y; y++ {
		row := layer.Pix[layer.PixOffset(layer.Rect.Min.X, y):][:4*layer.Rect.Dx()]
		for x := layer.Rect.Min.X; x < layer.Rect.Max.X; x++ {
			pixel := row[4*(x-layer.Rect.Min.X):][:4]
			c := by.RGBAAt(x, y)
			factor := int(c.A)
			if brightness {
				const red, green, blue = 2125, 7154, 721 // of 10,000
				factor = (red*int(c.R) + green*int(c.G) + blue*int(c.B) + 5000) / 10_000
			}
			for i, v := range pixel {
				pixel[i] = uint8((int(v)*factor + 127) / 255)
			}
		}
	}
}

// measure returns the area that something draws on.
func (p *painter) measure(what func()) extent {
	measures, before := p.scanner.measures, p.scanner.extent
	p.scanner.measures, p.scanner.extent = true, extent{}
	what()
	out := p.scanner.extent
	p.scanner.measures, p.scanner.extent = measures, before
	return out
}

// maxLayers bounds the memory of layers, in bytes.
const maxLayers = 96 << 20

// MaxMemory is about what drawing takes at most beside the drawing itself, in bytes.
const MaxMemory = maxLayers + 8*MaxSize

// layer returns what something draws, on an image of its own.
func (p *painter) layer(area image.Rectangle, what func()) *image.RGBA {
	under, clip := p.scanner.image, p.scanner.clip
	p.reserve(area)
	out := image.NewRGBA(area)
	p.scanner.image, p.scanner.clip = out, area
	what()
	p.scanner.image, p.scanner.clip = under, clip
	return out
}

// reserve counts the memory of a layer, and what it takes to clear it.
func (p *painter) reserve(area image.Rectangle) {
	p.scanner.spend(area.Dx() * area.Dy())
	if p.layers += 4 * area.Dx() * area.Dy(); p.layers > maxLayers {
		panic(outOfTime{})
	}
}

// release ends the use of a layer.
func (p *painter) release(layer *image.RGBA) { p.layers -= len(layer.Pix) }
