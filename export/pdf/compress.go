package pdf

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// compressor compresses streams one after the other: at the fastest level, since
// compression takes much of the time for a file.
type compressor struct {
	zip *zlib.Writer
	to  bytes.Buffer
}

// compressors has compressors for reuse: one takes nearly a megabyte, which costs
// more than compressing a few pages.
var compressors = sync.Pool{New: func() any {
	p := &compressor{}
	p.zip, _ = zlib.NewWriterLevel(&p.to, zlib.BestSpeed) // the level is valid
	return p
}}

// compress returns data in zlib format.
func compress(data []byte) []byte {
	p := compressors.Get().(*compressor)
	defer compressors.Put(p)
	p.to.Reset()
	p.zip.Reset(&p.to)
	_, _ = p.zip.Write(data) // writing to memory does not fail
	_ = p.zip.Close()
	return bytes.Clone(p.to.Bytes())
}
