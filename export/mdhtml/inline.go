package mdhtml

import (
	"bytes"
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/net/html"

	"promodoc/app/doclang"
	"promodoc/app/htmlelement"
)

// writer appends inline nodes to one block, inside the elements that are open.
type writer struct {
	block    ast.Node
	language *doclang.Language // that of dates
	open     []openSpan
	empty    bool // nothing is on the line so far
}

// openSpan is an inline element that has begun.
type openSpan struct {
	tag   string
	node  ast.Node // nil if its content is that of the element around it
	label string   // what is shown if it has no text
	last  ast.Node // what precedes its content, nil for nothing
}

func newWriter(block ast.Node, language *doclang.Language) *writer {
	return &writer{block: block, language: language, empty: !block.HasChildren()}
}

// top returns the innermost open element, or the block.
func (w *writer) top() ast.Node {
	for i := len(w.open) - 1; i >= 0; i-- {
		if w.open[i].node != nil {
			return w.open[i].node
		}
	}
	return w.block
}

func (w *writer) append(n ast.Node) {
	top := w.top()
	top.AppendChild(top, n)
	if n.Kind() != KindAnchor {
		w.empty = false
	}
}

// newLine ends the line, if anything is on it.
func (w *writer) newLine(pos int) {
	if !w.empty {
		n := &Break{}
		n.SetPos(pos)
		w.append(n)
	}
}

// text appends the text of a token, a node for each piece of the source.
func (w *writer) text(src []byte, t *token) {
	for _, at := range t.at {
		value := collapse(t.textOf(at.Value(src)))
		if value == "" || value == " " && w.empty {
			continue
		}
		n := &Text{Value: value, Segment: at}
		n.SetPos(at.Start)
		w.append(n)
	}
}

// textOf returns the text of a piece of a token.
func (t *token) textOf(piece []byte) string {
	switch {
	case t.value != "":
		return t.value
	case t.plain:
		return string(piece)
	}
	return html.UnescapeString(string(piece))
}

// literal appends text that the source does not have as such.
func (w *writer) literal(value string, pos int) {
	n := &Text{Value: value}
	n.Segment.Start, n.Segment.Stop = pos, pos
	n.SetPos(pos)
	w.append(n)
}

// collapse makes one space of each sequence of white space.
func collapse(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		b.WriteRune(r)
		space = false
	}
	return b.String()
}

// tag handles a known tag among inline content and reports false if it ends an
// element that was not begun.
func (w *writer) tag(t *token) bool {
	switch kind := kindOf(t.tag); {
	case t.kind == html.EndTagToken && kind == htmlelement.Inline:
		return w.end(t.tag, t.value)
	case t.kind == html.EndTagToken:
		return true
	case kind == htmlelement.Void || kind == htmlelement.Rule:
		w.void(t)
	case kind == htmlelement.Inline:
		w.begin(t)
	default:
		w.beginBlock(t)
	}
	return true
}

// end ends an inline element, and those inside it. The label is shown if the element
// has no text.
func (w *writer) end(tag, label string) bool {
	for i := len(w.open) - 1; i >= 0; i-- {
		if w.open[i].tag == tag {
			s := w.open[i]
			w.open = w.open[:i+1]
			if label = cmp.Or(label, s.label); label != "" && w.hasNothing(s.last) {
				w.literal(label, s.pos())
			}
			if tag == "q" {
				w.literal("”", s.pos())
			}
			w.open = w.open[:i]
			return true
		}
	}
	return false
}

// hasNothing reports whether no more than white space is behind a node of the innermost
// element.
func (w *writer) hasNothing(last ast.Node) bool {
	n := w.top().FirstChild()
	if last != nil {
		n = last.NextSibling()
	}
	for ; n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *Text:
			if strings.TrimSpace(n.Value) != "" {
				return false
			}
		case *ast.Text:
			if n.Segment.Len() > 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func (s openSpan) pos() int {
	if s.node == nil {
		return 0
	}
	return s.node.Pos()
}

func (w *writer) begin(t *token) {
	if len(w.open) >= maxDepth {
		return
	}
	var n ast.Node
	switch style := htmlelement.Of(t.tag).Style; {
	case style != htmlelement.Plain:
		n = &Span{Style: style}
	case t.tag == "a":
		w.anchor(t)
		if href := strings.TrimSpace(t.attr["href"]); href != "" {
			link := ast.NewLink()
			link.Destination = []byte(href)
			n = link
		}
	case t.tag == "q":
		w.literal("“", t.pos())
	}
	label := w.dateOf(t)
	if n != nil {
		w.append(n)
		if p, ok := n.(interface{ SetPos(int) }); ok {
			p.SetPos(t.pos())
		}
	}
	if t.kind != html.SelfClosingTagToken {
		w.open = append(w.open, openSpan{tag: t.tag, node: n, label: label})
		w.open[len(w.open)-1].last = w.top().LastChild()
	} else if label != "" {
		w.literal(label, t.pos())
	}
}

// anchor appends the place that a tag names.
func (w *writer) anchor(t *token) {
	for _, key := range [...]string{"id", "name"} {
		if name := t.attr[key]; name != "" {
			n := &Anchor{Name: name}
			n.SetPos(t.pos())
			w.append(n)
			return
		}
	}
}

func (w *writer) void(t *token) {
	switch t.tag {
	case "br":
		n := &Break{}
		n.SetPos(t.pos())
		w.append(n)
	case "hr":
		w.newLine(t.pos())
	case "img":
		w.append(image(t))
	case "input":
		if n := checkBox(t); n != nil {
			w.literal(map[bool]string{false: "☐", true: "☑"}[n.IsChecked], t.pos())
		}
	}
}

// checkBox returns the check box of a tag, nil if it has another input.
func checkBox(t *token) *extast.TaskCheckBox {
	if !strings.EqualFold(t.attr["type"], "checkbox") {
		return nil
	}
	_, checked := t.attr["checked"]
	return extast.NewTaskCheckBox(checked)
}

// image returns the image of a tag.
func image(t *token) ast.Node {
	link := ast.NewLink()
	link.Destination = []byte(strings.TrimSpace(t.attr["src"]))
	link.Title = []byte(strings.TrimSpace(collapse(t.attr["title"])))
	n := ast.NewImage(link)
	n.SetPos(t.pos())
	if alt := strings.TrimSpace(collapse(t.attr["alt"])); alt != "" {
		description := &Text{Value: alt, Segment: t.at[0]}
		description.SetPos(t.pos())
		n.AppendChild(n, description)
	}
	setImageSize(n, t)
	return n
}

// beginBlock handles the beginning of a block where only inline content can be: in
// a cell, a heading, or a line of Markdown. It becomes a line of its own.
func (w *writer) beginBlock(t *token) {
	w.anchor(t)
	switch t.tag {
	case "td", "th":
		if !w.empty {
			w.literal(" ", t.pos())
		}
	case "ul", "ol", "thead", "tbody", "tfoot", "colgroup":
	case "li":
		w.newLine(t.pos())
		w.literal("• ", t.pos())
		w.empty = true // the text goes on behind the bullet
	default:
		w.newLine(t.pos())
	}
}

// transformInline replaces the tags among the children of a node. Text of elements
// that do not end where they begin, in the same node, is in their style up to the
// node's end.
func transformInline(parent ast.Node, src []byte, language *doclang.Language) {
	w := newWriter(parent, language)
	children := takeChildren(parent)
	w.empty = true
	s := storage{inLine: true}
	for i, c := range children {
		s.ends = func(tag string) bool { return endsAmong(children[i+1:], tag, src) }
		raw, ok := c.(*ast.RawHTML)
		if !ok {
			if !s.hides() {
				w.append(c)
			}
			continue
		}
		for _, t := range tokenize(src, raw.Segments.Sliced(0, raw.Segments.Len()), &s) {
			if t.value != "" && t.kind == html.TextToken || t.plain {
				w.text(src, &t)
			} else if !t.known() || !t.isComment() && !w.tag(&t) {
				w.append(raw) // as text
				break
			}
		}
	}
}

// endsAmong reports whether a tag among some nodes ends an element.
func endsAmong(nodes []ast.Node, tag string, src []byte) bool {
	for _, n := range nodes[:min(len(nodes), maxDepth)] {
		if raw, ok := n.(*ast.RawHTML); ok && raw.Segments.Len() > 0 {
			at := raw.Segments.At(0)
			if bytes.HasPrefix(at.Value(src), []byte("</"+tag)) {
				return true
			}
		}
	}
	return false
}
