package mdextra

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark-emoji/definition"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdhtml"
)

// maxName is longer than the longest name of an emoji, in bytes.
const maxName = 48

// emojiParser parses the names that GitHub has for emoji, between colons. Times
// and ratios have colons too: a name must not be next to a letter or a digit.
type emojiParser struct{}

// Trigger implements [parser.InlineParser].
func (emojiParser) Trigger() []byte { return []byte{':'} }

// Parse implements [parser.InlineParser].
func (emojiParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	end := bytes.IndexByte(line[1:min(len(line), maxName)], ':')
	if end <= 0 || isWord(block.PrecendingCharacter()) {
		return nil
	}
	length := end + 2
	if r, _ := utf8.DecodeRune(line[length:]); isWord(r) {
		return nil
	}
	emoji, ok := definition.Github().Get(string(line[1 : end+1]))
	if !ok || !emoji.IsUnicode() {
		return nil
	}
	block.Advance(length)
	n := &mdhtml.Text{Value: string(emoji.Unicode), Segment: text.NewSegment(at.Start, at.Start+length)}
	n.SetPos(at.Start)
	return n
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
