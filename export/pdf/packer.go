package pdf

import (
	"bytes"
	"compress/zlib"
)

// packer compresses the contents of streams, one after the other: quickly, as a
// document's time goes into this, and nearly as small.
type packer struct {
	zip *zlib.Writer
	to  bytes.Buffer
}

func newPacker() *packer {
	p := &packer{}
	p.zip, _ = zlib.NewWriterLevel(&p.to, zlib.BestSpeed) // that level there is
	return p
}

func (p *packer) bytes(data []byte) []byte {
	p.to.Reset()
	p.zip.Reset(&p.to)
	_, _ = p.zip.Write(data) // writing to memory does not fail
	_ = p.zip.Close()
	return bytes.Clone(p.to.Bytes())
}
