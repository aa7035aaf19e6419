package svg

import (
	"math"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

// vertex is a corner of an outline, with the directions in which it is reached and
// left, in radians.
type vertex struct {
	at      fixed.Point26_6
	in, out float64
	hasIn   bool
	hasOut  bool
}

// angle is the direction of a marker at a vertex.
func (v *vertex) angle() float64 {
	switch {
	case v.hasIn && v.hasOut:
		sinIn, cosIn := math.Sincos(v.in)
		sinOut, cosOut := math.Sincos(v.out)
		return math.Atan2(sinIn+sinOut, cosIn+cosOut)
	case v.hasIn:
		return v.in
	}
	return v.out
}

// maxMarkers bounds the markers of one line.
const maxMarkers = 500

// markers draws the arrows and other markers of a line.
func (p *painter) markers(n *node, outline rasterx.Path, s state) {
	switch n.name {
	case "path", "line", "polyline", "polygon":
	default:
		return
	}
	start, mid, end := p.reference(s.style["marker-start"], "marker"), p.reference(s.style["marker-mid"], "marker"), p.reference(s.style["marker-end"], "marker")
	if start == nil && mid == nil && end == nil || p.silhouette {
		return
	}
	all := vertices(outline)
	if len(all) > maxMarkers {
		all = []vertex{all[0], all[len(all)-1]}
	}
	for i := range all {
		switch {
		case i == 0 && start != nil:
			p.marker(start, &all[i], s, start.attr["orient"] == "auto-start-reverse")
		case i == len(all)-1 && end != nil && i > 0:
			p.marker(end, &all[i], s, false)
		case i > 0 && i < len(all)-1 && mid != nil:
			p.marker(mid, &all[i], s, false)
		}
	}
}

// marker draws a marker at a vertex.
func (p *painter) marker(n *node, v *vertex, s state, reverse bool) {
	p.enter(n, &s)
	angle := v.angle()
	if orient := n.attr["orient"]; orient != "auto" && orient != "auto-start-reverse" {
		degrees, _ := length(orient, 1)
		angle = degrees * math.Pi / 180
	} else if reverse {
		angle += math.Pi
	}
	s.m = s.m.Translate(float64(v.at.X)/64, float64(v.at.Y)/64).Rotate(angle)
	if n.attr["markerUnits"] != "userSpaceOnUse" {
		width := s.style.number("stroke-width", 1)
		s.m = s.m.Scale(width, width)
	}
	part := func(name string, unset float64) float64 {
		if v, ok := length(n.attr[name], 1); ok {
			return v
		}
		return unset
	}
	w, h := part("markerWidth", 3), part("markerHeight", 3)
	view, ok := n.viewBox()
	if !ok {
		view = box{0, 0, w, h}
	}
	if w <= 0 || h <= 0 {
		return
	}
	fit := rasterx.Identity
	if ok {
		fit = view.fit(n.attr["preserveAspectRatio"], w, h)
	}
	x, y := fit.Transform(part("refX", 0), part("refY", 0))
	s.m = s.m.Translate(-x, -y)
	defer p.clipTo(s.m, w, h)()
	s.m = s.m.Mult(fit)
	// A marker has the style of what is around it, not of the line that it is on.
	s.style, s.view = p.styleOf(n, style{}), view
	p.children(n, s)
}

// vertices returns the corners of an outline.
func vertices(outline rasterx.Path) []vertex {
	var out []vertex
	var begin fixed.Point26_6 // of the contour
	line := func(from, to fixed.Point26_6, leave, arrive fixed.Point26_6) {
		if len(out) == 0 {
			return
		}
		last := &out[len(out)-1]
		if d := leave.Sub(from); d != (fixed.Point26_6{}) {
			last.out, last.hasOut = math.Atan2(float64(d.Y), float64(d.X)), true
		}
		v := vertex{at: to}
		if d := to.Sub(arrive); d != (fixed.Point26_6{}) {
			v.in, v.hasIn = math.Atan2(float64(d.Y), float64(d.X)), true
		} else if last.hasOut {
			v.in, v.hasIn = last.out, true
		}
		out = append(out, v)
	}
	at := func(i int) fixed.Point26_6 { return fixed.Point26_6{X: outline[i], Y: outline[i+1]} }
	for i := 0; i < len(outline); {
		var from fixed.Point26_6
		if len(out) > 0 {
			from = out[len(out)-1].at
		}
		switch rasterx.PathCommand(outline[i]) {
		case rasterx.PathMoveTo:
			begin = at(i + 1)
			out = append(out, vertex{at: begin})
			i += 3
		case rasterx.PathLineTo:
			line(from, at(i+1), at(i+1), from)
			i += 3
		case rasterx.PathQuadTo:
			line(from, at(i+3), at(i+1), at(i+1))
			i += 5
		case rasterx.PathCubicTo:
			line(from, at(i+5), other(from, at(i+1), at(i+3), at(i+5)), other(at(i+5), at(i+3), at(i+1), from))
			i += 7
		case rasterx.PathClose:
			if from != begin {
				line(from, begin, begin, from)
			}
			i++
		default:
			return out
		}
	}
	return out
}

// other returns the first point that is not the one that it is compared with.
func other(than fixed.Point26_6, points ...fixed.Point26_6) fixed.Point26_6 {
	for _, p := range points {
		if p != than {
			return p
		}
	}
	return than
}
