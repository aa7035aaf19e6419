package picture

import "encoding/binary"

// The flags of a WebP file that has more than a single picture in it.
const (
	animationFlag = 1 << 1
	exifFlag      = 1 << 3
	alphaFlag     = 1 << 4
)

// firstFrame returns the first frame of an animated WebP file as a file of its
// own, and other files as they are.
func firstFrame(data []byte) []byte {
	extended, ok := riffChunk(data, "VP8X")
	if !ok || len(extended) < 10 || extended[0]&animationFlag == 0 {
		return data
	}
	frame, ok := frameChunk(data)
	const frameHead = 16 // bytes
	if !ok || len(frame) < frameHead {
		return data
	}
	var flags byte
	if len(frame) > frameHead+4 && string(frame[frameHead:frameHead+4]) == "ALPH" {
		flags = alphaFlag
	}
	out := append([]byte("RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00"), flags, 0, 0, 0)
	out = append(out, frame[6:12]...) // the width and the height
	out = append(out, frame[frameHead:]...)
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out
}

// frameChunk returns the first frame, or as much of it as there is.
func frameChunk(data []byte) ([]byte, bool) {
	for at := 12; at+8 <= len(data); {
		size := int64(binary.LittleEndian.Uint32(data[at+4:]))
		end := int64(at) + 8 + size
		if string(data[at:at+4]) == "ANMF" {
			return data[at+8 : min(end, int64(len(data)))], true
		}
		if end > int64(len(data)) {
			break
		}
		at = int(end + size&1)
	}
	return nil, false
}

// isLossyWebP reports whether the picture is compressed as photographs are.
func isLossyWebP(data []byte) bool {
	_, ok := riffChunk(firstFrame(data), "VP8 ")
	return ok
}
