package listing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Object returns the screen.
func (l *List) Object() fyne.CanvasObject { return l.frame }

// Leave does nothing: a list has nothing to save.
func (l *List) Leave() {}

// Shown focuses the selected item, or the first.
func (l *List) Shown() {
	switch i := max(l.SelectedIndex(), 0); {
	case i < len(l.Items):
		kit.Focus(l.Items[i])
	case l.EmptyFocus != nil:
		kit.Focus(l.EmptyFocus)
	}
}

// ItemFocused reports whether an item has the focus.
func (l *List) ItemFocused() bool { return l.focusedItem() >= 0 }

func (l *List) focusedItem() int {
	for i, item := range l.Items {
		if kit.HasFocus(item) {
			return i
		}
	}
	return -1
}

// SetPanel opens a panel next to the files, or closes it when nil.
func (l *List) SetPanel(panel fyne.CanvasObject, focus func()) {
	l.frame.OpenPanel(panel, focus, l.Shown)
}

// Say shows a sentence in the status line, or the idle status if it is empty.
func (l *List) Say(sentence string) {
	if sentence == "" {
		l.ShowStatus(l.options.IdleStatus, theme.Muted)
		return
	}
	l.ShowStatus(sentence, theme.Accent)
}

// ShowStatus shows a sentence in the status line in a colour of the theme.
func (l *List) ShowStatus(sentence string, color fyne.ThemeColorName) {
	l.status.Show(sentence, color)
}

// SetKeyHints sets what the status line says of keys; see [kit.KeyHint].
func (l *List) SetKeyHints(hints ...fyne.CanvasObject) { l.status.SetHints(hints...) }

// Fail shows in the status line what failed.
func (l *List) Fail(sentence string) { l.ShowStatus(sentence, theme.Error) }

// Status returns the text of the status line.
func (l *List) Status() string { return l.status.String() }

// PanelBlocks reports whether an action would change the list while the user is in
// a panel.
func (l *List) PanelBlocks(id action.ID) bool {
	return id.Edits() && l.frame.Focused() == kit.PartPanel
}

// Key selects, opens and deletes by keys that no widget used. It reports whether
// the key was used.
func (l *List) Key(k fyne.KeyName) bool {
	if l.frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	switch k {
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyHome:
		l.focusItem(0)
	case fyne.KeyEnd:
		l.focusItem(len(l.Items) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.options.Open(l.selected)
	case fyne.KeyDelete:
		l.options.Delete()
	case fyne.KeyEscape:
		l.escape()
	default:
		return false
	}
	return true
}

func (l *List) step(offset int) {
	i := l.focusedItem()
	if i < 0 {
		i = l.SelectedIndex()
	}
	l.focusItem(i + offset)
}

// focusItem selects an item and focuses it, unless the user is filtering.
func (l *List) focusItem(i int) {
	if i < 0 || i >= len(l.Items) {
		return
	}
	if l.Filtering() && kit.HasFocus(l.Filter) {
		l.selectItem(i)
		return
	}
	kit.Focus(l.Items[i])
}

func (l *List) escape() {
	switch {
	case l.frame.Panel() != nil:
		l.SetPanel(nil, nil)
		return
	case l.Filtering() && l.LeaveFilter != nil:
		l.LeaveFilter()
		return
	case l.Filtering():
		l.closeFilter()
		l.options.Show()
	default:
		l.options.Back()
		return
	}
	l.Shown()
}

// Filtering reports whether the filter is open.
func (l *List) Filtering() bool { return l.filterRow.Visible() }

// OpenFilter opens the filter and focuses it.
func (l *List) OpenFilter() {
	l.filterRow.Show()
	l.options.Show()
	kit.Focus(l.Filter)
}

func (l *List) closeFilter() {
	l.LeaveFilter = nil
	l.Filter.SetText("")
	l.filterRow.Hide()
}
