// Package mdcontainer reads blocks of Markdown that stand between two lines: the
// fenced divs of Pandoc and of programs that make sites of Markdown, the macros of
// Atlassian's wikis, the callouts of Notion, and formulas. One that has no end is text. The package must
// not know what becomes of the nodes.
package mdcontainer

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"promodoc/app/doclang"
	"promodoc/export/mdextra"
	"promodoc/export/mdhtml"
)

// Options returns the options of a parser that reads containers.
func Options() []parser.Option {
	return []parser.Option{
		parser.WithBlockParsers(util.Prioritized(blockParser{}, 90)), // before lists of definitions, at 101
		parser.WithASTTransformers(util.Prioritized(transformer{}, 900)),
	}
}

// Begins reports whether a line may begin a container, which may go on behind any
// heading.
func Begins(line []byte) bool {
	line = bytes.TrimLeft(line, " \t>")
	if len(line) < 2 || openings[line[0]] == nil {
		return false
	}
	return openings[line[0]](bytes.TrimRight(line, " \t\r\n")) != nil
}

// opening is the first line of a container.
type opening struct {
	node  ast.Node
	end   string // what its last line is; endOfDiv for that of divs
	kind  string // of a box, which is its title if the line has none
	title part   // of the line
	// content is what follows on the line.
	content part
	// closed is set if the container ends on the same line, after its content.
	closed bool
	// whole is set if the first and the last line belong to the content.
	whole bool
}

// part is a range of bytes of a line.
type part struct{ from, to int }

func (p part) empty() bool { return p.from >= p.to }

// trimmed returns a part of a line without white space around it.
func trimmed(line []byte, from, to int) part {
	if from < 0 {
		return part{}
	}
	for from < to && (line[from] == ' ' || line[from] == '\t') {
		from++
	}
	for from < to && (line[to-1] == ' ' || line[to-1] == '\t') {
		to--
	}
	return part{from, to}
}

// openings read the first line of a container by the byte that it begins with. They
// return nil for any other line.
var openings = [256]func(line []byte) *opening{':': openDiv, '{': openMacro, '$': openFormula, '\\': openEnvironment, '<': openAside}

// maxOpen is how many containers may be open, one in the other.
const maxOpen = 20

// endAttribute is the attribute of the nodes of this package: how they end.
const endAttribute = "container-end"

// wholeAttribute marks code whose last line is that which ends it.
const wholeAttribute = "container-whole"

// nameAttribute is the attribute of boxes that have no title of their own: the name of
// their kind.
const nameAttribute = "container-name"

// blockParser parses containers. Their nodes are those of what they mean.
type blockParser struct{}

// Trigger implements [parser.BlockParser].
func (blockParser) Trigger() []byte { return []byte{':', '{', '$', '\\', '<'} }

// Open implements [parser.BlockParser].
func (blockParser) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := r.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || openings[line[pos]] == nil {
		return nil, parser.NoChildren
	}
	o := openings[line[pos]](bytes.TrimRight(line[pos:], " \t\r\n"))
	if o == nil || countOpen(pc) >= maxOpen || !o.closed && !o.endsLater(r, at.Stop, pc) {
		return nil, parser.NoChildren
	}
	start := at.Start - at.Padding + pos
	o.addTitle(parent, start, mdhtml.LanguageOf(pc))
	code, raw := o.node.(*ast.CodeBlock)
	content := text.NewSegment(start+o.content.from, start+o.content.to)
	switch {
	case o.whole:
		code.Lines().Append(at)
	case o.content.empty():
	case raw:
		code.Lines().Append(content)
	default:
		p := ast.NewParagraph()
		p.SetPos(content.Start)
		p.Lines().Append(content)
		o.node.AppendChild(o.node, p)
	}
	if o.closed {
		o.end = ""
		if pc.Get(foundKey) == nil {
			pc.Set(foundKey, map[string]search{})
		}
	}
	o.node.SetAttributeString(endAttribute, o.end)
	if o.whole {
		o.node.SetAttributeString(wholeAttribute, true)
	}
	r.AdvanceToEOL()
	if raw || o.closed {
		return o.node, parser.NoChildren
	}
	return o.node, parser.HasChildren
}

// addTitle gives a box its title; that of code is a title before it. The line begins
// at an offset of the source. A title that is not on the line is added later: the
// parser does not expect text that it has not read.
func (o *opening) addTitle(parent ast.Node, start int, language *doclang.Language) {
	if o.title.empty() {
		if o.kind != "" {
			o.node.SetAttributeString(nameAttribute, mdextra.TitleOf(o.kind, language))
		}
		return
	}
	title := &mdhtml.Title{}
	title.SetPos(start)
	title.Lines().Append(text.NewSegment(start+o.title.from, start+o.title.to))
	if o.node.IsRaw() {
		parent.AppendChild(parent, title)
	} else {
		o.node.AppendChild(o.node, title)
	}
}

// Continue implements [parser.BlockParser].
func (blockParser) Continue(n ast.Node, r text.Reader, pc parser.Context) parser.State {
	value, _ := n.AttributeString(endAttribute)
	end, _ := value.(string)
	if end == "" {
		return parser.Close // on its first line
	}
	line, at := r.PeekLine()
	if code, ok := n.(*ast.CodeBlock); ok {
		before, ends := bytes.CutSuffix(bytes.TrimRight(line, " \t\r\n"), []byte(end))
		_, whole := n.AttributeString(wholeAttribute)
		if !ends || whole {
			code.Lines().Append(at)
		} else if len(bytes.TrimSpace(before)) > 0 {
			code.Lines().Append(at.WithStop(at.Start + len(before)))
		}
		r.AdvanceToEOL()
		if ends {
			return parser.Close
		}
		return parser.Continue | parser.NoChildren
	}
	if isEnd(line, end) && isInnermost(n, end, pc) {
		r.AdvanceToEOL()
		return parser.Close
	}
	return parser.Continue | parser.HasChildren
}

// Close implements [parser.BlockParser].
func (blockParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (blockParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (blockParser) CanAcceptIndentedLine() bool { return false }

func countOpen(pc parser.Context) int {
	n := 0
	for _, b := range pc.OpenedBlocks() {
		if _, ok := b.Node.AttributeString(endAttribute); ok {
			n++
		}
	}
	return n
}

// isInnermost reports whether a line that ends a container is that of n: not that
// of another inside it, and not a line of code.
func isInnermost(n ast.Node, end string, pc parser.Context) bool {
	all := pc.OpenedBlocks()
	for i := len(all) - 1; i >= 0 && all[i].Node != n; i-- {
		if all[i].Node.IsRaw() {
			return false
		}
		if other, ok := all[i].Node.AttributeString(endAttribute); ok && other == end {
			return false
		}
	}
	return true
}

// endOfDiv stands for a line of three or more colons.
const endOfDiv = ":::"

// isEnd reports whether a line ends a container.
func isEnd(line []byte, end string) bool {
	line = bytes.TrimSpace(line)
	if end == endOfDiv {
		return len(line) >= 3 && len(bytes.Trim(line, ":")) == 0
	}
	return string(line) == end
}

// foundKey is the key of where ends have been found.
var foundKey = parser.NewContextKey()

// search is where the first end behind an offset is; at the end of the text if
// there is none.
type search struct{ from, to int }

// endsLater reports whether a line that ends a container follows an offset. It
// remembers what it found, so that many lines that only look like a beginning take
// no more time than one.
func (o *opening) endsLater(r text.Reader, from int, pc parser.Context) bool {
	found, _ := pc.Get(foundKey).(map[string]search)
	if found == nil {
		found = map[string]search{}
		pc.Set(foundKey, found)
	}
	src := r.Source()
	s, ok := found[o.end]
	if !ok || from < s.from || from > s.to {
		s = search{from, len(src)}
		at := from
		for line := range bytes.Lines(src[from:]) {
			content := bytes.TrimRight(bytes.TrimLeft(line, " \t>"), " \t\r\n")
			if isEnd(content, o.end) || o.node.IsRaw() && bytes.HasSuffix(content, []byte(o.end)) {
				s.to = at
				break
			}
			at += len(line)
		}
		found[o.end] = s
	}
	return s.to < len(src)
}
