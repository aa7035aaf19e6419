package svg

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"strings"
)

// primitives are the parts of filters that are known: those of shadows, of blurred
// pictures and of changed colors. The others leave the picture as it is.
var primitives = map[string]bool{
	"feGaussianBlur": true, "feOffset": true, "feFlood": true, "feMerge": true, "feMergeNode": true, "feComposite": true,
	"feColorMatrix": true, "feDropShadow": true, "feBlend": true, "feComponentTransfer": true,
	"feFuncR": true, "feFuncG": true, "feFuncB": true, "feFuncA": true,
}

// filtering is a filter at work on a layer.
type filtering struct {
	*painter
	state  state
	source *image.RGBA
	scale  float64                // of lengths, in pixels
	result map[string]*image.RGBA // by name
	last   *image.RGBA
}

// maxPrimitives bounds the parts of a filter.
const maxPrimitives = 30

// filter replaces a layer with what a filter makes of it.
func (p *painter) filter(n *node, layer *image.RGBA, s state) {
	f := filtering{painter: p, state: s, source: layer, scale: lengthScale(s), last: layer, result: map[string]*image.RGBA{}}
	before := p.layers
	for i, c := range n.children {
		if !primitives[c.name] && strings.HasPrefix(c.name, "fe") || i >= maxPrimitives {
			p.layers = before
			return
		}
	}
	for _, c := range n.children {
		if !primitives[c.name] {
			continue
		}
		p.enter(c, &f.state)
		f.last = f.primitive(c)
		if name := c.attr["result"]; name != "" {
			f.result[name] = f.last
		}
	}
	if f.last != layer {
		copy(layer.Pix, f.last.Pix)
	}
	p.layers = before
}

// lengthScale returns the number of pixels of a unit.
func lengthScale(s state) float64 { return math.Sqrt(math.Abs(s.m.A*s.m.D - s.m.B*s.m.C)) }

// filterArea returns the area that a filter may change, or read, around one.
func (p *painter) filterArea(n *node, area image.Rectangle, s state) image.Rectangle {
	scale, margin := lengthScale(s), 0.0
	for _, c := range n.children {
		sigma := numbers(c.attr["stdDeviation"])
		for _, v := range sigma {
			margin += 3 * math.Abs(v) * scale
		}
		for _, name := range [...]string{"dx", "dy"} {
			v, _ := length(c.attr[name], 1)
			margin += math.Abs(v) * scale
		}
	}
	const most = 2000 // pixels
	return area.Inset(-int(math.Ceil(min(margin, most))))
}

// primitive returns the result of a part of the filter.
func (f *filtering) primitive(n *node) *image.RGBA {
	in := f.input(n.attr["in"])
	switch n.name {
	case "feGaussianBlur":
		sigma := numbers(n.attr["stdDeviation"])
		if len(sigma) == 0 {
			return in
		}
		return f.blur(in, sigma[0]*f.scale, sigma[len(sigma)-1]*f.scale)
	case "feOffset":
		return f.offset(in, n)
	case "feFlood":
		return f.flood(n)
	case "feDropShadow":
		sigma := append(numbers(n.attr["stdDeviation"]), 2)
		shadow := f.offset(f.blur(in, sigma[0]*f.scale, sigma[0]*f.scale), n)
		out := f.composite(f.flood(n), shadow, "in", nil)
		f.draw(out, in)
		return out
	case "feMerge":
		out := f.empty()
		for _, c := range n.children {
			if c.name == "feMergeNode" {
				f.draw(out, f.input(c.attr["in"]))
			}
		}
		return out
	case "feComposite":
		return f.composite(in, f.input(n.attr["in2"]), n.attr["operator"], n.attr)
	case "feBlend":
		return f.blend(in, f.input(n.attr["in2"]), n.attr["mode"])
	case "feColorMatrix":
		return f.colors(in, colorMatrix(n))
	case "feComponentTransfer":
		return f.colors(in, transferMatrix(n))
	}
	return in
}

// input returns the picture of a name.
func (f *filtering) input(name string) *image.RGBA {
	switch name = strings.TrimSpace(name); name {
	case "":
		return f.last
	case "SourceGraphic":
		return f.source
	case "SourceAlpha":
		return f.colors(f.source, [20]float64{18: 1})
	}
	if im := f.result[name]; im != nil {
		return im
	}
	return f.last
}

func (f *filtering) empty() *image.RGBA {
	f.reserve(f.source.Rect)
	return image.NewRGBA(f.source.Rect)
}

func (f *filtering) draw(on, im *image.RGBA) {
	f.scanner.spend(len(im.Pix) / 2)
	draw.Draw(on, on.Rect, im, im.Rect.Min, draw.Over)
}

func (f *filtering) offset(im *image.RGBA, n *node) *image.RGBA {
	out := f.empty()
	dx, _ := length(n.attr["dx"], 1)
	dy, _ := length(n.attr["dy"], 1)
	if n.name == "feDropShadow" && n.attr["dx"] == "" && n.attr["dy"] == "" {
		dx, dy = 2, 2
	}
	x, y := f.state.m.TransformVector(dx, dy)
	const far = 1e5
	at := image.Pt(int(math.Round(min(max(x, -far), far))), int(math.Round(min(max(y, -far), far))))
	draw.Draw(out, im.Rect.Add(at), im, im.Rect.Min, draw.Src)
	return out
}

func (f *filtering) flood(n *node) *image.RGBA {
	s := f.styleOf(n, f.state.style)
	c, ok := colorOf(s["flood-color"], s)
	if ok {
		c.A = uint8(float64(c.A)*min(max(s.number("flood-opacity", 1), 0), 1) + 0.5)
	}
	out := f.empty()
	draw.Draw(out, out.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	return out
}

// blur returns a blurred picture: three times the mean of a length of pixels is
// nearly a Gaussian blur (SVG 1.1, 15.17).
func (f *filtering) blur(im *image.RGBA, sigmaX, sigmaY float64) *image.RGBA {
	out := f.empty()
	copy(out.Pix, im.Pix)
	size := im.Rect.Size()
	for range 3 {
		f.scanner.spend(len(im.Pix))
		blurLines(out.Pix, boxSize(sigmaX), size.X, 4, size.Y, out.Stride)
		blurLines(out.Pix, boxSize(sigmaY), size.Y, out.Stride, size.X, 4)
	}
	return out
}

func boxSize(sigma float64) int {
	return int(min(max(sigma, 0)*3*math.Sqrt(2*math.Pi)/4+0.5, 4000)) | 1
}

// blurLines replaces each pixel by the mean of those around it along its line.
func blurLines(pix []byte, box, n, step, lines, lineStep int) {
	if box <= 1 || n == 0 {
		return
	}
	half := box / 2
	line := make([]byte, n)
	for l := range lines {
		for channel := range 4 {
			from := l*lineStep + channel
			sum := 0
			for i := range n {
				line[i] = pix[from+i*step]
				if i <= half {
					sum += int(line[i])
				}
			}
			for i := range n {
				pix[from+i*step] = uint8((sum + box/2) / box)
				if next := i + half + 1; next < n {
					sum += int(line[next])
				}
				if gone := i - half; gone >= 0 {
					sum -= int(line[gone])
				}
			}
		}
	}
}

// composite combines two pictures by an operator of Porter and Duff, or by sums and
// products.
func (f *filtering) composite(a, b *image.RGBA, operator string, attr map[string]string) *image.RGBA {
	out := f.empty()
	f.scanner.spend(len(out.Pix))
	k := [4]float64{}
	for i, name := range [...]string{"k1", "k2", "k3", "k4"} {
		k[i], _ = length(attr[name], 1)
	}
	for i := 0; i < len(out.Pix); i += 4 {
		alphaA, alphaB := float64(a.Pix[i+3])/255, float64(b.Pix[i+3])/255
		var shareA, shareB float64
		switch operator {
		case "in":
			shareA = alphaB
		case "out":
			shareA = 1 - alphaB
		case "atop":
			shareA, shareB = alphaB, 1-alphaA
		case "xor":
			shareA, shareB = 1-alphaB, 1-alphaA
		default:
			shareA, shareB = 1, 1-alphaA
		}
		for c := range 4 {
			va, vb := float64(a.Pix[i+c]), float64(b.Pix[i+c])
			v := va*shareA + vb*shareB
			if operator == "arithmetic" {
				v = k[0]*va*vb/255 + k[1]*va + k[2]*vb + k[3]*255
			}
			out.Pix[i+c] = byteOf(v)
		}
		premultiplied(out.Pix[i : i+4])
	}
	return out
}

// blend puts a picture on another.
func (f *filtering) blend(a, b *image.RGBA, mode string) *image.RGBA {
	if mode != "multiply" && mode != "screen" {
		return f.composite(a, b, "over", nil)
	}
	out := f.empty()
	f.scanner.spend(len(out.Pix))
	for i := 0; i < len(out.Pix); i += 4 {
		alphaA, alphaB := float64(a.Pix[i+3])/255, float64(b.Pix[i+3])/255
		for c := range 4 {
			va, vb := float64(a.Pix[i+c]), float64(b.Pix[i+c])
			v := va + vb - va*vb/255
			if mode == "multiply" && c < 3 {
				v = va*(1-alphaB) + vb*(1-alphaA) + va*vb/255
			}
			out.Pix[i+c] = byteOf(v)
		}
		premultiplied(out.Pix[i : i+4])
	}
	return out
}

func byteOf(v float64) uint8 { return uint8(min(max(v, 0), 255) + 0.5) }

// premultiplied makes no color larger than the opacity.
func premultiplied(pixel []byte) {
	for c := range 3 {
		pixel[c] = min(pixel[c], pixel[3])
	}
}

// colors returns a picture with other colors: four rows of a matrix, each with what
// red, green, blue, opacity and 1 add to the new value.
func (f *filtering) colors(im *image.RGBA, m [20]float64) *image.RGBA {
	out := f.empty()
	f.scanner.spend(2 * len(out.Pix))
	for i := 0; i < len(im.Pix); i += 4 {
		var c [5]float64
		c[3], c[4] = float64(im.Pix[i+3]), 255
		for k := range 3 {
			if c[3] > 0 {
				c[k] = float64(im.Pix[i+k]) * 255 / c[3]
			}
		}
		var v [4]uint8
		for row := range v {
			var sum float64
			for k, value := range c {
				sum += m[5*row+k] * value
			}
			v[row] = byteOf(sum)
		}
		r, g, b, a := color.NRGBA{v[0], v[1], v[2], v[3]}.RGBA()
		out.Pix[i], out.Pix[i+1], out.Pix[i+2], out.Pix[i+3] = uint8(r>>8), uint8(g>>8), uint8(b>>8), uint8(a>>8)
	}
	return out
}

var unchanged = [20]float64{0: 1, 6: 1, 12: 1, 18: 1}

// colorMatrix returns the matrix of an feColorMatrix element.
func colorMatrix(n *node) [20]float64 {
	v := numbers(n.attr["values"])
	const red, green, blue = 0.213, 0.715, 0.072
	switch {
	case n.attr["type"] == "luminanceToAlpha":
		return [20]float64{15: red, 16: green, 17: blue}
	case n.attr["type"] == "saturate" && len(v) == 1:
		s := v[0]
		return [20]float64{
			red + (1-red)*s, green - green*s, blue - blue*s, 0, 0,
			red - red*s, green + (1-green)*s, blue - blue*s, 0, 0,
			red - red*s, green - green*s, blue + (1-blue)*s, 0, 0,
			0, 0, 0, 1, 0,
		}
	case n.attr["type"] == "" || n.attr["type"] == "matrix":
		if len(v) == 20 {
			return [20]float64(v)
		}
	}
	return unchanged
}

// transferMatrix returns the matrix of an feComponentTransfer element with functions
// that are lines.
func transferMatrix(n *node) [20]float64 {
	m := unchanged
	for _, c := range n.children {
		row := strings.Index("RGBA", strings.TrimPrefix(c.name, "feFunc"))
		if row < 0 || !strings.HasPrefix(c.name, "feFunc") || c.attr["type"] != "linear" {
			continue
		}
		if slope, ok := length(c.attr["slope"], 1); ok {
			m[6*row] = slope
		}
		m[5*row+4], _ = length(c.attr["intercept"], 1)
	}
	return m
}
