package svg

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// scanner fills paths in an image. Other than that of rasterx, it looks only at the
// part of the image that a path covers, and gives up on drawings that take too
// long.
type scanner struct {
	image *image.RGBA
	clip  image.Rectangle // nothing is drawn outside
	left  int             // what may still be done, in pixels
	// evenOdd is set if parts that two contours enclose are not filled.
	evenOdd bool
	// measures is set while nothing is drawn but extent, the area of what would
	// be, is enlarged.
	measures bool
	extent   extent
	points   []fixed.Point26_6
	starts   []int // indexes in points
	source   image.Image
	pen      vector.Rasterizer
}

// maxWork bounds what filling may take, in pixels: about a second.
const maxWork = 60_000_000

// extent is the area of some paths.
type extent struct {
	image.Rectangle
	paths int
	// rectangle is set if the last path is an upright rectangle.
	rectangle bool
}

// outOfTime is the value with which a scanner panics if there is too much to do.
type outOfTime struct{}

func (s *scanner) spend(work int) {
	if s.left -= work; s.left < 0 {
		panic(outOfTime{})
	}
}

// Start begins a contour.
func (s *scanner) Start(a fixed.Point26_6) {
	s.starts = append(s.starts, len(s.points))
	s.Line(a)
}

// Line adds a line to the contour.
func (s *scanner) Line(b fixed.Point26_6) {
	const perPoint = 60 // what a point takes, in pixels
	s.spend(perPoint)
	s.points = append(s.points, b)
}

// GetPathExtent returns the area that the path covers.
func (s *scanner) GetPathExtent() fixed.Rectangle26_6 {
	if len(s.points) == 0 {
		return fixed.Rectangle26_6{}
	}
	r := fixed.Rectangle26_6{Min: s.points[0], Max: s.points[0]}
	for _, p := range s.points {
		r.Min.X, r.Min.Y = min(r.Min.X, p.X), min(r.Min.Y, p.Y)
		r.Max.X, r.Max.Y = max(r.Max.X, p.X), max(r.Max.Y, p.Y)
	}
	return r
}

// Draw fills the path.
func (s *scanner) Draw() {
	r := s.GetPathExtent()
	area := image.Rect(r.Min.X.Floor(), r.Min.Y.Floor(), r.Max.X.Ceil(), r.Max.Y.Ceil()).Intersect(s.clip)
	if s.measures {
		s.extent = extent{s.extent.Union(area), s.extent.paths + 1, s.isRectangle(r)}
		return
	}
	area = area.Intersect(s.image.Rect)
	if area.Empty() {
		return
	}
	if s.evenOdd && len(s.starts) > 1 {
		s.drawEvenOdd(area)
		return
	}
	s.rasterize(0, len(s.starts), area)
	s.pen.DrawOp = draw.Over
	s.pen.Draw(s.image, area, s.source, area.Min)
}

// rasterize has the pen take contours.
func (s *scanner) rasterize(from, to int, area image.Rectangle) {
	s.spend(area.Dx() * area.Dy())
	s.pen.Reset(area.Dx(), area.Dy())
	for i := from; i < to; i++ {
		end := len(s.points)
		if i+1 < len(s.starts) {
			end = s.starts[i+1]
		}
		s.contour(s.points[s.starts[i]:end], area)
	}
}

// drawEvenOdd fills what an odd number of contours encloses. Of a contour that
// crosses itself it fills all.
func (s *scanner) drawEvenOdd(area image.Rectangle) {
	all, one := image.NewAlpha(area), image.NewAlpha(area)
	for i := range s.starts {
		s.rasterize(i, i+1, area)
		s.pen.DrawOp = draw.Src
		s.pen.Draw(one, area, image.Opaque, area.Min)
		s.spend(area.Dx() * area.Dy())
		for k, a := range all.Pix {
			b := int(one.Pix[k])
			all.Pix[k] = uint8(int(a) + b - (2*int(a)*b+127)/255)
		}
	}
	draw.DrawMask(s.image, area, s.source, area.Min, all, area.Min, draw.Over)
}

// isRectangle reports whether the path has the four corners of its extent.
func (s *scanner) isRectangle(r fixed.Rectangle26_6) bool {
	n := len(s.points)
	if len(s.starts) != 1 || n < 4 || n > 6 {
		return false
	}
	corners := 0
	for i, p := range s.points {
		if p.X != r.Min.X && p.X != r.Max.X || p.Y != r.Min.Y && p.Y != r.Max.Y {
			return false
		}
		if i > 0 {
			if q := s.points[i-1]; p != q && p.X != q.X && p.Y != q.Y {
				return false
			} else if p != q {
				corners++
			}
		}
	}
	return corners >= 3
}

// contour adds lines to the pen, their ends moved into reach of the area. They are not
// closed: those of an outline enclose it only together.
func (s *scanner) contour(points []fixed.Point26_6, area image.Rectangle) {
	const reach = 4096 // pixels
	at := func(p fixed.Point26_6) (x, y float32) {
		fx := min(max(float64(p.X)/64-float64(area.Min.X), -reach), float64(area.Dx())+reach)
		fy := min(max(float64(p.Y)/64-float64(area.Min.Y), -reach), float64(area.Dy())+reach)
		return float32(fx), float32(fy)
	}
	last := float32(math.Inf(1))
	for i, p := range points {
		x, y := at(p)
		if i == 0 {
			s.pen.MoveTo(x, y)
		} else {
			s.spend(int(min(float64(area.Dy()), math.Abs(float64(y-last)))))
			s.pen.LineTo(x, y)
		}
		last = y
	}
}

// SetColor sets the color of the next path, a color or a function of the pixel.
func (s *scanner) SetColor(c any) {
	switch c := c.(type) {
	case color.Color:
		s.source = image.NewUniform(c)
	case rasterx.ColorFunc:
		s.source = gradientImage{c}
	}
}

// Clear drops the path.
func (s *scanner) Clear() { s.points, s.starts = s.points[:0], s.starts[:0] }

// SetBounds does nothing: the image has its bounds.
func (s *scanner) SetBounds(int, int) {}

// SetWinding does nothing: the pen fills what any contour encloses.
func (s *scanner) SetWinding(bool) {}

// SetClip does nothing.
func (s *scanner) SetClip(image.Rectangle) {}

// gradientImage is an endless image of a function.
type gradientImage struct{ at rasterx.ColorFunc }

// ColorModel implements [image.Image].
func (g gradientImage) ColorModel() color.Model { return color.RGBAModel }

// Bounds implements [image.Image].
func (g gradientImage) Bounds() image.Rectangle {
	return image.Rect(-1e9, -1e9, 1e9, 1e9)
}

// At implements [image.Image].
func (g gradientImage) At(x, y int) color.Color { return g.at(x, y) }
