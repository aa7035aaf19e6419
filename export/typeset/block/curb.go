package block

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// curbs keep the parser within the limits while it runs: it calls them for each
// paragraph it found, before it looks for what is in there. They write to the
// copy of the source that tame made for it.
func curbs() parser.Option {
	return parser.WithParagraphTransformers(
		util.Prioritized(curbDefinitions{}, 50), // the parser takes links' definitions out at 100,
		util.Prioritized(curbTables{}, 150),     // makes tables at 200,
		util.Prioritized(curbOpeners{}, 300))    // and leaves the paragraph that is to be read
}

// curb takes their meaning from the openers of a block that are too many. It
// begins to between two words, to leave the last link whole.
type curb struct {
	left    int // how many openers are still allowed
	late    int // bytes since there were too many
	cutting bool
}

// maxWord bounds how long a curb waits for the end of a word.
const maxWord = 512

// lineCost is what a line costs the parser besides its bytes, in bytes.
const lineCost = 30

// newCurb is the curb for a block of so many bytes and lines.
func newCurb(size, lines int) curb {
	return curb{left: min(maxOpeners, maxSearch/(size+lineCost*lines))}
}

func (c *curb) line(line []byte) {
	for i, b := range line {
		if c.left < 0 && !c.cutting {
			c.late++
			c.cutting = b == ' ' || b == '\t' || b == '\n' || c.late > maxWord
		}
		switch b {
		case '`': // costs the most
			c.left -= 2
		case '[', '<', '*', '_', '~':
			c.left--
		case ']':
		default:
			continue
		}
		if c.cutting {
			line[i] = inert
		}
	}
}

type curbOpeners struct{}

// Transform curbs the openers of a paragraph.
func (curbOpeners) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := node.Lines()
	size := sizeOf(lines)
	if size <= maxOpeners {
		return
	}
	c := newCurb(size, lines.Len())
	for i := range lines.Len() {
		c.line(lineOf(lines, i, reader))
	}
}

type curbDefinitions struct{}

// Transform leaves definitions of links that are too many as text.
func (curbDefinitions) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := node.Lines()
	for i := maxDefinitions; i < lines.Len(); i++ {
		line := lineOf(lines, i, reader)
		if at := bytes.IndexByte(line, '['); at >= 0 {
			line[at] = inert
		}
	}
}

type curbTables struct{}

// Transform leaves as text what would be a table of next to nothing but empty
// cells.
func (curbTables) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := node.Lines()
	most := maxEmpty + sizeOf(lines)
	for i := range lines.Len() {
		line := lineOf(lines, i, reader)
		columns := bytes.Count(line, []byte("|")) + 1
		if columns*(lines.Len()-i) <= most || len(bytes.Trim(line, "|-: \t\r\n")) > 0 {
			continue
		}
		for j, b := range line {
			if b == '-' {
				line[j] = inert
			}
		}
	}
}

func lineOf(lines *text.Segments, i int, reader text.Reader) []byte {
	at := lines.At(i)
	return reader.Source()[at.Start:at.Stop]
}

// sizeOf is how many bytes there are from the first line to the last.
func sizeOf(lines *text.Segments) int {
	n := lines.Len()
	if n == 0 {
		return 0
	}
	return lines.At(n-1).Stop - lines.At(0).Start
}
