package face

import (
	"bytes"
	"encoding/binary"
	"io"
	"slices"

	"github.com/go-text/typesetting/font/opentype"
)

// Tables of a font file that a part of it is read without.
var (
	outlinesOfGlyphs = []string{"glyf", "loca"}
	rulesOfText      = []string{"GDEF", "GPOS", "GSUB", "name", "post"}
)

// part is a font file with another list of tables at its beginning.
type part struct {
	head []byte
	data *bytes.Reader
}

// without is a font file that hides some of its tables from the reader.
func without(data []byte, tables []string) opentype.Resource {
	const list, entry = 12, 16 // bytes before the list of tables, and of each
	p := part{data: bytes.NewReader(data)}
	if len(data) >= list {
		p.head = slices.Clone(data[:list])
		n := min(int(binary.BigEndian.Uint16(data[4:])), (len(data)-list)/entry)
		for table := range slices.Chunk(data[list:list+n*entry], entry) {
			if !slices.Contains(tables, string(table[:4])) {
				p.head = append(p.head, table...)
			}
		}
		binary.BigEndian.PutUint16(p.head[4:], uint16((len(p.head)-list)/entry))
	}
	return io.NewSectionReader(p, 0, int64(len(data)))
}

// ReadAt reads from the other list first and then from the file.
func (p part) ReadAt(to []byte, at int64) (n int, err error) {
	if at < int64(len(p.head)) {
		n = copy(to, p.head[at:])
	}
	if n == len(to) {
		return n, nil
	}
	more, err := p.data.ReadAt(to[n:], at+int64(n))
	return n + more, err
}
