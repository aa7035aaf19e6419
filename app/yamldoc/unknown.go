package yamldoc

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Unknown is a key that nobody asked for, with its value.
type Unknown struct {
	Key   string
	Value *yaml.Node
}

// Unknown returns the keys of the mapping that were not asked for, in their
// order. It is for formats that keep them; call it last.
func (m *Mapping) Unknown() []Unknown {
	var all []Unknown
	m.eachUnknown(func(key, value *yaml.Node) {
		all = append(all, Unknown{key.Value, value})
	})
	return all
}

// Done makes every key that was not asked for a fault, and names the known key
// that looks most like it. It is for formats that keep no unknown keys; call
// it last.
func (m *Mapping) Done() {
	m.eachUnknown(func(key, _ *yaml.Node) {
		if near := Nearest(key.Value, m.asked); near != "" {
			m.reader.lostf(key, "unknown key %s in %s: did you mean %q?", Quoted(key.Value), m.what, near)
			return
		}
		m.reader.lostf(key, "unknown key %s in %s: expected one of %s", Quoted(key.Value), m.what, strings.Join(m.asked, ", "))
	})
}

func (m *Mapping) eachUnknown(visit func(key, value *yaml.Node)) {
	if m.broken {
		return
	}
	for i := 0; i+1 < len(m.node.Content); i += 2 {
		if !slices.Contains(m.asked, m.node.Content[i].Value) {
			visit(m.node.Content[i], m.node.Content[i+1])
		}
	}
}

// Nearest returns the word that a mistyped one most likely stands for: at most
// two letters (one in a short word) are missing, too many, wrong or swapped.
// It is "" where none is that near.
func Nearest(mistyped string, words []string) string {
	if len(mistyped) > 64 {
		return ""
	}
	best, least := "", 3
	for _, word := range words {
		most := min(2, max(len(word)/3, 1))
		if d := distance(strings.ToLower(mistyped), word); d <= most && d < least {
			best, least = word, d
		}
	}
	return best
}

// distance counts the letters to add, remove, replace or swap with their
// neighbour to make one word of the other.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	var before, above []int
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(s); i++ {
		before, above, row = above, row, make([]int, len(t)+1)
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(t)]
}
