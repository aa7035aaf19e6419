package versions

import (
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/history"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// row shows one version. It is reused for another when its own is scrolled away.
type row struct {
	day, time, changed, words *kit.Text
}

// rowObject is the layout of a row's container, with the row it belongs to.
type rowObject struct{ *row }

// Measures of a row in pixels, before scaling but for the padding.
const (
	rowPadX, rowPadY = 12, 8
	colGap           = 14
	dayWidth         = 150
	timeWidth        = 66
	wordsWidth       = 150
	narrow           = 720 // below this width the words are under what changed
)

// rowsOf returns how many rows of text say what changed, in a list of a width.
func rowsOf(width float32) int {
	if width < theme.Scaled(narrow) {
		return 2
	}
	return 1
}

func newRow() fyne.CanvasObject {
	r := &row{day: kit.NewLabel(), time: kit.NewLabel(), changed: kit.NewText(), words: kit.NewLabel().Trailing()}
	return &fyne.Container{Layout: rowObject{r}, Objects: []fyne.CanvasObject{r.day, r.time, r.changed, r.words}}
}

// MinSize implements fyne.Layout.
func (rowObject) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout implements fyne.Layout.
func (o rowObject) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	x := float32(rowPadX)
	o.changed.MaxRows(rowsOf(size.Width))
	put := func(t *kit.Text, width float32) {
		kit.SetBounds(t, x, rowPadY, width, kit.HeightFor(t, width))
		x += width + colGap
	}
	put(o.day, theme.Scaled(dayWidth))
	put(o.time, theme.Scaled(timeWidth))
	if size.Width < theme.Scaled(narrow) {
		width := size.Width - x - rowPadX
		put(o.changed, width)
		below := rowPadY + kit.HeightFor(o.changed, width)
		kit.SetBounds(o.words, x-width-colGap, below, width, o.words.MinSize().Height)
		return
	}
	put(o.changed, size.Width-x-colGap-theme.Scaled(wordsWidth)-rowPadX)
	put(o.words, theme.Scaled(wordsWidth))
}

// height returns the height of a row at a width of the list. It does not depend
// on the description, which is known only later.
func (r *rows) height(_ int, width float32) float32 {
	line := func(size float32) float32 { return kit.NewLabel(kit.Run{Text: " ", Size: size}).MinSize().Height }
	h := 2*rowPadY + float32(rowsOf(width))*line(theme.Row) + 1
	if width < theme.Scaled(narrow) {
		h += line(theme.Label)
	}
	return h
}

// fill shows a version in a row.
func (r *rows) fill(o fyne.CanvasObject, at int) {
	row, v := o.(*fyne.Container).Layout.(rowObject).row, r.all[at]
	day := r.day(v)
	if at > 0 && r.day(r.all[at-1]) == day {
		day = ""
	}
	row.day.SetRuns(kit.Run{Text: day, Size: theme.Row, Bold: true})
	row.time.SetRuns(kit.Run{Text: r.time(at), Size: theme.Row})
	d, known := r.known[v]
	switch {
	case !known:
		r.need(at)
		row.changed.SetRuns(kit.Run{Text: " ", Size: theme.Row})
		row.words.SetRuns()
	case d.fault != "":
		row.changed.SetRuns(kit.Run{Text: d.fault, Size: theme.Row, Color: theme.Error})
		row.words.SetRuns()
	default:
		row.changed.SetRuns(kit.Run{Text: capital(d.Text()), Size: theme.Row})
		row.words.SetRuns(kit.Run{Text: r.count(at, d.Description), Size: theme.Label, Color: theme.Muted})
	}
}

// time returns the time of a version, with the seconds if the one before or after
// was kept in the same minute.
func (r *rows) time(at int) string {
	v, zone := r.all[at], r.now().Location()
	for _, other := range []int{at - 1, at + 1} {
		if other >= 0 && other < len(r.all) && r.all[other].Time.Truncate(time.Minute).Equal(v.Time.Truncate(time.Minute)) {
			return v.Time.In(zone).Format(layoutSeconds.Text())
		}
	}
	return v.Time.In(zone).Format(layoutTime.Text())
}

// count returns the words of a version, with the difference to the one before
// if that is known.
func (r *rows) count(at int, d history.Description) string {
	if at+1 < len(r.all) {
		before, known := r.known[r.all[at+1]]
		if n := d.Words - before.Words; known && before.fault == "" && n != 0 {
			return textWordsChanged.Count(d.Words, "Difference", signed(n))
		}
	}
	return textWords.Count(d.Words)
}
