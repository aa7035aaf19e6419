package blocks

import (
	"slices"
	"strings"

	"promodoc/export/book"
	"promodoc/export/picture"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

const (
	// maxImageHeight is the share of the text height that an image may take.
	maxImageHeight = 0.6
	// smallImage is the height up to which an image remains in its line, of the
	// text's size, and smallWidth its width, of the column's.
	smallImage = 2.4
	smallWidth = 0.6
	// headingImage is the height of an image among the words of a heading, of the
	// text's size, and maxHeadingImage that of one without words, in points.
	headingImage    = 1.6
	maxHeadingImage = 110
)

// figure is an image that is set by itself.
type figure struct {
	*block.Picture
	block *block.Block // that it belongs to
	part  int          // of the block
	span  book.Span
}

// image appends an image block, or the description of an image that cannot be
// shown.
func (c *Composer) image(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	if found := c.Picture(b.Picture, b.Span); found != nil {
		return c.figure(out, figure{Picture: b.Picture, block: b, span: b.Span}, found, r)
	}
	return c.alternativeText(out, b, r)
}

// figure appends an image, scaled down to the width of the column and to most of a
// page's height.
func (c *Composer) figure(out []flow.Box, f figure, found *picture.Picture, r flow.Region) []flow.Box {
	w, h := paragraph.PictureSize(found, f.Picture, r.Width)
	scale := min(1, r.Width/w, c.TextHeight*maxImageHeight/h)
	im := book.Image{X: r.X, W: w * scale, H: h * scale, Picture: found, Address: f.Path, Alt: f.Alt}
	switch f.block.Align {
	case block.Center:
		im.X += (r.Width - im.W) / 2
	case block.Right:
		im.X += r.Width - im.W
	}
	box := flow.Box{SpaceBefore: c.Sheet.Gap * 1.4, Height: im.H + 2}
	parent := r.Parent
	if f.Link != nil {
		parent = c.Node(flow.NodeKey{Block: f.block.ID, Role: book.RoleLink, Row: f.part}, r.Parent, 0, f.span)
		box.Links = []flow.Link{{X: im.X, W: im.W, H: im.H, Target: f.Link, Node: parent}}
	}
	im.Node = c.Node(flow.NodeKey{Block: f.block.ID, Role: book.RoleFigure, Row: f.part}, parent, 0, f.span)
	box.Images = []book.Image{im}
	return flow.Append(out, r.AddBands([]flow.Box{box}))
}

// alternativeText appends the description of an image that cannot be shown, if it
// has one.
func (c *Composer) alternativeText(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	if b.Picture.Alt == "" {
		return out
	}
	p := r.Style
	p.Italic, p.Color = true, c.Sheet.Colors.Quiet
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleParagraph}, r.Parent, 0, b.Span)
	c.Load(b.Description(), p, r.Width)
	lines := c.Lines(r.X, r.Width, p, node, b.Align)
	flow.AvoidWidows(lines)
	if len(lines) > 0 {
		lines[0].SpaceBefore = c.Sheet.Gap
	}
	return flow.Append(out, r.AddBands(lines))
}

// illustrated appends a paragraph with images. Small ones, such as icons and badges,
// remain in their lines. The others are set by themselves, and divide the paragraph
// into parts.
func (c *Composer) illustrated(out []flow.Box, b, prev *block.Block, r flow.Region) []flow.Box {
	if c.areSideBySide(b.Text, r) {
		return c.text(out, b, prev, 0, r)
	}
	part, from := 0, 0
	text := func(to int) {
		words := b.Text[from:to]
		if !isBlank(words) {
			paragraph := *b
			paragraph.Text = words
			out = c.text(out, &paragraph, prev, part, r)
			prev = nil
		}
		part, from = part+1, to+1
	}
	for i := range b.Text {
		in := &b.Text[i]
		if in.Picture == nil {
			continue
		}
		found := c.Picture(in.Picture, in.Span)
		if found == nil || c.isSmall(found, in.Picture, r) {
			continue
		}
		text(i)
		f := figure{Picture: in.Picture, block: b, part: part, span: in.Span}
		f.Link = in.Link
		out, prev = c.figure(out, f, found, r), nil
	}
	text(len(b.Text))
	return out
}

// areSideBySide reports whether a text is nothing but images of which two that follow
// each other fit in a line, in the sizes that the file asks for: they are meant to be
// beside each other.
func (c *Composer) areSideBySide(text []block.Inline, r flow.Region) bool {
	last, fit := 0.0, false // the width of the image before
	for i := range text {
		in := &text[i]
		if in.Picture == nil {
			if in.Break {
				last = 0
			}
			if strings.TrimSpace(in.Text) != "" {
				return false
			}
			continue
		}
		found, _ := c.Pictures.Load(in.Picture.Path)
		if found == nil || !in.Picture.HasSize() {
			return false
		}
		w, _ := paragraph.PictureSize(found, in.Picture, r.Width)
		fit = fit || last > 0 && last+r.Style.Size+w <= r.Width
		last = w
	}
	return fit
}

// isSmall reports whether an image remains in its line.
func (c *Composer) isSmall(found *picture.Picture, p *block.Picture, r flow.Region) bool {
	w, h := paragraph.PictureSize(found, p, r.Width)
	return h <= smallImage*r.Style.Size && w <= smallWidth*r.Width
}

// isBlank reports whether nothing is seen of a text.
func isBlank(text []block.Inline) bool {
	return !slices.ContainsFunc(text, func(in block.Inline) bool {
		return in.Picture != nil || strings.TrimSpace(in.Text) != ""
	})
}

// headingText returns the text of a heading with its images in the size of its
// words, or as large as a logo if there are none.
func (c *Composer) headingText(text []block.Inline, p style.Paragraph, width float64) []block.Inline {
	if !block.HasPictures(text) {
		return text
	}
	most := headingImage * p.Size
	if !slices.ContainsFunc(text, func(in block.Inline) bool { return in.Picture == nil && strings.TrimSpace(in.Text) != "" }) {
		most = maxHeadingImage
	}
	text = slices.Clone(text)
	for i := range text {
		in := &text[i]
		if in.Picture == nil {
			continue
		}
		if found := c.Picture(in.Picture, in.Span); found != nil {
			w, h := paragraph.PictureSize(found, in.Picture, width)
			sized := *in.Picture
			sized.Width = w * min(1, most/h)
			in.Picture = &sized
		}
	}
	return text
}
