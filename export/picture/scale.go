package picture

import (
	"bytes"
	"image"
	"image/color"
	stddraw "image/draw"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/draw"
)

// encode returns a picture as a file, upright and at a size in dots.
func encode(im image.Image, o orientation, size image.Point, lossy bool) (File, bool) {
	scaled := resize(im, o, size)
	var out bytes.Buffer
	var err error
	var shown image.Image = scaled
	if im.ColorModel() == color.GrayModel {
		gray := image.NewGray(scaled.Rect)
		stddraw.Draw(gray, gray.Rect, scaled, image.Point{}, stddraw.Src)
		shown = gray
	}
	if lossy && scaled.Opaque() {
		const quality = 90 // of 100
		err = jpeg.Encode(&out, shown, &jpeg.Options{Quality: quality})
		return File{Format: "jpg", Data: out.Bytes()}, err == nil
	}
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	if len(scaled.Pix) > 4<<20 {
		encoder.CompressionLevel = png.BestSpeed
	}
	err = encoder.Encode(&out, shown)
	return File{Format: "png", Data: out.Bytes()}, err == nil
}

// resize returns a picture upright and at a size in pixels.
func resize(im image.Image, o orientation, size image.Point) *image.RGBA {
	target := o.size(size)
	source := im.Bounds().Size()
	var out *image.RGBA
	switch {
	case target == source:
		if rgba, ok := im.(*image.RGBA); ok && rgba.Rect.Min == (image.Point{}) {
			return o.turn(rgba)
		}
		out = image.NewRGBA(image.Rectangle{Max: target})
		stddraw.Draw(out, out.Rect, im, im.Bounds().Min, stddraw.Src)
	case target.X <= source.X && target.Y <= source.Y:
		out = shrink(im, target)
	default:
		out = image.NewRGBA(image.Rectangle{Max: target})
		draw.CatmullRom.Scale(out, out.Rect, im, im.Bounds(), draw.Src, nil)
	}
	return o.turn(out)
}

// shrink scales a picture down: each pixel is the mean of the area that it covers.
// Unlike the filters of package draw it needs little memory beside the picture.
func shrink(im image.Image, size image.Point) *image.RGBA {
	bounds := im.Bounds()
	out := image.NewRGBA(image.Rectangle{Max: size})
	columns := spread(bounds.Dx(), size.X)
	row := image.NewRGBA(image.Rect(0, 0, bounds.Dx(), 1))
	sums := make([]uint64, 4*size.X) // of the current row of the result
	narrow := make([]uint32, 4*size.X)
	to := 0
	for _, part := range spread(bounds.Dy(), size.Y) {
		for ; to < part.target; to++ {
			writeRow(out, to, sums)
		}
		if part.first {
			stddraw.Draw(row, row.Rect, im, image.Pt(bounds.Min.X, bounds.Min.Y+part.source), stddraw.Src)
			shrinkRow(narrow, row.Pix, columns)
		}
		for i, v := range narrow {
			sums[i] += uint64(v) * uint64(part.weight)
		}
	}
	writeRow(out, to, sums)
	return out
}

// share is the weight of a source pixel in a target pixel. The weights of a target
// pixel add up to unit.
type share struct {
	source, target int
	weight         uint32
	first          bool // the first share of the source pixel
}

const unit = 1 << 12

// spread divides n pixels among fewer.
func spread(n, among int) []share {
	out := make([]share, 0, n+among)
	// Positions are in units of 1/(n*among) of the length.
	for source, target := 0, 0; source < n; source++ {
		from, to := source*among, (source+1)*among
		for first := true; from < to; first = false {
			end := min(to, (target+1)*n)
			// The rounded borders of a target pixel make its weights add up.
			weight := end*unit/n - from*unit/n
			out = append(out, share{source, target, uint32(weight), first})
			from = end
			if end == (target+1)*n {
				target++
			}
		}
	}
	return out
}

// shrinkRow adds up a row of pixels by their shares.
func shrinkRow(out []uint32, pix []byte, columns []share) {
	clear(out)
	for _, c := range columns {
		to, from := out[4*c.target:4*c.target+4:4*c.target+4], pix[4*c.source:4*c.source+4:4*c.source+4]
		to[0] += uint32(from[0]) * c.weight
		to[1] += uint32(from[1]) * c.weight
		to[2] += uint32(from[2]) * c.weight
		to[3] += uint32(from[3]) * c.weight
	}
}

// writeRow writes a row of the result and clears the sums.
func writeRow(out *image.RGBA, y int, sums []uint64) {
	row := out.Pix[y*out.Stride:]
	for i, v := range sums {
		row[i] = byte((v + unit*unit/2) / (unit * unit))
	}
	clear(sums)
}
