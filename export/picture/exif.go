package picture

import (
	"encoding/binary"
	"image"
)

// orientation is how a picture is to be turned to be upright: a value of the tag of
// that name in EXIF, 1 to 8.
type orientation uint8

// upright is the orientation of a picture that is shown as it is.
const upright orientation = 1

func (o orientation) isUpright() bool { return o == upright }

// isSideways reports whether width and height change places.
func (o orientation) isSideways() bool { return o >= 5 }

// size returns the size of a picture when it is upright, or the reverse.
func (o orientation) size(of image.Point) image.Point {
	if o.isSideways() {
		return image.Pt(of.Y, of.X)
	}
	return of
}

// exifPrefix begins the EXIF data in a segment of a JPEG file.
const exifPrefix = "Exif\x00\x00"

// exifOrientation returns the orientation that EXIF data, a small TIFF file, has in
// its first directory; upright if it has none.
func exifOrientation(tiff []byte) orientation {
	var order binary.ByteOrder = binary.LittleEndian
	if len(tiff) < 8 {
		return upright
	}
	switch string(tiff[:4]) {
	case "II*\x00":
	case "MM\x00*":
		order = binary.BigEndian
	default:
		return upright
	}
	const tag, short, entrySize = 0x0112, 3, 12
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return upright
	}
	entries := tiff[at+2:]
	for n := order.Uint16(tiff[at:]); n > 0 && len(entries) >= entrySize; n-- {
		if order.Uint16(entries) == tag && order.Uint16(entries[2:]) == short {
			if v := order.Uint16(entries[8:]); v >= 1 && v <= 8 {
				return orientation(v)
			}
		}
		entries = entries[entrySize:]
	}
	return upright
}

// turn returns a picture turned upright.
func (o orientation) turn(im *image.RGBA) *image.RGBA {
	if o <= upright || o > 8 {
		return im
	}
	w, h := im.Rect.Dx(), im.Rect.Dy()
	out := image.NewRGBA(image.Rectangle{Max: o.size(im.Rect.Size())})
	for y := range h {
		row := im.Pix[y*im.Stride:]
		for x := range w {
			tx, ty := x, y
			switch o {
			case 2:
				tx = w - 1 - x
			case 3:
				tx, ty = w-1-x, h-1-y
			case 4:
				ty = h - 1 - y
			case 5:
				tx, ty = y, x
			case 6:
				tx, ty = h-1-y, x
			case 7:
				tx, ty = h-1-y, w-1-x
			case 8:
				tx, ty = y, w-1-x
			}
			copy(out.Pix[ty*out.Stride+4*tx:][:4], row[4*x:][:4])
		}
	}
	return out
}
