package yamldoc

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// maxRecovered is the size in bytes of the largest damaged file that is read piece
// by piece: each piece is parsed several times.
const maxRecovered = 2 << 20

// Recovered is what could be read of a damaged file.
type Recovered struct {
	Root    *yaml.Node // nil if nothing could
	Notices []Notice
	// Faults is everything that is wrong. Those that are not Kept say what Root
	// lacks, or has in another form than the file.
	Faults Faults
	// Broken is set if the text has U+FFFD in place of bytes that are no text, so
	// that it must not be written over the file.
	Broken bool
}

// Recover reads whatever can be read of a file that Parse refuses. Characters that
// YAML does not allow are kept; of a part that is no YAML the smallest piece
// around the fault becomes the text that it is; and what cannot be part of a mapping
// at all is left out. The error is that of Parse, if nothing can be read.
func Recover(file string, data []byte) (Recovered, error) {
	root, notices, err := Parse(file, data)
	if err == nil {
		return Recovered{Root: root, Notices: notices}, nil
	}
	s := decodeText(file, data)
	if s.text == nil || len(s.text) > maxRecovered {
		return Recovered{}, err
	}
	r := recoverer{file: file, faults: append(s.faults, s.checkVisible()...), placeholders: map[rune]rune{}}
	text, parseErr := s.text, err
	if len(r.faults) > 0 {
		text = r.hide(r.withoutZeros(text))
		root, parseErr = parseOne(file, text)
	}
	if root == nil {
		p := salvager{file: file, budget: maxParsed}
		root = p.salvage(text)
		faults, _ := parseErr.(Faults)
		r.faults = append(append(r.faults, faults...), p.faults...)
	}
	if root == nil || len(root.Content) == 0 {
		return Recovered{}, err
	}
	r.simplify(root, 1)
	r.faults = r.faults[:min(len(r.faults), maxChecked)]
	return Recovered{Root: root, Notices: s.notices, Faults: r.faults.Sorted(), Broken: s.broken}, nil
}

// recoverer makes a tree that can be written again of what was read.
type recoverer struct {
	file         string
	faults       Faults
	placeholders map[rune]rune // the character that each stands for
}

func (r *recoverer) fault(at *yaml.Node, err error) {
	r.faults = append(r.faults, faultAt(r.file, at, err))
}

// minZeros is how many zero bytes in a row are no text: file systems leave them
// where a file had been made longer when the power was cut, but not filled.
const minZeros = 16

// withoutZeros cuts runs of zero bytes out.
func (r *recoverer) withoutZeros(text []byte) []byte {
	zeros := make([]byte, minZeros)
	out := make([]byte, 0, len(text))
	line := 1
	for {
		at := bytes.Index(text, zeros)
		if at < 0 {
			return append(out, text...)
		}
		out = append(out, text[:at]...)
		line += bytes.Count(text[:at], []byte("\n"))
		rest := bytes.TrimLeft(text[at:], "\x00")
		if len(r.faults) < maxChecked {
			column := 1 + utf8.RuneCount(out[bytes.LastIndexByte(out, '\n')+1:])
			r.faults = append(r.faults, Fault{File: r.file, Line: line, Column: column, Err: errZeros.Err("Count", len(text)-at-len(rest))})
		}
		text = rest
	}
}

// firstPlaceholder is the first of the private characters that stand for others
// while a file is parsed.
const firstPlaceholder = '\U0010F000'

// hide replaces the characters that the parser refuses with private ones, which
// show puts back.
func (r *recoverer) hide(text []byte) []byte {
	next, chosen := firstPlaceholder, map[rune]rune{}
	return bytes.Map(func(c rune) rune {
		if isAllowed(c) {
			return c
		}
		if chosen[c] == 0 {
			for next < utf8.MaxRune-1 && bytes.ContainsRune(text, next) {
				next++
			}
			chosen[c], r.placeholders[next] = next, c
			next++
		}
		return chosen[c]
	}, text)
}

func (r *recoverer) show(s string) string {
	if len(r.placeholders) == 0 {
		return s
	}
	return strings.Map(func(c rune) rune {
		if hidden, ok := r.placeholders[c]; ok {
			return hidden
		}
		return c
	}, s)
}

// simplify takes what these files do not use out of a tree: anchors, aliases and
// type tags become text, repeated keys are joined where they can be, and what is
// nested too deep is left out.
func (r *recoverer) simplify(n *yaml.Node, depth int) {
	n.Value = r.show(n.Value)
	switch {
	case depth > maxDepth:
		r.fault(n, errTooDeep.Err("Limit", maxDepth))
		*n = yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Line: n.Line, Column: n.Column}
		return
	case n.Kind == yaml.AliasNode:
		r.fault(n, errAlias.Err("Name", n.Value))
		r.makeText(n, "*"+n.Value)
		return
	}
	if n.Anchor != "" {
		r.fault(n, errAnchor.Err("Name", n.Anchor))
		if n.Kind == yaml.ScalarNode {
			r.makeText(n, strings.TrimSpace("&"+n.Anchor+" "+n.Value))
		}
		n.Anchor = ""
	}
	if n.Style&yaml.TaggedStyle != 0 && n.Tag != "!!str" {
		r.fault(n, errTag.Err("Tag", n.Tag))
		r.untag(n)
	}
	if n.Kind == yaml.MappingNode {
		r.joinKeys(n)
	}
	for _, child := range n.Content {
		r.simplify(child, depth+1)
	}
}

func (r *recoverer) makeText(n *yaml.Node, text string) {
	*n = yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text, Line: n.Line, Column: n.Column}
}

func (r *recoverer) untag(n *yaml.Node) {
	switch n.Kind {
	case yaml.ScalarNode:
		r.makeText(n, strings.TrimSpace(n.Tag+" "+n.Value))
	case yaml.MappingNode:
		n.Tag, n.Style = "!!map", 0
	case yaml.SequenceNode:
		n.Tag, n.Style = "!!seq", 0
	}
}

// joinKeys makes the keys of a mapping texts that differ. The values of a key that
// is repeated are joined if they are lists or mappings; another value gets
// a key of its own, so that it stays in the file.
func (r *recoverer) joinKeys(n *yaml.Node) {
	values := map[string]*yaml.Node{}
	var content []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			r.fault(key, errNoKey.Err("Found", describe(key)))
			continue
		}
		before, repeated := values[key.Value]
		if !repeated {
			values[key.Value] = value
			content = append(content, key, value)
			continue
		}
		r.fault(key, errRepeated.Err("Key", Quoted(r.show(key.Value)), "Line", before.Line))
		if before.Kind == value.Kind && value.Kind != yaml.ScalarNode && value.Kind != yaml.AliasNode {
			before.Content = append(before.Content, value.Content...)
			continue
		}
		for number := 2; repeated; number++ {
			_, repeated = values[fmt.Sprintf("%s_%d", key.Value, number)]
			if !repeated {
				key.Value = fmt.Sprintf("%s_%d", key.Value, number)
			}
		}
		values[key.Value] = value
		content = append(content, key, value)
	}
	n.Content = content
}
