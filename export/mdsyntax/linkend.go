package mdsyntax

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// inlineParsers returns the library's inline parsers, of which that of links also
// records where a link ends: a link itself knows only where it begins. That of raw
// HTML records what it finds.
func inlineParsers() []util.PrioritizedValue {
	parsers := parser.DefaultInlineParsers()
	for i, p := range parsers {
		if links, ok := p.Value.(linkParts); ok {
			parsers[i].Value = linkParser{links}
		}
		if p.Value == parser.NewRawHTMLParser() {
			parsers[i].Value = tagParser{parser.NewRawHTMLParser()}
		}
	}
	return parsers
}

// linkParts are the interfaces that the library's parser of links has, alone
// among the inline parsers.
type linkParts interface {
	parser.InlineParser
	parser.CloseBlocker
}

type linkParser struct{ linkParts }

const endKey = "end"

// Parse parses a bracket and records the end of the link or image that it closes.
func (p linkParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	n := p.linkParts.Parse(parent, block, pc)
	switch n.(type) {
	case *ast.Link, *ast.Image:
		_, at := block.Position()
		n.SetAttributeString(endKey, at.Start)
	}
	return n
}

// LinkEnd returns the offset behind the last byte of a link or an image that a parser
// of this package made.
func LinkEnd(n ast.Node) int {
	end, _ := n.AttributeString(endKey)
	offset, _ := end.(int)
	return offset
}
