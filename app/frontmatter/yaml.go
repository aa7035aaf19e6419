package frontmatter

import (
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// parseYAML returns the values of a mapping, its scalars as they are written.
func parseYAML(text []byte) (map[string]any, bool) {
	root, ok := unmarshal(text)
	if !ok {
		return parseLines(string(text))
	}
	switch {
	case root.Kind == 0:
		return nil, true
	case root.Kind != yaml.DocumentNode || root.Content[0].Kind != yaml.MappingNode:
		return nil, false
	}
	return mapping(root.Content[0], 0), true
}

// unmarshal parses YAML. Panics of the library on malformed input are failures too,
// since no file may end the program.
func unmarshal(text []byte) (root yaml.Node, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	return root, yaml.Unmarshal(text, &root) == nil
}

// maxNesting is how deep values are read.
const maxNesting = 3

func mapping(n *yaml.Node, depth int) map[string]any {
	out := map[string]any{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		out[n.Content[i].Value] = value(n.Content[i+1], depth+1)
	}
	return out
}

func value(n *yaml.Node, depth int) any {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag != "!!null":
		return n.Value
	case depth > maxNesting:
	case n.Kind == yaml.SequenceNode:
		var all []any
		for _, item := range n.Content {
			all = append(all, value(item, depth+1))
		}
		return all
	case n.Kind == yaml.MappingNode:
		return mapping(n, depth)
	}
	return nil
}

// lineForms match a line with a key and its value, and one that belongs to the key
// above it.
var lineForms = sync.OnceValue(func() (f struct{ pair, more *regexp.Regexp }) {
	f.pair = regexp.MustCompile(`^([\p{L}_][\p{L}\p{N}_. -]*):(?:[ \t]+(.*))?$`)
	f.more = regexp.MustCompile(`^(?:[ \t]+.*|-[ \t].*|#.*|)$`)
	return f
})

// parseLines returns the values of lines that are nearly YAML: texts, and lists of
// them below their key.
func parseLines(text string) (map[string]any, bool) {
	out := map[string]any{}
	key := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		item, isItem := strings.CutPrefix(strings.TrimLeft(line, " \t"), "- ")
		list, isList := out[key].([]any)
		if pair := lineForms().pair.FindStringSubmatch(line); pair != nil {
			key = strings.TrimSpace(pair[1])
			out[key] = unquoted(pair[2])
		} else if !lineForms().more.MatchString(line) {
			return nil, false
		} else if isItem && key != "" && (isList || out[key] == "") {
			out[key] = append(list, unquoted(item))
		}
	}
	return out, len(out) > 0
}

func unquoted(s string) string { return strings.Trim(s, `"' `) }
