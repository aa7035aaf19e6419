package mdwiki

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdsyntax"
)

// listParser parses lists whose items say how deep they are by the number of their
// markers: "* one", "** two", and with number signs for numbers. It reads the lines
// of a list that follow each other at the first. Number signs begin headings in
// Markdown: they are items only in a text with headings of the wiki's own.
type listParser struct{}

// Trigger implements [parser.BlockParser].
func (listParser) Trigger() []byte { return []byte{'*', '#', '-'} }

// maxLevel is how deep items are.
const maxLevel = 6

// wikiItem is a line of a list.
type wikiItem struct {
	markers []byte
	content text.Segment
}

// Open implements [parser.BlockParser].
func (listParser) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, at := r.PeekLine()
	src := r.Source()
	if parent.Kind() != ast.KindDocument || pc.BlockOffset() < 0 || at.Start > 0 && src[at.Start-1] != '\n' {
		return nil, parser.NoChildren
	}
	if src[at.Start] == '#' && !isWiki(src, pc) {
		return nil, parser.NoChildren
	}
	count, _ := pc.Get(readKey).(int)
	if count > maxRead {
		return nil, parser.NoChildren
	}
	items := readItems(src, at.Start)
	pc.Set(readKey, count+len(items))
	if !isList(items, src, pc) {
		return nil, parser.NoChildren
	}
	list := buildList(items)
	list.SetAttributeString(linesAttribute, len(items))
	r.AdvanceToEOL()
	return list, parser.NoChildren
}

// linesAttribute is the number of lines of a list that are still to be passed.
const linesAttribute = "wiki-lines"

// maxRead is the number of lines that are read of all that may be lists: a line may
// be read again for each above it.
const maxRead = 100_000

// readKey is the key of the number of lines that have been read.
var readKey = parser.NewContextKey()

// readItems returns the items of the lines from an offset on.
func readItems(src []byte, from int) []wikiItem {
	var out []wikiItem
	for from < len(src) {
		end := len(src)
		if i := bytes.IndexByte(src[from:], '\n'); i >= 0 {
			end = from + i + 1
		}
		line := src[from:end]
		n := len(line) - len(bytes.TrimLeft(line, "*#-"))
		if n == 0 || n > maxLevel || n+1 >= len(line) || line[n] != ' ' || len(bytes.TrimSpace(line[n:])) == 0 {
			break
		}
		out = append(out, wikiItem{line[:n], mdsyntax.Trim(text.NewSegment(from+n, end), src)})
		from = end
	}
	return out
}

// isList reports whether lines are a list of a wiki and none of Markdown: it begins
// at the first level, goes deeper, and none deeper by two than the one before.
func isList(items []wikiItem, src []byte, pc parser.Context) bool {
	if len(items) < 2 || len(items[0].markers) != 1 {
		return false
	}
	deeper := false
	for i, item := range items {
		if i > 0 && len(item.markers) > len(items[i-1].markers)+1 {
			return false
		}
		deeper = deeper || len(item.markers) > 1
		if bytes.IndexByte(item.markers, '#') >= 0 && !isWiki(src, pc) {
			return false
		}
	}
	return deeper || items[0].markers[0] == '#'
}

var wikiKey = parser.NewContextKey()

// isWiki reports whether a text has headings of a wiki.
func isWiki(src []byte, pc parser.Context) bool {
	if known, ok := pc.Get(wikiKey).(bool); ok {
		return known
	}
	found := false
	for line := range bytes.Lines(src) {
		if HeadingLevel(line) > 0 {
			found = true
			break
		}
	}
	pc.Set(wikiKey, found)
	return found
}

func buildList(items []wikiItem) ast.Node {
	var open []*ast.List // by level
	for _, item := range items {
		level := len(item.markers)
		ordered := item.markers[level-1] == '#'
		open = open[:min(len(open), level)]
		if len(open) == level && open[level-1].IsOrdered() != ordered {
			if level == 1 {
				ordered = open[0].IsOrdered() // the list has one kind of marker
			} else {
				open = open[:level-1]
			}
		}
		if len(open) < level {
			list := newList(ordered, item.content.Start)
			if level > 1 {
				parent := open[level-2].LastChild()
				parent.AppendChild(parent, list)
			}
			open = append(open, list)
		}
		li := ast.NewListItem(0)
		li.SetPos(item.content.Start)
		block := ast.NewTextBlock()
		block.SetPos(item.content.Start)
		block.Lines().Append(item.content)
		li.AppendChild(li, block)
		open[level-1].AppendChild(open[level-1], li)
	}
	return open[0]
}

func newList(ordered bool, pos int) *ast.List {
	list := ast.NewList('-')
	if ordered {
		list = ast.NewList('.')
		list.Start = 1
	}
	list.IsTight = true
	list.SetPos(pos)
	return list
}

// Continue implements [parser.BlockParser].
func (listParser) Continue(n ast.Node, r text.Reader, _ parser.Context) parser.State {
	value, _ := n.AttributeString(linesAttribute)
	left, _ := value.(int)
	if left <= 1 {
		return parser.Close
	}
	n.SetAttributeString(linesAttribute, left-1)
	r.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// Close implements [parser.BlockParser].
func (listParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (listParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (listParser) CanAcceptIndentedLine() bool { return false }
