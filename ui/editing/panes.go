package editing

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
)

// FrameOptions is what is around the page. Optional fields may be nil.
type FrameOptions struct {
	Bar   fyne.CanvasObject
	Hints []fyne.CanvasObject // keys, at the end of the status line
	// Counts says in the status line how much there is.
	Counts func() string
	// Notice is a row between banner and page. Optional.
	Notice Notice
	// Problem says in the banner what is wrong with what is edited; empty when
	// nothing is. Remedy is shown beside it. Both are optional.
	Problem func() string
	Remedy  *kit.Link
	// StatusOffers are shown in the banner in the states that they are for.
	StatusOffers []StatusOffer
}

// Notice is a row above the page that has something to press. F6 stops there
// on the way to the page.
type Notice interface {
	Object() fyne.CanvasObject
	stop
}

// stop is a row above the page that F6 stops at.
type stop interface {
	Focus() bool // gives the row the keyboard; false if there is nothing on screen to give it to
	HasFocus() bool
}

// panes are the parts of the frame and the keyboard's way between them.
type panes struct {
	Frame        *kit.Frame
	page         *kit.ScrollView
	stops        []stop      // rows above the page, from the top
	focusMain    func()      // gives the page the keyboard
	focusOutline func() bool // gives the outline the keyboard; false where it is not on screen

	focusSidePane func()   // gives the side pane the keyboard
	focusPanel    func()   // nil when no panel is open that takes the keyboard
	beforePanel   kit.Part // had the keyboard when the panel was opened
	panel         PanelOptions
	returnTo      func() bool // to what had it, see hold
	onShown       func()      // gives the keyboard to something when the screen is shown next; nil for the usual
}

// hold remembers what has the keyboard, and how far the page around it is
// scrolled. The function that it returns goes back there, and reports false if
// that is not on screen any more.
func (p *panes) hold() (back func() bool) {
	c := kit.CanvasOf(p.Frame)
	if c == nil {
		return func() bool { return false }
	}
	held, _ := c.Focused().(fyne.CanvasObject)
	restore := p.page.Hold()
	return func() bool {
		if held == nil || !p.Frame.Contains(held) {
			return false
		}
		kit.Focus(held.(fyne.Focusable))
		restore()
		return true
	}
}

// Covered is called before another screen is shown over this one. What has the
// keyboard has it again when this one is shown next. A panel that led there is
// closed.
func (p *panes) Covered() {
	if p.Frame.Panel() != nil {
		p.SetPanel(nil, nil)
	}
	back := p.hold()
	p.onShown = func() {
		if !back() {
			p.FocusOutline()
		}
	}
}

// PanelOptions is what a panel needs beside its place. The zero value is that of
// most panels.
type PanelOptions struct {
	// Closed is called once when the panel is closed, or another takes its place.
	// held says that it was closed with the keyboard in it, which has gone back to
	// where it was before.
	Closed func(held bool)
	// Undoes says that undo and redo are of the document while the keyboard is in
	// the panel: it makes edits.
	Undoes bool
}

// SetPanelOptions sets the options of the open panel.
func (p *panes) SetPanelOptions(o PanelOptions) { p.panel = o }

// SetSidePane puts a pane at the right of the page, shown or hidden. focus
// gives it the keyboard.
func (p *panes) SetSidePane(o fyne.CanvasObject, shown bool, focus func()) {
	p.focusSidePane = focus
	p.Frame.SetPage(o, shown)
}

// SetPanel opens a panel in place of the side pane, or closes it when nil; the
// keyboard goes back where it was then, unless the user has gone to the page.
func (p *panes) SetPanel(panel fyne.CanvasObject, focus func()) {
	p.openPanel(panel, focus, p.Frame.SetPanel)
}

// SetPanelByPage opens a panel beside the side pane, which shows what is chosen in
// the panel. closed is called when the panel is closed.
func (p *panes) SetPanelByPage(panel fyne.CanvasObject, focus, closed func()) {
	p.openPanel(panel, focus, p.Frame.SetPanelByPage)
	p.SetPanelOptions(PanelOptions{Closed: func(bool) { closed() }})
}

func (p *panes) openPanel(panel fyne.CanvasObject, focus func(), show func(fyne.CanvasObject)) {
	if p.Frame.Panel() == nil {
		p.beforePanel, p.returnTo = p.Frame.Focused(), p.hold()
	}
	held, before := p.Frame.Focused(), p.panel
	show(panel)
	p.focusPanel, p.panel = focus, PanelOptions{}
	switch {
	case focus != nil:
		focus()
	case panel == nil && held == kit.PartMain:
	case p.returnTo != nil && p.returnTo():
	case p.beforePanel == kit.PartPage && p.Frame.PageShown():
		p.focusSidePane()
	case p.beforePanel == kit.PartSide:
		p.FocusOutline()
	default:
		p.focusMain()
	}
	if before.Closed != nil {
		before.Closed(panel == nil && held == kit.PartPanel)
	}
}

// step gives the keyboard to the next part of the frame, or the previous one
// when by is negative.
func (p *panes) step(by int) {
	if at := slices.IndexFunc(p.stops, stop.HasFocus); by > 0 && at >= 0 {
		p.enterMain(p.stops[at+1:])
		return
	}
	switch p.Frame.Next(by, p.focusPanel != nil) {
	case kit.PartSide:
		p.focusOutline()
	case kit.PartMain:
		if by < 0 {
			p.focusMain()
		} else {
			p.enterMain(p.stops)
		}
	case kit.PartPage:
		p.focusSidePane()
	case kit.PartPanel:
		p.focusPanel()
	}
}

// enterMain gives the keyboard to the first of some rows above the page that is
// on screen, or else to the page.
func (p *panes) enterMain(stops []stop) {
	if !slices.ContainsFunc(stops, stop.Focus) {
		p.focusMain()
	}
}

// FocusOutline gives the keyboard to the outline, or to the page if the
// outline is not on screen.
func (p *panes) FocusOutline() {
	if !p.focusOutline() {
		p.focusMain()
	}
}

// ToggleOutline shows or hides the outline. The keyboard never stays in what is
// hidden.
func (p *panes) ToggleOutline() {
	from := p.Frame.Focused()
	p.Frame.ToggleSide()
	p.RescueFocus(from)
}

// RescueFocus gives the keyboard to the page when the part that had it is not
// on screen any more.
func (p *panes) RescueFocus(from kit.Part) {
	if from == kit.PartPage && !p.Frame.PageShown() || from == kit.PartSide && !p.Frame.SideShown() {
		p.focusMain()
	}
}
