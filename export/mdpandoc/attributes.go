package mdpandoc

import (
	"regexp"
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
