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
	size := func(name string) (points, share float64) {
		value := t.attr[name]
		if v, ok := t.style(name); ok {
			value = v
		}
		return length(value)
	}
	width, share := size("width")
	if most, ok := t.style("max-width"); ok && width == 0 && share == 0 {
		if _, part := length(most); part < 1 {
			share = part
		}
	}
	height, _ := size("height")
	for name, value := range map[string]float64{WidthAttribute: width, HeightAttribute: height, ShareAttribute: share} {
		if value > 0 {
			n.SetAttributeString(name, value)
		}
	}
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
