package pdfnotes

import (
	"math"

	"promodoc/app/pages"
)

// sheet is a page of the file, whose coordinates are from the bottom left.
type sheet struct {
	number    int // from 0
	left, top float64
}

// maxQuads bounds how many lines one annotation marks.
const maxQuads = 2000

// quads returns the areas of QuadPoints: four corners each, in an order in which
// programs differ.
func (s sheet) quads(n []float64) []pages.Area {
	var all []pages.Area
	for ; len(n) >= 8 && len(all) < maxQuads; n = n[8:] {
		x0, x1 := min(n[0], n[2], n[4], n[6]), max(n[0], n[2], n[4], n[6])
		y0, y1 := min(n[1], n[3], n[5], n[7]), max(n[1], n[3], n[5], n[7])
		a := s.point(x0, y1)
		a.W, a.H = x1-x0, y1-y0
		if isFinite(a.X, a.Y, a.W, a.H) {
			all = append(all, a)
		}
	}
	return all
}

// point returns a point of the page.
func (s sheet) point(x, y float64) pages.Area {
	if !isFinite(x, y) {
		return pages.Area{Page: s.number}
	}
	return pages.Area{Page: s.number, X: x - s.left, Y: s.top - y}
}

// center returns the middle of a rectangle.
func (s sheet) center(n []float64) pages.Area {
	if len(n) < 4 {
		return s.point(0, 0)
	}
	return s.point((n[0]+n[2])/2, (n[1]+n[3])/2)
}

func isFinite(all ...float64) bool {
	for _, x := range all {
		if math.IsNaN(x) || math.Abs(x) > 1e7 {
			return false
		}
	}
	return true
}
