package mdsyntax

import (
	"io"
	"regexp"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The parsers record the raw HTML that they find, so that nobody has to look for it
// in the whole tree: most texts have none.
var blocksKey, tagsKey = parser.NewContextKey(), parser.NewContextKey()

// RawHTML returns the blocks of raw HTML and the tags in lines that a parser of this
// package has found so far, in the order of the text.
func RawHTML(pc parser.Context) (blocks, tags []ast.Node) {
	blocks, _ = pc.Get(blocksKey).([]ast.Node)
	tags, _ = pc.Get(tagsKey).([]ast.Node)
	return blocks, tags
}

// RecordBlock records a block of raw HTML that another parser has found, and RecordTag
// a tag in a line, for [RawHTML].
func RecordBlock(pc parser.Context, n *ast.HTMLBlock) { record(pc, blocksKey, n) }

// RecordTag records a tag; see [RecordBlock].
func RecordTag(pc parser.Context, n *ast.RawHTML) { record(pc, tagsKey, n) }

func record(pc parser.Context, key parser.ContextKey, n ast.Node) {
	all, _ := pc.Get(key).([]ast.Node)
	pc.Set(key, append(all, n))
}

// blockParsers returns the library's block parsers, of which that of HTML records
// what it finds.
func blockParsers() []util.PrioritizedValue {
	parsers := parser.DefaultBlockParsers()
	for i, p := range parsers {
		if p.Value == parser.NewHTMLBlockParser() {
			parsers[i].Value = htmlParser{parser.NewHTMLBlockParser()}
		}
	}
	return parsers
}

type htmlParser struct{ parser.BlockParser }

// Open begins a block of raw HTML and records it.
func (p htmlParser) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, state := p.BlockParser.Open(parent, r, pc)
	if n != nil {
		record(pc, blocksKey, n)
	}
	return n, state
}

type tagParser struct{ parser.InlineParser }

// Parse parses a tag and records it.
func (p tagParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	n := p.InlineParser.Parse(parent, tagReader{block}, pc)
	if n != nil {
		record(pc, tagsKey, n)
	}
	return n
}

// tagReader is a reader whose Match goes on behind the character U+FFFD, which the
// library takes for the end of the text: a tag with it in a description was text.
type tagReader struct{ text.Reader }

// Match implements [text.Reader].
func (r tagReader) Match(form *regexp.Regexp) bool {
	line, at := r.Position()
	match := form.FindReaderIndex(runes(r))
	r.SetPosition(line, at)
	if match == nil {
		return false
	}
	r.Advance(match[1] - match[0])
	return true
}

// runes are the characters of a reader from its position on.
type runes struct{ text.Reader }

// ReadRune implements [io.RuneReader].
func (r runes) ReadRune() (rune, int, error) {
	line, _ := r.PeekLine()
	if line == nil {
		return 0, 0, io.EOF
	}
	c, size := utf8.DecodeRune(line)
	r.Advance(size)
	return c, size, nil
}
