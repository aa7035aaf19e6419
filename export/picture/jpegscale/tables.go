package jpegscale

import "encoding/binary"

// quant are the factors of the coefficients, in the order of the file.
type quant [64]int32

// zigzag are the positions in a block, row by row, of the coefficients in the order of
// the file.
var zigzag = [64]uint8{
	0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5,
	12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
	35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
	58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
}

func (d *decoder) quantTables(content []byte) error {
	for len(content) > 0 {
		which, wide := content[0]&15, content[0]>>4
		content = content[1:]
		size := 64
		if wide == 1 {
			size = 128
		}
		if which > 3 || wide > 1 || len(content) < size {
			return ErrDamaged
		}
		for i := range d.quants[which] {
			if wide == 1 {
				d.quants[which][i] = int32(binary.BigEndian.Uint16(content[2*i:]))
			} else {
				d.quants[which][i] = int32(content[i])
			}
		}
		content = content[size:]
	}
	return nil
}

// lookBits is the number of bits that are looked up at once. Most codes are not longer.
const lookBits = 10

// huffman is a table of codes.
type huffman struct {
	known bool
	// look has, by the next bits, the length of the code in its upper byte and the
	// value in its lower one; 0 if the code is longer.
	look [1 << lookBits]uint16
	// whole has, by the next bits, what a code for a coefficient with all its bits
	// means: the value, the zeros before it and the length of all, in 16, 8 and 8
	// bits; 0 if they are longer.
	whole  [1 << lookBits]int32
	values [256]uint8
	count  int
	// maxCode is the last code of each length, -1 if there is none, and offset what
	// is added to a code for its index in values.
	maxCode, offset [17]int32
}

func (d *decoder) huffmanTables(content []byte) error {
	for len(content) > 0 {
		if len(content) < 17 {
			return ErrDamaged
		}
		class, which := content[0]>>4, content[0]&15
		if class > 1 || which > 3 {
			return ErrDamaged
		}
		table := &d.dc[which]
		if class == 1 {
			table = &d.ac[which]
		}
		total := 0
		for _, n := range content[1:17] {
			total += int(n)
		}
		if total == 0 || total > 256 || len(content) < 17+total {
			return ErrDamaged
		}
		if !table.set(content[1:17], content[17:17+total]) {
			return ErrDamaged
		}
		content = content[17+total:]
	}
	return nil
}

// set makes a table of the number of codes of each length, and their values. It
// reports false if there are more codes than such lengths allow.
func (h *huffman) set(lengths, values []byte) bool {
	*h = huffman{known: true, count: len(values)}
	copy(h.values[:], values)
	code, index := int32(0), int32(0)
	for length := 1; length <= 16; length++ {
		n := int32(lengths[length-1])
		h.offset[length], h.maxCode[length] = index-code, -1
		if n > 0 {
			if code+n > 1<<length {
				return false
			}
			h.maxCode[length] = code + n - 1
		}
		for range n {
			if length <= lookBits {
				from := code << (lookBits - length)
				for i := range int32(1) << (lookBits - length) {
					h.look[from+i] = uint16(length)<<8 | uint16(values[index])
				}
			}
			code++
			index++
		}
		code <<= 1
	}
	h.setWhole()
	return true
}

// setWhole looks up codes with the bits of their coefficients.
func (h *huffman) setWhole() {
	for bits, entry := range h.look {
		length, size := int(entry>>8), int(entry&15)
		if length == 0 || size == 0 || length+size > lookBits {
			continue
		}
		value := bits << length & (1<<lookBits - 1) >> (lookBits - size)
		if value < 1<<(size-1) {
			value -= 1<<size - 1
		}
		run := int32(entry >> 4 & 15)
		h.whole[bits] = int32(value)<<16 | run<<8 | int32(length+size)
	}
}
