package mdtable

import (
	"bytes"
	"strings"

	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// sourceKey is the key of a text followed by delimiter rows that it does not
// have.
var sourceKey = parser.NewContextKey()

// extendedReader is a reader of a text with something after it.
type extendedReader struct {
	text.Reader
	source []byte
}

// Source returns the text and what follows it.
func (r extendedReader) Source() []byte { return r.source }

// withDelimiter returns a delimiter row of the given width, for the columns that
// a table has and others that it gets, and a reader with that row after the text.
// The text is copied once for all the tables in it.
func withDelimiter(r text.Reader, pc parser.Context, columns []extast.Alignment, width int) (text.Reader, text.Segment) {
	source, ok := pc.Get(sourceKey).([]byte)
	if !ok {
		// The library may write a line feed after a text that ends without one.
		source = append(bytes.Clone(r.Source()), '\n')
	}
	start := len(source)
	for _, a := range columns {
		source = append(source, delimiterOf(a)...)
	}
	source = append(source, strings.Repeat("|-", width-len(columns))...)
	pc.Set(sourceKey, source)
	return extendedReader{r, source}, text.NewSegment(start, len(source))
}

// delimiterOf returns the delimiter of one column.
func delimiterOf(a extast.Alignment) string {
	switch a {
	case extast.AlignLeft:
		return "|:-"
	case extast.AlignCenter:
		return "|:-:"
	case extast.AlignRight:
		return "|-:"
	}
	return "|-"
}
