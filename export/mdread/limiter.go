package mdread

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// limiters returns paragraph transformers that keep the parser within the
// limits while it runs: it calls them for each paragraph it found, before it
// parses its content. They write to the copy of the source that Sanitize made
// for it.
func limiters() parser.Option {
	return parser.WithParagraphTransformers(
		util.Prioritized(limitDefinitions{}, 50), // before link reference definitions, at 100
		util.Prioritized(limitOpeners{}, 300))    // for the paragraph that remains
}

// limiter neutralizes the openers of a block that exceed the limit. It starts to
// between two words, so that the last link stays whole.
type limiter struct {
	left   int // number of openers still allowed
	excess int // bytes since the limit was exceeded
	active bool
}

// maxWord bounds how long a limiter waits for the end of a word, in bytes.
const maxWord = 512

// lineCost is what a line costs the parser besides its bytes, in bytes.
const lineCost = 30

// newLimiter returns a limiter for a block of a number of bytes and lines.
func newLimiter(size, lines int) limiter {
	return limiter{left: min(maxOpeners, maxSearch/(size+lineCost*lines))}
}

func (l *limiter) line(line []byte) {
	for i, b := range line {
		if l.left < 0 && !l.active {
			l.excess++
			l.active = b == ' ' || b == '\t' || b == '\n' || l.excess > maxWord
		}
		switch b {
		case '`': // the most expensive
			l.left -= 2
		case '[', '<', '*', '_', '~', '=':
			l.left--
		case ']':
		default:
			continue
		}
		if l.active {
			line[i] = placeholder
		}
	}
}

type limitOpeners struct{}

// Transform limits the openers of a paragraph.
func (limitOpeners) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := node.Lines()
	size := sizeOf(lines)
	if size <= maxOpeners {
		return
	}
	l := newLimiter(size, lines.Len())
	for i := range lines.Len() {
		l.line(lineOf(lines, i, reader))
	}
}

type limitDefinitions struct{}

// Transform limits the link reference definitions of a paragraph. The others
// remain text.
func (limitDefinitions) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := node.Lines()
	for i := maxDefinitions; i < lines.Len(); i++ {
		line := lineOf(lines, i, reader)
		if at := bytes.IndexByte(line, '['); at >= 0 {
			line[at] = placeholder
		}
	}
}

func lineOf(lines *text.Segments, i int, reader text.Reader) []byte {
	at := lines.At(i)
	return reader.Source()[at.Start:at.Stop]
}

// sizeOf returns the number of bytes from the first line to the last.
func sizeOf(lines *text.Segments) int {
	n := lines.Len()
	if n == 0 {
		return 0
	}
	return lines.At(n-1).Stop - lines.At(0).Start
}
