package blocks

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"io"
)

// The parts of a PNG file (RFC 2083).
const (
	pngSignature = "\x89PNG\r\n\x1a\n"
	chunkHead    = 8 // bytes: length and type
	chunkSum     = 4 // bytes
	depthOffset  = 24
	colorOffset  = 25
)

// channels is the number of values of a pixel for each color type of a PNG file.
var channels = map[byte]int64{0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

// unpacksToItsSize reports whether the pixels of a PNG file take no more bytes
// than its size says. A file of two megabytes can hold two gigabytes of zeros, and
// not every program that reads it stops where the image ends.
func unpacksToItsSize(data []byte, config image.Config) bool {
	if !bytes.HasPrefix(data, []byte(pngSignature)) || len(data) <= colorOffset {
		return true // another format, which has no such part
	}
	bits := int64(data[depthOffset]) * channels[data[colorOffset]]
	row := (int64(config.Width)*bits + 7) / 8
	height := int64(config.Height)
	// Each row has a byte for its filter. An interlaced file has up to twice as
	// many rows, which are rounded up to bytes each.
	limit := height*(row+1) + 4*height + 64
	packed, err := zlib.NewReader(pixelChunks(data))
	if err != nil {
		return true // unpacks to nothing
	}
	// A file that was cut or is damaged unpacks to less, and what there is of it
	// may be shown.
	n, _ := io.Copy(io.Discard, io.LimitReader(packed, limit+1))
	return n <= limit
}

// pixelChunks returns the packed pixels of a PNG file.
func pixelChunks(data []byte) io.Reader {
	var all []io.Reader
	for rest := data[len(pngSignature):]; len(rest) >= chunkHead; {
		length := int64(binary.BigEndian.Uint32(rest))
		end := chunkHead + length + chunkSum
		if end > int64(len(rest)) {
			break
		}
		if string(rest[4:chunkHead]) == "IDAT" {
			all = append(all, bytes.NewReader(rest[chunkHead:chunkHead+length]))
		}
		rest = rest[end:]
	}
	return io.MultiReader(all...)
}
