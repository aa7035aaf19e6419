package raster

import (
	"image"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font/opentype"

	"promodoc/export/book"
	"promodoc/export/face"
)

// canvas is a page that is being drawn.
type canvas struct {
	painter *Painter
	fonts   *face.Fonts
	scale   float64
	image   *image.RGBA
}

// subpixels is the number of horizontal positions of a glyph in a pixel, which keep
// the distances of letters. Vertical positions are whole pixels, so that all lines
// of a paragraph look the same.
const subpixels = 4

// run draws a run of glyphs.
func (c *canvas) run(r *book.Run) {
	ink := image.NewUniform(opaque(r.Color))
	size := r.Size * c.scale
	unit := size / 1000
	x, y := r.X*c.scale, r.Y*c.scale
	for i := range r.Glyphs {
		g := &r.Glyphs[i]
		c.glyph(maskKey{face: r.Face, glyph: g.ID, size: float32(size)},
			x+float64(g.XOff)*unit, y-float64(g.YOff)*unit, ink)
		x += float64(g.Advance+r.Tracking) * unit
	}
}

// glyph draws a glyph with its origin at a position in pixels.
func (c *canvas) glyph(key maskKey, x, y float64, ink image.Image) {
	position := int(math.Round(x * subpixels))
	column := floorDiv(position, subpixels)
	key.subpixel = uint8(position - column*subpixels)
	m := c.painter.mask(c.fonts, key)
	if m == nil {
		return
	}
	at := m.Rect.Add(image.Pt(column, int(math.Round(y))))
	draw.DrawMask(c.image, at, ink, image.Point{}, m, m.Rect.Min, draw.Over)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// maskKey identifies the mask of a glyph.
type maskKey struct {
	face     face.ID
	glyph    uint16
	size     float32 // pixels per em
	subpixel uint8
}

// maskCache has the masks of the glyphs that were drawn, nil for empty ones.
type maskCache struct {
	masks map[maskKey]*image.Alpha
	bytes int
}

const (
	// maxMasks is the maximum size of the cache in bytes. The pages of a window
	// need a few hundred kilobytes.
	maxMasks = 8 << 20
	// maskCost is the size of a mask without its pixels in bytes.
	maskCost = 120
	// maxGlyph is the largest width and height of a mask in pixels. No text is as
	// large, but a damaged font may have any values.
	maxGlyph = 4096
)

// mask returns the mask of a glyph around its origin, nil if it is empty.
func (p *Painter) mask(fonts *face.Fonts, key maskKey) *image.Alpha {
	if m, ok := p.masks.masks[key]; ok {
		return m
	}
	m := p.fill(fonts, key)
	cost := maskCost
	if m != nil {
		cost += len(m.Pix)
	}
	if p.masks.masks == nil || p.masks.bytes+cost > maxMasks {
		p.masks = maskCache{masks: map[maskKey]*image.Alpha{}}
	}
	p.masks.masks[key] = m
	p.masks.bytes += cost
	return m
}

// fill draws the mask of a glyph.
func (p *Painter) fill(fonts *face.Fonts, key maskKey) *image.Alpha {
	outline := fonts.Outline(key.face, key.glyph)
	f := transform{
		scale: key.size / float32(fonts.UnitsPerEm(key.face)),
		x:     float32(key.subpixel) / subpixels,
	}
	bounds := f.bounds(outline)
	if bounds.Empty() || bounds.Dx() > maxGlyph || bounds.Dy() > maxGlyph {
		return nil
	}
	f.x -= float32(bounds.Min.X)
	f.y = -float32(bounds.Min.Y)
	p.pen.Reset(bounds.Dx(), bounds.Dy())
	p.pen.DrawOp = draw.Src
	f.trace(p.pen, outline)
	m := image.NewAlpha(bounds)
	p.pen.Draw(m, bounds, image.Opaque, image.Point{})
	return m
}

// transform maps points of an outline to pixels.
type transform struct{ scale, x, y float32 }

func (f transform) point(p opentype.SegmentPoint) (x, y float32) {
	return f.x + p.X*f.scale, f.y - p.Y*f.scale
}

// bounds returns the pixels that an outline can touch.
func (f transform) bounds(outline []opentype.Segment) image.Rectangle {
	if len(outline) == 0 {
		// The conversion of infinity to an integer depends on the processor.
		return image.Rectangle{}
	}
	left, top := float32(math.Inf(1)), float32(math.Inf(1))
	right, bottom := -left, -top
	for i := range outline {
		for _, a := range outline[i].ArgsSlice() {
			x, y := f.point(a)
			left, right = min(left, x), max(right, x)
			top, bottom = min(top, y), max(bottom, y)
		}
	}
	if !(right-left < maxGlyph && bottom-top < maxGlyph) {
		return image.Rectangle{}
	}
	return image.Rect(
		int(math.Floor(float64(left))), int(math.Floor(float64(top))),
		int(math.Ceil(float64(right))), int(math.Ceil(float64(bottom))))
}

// outliner draws an outline.
type outliner interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(bx, by, cx, cy float32)
	CubeTo(bx, by, cx, cy, dx, dy float32)
	ClosePath()
}

func (f transform) trace(pen outliner, outline []opentype.Segment) {
	for i := range outline {
		s := &outline[i]
		ax, ay := f.point(s.Args[0])
		bx, by := f.point(s.Args[1])
		cx, cy := f.point(s.Args[2])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			pen.ClosePath()
			pen.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			pen.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			pen.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			pen.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	pen.ClosePath()
}
