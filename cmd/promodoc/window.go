//go:build cgo

package main

import (
	"log"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"promodoc/assets"
	"promodoc/ui"
)

// openWindow opens the window on the library, or on a document when one is
// named, and returns when it is closed. Whatever ends the window, what is not
// saved yet is saved then.
func openWindow(p *program, document string) error {
	if runtime.GOOS != "darwin" && runtime.GOOS != "windows" {
		if err := checkDisplay(os.Getenv("DISPLAY")); err != nil {
			return err
		}
	}
	if err := p.openWorkspace(fyne.Do); err != nil {
		return err
	}
	if document != "" {
		opened, err := p.work.Load(document)
		if err != nil {
			return err
		}
		document = opened.File
	}
	defer watchCrashes(p.folders.State)()
	return p.showWindow(document)
}

func (p *program) showWindow(document string) (err error) {
	watch := &toolkitLog{out: p.err}
	log.SetOutput(watch)

	toolkit, window, err := startWindow(p, document)
	if err != nil {
		return err
	}
	watch.started.Store(true)
	go quitOnHangUp(toolkit)
	// Deferred, so that a panic in a screen does not cost the last words typed.
	defer func() {
		if lost := window.Flush(); lost != nil && err == nil {
			err = lost
		}
	}()
	toolkit.Run()
	return nil
}

// startGC is by how many percent the heap may grow until the window is there;
// it has the first collection at some 30 MB instead of 4.
const startGC = 800

// startWindow makes the toolkit's app and shows the window with its first
// screen in it. The error is for a machine that cannot show any window.
func startWindow(p *program, document string) (toolkit fyne.App, window *ui.Window, err error) {
	defer recoverStart(&err)
	// The faces and the first screen are there to stay: collecting them while
	// they are made would only delay the first frame.
	defer debug.SetGCPercent(debug.SetGCPercent(startGC))
	// Without this the toolkit reads its metadata from the file of packagers,
	// if it happens to lie in the working folder.
	app.SetMetadata(fyne.AppMetadata{ID: assets.AppID, Name: assets.Name, Version: assets.Version, Build: assets.Build})
	toolkit = app.NewWithID(assets.AppID)
	toolkit.SetIcon(fyne.NewStaticResource("promodoc.png", assets.Icon256))
	window = ui.New(opener{toolkit}, p.work, fyne.Do)
	window.Begin(document)
	return toolkit, window, nil
}

// quitOnHangUp closes the window in order when its terminal goes away. The
// toolkit does that by itself for the other signals that ask a program to end.
func quitOnHangUp(toolkit fyne.App) {
	hangUp := make(chan os.Signal, 1)
	signal.Notify(hangUp, syscall.SIGHUP)
	<-hangUp
	fyne.Do(toolkit.Quit)
}
