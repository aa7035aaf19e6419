package picture

import (
	"bytes"
	"context"
	"image"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/bmp"
	"golang.org/x/image/webp"
	"golang.org/x/sync/semaphore"

	"promodoc/export/picture/jpegscale"
	"promodoc/export/picture/svg"
)

// decode returns the picture in a file. Of an animation it is the first frame. A
// photograph may have fewer dots than its file, but not fewer than a size if it has as
// many; a drawing is drawn at this size.
func decode(data []byte, h *header, size image.Point) (image.Image, error) {
	in := bytes.NewReader(data)
	switch h.kind {
	case pngKind:
		return png.Decode(in)
	case jpegKind:
		if isScannedTooOften(data, h) {
			return nil, problem{textTooLarge}
		}
		if n := eighths(h, size); n < 8 {
			if im, err := jpegscale.Decode(data, n); err == nil {
				return im, nil
			}
		}
		return jpeg.Decode(in)
	case gifKind:
		frame, err := gif.Decode(in)
		if err != nil {
			return nil, err
		}
		return onCanvas(frame, image.Pt(int(h.width), int(h.height))), nil
	case webpKind:
		return webp.Decode(bytes.NewReader(firstFrame(data)))
	case bmpKind:
		return bmp.Decode(in)
	}
	return svg.Draw(data, size, openRaster)
}

// eighths returns how many eighths of a photograph have as many dots as a size.
func eighths(h *header, size image.Point) int {
	own := image.Pt(int(h.width), int(h.height))
	for n := 1; n < 8; n++ {
		if part := jpegscale.Size(own, n); part.X >= size.X && part.Y >= size.Y {
			return n
		}
	}
	return 8
}

// maxInside bounds what decoding a picture inside of a drawing may take, in bytes.
const maxInside = 64 << 20

// openRaster reads the header of a picture inside of a drawing.
func openRaster(data []byte) (svg.Raster, bool) {
	h, err := readHeader(data, true)
	if err != nil || h.kind == svgKind || h.memory > maxInside {
		return svg.Raster{}, false
	}
	w, height := h.upright()
	decodeInside := func(size image.Point) (image.Image, error) {
		im, err := decode(data, &h, h.orientation.size(size))
		if err != nil || h.orientation.isUpright() {
			return im, err
		}
		return resize(im, h.orientation, h.orientation.size(im.Bounds().Size())), nil
	}
	return svg.Raster{Width: int(w), Height: int(height), Decode: decodeInside}, true
}

// onCanvas returns the first frame of an animation at its place on the canvas.
func onCanvas(frame image.Image, size image.Point) image.Image {
	canvas := image.Rectangle{Max: size}
	if frame.Bounds() == canvas {
		return frame
	}
	out := image.NewRGBA(canvas)
	draw.Draw(out, canvas.Intersect(frame.Bounds()), frame, canvas.Intersect(frame.Bounds()).Min, draw.Src)
	return out
}

// clean returns the file with nothing but the picture in it. It reports false if
// the picture has to be encoded again for that.
func clean(k kind, data []byte) (File, bool) {
	switch k {
	case pngKind:
		out, ok := cleanPNG(data)
		return File{Format: "png", Data: out}, ok
	case jpegKind:
		out, ok := cleanJPEG(data)
		return File{Format: "jpg", Data: out}, ok
	}
	return File{}, false
}

// isLossy reports whether the file was compressed as photographs are.
func isLossy(k kind, data []byte) bool {
	return k == jpegKind || k == webpKind && isLossyWebP(data)
}

// memory is what all pictures together take while they are decoded: several at once
// do not take all that there is.
var memory = semaphore.NewWeighted(maxMemory)

// limitMemory waits until so many bytes may be used, and returns a function that
// ends the use.
func limitMemory(bytes int64) (release func()) {
	bytes = min(max(bytes, 1), maxMemory)
	_ = memory.Acquire(context.Background(), bytes) // no error: there is no deadline
	return func() { memory.Release(bytes) }
}

// memoryFor returns what it takes to decode a picture at a size, in bytes.
func memoryFor(h *header, size image.Point) int64 {
	switch {
	case h.kind == svgKind:
		return 4*int64(size.X)*int64(size.Y) + svg.MaxMemory
	case h.kind == jpegKind && !h.progressive:
		n := int64(eighths(h, size))
		return h.memory * n * n / 64
	}
	return h.memory
}
