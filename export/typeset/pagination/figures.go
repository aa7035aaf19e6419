package pagination

import "promodoc/export/typeset/flow"

// A Figure is an image on a page, as what fills the page sees it.
type Figure struct {
	// Offset is that of its part.
	Offset *flow.Offset
	Height float64
	// Beside is the height of what is kept with it above and below, as its heading and its
	// caption, with the spaces between.
	Beside float64
}

// White returns the space below the text of a page, above its footnotes, in points.
func (p *Page) White(area Area) float64 {
	bottom, foot := area.Top, area.Top+area.Height
	for i := range p.boxes {
		b := &p.boxes[i]
		if b.Box == area.NoteRule {
			foot = b.y - b.SpaceBefore
			break
		}
		bottom = max(bottom, b.y+b.Height)
	}
	return foot - bottom
}

// IsShort reports whether a page that is not the last has more white at its foot than a
// reader would expect.
func (p *Page) IsShort(area Area) bool { return p.White(area) > (shortLines+0.9)*area.Leading }

// FirstFigure returns the figure that a page begins with, below headings or a line that it
// is kept with. It reports false if there is none.
func (p *Page) FirstFigure() (Figure, bool) {
	for i := range p.boxes {
		if p.boxes[i].isFigure() {
			return p.figure(i), true
		}
		if !p.boxes[i].keep {
			break
		}
	}
	return Figure{}, false
}

// LargestFigure returns the highest figure on a page. It reports false if there is none.
func (p *Page) LargestFigure() (out Figure, ok bool) {
	for i := range p.boxes {
		if b := &p.boxes[i]; b.isFigure() && b.Height > out.Height {
			out, ok = p.figure(i), true
		}
	}
	return out, ok
}

// isFigure reports whether a box has a single image and no words.
func (p *placed) isFigure() bool { return len(p.Images) == 1 && len(p.Runs) == 0 && !p.repeated }

// figure returns the figure of a box, with what is beside it.
func (p *Page) figure(at int) Figure {
	from, to := at, at
	for from > 0 && p.boxes[from-1].keep {
		from--
	}
	for to+1 < len(p.boxes) && p.boxes[to].keep {
		to++
	}
	f := Figure{Offset: p.boxes[at].offset, Height: p.boxes[at].Height}
	for i := from; i <= to; i++ {
		f.Beside += p.boxes[i].SpaceBefore + p.boxes[i].Height
	}
	f.Beside -= f.Height
	return f
}
