package ui

import (
	"path/filepath"

	"promodoc/ui/crashpanel"
)

// showCrash says beside the first screen that the program crashed the last time,
// until the user has seen it.
func (w *Window) showCrash() {
	report, found := w.panels.crashes.Unseen()
	if !found {
		return
	}
	w.panels.open(crashpanel.New(crashpanel.Options{
		File:   report.File,
		Copy:   func() { w.app.Clipboard().SetContent(report.Text); w.Say(textCopied.Text()) },
		Reveal: func() { w.openFile(filepath.Dir(report.File)) },
		Dismiss: func() {
			w.panels.close()
			if err := w.panels.crashes.Seen(); err != nil {
				w.fail(err)
			}
		},
	}))
}
