package block

import "bytes"

// The parser's time and memory grow with the square, or worse, of some things
// that no person writes many of. The limits lie far above what any page shows
// and keep a megabyte of anything within seconds.
const (
	// maxMarkers is how many markers of quotes and lists a line may begin with.
	maxMarkers = 100
	// maxColumn is how far to the right the last of them may stand.
	maxColumn = 100
	// maxBlank is how many blank lines may follow each other.
	maxBlank = 20
	// maxNotes is how many notes a file may have.
	maxNotes = 2000
	// maxDefinitions is how many lines of one paragraph may define links.
	maxDefinitions = 5000
	// maxOpeners is how many characters of a block may begin something, such
	// as emphasis or a link. For each the parser may look through the whole
	// block, maxSearch bytes for all of them.
	maxOpeners = 1000
	maxSearch  = 16 << 20
	// maxEmpty is how many cells more than bytes a table may have: the parser
	// fills the rows that are shorter than the head.
	maxEmpty = 1000
)

// inert takes the place of a character that lost its meaning.
const inert = 'x'

// tame returns a copy of the source for the parser alone, in which what is
// beyond the limits has lost its meaning. Every byte keeps its place, and words
// are read from the source itself: no character is lost to the reader. What
// only the parser knows, where paragraphs begin and end, the curbs see to.
func tame(src []byte) []byte {
	out := bytes.Clone(src)
	blank, notes := 0, 0
	for at := 0; at < len(out); {
		end := len(out)
		if i := bytes.IndexByte(out[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := out[at:end]
		if len(bytes.TrimRight(line, " \t\r")) > 0 {
			blank = 0
		} else if blank++; blank > maxBlank {
			out[at-1] = ' '
		}
		if i := noteAt(line); i >= 0 {
			if notes++; notes > maxNotes {
				line[i] = inert
			}
		}
		if len(line) > maxMarkers {
			disarm(line)
		}
		if len(line) > maxOpeners {
			c := newCurb(len(line), 1)
			c.line(line)
		}
		at = end + 1
	}
	return out
}

// noteAt is where a line begins to define a note, or -1.
func noteAt(line []byte) int {
	i := bytes.Index(line, []byte("[^"))
	if i < 0 || len(bytes.Trim(line[:i], "> \t")) > 0 || !bytes.Contains(line[i:], []byte("]:")) {
		return -1
	}
	return i
}

// disarm takes its meaning from a line's first marker that is too much, and
// with it from those behind.
func disarm(line []byte) {
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
			if n = marker(line[i:]); n == 0 {
				return
			}
		}
		if markers++; markers > maxMarkers || column > maxColumn {
			line[i] = inert
			return
		}
		column += n
		i += n
	}
}

// marker is the length of the list's marker that a line begins with, or 0.
func marker(line []byte) int {
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
