package svg

import (
	"math"
	"strings"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// path returns the outline of a shape, nil if the element is none.
func (n *node) path(view box) rasterx.Path {
	diagonal := math.Hypot(view.w, view.h) / math.Sqrt2
	x := func(name string) float64 { v, _ := length(n.attr[name], view.w); return v }
	y := func(name string) float64 { v, _ := length(n.attr[name], view.h); return v }
	var p oksvg.PathCursor
	switch n.name {
	case "path":
		_ = p.CompilePath(n.attr["d"]) // what can be read of it is drawn
	case "rect":
		n.rect(&p.Path, x, y)
	case "circle":
		if r, _ := length(n.attr["r"], diagonal); r > 0 {
			rasterx.AddCircle(x("cx"), y("cy"), r, &p.Path)
		}
	case "ellipse":
		if rx, ry := x("rx"), y("ry"); rx > 0 && ry > 0 {
			rasterx.AddEllipse(x("cx"), y("cy"), rx, ry, 0, &p.Path)
		}
	case "line":
		p.Path.Start(rasterx.ToFixedP(x("x1"), y("y1")))
		p.Path.Line(rasterx.ToFixedP(x("x2"), y("y2")))
	case "polyline", "polygon":
		points := numbers(strings.ReplaceAll(n.attr["points"], "-", " -"))
		for i := 0; i+1 < len(points); i += 2 {
			at := rasterx.ToFixedP(points[i], points[i+1])
			if i == 0 {
				p.Path.Start(at)
			} else {
				p.Path.Line(at)
			}
		}
		if n.name == "polygon" && len(points) > 2 {
			p.Path.Stop(true)
		}
	}
	return p.Path
}

func (n *node) rect(p *rasterx.Path, x, y func(string) float64) {
	w, h := x("width"), y("height")
	if w <= 0 || h <= 0 {
		return
	}
	left, top, rx, ry := x("x"), y("y"), x("rx"), y("ry")
	if _, ok := n.attr["rx"]; !ok {
		rx = ry
	}
	if _, ok := n.attr["ry"]; !ok {
		ry = rx
	}
	if rx, ry = min(rx, w/2), min(ry, h/2); rx > 0 && ry > 0 {
		rasterx.AddRoundRect(left, top, left+w, top+h, rx, ry, 0, rasterx.RoundGap, p)
		return
	}
	rasterx.AddRect(left, top, left+w, top+h, 0, p)
}
