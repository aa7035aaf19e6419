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
	size                      fyne.Size
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
	narrow           = 720 // below this width what changed is under the rest
)

func newRow() fyne.CanvasObject {
	r := &row{day: kit.NewLabel(), time: kit.NewLabel(), changed: kit.NewLabel(), words: kit.NewLabel().Trailing()}
	return &fyne.Container{Layout: rowObject{r}, Objects: []fyne.CanvasObject{r.day, r.time, r.changed, r.words}}
}

// MinSize implements fyne.Layout.
func (rowObject) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout implements fyne.Layout.
func (o rowObject) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	o.size = size
	x, y, right := float32(rowPadX), float32(rowPadY), size.Width-rowPadX
	line := kit.RowHeight()
	put := func(t *kit.Text, width float32) {
		h := t.MinSize().Height
		kit.SetBounds(t, x, y+(line-h)/2, width, h)
		x += width + colGap
	}
	if size.Width >= theme.Scaled(narrow) {
		put(o.day, theme.Scaled(dayWidth))
		put(o.time, theme.Scaled(timeWidth))
		put(o.changed, right-x-colGap-theme.Scaled(wordsWidth))
		put(o.words, theme.Scaled(wordsWidth))
		return
	}
	if o.day.String() != "" {
		put(o.day, o.day.MinSize().Width)
	}
	put(o.time, o.time.MinSize().Width)
	put(o.words, right-x)
	x, y = rowPadX, y+line
	put(o.changed, right-x)
}

// height returns the height of a row at a width of the list.
func (r *rows) height(_ int, width float32) float32 {
	if width < theme.Scaled(narrow) {
		return 2*rowPadY + 2*kit.RowHeight() + 1
	}
	return 2*rowPadY + kit.RowHeight() + 1
}

// fill shows a kept copy or a version in a row.
func (r *rows) fill(o fyne.CanvasObject, at int) {
	row := o.(*fyne.Container).Layout.(rowObject).row
	if at < len(r.kept) {
		c := r.kept[at]
		row.set(r.day(c.Time), c.Time.In(r.now().Location()).Format(layoutTime.Text()))
		row.changed.SetRuns(kit.Run{Text: r.why(c), Size: theme.Row, Color: theme.Hint})
		row.words.SetRuns(kit.Run{Text: textKept.Text(), Size: theme.Label, Color: theme.Muted})
		return
	}
	at -= len(r.kept)
	v := r.all[at]
	day := r.day(v.Time)
	if at > 0 && r.day(r.all[at-1].Time) == day {
		day = ""
	}
	row.set(day, r.time(at))
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

// set shows when a version was kept, and lays the row out for that.
func (r *row) set(day, time string) {
	first := r.day.SetRuns(kit.Run{Text: day, Size: theme.Row, Bold: true})
	if r.time.SetRuns(kit.Run{Text: time, Size: theme.Row}) || first {
		rowObject{r}.Layout(nil, r.size)
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
