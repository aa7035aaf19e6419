package svg

import (
	"maps"
	"strings"
)

// style has the values of properties by their names.
type style map[string]string

// properties are those that matter for shapes.
var properties = map[string]bool{
	"fill": true, "fill-opacity": true, "fill-rule": true, "stroke": true, "stroke-opacity": true, "stroke-width": true,
	"stroke-linecap": true, "stroke-linejoin": true, "stroke-miterlimit": true, "stroke-dasharray": true, "stroke-dashoffset": true,
	"opacity": true, "display": true, "visibility": true, "color": true, "stop-color": true, "stop-opacity": true, "transform": true,
}

// notInherited are the properties that hold for an element alone.
var notInherited = []string{"opacity", "display", "stop-color", "stop-opacity", "transform"}

// maxRules bounds the selectors of a style sheet.
const maxRules = 4000

// addRules reads a style sheet. Selectors of one name, class or id are known, the
// last of several that descend from each other counts.
func (d *document) addRules(css string) {
	for css != "" && len(d.rules) < maxRules {
		from := strings.Index(css, "/*")
		if from < 0 {
			break
		}
		end := strings.Index(css[from+2:], "*/")
		if end < 0 {
			css = css[:from]
			break
		}
		css = css[:from] + " " + css[from+2+end+2:]
	}
	for len(d.rules) < maxRules {
		selectors, rest, ok := strings.Cut(css, "{")
		if !ok {
			return
		}
		declarations, after, _ := strings.Cut(rest, "}")
		css = after
		for selector := range strings.SplitSeq(selectors, ",") {
			words := strings.Fields(selector)
			if len(words) == 0 || strings.HasPrefix(words[0], "@") {
				continue
			}
			name := words[len(words)-1]
			if d.rules[name] == nil {
				d.rules[name] = style{}
			}
			declare(d.rules[name], declarations)
		}
	}
}

// declare adds declarations such as "fill: red; stroke: none".
func declare(to style, declarations string) {
	for declaration := range strings.SplitSeq(declarations, ";") {
		name, value, ok := strings.Cut(declaration, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		if ok && properties[name] {
			value, _, _ = strings.Cut(value, "!")
			to[name] = strings.TrimSpace(value)
		}
	}
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
			own[name] = strings.TrimSpace(value)
		}
	}
	maps.Copy(own, d.rules["*"])
	maps.Copy(own, d.rules[n.name])
	for class := range strings.FieldsSeq(n.attr["class"]) {
		maps.Copy(own, d.rules["."+class])
		maps.Copy(own, d.rules[n.name+"."+class])
	}
	if id := n.attr["id"]; id != "" {
		maps.Copy(own, d.rules["#"+id])
	}
	declare(own, n.attr["style"])
	for name, value := range own {
		if value != "inherit" {
			s[name] = value
		}
	}
	return s
}

// number returns a property that is a number, such as an opacity.
func (s style) number(name string, unset float64) float64 {
	if v, ok := length(s[name], 1); ok {
		return v
	}
	return unset
}
