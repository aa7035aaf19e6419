package picture

import (
	"bytes"
	"encoding/binary"
)

// The markers of a JPEG file (ITU-T T.81, table B.1).
const (
	markerSOF0  = 0xc0
	markerDHT   = 0xc4
	markerSOF15 = 0xcf
	markerJPG   = 0xc8
	markerDAC   = 0xcc
	markerRST0  = 0xd0
	markerRST7  = 0xd7
	markerSOI   = 0xd8
	markerEOI   = 0xd9
	markerSOS   = 0xda
	markerDQT   = 0xdb
	markerDRI   = 0xdd
	markerAPP0  = 0xe0
	markerAPP1  = 0xe1
	markerAPP14 = 0xee
)

// segment is a part of a JPEG file: a marker with what belongs to it.
type segment struct {
	marker byte
	// data is the content of the segment without its length, nil for markers
	// that have none.
	data []byte
	// all is the segment with its marker and, after the beginning of a scan, the
	// compressed picture.
	all []byte
}

// nextSegment cuts the first segment off a JPEG file. It reports false where there
// is none, or where it is not complete.
func nextSegment(file []byte) (s segment, rest []byte, ok bool) {
	at := 0
	for at < len(file) && file[at] == 0xff {
		at++ // any number of fill bytes
	}
	if at == 0 || at >= len(file) {
		return segment{}, nil, false
	}
	s.marker = file[at]
	begin := at - 1
	at++
	if s.marker == markerSOI || s.marker == markerEOI || s.marker >= markerRST0 && s.marker <= markerRST7 || s.marker == 0x01 {
		s.all = file[begin:at]
		return s, file[at:], true
	}
	if at+2 > len(file) {
		return segment{}, nil, false
	}
	end := at + int(binary.BigEndian.Uint16(file[at:]))
	if end < at+2 || end > len(file) {
		return segment{}, nil, false
	}
	s.data = file[at+2 : end]
	if s.marker == markerSOS {
		end = scanEnd(file, end)
	}
	s.all = file[begin:end]
	return s, file[end:], true
}

// scanEnd returns the end of the compressed data that begins at an offset: the next
// marker that is neither a restart nor a zero byte.
func scanEnd(file []byte, at int) int {
	for {
		i := bytes.IndexByte(file[at:], 0xff)
		if i < 0 || at+i+1 >= len(file) {
			return len(file)
		}
		at += i
		next := file[at+1]
		switch {
		case next == 0xff:
			at++
		case next == 0, next >= markerRST0 && next <= markerRST7:
			at += 2
		default:
			return at
		}
	}
}

// maxScanned bounds the dots of all scans of a file together: each scan takes time for
// each dot, even if it says nothing of it.
const maxScanned = 1 << 30

// isScannedTooOften reports whether a file has too many scans for its size.
func isScannedTooOften(file []byte, h *header) bool {
	scans := 0.0
	for rest := file; ; {
		s, after, ok := nextSegment(rest)
		if !ok {
			return scans*h.width*h.height > maxScanned
		}
		if s.marker == markerSOS {
			scans++
		}
		rest = after
	}
}

// jpegHeader reads the header of a JPEG file.
func jpegHeader(file []byte, complete bool) (header, error) {
	turned := upright
	for rest := file; ; {
		s, after, ok := nextSegment(rest)
		if !ok {
			if !complete {
				return header{}, incomplete{}
			}
			return header{}, problem{textDamaged}
		}
		rest = after
		switch {
		case s.marker == markerAPP1 && len(s.data) > len(exifPrefix) && string(s.data[:len(exifPrefix)]) == exifPrefix:
			turned = exifOrientation(s.data[len(exifPrefix):])
		case isFrame(s.marker):
			h, err := frameHeader(s)
			h.orientation = turned
			return h, err
		case s.marker == markerSOS || s.marker == markerEOI:
			return header{}, problem{textDamaged}
		}
	}
}

// isFrame reports whether a marker begins a frame.
func isFrame(marker byte) bool {
	return marker >= markerSOF0 && marker <= markerSOF15 && marker != markerDHT && marker != markerJPG && marker != markerDAC
}

// frameHeader reads the size of the picture and what it takes to decode it.
func frameHeader(s segment) (header, error) {
	if len(s.data) < 6 {
		return header{}, problem{textDamaged}
	}
	const baseline, extended, progressive = 0xc0, 0xc1, 0xc2
	if s.marker > progressive || s.data[0] != 8 {
		return header{}, problem{textRareJPEG}
	}
	height, width := int(binary.BigEndian.Uint16(s.data[1:])), int(binary.BigEndian.Uint16(s.data[3:]))
	components := int(s.data[5])
	if len(s.data) < 6+3*components || components == 0 {
		return header{}, problem{textDamaged}
	}
	samples, largest := 0.0, 1.0
	for i := range components {
		factors := s.data[6+3*i+1]
		n := float64(factors>>4) * float64(factors&15)
		samples += n
		largest = max(largest, n)
	}
	perPixel := samples / largest
	if s.marker == progressive {
		perPixel *= 5 // each value has four bytes until the last scan
	}
	if components == 4 {
		perPixel += 4
	}
	h := rasterHeader(jpegKind, width, height, perPixel)
	h.progressive = s.marker == progressive
	return h, nil
}

// cleanJPEG returns a JPEG file with nothing but the picture in it: no comments, no
// data of cameras and programs, no second picture after the first. It reports false
// for files in color spaces that are not read alike everywhere.
func cleanJPEG(file []byte) ([]byte, bool) {
	out := make([]byte, 0, len(file))
	for rest := file; ; {
		s, after, ok := nextSegment(rest)
		if !ok {
			return nil, false
		}
		rest = after
		switch {
		case s.marker == markerAPP0 && len(s.data) >= 12 && string(s.data[:5]) == "JFIF\x00":
			// Without it, readers may take the colors for others. The thumbnail
			// that it may have is left out.
			out = append(out, "\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"...)
		case s.marker == markerAPP14:
			return nil, false // another color space, by Adobe
		case isFrame(s.marker):
			if components := s.data[5]; components != 1 && components != 3 {
				return nil, false
			}
			out = append(out, s.all...)
		case s.marker == markerSOI || s.marker == markerSOS || s.marker == markerDHT || s.marker == markerDQT || s.marker == markerDRI:
			out = append(out, s.all...)
		case s.marker == markerEOI:
			return append(out, 0xff, markerEOI), true
		}
	}
}
