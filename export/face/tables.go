package face

import (
	"bytes"
	"encoding/binary"
	"io"
	"slices"

	"github.com/go-text/typesetting/font/opentype"
)

// Tables of a font file that drawing needs and measuring does not, and the
// reverse.
var (
	outlineTables = []string{"glyf", "loca"}
	layoutTables  = []string{"GDEF", "GPOS", "GSUB", "name", "post"}
)

// fileWithHead is a font file with another table directory at its beginning.
type fileWithHead struct {
	head []byte
	data *bytes.Reader
}

// withoutTables returns a font file without some of its tables. It leaves them
// out of the table directory and does not copy the file.
func withoutTables(data []byte, tables []string) opentype.Resource {
	const list, entry = 12, 16 // offset of the table directory, size of its entries
	p := fileWithHead{data: bytes.NewReader(data)}
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

// ReadAt implements io.ReaderAt.
func (p fileWithHead) ReadAt(to []byte, at int64) (n int, err error) {
	if at < int64(len(p.head)) {
		n = copy(to, p.head[at:])
	}
	if n == len(to) {
		return n, nil
	}
	more, err := p.data.ReadAt(to[n:], at+int64(n))
	return n + more, err
}
