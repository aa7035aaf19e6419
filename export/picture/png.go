package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
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
	laceOffset   = 28
	headerLength = 33 // bytes: the signature and the first chunk
)

// The color types of a PNG file.
const (
	pngGray      = 0
	pngColor     = 2
	pngPalette   = 3
	pngGrayAlpha = 4
	pngAlpha     = 6
)

// channels is the number of values of a pixel for each color type.
var channels = map[byte]int64{pngGray: 1, pngColor: 3, pngPalette: 1, pngGrayAlpha: 2, pngAlpha: 4}

func pngHeader(data []byte) (header, error) {
	if len(data) < headerLength || string(data[12:16]) != "IHDR" {
		return header{}, problem{textDamaged}
	}
	width, height := binary.BigEndian.Uint32(data[16:]), binary.BigEndian.Uint32(data[20:])
	if channels[data[colorOffset]] == 0 || width > 1<<30 || height > 1<<30 {
		return header{}, problem{textDamaged}
	}
	bytes := 4.0
	switch {
	case data[depthOffset] == 16 && data[colorOffset] == pngGray:
		bytes = 2
	case data[depthOffset] == 16:
		bytes = 8
	case data[colorOffset] == pngGray || data[colorOffset] == pngPalette:
		bytes = 1
	}
	if data[laceOffset] != 0 {
		bytes *= 2 // the passes and the picture
	}
	h := rasterHeader(pngKind, int(width), int(height), bytes)
	for c := range pngChunks(data) {
		if c.kind == "eXIf" {
			h.orientation = exifOrientation(c.data)
		}
		if c.kind == "IDAT" {
			break
		}
	}
	return h, nil
}

// pngChunk is a part of a PNG file.
type pngChunk struct {
	kind string
	data []byte
}

// pngChunks yields the parts of a PNG file up to the first that is not complete.
func pngChunks(data []byte) func(func(pngChunk) bool) {
	return func(yield func(pngChunk) bool) {
		for rest := data[len(pngSignature):]; len(rest) >= chunkHead; {
			length := int64(binary.BigEndian.Uint32(rest))
			end := chunkHead + length + chunkSum
			if end > int64(len(rest)) || !yield(pngChunk{string(rest[4:chunkHead]), rest[chunkHead : chunkHead+length]}) {
				return
			}
			rest = rest[end:]
		}
	}
}

// cleanPNG returns a PNG file with nothing but the picture in it. It reports false
// for files in forms that a PDF cannot contain.
func cleanPNG(data []byte) ([]byte, bool) {
	color := data[colorOffset]
	if data[depthOffset] > 8 || data[laceOffset] != 0 || color == pngAlpha || color == pngGrayAlpha {
		return nil, false
	}
	size := image.Pt(int(binary.BigEndian.Uint32(data[16:])), int(binary.BigEndian.Uint32(data[20:])))
	if !unpacksToItsSize(data, size) {
		return nil, false
	}
	out := bytes.NewBuffer(make([]byte, 0, len(data)))
	out.WriteString(pngSignature)
	var packed []byte
	for c := range pngChunks(data) {
		switch c.kind {
		case "tRNS":
			return nil, false // transparent, which is written in another way
		case "IHDR", "PLTE":
			writeChunk(out, c.kind, c.data)
		case "IDAT":
			packed = append(packed, c.data...)
		}
	}
	writeChunk(out, "IDAT", packed)
	writeChunk(out, "IEND", nil)
	return out.Bytes(), true
}

func writeChunk(out *bytes.Buffer, kind string, data []byte) {
	var number [4]byte
	binary.BigEndian.PutUint32(number[:], uint32(len(data)))
	out.Write(number[:])
	out.WriteString(kind)
	out.Write(data)
	sum := crc32.NewIEEE()
	_, _ = io.WriteString(sum, kind) // a sum does not fail
	_, _ = sum.Write(data)
	binary.BigEndian.PutUint32(number[:], sum.Sum32())
	out.Write(number[:])
}

// unpacksToItsSize reports whether the pixels of a PNG file take no more bytes
// than its size says. A file of two megabytes can hold two gigabytes of zeros, and
// not every program that reads it stops where the picture ends.
func unpacksToItsSize(data []byte, size image.Point) bool {
	bits := int64(data[depthOffset]) * channels[data[colorOffset]]
	row := (int64(size.X)*bits + 7) / 8
	// Each row has a byte for its filter.
	limit := int64(size.Y) * (row + 1)
	packed, err := zlib.NewReader(pixelChunks(data))
	if err != nil {
		return true // unpacks to nothing
	}
	n, _ := io.Copy(io.Discard, io.LimitReader(packed, limit+1))
	return n <= limit
}

// pixelChunks returns the packed pixels of a PNG file.
func pixelChunks(data []byte) io.Reader {
	var all []io.Reader
	for c := range pngChunks(data) {
		if c.kind == "IDAT" {
			all = append(all, bytes.NewReader(c.data))
		}
	}
	return io.MultiReader(all...)
}
