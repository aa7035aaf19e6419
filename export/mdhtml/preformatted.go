package mdhtml

import (
	"strings"

	"golang.org/x/net/html"
)

// preformatted adds a token to preformatted text. Tags in it have no meaning but
// for line breaks: highlighted code is full of them.
func (b *builder) preformatted(t *token) {
	switch {
	case t.kind == html.EndTagToken && t.tag == "pre":
		b.endPre()
	case t.kind == html.TextToken:
		for _, at := range t.at {
			b.pre.add(t.textOf(at.Value(b.src)), at.Start, at.Stop)
		}
	case t.tag == "br":
		b.pre.add("\n", t.pos(), t.pos())
	case !t.known():
		for _, at := range t.at {
			b.pre.add(string(at.Value(b.src)), at.Start, at.Stop)
		}
	}
}

func (b *builder) endPre() {
	if n := b.pre; n != nil {
		b.pre = nil
		n.endLine()
		n.trim()
		b.append(n)
	}
}

// add adds text with its place in the source. Each line gets the whole of it.
func (n *Preformatted) add(s string, from, to int) {
	for i, part := range strings.Split(s, "\n") {
		if i > 0 || len(n.Content) == 0 {
			n.endLine()
			line := Line{}
			line.Segment.Start, line.Segment.Stop = from, to
			n.Content = append(n.Content, line)
		}
		n.line = append(n.line, strings.TrimSuffix(part, "\r")...)
		n.Content[len(n.Content)-1].Segment.Stop = to
	}
}

// endLine sets the text of the last line.
func (n *Preformatted) endLine() {
	if last := len(n.Content) - 1; last >= 0 {
		n.Content[last].Text = string(n.line)
	}
	n.line = n.line[:0]
}

// trim removes the empty lines at the beginning and the end.
func (n *Preformatted) trim() {
	for len(n.Content) > 0 && n.Content[0].Text == "" {
		n.Content = n.Content[1:]
	}
	for len(n.Content) > 0 && strings.TrimSpace(n.Content[len(n.Content)-1].Text) == "" {
		n.Content = n.Content[:len(n.Content)-1]
	}
}
