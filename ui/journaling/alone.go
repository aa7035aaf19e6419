package journaling

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// The size of the small window in which an entry is written, before scaling.
const (
	aloneWidth  float32 = 600
	aloneHeight float32 = 210
)

// ShowAlone shows a small window in which one entry is written: one line, Enter, gone.
func ShowAlone(app fyne.App, o NoteOptions) fyne.Window {
	w := app.NewWindow(textWindowTitle.Text())
	o.Alone, o.Closed = true, func() {
		o.Typed("") // it was added, or is not wanted; the frame's button keeps it
		w.Close()
	}
	w.SetPadded(false)
	w.Resize(fyne.NewSize(theme.Scaled(aloneWidth), theme.Scaled(aloneHeight)))
	w.CenterOnScreen()
	faces := theme.Preload()
	var note *NotePanel
	content := kit.NewLazy(func() fyne.CanvasObject {
		<-faces
		note = NewNote(o)
		return note.Object()
	})
	w.SetContent(kit.NewRoot(content, &kit.Host{}))
	w.Show()
	content.Build() // a driver need not have painted yet
	kit.OnUnhandledInput(w.Canvas(), func(k fyne.KeyName, _ bool) bool {
		if k == fyne.KeyEscape {
			o.Closed()
		}
		return true
	}, func(rune) { note.Focus() })
	note.Focus()
	return w
}
