package mdtree

import "strings"

// context says where a run of inline nodes stands.
type context struct {
	oneLine bool    // a title or a cell
	inLink  bool    // in the text of a link
	styles  [3]bool // emphasised in these styles already
	inner   bool    // inside another inline node
}

// normalizeText is the normal form of a run of inline nodes.
func normalizeText(text []Inline, in context) []Inline {
	var flat []Inline
	for _, n := range text {
		flat = append(flat, normalizeInline(n, in)...)
	}
	out := joined(flat)
	if in.inner {
		return out
	}
	return trimBreaks(out)
}

// normalizeInline is the normal form of one node: itself, what it holds, or
// nothing.
func normalizeInline(n Inline, in context) []Inline {
	within := in
	within.inner = true
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
			return normalizeText(n.Text, within)
		}
		within.styles[n.Style] = true
		return hoistBreaks(n, normalizeText(n.Text, within))
	case *Link:
		if in.inLink {
			return normalizeText(n.Text, within)
		}
		within.inLink = true
		n.Text = normalizeText(n.Text, within)
	case *Mark:
		n.Text = normalizeText(n.Text, within)
		if len(n.Text) == 0 {
			return nil
		}
	}
	return []Inline{n}
}

// hoistBreaks gives an emphasis its text, without the Breaks at its edges:
// those stand outside, where they look the same.
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

// joined puts neighbours of a kind together: texts, emphases of one style, and
// a soft Break with a Break before it.
func joined(text []Inline) []Inline {
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
				first.Text = joined(first.Text)
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

// trimBreaks takes the Breaks from the end of a run, and a soft one from its
// beginning: they break no line in two.
func trimBreaks(text []Inline) []Inline {
	for len(text) > 0 && isBreak(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	if len(text) > 0 && text[0] == (Inline(Break{})) {
		text = text[1:]
	}
	return text
}
