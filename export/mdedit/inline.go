package mdedit

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"promodoc/app/markup"
	"promodoc/export/mdsyntax"
)

// inlines styles the inline nodes in a node. It returns their extent, which is zero
// if there are none.
func (p *parsed) inlines(parent ast.Node, style markup.Style, l *leaf) extent {
	var all extent
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		e := p.inline(n, style, l)
		if t, ok := n.(*ast.Text); ok {
			// What is left of delimiters after some of them closed an emphasis is
			// after these; the parser says that it is where they are.
			e.start, e.end = max(e.start, all.end), e.end+max(all.end-e.start, 0)
			p.text(t, e, style)
		}
		if all == (extent{}) {
			all = e
		}
		all.end = max(all.end, e.end)
	}
	return all
}

// inline styles an inline node and returns its extent.
func (p *parsed) inline(n ast.Node, style markup.Style, l *leaf) extent {
	switch n := n.(type) {
	case *ast.Text:
		return extent{n.Segment.Start, min(n.Segment.Stop, len(p.src))}
	case *ast.CodeSpan:
		return p.codeSpan(n, style, l)
	case *ast.Emphasis:
		if n.Level == 2 {
			return p.emphasis(n, markup.Bold, style, l)
		}
		return p.emphasis(n, markup.Italic, style, l)
	case *extast.Strikethrough:
		return p.emphasis(n, markup.Struck, style, l)
	case *ast.Link, *ast.Image:
		return p.link(n, style, l)
	case *ast.AutoLink:
		return p.autoLink(n, style, l)
	case *ast.RawHTML:
		e := extent{n.Segments.At(0).Start, n.Segments.At(n.Segments.Len() - 1).Stop}
		for i := range n.Segments.Len() {
			p.fill(n.Segments.At(i).Start, n.Segments.At(i).Stop, style)
		}
		return e
	case *extast.FootnoteLink:
		e := extent{n.Pos(), p.indexFrom(n.Pos(), []byte("]")) + 1}
		p.fill(e.start, e.end, style|markup.Link)
		return e
	case *extast.TaskCheckBox:
		return p.checkBox(n, style)
	}
	return p.inlines(n, style, l)
}

// text styles plain text, in which only backslashes are syntax.
func (p *parsed) text(n *ast.Text, e extent, style markup.Style) {
	p.fill(e.start, e.end, style)
	e.end = min(e.end, len(p.src))
	if n.IsRaw() || e.start >= e.end || bytes.IndexByte(p.src[e.start:e.end], '\\') < 0 {
		return
	}
	for i := e.start; i < e.end-1; i++ {
		if p.src[i] == '\\' && util.IsPunct(p.src[i+1]) {
			p.styles[i] |= markup.Quiet
			i++
		}
	}
}

func (p *parsed) codeSpan(n *ast.CodeSpan, style markup.Style, l *leaf) extent {
	style |= markup.Code
	m := mark{style: markup.Code, start: n.Pos(), node: n}
	ticks := 0
	for m.start+ticks < len(p.src) && p.src[m.start+ticks] == '`' {
		ticks++
	}
	first, last := n.FirstChild(), n.LastChild()
	m.text = extent{m.start + ticks, m.start + ticks}
	if first != nil {
		m.text = extent{first.(*ast.Text).Segment.Start, last.(*ast.Text).Segment.Stop}
	}
	m.end = p.indexFrom(m.text.end, []byte("`")) + ticks
	p.fill(m.start, m.end, style|markup.Quiet)
	l.add(m)
	for t := first; t != nil; t = t.NextSibling() {
		p.fill(t.(*ast.Text).Segment.Start, t.(*ast.Text).Segment.Stop, style)
	}
	return extent{m.start, m.end}
}

// emphasis styles emphasized text. The syntax around it is as long as the emphasis
// is strong.
func (p *parsed) emphasis(n ast.Node, own, style markup.Style, l *leaf) extent {
	index := l.add(mark{style: own, node: n})
	m := mark{style: own, node: n, text: p.inlines(n, style|own, l)}
	width := 1
	if own == markup.Bold || own == markup.Struck && p.has(m.text.start-2, "~~") && p.has(m.text.end, "~~") {
		width = 2
	}
	m.start, m.end = m.text.start-width, m.text.end+width
	p.fill(m.start, m.text.start, style|own|markup.Quiet)
	p.fill(m.text.end, m.end, style|own|markup.Quiet)
	l.set(index, m)
	return extent{m.start, m.end}
}

func (p *parsed) has(at int, s string) bool {
	return at >= 0 && at+len(s) <= len(p.src) && string(p.src[at:at+len(s)]) == s
}

func (p *parsed) link(n ast.Node, style markup.Style, l *leaf) extent {
	style |= markup.Link
	m := mark{style: markup.Link, start: n.Pos(), end: mdsyntax.LinkEnd(n), node: n}
	p.fill(m.start, m.end, style|markup.Quiet)
	index := l.add(m)
	m.text = p.inlines(n, style, l)
	if m.text == (extent{}) {
		at := p.indexFrom(m.start, []byte("[")) + 1
		m.text = extent{at, at}
	}
	l.set(index, m)
	return extent{m.start, m.end}
}

// autoLink styles an address, with or without angle brackets around it.
func (p *parsed) autoLink(n *ast.AutoLink, style markup.Style, l *leaf) extent {
	label := n.Label(p.src)
	at := p.indexFrom(n.Pos(), label)
	m := mark{style: markup.Link, start: at, end: at + len(label), text: extent{at, at + len(label)}, node: n}
	if p.has(at-1, "<") && p.has(m.end, ">") {
		m.start--
		m.end++
	}
	p.fill(m.start, m.end, style|markup.Link|markup.Quiet)
	p.fill(m.text.start, m.text.end, style|markup.Link)
	l.add(m)
	return extent{m.start, m.end}
}

// checkBox styles the box of a task. In a heading it is text.
func (p *parsed) checkBox(n *extast.TaskCheckBox, style markup.Style) extent {
	e := extent{n.Pos(), n.Pos() + 3}
	if n.Parent().Kind() != ast.KindHeading {
		style |= markup.Marker
		if len(p.nested) > 0 {
			p.items[p.nested[len(p.nested)-1]].box = e
		}
	}
	p.fill(e.start, e.end, style)
	return e
}
