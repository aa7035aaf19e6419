package blocks

import (
	"bytes"
	"cmp"
	"image"
	_ "image/jpeg" // decodes the size of JPEG files
	_ "image/png"  // decodes the size of PNG files
	"io"
	"io/fs"
	"path"
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
)

const (
	// maxImageFile is the size of the largest image file that is read, in bytes.
	maxImageFile = 24 << 20
	// maxImagePixels bounds the memory that a small file may need when decoded.
	maxImagePixels = 60 << 20
	// dotsPerInch is the density at which images have their natural size.
	dotsPerInch = 144
	// maxImageHeight is the share of the text height that an image may take.
	maxImageHeight = 0.6
)

// image appends a picture, scaled down to the width of the column and to most
// of a page's height, or its alternative text if it cannot be read.
func (c *Composer) image(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	im, config, ok := c.readImage(b.Picture)
	if !ok {
		return c.alternativeText(out, b, r)
	}
	w := float64(config.Width) * 72 / dotsPerInch
	h := float64(config.Height) * 72 / dotsPerInch
	scale := 1.0
	if b.Picture.Width > 0 {
		scale = b.Picture.Width / w
	}
	scale = min(scale, r.Width/w, c.TextHeight*maxImageHeight/h)
	im.X, im.W, im.H = r.X, w*scale, h*scale
	switch b.Align {
	case block.Center:
		im.X += (r.Width - im.W) / 2
	case block.Right:
		im.X += r.Width - im.W
	}
	box := flow.Box{SpaceBefore: c.Sheet.Gap * 1.4, Height: im.H + 2}
	parent := r.Parent
	if link := b.Picture.Link; link != nil {
		parent = c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleLink}, r.Parent, 0, b.Span)
		box.Links = []flow.Link{{X: im.X, W: im.W, H: im.H, Target: link, Node: parent}}
	}
	im.Node = c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleFigure}, parent, 0, b.Span)
	box.Images = []book.Image{im}
	return flow.Append(out, r.AddBands([]flow.Box{box}))
}

// readImage reads a picture from the document's folder. It adds a notice if it
// cannot.
func (c *Composer) readImage(p *block.Picture) (book.Image, image.Config, bool) {
	var none image.Config
	name := path.Clean(p.Path)
	switch {
	case strings.Contains(p.Path, "://"):
		c.Notice(textRemoteImage.Text("Path", p.Path))
		return book.Image{}, none, false
	case c.Files == nil || !fs.ValidPath(name):
		c.Notice(textOutsideImage.Text("Path", p.Path))
		return book.Image{}, none, false
	}
	data, err := readFile(c.Files, name)
	if err != nil {
		c.Notice(textUnreadImage.Text("Path", p.Path))
		return book.Image{}, none, false
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	formats := map[string]string{"png": "png", "jpeg": "jpg"}
	if err != nil || formats[format] == "" || config.Width <= 0 || config.Height <= 0 ||
		config.Width > maxImagePixels/config.Height || !unpacksToItsSize(data, config) {
		c.Notice(textUnusableImage.Text("Path", p.Path))
		return book.Image{}, none, false
	}
	return book.Image{Format: formats[format], Data: data, Alt: p.Alt}, config, true
}

// readFile reads a regular file of at most the largest size. It does not open
// others: a pipe would block until something is written to it.
func readFile(files fs.FS, name string) ([]byte, error) {
	if info, err := fs.Stat(files, name); err != nil || !info.Mode().IsRegular() {
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

// alternativeText appends the description of a picture that cannot be shown.
func (c *Composer) alternativeText(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	p := r.Style
	p.Italic, p.Color = true, c.Sheet.Colors.Quiet
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleParagraph}, r.Parent, 0, b.Span)
	c.Load(b.Description(), p, r.Width)
	lines := c.Lines(r.X, r.Width, p, node, block.Unset)
	flow.AvoidWidows(lines)
	if len(lines) > 0 {
		lines[0].SpaceBefore = c.Sheet.Gap
	}
	return flow.Append(out, r.AddBands(lines))
}
