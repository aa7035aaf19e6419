package jpegscale

import (
	"bytes"
	"encoding/binary"
)

// entropyCoded returns the compressed data that begins at an offset, as far as the
// next marker that is not a restart, and where that is.
func entropyCoded(file []byte, at int) (data []byte, end int) {
	for end = at; ; {
		i := bytes.IndexByte(file[end:], 0xff)
		if i < 0 || end+i+1 >= len(file) {
			return file[at:], len(file)
		}
		end += i
		next := file[end+1]
		switch {
		case next == 0, next >= markerRST0 && next <= markerRST7:
			end += 2
		case next == 0xff:
			end++
		default:
			return file[at:end], end
		}
	}
}

// bitReader reads the bits of the compressed data between two restarts.
type bitReader struct {
	data  []byte // without what is stuffed, and with zeros at its end
	at    int
	bits  uint64 // the next ones, from the highest on
	count int    // of bits
	// rest is the compressed data after the next restart.
	rest []byte
}

// padding is the number of zeros after the data.
const padding = 16

var zeros [padding]byte

// restart begins with the data after the next restart, or with the first. It reports
// false if there is none.
func (r *bitReader) restart() bool {
	if r.rest == nil {
		return false
	}
	if r.data == nil {
		r.data = make([]byte, 0, len(r.rest)+padding)
	}
	data, rest := r.data[:0], r.rest
	r.rest = nil
	for {
		i := bytes.IndexByte(rest, 0xff)
		if i < 0 || i+1 >= len(rest) {
			data = append(data, rest...)
			break
		}
		next := rest[i+1]
		if next >= markerRST0 && next <= markerRST7 {
			data = append(data, rest[:i]...)
			r.rest = rest[i+2:]
			break
		}
		if next == 0xff { // fill bytes
			data = append(data, rest[:i]...)
			rest = rest[i+1:]
			continue
		}
		data = append(data, rest[:i+1]...)
		rest = rest[i+2:]
	}
	r.data = append(data, zeros[:]...)
	r.at, r.bits, r.count = 0, 0, 0
	return true
}

// fill makes at least 32 bits available.
func (r *bitReader) fill() {
	if r.count > 32 {
		return
	}
	if r.at+4 <= len(r.data) {
		r.bits |= uint64(binary.BigEndian.Uint32(r.data[r.at:])) << (32 - r.count)
	}
	r.at += 4
	r.count += 32
}

// isOver reports whether more bits were read than there are.
func (r *bitReader) isOver() bool { return r.at-r.count/8 > len(r.data)-padding }

// take returns the next n bits, up to 16, of those that are available.
func (r *bitReader) take(n int) int32 {
	v := int32(r.bits >> (64 - n))
	r.bits <<= n
	r.count -= n
	return v
}

// value returns the next value by its code, and false if there is no such code. Bits
// for it and 16 more must be available.
func (r *bitReader) value(h *huffman) (uint8, bool) {
	if entry := h.look[r.bits>>(64-lookBits)]; entry != 0 {
		length := int(entry >> 8)
		r.bits <<= length
		r.count -= length
		return uint8(entry), true
	}
	for length := lookBits + 1; length <= 16; length++ {
		code := int32(r.bits >> (64 - length))
		if code <= h.maxCode[length] {
			r.bits <<= length
			r.count -= length
			index := code + h.offset[length]
			return h.values[index&255], index >= 0 && int(index) < h.count
		}
	}
	return 0, false
}

// extended returns the next n bits as a signed value (ITU-T T.81, F.2.2.1).
func (r *bitReader) extended(n int) int32 {
	if n == 0 {
		return 0
	}
	v := r.take(n)
	if v < 1<<(n-1) {
		v -= 1<<n - 1
	}
	return v
}
