package typeset

import (
	"bytes"
	"cmp"
	"image"
	_ "image/jpeg" // so that JPEG files tell their size
	_ "image/png"  // so that PNG files tell their size
	"io"
	"io/fs"
	"path"
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

const (
	// maxImageFile is the largest image file in bytes that is read.
	maxImageFile = 24 << 20
	// maxImagePixels keeps a small file from growing to gigabytes.
	maxImagePixels = 60 << 20
	// dotsPerInch is the density at which images are shown at their own size.
	dotsPerInch = 144
	// tallest is the share of the page's text height an image may take.
	tallest = 0.6
)

// image appends a picture, never wider than the column nor taller than most of
// a page, or its alternative text when it cannot be had.
func (s *setter) image(out []strip, b *block.Block, f frame) []strip {
	im, config, ok := s.readImage(b.Picture)
	if !ok {
		return s.altText(out, b, f)
	}
	w := float64(config.Width) * 72 / dotsPerInch
	h := float64(config.Height) * 72 / dotsPerInch
	most := s.pageHeight() * tallest
	shrink := min(1, f.width/w, most/h)
	im.X, im.W, im.H = f.x, w*shrink, h*shrink
	st := strip{before: s.d.Gap * 1.4, height: im.H + 2}
	parent := f.parent
	if link := b.Picture.Link; link != nil {
		parent = s.node(nodeKey{block: b.ID, role: book.RoleLink}, f.parent, 0, b.Span)
		st.links = []pendingLink{{x: im.X, w: im.W, h: im.H, to: link, node: parent}}
	}
	im.Node = s.node(nodeKey{block: b.ID, role: book.RoleFigure}, parent, 0, b.Span)
	st.images = []book.Image{im}
	return under(out, banded([]strip{st}, f))
}

// readImage reads a picture from the document's folder. What it cannot read it
// tells the writer.
func (s *setter) readImage(p *block.Picture) (book.Image, image.Config, bool) {
	var none image.Config
	name := path.Clean(p.Path)
	switch {
	case strings.Contains(p.Path, "://"):
		s.remark("The image %s stands on the network and was not fetched; its description is shown instead.", p.Path)
		return book.Image{}, none, false
	case s.o.Files == nil || !fs.ValidPath(name):
		s.remark("The image %s is not in the document's folder; its description is shown instead.", p.Path)
		return book.Image{}, none, false
	}
	data, err := readSome(s.o.Files, name)
	if err != nil {
		s.remark("The image %s cannot be read; its description is shown instead.", p.Path)
		return book.Image{}, none, false
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	formats := map[string]string{"png": "png", "jpeg": "jpg"}
	if err != nil || formats[format] == "" || config.Width <= 0 || config.Height <= 0 ||
		config.Width*config.Height > maxImagePixels {
		s.remark("The image %s is no PNG or JPEG image that can be shown; its description is shown instead.", p.Path)
		return book.Image{}, none, false
	}
	return book.Image{Format: formats[format], Data: data, Alt: p.Alt}, config, true
}

// readSome reads a file up to the largest size. Only a regular one is opened: a
// pipe would keep the pages waiting for its other end.
func readSome(files fs.FS, name string) ([]byte, error) {
	if is, err := fs.Stat(files, name); err != nil || !is.Mode().IsRegular() {
		return nil, cmp.Or(err, fs.ErrInvalid)
	}
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxImageFile+1))
	if err == nil && len(data) > maxImageFile {
		err = fs.ErrInvalid
	}
	return data, err
}

// altText appends what describes a picture that is not there.
func (s *setter) altText(out []strip, b *block.Block, f frame) []strip {
	l := f.look
	l.italic, l.color = true, s.d.Colors.Quiet
	node := s.node(nodeKey{block: b.ID, role: book.RoleParagraph}, f.parent, 0, b.Span)
	s.load(inWordsOf(b), l, f.width)
	lines := s.lines(f.x, f.width, l, node, block.Unset)
	together(lines)
	if len(lines) > 0 {
		lines[0].before = s.d.Gap
	}
	return under(out, banded(lines, f))
}

// inWordsOf is a picture told in words: its description, or its file's name.
func inWordsOf(b *block.Block) []block.Inline {
	return []block.Inline{{Text: cmp.Or(b.Picture.Alt, b.Picture.Path), Span: b.Span, Link: b.Picture.Link}}
}
