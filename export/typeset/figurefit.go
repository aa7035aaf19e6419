package typeset

import (
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/pagination"
)

const (
	// maxFigureFits bounds the figures of which another size is tried, each with a pass
	// over the pages.
	maxFigureFits = 8
	// minFigureFit is the part of its size down to which a figure is set to fit into the
	// white of the page before, and minTallFit that of one of at least tallFigure of a page.
	minFigureFit = 0.75
	minTallFit   = 0.55
	tallFigure   = 0.5
	// figureSlack is what is left free beside a figure that fills its page, in points.
	figureSlack = 3.0
)

// fitFigures changes the sizes of figures that leave pages short: one that is limited in
// height grows where nothing is below it, and one that begins a page is set down if it then
// fits on the page before. Those of a size that the text asks for stay as they are. A size
// is kept if there is less white on short pages with it.
func (l *layout) fitFigures(sections []section, pages []*pagination.Page) []*pagination.Page {
	figures := map[*flow.Offset]*section{}
	for i := range sections {
		if sec := &sections[i]; len(sec.blocks) > 0 && sec.blocks[0].Kind == block.Image && !sec.blocks[0].Picture.HasSize() {
			figures[&sec.Offset] = sec
		}
	}
	if len(figures) == 0 {
		return pages
	}
	area := l.area()
	for range maxFigureFits {
		sec, height := l.nextFigure(figures, pages)
		if sec == nil {
			break
		}
		delete(figures, &sec.Offset)
		before := sec.Fragment
		sec.pictureHeight = height
		again := func(other *section) bool { return other == sec }
		l.compose(sections, again)
		if fitted := l.paginate(sections); l.shortWhite(fitted) < l.shortWhite(pages)-area.Leading {
			pages = fitted
			continue
		}
		sec.Fragment, sec.pictureHeight = before, 0
	}
	return pages
}

// nextFigure returns the first figure of which another height may fill a page, and that
// height; nil if there is none.
func (l *layout) nextFigure(figures map[*flow.Offset]*section, pages []*pagination.Page) (*section, float64) {
	area := l.area()
	for i, p := range pages[:len(pages)-1] {
		if !p.IsShort(area) {
			continue
		}
		white := p.White(area) - figureSlack
		if f, ok := pages[i+1].FirstFigure(); ok && figures[f.Offset] != nil {
			least := minFigureFit
			if f.Height > tallFigure*area.Height {
				least = minTallFit
			}
			if height := white - f.Beside; height > least*f.Height {
				return figures[f.Offset], height
			}
		}
		if f, ok := p.LargestFigure(); ok && figures[f.Offset] != nil {
			return figures[f.Offset], f.Height + white
		}
	}
	return nil, 0
}

// shortWhite returns the white at the foot of all short pages, in points.
func (l *layout) shortWhite(pages []*pagination.Page) float64 {
	sum := 0.0
	area := l.area()
	for _, p := range pages[:len(pages)-1] {
		if p.IsShort(area) {
			sum += p.White(area)
		}
	}
	return sum
}
