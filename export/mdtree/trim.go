package mdtree

import "strings"

// trimLines removes the white space at the edges of the lines of a run and reports
// whether there was any. Texts may be empty afterwards.
func trimLines(text []Inline) bool {
	start := trimStarts(text)
	end := trimEnds(text)
	return start || end
}

// trimStarts removes the white space at the beginnings of lines.
func trimStarts(text []Inline) bool {
	t := trimmer{atEdge: true, trim: func(s string) string { return strings.TrimLeft(s, lineSpace) }}
	t.nodes(text)
	return t.changed
}

// trimEnds removes the white space at the ends of lines.
func trimEnds(text []Inline) bool {
	t := trimmer{atEdge: true, backward: true, trim: func(s string) string { return strings.TrimRight(s, lineSpace) }}
	t.nodes(text)
	return t.changed
}

const lineSpace = " \t\n\r"

// trimmer trims the edges of lines on its way through a run.
type trimmer struct {
	trim     func(string) string
	backward bool
	atEdge   bool // nothing is between the edge of the line and the next node
	changed  bool
}

func (t *trimmer) nodes(text []Inline) {
	for i := range text {
		if t.backward {
			i = len(text) - 1 - i
		}
		t.node(text, i)
	}
}

func (t *trimmer) node(text []Inline, i int) {
	switch n := text[i].(type) {
	case Text:
		if !t.atEdge {
			return
		}
		trimmed := Text(t.trim(string(n)))
		t.changed = t.changed || trimmed != n
		t.atEdge = trimmed == ""
		text[i] = trimmed
	case Break:
		t.atEdge = true
	case *Anchor:
	case *Mark:
		before := len(PlainText(n.Text[:1]))
		t.nodes(n.Text)
		if !t.backward {
			n.Source.Offset += before - len(PlainText(n.Text[:1]))
		}
	case *Emphasis:
		t.nodes(n.Text)
	case *Link:
		t.nodes(n.Text)
	default:
		t.atEdge = false
	}
}
