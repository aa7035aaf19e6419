package preview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"

	"promodoc/app/pages"
	"promodoc/app/settings"
	"promodoc/ui/theme"
)

// geometry computes the positions and sizes of the pages: below each other,
// centered in a view, at a zoom. Lengths are in Fyne's device-independent units
// unless stated otherwise.
type geometry struct {
	count         int
	width, height float64 // of the paper, in points
	text          float64 // width of the centered text column, in points
	view          fyne.Size
	density       float32 // pixels per unit
	// percent is the zoom; 100 is the size of the paper. 0 fits the width of the
	// page to the view, cropping white margins while the text would be small.
	percent int
}

const (
	// gap is the space around pages.
	gap = 16
	// minMargin is what is left on either side of the column when margins are
	// cropped: room for numbers beside the text.
	minMargin = 24
	// unitsPerPoint is the scale of a page in its own size, at 96 units per inch.
	unitsPerPoint = 96.0 / 72
	// maxPixels limits the longer side of a page's image to what graphics drivers
	// support.
	maxPixels = 4096
)

// steps are the zoom levels of [Pane.ZoomIn] and [Pane.ZoomOut], in percent.
var steps = []int{25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400}

// fit returns the width of a page that fits the view, including margins that are
// cropped. Cropping enlarges the page at most to its own size.
func (g *geometry) fit() float64 {
	room := float64(g.view.Width - 2*gap)
	if g.text <= 0 {
		return room
	}
	cropped := max(room-2*minMargin, 0) / g.text * g.width
	ownSize := g.width * unitsPerPoint * float64(theme.Scaled(1))
	return max(room, min(cropped, ownSize))
}

// pixels returns the size of the image of a page, cropped margins included.
func (g *geometry) pixels() image.Point {
	width := g.fit() * float64(g.density)
	if g.percent != 0 {
		width = g.width * unitsPerPoint * float64(g.percent) / 100 * float64(g.density)
	}
	low := g.width * unitsPerPoint * settings.MinZoom / 100 * float64(g.density)
	width = math.Min(math.Max(width, low), maxPixels*math.Min(1, g.width/g.height))
	w := math.Max(math.Floor(width), 1)
	return image.Pt(int(w), int(math.Max(math.Round(w*g.height/g.width), 1)))
}

// shown returns the part of a page's image that is on screen. When the page fits
// the width, both margins are cropped as far as they do not fit.
func (g *geometry) shown() image.Rectangle {
	all := image.Rectangle{Max: g.pixels()}
	room := int(float64(g.view.Width-2*gap) * float64(g.density))
	if g.percent == 0 && g.text > 0 && room < all.Max.X {
		margin := (g.width - g.text) / 2 / g.width * float64(all.Max.X)
		cut := min((all.Max.X-room)/2, int(margin))
		all.Min.X, all.Max.X = cut, max(cut+room, all.Max.X-int(margin))
	}
	return all
}

// page returns the size of a page on screen, which is in whole pixels.
func (g *geometry) page() fyne.Size {
	p := g.shown()
	return fyne.NewSize(float32(p.Dx())/g.density, float32(p.Dy())/g.density)
}

// unit returns the length of a point.
func (g *geometry) unit() float32 { return float32(g.pixels().X) / g.density / float32(g.width) }

// cut returns the width of the cropped part of the left margin.
func (g *geometry) cut() float32 { return float32(g.shown().Min.X) / g.density }

// shownPercent returns the zoom in percent, also when it depends on the width.
func (g *geometry) shownPercent() int {
	return int(math.Round(float64(g.unit()) / unitsPerPoint * 100))
}

// next returns the next step of the zoom, up (1) or down (-1).
func (g *geometry) next(direction int) int {
	now := g.shownPercent()
	if direction > 0 {
		for _, s := range steps {
			if s > now {
				return s
			}
		}
		return settings.MaxZoom
	}
	for i := len(steps) - 1; i >= 0; i-- {
		if steps[i] < now {
			return steps[i]
		}
	}
	return settings.MinZoom
}

// zoomed returns the zoom, in percent, at which the pages are larger by a factor:
// another one than now unless it is at the end of its range.
func (g *geometry) zoomed(factor float64) int {
	now := g.shownPercent()
	percent := int(math.Round(float64(now) * factor))
	switch {
	case percent == now && factor > 1:
		percent++
	case percent == now && factor < 1:
		percent--
	}
	return min(max(percent, settings.MinZoom), settings.MaxZoom)
}

// size returns the size of all pages with the space around them.
func (g *geometry) size() fyne.Size {
	p := g.page()
	return fyne.NewSize(
		max(p.Width+2*gap, g.view.Width),
		max(float32(g.count)*(p.Height+gap)+gap, g.view.Height))
}

// at returns the position of a page.
func (g *geometry) at(page int) fyne.Position {
	p := g.page()
	x := max(gap, (g.view.Width-p.Width)/2)
	x = float32(math.Floor(float64(x*g.density))) / g.density
	return fyne.NewPos(x, gap+float32(page)*(p.Height+gap))
}

// area returns the position and size of a part of a page.
func (g *geometry) area(a pages.Area) (fyne.Position, fyne.Size) {
	k := g.unit()
	at := g.at(a.Page).AddXY(float32(a.X)*k-g.cut(), float32(a.Y)*k)
	return at, fyne.NewSize(float32(a.W)*k, float32(a.H)*k)
}

// pageAt returns the page at a vertical position. A gap belongs to the page above.
func (g *geometry) pageAt(y float32) int {
	page := int(math.Floor(float64((y - gap) / (g.page().Height + gap))))
	return min(max(page, 0), max(g.count-1, 0))
}

// visible returns the range of pages [from, to) that are in view at an offset.
func (g *geometry) visible(offset float32) (from, to int) {
	if g.count == 0 {
		return 0, 0
	}
	return g.pageAt(offset), g.pageAt(offset+g.view.Height) + 1
}

// point returns the page at a position and the point on it, in points.
func (g *geometry) point(at fyne.Position) (page int, x, y float64) {
	page = g.pageAt(at.Y)
	at = at.Subtract(g.at(page))
	k := g.unit()
	return page, float64((at.X + g.cut()) / k), float64(at.Y / k)
}

// clamp limits an offset to the scrollable range.
func (g *geometry) clamp(offset fyne.Position) fyne.Position {
	size := g.size()
	return fyne.NewPos(
		min(max(offset.X, 0), max(size.Width-g.view.Width, 0)),
		min(max(offset.Y, 0), max(size.Height-g.view.Height, 0)))
}

// reveal returns the offset at which an area is in view: the current one if it is
// in view already, else one with some space above the area.
func (g *geometry) reveal(a pages.Area, offset fyne.Position) fyne.Position {
	const space = 24
	at, size := g.area(a)
	if at.Y-space < offset.Y || at.Y+min(size.Height, g.view.Height/2)+space > offset.Y+g.view.Height {
		offset.Y = at.Y - g.view.Height/3
	}
	if at.X-space < offset.X || at.X+space > offset.X+g.view.Width {
		offset.X = at.X - space
	}
	return g.clamp(offset)
}
