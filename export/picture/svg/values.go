package svg

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// units are the lengths of units in CSS pixels.
var units = []struct {
	name   string
	pixels float64
}{{"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}, {"rem", 16}, {"em", 16}, {"ex", 8}, {"q", 96 / 101.6}}

// length returns a length in pixels. Percentages are of a whole.
func length(s string, whole float64) (float64, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	factor := 1.0
	if number, ok := strings.CutSuffix(s, "%"); ok {
		s, factor = number, whole/100
	} else {
		for _, u := range units {
			if number, ok := strings.CutSuffix(s, u.name); ok {
				s, factor = number, u.pixels
				break
			}
		}
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || math.IsNaN(v) || math.Abs(v) > 1e6 {
		return 0, false
	}
	return v * factor, true
}

// absoluteLength returns a positive length that is not a percentage.
func absoluteLength(s string) (float64, bool) {
	if strings.HasSuffix(strings.TrimSpace(s), "%") {
		return 0, false
	}
	v, ok := length(s, 0)
	return v, ok && v > 0
}

// format returns a length as an attribute has it.
func format(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// numbers returns the numbers of a list, up to the first that is none.
func numbers(s string) []float64 {
	var out []float64
	for field := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\n' || r == '\r' }) {
		v, ok := length(field, 1)
		if !ok {
			break
		}
		out = append(out, v)
	}
	return out
}

// box is the area that a drawing shows.
type box struct{ x, y, w, h float64 }

func (n *node) viewBox() (box, bool) {
	v := numbers(n.attr["viewBox"])
	if len(v) != 4 || v[2] <= 0 || v[3] <= 0 {
		return box{}, false
	}
	return box{v[0], v[1], v[2], v[3]}, true
}

// fit returns the transformation of a view box to an area by the value of
// preserveAspectRatio, such as "xMidYMid meet", which is the one of any other value.
func (b box) fit(value string, w, h float64) rasterx.Matrix2D {
	sx, sy := w/b.w, h/b.h
	align, how, _ := strings.Cut(strings.TrimSpace(value), " ")
	if align == "defer" {
		align, how, _ = strings.Cut(how, " ")
	}
	m := rasterx.Identity
	if align != "none" {
		s := min(sx, sy)
		if strings.TrimSpace(how) == "slice" {
			s = max(sx, sy)
		}
		share := func(low, high string) float64 {
			switch {
			case strings.Contains(align, low):
				return 0
			case strings.Contains(align, high):
				return 1
			}
			return 0.5
		}
		m = m.Translate((w-b.w*s)*share("xMin", "xMax"), (h-b.h*s)*share("YMin", "YMax"))
		sx, sy = s, s
	}
	return m.Scale(sx, sy).Translate(-b.x, -b.y)
}

// transformOf returns a transformation. What cannot be read of it is left out.
func transformOf(s string) rasterx.Matrix2D {
	m := rasterx.Identity
	for s != "" {
		name, rest, ok := strings.Cut(s, "(")
		if !ok {
			break
		}
		arguments, after, _ := strings.Cut(rest, ")")
		s = after
		m = m.Mult(singleTransform(strings.ToLower(strings.Trim(name, " \t\r\n,")), numbers(strings.ReplaceAll(arguments, "deg", ""))))
	}
	return m
}

func singleTransform(name string, v []float64) rasterx.Matrix2D {
	m := rasterx.Identity
	const degree = math.Pi / 180
	switch {
	case name == "translate" && len(v) == 1:
		return m.Translate(v[0], 0)
	case name == "translate" && len(v) == 2:
		return m.Translate(v[0], v[1])
	case name == "scale" && len(v) == 1:
		return m.Scale(v[0], v[0])
	case name == "scale" && len(v) == 2:
		return m.Scale(v[0], v[1])
	case name == "rotate" && len(v) == 1:
		return m.Rotate(v[0] * degree)
	case name == "rotate" && len(v) == 3:
		return m.Translate(v[1], v[2]).Rotate(v[0]*degree).Translate(-v[1], -v[2])
	case name == "skewx" && len(v) == 1:
		return m.SkewX(v[0] * degree)
	case name == "skewy" && len(v) == 1:
		return m.SkewY(v[0] * degree)
	case name == "matrix" && len(v) == 6:
		return rasterx.Matrix2D{A: v[0], B: v[1], C: v[2], D: v[3], E: v[4], F: v[5]}
	}
	return m
}

// colorOf returns a color, and false for none.
func colorOf(value string, s style) (c color.NRGBA, ok bool) {
	v := strings.ToLower(strings.TrimSpace(value))
	black := color.NRGBA{A: 0xff}
	switch {
	case v == "none" || v == "transparent":
		return c, false
	case v == "" || v == "context-fill" || v == "context-stroke":
		return black, true
	case v == "currentcolor":
		if own := strings.ToLower(s["color"]); own != "" && own != "currentcolor" {
			return colorOf(own, nil)
		}
		return black, true
	case strings.HasPrefix(v, "#"):
		return hexColor(v[1:])
	case strings.HasPrefix(v, "rgb"):
		return rgbColor(v)
	}
	named, err := oksvg.ParseSVGColor(v)
	if err != nil || named == nil {
		return black, true
	}
	return color.NRGBAModel.Convert(named).(color.NRGBA), true
}

// hexColor reads the digits of a color, one or two for each of three or four parts.
func hexColor(digits string) (color.NRGBA, bool) {
	if len(digits) == 3 || len(digits) == 4 {
		var double []byte
		for i := range len(digits) {
			double = append(double, digits[i], digits[i])
		}
		digits = string(double)
	}
	if len(digits) == 6 {
		digits += "ff"
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 8 {
		return color.NRGBA{A: 0xff}, true
	}
	return color.NRGBA{R: uint8(v >> 24), G: uint8(v >> 16), B: uint8(v >> 8), A: uint8(v)}, true
}

// rgbColor reads rgb(1, 2, 3), rgb(1 2 3 / 40%) and the like.
func rgbColor(v string) (color.NRGBA, bool) {
	_, arguments, _ := strings.Cut(v, "(")
	arguments, _, _ = strings.Cut(arguments, ")")
	fields := strings.FieldsFunc(arguments, func(r rune) bool { return r == ',' || r == ' ' || r == '/' })
	c := [4]float64{0, 0, 0, 1}
	for i, f := range fields {
		if i == len(c) {
			break
		}
		whole := 255.0
		if i == 3 {
			whole = 1
		}
		c[i], _ = length(f, whole)
	}
	part := func(v float64) uint8 { return uint8(min(max(math.Round(v), 0), 255)) }
	return color.NRGBA{R: part(c[0]), G: part(c[1]), B: part(c[2]), A: part(c[3] * 255)}, true
}
