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
	if lossy {
		if planes, ok := resizePlanes(im, o, size); ok {
			return encodeJPEG(planes)
		}
	}
	scaled := resize(im, o, size)
	var shown image.Image = scaled
	if im.ColorModel() == color.GrayModel {
		gray := image.NewGray(scaled.Rect)
		stddraw.Draw(gray, gray.Rect, scaled, image.Point{}, stddraw.Src)
		shown = gray
	}
	if lossy && scaled.Opaque() {
		return encodeJPEG(shown)
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	if len(scaled.Pix) > 4<<20 {
		encoder.CompressionLevel = png.BestSpeed
	}
	err := encoder.Encode(&out, shown)
	return File{Format: "png", Data: out.Bytes(), Width: scaled.Rect.Dx(), Height: scaled.Rect.Dy()}, err == nil
}

func encodeJPEG(im image.Image) (File, bool) {
	var out bytes.Buffer
	const quality = 90 // of 100
	err := jpeg.Encode(&out, im, &jpeg.Options{Quality: quality})
	return File{Format: "jpg", Data: out.Bytes(), Width: im.Bounds().Dx(), Height: im.Bounds().Dy()}, err == nil
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
		// First the side that becomes shorter: the filter takes memory for each
		// dot of the original and the result.
		if less := image.Pt(min(target.X, source.X), min(target.Y, source.Y)); less != source {
			im = shrink(im, less)
		}
		out = image.NewRGBA(image.Rectangle{Max: target})
		draw.CatmullRom.Scale(out, out.Rect, im, im.Bounds(), draw.Src, nil)
	}
	return o.turn(out)
}

// resizePlanes returns a photograph upright and smaller, in brightness and colors as
// its file has them, which is the form that it is written in too. It reports false
// for other pictures.
func resizePlanes(im image.Image, o orientation, size image.Point) (image.Image, bool) {
	to := o.size(size)
	switch im := im.(type) {
	case *image.Gray:
		y := plane{im.Pix[im.PixOffset(im.Rect.Min.X, im.Rect.Min.Y):], im.Stride, im.Rect.Size()}
		if !y.holds(to) {
			return nil, false
		}
		return &image.Gray{Pix: o.turnPlane(y.shrink(to), to), Stride: size.X, Rect: image.Rectangle{Max: size}}, true
	case *image.YCbCr:
		half := image.Pt((to.X+1)/2, (to.Y+1)/2)
		y, cb, cr := planesOf(im)
		if !y.holds(to) || !cb.holds(half) {
			return nil, false
		}
		return &image.YCbCr{
			Y:  o.turnPlane(y.shrink(to), to),
			Cb: o.turnPlane(cb.shrink(half), half), Cr: o.turnPlane(cr.shrink(half), half),
			YStride: size.X, CStride: (size.X + 1) / 2,
			SubsampleRatio: image.YCbCrSubsampleRatio420, Rect: image.Rectangle{Max: size},
		}, true
	}
	return nil, false
}

// plane has single values, such as the brightness of a picture.
type plane struct {
	pix    []byte
	stride int
	size   image.Point
}

// planesOf returns the planes of a picture that begins at the origin.
func planesOf(im *image.YCbCr) (y, cb, cr plane) {
	size := im.Rect.Size()
	y = plane{im.Y, im.YStride, size}
	colors := size
	switch im.SubsampleRatio {
	case image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420:
		colors.X = (size.X + 1) / 2
	case image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410:
		colors.X = (size.X + 3) / 4
	}
	switch im.SubsampleRatio {
	case image.YCbCrSubsampleRatio440, image.YCbCrSubsampleRatio420, image.YCbCrSubsampleRatio410:
		colors.Y = (size.Y + 1) / 2
	}
	return y, plane{im.Cb, im.CStride, colors}, plane{im.Cr, im.CStride, colors}
}

// holds reports whether a plane of a size is not larger.
func (p plane) holds(size image.Point) bool { return size.X <= p.size.X && size.Y <= p.size.Y }

// shrink returns the plane at a smaller size, in rows without gaps: each value is the
// mean of the area that it covers.
func (p plane) shrink(size image.Point) []byte {
	out := make([]byte, 0, size.X*size.Y)
	if size == p.size {
		for y := range size.Y {
			out = append(out, p.pix[y*p.stride:][:size.X]...)
		}
		return out
	}
	columns := spread(p.size.X, size.X)
	narrow := make([]uint32, size.X)
	sums := make([]uint64, size.X) // of the current row of the result
	to := 0
	for _, part := range spread(p.size.Y, size.Y) {
		if int(part.target) > to {
			out = appendMeans(out, sums)
			to = int(part.target)
		}
		if part.first {
			clear(narrow)
			row := p.pix[int(part.source)*p.stride:][:p.size.X]
			for i := range columns {
				c := &columns[i]
				narrow[c.target] += uint32(row[c.source]) * c.weight
			}
		}
		for i, v := range narrow {
			sums[i] += uint64(v) * uint64(part.weight)
		}
	}
	return appendMeans(out, sums)
}

// appendMeans appends a row of a result and clears the sums.
func appendMeans(out []byte, sums []uint64) []byte {
	for _, v := range sums {
		out = append(out, byte((v+unit*unit/2)/(unit*unit)))
	}
	clear(sums)
	return out
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
		for ; to < int(part.target); to++ {
			writeRow(out, to, sums)
		}
		if part.first {
			stddraw.Draw(row, row.Rect, im, image.Pt(bounds.Min.X, bounds.Min.Y+int(part.source)), stddraw.Src)
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
	source, target int32
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
			out = append(out, share{int32(source), int32(target), uint32(weight), first})
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
