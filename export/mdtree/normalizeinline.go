package mdtree

import "strings"

// context says where a run of inline nodes is.
type context struct {
	oneLine bool    // in a heading or a cell
	inLink  bool    // in the text of a link
	styles  [3]bool // in emphasis of these styles
	inner   bool    // in another inline node
}

// normalizeText returns the normal form of a run of inline nodes.
func normalizeText(text []Inline, in context) []Inline {
	var flat []Inline
	for _, n := range text {
		flat = append(flat, normalizeInline(n, in)...)
	}
	out := join(flat)
	if in.inner {
		return out
	}
	return trimBreaks(out)
}

// normalizeInline returns the normal form of a node: the node itself, what is in
// it, or nothing.
func normalizeInline(n Inline, in context) []Inline {
	nested := in
	nested.inner = true
	switch n := n.(type) {
	case Text:
		if n == "" {
			return nil
		}
	case Break:
		if in.oneLine {
			return []Inline{Text(" ")}
		}
	case *Emphasis:
		if in.styles[n.Style] {
			return normalizeText(n.Text, nested)
		}
		nested.styles[n.Style] = true
		return hoistBreaks(n, normalizeText(n.Text, nested))
	case *Link:
		if in.inLink {
			return normalizeText(n.Text, nested)
		}
		nested.inLink = true
		n.Text = normalizeText(n.Text, nested)
	case *Mark:
		n.Text = normalizeText(n.Text, nested)
		if len(n.Text) == 0 {
			return nil
		}
	}
	return []Inline{n}
}

// hoistBreaks sets the text of an emphasis and moves the Breaks at its edges
// outside, where they look the same.
func hoistBreaks(e *Emphasis, text []Inline) []Inline {
	from, to := 0, len(text)
	for from < to && isBreak(text[from]) {
		from++
	}
	for from < to && isBreak(text[to-1]) {
		to--
	}
	out := append([]Inline(nil), text[:from]...)
	if e.Text = text[from:to:to]; len(e.Text) > 0 {
		out = append(out, e)
	}
	return append(out, text[to:]...)
}

func isBreak(n Inline) bool {
	_, ok := n.(Break)
	return ok
}

// join joins neighbours of a kind: texts, emphases of one style, and a soft Break
// with a Break before it.
func join(text []Inline) []Inline {
	var out []Inline
	for i := 0; i < len(text); {
		n := i + 1
		switch first := text[i].(type) {
		case Text:
			for n < len(text) && isText(text[n]) {
				n++
			}
			out = append(out, concat(text[i:n]))
		case *Emphasis:
			for n < len(text) && isStyle(text[n], first.Style) {
				first.Text = append(first.Text, text[n].(*Emphasis).Text...)
				n++
			}
			if n > i+1 {
				first.Text = join(first.Text)
			}
			out = append(out, first)
		default:
			if i == 0 || text[i] != Inline(Break{}) || !isBreak(text[i-1]) {
				out = append(out, first)
			}
		}
		i = n
	}
	return out
}

func concat(texts []Inline) Text {
	var s strings.Builder
	for _, t := range texts {
		s.WriteString(string(t.(Text)))
	}
	return Text(s.String())
}

func isText(n Inline) bool {
	_, ok := n.(Text)
	return ok
}

func isStyle(n Inline, s Style) bool {
	e, ok := n.(*Emphasis)
	return ok && e.Style == s
}

// trimBreaks removes the Breaks at the end of a run and a soft one at its
// beginning, which divide nothing.
func trimBreaks(text []Inline) []Inline {
	for len(text) > 0 && isBreak(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	if len(text) > 0 && text[0] == (Inline(Break{})) {
		text = text[1:]
	}
	return text
}
