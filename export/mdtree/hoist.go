package mdtree

import (
	"slices"
	"strings"
)

// hoist sets the text of an emphasis and moves the Breaks and the white space at its
// edges outside, where they look the same. Markdown's delimiters have a meaning only
// next to what they emphasize.
func hoist(e *Emphasis, text []Inline) []Inline {
	var before, after []Inline
	for len(text) > 0 {
		edge, rest := splitStart(text[0])
		if edge == nil {
			break
		}
		before = append(before, edge)
		if rest != nil {
			text[0] = rest
			break
		}
		text = text[1:]
	}
	for len(text) > 0 {
		last := len(text) - 1
		edge, rest := splitEnd(text[last])
		if edge == nil {
			break
		}
		after = append(after, edge)
		if rest != nil {
			text[last] = rest
			break
		}
		text = text[:last]
	}
	if e.Text = text; len(text) > 0 {
		before = append(before, e)
	}
	slices.Reverse(after)
	return append(before, after...)
}

// splitStart divides a node that is a Break or begins with white space: edge is the
// Break or one space, rest what is left of the node. Both are nil if it is neither.
func splitStart(n Inline) (edge, rest Inline) {
	switch n := n.(type) {
	case Break:
		return n, nil
	case Text:
		trimmed := strings.TrimLeft(string(n), lineSpace)
		return splitText(n, trimmed)
	case *Mark:
		t, ok := n.Text[0].(Text)
		if !ok {
			return nil, nil
		}
		trimmed := strings.TrimLeft(string(t), lineSpace)
		edge, rest := splitText(t, trimmed)
		if edge == nil {
			return nil, nil
		}
		n.Source.Offset += len(t) - len(trimmed)
		return edge, n.replaced(0, rest)
	}
	return nil, nil
}

// splitEnd is splitStart for the end of a node.
func splitEnd(n Inline) (edge, rest Inline) {
	switch n := n.(type) {
	case Break:
		return n, nil
	case Text:
		return splitText(n, strings.TrimRight(string(n), lineSpace))
	case *Mark:
		last := len(n.Text) - 1
		t, ok := n.Text[last].(Text)
		if !ok {
			return nil, nil
		}
		edge, rest := splitText(t, strings.TrimRight(string(t), lineSpace))
		if edge == nil {
			return nil, nil
		}
		return edge, n.replaced(last, rest)
	}
	return nil, nil
}

func splitText(t Text, trimmed string) (edge, rest Inline) {
	if len(trimmed) == len(t) {
		return nil, nil
	}
	if trimmed == "" {
		return hoisted{}, nil
	}
	return hoisted{}, Text(trimmed)
}

// hoisted is a space that was hoisted out of an emphasis, until the run is joined. Next
// to another one it is nothing: there are two where an element begins or ends with a
// space, while two inside a text are the author's.
type hoisted struct{}

func (hoisted) isInline() {}

// replaced returns the Mark with another node at an index, or without it; nil if
// nothing is left of it.
func (m *Mark) replaced(i int, n Inline) Inline {
	switch {
	case n != nil:
		m.Text[i] = n
	case i == 0:
		m.Text = m.Text[1:]
	default:
		m.Text = m.Text[:i]
	}
	if len(m.Text) == 0 {
		return nil
	}
	return m
}

// withoutHoisted replaces what is hoisted by texts, or removes it.
func withoutHoisted(text []Inline) []Inline {
	out := text[:0]
	for i, n := range text {
		if n == (Inline(hoisted{})) {
			if len(out) > 0 && endsWithSpace(out[len(out)-1]) || i+1 < len(text) && beginsWithSpace(text[i+1]) {
				continue
			}
			n = Text(" ")
		}
		out = append(out, n)
	}
	return out
}

func beginsWithSpace(n Inline) bool {
	if m, ok := n.(*Mark); ok && len(m.Text) > 0 {
		n = m.Text[0]
	}
	t, ok := n.(Text)
	return ok && strings.HasPrefix(string(t), " ") || n == (Inline(hoisted{}))
}

func endsWithSpace(n Inline) bool {
	if m, ok := n.(*Mark); ok && len(m.Text) > 0 {
		n = m.Text[len(m.Text)-1]
	}
	t, ok := n.(Text)
	return ok && strings.HasSuffix(string(t), " ")
}
