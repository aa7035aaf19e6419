package mdhtml

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// lengths are the units of lengths in points.
var lengths = map[string]float64{
	"": 72.0 / 96, "px": 72.0 / 96, "pt": 1, "pc": 12, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "rem": 12, "em": 12,
}

// setImageSize sets the attributes of the size that a tag asks for. CSS counts more
// than attributes.
func setImageSize(n *ast.Image, t *token) {
	size := func(name string) string {
		if v, ok := t.style(name); ok {
			return v
		}
		return t.attr[name]
	}
	width := size("width")
	if most, ok := t.style("max-width"); ok && !isLength(width) {
		if _, part := length(most); part > 0 && part < 1 {
			width = most
		}
	}
	SetImageSize(n, width, size("height"))
}

// SetImageSize sets the attributes of the size that is written for an image: lengths
// in units of CSS, or for the width a share in percent. Others are ignored.
func SetImageSize(n *ast.Image, width, height string) {
	points, share := length(width)
	tall, _ := length(height)
	for name, value := range map[string]float64{WidthAttribute: points, HeightAttribute: tall, ShareAttribute: share} {
		if value > 0 {
			n.SetAttributeString(name, value)
		}
	}
}

func isLength(value string) bool {
	points, share := length(value)
	return points > 0 || share > 0
}

// length returns a length in points, or as a share of the width that there is, in
// percent up to 1. Both are 0 for other values.
func length(value string) (points, share float64) {
	value = strings.ToLower(strings.TrimSpace(value))
	number := strings.TrimRight(value, "abcdefghijklmnopqrstuvwxyz% ")
	v, err := strconv.ParseFloat(number, 64)
	if err != nil || !(v > 0) {
		return 0, 0
	}
	unit := strings.TrimSpace(value[len(number):])
	if unit == "%" || unit == "vw" {
		return 0, min(v/100, 1)
	}
	const most = 7500 // points, which no paper is
	points = v * lengths[unit]
	if points > most || points < lengths["px"] {
		return 0, 0
	}
	return points, 0
}
