package mdread

import (
	"bytes"

	"promodoc/export/mdextra"
)

// The parser's time and memory grow with the square, or worse, of some
// constructs that nobody writes many of. The limits are far above what a page
// shows and keep a megabyte of any text within seconds.
const (
	// maxMarkers is the number of quote and list markers that a line may begin
	// with.
	maxMarkers = 100
	// maxColumn is the last column at which such a marker may begin.
	maxColumn = 100
	// maxBlankLines is the number of blank lines that may follow each other.
	maxBlankLines = 20
	// maxNotes is the number of footnotes of a file.
	maxNotes = 2000
	// maxDefinitions is the number of lines of a paragraph that may define
	// links.
	maxDefinitions = 5000
	// maxOpeners is the number of characters of a block that may open
	// something, such as emphasis or a link. For each the parser may search the
	// whole block, for all of them together maxSearch bytes.
	maxOpeners = 1000
	maxSearch  = 16 << 20
)

// placeholder replaces a character that must not have its meaning.
const placeholder = 'x'

// Sanitize returns a copy of a text for [Parser.Parse], in which the constructs
// beyond the limits are neutralized, and pasted bullets are markers of lists. All
// bytes keep their offsets and readers take text from the source itself, so that
// they lose no character. The limiters handle constructs that depend on where
// paragraphs begin and end.
func Sanitize(src []byte) []byte {
	out := bytes.Clone(src)
	blankLines, notes, dashes := 0, 0, false
	for at := 0; at < len(out); {
		end := len(out)
		if i := bytes.IndexByte(out[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := out[at:end]
		if len(bytes.TrimRight(line, " \t\r")) > 0 {
			blankLines = 0
		} else if blankLines++; blankLines > maxBlankLines {
			out[at-1] = ' '
		}
		if i := noteDefinition(line); i >= 0 {
			if notes++; notes > maxNotes {
				line[i] = placeholder
			}
		}
		dashes = mdextra.ReplaceBullet(line, out[min(end+1, len(out)):], dashes)
		if len(line) > maxMarkers {
			limitMarkers(line)
		}
		if len(line) > maxOpeners {
			l := newLimiter(len(line), 1)
			l.line(line)
		}
		at = end + 1
	}
	return out
}

// noteDefinition returns the offset at which a line begins to define a footnote,
// or -1.
func noteDefinition(line []byte) int {
	i := bytes.Index(line, []byte("[^"))
	if i < 0 || len(bytes.Trim(line[:i], "> \t")) > 0 || !bytes.Contains(line[i:], []byte("]:")) {
		return -1
	}
	return i
}

// limitMarkers neutralizes the first marker of a line that exceeds the limits,
// and thereby those after it.
func limitMarkers(line []byte) {
	markers, column := 0, 0
	for i := 0; i < len(line); {
		n := 1
		switch line[i] {
		case ' ':
			column++
			i++
			continue
		case '\t':
			column += 4
			i++
			continue
		case '>':
		default:
			if n = listMarker(line[i:]); n == 0 {
				return
			}
		}
		if markers++; markers > maxMarkers || column > maxColumn {
			line[i] = placeholder
			return
		}
		column += n
		i += n
	}
}

// listMarker returns the length of the list marker that a line begins with, or
// 0.
func listMarker(line []byte) int {
	n := 0
	for n < len(line) && n < 9 && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	switch {
	case n == len(line):
		return 0
	case n == 0 && line[0] != '-' && line[0] != '+' && line[0] != '*':
		return 0
	case n > 0 && line[n] != '.' && line[n] != ')':
		return 0
	}
	if n++; n < len(line) && line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}
