//go:build cgo

package main

import (
	"fyne.io/fyne/v2"

	"promodoc/cmd/promodoc/crash"
	"promodoc/cmd/promodoc/desktop"
	"promodoc/ui"
)

// openWindow opens the window on the library, or on a document if one is named,
// and returns when it is closed. Unsaved changes are saved then, whatever closed
// it.
func openWindow(p *program, document string) error {
	if err := desktop.CheckDisplay(); err != nil {
		return systemError(err)
	}
	if err := p.openWorkspace(desktop.Do); err != nil {
		return err
	}
	if document != "" {
		opened, err := p.work.Documents.Load(document)
		if err != nil {
			return err
		}
		document = opened.File
	}
	defer crash.Watch(p.folders.State)()
	return p.showWindow(document)
}

func (p *program) showWindow(document string) (err error) {
	var window *ui.Window
	toolkit, err := desktop.Start(p.err, func(toolkit fyne.App) {
		window = ui.New(toolkit, ui.ServicesOf(p.work), desktop.Do)
		window.Begin(document)
	})
	if err != nil {
		return systemError(err)
	}
	// Deferred, so that a panic in a screen does not lose the last changes.
	defer func() {
		if lost := window.Flush(); lost != nil && err == nil {
			err = lost
		}
	}()
	toolkit.Run()
	return nil
}
