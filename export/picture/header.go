package picture

import (
	"bytes"
	"encoding/binary"
	"image/gif"

	"golang.org/x/image/bmp"
	"golang.org/x/image/webp"

	"promodoc/app/message"
	"promodoc/export/picture/svg"
)

// kind is the format of a picture's file.
type kind uint8

const (
	pngKind kind = iota + 1
	jpegKind
	gifKind
	webpKind
	bmpKind
	svgKind
)

// header is what the beginning of a file says.
type header struct {
	kind kind
	// width and height are those of the picture as it is in the file, in dots; of
	// a drawing in CSS pixels.
	width, height float64
	orientation   orientation
	memory        int64       // bytes that decoding all dots takes
	progressive   bool        // a JPEG file that is sharper with each part
	leftOut       svg.LeftOut // of a drawing
}

// upright returns the width and the height of the picture when it is upright.
func (h *header) upright() (width, height float64) {
	if h.orientation.isSideways() {
		return h.height, h.width
	}
	return h.width, h.height
}

const (
	// maxFile is the size of the largest file that is read, in bytes.
	maxFile = 48 << 20
	// maxPixels and maxMemory bound what decoding a small file may take.
	maxPixels = 100 << 20
	maxMemory = 320 << 20 // bytes
	// headSize is how much of a file is read for its header, in bytes. If that
	// does not suffice, all of it is.
	headSize = 128 << 10
)

// problem is why a file cannot be shown: a sentence about it.
type problem struct{ text *message.Message }

// Error returns the ID of the sentence. Users see the sentence.
func (p problem) Error() string { return p.text.ID() }

// incomplete means that the header is not in what was read of the file.
type incomplete struct{}

func (incomplete) Error() string { return "the header is not at the beginning of the file" }

// readHeader reads the header of a picture. complete is set if data is the whole
// file, and not only its beginning.
func readHeader(data []byte, complete bool) (header, error) {
	h, err := anyHeader(data, complete)
	if err != nil {
		return header{}, err
	}
	if !(h.width > 0 && h.height > 0) {
		return header{}, problem{textDamaged}
	}
	if h.kind != svgKind && (h.width*h.height > maxPixels || h.memory > maxMemory) {
		return header{}, problem{textTooLarge}
	}
	return h, nil
}

func anyHeader(data []byte, complete bool) (header, error) {
	switch {
	case bytes.HasPrefix(data, []byte(pngSignature)):
		return pngHeader(data)
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		return jpegHeader(data, complete)
	case bytes.HasPrefix(data, []byte("GIF8")):
		config, err := gif.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			return header{}, problem{textDamaged}
		}
		return rasterHeader(gifKind, config.Width, config.Height, 5), nil
	case len(data) > 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
		return webpHeader(data, complete)
	case bytes.HasPrefix(data, []byte("BM")):
		config, err := bmp.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			return header{}, problem{textDamaged}
		}
		return rasterHeader(bmpKind, config.Width, config.Height, 4), nil
	case svg.Is(data):
		return svgHeader(data, complete)
	}
	return header{}, problem{unknownKind(data)}
}

// rasterHeader returns the header of an upright picture that takes so many bytes
// for each of its pixels.
func rasterHeader(k kind, width, height int, bytes float64) header {
	return header{kind: k, width: float64(width), height: float64(height), orientation: upright,
		memory: int64(float64(width) * float64(height) * bytes)}
}

func svgHeader(data []byte, complete bool) (header, error) {
	if !complete {
		return header{}, incomplete{}
	}
	if len(data) > svg.MaxSize {
		return header{}, problem{textTooLarge}
	}
	info, err := svg.Read(data)
	if err != nil {
		return header{}, problem{textDamaged}
	}
	return header{kind: svgKind, width: info.Width, height: info.Height, orientation: upright, leftOut: info.LeftOut}, nil
}

func webpHeader(data []byte, complete bool) (header, error) {
	flat := firstFrame(data)
	config, err := webp.DecodeConfig(bytes.NewReader(flat))
	if err != nil {
		if !complete {
			return header{}, incomplete{}
		}
		return header{}, problem{textDamaged}
	}
	h := rasterHeader(webpKind, config.Width, config.Height, 9)
	if exif, ok := riffChunk(data, "EXIF"); ok {
		h.orientation = exifOrientation(bytes.TrimPrefix(exif, []byte(exifPrefix)))
	} else if !complete && len(data) > 20 && string(data[12:16]) == "VP8X" && data[20]&exifFlag != 0 {
		return header{}, incomplete{}
	}
	return h, nil
}

// unknownKind returns the sentence about a file that is none of the kinds: formats
// that people have are named.
func unknownKind(data []byte) *message.Message {
	switch {
	case len(data) >= 12 && string(data[4:8]) == "ftyp":
		switch string(data[8:12]) {
		case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1":
			return textHEIC
		case "avif", "avis":
			return textAVIF
		}
	case bytes.HasPrefix(data, []byte("II*\x00")), bytes.HasPrefix(data, []byte("MM\x00*")):
		return textTIFF
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return textPDF
	case bytes.HasPrefix(data, []byte("version https://git-lfs")):
		return textLFS
	case bytes.HasPrefix(data, []byte("\xff\x0a")), bytes.HasPrefix(data, []byte("\x00\x00\x00\x0cJXL ")):
		return textJXL
	}
	return textNoPicture
}

// riffChunk returns the content of a chunk of a RIFF file.
func riffChunk(data []byte, id string) ([]byte, bool) {
	for at := 12; at+8 <= len(data); {
		size := int64(binary.LittleEndian.Uint32(data[at+4:]))
		end := int64(at) + 8 + size
		if end > int64(len(data)) {
			return nil, false
		}
		if string(data[at:at+4]) == id {
			return data[at+8 : end], true
		}
		at = int(end + size&1)
	}
	return nil, false
}
