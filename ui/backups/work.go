package backups

import (
	"time"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// quietTime is how long work goes on without being shown.
const quietTime = 300 * time.Millisecond

// work shows what is running, with a way to stop it.
type work struct {
	later    func(wait time.Duration, f func())
	relayout func()
	object   *fyne.Container
	label    *kit.Text
	bar      *kit.ProgressBar
	cancel   func() // nil while nothing runs
	number   int    // of the work that was begun last
}

func (w *work) init(later func(time.Duration, func()), relayout func()) {
	w.later, w.relayout = later, relayout
	w.label, w.bar = kit.SmallLabel(""), kit.NewProgressBar(0)
	stop := kit.NewLink(textCancel.Text(), theme.Label, func() {
		if w.cancel != nil {
			w.cancel()
		}
	})
	w.object = kit.Column(6, kit.Row(8, kit.Fill(w.label), stop), w.bar)
	w.object.Hide()
}

func (w *work) running() bool { return w.cancel != nil }

// begin is called when work was begun. It shows it unless it ends soon.
func (w *work) begin(label string, cancel func()) {
	w.number++
	w.cancel = cancel
	w.label.SetRuns(kit.Run{Text: label, Size: theme.Label, Color: theme.Muted})
	w.bar.Set(0)
	number := w.number
	w.later(quietTime, func() {
		if w.cancel != nil && w.number == number {
			w.object.Show()
			w.relayout()
		}
	})
}

func (w *work) progress(share float64) { w.bar.Set(float32(share)) }

func (w *work) end() {
	w.cancel = nil
	w.object.Hide()
	w.relayout()
}
