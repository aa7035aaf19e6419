package ui

import (
	"context"
	"path/filepath"
	"time"

	"promodoc/app/backup"
	"promodoc/app/filetype"
	"promodoc/app/folders"
	"promodoc/app/workspace"
	"promodoc/ui/backups"
)

// backupWork backs the library up and restores it, one at a time.
type backupWork struct {
	window  *Window
	store   BackupStore
	running bool
}

// show opens the panel of backups, for a backup to be restored if file names
// one.
func (b *backupWork) show(file string) {
	p := b.window.panels
	p.open(backups.New(backups.Options{
		Last: b.store.LastBackup(), Folder: b.store.State().Folder, File: file,
		BackUp: b.backUp, Restore: b.restore,
		Later:        b.later,
		BrowseFolder: p.browseFolder,
		BrowseFile:   func(chosen func(string)) { p.browseFile(filetype.ExtensionsOf(filetype.Archive), chosen) },
		Reveal:       func(file string) { b.window.openFile(filepath.Dir(file)) },
		Closed:       p.close,
	}))
}

func (b *backupWork) later(wait time.Duration, f func()) {
	time.AfterFunc(wait, func() { b.window.post(f) })
}

// backUp saves the open document and backs up.
func (b *backupWork) backUp(r workspace.BackupRequest, progress func(float64), done func(backup.Result, error)) (cancel func()) {
	r.File = folders.Expand(r.File)
	if err := b.window.Flush(); err != nil {
		return failed(b, done, err)
	}
	b.store.RememberFolder(r.File)
	return start(b, b.store.BackUp(r), progress, func(result backup.Result, err error) {
		done(result, err)
		if err != nil {
			b.window.fail(err)
		} else {
			b.window.Say(textBackedUp.Text("File", result.File))
		}
		b.window.refreshList()
	})
}

// restore restores, and has the window show what is there now.
func (b *backupWork) restore(r workspace.RestoreRequest, progress func(float64), done func(backup.Report, error)) (cancel func()) {
	r.File = folders.Expand(r.File)
	if err := b.window.Flush(); err != nil {
		return failed(b, done, err)
	}
	return start(b, b.store.Restore(r), progress, func(report backup.Report, err error) {
		done(report, err)
		if !r.DryRun {
			b.window.panels.reloadSettings()
			b.window.refreshList()
		}
	})
}

// failed ends work that could not be begun.
func failed[R any](b *backupWork, done func(R, error), err error) (cancel func()) {
	b.window.post(func() {
		var none R
		done(none, err)
	})
	return func() {}
}

// start runs a job on a goroutine of its own. progress and done are called on
// the screens'.
func start[R any](b *backupWork, job func(context.Context, backup.Progress) (R, error), progress func(float64), done func(R, error)) (cancel func()) {
	if b.running {
		return failed(b, done, errBackupRunning.Err())
	}
	b.running = true
	ctx, cancel := context.WithCancel(context.Background())
	shown := 0.0
	go func() {
		result, err := job(ctx, func(share float64) {
			if share-shown >= 0.01 { // more often is not seen
				shown = share
				b.window.post(func() { progress(share) })
			}
		})
		if ctx.Err() != nil {
			err = errCancelled.Err()
		}
		b.window.post(func() {
			cancel()
			b.running = false
			done(result, err)
		})
	}()
	return cancel
}

// refreshList has the library show what is there now.
func (w *Window) refreshList() {
	if s, ok := w.screen.(reloader); ok {
		s.Reload()
	}
}

// A reloader is a screen that lists files.
type reloader interface{ Reload() }
