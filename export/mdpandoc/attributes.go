package mdpandoc

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// attributesForm matches attributes in braces at the beginning of a text.
var attributesForm = sync.OnceValue(func() *regexp.Regexp {
	const one = `(?:[.#][\w:-]+|[\w:-]+=(?:"[^"{}]*"|[^\s{}"]+)|=[a-z]\w*)`
	return regexp.MustCompile(`^\{[ ]*` + one + `(?:[ \n]+` + one + `)*[ ]*\}`)
})

// attributes are what Pandoc writes behind an element, in braces.
type attributes struct {
	id      string
	classes []string
	pairs   map[string]string
}

// parseAttributes reads the attributes that a text begins with and returns their
// length, 0 if there are none.
func parseAttributes(text string) (attributes, int) {
	if !strings.HasPrefix(text, "{") {
		return attributes{}, 0
	}
	found := attributesForm().FindString(text)
	if found == "" {
		return attributes{}, 0
	}
	a := attributes{pairs: map[string]string{}}
	for _, field := range fieldForm().FindAllString(strings.Trim(found, "{} "), -1) {
		name, value, pair := strings.Cut(field, "=")
		switch {
		case pair:
			a.pairs[name] = strings.Trim(value, `"`)
		case field[0] == '#':
			a.id = field[1:]
		default:
			a.classes = append(a.classes, strings.TrimPrefix(field, "."))
		}
	}
	return a, len(found)
}

// fieldForm matches one of several attributes.
var fieldForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:[^\s"]|"[^"]*")+`) })

// units are the lengths that a width may be in, in points.
var units = map[string]float64{"in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pt": 1, "px": 72.0 / 96, "": 72.0 / 96}

// width returns the width that attributes ask for, in points; 0 if there is none or a
// part of another one.
func (a attributes) width() float64 {
	value := a.pairs["width"]
	number := strings.TrimRight(value, "abcdefghijklmnopqrstuvwxyz")
	n, err := strconv.ParseFloat(number, 64)
	points := n * units[value[len(number):]]
	if err != nil || points < 1 || points > 5000 {
		return 0
	}
	return points
}
