package compare

import (
	"fyne.io/fyne/v2"

	"promodoc/app/docdiff"
	"promodoc/ui/difftext"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// row shows one piece. It is reused for another piece when its own is scrolled
// away.
type row struct {
	at    int
	place *kit.Text
	words *kit.Text
	into  *kit.Chip
	from  *kit.Chip
}

// rowObject is the layout of a row's container, with the row it belongs to: its
// one object fills it.
type rowObject struct{ *row }

// MinSize implements fyne.Layout.
func (rowObject) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout implements fyne.Layout.
func (rowObject) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	kit.SetBounds(objects[0], 0, 0, size.Width, size.Height)
}

// choose shows which side is chosen, not by colour alone.
func (r *row) choose(o Options, from bool) {
	into, theirs := o.Into.Label, o.From.Label
	if from {
		theirs = textChosen.Text("Label", theirs)
	} else {
		into = textChosen.Text("Label", into)
	}
	r.into.Set(into, !from)
	r.from.Set(theirs, from)
}

// Measures of a row in pixels.
const (
	rowPadX, rowPadY = 12, 11
	rowGap           = 6
	chipGap          = 8
	shortRows        = 8 // of the text of a piece that is not selected
)

func newRow(o Options, choose func(at int, from bool)) *fyne.Container {
	r := &row{place: kit.NewText(), words: kit.NewText()}
	r.into = kit.NewChip(o.Into.Label, false, func() { choose(r.at, false) })
	r.from = kit.NewChip(o.From.Label, false, func() { choose(r.at, true) })
	content := kit.Inset(rowPadY, rowPadX, rowPadY, rowPadX,
		kit.Column(rowGap, r.place, r.words, kit.Row(chipGap, r.into, r.from, kit.Spacer())))
	return &fyne.Container{Layout: rowObject{r}, Objects: []fyne.CanvasObject{content}}
}

// placeOf returns what a piece is, and what happened to it unless it is a text
// that changed.
func placeOf(c docdiff.Change, o Options) []kit.Run {
	runs := []kit.Run{{Text: c.Label(), Size: theme.Row, Bold: true}}
	note := ""
	switch c.Kind {
	case docdiff.Added:
		note = textOnlyIn.Text("Label", o.From.Label)
	case docdiff.Removed:
		note = textOnlyIn.Text("Label", o.Into.Label)
	case docdiff.Moved:
		note = c.Kind.String()
	}
	if note != "" {
		runs = append(runs, kit.Run{Text: "   " + note, Size: theme.Label, Color: theme.Muted})
	}
	return runs
}

// wordsOf returns the text of a piece with the marks of what differs. Of what is
// the same, short has only what is near a difference.
func wordsOf(c docdiff.Change, fromOlder, short bool) []kit.Run {
	was, now := c.Before, c.After
	if fromOlder {
		was, now = now, was
	}
	return difftext.Runs(was, now, short)
}
