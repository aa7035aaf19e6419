package svg

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// style has the values of properties by their names.
type style map[string]string

// properties are those that matter for shapes and text.
var properties = map[string]bool{
	"fill": true, "fill-opacity": true, "fill-rule": true, "stroke": true, "stroke-opacity": true, "stroke-width": true,
	"stroke-linecap": true, "stroke-linejoin": true, "stroke-miterlimit": true, "stroke-dasharray": true, "stroke-dashoffset": true,
	"opacity": true, "display": true, "visibility": true, "color": true, "stop-color": true, "stop-opacity": true, "transform": true,
	"paint-order": true, "vector-effect": true, "overflow": true, "clip-path": true, "clip-rule": true, "mask": true, "mask-type": true,
	"filter": true, "flood-color": true, "flood-opacity": true, "marker-start": true, "marker-mid": true, "marker-end": true,
	"font-family": true, "font-size": true, "font-weight": true, "font-style": true, "text-anchor": true, "letter-spacing": true,
	"dominant-baseline": true, "alignment-baseline": true, "baseline-shift": true, "text-decoration": true, "white-space": true,
	"animation": true, "animation-name": true,
}

// notInherited are the properties that hold for an element alone.
var notInherited = []string{"opacity", "display", "stop-color", "stop-opacity", "transform", "vector-effect", "overflow",
	"clip-path", "mask", "mask-type", "filter", "flood-color", "flood-opacity", "alignment-baseline", "baseline-shift",
	"animation", "animation-name"}

const (
	maxRules   = 4000 // selectors of a style sheet
	maxClasses = 50   // of an element
)

// addRules reads a style sheet. Selectors of one name, class or id are known, the
// last of several that descend from each other counts. Of the rules for some media
// those for print are read.
func (d *document) addRules(css string) {
	for rest := withoutComments(css); len(d.rules) < maxRules; {
		selectors, after, ok := strings.Cut(rest, "{")
		if !ok {
			return
		}
		if at := strings.LastIndexByte(selectors, ';'); at >= 0 {
			selectors = selectors[at+1:] // after a rule such as @import, which is not followed
		}
		selectors = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(selectors), "}"))
		switch {
		case strings.HasPrefix(selectors, "@media") && isForPrint(selectors):
			rest = after
			continue
		case strings.HasPrefix(selectors, "@"):
			rest = afterBlock(after)
			continue
		}
		var declarations string
		declarations, rest, _ = strings.Cut(after, "}")
		declared := style{}
		declare(declared, declarations)
		for selector := range strings.SplitSeq(selectors, ",") {
			words := strings.Fields(selector)
			if len(words) == 0 || len(d.rules) >= maxRules {
				continue
			}
			name := words[len(words)-1]
			if d.rules[name] == nil {
				d.rules[name] = style{}
			}
			maps.Copy(d.rules[name], declared)
		}
	}
}

func withoutComments(css string) string {
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(css, "/*")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		out.WriteByte(' ')
		_, css, _ = strings.Cut(after, "*/")
	}
}

// isForPrint reports whether paper is one of the media of a rule.
func isForPrint(media string) bool {
	return !strings.Contains(media, "dark") && !strings.Contains(media, "not ") &&
		(strings.Contains(media, "print") || strings.Contains(media, "all") || strings.Contains(media, "light"))
}

// afterBlock returns what follows the end of a block that has begun.
func afterBlock(css string) string {
	open := 1
	for i := range len(css) {
		switch css[i] {
		case '{':
			open++
		case '}':
			if open--; open == 0 {
				return css[i+1:]
			}
		}
	}
	return ""
}

// declare adds declarations such as "fill: red; stroke: none".
func declare(to style, declarations string) {
	for declaration := range strings.SplitSeq(declarations, ";") {
		name, value, ok := strings.Cut(declaration, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		value, _, _ = strings.Cut(value, "!")
		value = withoutVariables(strings.TrimSpace(value))
		switch {
		case !ok:
		case name == "font":
			declareFont(to, value)
		case properties[name]:
			to[name] = value
		}
	}
}

// withoutVariables returns a value with what it says to take if there is no variable
// of a page, as there is none: red of var(--line, red).
func withoutVariables(value string) string {
	const most = 8
	for range most {
		before, rest, ok := strings.Cut(value, "var(")
		if !ok {
			break
		}
		name, after, ok := strings.Cut(rest, ")")
		if !ok {
			break
		}
		_, fallback, _ := strings.Cut(name, ",")
		value = strings.TrimSpace(before + strings.TrimSpace(fallback) + after)
	}
	return value
}

// declareFont adds a declaration such as "600 14px/1.2 Ubuntu, sans-serif".
func declareFont(to style, value string) {
	words := strings.Fields(value)
	size := slices.IndexFunc(words, func(w string) bool {
		number, _, _ := strings.Cut(w, "/")
		_, ok := length(number, 1)
		_, err := strconv.Atoi(number)
		return ok && err != nil
	})
	if size < 0 {
		return
	}
	for _, w := range words[:size] {
		switch w = strings.ToLower(w); {
		case w == "italic" || w == "oblique":
			to["font-style"] = w
		case w == "bold" || w == "bolder" || w != "" && w[0] >= '1' && w[0] <= '9':
			to["font-weight"] = w
		}
	}
	to["font-size"], _, _ = strings.Cut(words[size], "/")
	to["font-family"] = strings.Join(words[size+1:], " ")
}

// styleOf returns the style of an element inside of another.
func (d *document) styleOf(n *node, around style) style {
	s := maps.Clone(around)
	for _, name := range notInherited {
		delete(s, name)
	}
	own := style{}
	for name, value := range n.attr {
		if properties[name] {
			own[name] = withoutVariables(strings.TrimSpace(value))
		}
	}
	maps.Copy(own, d.rules["*"])
	maps.Copy(own, d.rules[n.name])
	classes := 0
	for class := range strings.FieldsSeq(n.attr["class"]) {
		if classes++; classes > maxClasses {
			break
		}
		maps.Copy(own, d.rules["."+class])
		maps.Copy(own, d.rules[n.name+"."+class])
	}
	if id := n.attr["id"]; id != "" {
		maps.Copy(own, d.rules["#"+id])
	}
	declare(own, n.attr["style"])
	if size, ok := own["font-size"]; ok {
		own["font-size"] = strconv.FormatFloat(fontSize(size, around.fontSize()), 'g', -1, 64)
	}
	for name, value := range own {
		if value != "inherit" {
			s[name] = value
		}
	}
	if opacity, ok := s["opacity"]; ok && s.isAnimated() {
		// What a page fades in is shown.
		if v, _ := length(opacity, 1); v == 0 {
			delete(s, "opacity")
		}
	}
	return s
}

func (s style) isAnimated() bool {
	for _, name := range [...]string{"animation", "animation-name"} {
		if v := s[name]; v != "" && v != "none" {
			return true
		}
	}
	return false
}

// number returns a property that is a number, such as an opacity.
func (s style) number(name string, unset float64) float64 {
	if v, ok := length(s[name], 1); ok {
		return v
	}
	return unset
}

// defaultFontSize is in CSS pixels.
const defaultFontSize = 16

// fontSize returns the size of text in the units of the drawing.
func (s style) fontSize() float64 { return s.number("font-size", defaultFontSize) }

// fontSize returns the size that a value means inside of text of a size.
func fontSize(value string, around float64) float64 {
	value = strings.ToLower(strings.TrimSpace(value))
	switch value {
	case "xx-small":
		return 9
	case "x-small":
		return 10
	case "small":
		return 13
	case "large":
		return 18
	case "x-large":
		return 24
	case "xx-large":
		return 32
	case "smaller":
		return around / 1.2
	case "larger":
		return around * 1.2
	}
	size, ok := relativeLength(value, around, around)
	if !ok || size < 0 {
		return around
	}
	return size
}

// relativeLength returns a length, of which em and ex are of a size of text and
// percentages of a whole.
func relativeLength(value string, size, whole float64) (float64, bool) {
	value = strings.ToLower(strings.TrimSpace(value))
	for unit, factor := range map[string]float64{"em": 1, "ex": 0.5} {
		number, ok := strings.CutSuffix(value, unit)
		if v, isNumber := length(number, 0); ok && isNumber {
			return v * factor * size, true
		}
	}
	return length(value, whole)
}
