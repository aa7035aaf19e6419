// Package jpegscale decodes photographs at a part of their size, from 1 to 8 eighths.
// Of the frequencies in each block of 8 by 8 dots only the low ones are transformed
// (Loeffler and others; the idea is that of the Independent JPEG Group's library),
// which takes a fraction of the time and memory of decoding all dots. It reads the
// usual baseline and progressive files, in gray or in YCbCr, and leaves all others to
// package image/jpeg.
package jpegscale

import (
	"encoding/binary"
	"errors"
	"image"
)

// ErrUnsupported means that the file is of a rare kind, and ErrDamaged that it is not
// complete or has an error. Another decoder may read either.
var (
	ErrUnsupported = errors.New("the JPEG file is of a rare kind")
	ErrDamaged     = errors.New("the JPEG file is damaged")
)

// Size returns the size of a picture of so many eighths, rounded up.
func Size(size image.Point, eighths int) image.Point {
	return image.Pt((size.X*eighths+7)/8, (size.Y*eighths+7)/8)
}

// The markers of a JPEG file (ITU-T T.81, table B.1).
const (
	markerSOF0 = 0xc0
	markerSOF1 = 0xc1
	markerSOF2 = 0xc2
	markerDHT  = 0xc4
	markerJPG  = 0xc8
	markerDAC  = 0xcc
	markerSOFF = 0xcf
	markerRST0 = 0xd0
	markerRST7 = 0xd7
	markerSOI  = 0xd8
	markerEOI  = 0xd9
	markerSOS  = 0xda
	markerDQT  = 0xdb
	markerDRI  = 0xdd
	markerAPP0 = 0xe0
	markerAPPE = 0xee
)

// decoder reads one file.
type decoder struct {
	n           int // dots of a block in each direction
	size        image.Point
	progressive bool
	components  []component
	quants      [4]quant
	dc, ac      [4]huffman
	interval    int // units between restarts, 0 if there are none
	jfif        bool
	transform   int // of Adobe's marker, -1 if there is none
	seen        int // scans
}

// component is a plane of the picture.
type component struct {
	id           byte
	h, v         int // blocks in a unit
	quant        int
	wide, high   int // blocks with those that fill up the last units
	ownX, ownY   int // blocks without them
	pix          []byte
	stride       int
	coefficients []int16 // nil if blocks are transformed when they are read
	// of the current scan
	dc, ac    int
	predicted int
}

// Decode returns a picture of n eighths of its size, n from 1 to 8: an *image.Gray or
// an *image.YCbCr. Errors: ErrUnsupported, ErrDamaged.
func Decode(file []byte, n int) (image.Image, error) {
	d := decoder{n: min(max(n, 1), 8), transform: -1}
	if len(file) < 2 || file[0] != 0xff || file[1] != markerSOI {
		return nil, ErrDamaged
	}
	for at := 2; ; {
		marker, next, ok := nextMarker(file, at)
		if !ok {
			return nil, ErrDamaged
		}
		if marker == markerEOI {
			return d.image()
		}
		if marker >= markerRST0 && marker <= markerRST7 || marker == 0x01 {
			at = next
			continue
		}
		if next+2 > len(file) {
			return nil, ErrDamaged
		}
		end := next + int(binary.BigEndian.Uint16(file[next:]))
		if end < next+2 || end > len(file) {
			return nil, ErrDamaged
		}
		content := file[next+2 : end]
		if marker == markerSOS {
			scan, after := entropyCoded(file, end)
			if err := d.scan(content, scan); err != nil {
				return nil, err
			}
			at = after
			continue
		}
		if err := d.segment(marker, content); err != nil {
			return nil, err
		}
		at = end
	}
}

// nextMarker returns the marker at an offset or after it, and where it ends.
func nextMarker(file []byte, at int) (marker byte, end int, ok bool) {
	for ; at+1 < len(file); at++ {
		if file[at] == 0xff && file[at+1] != 0xff && file[at+1] != 0 {
			return file[at+1], at + 2, true
		}
	}
	return 0, 0, false
}

func (d *decoder) segment(marker byte, content []byte) error {
	switch {
	case marker == markerDQT:
		return d.quantTables(content)
	case marker == markerDHT:
		return d.huffmanTables(content)
	case marker == markerDRI:
		if len(content) != 2 {
			return ErrDamaged
		}
		d.interval = int(binary.BigEndian.Uint16(content))
	case marker == markerAPP0:
		d.jfif = d.jfif || len(content) >= 5 && string(content[:5]) == "JFIF\x00"
	case marker == markerAPPE:
		if len(content) >= 12 && string(content[:5]) == "Adobe" {
			d.transform = int(content[11])
		}
	case marker == markerSOF0 || marker == markerSOF1 || marker == markerSOF2:
		d.progressive = marker == markerSOF2
		return d.frame(content)
	case marker > markerSOF2 && marker <= markerSOFF && marker != markerDHT && marker != markerJPG && marker != markerDAC:
		return ErrUnsupported
	}
	return nil
}

// frame reads the size of the picture and its components.
func (d *decoder) frame(content []byte) error {
	if len(content) < 6 || d.components != nil {
		return ErrDamaged
	}
	count := int(content[5])
	if content[0] != 8 || count != 1 && count != 3 || len(content) != 6+3*count {
		return ErrUnsupported
	}
	d.size = image.Pt(int(binary.BigEndian.Uint16(content[3:])), int(binary.BigEndian.Uint16(content[1:])))
	if d.size.X == 0 || d.size.Y == 0 {
		return ErrUnsupported
	}
	d.components = make([]component, count)
	for i := range d.components {
		c := &d.components[i]
		part := content[6+3*i:]
		c.id, c.h, c.v, c.quant = part[0], int(part[1]>>4), int(part[1]&15), int(part[2])
		if c.quant > 3 {
			return ErrDamaged
		}
	}
	if !d.isUsual() {
		return ErrUnsupported
	}
	first := &d.components[0]
	unitsX, unitsY := ceil(d.size.X, 8*first.h), ceil(d.size.Y, 8*first.v)
	for i := range d.components {
		c := &d.components[i]
		c.wide, c.high = unitsX*c.h, unitsY*c.v
		c.ownX, c.ownY = ceil(ceil(d.size.X*c.h, first.h), 8), ceil(ceil(d.size.Y*c.v, first.v), 8)
		c.stride = c.wide * d.n
		c.pix = make([]byte, c.stride*c.high*d.n)
	}
	return nil
}

func ceil(a, b int) int { return (a + b - 1) / b }

// isUsual reports whether the components are gray, or brightness and two colors with
// as many dots or fewer.
func (d *decoder) isUsual() bool {
	all := d.components
	if len(all) == 1 {
		all[0].h, all[0].v = 1, 1 // whatever the file says
		return true
	}
	if !d.jfif && (d.transform == 0 || all[0].id == 'R' && all[1].id == 'G' && all[2].id == 'B') {
		return false
	}
	for _, c := range all[1:] {
		if c.h != 1 || c.v != 1 {
			return false
		}
	}
	_, ok := ratio(all[0].h, all[0].v)
	return ok
}

// ratio returns the form in which a picture has the dots of its colors.
func ratio(h, v int) (image.YCbCrSubsampleRatio, bool) {
	switch [2]int{h, v} {
	case [2]int{1, 1}:
		return image.YCbCrSubsampleRatio444, true
	case [2]int{1, 2}:
		return image.YCbCrSubsampleRatio440, true
	case [2]int{2, 1}:
		return image.YCbCrSubsampleRatio422, true
	case [2]int{2, 2}:
		return image.YCbCrSubsampleRatio420, true
	case [2]int{4, 1}:
		return image.YCbCrSubsampleRatio411, true
	case [2]int{4, 2}:
		return image.YCbCrSubsampleRatio410, true
	}
	return 0, false
}

// image returns the picture when all has been read.
func (d *decoder) image() (image.Image, error) {
	if d.components == nil || d.seen == 0 {
		return nil, ErrDamaged
	}
	for i := range d.components {
		if c := &d.components[i]; c.coefficients != nil {
			d.transformAll(c)
		}
	}
	size := image.Rectangle{Max: Size(d.size, d.n)}
	y := &d.components[0]
	if len(d.components) == 1 {
		return &image.Gray{Pix: y.pix, Stride: y.stride, Rect: size}, nil
	}
	form, _ := ratio(y.h, y.v)
	cb, cr := &d.components[1], &d.components[2]
	return &image.YCbCr{Y: y.pix, Cb: cb.pix, Cr: cr.pix, YStride: y.stride, CStride: cb.stride, SubsampleRatio: form, Rect: size}, nil
}
