// Package textdecode turns the bytes of a file into text: every reader of the
// program gets its text here, so that no two of them can disagree on what a file
// says. It names a file that is no text as what it is, decides which encoding the
// bytes are in, says how sure that is, ends each line in \n, and never guesses
// where a guess could be wrong: what cannot be told is an error with its position.
// It must not know what a text is for, or where files are.
//
// The order of the decisions is that of browsers (WHATWG Encoding Standard, "decode";
// HTML Standard, "determining the character encoding"): a byte order mark, then
// UTF-16 by its zero bytes, then UTF-8 if all bytes are valid, then what a page
// declares. UTF-8 comes before the declaration, unlike in browsers, because
// text in another encoding is hardly ever valid UTF-8 by chance, while pages
// that were saved anew often keep the declaration of their old encoding. For
// what remains see the comment on guess.
package textdecode

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"promodoc/app/signature"
)

// Encodings that have a name of their own here; all others have the names of the
// WHATWG Encoding Standard, such as "windows-1252".
const (
	UTF8    = "UTF-8"
	UTF16LE = "UTF-16LE"
	UTF16BE = "UTF-16BE"
	UTF32LE = "UTF-32LE"
	UTF32BE = "UTF-32BE"
)

// Text is what the bytes of a file say.
type Text struct {
	// Data is valid UTF-8 without a byte order mark, each line ending in \n. Bytes
	// that could not be decoded are U+FFFD, and Bad has them.
	Data     []byte
	Encoding string
	// Certain is set if the encoding is that of a byte order mark, of valid UTF-8
	// or of a declaration; else it is the only one that makes words of the bytes.
	Certain bool
	// First is the first character that is not ASCII, where a reader can see
	// whether the encoding is right; 1:1 if all are.
	First Position
	// Bad has the positions of bytes that could not be decoded, at most MaxBad of
	// them, and BadCount their number.
	Bad      []Position
	BadCount int
}

// MaxBad is how many positions a Text has of what could not be decoded.
const MaxBad = 20

// Position is a position in the decoded text.
type Position struct {
	Line   int // counted from 1
	Column int // in characters, counted from 1
}

// Converted reports whether the file is in another encoding than UTF-8, so that
// saving the text would replace every byte that is not ASCII.
func (t Text) Converted() bool { return t.Encoding != UTF8 }

// Error says why the bytes of a file are no text, and where that shows: at 1:1 if
// it is of a known kind.
type Error struct {
	Position
	Kind signature.Kind // what the file is instead; Text if only its encoding is unknown
	Err  error          // what is wrong, as package message has it
}

// notText returns the error for a file that is of another kind as a whole.
func notText(kind signature.Kind) *Error {
	return &Error{Position{1, 1}, kind, kind.NotText()}
}

// notTextAt returns the error for bytes that are no text and of no known kind.
func notTextAt(data []byte) *Error {
	at := bytes.IndexFunc(data, signature.IsControl)
	return &Error{positionOf(data, max(at, 0)), signature.Unknown, signature.Unknown.NotText()}
}

// Error returns the sentence, without the position.
func (e *Error) Error() string { return e.Err.Error() }

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// Format says what a file may say about its own encoding.
type Format int

// The formats.
const (
	Plain  Format = iota // nothing: Markdown, YAML, CSV
	Markup               // a <meta> element or an XML declaration
)

// Decode returns the text of a file. The error is an *Error if the bytes are in
// an encoding that cannot be told, or are not text at all. UTF-8 or UTF-16 with
// some broken bytes is no error, see [Text.Bad]: the caller decides whether
// what is left is of use, and must not write it over the file. Nor are an empty
// file and one of zero bytes: see [DecodeFile] for those who want a text.
func Decode(data []byte, format Format) (Text, error) {
	if t, found := byMark(data); found {
		return t, nil
	}
	if e := sniffUTF16(data); e != nil {
		return decodeWith(e, data, true), nil
	}
	switch kind := signature.Of(data); kind {
	case signature.Text, signature.Empty, signature.Zeros, signature.Unknown:
	default:
		return Text{}, notText(kind)
	}
	if utf8.Valid(data) {
		return newText(data, UTF8, true), nil
	}
	if e := declared(data, format); e != nil {
		if t := decodeWith(e, data, true); t.BadCount*100 <= utf8.RuneCount(t.Data) {
			return t, nil
		}
	}
	if isDamagedUTF8(data) {
		return decodeUTF8(data), nil
	}
	if hasManyControls(data, true) {
		return Text{}, notTextAt(data)
	}
	e := guess(data)
	if e == nil {
		return Text{}, &Error{positionOf(data, firstInvalid(data)), signature.Text, errUnknown.Err()}
	}
	return decodeWith(e, data, false), nil
}

// manyControls is the share of control characters, one in so many bytes, that no
// text has. Programs leave a few in what they print.
const manyControls = 100

// controlsWithin is how many bytes are searched for them: there are none where a
// text begins that has some broken part.
const controlsWithin = 64 << 10

// hasManyControls reports whether bytes are no text in any encoding that has ASCII.
// Zero bytes do not count if zeros is not set.
func hasManyControls(data []byte, zeros bool) bool {
	data = data[:min(len(data), controlsWithin)]
	controls := 0
	for _, b := range data {
		if (b != 0 || zeros) && signature.IsControl(rune(b)) {
			controls++
		}
	}
	return controls*manyControls > len(data)
}

// newText returns the text of valid UTF-8.
func newText(data []byte, name string, certain bool) Text {
	t := Text{Data: unixLines(data), Encoding: name, Certain: certain, First: Position{1, 1}}
	for i, b := range t.Data {
		if b >= utf8.RuneSelf {
			t.First = positionOf(t.Data, i)
			break
		}
	}
	return t
}

// decodeUTF8 returns the text of UTF-8 with broken bytes.
func decodeUTF8(data []byte) Text {
	var bad []int // offsets in the text
	out := make([]byte, 0, len(data)+16)
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad = append(bad, len(out))
		}
		out = utf8.AppendRune(out, r)
		i += size
	}
	t := newText(out, UTF8, true)
	t.setBad(bad, out)
	return t
}

// decodeWith returns the text of bytes in an encoding. What that does not have
// is U+FFFD, which is bad unless the bytes say it.
func decodeWith(e *namedEncoding, data []byte, certain bool) Text {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		// Decoders of golang.org/x/text replace what they do not know; none of
		// those used here has an error.
		out = []byte(strings.ToValidUTF8(string(data), "\uFFFD"))
	}
	t := newText(out, e.name, certain)
	var bad []int
	for i := 0; ; {
		n := bytes.Index(out[i:], []byte("\uFFFD"))
		if n < 0 {
			break
		}
		bad = append(bad, i+n)
		i += n + len("\uFFFD")
	}
	t.setBad(bad, out)
	return t
}

// setBad records the offsets, in a text that has its own line ends still, of what
// could not be decoded.
func (t *Text) setBad(offsets []int, text []byte) {
	t.BadCount = len(offsets)
	for _, offset := range offsets[:min(len(offsets), MaxBad)] {
		t.Bad = append(t.Bad, positionOf(text, offset))
	}
}

// unixLines ends every line in \n. It returns the same bytes if they do already.
func unixLines(data []byte) []byte {
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	out := make([]byte, 0, len(data))
	for i, b := range data {
		switch {
		case b != '\r':
			out = append(out, b)
		case i+1 == len(data) || data[i+1] != '\n':
			out = append(out, '\n')
		}
	}
	return out
}

// positionOf returns the position of an offset. Bytes that are not UTF-8 count as
// one character each.
func positionOf(data []byte, offset int) Position {
	before := unixLines(data[:offset])
	start := bytes.LastIndexByte(before, '\n') + 1
	return Position{Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(before[start:])}
}

// firstInvalid returns the offset of the first byte that is not UTF-8.
func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return 0
}

// namedEncoding is an encoding with its name.
type namedEncoding struct {
	encoding.Encoding
	name string
}
