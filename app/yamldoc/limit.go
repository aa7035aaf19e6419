package yamldoc

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
)

// The largest file that is parsed. A document of a thousand pages has a tenth of
// each. The parser needs some 200 bytes of memory for every part, that is for
// every key and item.
const (
	maxSize  = 64 << 20  // bytes
	maxParts = 400_000   // outside of quotes and blocks
	maxMarks = 3_000_000 // also inside, where the parser may see other quotes
)

// isTooLarge reports whether a file is larger than any of the program's. It is
// asked before the file is parsed, and looks at no more than the characters that
// separate parts.
func isTooLarge(text []byte) bool {
	if len(text) > maxSize {
		return true
	}
	c := partCounter{block: -1}
	for line := range bytes.Lines(text) {
		c.line(bytes.TrimRight(line, "\n"))
		if c.parts > maxParts || c.marks > maxMarks {
			return true
		}
	}
	return false
}

// partCounter counts the parts of a file line by line.
type partCounter struct {
	parts, marks int
	quote        byte // the quote that is open, or 0
	block        int  // the indentation of the line that opens a block, or -1
}

// blockHeader is how a line ends that opens a block.
var blockHeader = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[ ])[|>][-+0-9]{0,2}[ ]*$`)
})

func (c *partCounter) line(line []byte) {
	indent := len(line) - len(bytes.TrimLeft(line, " "))
	if c.quote == 0 && c.block >= 0 {
		if indent == len(line) || indent > c.block {
			c.marks += countMarks(line)
			return
		}
		c.block = -1
	}
	before := byte(0) // the last character that is not a space; 0 at the start
	for i := indent; i < len(line); i++ {
		b := line[i]
		switch {
		case c.quote != 0:
			if b == '\\' && c.quote == '"' {
				i++
			} else if b == c.quote {
				c.quote = 0
			}
		case b == '#' && (i == indent || line[i-1] == ' '):
			c.marks += countMarks(line[i:])
			return
		case (b == '"' || b == '\'') && (before == 0 || strings.IndexByte(":-?[{,", before) >= 0):
			c.quote = b
		case isMark(line, i):
			c.parts++
		}
		if isMark(line, i) {
			c.marks++
		}
		if b != ' ' {
			before = b
		}
	}
	if c.quote == 0 && blockHeader().Match(line) {
		c.block = indent
	}
}

func countMarks(line []byte) int {
	n := 0
	for i := range line {
		if isMark(line, i) {
			n++
		}
	}
	return n
}

// isMark reports whether a character may separate parts. A comma in a sentence
// counts too: it is the parser that knows.
func isMark(line []byte, i int) bool {
	if i >= len(line) {
		return false
	}
	switch line[i] {
	case ',', '[', '{':
		return true
	case '-', '?', ':':
		return i+1 == len(line) || line[i+1] == ' '
	}
	return false
}
