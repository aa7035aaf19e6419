package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/textedit"
)

var (
	_ fyne.Focusable         = (*Prose)(nil)
	_ fyne.Shortcutable      = (*Prose)(nil)
	_ fyne.Draggable         = (*Prose)(nil)
	_ fyne.SecondaryTappable = (*Prose)(nil)
	_ desktop.Keyable        = (*Prose)(nil)
	_ desktop.Mouseable      = (*Prose)(nil)
	_ desktop.Cursorable     = (*Prose)(nil)
)

// FocusGained is for Fyne.
func (p *Prose) FocusGained() { p.setFocus(true) }

// FocusLost is for Fyne.
func (p *Prose) FocusLost() {
	p.shift = false
	p.model.ClearSelection()
	p.setFocus(false)
}

func (p *Prose) setFocus(on bool) {
	p.focused = on
	p.marked = false
	p.Refresh()
	if p.OnFocus != nil {
		p.OnFocus(on)
	}
	if on {
		p.showCaret()
	}
}

// TypedRune writes a character.
func (p *Prose) TypedRune(r rune) {
	if p.readOnly {
		return
	}
	p.remember(r == ' ')
	p.model.Insert(string(r))
	p.edited()
}

// moves says which key moves the caret how, alone and with Ctrl.
var moves = map[fyne.KeyName][2]textedit.Move{
	fyne.KeyLeft:  {textedit.CharLeft, textedit.WordLeft},
	fyne.KeyRight: {textedit.CharRight, textedit.WordRight},
	fyne.KeyUp:    {textedit.RowUp, textedit.RowUp},
	fyne.KeyDown:  {textedit.RowDown, textedit.RowDown},
	fyne.KeyHome:  {textedit.RowStart, textedit.TextStart},
	fyne.KeyEnd:   {textedit.RowEnd, textedit.TextEnd},
}

// deletions says which key deletes what, alone and with Ctrl.
var deletions = map[fyne.KeyName][2]textedit.Move{
	fyne.KeyBackspace: {textedit.CharLeft, textedit.WordLeft},
	fyne.KeyDelete:    {textedit.CharRight, textedit.WordRight},
}

// TypedKey edits, or hands on what is not editing.
func (p *Prose) TypedKey(k *fyne.KeyEvent) {
	if m, ok := moves[k.Name]; ok && !p.leaves(k.Name) {
		p.model.Go(m[0], bool(p.shift))
		p.moved()
		return
	}
	if m, ok := deletions[k.Name]; ok {
		p.remove(m[0])
		return
	}
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.enter(k)
	case fyne.KeySpace:
		// The blank itself comes as a rune.
	default:
		HandOn(p, k, p.shift)
	}
}

// leaves reports whether a key means nothing in a field of one line, so that
// up and down can choose in a list beside it.
func (p *Prose) leaves(k fyne.KeyName) bool {
	return p.single && p.model.RowCount() == 1 && (k == fyne.KeyUp || k == fyne.KeyDown)
}

func (p *Prose) enter(k *fyne.KeyEvent) {
	switch {
	case p.single && p.OnSubmit != nil:
		p.OnSubmit()
	case p.single:
		HandOn(p, k, p.shift)
	case !p.readOnly:
		p.remember(true)
		p.model.Insert("\n")
		p.edited()
	}
}

func (p *Prose) remove(by textedit.Move) {
	if p.readOnly {
		return
	}
	p.remember(false)
	if p.model.Delete(by) {
		p.edited()
	}
}

// KeyDown and KeyUp watch the shift key, which selects.
func (p *Prose) KeyDown(k *fyne.KeyEvent) { p.shift.Down(k) }

// KeyUp is the counterpart of KeyDown.
func (p *Prose) KeyUp(k *fyne.KeyEvent) { p.shift.Up(k) }

// AcceptsTab lets Tab leave the field.
func (p *Prose) AcceptsTab() bool { return false }

// TypedShortcut handles the shortcuts of text editing and hands on the others.
func (p *Prose) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		p.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		p.copy(s.Clipboard)
		p.remember(true)
		if !p.readOnly && p.model.DeleteSelection() {
			p.edited()
		}
	case *fyne.ShortcutPaste:
		p.paste(s.Clipboard.Content())
	case *fyne.ShortcutSelectAll:
		p.SelectAll()
	case *desktop.CustomShortcut:
		if !p.travelled(s) && !p.typedCombination(s) {
			forwardShortcut(p, s)
		}
	default:
		if !p.travelled(s) {
			forwardShortcut(p, s)
		}
	}
}

func (p *Prose) copy(c fyne.Clipboard) {
	if text := p.model.SelectedText(); text != "" {
		c.SetContent(text)
	}
}

func (p *Prose) paste(text string) {
	if text != "" && !p.readOnly {
		p.remember(true)
		p.model.Insert(strings.ReplaceAll(text, "\r\n", "\n"))
		p.edited()
	}
}

// typedCombination moves or deletes by words; it reports whether the
// combination was one of text editing.
func (p *Prose) typedCombination(s *desktop.CustomShortcut) bool {
	word := fyne.KeyModifierShortcutDefault
	if m, ok := moves[s.KeyName]; ok && s.Modifier&^fyne.KeyModifierShift == word && s.KeyName != fyne.KeyUp && s.KeyName != fyne.KeyDown {
		p.model.Go(m[1], s.Modifier&fyne.KeyModifierShift != 0)
		p.moved()
		return true
	}
	if m, ok := deletions[s.KeyName]; ok && s.Modifier == word {
		p.remove(m[1])
		return true
	}
	return false
}

// mouseState is a press under way: how many clicks, and where the last was.
type mouseState struct {
	clicks int
	last   time.Time
	at     fyne.Position
}

// doubleClick is how close in time two presses are one gesture.
const doubleClick = 400 * time.Millisecond

// MouseDown puts the caret where she pressed; a second press selects the word,
// a third the paragraph.
func (p *Prose) MouseDown(e *desktop.MouseEvent) {
	Focus(p)
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	now := p.now()
	near := abs(e.Position.X-p.mouse.at.X) < 4 && abs(e.Position.Y-p.mouse.at.Y) < 4
	if now.Sub(p.mouse.last) < doubleClick && near {
		p.mouse.clicks++
	} else {
		p.mouse.clicks = 1
	}
	p.mouse.last, p.mouse.at = now, e.Position
	at := p.posAt(e.Position)
	switch p.mouse.clicks {
	case 1:
		p.model.MoveTo(at, e.Modifier&fyne.KeyModifierShift != 0)
	case 2:
		p.model.SelectWord(at)
	default:
		p.model.SelectParagraph(at)
	}
	p.moved()
}

// MouseUp is for Fyne.
func (p *Prose) MouseUp(*desktop.MouseEvent) {}

// Dragged selects up to where the pointer is.
func (p *Prose) Dragged(e *fyne.DragEvent) {
	p.model.MoveTo(p.posAt(e.Position), true)
	p.moved()
}

// DragEnd is for Fyne.
func (p *Prose) DragEnd() {}

// Cursor shows that this is text.
func (p *Prose) Cursor() desktop.Cursor { return desktop.TextCursor }

func (p *Prose) posAt(at fyne.Position) textedit.Pos {
	return p.model.PosAt(int(at.Y/p.rowHeight()), at.X)
}

// TappedSecondary opens the menu of text editing.
func (p *Prose) TappedSecondary(e *fyne.PointEvent) {
	c := canvasOf(p)
	if c == nil {
		return
	}
	clip := fyne.CurrentApp().Clipboard()
	do := func(s fyne.Shortcut) func() {
		return func() {
			Focus(p)
			p.TypedShortcut(s)
		}
	}
	menu := fyne.NewMenu("",
		fyne.NewMenuItem("Undo", do(&fyne.ShortcutUndo{})),
		fyne.NewMenuItem("Redo", do(&fyne.ShortcutRedo{})),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Cut", do(&fyne.ShortcutCut{Clipboard: clip})),
		fyne.NewMenuItem("Copy", do(&fyne.ShortcutCopy{Clipboard: clip})),
		fyne.NewMenuItem("Paste", do(&fyne.ShortcutPaste{Clipboard: clip})),
		fyne.NewMenuItem("Select all", do(&fyne.ShortcutSelectAll{})),
	)
	widget.ShowPopUpMenuAtPosition(menu, c, e.AbsolutePosition)
}

func abs(x float32) float32 {
	if x < 0 {
		return -x
	}
	return x
}
