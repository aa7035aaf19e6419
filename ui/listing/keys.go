package listing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Object is the screen as one object.
func (l *List) Object() fyne.CanvasObject { return l.frame }

// Leave is for the window.
func (l *List) Leave() {}

// Shown gives the keyboard to the chosen file, or the first.
func (l *List) Shown() {
	switch i := max(l.Index(), 0); {
	case i < len(l.Tiles):
		kit.Focus(l.Tiles[i])
	case l.Lead != nil:
		kit.Focus(l.Lead)
	}
}

// Held reports whether a tile has the keyboard.
func (l *List) Held() bool { return l.held() >= 0 }

func (l *List) held() int {
	for i, t := range l.Tiles {
		if kit.HasFocus(t) {
			return i
		}
	}
	return -1
}

// SetPanel opens a panel beside the files, or closes it when nil.
func (l *List) SetPanel(panel fyne.CanvasObject, focus func()) {
	l.frame.OpenPanel(panel, focus, l.Shown)
}

// Say shows a sentence in the status line; none shows what is always true.
func (l *List) Say(sentence string) {
	if sentence == "" {
		l.SayIn(l.o.Rest, theme.Muted)
		return
	}
	l.SayIn(sentence, theme.Accent)
}

// SayIn shows a sentence in a colour.
func (l *List) SayIn(sentence string, color fyne.ThemeColorName) {
	l.says.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: color})
}

// Fail says what went wrong.
func (l *List) Fail(err error) { l.SayIn(kit.Sentence(err), theme.Error) }

// Said is the sentence in the status line.
func (l *List) Said() string { return l.says.String() }

// Busy reports whether an action would change what she does not see, as she is
// writing in a panel.
func (l *List) Busy(id action.ID) bool { return id.Edits() && l.frame.Focused() == kit.PartPanel }

// Key chooses and opens with bare keys.
func (l *List) Key(k fyne.KeyName) bool {
	if l.frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	switch k {
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.o.Open(l.chosen)
	case fyne.KeyDelete:
		l.o.Delete()
	case fyne.KeyEscape:
		l.escape()
	default:
		return false
	}
	return true
}

func (l *List) step(by int) {
	at := l.held()
	if at < 0 {
		at = l.Index()
	}
	if at += by; at < 0 || at >= len(l.Tiles) {
		return
	}
	if l.Filtering() && kit.HasFocus(l.Filter) {
		l.choose(at)
		return
	}
	kit.Focus(l.Tiles[at])
}

func (l *List) escape() {
	switch {
	case l.frame.Panel() != nil:
		l.SetPanel(nil, nil)
		return
	case l.Filtering():
		l.closeFilter()
		l.o.Show()
	default:
		l.o.Back()
	}
	l.Shown()
}

// Filtering reports whether the field that finds is open.
func (l *List) Filtering() bool { return l.filters.Visible() }

// OpenFilter opens the field that finds.
func (l *List) OpenFilter() {
	l.filters.Show()
	l.o.Show()
	kit.Focus(l.Filter)
}

func (l *List) closeFilter() {
	l.Filter.SetText("")
	l.filters.Hide()
}

// CanUndo reports whether a file was deleted here that may still be in the
// trash.
func (l *List) CanUndo() bool { return len(l.gone) > 0 }
