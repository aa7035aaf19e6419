package mdwiki

import (
	"bytes"
	"regexp"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/htmlelement"
	"promodoc/export/mdhtml"
)

// linkParser parses links, [text|address] and [address], people, [~name], and pictures,
// !name.png!.
type linkParser struct{}

// Trigger implements [parser.InlineParser].
func (linkParser) Trigger() []byte { return []byte{'[', '!'} }

// linkForms match a link of a wiki and a picture. The address of a link has a
// scheme: anything else in brackets is text.
var linkForms = sync.OnceValue(func() (f struct{ link, picture, person *regexp.Regexp }) {
	f.person = regexp.MustCompile(`^\[~(?:accountid:)?([\w.@:-]+)\]`)
	f.link = regexp.MustCompile(`^\[(?:([^\[\]|\n]+)\|)?((?:https?://|mailto:)[^\[\]|\s]+)\]`)
	f.picture = regexp.MustCompile(`^!([\w./%-]+\.(?:png|jpe?g|gif|webp|svg))(?:\|([\w=,. %-]*))?!`)
	return f
})

// Parse implements [parser.InlineParser].
func (linkParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	if line[0] == '!' {
		m := linkForms().picture.FindSubmatchIndex(line)
		if m == nil {
			return nil
		}
		block.Advance(m[1])
		link := ast.NewLink()
		link.Destination = line[m[2]:m[3]]
		n := ast.NewImage(link)
		n.SetPos(at.Start)
		return n
	}
	if m := linkForms().person.FindSubmatchIndex(line); m != nil && !isMarkdownLink(line[m[1]:]) {
		block.Advance(m[1])
		n := &mdhtml.Text{Value: "@" + string(line[m[2]:m[3]]), Segment: text.NewSegment(at.Start, at.Start+m[1])}
		n.SetPos(at.Start)
		return n
	}
	m := linkForms().link.FindSubmatchIndex(line)
	if m == nil || isMarkdownLink(line[m[1]:]) {
		return nil
	}
	label := text.NewSegment(at.Start+m[4], at.Start+m[5])
	if m[2] >= 0 {
		label = text.NewSegment(at.Start+m[2], at.Start+m[3])
	}
	block.Advance(m[1])
	n := ast.NewLink()
	n.Destination = line[m[4]:m[5]]
	n.SetPos(at.Start)
	n.AppendChild(n, ast.NewTextSegment(label))
	return n
}

// isMarkdownLink reports whether what follows brackets makes them a link of Markdown's,
// or its definition.
func isMarkdownLink(after []byte) bool {
	return len(after) > 0 && bytes.IndexByte([]byte("([{:"), after[0]) >= 0
}

// macroParser parses macros in a line: colored text and excerpts, which look like any
// other text here, keys of issues, status labels, and names of places.
type macroParser struct{}

// Trigger implements [parser.InlineParser].
func (macroParser) Trigger() []byte { return []byte{'{'} }

var macroForms = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\{(?:(color(?::[#\w]+)?|excerpt)|jira:([A-Z][A-Z0-9]*-\d+)|status:((?:[^{}\n])+)|anchor:([\w-]+))\}`)
})

// Parse implements [parser.InlineParser].
func (macroParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	m := macroForms().FindSubmatchIndex(line)
	if m == nil {
		return nil
	}
	var n ast.Node
	switch {
	case m[2] >= 0:
		n = &mdhtml.Text{Segment: text.NewSegment(at.Start, at.Start+m[1])}
	case m[4] >= 0:
		n = &mdhtml.Text{Value: string(line[m[4]:m[5]]), Segment: text.NewSegment(at.Start, at.Start+m[1])}
	case m[6] >= 0:
		title := statusTitle(string(line[m[6]:m[7]]))
		if title == "" {
			return nil
		}
		n = &mdhtml.Span{Style: htmlelement.Strong}
		n.AppendChild(n, &mdhtml.Text{Value: title, Segment: text.NewSegment(at.Start, at.Start+m[1])})
	default:
		n = &mdhtml.Anchor{Name: string(line[m[8]:m[9]])}
	}
	block.Advance(m[1])
	n.(interface{ SetPos(int) }).SetPos(at.Start)
	return n
}

// statusTitle returns the words of a status label.
func statusTitle(parameters string) string {
	for p := range strings.SplitSeq(parameters, "|") {
		if title, ok := strings.CutPrefix(strings.Trim(p, ` \`), "title="); ok {
			return strings.Trim(title, ` \`)
		}
	}
	return ""
}
