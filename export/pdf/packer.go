package pdf

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// packer compresses the contents of streams, one after the other: quickly, as a
// document's time goes into this, and nearly as small.
type packer struct {
	zip *zlib.Writer
	to  bytes.Buffer
}

// packers keeps packers for the next stream: one takes most of a megabyte, which
// for a few pages is dearer than what it does.
var packers = sync.Pool{New: func() any {
	p := &packer{}
	p.zip, _ = zlib.NewWriterLevel(&p.to, zlib.BestSpeed) // that level there is
	return p
}}

// pack returns bytes compressed.
func pack(data []byte) []byte {
	p := packers.Get().(*packer)
	defer packers.Put(p)
	p.to.Reset()
	p.zip.Reset(&p.to)
	_, _ = p.zip.Write(data) // writing to memory does not fail
	_ = p.zip.Close()
	return bytes.Clone(p.to.Bytes())
}
