package preview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"

	"promodoc/app/pages"
	"promodoc/app/settings"
	"promodoc/ui/theme"
)

// desk is where pages lie: under each other in the middle of a view, at a zoom.
// It is plain arithmetic, in Fyne's units but for pixels.
type desk struct {
	count         int
	width, height float64 // of the paper, in points
	text          float64 // the width of the column in the paper's middle, in points
	view          fyne.Size
	density       float32 // pixels a unit
	// percent is the zoom, 100 for paper at its own size; 0 fits its width, but
	// for white margins that are cut off for as long as text is small.
	percent int
}

const (
	// gap is the room around pages.
	gap = 16
	// beside is the white left beside the column where margins are cut off.
	beside = 20
	// natural is how many units a point has on a screen of 96 to the inch.
	natural = 96.0 / 72
	// maxPixels bounds a page image's longer side: what graphics drivers take.
	maxPixels = 4096
)

// steps are the zooms that the keys go through.
var steps = []int{25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400}

// fit is the width of a page where all of it fits the view, and that at its own
// size: the larger of these, as far as cutting its margins off gives it.
func (d *desk) fit() float64 {
	room := float64(d.view.Width - 2*gap)
	if d.text <= 0 {
		return room
	}
	cut := max(room-2*beside, 0) / d.text * d.width
	own := d.width * natural * float64(theme.Scaled(1))
	return max(room, min(cut, own))
}

// pixels is the size of a page's image, margins that are cut off included.
func (d *desk) pixels() image.Point {
	width := d.fit() * float64(d.density)
	if d.percent != 0 {
		width = d.width * natural * float64(d.percent) / 100 * float64(d.density)
	}
	low := d.width * natural * settings.MinZoom / 100 * float64(d.density)
	width = math.Min(math.Max(width, low), maxPixels*math.Min(1, d.width/d.height))
	w := math.Max(math.Floor(width), 1)
	return image.Pt(int(w), int(math.Max(math.Round(w*d.height/d.width), 1)))
}

// shown is the part of a page's image that is on screen: all but, where the
// page is fitted, as much of either margin as has no room.
func (d *desk) shown() image.Rectangle {
	all := image.Rectangle{Max: d.pixels()}
	room := int(float64(d.view.Width-2*gap) * float64(d.density))
	if d.percent == 0 && d.text > 0 && room < all.Max.X {
		margin := (d.width - d.text) / 2 / d.width * float64(all.Max.X)
		cut := min((all.Max.X-room)/2, int(margin))
		all.Min.X, all.Max.X = cut, max(cut+room, all.Max.X-int(margin))
	}
	return all
}

// page is the size of a page on screen: of so many whole pixels.
func (d *desk) page() fyne.Size {
	p := d.shown()
	return fyne.NewSize(float32(p.Dx())/d.density, float32(p.Dy())/d.density)
}

// unit is how many units a point takes.
func (d *desk) unit() float32 { return float32(d.pixels().X) / d.density / float32(d.width) }

// cut is how many units of a page's left margin are cut off.
func (d *desk) cut() float32 { return float32(d.shown().Min.X) / d.density }

// shownPercent is the zoom as it is, also where it follows from the width.
func (d *desk) shownPercent() int {
	return int(math.Round(float64(d.unit()) / natural * 100))
}

// next is the next step of the zoom, up or down.
func (d *desk) next(by int) int {
	now := d.shownPercent()
	if by > 0 {
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

// size is that of the whole desk.
func (d *desk) size() fyne.Size {
	p := d.page()
	return fyne.NewSize(
		max(p.Width+2*gap, d.view.Width),
		max(float32(d.count)*(p.Height+gap)+gap, d.view.Height))
}

// at is where a page lies.
func (d *desk) at(page int) fyne.Position {
	p := d.page()
	x := max(gap, (d.view.Width-p.Width)/2)
	x = float32(math.Floor(float64(x*d.density))) / d.density
	return fyne.NewPos(x, gap+float32(page)*(p.Height+gap))
}

// area is where a part of a page lies.
func (d *desk) area(a pages.Area) (fyne.Position, fyne.Size) {
	k := d.unit()
	at := d.at(a.Page).AddXY(float32(a.X)*k-d.cut(), float32(a.Y)*k)
	return at, fyne.NewSize(float32(a.W)*k, float32(a.H)*k)
}

// pageAt is the page at a height of the desk, or the one below it.
func (d *desk) pageAt(y float32) int {
	page := int(math.Floor(float64((y - gap) / (d.page().Height + gap))))
	return min(max(page, 0), max(d.count-1, 0))
}

// visible is the pages that are in view from an offset on: the first, and the
// one after the last.
func (d *desk) visible(offset float32) (from, to int) {
	if d.count == 0 {
		return 0, 0
	}
	return d.pageAt(offset), d.pageAt(offset+d.view.Height) + 1
}

// point is the place on its page that a place of the desk is, in points.
func (d *desk) point(at fyne.Position) (page int, x, y float64) {
	page = d.pageAt(at.Y)
	at = at.Subtract(d.at(page))
	k := d.unit()
	return page, float64((at.X + d.cut()) / k), float64(at.Y / k)
}

// clamp keeps an offset on the desk.
func (d *desk) clamp(offset fyne.Position) fyne.Position {
	size := d.size()
	return fyne.NewPos(
		min(max(offset.X, 0), max(size.Width-d.view.Width, 0)),
		min(max(offset.Y, 0), max(size.Height-d.view.Height, 0)))
}

// bring is the offset at which an area is in view: the present one where it is
// already, else one that leaves room above it.
func (d *desk) bring(a pages.Area, offset fyne.Position) fyne.Position {
	const room = 24
	at, size := d.area(a)
	if at.Y-room < offset.Y || at.Y+min(size.Height, d.view.Height/2)+room > offset.Y+d.view.Height {
		offset.Y = at.Y - d.view.Height/3
	}
	if at.X-room < offset.X || at.X+room > offset.X+d.view.Width {
		offset.X = at.X - room
	}
	return d.clamp(offset)
}
