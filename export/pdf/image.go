package pdf

import (
	"crypto/sha256"

	"promodoc/export/book"
	"promodoc/export/parallel"
	"promodoc/export/picture"
)

// imageFiles are the images of a book. Each is in the file once, however often it
// is shown.
type imageFiles struct {
	all []picture.File
	// index is the index in all of each picture, -1 if it cannot be shown.
	index map[*picture.Picture]int
}

// usedPicture is a picture with the largest size in which a book shows it, in
// points.
type usedPicture struct {
	*picture.Picture
	w, h float64
	file picture.File
	ok   bool
}

// collectImages makes the files of all pictures, in parallel.
func collectImages(b *book.Book) imageFiles {
	used := usedPictures(b)
	_ = parallel.Do(len(used), 1, func() func(int) error {
		return func(i int) error {
			used[i].file, used[i].ok = used[i].File(used[i].w, used[i].h)
			return nil // the frame is drawn of one that cannot be shown
		}
	})
	p := imageFiles{index: map[*picture.Picture]int{}}
	known := map[[sha256.Size]byte]int{}
	for i := range used {
		u := &used[i]
		if !u.ok {
			p.index[u.Picture] = -1
			continue
		}
		sum := sha256.Sum256(u.file.Data)
		n, ok := known[sum]
		if !ok {
			n = len(p.all)
			p.all, known[sum] = append(p.all, u.file), n
		}
		p.index[u.Picture] = n
	}
	return p
}

// usedPictures returns the pictures of a book in the order of the pages.
func usedPictures(b *book.Book) []usedPicture {
	var used []usedPicture
	index := map[*picture.Picture]int{}
	for i := range b.Pages {
		for k := range b.Pages[i].Images {
			im := &b.Pages[i].Images[k]
			n, ok := index[im.Picture]
			if !ok {
				n = len(used)
				used, index[im.Picture] = append(used, usedPicture{Picture: im.Picture}), n
			}
			used[n].w, used[n].h = max(used[n].w, im.W), max(used[n].h, im.H)
		}
	}
	return used
}

// image draws an image. Of one that cannot be shown it draws the frame.
func (p *painter) image(im *book.Image) {
	n := p.w.images.index[im.Picture]
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
