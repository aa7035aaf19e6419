package blocks

import (
	"slices"
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

const (
	// maxImageHeight is the share of the text height that an image may take.
	maxImageHeight = 0.6
	// figureGap is the space above an image, of that between paragraphs.
	figureGap = 1.4
	// headingImage is the height of an image among the words of a heading, of the
	// text's size, and maxHeadingImage that of one without words, in points.
	headingImage    = 1.6
	maxHeadingImage = 110
)

// image appends an image, scaled down to the width of the column and to most of a page's
// height, or the name and the description of one that cannot be shown.
func (c *Composer) image(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	p := b.Picture
	found := c.Picture(p, b.Span)
	if found == nil {
		return c.missingPicture(out, b, r)
	}
	w, h := paragraph.PictureSize(found, p, r.Width)
	most := c.TextHeight * maxImageHeight
	if c.PictureHeight > 0 {
		most = min(c.PictureHeight, c.TextHeight)
	}
	scale := min(1, r.Width/w, most/h)
	im := book.Image{X: r.X, W: w * scale, H: h * scale, Picture: found, Address: p.Path, Alt: p.Alt}
	switch b.Align {
	case block.Center:
		im.X += (r.Width - im.W) / 2
	case block.Right:
		im.X += r.Width - im.W
	}
	box := flow.Box{SpaceBefore: c.Sheet.Gap * figureGap, Height: im.H + 2}
	parent := r.Parent
	if p.Link != nil {
		parent = c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleLink}, r.Parent, 0, b.Span)
		box.Links = []flow.Link{{X: im.X, W: im.W, H: im.H, Target: p.Link, Node: parent}}
	}
	im.Node = c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleFigure}, parent, 0, b.Span)
	box.Images = []book.Image{im}
	return flow.Append(out, r.AddBands([]flow.Box{box}))
}

// Figure composes an image and its caption.
func (c *Composer) Figure(both []*block.Block, prev *block.Block, r flow.Region) []flow.Box {
	out := c.Compose(nil, both[0], prev, r)
	return c.Compose(out, both[1], both[0], r)
}

// IsCaption reports whether a block is the caption of the one before it.
func IsCaption(b, prev *block.Block) bool {
	return prev != nil && prev.Kind == block.Image && b.Kind == block.Paragraph && len(b.Text) > 0 && block.IsEmphasized(b.Text)
}

// captionStyle returns the style of captions. Their text is upright, since all of it is
// emphasized.
func (c *Composer) captionStyle() style.Paragraph {
	p := c.Sheet.QuietText()
	p.Italic = true
	return p
}

// captionGap is the space between an image and its caption, in points.
const captionGap = 2.5

// captionNode returns the node of a caption. It is a part of that of its image, unless
// readers who do not see the page are not told of that.
func (c *Composer) captionNode(b, image *block.Block, r flow.Region) int32 {
	if found, _ := c.Pictures.Load(image.Picture.Path); found == nil || image.Picture.Alt == "" {
		return c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleParagraph}, r.Parent, 0, b.Span)
	}
	figure := c.Node(flow.NodeKey{Block: image.ID, Role: book.RoleFigure}, r.Parent, 0, image.Span)
	return c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleCaption}, figure, 0, b.Span)
}

// caption appends the caption of an image.
func (c *Composer) caption(out []flow.Box, b, image *block.Block, r flow.Region) []flow.Box {
	p := c.captionStyle()
	c.Load(c.withPages(b.Text), p, r.Width)
	lines := c.Lines(r.X, r.Width, p, c.captionNode(b, image, r), b.Align)
	flow.AvoidWidows(lines)
	if len(lines) > 0 {
		lines[0].SpaceBefore = captionGap
		lines[len(lines)-1].Height += c.Sheet.Gap * (figureGap - 1)
	}
	return flow.Append(out, r.AddBands(lines))
}

// figureRow appends figures beside each other: the images stand on one line, and their
// captions are below them.
func (c *Composer) figureRow(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	cells := c.figureCells(b, r)
	boxes := make([][]flow.Box, 0, len(cells))
	base := 0.0 // where the images stand
	for figure := range b.EachFigure() {
		one := c.composeAll(nil, figure, cells[len(boxes)])
		if len(one) > 0 && len(one[0].Images) > 0 {
			base = max(base, one[0].Height)
		}
		boxes = append(boxes, one)
	}
	row := flow.Box{SpaceBefore: c.Sheet.Gap * figureGap, Height: base}
	for _, one := range boxes {
		y := base
		for k := range one {
			line := &one[k]
			if k == 0 && len(line.Images) > 0 {
				y = base - line.Height
			} else {
				y += line.SpaceBefore
			}
			line.Move(y)
			line.MoveLinks(y)
			row.Add(line)
			y += line.Height
		}
		row.Height = max(row.Height, y)
	}
	return flow.Append(out, r.AddBands([]flow.Box{row}))
}

// figureCells returns the regions of figures beside each other.
func (c *Composer) figureCells(b *block.Block, r flow.Region) []flow.Region {
	var cells []flow.Region
	sum := 0.0
	for figure := range b.EachFigure() {
		cell := r
		cell.Bands, cell.Width = nil, block.LeastFigure
		if found, _ := c.Pictures.Load(figure[0].Picture.Path); found != nil {
			w, _ := paragraph.PictureSize(found, figure[0].Picture, r.Width)
			cell.Width = max(w, cell.Width)
		}
		sum += cell.Width
		cells = append(cells, cell)
	}
	room := max(r.Width-block.FigureGap*float64(len(cells)-1), 1)
	x, rightToLeft := r.X, c.OnRight(b)
	for i := range cells {
		cell := &cells[i]
		cell.Width *= min(1, room/sum)
		cell.X = x
		if rightToLeft {
			cell.X = r.Mirror(x, cell.Width)
		}
		x += cell.Width + block.FigureGap
	}
	return cells
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
