package cyclediff

import (
	"fyne.io/fyne/v2"

	"promodoc/app/cyclediff"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// row shows one entry. It is reused for another when its own is scrolled away.
type row struct {
	title, about, words *kit.Text
	indent              float32
}

// rowObject is the layout of a row's container, with the row it belongs to.
type rowObject struct{ *row }

// Measures of a row in pixels.
const (
	rowPadX, rowPadY = 12, 9
	rowGap           = 4
	itemIndent       = 18
)

func newRow() fyne.CanvasObject {
	r := &row{title: kit.NewText(), about: kit.NewText(), words: kit.NewText()}
	return &fyne.Container{Layout: rowObject{r}, Objects: []fyne.CanvasObject{r.title, r.about, r.words}}
}

// MinSize implements fyne.Layout.
func (rowObject) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout implements fyne.Layout.
func (o rowObject) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x, y := rowPadX+o.indent, float32(rowPadY)
	width := size.Width - rowPadX - x
	for _, text := range objects {
		if text.Visible() {
			h := kit.HeightFor(text, width)
			kit.SetBounds(text, x, y, width, h)
			y += h + rowGap
		}
	}
}

func indentOf(e entry) float32 {
	if e.isHeading() {
		return 0
	}
	return itemIndent
}

// fateColors are those of what the user looks for first. The word says it, too.
var fateColors = map[cyclediff.Fate]fyne.ThemeColorName{
	cyclediff.New: theme.Accent, cyclediff.Grown: theme.Accent, cyclediff.Dropped: theme.Error,
}

// titleOf returns what a row is of, and its fate.
func titleOf(e entry) []kit.Run {
	run := kit.Run{Text: e.item.Title, Size: theme.Row, Bold: true}
	if e.isHeading() {
		run = kit.Run{Text: e.heading, Size: theme.Heading, Bold: true}
	}
	runs := []kit.Run{run}
	if e.isHeading() && e.fate == cyclediff.Kept {
		return runs
	}
	color := fateColors[e.fate]
	if color == "" {
		color = theme.Muted
	}
	return append(runs, kit.Run{Text: "   " + e.fate.String(), Size: theme.Label, Color: color})
}

// aboutOf returns the facts of a row.
func aboutOf(e entry) []kit.Run {
	text := e.item.About()
	if e.isHeading() {
		text = e.about
	}
	if text == "" {
		return nil
	}
	return []kit.Run{{Text: text, Size: theme.Label, Color: theme.Muted}}
}
