package compare

import (
	"unicode"

	"fyne.io/fyne/v2"

	"promodoc/app/docdiff"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// rows is the list of the pieces.
type rows struct {
	options Options
	choices *choices
	list    *kit.VirtualList
	shown   map[look][]kit.Run
	heights map[look]float32
	size    float32 // of text, that heights are of
	width   float32 // that heights are of
}

// look is a piece as it is shown: in full, or cut.
type look struct {
	at   int
	full bool
}

// rowCommands are called when the user selects a piece, and for what the keys do.
type rowCommands struct {
	selected  func()
	choose    func(at int, from bool)
	chooseAll func(from bool)
}

func newRows(o Options, c *choices, commands rowCommands) *rows {
	r := &rows{options: o, choices: c, shown: map[look][]kit.Run{}}
	r.list = kit.NewVirtualList(kit.VirtualListOptions{
		Count:  func() int { return len(o.Changes) },
		Height: r.height,
		New: func() fyne.CanvasObject {
			return newRow(o, func(at int, from bool) {
				r.list.Select(at)
				commands.choose(at, from)
				r.focus()
			})
		},
		Bind:     r.fill,
		OnSelect: func(int) { commands.selected() },
		OnKey: func(k fyne.KeyName) bool {
			return r.key(k, func(from bool) { commands.choose(r.list.Selected(), from) })
		},
		OnRune: func(c rune) bool {
			switch unicode.ToUpper(c) {
			case 'A':
				commands.chooseAll(true)
			case 'N':
				commands.chooseAll(false)
			default:
				return false
			}
			return true
		},
		OnPress: func(int, fyne.Position, fyne.Position) {},
	})
	return r
}

// focus gives the keyboard to the list.
func (r *rows) focus() { kit.Focus(r.list) }

// key chooses a side for the selected piece.
func (r *rows) key(k fyne.KeyName, choose func(from bool)) bool {
	at := r.list.Selected()
	switch k {
	case fyne.KeyLeft:
		choose(false)
	case fyne.KeyRight:
		choose(true)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if at < len(r.choices.taken) {
			choose(!r.choices.taken[at])
		}
	default:
		return false
	}
	return true
}

// fill shows a piece in a row.
func (r *rows) fill(o fyne.CanvasObject, at int) {
	row := o.(*fyne.Container).Layout.(rowObject).row
	row.at = at
	row.place.SetRuns(placeOf(r.change(at), r.options)...)
	row.words.MaxRows(r.most(at)).SetRuns(r.words(at)...)
	row.choose(r.options, r.choices.taken[at])
}

func (r *rows) change(at int) docdiff.Change { return r.options.Changes[at] }

// most returns the maximum number of text rows of a piece; 0 means all.
func (r *rows) most(at int) int {
	if at == r.list.Selected() {
		return 0
	}
	return shortRows
}

// words returns the text of a piece. Comparing two texts takes time, and the
// list asks for them whenever one of them changes.
func (r *rows) words(at int) []kit.Run {
	l := look{at, at == r.list.Selected()}
	runs, known := r.shown[l]
	if !known {
		runs = wordsOf(r.change(at), r.options.FromOlder, !l.full)
		r.shown[l] = runs
	}
	return runs
}

// height returns the height of a row at a width of the list.
func (r *rows) height(at int, width float32) float32 {
	if size := theme.Scaled(1); r.heights == nil || r.width != width || r.size != size {
		r.heights, r.width, r.size = map[look]float32{}, width, size
	}
	l := look{at, at == r.list.Selected()}
	h, known := r.heights[l]
	if !known {
		text := width - 2*rowPadX
		chip := kit.NewChip(r.options.Into.Label, false, nil).MinSize().Height
		h = 2*rowPadY + kit.TextHeight(text, 0, placeOf(r.change(at), r.options)...) + rowGap +
			kit.TextHeight(text, r.most(at), r.words(at)...) + rowGap + chip + 1
		r.heights[l] = h
	}
	return h
}
