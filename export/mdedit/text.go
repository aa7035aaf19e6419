// Package mdedit is Markdown while it is written: which ranges of a text look how,
// and the edits that a text field offers for Markdown. It parses with the same
// grammar as the pages, so that what is bold in a field is bold on the page. It
// must not know of documents, screens or widgets.
package mdedit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/parser"

	"promodoc/app/markup"
)

// Text is the Markdown of one field. It implements [markup.Text].
type Text struct {
	lines  []line
	chunks []int // the first lines of the parts that are parsed by themselves, from 0
	definitions
}

// definitions are those of links and footnotes, which have an effect on all of a
// text.
type definitions struct {
	defs int                // the number of lines that may have one
	refs []parser.Reference // the definitions of links
}

var _ markup.Text = (*Text)(nil)

// line is a line of a text without its line feed.
type line struct {
	text  string // valid UTF-8
	runes int
	spans []markup.Span
}

// New returns a text.
func New(text string) *Text {
	t := &Text{}
	t.Reset(text)
	return t
}

// Reset replaces the whole text.
func (t *Text) Reset(text string) {
	t.lines = split(text)
	t.defs = countDefs(t.lines)
	t.parseAll()
}

// split returns the lines of a text.
func split(text string) []line {
	if !utf8.ValidString(text) {
		text = string([]rune(text)) // as a field has it: one U+FFFD for each byte
	}
	lines := make([]line, 0, 1+strings.Count(text, "\n"))
	for s := range strings.SplitSeq(text, "\n") {
		lines = append(lines, line{text: s, runes: utf8.RuneCountInString(s)})
	}
	return lines
}

// countDefs returns how many lines may define a link or a footnote.
func countDefs(lines []line) int { return countWith(lines, "]:") }

// countWith returns how many lines have a string.
func countWith(lines []line, s string) int {
	n := 0
	for _, l := range lines {
		if strings.Contains(l.text, s) {
			n++
		}
	}
	return n
}

// Spans returns the styled ranges of a line. A line that the text does not have has
// none.
func (t *Text) Spans(line int) []markup.Span {
	if line < 0 || line >= len(t.lines) {
		return nil
	}
	return t.lines[line].spans
}

// StyleAt returns the style of what is typed at a position: that of the character
// before it.
func (t *Text) StyleAt(at int) markup.Style {
	l, col := t.position(at)
	for _, s := range t.lines[l].spans {
		if s.Start < col && col <= s.End {
			return s.Style
		}
	}
	return 0
}

// position returns the line and the column of a position, and the end of the text
// for one beyond it.
func (t *Text) position(at int) (line, col int) {
	at = max(at, 0)
	for i, l := range t.lines {
		if at <= l.runes {
			return i, at
		}
		at -= l.runes + 1
	}
	last := len(t.lines) - 1
	return last, t.lines[last].runes
}

// offset returns the position of the start of a line.
func (t *Text) offset(line int) int {
	n := 0
	for _, l := range t.lines[:line] {
		n += l.runes + 1
	}
	return n
}

// Replace replaces the runes [from, to) with a text. It returns the range
// [first, end) of the lines whose spans may have changed.
func (t *Text) Replace(from, to int, with string) (first, end int) {
	firstLine, firstCol := t.position(from)
	lastLine, lastCol := t.position(max(from, to))
	if firstLine == lastLine && t.replaceWord(firstLine, firstCol, lastCol, with) {
		return firstLine, firstLine + 1
	}
	before := t.lines[firstLine].text[:byteAt(t.lines[firstLine].text, firstCol)]
	after := t.lines[lastLine].text[byteAt(t.lines[lastLine].text, lastCol):]
	added := split(before + with + after)
	c := change{first: firstLine, removed: lastLine + 1 - firstLine, added: len(added)}
	were, are := countDefs(t.lines[firstLine:lastLine+1]), countDefs(added)
	t.defs += are - were
	t.lines = slices.Replace(t.lines, firstLine, lastLine+1, added...)
	if were > 0 || are > 0 {
		t.parseAll()
		return 0, len(t.lines)
	}
	return t.reparse(c)
}

// byteAt returns the offset in bytes of a column of a line.
func byteAt(s string, col int) int {
	for i := range s {
		if col == 0 {
			return i
		}
		col--
	}
	return len(s)
}

// source returns the lines [first, end) as one text for the grammar.
func (t *Text) source(first, end int) []byte {
	size := 0
	for _, l := range t.lines[first:end] {
		size += len(l.text) + 1
	}
	src := make([]byte, 0, size)
	for _, l := range t.lines[first:end] {
		src = append(append(src, l.text...), '\n')
	}
	return forGrammar(src)
}

// grammarText returns a text that ends with a line feed in which every byte is where
// it was, but carriage returns end a line and there is no NUL, as the grammar wants.
func grammarText(s string) []byte { return forGrammar([]byte(s)) }

// forGrammar makes a text that of [grammarText].
func forGrammar(src []byte) []byte {
	for i, b := range src {
		switch {
		case b == '\r' && src[i+1] == '\n':
			src[i] = ' '
		case b == '\r':
			src[i] = '\n'
		case b == 0:
			src[i] = '%' // punctuation without a meaning, as U+FFFD would be
		}
	}
	return src
}
