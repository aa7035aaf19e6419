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
	image  *image.RGBA
	work   int // what has been done, in pixels
	points []fixed.Point26_6
	starts []int // indexes in points
	source image.Image
	pen    vector.Rasterizer
}

// maxWork bounds what filling may take, in pixels: about a second.
const maxWork = 60_000_000

// outOfTime is the value with which a scanner panics if there is too much to do.
type outOfTime struct{}

func (s *scanner) spend(work int) {
	if s.work += work; s.work > maxWork {
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
	extent := s.GetPathExtent()
	area := image.Rect(extent.Min.X.Floor(), extent.Min.Y.Floor(), extent.Max.X.Ceil(), extent.Max.Y.Ceil()).Intersect(s.image.Rect)
	if area.Empty() {
		return
	}
	s.spend(area.Dx() * area.Dy())
	s.pen.Reset(area.Dx(), area.Dy())
	s.pen.DrawOp = draw.Over
	for i, from := range s.starts {
		to := len(s.points)
		if i+1 < len(s.starts) {
			to = s.starts[i+1]
		}
		s.contour(s.points[from:to], area)
	}
	s.pen.Draw(s.image, area, s.source, area.Min)
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
