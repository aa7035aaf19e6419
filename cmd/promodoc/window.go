//go:build cgo

package main

import (
	"context"
	"net/url"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/attachments"
	"promodoc/app/markup"
	"promodoc/cmd/promodoc/crashwatch"
	"promodoc/cmd/promodoc/desktop"
	"promodoc/export"
	"promodoc/export/htmlpaste"
	"promodoc/export/mdedit"
	"promodoc/ui"
)

// openWindow opens the window on the library, or on a document if one is named,
// and returns when it is closed. Unsaved changes are saved then, whatever closed
// it.
func openWindow(p *program, document string) error {
	if desktop.TakesHTML() {
		p.setHTML = desktop.SetHTML // before the publisher is made, which asks for it
	}
	if err := p.openWorkspace(desktop.Do); err != nil {
		return err
	}
	shown, err := p.openingOf(document)
	if err != nil {
		return err
	}
	if err := desktop.CheckDisplay(); err != nil {
		return systemError(err)
	}
	if shown.packed {
		unpacked, err := p.work.Backups.Unpack(context.Background(), shown.file)
		if unpacked.File == "" {
			return err
		}
		shown.file = unpacked.File
	}
	go p.work.RemoveOldTemps()()
	go p.work.Exports.RemovePrintFiles()()
	stopWatching := crashwatch.Start(p.folders.State, crashWatchDelay)
	clean := func() {
		p.work.Recovery.Close()
		stopWatching()
	}
	defer clean()
	return p.showWindow(shown.file, func(err error) {
		clean()
		os.Exit(p.exitCode(err))
	})
}

// captureEntry shows the small window in which an entry of the journal is written, and
// returns when it is closed. It opens no document, so that it is there at once.
func captureEntry(p *program) error {
	if err := p.openWorkspace(nil); err != nil {
		return err
	}
	if err := desktop.CheckDisplay(); err != nil {
		return systemError(err)
	}
	defer p.work.Recovery.Close()
	toolkit, err := desktop.Start(p.err, func(toolkit fyne.App) { ui.Capture(toolkit, ui.ServicesOf(p.work), desktop.Do) })
	if err != nil {
		return systemError(err)
	}
	return desktop.Run(toolkit, func() error { return nil }, func(err error) { os.Exit(p.exitCode(err)) })
}

// formattedClipboard returns the HTML on the clipboard as Markdown.
func formattedClipboard() (markdown string, ok bool) {
	source, ok := desktop.HTML(htmlpaste.MaxSize)
	if !ok {
		return "", false
	}
	return htmlpaste.Markdown(source)
}

// crashWatchDelay is how long after the start crashes of other goroutines than the
// window's begin to be reported.
const crashWatchDelay = 2 * time.Second

// showWindow shows the window until it is closed. exit ends the process with an
// error or nil; see [desktop.Run].
func (p *program) showWindow(document string, exit func(error)) error {
	var window *ui.Window
	toolkit, err := desktop.Start(p.err, func(toolkit fyne.App) {
		services := ui.ServicesOf(p.work)
		services.Clipboard.Primary, services.Frame = desktop.Primary(), desktop.Frame{}
		services.Content.Markup, services.Content.Thumbnail = func() markup.Text { return mdedit.New("") }, export.Thumbnail
		services.Clipboard.Formatted = formattedClipboard
		services.Clipboard.Picture = func() ([]byte, bool) { return desktop.Picture(attachments.MaxSize) }
		window = ui.New(toolkit, services, desktop.Do)
		desktop.OnOpenFailed(toolkit, func(address *url.URL, err error) {
			desktop.Do(func() { window.NotOpened(address, err) })
		})
		desktop.OnSystemDark(func() { desktop.Do(window.FollowSystemTheme) })
		window.Begin(document)
		if !p.work.Preferences.Settings().TrayOff {
			desktop.ShowTray(ui.TrayMenu(window, func() { desktop.Frame{}.Raise(window.Fyne()) }))
		}
	})
	if err != nil {
		return systemError(err)
	}
	last := func() error {
		defer p.work.Documents.Release()
		defer p.work.Exports.RemovePrintFiles()()
		return window.Flush()
	}
	return desktop.Run(toolkit, last, exit)
}
