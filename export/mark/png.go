package mark

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"promodoc/app/pages"
)

// The mark is a chunk of text (PNG 1.2, 4.2.3.1) after the header, whose text ends
// in a checksum of all other bytes.
const (
	signature = "\x89PNG\r\n\x1a\n"
	markAt    = 8 + 4 + 4 + 13 + 4 // the end of the header
	chunkType = "tEXt"
	keyword   = "Software\x00Promodoc, checksum "
	sumLength = 32 // in hexadecimal digits
	chunkSize = 4 + 4 + len(keyword) + sumLength + 4
)

// PNG returns a PNG image with a mark. The image must have none yet.
func PNG(image []byte) []byte {
	if !bytes.HasPrefix(image, []byte(signature)) || len(image) < markAt {
		return image
	}
	marked := make([]byte, 0, len(image)+chunkSize)
	marked = append(marked, image[:markAt]...)
	marked = append(marked, chunk(checksum(image[:markAt], image[markAt:]))...)
	return append(marked, image[markAt:]...)
}

// pngOrigin returns where a PNG image is from. One without a mark is foreign.
func pngOrigin(data []byte) pages.Origin {
	start, end := markAt, markAt+chunkSize
	if len(data) < end || !bytes.HasPrefix(data[start+8:], []byte(keyword)) {
		if bytes.Contains(data, []byte(keyword)) {
			return pages.Origin{State: pages.Edited} // another program moved the mark
		}
		return pages.Origin{}
	}
	if bytes.Equal(data[start:end], chunk(checksum(data[:start], data[end:]))) {
		return pages.Origin{State: pages.Intact}
	}
	return pages.Origin{State: pages.Edited}
}

// chunk returns the chunk with a checksum.
func chunk(sum string) []byte {
	text := keyword + sum
	out := binary.BigEndian.AppendUint32(nil, uint32(len(text)))
	out = append(out, chunkType+text...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}
