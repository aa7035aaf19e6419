package pdf

import (
	"bytes"
	"crypto/sha256"
	"image"
	"image/draw"
	_ "image/jpeg" // so that JPEG files can be read
	"image/png"

	"github.com/jung-kurt/gofpdf"

	"promodoc/export/book"
)

// imageFiles are the images of a book. Each is in the file once, however often it
// is shown.
type imageFiles struct {
	all []imageFile
	// index is the index in all of each image, -1 if it cannot be read.
	index map[*book.Image]int
}

// imageFile is an image file in a format that gofpdf reads.
type imageFile struct {
	data   []byte
	format string
}

func collectImages(b *book.Book) imageFiles {
	var p imageFiles
	known := map[[sha256.Size]byte]int{}
	for i := range b.Pages {
		for k := range b.Pages[i].Images {
			im := &b.Pages[i].Images[k]
			sum := sha256.Sum256(im.Data)
			n, ok := known[sum]
			if !ok {
				n = p.add(im)
				known[sum] = n
			}
			if p.index == nil {
				p.index = map[*book.Image]int{}
			}
			p.index[im] = n
		}
	}
	return p
}

func (p *imageFiles) add(im *book.Image) int {
	data, format, ok := readableForm(im)
	if !ok {
		return -1
	}
	p.all = append(p.all, imageFile{data, format})
	return len(p.all) - 1
}

// image draws an image. Of one that cannot be read it draws the frame.
func (p *painter) image(im *book.Image) {
	n := p.w.images.index[im]
	if n < 0 {
		for _, edge := range im.Frame() {
			p.rect(&edge)
		}
		return
	}
	p.buf.WriteString("q ")
	for _, v := range [...]float64{im.W, 0, 0, im.H, im.X, p.w.book.Paper.Height - im.Y - im.H} {
		p.number(v, 3)
		p.buf.WriteByte(' ')
	}
	p.buf.WriteString("cm /I")
	p.number(float64(n), 0)
	p.buf.WriteString(" Do Q\n")
}

// readableForm returns an image in a format that gofpdf reads, converted if
// need be. Each is tried in a document of its own, since a failure spoils the
// document.
func readableForm(im *book.Image) (data []byte, format string, ok bool) {
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
