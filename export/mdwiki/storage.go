package mdwiki

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"promodoc/app/htmlelement"
	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// Converters of Confluence's pages leave elements of its storage format in Markdown,
// with names that are no names of tags there.

// storageParser parses blocks of the storage format as raw HTML. Other than those of
// HTML they may have empty lines in their code.
type storageParser struct{}

// Trigger implements [parser.BlockParser].
func (storageParser) Trigger() []byte { return []byte{'<'} }

// The beginning and the end of code in the storage format.
var codeBegin, codeEnd = []byte("<![CDATA["), []byte("]]>")

// storageForms match a tag of the storage format, what begins a line with a block of
// it or of HTML, and macros that are parts of a line.
var storageForms = sync.OnceValue(func() (f struct{ tag, block, html, inline *regexp.Regexp }) {
	f.tag = regexp.MustCompile(`^</?(?:ac|ri):[a-z][a-z-]*(?:\s+[\w:-]+="[^"<>]*")*\s*/?>`)
	f.block = regexp.MustCompile(`^</?ac:(?:structured-macro|macro|parameter|rich-text-body|plain-text-body|task[a-z-]*|layout[a-z-]*|adf-[a-z-]*)[\s/>]`)
	f.html = regexp.MustCompile(`^<([a-z][a-z0-9]*)[\s>]`)
	f.inline = regexp.MustCompile(`^<ac:(?:structured-)?macro\s[^>]*ac:name="(?:status|jira|anchor|emoticon|view-file)"`)
	return f
})

// IsStorageCode reports whether a text may have code of the storage format, which goes
// on behind any heading.
func IsStorageCode(src []byte) bool { return bytes.Contains(src, codeBegin) }

// beginsStorage reports whether a line begins a block with elements of the storage
// format.
func beginsStorage(line []byte) bool {
	forms := storageForms()
	if forms.block.Match(line) {
		return !forms.inline.Match(line)
	}
	m := forms.html.FindSubmatch(line)
	return m != nil && htmlelement.Of(string(m[1])).IsBlock() && bytes.Contains(line, []byte("<ac:"))
}

// codeAttribute is set on a block while code is open in it.
const codeAttribute = "storage-code"

// Open implements [parser.BlockParser].
func (storageParser) Open(_ ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := r.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || !beginsStorage(line[pos:]) {
		return nil, parser.NoChildren
	}
	n := ast.NewHTMLBlock(ast.HTMLBlockType6)
	n.SetPos(at.Start + pos)
	addStorageLine(n, r, pc)
	mdsyntax.RecordBlock(pc, n)
	return n, parser.NoChildren
}

// addStorageLine adds a line to a block, and notes whether code is open behind it.
func addStorageLine(n *ast.HTMLBlock, r text.Reader, pc parser.Context) {
	line, at := r.PeekLine()
	n.Lines().Append(at)
	value, _ := n.AttributeString(codeAttribute)
	open, _ := value.(bool)
	if !open {
		begin, end := bytes.LastIndex(line, codeBegin), bytes.LastIndex(line, codeEnd)
		open = begin > end && endsLater(r.Source(), at.Stop, pc)
	} else if end := bytes.Index(line, codeEnd); end >= 0 {
		open = bytes.LastIndex(line, codeBegin) > bytes.LastIndex(line, codeEnd) && endsLater(r.Source(), at.Stop, pc)
	}
	n.SetAttributeString(codeAttribute, open)
	r.AdvanceToEOL()
}

var codeEndKey = parser.NewContextKey()

// endsLater reports whether code ends behind an offset. It remembers where the last one
// ends.
func endsLater(src []byte, from int, pc parser.Context) bool {
	last, ok := pc.Get(codeEndKey).(int)
	if !ok {
		last = bytes.LastIndex(src, codeEnd)
		pc.Set(codeEndKey, last)
	}
	return last >= from
}

// Continue implements [parser.BlockParser].
func (storageParser) Continue(n ast.Node, r text.Reader, pc parser.Context) parser.State {
	block, ok := n.(*ast.HTMLBlock)
	value, _ := n.AttributeString(codeAttribute)
	line, _ := r.PeekLine()
	if !ok || value != true && util.IsBlank(line) {
		return parser.Close
	}
	addStorageLine(block, r, pc)
	return parser.Continue | parser.NoChildren
}

// Close implements [parser.BlockParser].
func (storageParser) Close(n ast.Node, _ text.Reader, _ parser.Context) { n.RemoveAttributes() }

// CanInterruptParagraph implements [parser.BlockParser].
func (storageParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (storageParser) CanAcceptIndentedLine() bool { return false }

// storageTagParser parses tags of the storage format in a line as raw HTML.
type storageTagParser struct{}

// Trigger implements [parser.InlineParser].
func (storageTagParser) Trigger() []byte { return []byte{'<'} }

// Parse implements [parser.InlineParser].
func (storageTagParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, at := block.PeekLine()
	if len(line) < 6 || !mdhtml.IsStorage(string(bytes.TrimPrefix(line[1:6], []byte("/")))) {
		return nil
	}
	tag := storageForms().tag.Find(line)
	if tag == nil {
		return nil
	}
	n := ast.NewRawHTML()
	n.Segments.Append(text.NewSegment(at.Start, at.Start+len(tag)))
	n.SetPos(at.Start)
	block.Advance(len(tag))
	mdsyntax.RecordTag(pc, n)
	return n
}
