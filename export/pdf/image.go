package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/draw"
	_ "image/jpeg" // so that JPEG files can be read
	"image/png"

	"github.com/jung-kurt/gofpdf"

	"promodoc/export/typeset"
)

// image draws a picture. One that the library cannot read is written anew in a
// form it can; one that nobody can read leaves its frame.
func (w *writer) image(im *typeset.Image) {
	data, format, ok := usable(im)
	if !ok {
		w.frame(im)
		return
	}
	// The same picture has the same name, and stands in the file once.
	name := fmt.Sprintf("image%x", sha256.Sum256(data))
	options := gofpdf.ImageOptions{ImageType: format}
	w.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(data))
	w.pdf.ImageOptions(name, im.X, im.Y, im.W, im.H, false, options, 0, "")
}

// usable returns the picture in a form the library reads. It is tried out on
// a document of its own, as a failure would spoil ours.
func usable(im *typeset.Image) (data []byte, format string, ok bool) {
	if readable(im.Data, im.Format) {
		return im.Data, im.Format, true
	}
	decoded, _, err := image.Decode(bytes.NewReader(im.Data))
	if err != nil {
		return nil, "", false
	}
	flat := image.NewNRGBA(decoded.Bounds())
	draw.Draw(flat, flat.Bounds(), decoded, decoded.Bounds().Min, draw.Src)
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil, "", false
	}
	return out.Bytes(), "png", readable(out.Bytes(), "png")
}

func readable(data []byte, format string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	trial := gofpdf.New("P", "pt", "A4", "")
	trial.RegisterImageOptionsReader("trial", gofpdf.ImageOptions{ImageType: format}, bytes.NewReader(data))
	return trial.Ok()
}

// frame draws thin edges where a picture should be.
func (w *writer) frame(im *typeset.Image) {
	const line = 0.6
	grey := typeset.Color{0x8a, 0x90, 0x95}
	var b brush
	for _, r := range []typeset.Rect{
		{X: im.X, Y: im.Y, W: im.W, H: line, Color: grey},
		{X: im.X, Y: im.Y + im.H - line, W: im.W, H: line, Color: grey},
		{X: im.X, Y: im.Y, W: line, H: im.H, Color: grey},
		{X: im.X + im.W - line, Y: im.Y, W: line, H: im.H, Color: grey},
	} {
		w.rect(&r, &b)
	}
	w.flush()
}
