package mdhtml

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"

	"promodoc/app/htmlelement"
)

// begin begins a block element.
func (b *builder) begin(t *token) {
	b.endLine()
	b.endBefore(t.tag)
	before, after := t.pageBreaks()
	if before {
		b.pageBreak(t.pos())
	}
	e := element{tag: t.tag, align: t.align(), breakAfter: after}
	b.line = nil
	switch kind := kindOf(t.tag); {
	case b.isDeep():
		return
	case t.tag == "pre":
		b.pre = &Preformatted{}
		b.pre.SetPos(t.pos())
		return
	case t.kind == html.SelfClosingTagToken && kind == htmlelement.Group:
		if after {
			b.pageBreak(t.pos())
		}
		return
	case kind == htmlelement.Line:
		b.beginLine(e, t)
	case kind == htmlelement.Container:
		b.beginContainer(e, t)
	default:
		b.push(e)
	}
	if id := t.attr["id"]; id != "" && (b.line != nil || t.tag != "table" && t.tag != "tr") {
		b.anchor(t)
	}
}

// anchor names the place of a block that has begun. Between blocks it is that of
// the text that follows, in a paragraph of its own that has no text.
func (b *builder) anchor(t *token) {
	b.writer(t.pos()).anchor(t)
	b.endLine()
}

func (b *builder) pageBreak(pos int) {
	b.endLine()
	n := &PageBreak{}
	n.SetPos(pos)
	b.append(n)
}

// endBefore ends the elements that the beginning of another ends.
func (b *builder) endBefore(tag string) {
	rule, ok := ends[tag]
	if !ok {
		return
	}
	to := len(b.open)
	for i := len(b.open) - 1; i >= 0 && !rule.within[b.open[i].tag]; i-- {
		if rule.tags[b.open[i].tag] {
			to = i
		}
	}
	b.closeTo(to)
}

// lineStyles are the styles of the content of elements.
var lineStyles = map[string]htmlelement.Style{
	"dt": htmlelement.Strong, "figcaption": htmlelement.Emphasis, "caption": htmlelement.Emphasis,
}

// beginLine begins an element with inline content.
func (b *builder) beginLine(e element, t *token) {
	var n ast.Node
	switch level := htmlelement.Of(t.tag).Level; {
	case level > 0:
		h := ast.NewHeading(level)
		h.SetPos(t.pos())
		n = h
	case t.tag == "summary":
		title := &Title{}
		title.SetPos(t.pos())
		n = title
	case t.tag == "td" || t.tag == "th":
		b.beginCell(e, t)
		return
	default:
		n = newParagraph(t.pos())
	}
	b.append(n)
	if e.align != "" {
		n.SetAttributeString(AlignAttribute, e.align)
	} else {
		b.setAlign(n)
	}
	b.push(e)
	b.line = newWriter(n, b.language)
	if style, ok := lineStyles[t.tag]; ok {
		span := &Span{Style: style}
		span.SetPos(t.pos())
		b.line.append(span)
		b.line.open = append(b.line.open, openSpan{node: span})
		b.line.empty = true
	}
}

// beginContainer begins an element with blocks.
func (b *builder) beginContainer(e element, t *token) {
	var n ast.Node
	switch t.tag {
	case "ul", "ol":
		l := ast.NewList('-')
		if t.tag == "ol" {
			l = ast.NewList('.')
			l.Start = 1
			if start, err := strconv.Atoi(strings.TrimSpace(t.attr["start"])); err == nil && start >= 0 && start < 1e9 {
				l.Start = start
			}
		}
		l.IsTight = true
		l.SetPos(t.pos())
		n = l
	case "li":
		if _, ok := b.container().(*ast.List); !ok {
			b.beginContainer(element{tag: "ul"}, &token{tag: "ul", at: t.at})
		}
		n = b.newItem()
		e.node = n
		b.push(e)
		return
	case "blockquote":
		q := ast.NewBlockquote()
		q.SetPos(t.pos())
		n = q
	case "table":
		e.table = &table{}
		b.push(e)
		return
	case "tr":
		b.beginRow(e)
		return
	default: // details, aside
		box := &Box{}
		box.SetPos(t.pos())
		n = box
	}
	b.append(n)
	e.node = n
	b.push(e)
}

// newItem appends an item to the list that is open.
func (b *builder) newItem() ast.Node {
	list := b.container()
	item := ast.NewListItem(0)
	item.SetPos(b.pos)
	list.AppendChild(list, item)
	return item
}
