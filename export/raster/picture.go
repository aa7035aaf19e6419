package raster

import (
	"image"
	"image/draw"

	"promodoc/export/book"
	"promodoc/export/picture"
)

// pictureKey identifies an image at a size.
type pictureKey struct {
	picture *picture.Picture
	size    image.Point
}

// pictureCache has images in the sizes in which they were drawn. One that cannot be
// read is nil.
type pictureCache struct {
	pictures map[pictureKey]*image.RGBA
	bytes    int
}

// maxPictures is the maximum size of the cache in bytes: some pages of images at
// the size of a screen.
const maxPictures = 32 << 20

// picture draws an image, or the frame of one that cannot be read.
func (c *canvas) picture(im *book.Image) {
	box := c.box(im.X, im.Y, im.W, im.H)
	// A box larger than the page is an error, which must not cost gigabytes.
	if box.Dx() > 2*c.image.Rect.Dx()+1 || box.Dy() > 2*c.image.Rect.Dy()+1 {
		return
	}
	scaled := c.painter.scaled(im, box.Size())
	if scaled == nil {
		for _, edge := range im.Frame() {
			c.rect(&edge)
		}
		return
	}
	draw.Draw(c.image, box, scaled, image.Point{}, draw.Over)
}

// scaled returns an image at a size in pixels.
func (p *Painter) scaled(im *book.Image, size image.Point) *image.RGBA {
	key := pictureKey{im.Picture, size}
	if s, ok := p.pictures.pictures[key]; ok {
		return s
	}
	scaled := im.Picture.Draw(size)
	cost := 4 * size.X * size.Y
	if p.pictures.pictures == nil || p.pictures.bytes+cost > maxPictures {
		p.pictures = pictureCache{pictures: map[pictureKey]*image.RGBA{}}
	}
	p.pictures.pictures[key] = scaled
	p.pictures.bytes += cost
	return scaled
}
