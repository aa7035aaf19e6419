// Package compare shows two states of a document piece by piece, to take pieces
// of one over into the other: each changed piece with its place, what differs
// word by word, and which side is chosen. It must not know where the two come
// from, or what becomes of the result.
package compare

import (
	"fyne.io/fyne/v2"

	"promodoc/app/docdiff"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/covering"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Side is one of the two states.
type Side struct {
	Label    string // short, such as "Now" or "14 September, 09:30"
	Document promo.Document
}

// Options is what the screen is opened with. Title, the labels, Take, Done and
// Cancel must be given.
type Options struct {
	Title string // of the screen
	About string // says above the pieces what there is to decide; may be empty
	Into  Side   // the document that pieces are taken over into
	From  Side   // the document that they are taken from
	// FromOlder says that From is the older of the two: text that only From has
	// is shown as removed, else as added.
	FromOlder bool
	// Changes are the pieces to decide on, with the text of Into before that of
	// From; nil means all in which the two differ.
	Changes  []docdiff.Change
	TakenAll bool // all pieces are taken over at first

	// Take labels the button that ends the comparison; n is how many pieces are
	// taken over.
	Take func(n int) string
	// NoneOK says that there may be a result without any piece taken over, as
	// when a conflict is decided.
	NoneOK bool
	Done   func(promo.Document) // is called with the result
	Cancel func()               // leaves the screen without a result
}

// Screen is the comparison of two documents.
type Screen struct {
	*covering.Screen
	options Options
	choices *choices
	rows    *rows
	take    *kit.Button
	header  *fyne.Container
	warned  bool // the user was told what closing would lose
	ended   bool
}

// New returns the screen.
func New(o Options) *Screen {
	if o.Changes == nil {
		o.Changes = docdiff.Changes(o.Into.Document, o.From.Document)
	}
	s := &Screen{options: o}
	s.choices = newChoices(len(o.Changes), o.TakenAll)
	s.rows = newRows(o, s.choices, rowCommands{selected: s.selected, choose: s.choose, chooseAll: s.chooseAll})
	s.take = kit.NewPrimaryButton("", action.KeyLabel(action.TakeChanges), s.finish)
	bar := kit.Row(12,
		kit.Fill(kit.NewLabel(kit.Run{Text: o.Title, Bold: true})),
		kit.NewLink(textCancel.Text(), theme.Body, s.cancel).Muted(), kit.NewKeyCap(action.Bare(fyne.KeyEscape)), s.take)
	s.header = kit.Inset(18, 12, 10, 12, kit.Column(8, s.introduction()...))
	s.Screen = covering.New(covering.Options{
		Bar: bar, Header: s.header, List: s.rows.list, Body: s.rows.list, Width: 880, Hints: s.hints(), Back: s.cancel,
	})
	s.refresh()
	return s
}

// introduction is above the pieces: what there is to decide, and what the marks
// mean.
func (s *Screen) introduction() []fyne.CanvasObject {
	var column []fyne.CanvasObject
	same := len(s.options.Changes) == 0
	if s.options.About != "" && !(same && !s.options.NoneOK) { // else there is nothing to decide
		column = append(column, kit.Body(s.options.About))
	}
	if same {
		return append(column, kit.Body(textSame.Text("Into", s.options.Into.Label, "From", s.options.From.Label)))
	}
	older, newer := s.options.Into.Label, s.options.From.Label
	if s.options.FromOlder {
		older, newer = newer, older
	}
	return append(column, kit.NewText(
		kit.Run{Text: textOnlyIn.Text("Label", older), Size: theme.Label, Mark: kit.MarkRemoved},
		kit.Run{Text: "   ", Size: theme.Label},
		kit.Run{Text: textOnlyIn.Text("Label", newer), Size: theme.Label, Mark: kit.MarkAdded}))
}

func (s *Screen) hints() []fyne.CanvasObject {
	if len(s.options.Changes) == 0 {
		return nil
	}
	return []fyne.CanvasObject{
		kit.KeyHint(action.Bare(fyne.KeyUp, fyne.KeyDown), hintPiece.Text()),
		kit.KeyHint(action.Bare(fyne.KeyLeft, fyne.KeyRight), hintSide.Text()),
		kit.KeyHint(action.Bare(fyne.KeyA), hintAll.Text()),
		kit.KeyHint(action.KeyLabel(action.Undo), hintUndo.Text()),
	}
}

// refresh shows the choices.
func (s *Screen) refresh() {
	n := s.choices.count()
	s.take.SetLabel(s.options.Take(n))
	s.take.SetEnabled(n > 0 || s.options.NoneOK)
	s.rows.list.Reload()
	s.Say("")
}

// choose chooses a side for a piece.
func (s *Screen) choose(row int, from bool) {
	s.warned = false
	if s.choices.set(row, from) {
		s.refresh()
	}
}

// selected is called when another piece is selected.
func (s *Screen) selected() { s.Say("") }

// result returns the document with the pieces that are taken over.
func (s *Screen) result() promo.Document {
	d := s.options.Into.Document
	for i, c := range s.options.Changes {
		if s.choices.taken[i] {
			d = docdiff.Take(d, s.options.From.Document, c)
		}
	}
	return d
}

func (s *Screen) finish() {
	if s.choices.count() == 0 && !s.options.NoneOK {
		s.Say(textNothingTaken.Text("From", s.options.From.Label))
		return
	}
	s.ended = true
	s.options.Done(s.result())
}
