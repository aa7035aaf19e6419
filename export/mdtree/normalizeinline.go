package mdtree

import "strings"

// context says where a run of inline nodes is.
type context struct {
	oneLine bool             // in a heading or a cell
	inLink  bool             // in the text of a link
	styles  [styleCount]bool // in emphasis of these styles
	inner   bool             // in another inline node
}

// normalizeText returns the normal form of a run of inline nodes.
func normalizeText(text []Inline, in context) []Inline {
	out := joined(text, in)
	if in.inner {
		return out
	}
	if trimLines(out) {
		out = joined(out, in)
	}
	return trimBreaks(out, in.oneLine)
}

// joined returns the normal form of the nodes of a run, joined.
func joined(text []Inline, in context) []Inline {
	var flat []Inline
	for _, n := range text {
		flat = append(flat, normalizeInline(n, in)...)
	}
	return join(withoutHoisted(flat))
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
	case CodeSpan:
		if n == "" {
			return nil
		}
	case *Anchor:
		if n.Name == "" {
			return nil
		}
	case Break:
		if in.oneLine && !n.Hard {
			return []Inline{Text(" ")}
		}
	case *Emphasis:
		if in.styles[n.Style] {
			return normalizeText(n.Text, nested)
		}
		nested.styles[n.Style] = true
		return hoist(n, normalizeText(n.Text, nested))
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

func isBreak(n Inline) bool {
	_, ok := n.(Break)
	return ok
}

// join joins neighbours of a kind: texts, code, emphases of one style, and a soft
// Break with a Break before it.
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
		case CodeSpan, *Mark:
			n = i + joinCode(text[i:])
			out = append(out, text[i])
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

// joinCode joins the code at the beginning of a run in its first node and returns
// how many nodes that are, at least one.
func joinCode(text []Inline) int {
	code, ok := codeOf(text[0])
	if !ok {
		return 1
	}
	n := 1
	for n < len(text) {
		next, ok := codeOf(text[n])
		if !ok {
			break
		}
		code += next
		n++
	}
	if n == 1 {
		return 1
	}
	if m, ok := text[0].(*Mark); ok {
		m.Text = []Inline{code}
	} else {
		text[0] = code
	}
	return n
}

// codeOf returns the code that a node is, by itself or in a Mark.
func codeOf(n Inline) (CodeSpan, bool) {
	if m, ok := n.(*Mark); ok && len(m.Text) == 1 {
		n = m.Text[0]
	}
	code, ok := n.(CodeSpan)
	return code, ok
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
// beginning, in a heading or a cell also hard ones, which divide nothing.
func trimBreaks(text []Inline, oneLine bool) []Inline {
	for len(text) > 0 && isBreak(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	for len(text) > 0 && (text[0] == (Inline(Break{})) || oneLine && isBreak(text[0])) {
		text = text[1:]
	}
	return text
}
