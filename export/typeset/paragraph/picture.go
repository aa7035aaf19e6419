package paragraph

import (
	"slices"

	"promodoc/app/doclang"
	"promodoc/export/book"
	"promodoc/export/picture"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/style"
)

const (
	// maxPictureWidth and maxPictureHeight bound an image in a line, which is not
	// as wide as the column unless the file asks for that; in points.
	maxPictureWidth  = 240
	maxPictureHeight = 300
)

// linePicture is an image in a line of text.
type linePicture struct {
	picture *picture.Picture
	w, h    float64
}

// objectReplacement is the character that an image in a text is for line breaking
// and for the direction of the text.
const objectReplacement = "\ufffc"

// Picture returns the picture of an image, nil if there is none, which it says in a notice
// about a span of the file, with what is shown in place of the picture.
func (c *Composer) Picture(p *block.Picture, at book.Span) *picture.Picture {
	found, problem := c.Pictures.Load(p.Path)
	switch {
	case found != nil && problem != "":
		c.Notice(problem, at)
	case found != nil:
	case p.Alt != "":
		c.Notice(problem+" "+textDescription.Text(), at)
	case p.HasName():
		c.Notice(problem+" "+textName.Text(), at)
	default:
		c.Notice(problem+" "+textNoDescription.Text(), at)
	}
	return found
}

// PictureSize returns the size of a picture in points, in an area of a width: as the
// file asks for it or the natural one. Its proportions remain.
func PictureSize(found *picture.Picture, p *block.Picture, width float64) (w, h float64) {
	w, h = found.Size()
	return p.Size(w, h, width)
}

// loadPictures returns a text with placeholders for its images, which it also
// returns, by inline. Words replace images that cannot be shown. Texts without images are
// returned as they are.
func (c *Composer) loadPictures(text []block.Inline, measure float64) ([]block.Inline, []*linePicture) {
	if !block.HasPictures(text) {
		return text, nil
	}
	text = slices.Clone(text)
	pictures := make([]*linePicture, len(text))
	for i := range text {
		in := &text[i]
		if in.Picture == nil {
			continue
		}
		found := c.Picture(in.Picture, in.Span)
		if found == nil {
			in.Text, in.Style, in.Picture = inPlaceOf(in.Picture, c.Language), in.Style|block.Emphasis, nil
			continue
		}
		w, h := PictureSize(found, in.Picture, measure)
		most := measure
		if !in.Picture.HasSize() {
			most = min(most, maxPictureWidth)
		}
		scale := min(1, most/w, maxPictureHeight/h)
		in.Text = objectReplacement
		pictures[i] = &linePicture{found, w * scale, h * scale}
	}
	return text, pictures
}

// inPlaceOf returns what a line has in place of an image that cannot be shown: its
// description, or else, in brackets, that it is not shown.
func inPlaceOf(p *block.Picture, l *doclang.Language) string {
	if p.Alt != "" {
		return p.Alt
	}
	return "[" + p.NotShown(l) + "]"
}

// IsPicture reports whether an item of the loaded text is an image.
func (c *Composer) IsPicture(item int) bool { return c.text.pieces[item].word == nil }

// lineHeight returns the height of a line, and the position of its baseline: images
// may need more room than the text.
func (c *Composer) lineHeight(from, to int, p style.Paragraph) (height, baseline float64) {
	height, baseline = p.Leading, p.Baseline()
	var above, below float64 // the line's edges
	for i := from; i < to; i++ {
		if c.text.pieces[i].word != nil {
			continue
		}
		top, bottom := c.text.styles[c.text.pieces[i].inline].extent()
		above, below = max(above, -top-baseline), max(below, bottom-(height-baseline))
	}
	return height + above + below, baseline + above
}

// extent returns the upper and the lower edge of an image, from the baseline
// downwards. Small ones are in the middle of the letters.
func (s *inlineStyle) extent() (top, bottom float64) {
	const (
		small  = 1.8  // the height of a small image, of the text's size
		middle = 0.34 // of a letter, above the baseline
		under  = 0.15 // how far a large image is below the baseline
	)
	h := s.picture.h
	if h <= small*s.size {
		return -middle*s.size - h/2, h/2 - middle*s.size
	}
	return under*s.size - h, under * s.size
}

// addPicture adds the image of an inline to a line, from x on, and returns where it
// ends.
func (c *Composer) addPicture(box *flow.Box, inline int, x, y float64, node int32) float64 {
	s, source := &c.text.styles[inline], &c.text.sources[inline]
	top, _ := s.extent()
	parent := c.inlineNode(inline, node)
	im := book.Image{X: x, Y: y + top, W: s.picture.w, H: s.picture.h, Picture: s.picture.picture,
		Address: source.Picture.Path, Alt: source.Picture.Alt, After: len(box.Runs), Inline: true}
	key := flow.NodeKey{Role: book.RoleFigure, Row: int(parent), Col: source.Span.From}
	im.Node = c.Node(key, parent, 0, source.Span)
	box.Images = append(box.Images, im)
	box.Anchors = append(box.Anchors, source.Anchors...)
	if s.link != nil {
		box.Links = append(box.Links, flow.Link{X: im.X, Y: im.Y, W: im.W, H: im.H, Target: s.link, Node: parent})
	}
	return x + im.W
}
