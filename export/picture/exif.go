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
	size := im.Rect.Size()
	out := image.NewRGBA(image.Rectangle{Max: o.size(size)})
	for y := range size.Y {
		row := im.Pix[y*im.Stride:]
		for x := range size.X {
			to := o.move(x, y, size)
			copy(out.Pix[to.Y*out.Stride+4*to.X:][:4], row[4*x:][:4])
		}
	}
	return out
}

// turnPlane is [orientation.turn] for single values, in rows without gaps.
func (o orientation) turnPlane(pix []byte, size image.Point) []byte {
	if o <= upright || o > 8 {
		return pix
	}
	out := make([]byte, len(pix))
	stride := o.size(size).X
	for y := range size.Y {
		for x, v := range pix[y*size.X:][:size.X] {
			to := o.move(x, y, size)
			out[to.Y*stride+to.X] = v
		}
	}
	return out
}

// move returns where a dot of a picture of a size is when the picture is upright.
func (o orientation) move(x, y int, size image.Point) image.Point {
	right, bottom := size.X-1, size.Y-1
	switch o {
	case 2:
		return image.Pt(right-x, y)
	case 3:
		return image.Pt(right-x, bottom-y)
	case 4:
		return image.Pt(x, bottom-y)
	case 5:
		return image.Pt(y, x)
	case 6:
		return image.Pt(bottom-y, x)
	case 7:
		return image.Pt(bottom-y, right-x)
	case 8:
		return image.Pt(y, right-x)
	}
	return image.Pt(x, y)
}
