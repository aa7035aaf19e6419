package block

import "bytes"

// maxMarkers is how many markers of quotes and lists a line may begin with.
// The parser's time grows with the square of their number, and no page shows
// more than a few.
const maxMarkers = 600

// tame stops the markers that a line has beyond what any person writes, so
// that a file cannot keep the program busy for minutes: one of them becomes a
// backslash, which makes text of those behind it. Every byte keeps its place,
// and the source itself is not written to.
func tame(src []byte) []byte {
	out := src
	for at := 0; at < len(src); {
		end := len(src)
		if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
			end = at + i
		}
		if end-at > maxMarkers {
			if i := excess(src[at:end]); i > 0 {
				if &out[0] == &src[0] {
					out = bytes.Clone(src)
				}
				out[at+i] = '\\'
			}
		}
		at = end + 1
	}
	return out
}

// excess is where a line's first marker stands that is too much, or 0.
func excess(line []byte) int {
	markers := 0
	for i, c := range line {
		switch c {
		case ' ', '\t':
			continue
		case '>':
		case '-', '+', '*':
			if i+1 < len(line) && line[i+1] != ' ' && line[i+1] != '\t' {
				return 0 // a word, a rule or emphasis begins here
			}
		default:
			return 0
		}
		if markers++; markers > maxMarkers {
			return i
		}
	}
	return 0
}
