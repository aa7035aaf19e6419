package yamldoc

import (
	"bytes"
	"strings"
)

// The largest file that is parsed. A document of a thousand pages has a tenth of
// each. The parser needs some 200 bytes of memory for every part, that is for
// every key and item.
const (
	maxSize  = 64 << 20  // bytes
	maxParts = 400_000   // outside of quotes and blocks
	maxMarks = 3_000_000 // also inside, where the parser may see other quotes
)

// deepIndents is how many indentations, each deeper than the one before, a file
// may have. It is more than maxDepth: a line of text that goes on is indented too.
const deepIndents = 2 * maxDepth

// checkLimits returns a fault if a file is larger than any of the program's, or
// nests far deeper. It is asked before the file is parsed, and looks at no more than
// indentations and the characters that separate parts.
func checkLimits(file string, text []byte) *Fault {
	tooLarge := &Fault{File: file, Line: 1, Column: 1, Err: errTooLarge.Err("Size", maxSize>>20, "Parts", maxParts)}
	if len(text) > maxSize {
		return tooLarge
	}
	c := partCounter{block: -1}
	number := 0
	for line := range bytes.Lines(text) {
		number++
		c.line(bytes.TrimRight(line, "\n"))
		if c.isOver() {
			return tooLarge
		}
		if n := len(c.indents); n > deepIndents {
			return &Fault{File: file, Line: number, Column: c.indents[n-1] + 1, Err: errTooDeep.Err("Limit", maxDepth)}
		}
	}
	return nil
}

// partCounter counts the parts of a file line by line.
type partCounter struct {
	parts, marks int
	quote        byte  // the quote that is open, or 0
	block        int   // the indentation of the line that opens a block, or -1
	indents      []int // of the line and of those around it, each deeper than the one before
}

func (c *partCounter) isOver() bool { return c.parts > maxParts || c.marks > maxMarks }

func (c *partCounter) line(line []byte) {
	indent := len(line) - len(bytes.TrimLeft(line, " "))
	if c.quote == 0 && c.block >= 0 {
		if indent == len(line) || indent > c.block {
			c.marks += countMarks(line)
			return
		}
		c.block = -1
	}
	if c.quote == 0 && indent < len(line) {
		c.indented(indent)
	}
	before := byte(0) // the last character that is not a space; 0 at the start
	for i := indent; i < len(line) && !c.isOver(); i++ {
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
	if c.quote == 0 && opensBlock(line) {
		c.block = indent
	}
}

// indented records the indentation of a line.
func (c *partCounter) indented(indent int) {
	n := len(c.indents)
	for n > 0 && c.indents[n-1] >= indent {
		n--
	}
	c.indents = append(c.indents[:n], indent)
}

// opensBlock reports whether the text of the next lines is a block: the line ends
// in a bar or an angle bracket, perhaps with YAML's indicators.
func opensBlock(line []byte) bool {
	line = bytes.TrimRight(line, " ")
	for range 2 {
		if n := len(line); n > 0 && strings.IndexByte("-+0123456789", line[n-1]) >= 0 {
			line = line[:n-1]
		}
	}
	n := len(line)
	return n > 0 && (line[n-1] == '|' || line[n-1] == '>') && (n == 1 || line[n-2] == ' ')
}

func countMarks(line []byte) int {
	n := 0
	for i, b := range line {
		if b < 'a' && isMark(line, i) || b == '{' {
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
