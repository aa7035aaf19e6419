package block

import (
	"iter"
	"path"
	"slices"
	"strings"

	"promodoc/export/book"
)

const (
	// smallImage is the height up to which an image remains in its line, of the
	// text's size, and smallWidth its width, of the column's.
	smallImage = 2.4
	smallWidth = 0.6
	// FigureGap is the space between figures beside each other, in points.
	FigureGap = 14.0
	// LeastFigure is the width that one of them has at least, for its caption, in points.
	LeastFigure = 96.0
	// maxBeside is the number of figures beside each other.
	maxBeside = 3
)

// Figures decides which images are set by themselves.
type Figures struct {
	// Size returns the size of an image on a page, in points. It reports false if the
	// image cannot be shown.
	Size func(p *Picture) (width, height float64, ok bool)
	// Width is that of the column, and TextSize that of its letters, in points.
	Width, TextSize float64

	changed bool
}

// Set makes figures of the images of a document: those in a line of text remain there if
// they are small, as icons and badges are, and divide it otherwise. A figure has a caption
// below it, an emphasized paragraph: the one that the text has there, or else the title
// of the image or its description. Two or three small figures that follow each other are
// beside each other.
func (f *Figures) Set(doc *Doc) {
	f.changed = false
	doc.Blocks = f.blocks(doc.Blocks)
	doc.Notes = f.blocks(doc.Notes)
	if f.changed {
		n := numberer{}
		n.number(doc.Blocks)
		n.number(doc.Notes)
	}
}

// blocks sets the figures among the blocks of a container.
func (f *Figures) blocks(all []Block) []Block {
	has := false
	for i := range all {
		b := &all[i]
		if len(b.Children) > 0 {
			b.Children = f.blocks(b.Children)
		}
		has = has || b.Kind == Image || b.Kind == Paragraph && HasPictures(b.Text)
	}
	if !has {
		return all
	}
	var out []Block
	apart := map[int]bool{} // images that begin a line of their own
	for i := range all {
		if b := &all[i]; b.Kind == Paragraph && HasPictures(b.Text) && !f.areSideBySide(b.Text) {
			out = f.divide(out, b, apart)
		} else {
			out = append(out, *b)
		}
	}
	return f.beside(f.caption(out, apart))
}

// divide appends a paragraph, divided at the images that do not remain in their lines.
func (f *Figures) divide(out []Block, b *Block, apart map[int]bool) []Block {
	from, broken := 0, true
	words := func(to int) {
		if text := trim(slices.Clone(b.Text[from:to])); len(text) > 0 {
			part := *b
			part.Text = text
			part.Span = book.Span{From: text[0].Span.From, To: text[len(text)-1].Span.To}
			out = append(out, part)
		}
		for i := from; i < to; i++ {
			broken = broken || b.Text[i].Break
		}
		from = to + 1
	}
	for i := range b.Text {
		in := &b.Text[i]
		if in.Picture == nil || len(in.Anchors) > 0 || f.staysInLine(in.Picture) {
			continue
		}
		words(i)
		p := *in.Picture
		p.Link = in.Link
		apart[len(out)], broken = broken, in.Break
		out = append(out, Block{Kind: Image, Span: in.Span, Picture: &p, Align: b.Align})
		f.changed = true
	}
	if from == 0 {
		return append(out, *b)
	}
	words(len(b.Text))
	return out
}

// staysInLine reports whether an image remains in its line: a small one does, and the
// description of one that cannot be shown.
func (f *Figures) staysInLine(p *Picture) bool {
	w, h, ok := f.Size(p)
	return !ok || f.isSmall(w, h)
}

func (f *Figures) isSmall(w, h float64) bool {
	return h <= smallImage*f.TextSize && w <= smallWidth*f.Width
}

// areSideBySide reports whether a text is nothing but images of which two that follow
// each other fit in a line, in the sizes that the file asks for: they are meant to be
// beside each other, in lines as text is.
func (f *Figures) areSideBySide(text []Inline) bool {
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
		w, _, ok := f.Size(in.Picture)
		if !ok || !in.Picture.HasSize() {
			return false
		}
		fit = fit || last > 0 && last+f.TextSize+w <= f.Width
		last = w
	}
	return fit
}

// figure is a range of blocks: an image and its caption, if it has one.
type figure struct {
	blocks []Block
	width  float64 // 0 if it is not to be beside others
	apart  bool
}

// caption adds the captions that the text does not have. It returns the figures and the
// blocks between them, each of which is one that is not to be beside others.
func (f *Figures) caption(all []Block, apart map[int]bool) []figure {
	var out []figure
	for i := 0; i < len(all); i++ {
		b := &all[i]
		one := figure{blocks: all[i : i+1 : i+1], apart: apart[i]}
		if b.Kind != Image {
			out = append(out, one)
			continue
		}
		w, h, ok := f.Size(b.Picture)
		switch {
		case i+1 < len(all) && all[i+1].isCaption():
			one.blocks = all[i : i+2 : i+2]
			i++
		case ok:
			one.blocks = f.captioned(b, f.isSmall(w, h))
		}
		if ok && b.Align == Unset && !b.Picture.HasSize() {
			one.width = max(w, LeastFigure)
		}
		out = append(out, one)
	}
	return out
}

// isCaption reports whether a block below an image is its caption.
func (b *Block) isCaption() bool {
	return b.Kind == Paragraph && len(b.Text) > 0 && !HasPictures(b.Text) && IsEmphasized(b.Text)
}

// captioned returns an image with its title or its description as its caption.
func (f *Figures) captioned(b *Block, small bool) []Block {
	text := strings.Join(strings.Fields(b.Picture.Title), " ")
	if text == "" && !small && b.Picture.isDescribed() {
		text = b.Picture.Alt
	}
	if text == "" {
		return []Block{*b}
	}
	f.changed = true
	image := *b
	p := *b.Picture
	if p.Alt == "" {
		p.Alt = text
	}
	image.Picture = &p
	end := book.Span{From: b.Span.To, To: b.Span.To}
	return []Block{image, {Kind: Paragraph, Span: end, Align: b.Align, Text: []Inline{{Text: text, Span: end, Style: Emphasis}}}}
}

// isDescribed reports whether the description of an image says something to those who
// see it: one word, and the name of a file, do not.
func (p *Picture) isDescribed() bool {
	if !strings.Contains(p.Alt, " ") {
		return false
	}
	base := path.Base(strings.ReplaceAll(p.Path, "%20", " "))
	ending := strings.ToLower(path.Ext(p.Alt))
	switch ending {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp":
		return false
	}
	return !strings.EqualFold(p.Alt, strings.TrimSuffix(base, path.Ext(base)))
}

// beside puts figures that follow each other beside each other, as far as they fit.
func (f *Figures) beside(all []figure) []Block {
	var out []Block
	for from := 0; from < len(all); {
		to, width := from+1, all[from].width
		for to < len(all) && to-from < maxBeside && width > 0 && all[to].width > 0 && !all[to].apart &&
			width+FigureGap+all[to].width <= f.Width {
			width += FigureGap + all[to].width
			to++
		}
		if to-from == 1 {
			out = append(out, all[from].blocks...)
		} else {
			row := Block{Kind: FigureRow}
			for _, one := range all[from:to] {
				row.Children = append(row.Children, one.blocks...)
			}
			row.Span = cover(row.Children, book.Span{})
			out = append(out, row)
			f.changed = true
		}
		from = to
	}
	return out
}

// EachFigure yields the figures of a row: the image, and its caption if it has one.
func (b *Block) EachFigure() iter.Seq[[]Block] {
	return func(yield func([]Block) bool) {
		for from := 0; from < len(b.Children); {
			to := from + 1
			for to < len(b.Children) && b.Children[to].Kind != Image {
				to++
			}
			if !yield(b.Children[from:to]) {
				return
			}
			from = to
		}
	}
}
