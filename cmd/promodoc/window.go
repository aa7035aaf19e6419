//go:build cgo

package main

import (
	"log"
	"os"
	"os/signal"
	"runtime"
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

	toolkit, window, fonts, err := startWindow(p)
	if err != nil {
		return err
	}
	toolkit.Lifecycle().SetOnStarted(func() {
		watch.started.Store(true)
		<-fonts
		window.Begin(document)
	})
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

// startWindow makes the toolkit's app and the window and shows it, still empty.
// The channel is closed when the system's fonts are known. The error is for a
// machine that cannot show any window.
func startWindow(p *program) (toolkit fyne.App, window *ui.Window, fonts chan struct{}, err error) {
	defer recoverStart(&err)
	// Without this the toolkit reads its metadata from the file of packagers,
	// if it happens to lie in the working folder.
	app.SetMetadata(fyne.AppMetadata{ID: assets.AppID, Name: assets.Name, Version: assets.Version, Build: assets.Build})
	toolkit = app.NewWithID(assets.AppID)
	toolkit.SetIcon(fyne.NewStaticResource("promodoc.png", assets.Icon256))
	fonts = scanFonts()
	window = ui.New(opener{toolkit}, p.work, fyne.Do)
	window.Open()
	return toolkit, window, fonts, nil
}

// scanFonts lets the toolkit look for the system's fonts, which it does when
// the first text is measured, beside the making of the window. The channel is
// closed when it is done.
func scanFonts() (done chan struct{}) {
	done = make(chan struct{})
	go func() {
		defer close(done)
		fyne.MeasureText("x", 12, fyne.TextStyle{})
	}()
	return done
}

// quitOnHangUp closes the window in order when its terminal goes away. The
// toolkit does that by itself for the other signals that ask a program to end.
func quitOnHangUp(toolkit fyne.App) {
	hangUp := make(chan os.Signal, 1)
	signal.Notify(hangUp, syscall.SIGHUP)
	<-hangUp
	fyne.Do(toolkit.Quit)
}
