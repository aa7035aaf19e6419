// Package cyclediff shows what became of the document of one cycle in that of a later
// one: which examples, considerations, sections and growth areas are new, have grown and
// by what, were moved or dropped. It changes nothing. Package compare shows two states of one document
// instead, to take pieces over.
package cyclediff

import (
	"fyne.io/fyne/v2"

	"promodoc/app/cyclediff"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/covering"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Side is one of the two documents.
type Side struct {
	Role     string // such as "Staff Engineer"
	Cycle    string // such as "H1 2027"; may be empty
	Document promo.Document
}

// label returns what a document is called beside one for another role.
func (s Side) label() string {
	if s.Cycle == "" {
		return s.Role
	}
	return textSide.Text("Role", s.Role, "Cycle", s.Cycle)
}

// Options is what the screen is opened with. All but Plain must be given.
type Options struct {
	Was, Now  Side
	BackLabel string
	Back      func()
	Other     func() // asks for another document to compare with
	// Plain returns prose without its markup; nil if it has none.
	Plain func(text string) string
	// Open opens a document, the earlier or the later one, at an example or a section.
	Open func(later bool, at promo.Ref)
}

// Screen is the comparison of two cycles.
type Screen struct {
	*covering.Screen
	rows  *rows
	other func()
}

// New returns the screen.
func New(o Options) *Screen {
	report := cyclediff.Compare(o.Was.Document, o.Now.Document)
	s := &Screen{rows: newRows(o, report), other: o.Other}
	bar := kit.Row(12,
		kit.NewLink(o.BackLabel, theme.Body, o.Back).Muted(), kit.NewKeyCap(action.Bare(fyne.KeyEscape)),
		kit.Fill(kit.NewLabel(kit.Run{Text: title(o.Was, o.Now), Bold: true})))
	s.Screen = covering.New(covering.Options{
		Bar: bar, Header: header(o, report), List: s.rows.list, Body: s.rows.list, Width: 880, Hints: hints(report), Back: o.Back,
	})
	s.rows.list.Reload()
	return s
}

// header is above the list: the two documents, how many examples have which fate, and
// what the marks mean.
func header(o Options, r cyclediff.Report) fyne.CanvasObject {
	column := kit.Column(4, kit.NewText(kit.Run{Text: names(o.Was, o.Now), Size: theme.Input, Bold: true}))
	if r.Same() {
		column.Add(kit.Body(cyclediff.Same()))
	} else {
		column.Add(kit.NewText(
			kit.Run{Text: r.Summary(), Color: theme.Muted},
			kit.Run{Text: "   ", Size: theme.Label},
			kit.Run{Text: textOnlyBefore.Text(), Size: theme.Label, Mark: kit.MarkRemoved},
			kit.Run{Text: "   ", Size: theme.Label},
			kit.Run{Text: textOnlyNow.Text(), Size: theme.Label, Mark: kit.MarkAdded}))
	}
	return kit.Inset(12, 12, 8, 12, column)
}

// title is in the bar: the cycles, if both documents have one.
func title(was, now Side) string {
	if was.Cycle == "" || now.Cycle == "" {
		return textTitle.Text()
	}
	return textFromTo.Text("Earlier", was.Cycle, "Later", now.Cycle)
}

// names returns what the title does not say yet of the two documents. A role that both are
// for is said once.
func names(was, now Side) string {
	switch {
	case was.Cycle == "" || now.Cycle == "":
		return textFromTo.Text("Earlier", was.label(), "Later", now.label())
	case was.Role == now.Role:
		return now.Role
	}
	return textFromTo.Text("Earlier", was.Role, "Later", now.Role)
}

func hints(r cyclediff.Report) []fyne.CanvasObject {
	all := []fyne.CanvasObject{
		kit.KeyHint(action.Bare(fyne.KeyUp, fyne.KeyDown), hintSelect.Text()),
		kit.KeyHint(action.Bare(fyne.KeyReturn), hintOpen.Text()),
	}
	if !r.Same() {
		all = append(all, kit.KeyHint(action.Bare(fyne.KeyU), hintUnchanged.Text()))
	}
	return all
}

// Offers returns the actions of the screen.
func Offers() []action.Offer {
	return covering.Offers()
}

// Offers returns the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Do carries an action out and reports whether it is one of the screen's.
func (s *Screen) Do(id action.ID) bool {
	if id == action.CompareCycles {
		s.other()
		return true
	}
	return s.Screen.Do(id)
}

// Can reports whether an action applies now: all do.
func (s *Screen) Can(action.ID) bool { return true }

// Leave does nothing: there is nothing to lose.
func (s *Screen) Leave() {}
