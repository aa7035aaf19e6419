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
	if isWord(block.PrecendingCharacter()) {
		return nil
	}
	value, length := emojiAt(line)
	if r, _ := utf8.DecodeRune(line[length:]); length == 0 || isWord(r) {
		return nil
	}
	block.Advance(length)
	n := &mdhtml.Text{Value: value, Segment: text.NewSegment(at.Start, at.Start+length)}
	n.SetPos(at.Start)
	return n
}

// emojiAt returns the emoji whose name, with its colons, a text begins with, and the
// length of that; 0 if there is none.
func emojiAt(text []byte) (value string, length int) {
	end := bytes.IndexByte(text[1:min(len(text), maxName)], ':')
	if end <= 0 {
		return "", 0
	}
	emoji, ok := definition.Github().Get(string(text[1 : end+1]))
	if !ok || !emoji.IsUnicode() {
		return "", 0
	}
	return string(emoji.Unicode), end + 2
}

// NamesEmoji reports whether a text that begins with a colon begins with the name of
// an emoji. It is one unless a letter or a digit is next to it.
func NamesEmoji(text string) bool {
	_, length := emojiAt([]byte(text[:min(len(text), maxName)]))
	return length > 0
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
