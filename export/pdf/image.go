package pdf

import (
	"bytes"
	"crypto/sha256"
	"image"
	"image/draw"
	_ "image/jpeg" // so that JPEG files can be read
	"image/png"

	"promodoc/export/book"

	"github.com/jung-kurt/gofpdf"
)

// pictures are the images of a book, each in the file once however often it is
// shown.
type pictures struct {
	all []picture
	// of gives each image its picture, -1 where nobody can read it.
	of map[*book.Image]int
}

// picture is an image file in a form the library reads.
type picture struct {
	data   []byte
	format string
}

func choosePictures(b *book.Book) pictures {
	var p pictures
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
			if p.of == nil {
				p.of = map[*book.Image]int{}
			}
			p.of[im] = n
		}
	}
	return p
}

func (p *pictures) add(im *book.Image) int {
	data, format, ok := usable(im)
	if !ok {
		return -1
	}
	p.all = append(p.all, picture{data, format})
	return len(p.all) - 1
}

// image draws a picture. One that nobody can read leaves its frame.
func (p *painter) image(im *book.Image) {
	n := p.w.pictures.of[im]
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

// usable returns the picture in a form the library reads. It is tried out on
// a document of its own, as a failure would spoil ours.
func usable(im *book.Image) (data []byte, format string, ok bool) {
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
