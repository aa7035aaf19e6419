package svg

import (
	"image/color"
	"strings"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

// paint returns a color, or a function that returns the colors of an area, for a
// scanner, and false if there is none.
func (p *painter) paint(s state, property, unset string) (any, bool) {
	value, ok := s.style[property]
	if !ok {
		value = unset
	}
	opacity := s.opacity * min(max(s.style.number(property+"-opacity", 1), 0), 1)
	if rest, ok := strings.CutPrefix(value, "url("); ok {
		reference, fallback, _ := strings.Cut(rest, ")")
		n := p.ids[strings.TrimPrefix(strings.Trim(reference, ` "'`), "#")]
		if n != nil && (n.name == "linearGradient" || n.name == "radialGradient") {
			return p.gradient(n, s, opacity), true
		}
		if value = strings.TrimSpace(fallback); value == "" {
			value = "none"
		}
	}
	c, ok := colorOf(value, s.style)
	if !ok {
		return nil, false
	}
	c.A = uint8(float64(c.A)*opacity + 0.5)
	return c, c.A > 0
}

// maxReferences bounds the gradients that refer to each other.
const maxReferences = 8

// gradient returns the color function of a gradient.
func (p *painter) gradient(n *node, s state, opacity float64) func(fixed.Rectangle26_6) any {
	chain := []*node{n}
	for len(chain) < maxReferences {
		next := p.ids[strings.TrimPrefix(strings.TrimSpace(chain[len(chain)-1].attr["href"]), "#")]
		if next == nil {
			break
		}
		chain = append(chain, next)
	}
	attr := func(name string) (string, bool) {
		for _, n := range chain {
			if v, ok := n.attr[name]; ok {
				return v, true
			}
		}
		return "", false
	}
	g := rasterx.Gradient{Matrix: rasterx.Identity, IsRadial: n.name == "radialGradient", Units: rasterx.ObjectBoundingBox}
	whole := box{w: 1, h: 1}
	if units, _ := attr("gradientUnits"); units == "userSpaceOnUse" {
		g.Units, whole = rasterx.UserSpaceOnUse, s.view
	}
	if t, ok := attr("gradientTransform"); ok {
		g.Matrix = transformOf(t)
	}
	spread, _ := attr("spreadMethod")
	g.Spread = map[string]rasterx.SpreadMethod{"reflect": rasterx.ReflectSpread, "repeat": rasterx.RepeatSpread}[spread]
	g.Points = points(g.IsRadial, whole, attr)
	for _, n := range chain {
		const perStop = 300 // what one takes, in pixels
		p.scanner.spend(perStop * (1 + len(n.children)))
		if g.Stops = p.stops(n, s.style); len(g.Stops) > 0 {
			break
		}
	}
	return func(extent fixed.Rectangle26_6) any {
		g.Bounds.X, g.Bounds.Y = float64(extent.Min.X)/64, float64(extent.Min.Y)/64
		g.Bounds.W, g.Bounds.H = float64(extent.Max.X-extent.Min.X)/64, float64(extent.Max.Y-extent.Min.Y)/64
		const perPixel = 30 // what a pixel takes more than one of a single color
		p.scanner.spend(int(min(g.Bounds.W*g.Bounds.H, float64(p.scanner.clip.Dx()*p.scanner.clip.Dy()))) * perPixel)
		return g.GetColorFunctionUS(opacity, s.m)
	}
}

// points returns the points of a gradient in the order of rasterx.
func points(radial bool, whole box, attr func(string) (string, bool)) [5]float64 {
	at := func(name, unset string, whole float64) float64 {
		value, ok := attr(name)
		if !ok {
			value = unset
		}
		v, _ := length(value, whole)
		return v
	}
	if !radial {
		return [5]float64{at("x1", "0%", whole.w), at("y1", "0%", whole.h), at("x2", "100%", whole.w), at("y2", "0%", whole.h)}
	}
	out := [5]float64{at("cx", "50%", whole.w), at("cy", "50%", whole.h), 0, 0, at("r", "50%", (whole.w+whole.h)/2)}
	out[2], out[3] = out[0], out[1]
	if _, ok := attr("fx"); ok {
		out[2] = at("fx", "50%", whole.w)
	}
	if _, ok := attr("fy"); ok {
		out[3] = at("fy", "50%", whole.h)
	}
	return out
}

// maxStops bounds the colors of a gradient: all are looked at for each pixel.
const maxStops = 100

// stops returns the colors of a gradient.
func (p *painter) stops(n *node, around style) []rasterx.GradStop {
	var out []rasterx.GradStop
	for _, c := range n.children {
		if c.name != "stop" || len(out) == maxStops {
			continue
		}
		s := p.styleOf(c, around)
		offset, _ := length(c.attr["offset"], 1)
		stop, ok := colorOf(s["stop-color"], s)
		alpha := float64(stop.A) / 255
		if !ok {
			alpha = 0
		}
		stop.A = 0xff
		out = append(out, rasterx.GradStop{Offset: min(max(offset, 0), 1), StopColor: color.Color(stop),
			Opacity: alpha * min(max(s.number("stop-opacity", 1), 0), 1)})
	}
	return out
}
