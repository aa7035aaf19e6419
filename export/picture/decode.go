package picture

import (
	"bytes"
	"image"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"sync"

	"golang.org/x/image/bmp"
	"golang.org/x/image/webp"

	"promodoc/export/picture/svg"
)

// decode returns the picture in a file. Of an animation it is the first frame. A
// drawing is drawn at a size in pixels.
func decode(data []byte, h *header, size image.Point) (image.Image, error) {
	in := bytes.NewReader(data)
	switch h.kind {
	case pngKind:
		return png.Decode(in)
	case jpegKind:
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
	return svg.Draw(data, size)
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

// largePicture is the memory in bytes from which pictures are decoded one after the
// other, so that several at once do not take all that there is.
const largePicture = 48 << 20

var largePictures sync.Mutex

// limitMemory waits until so many bytes may be used, and returns a function that
// ends the use.
func limitMemory(bytes int64) (release func()) {
	if bytes < largePicture {
		return func() {}
	}
	largePictures.Lock()
	return largePictures.Unlock
}
