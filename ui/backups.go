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
	"promodoc/ui/editing"
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
		Last: b.store.LastBackup, Folder: b.store.State().Folder, File: file,
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
	if err := b.window.saveAll(); err != nil {
		return failed(b, done, err)
	}
	return start(b, b.store.BackUp(r), progress, func(result backup.Result, err error) {
		if result.File != "" {
			b.store.RememberFolder(r.File)
		}
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
	if err := b.window.saveAll(); err != nil {
		return failed(b, done, err)
	}
	return start(b, b.store.Restore(r), progress, func(report backup.Report, err error) {
		done(report, err)
		if !r.DryRun {
			b.window.Say(textFromBackup.Count(report.Count(backup.Restored) + report.Count(backup.Replaced)))
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

// showMove opens the panel that moves the library.
func (b *backupWork) showMove() {
	p := b.window.panels
	var panel *backups.MovePanel
	panel = backups.NewMove(backups.MoveOptions{
		Library: p.store.Folders().Library,
		Move: func(folder string, rename bool, progress func(float64), done func(old string, err error)) (cancel func()) {
			return b.move(folder, rename, progress, func(old string, err error) {
				done(old, err)
				if _, says := b.window.screen.(announcer); old != "" && !says {
					p.open(panel) // in the screen that is shown since
				}
			})
		},
		Later: b.later, BrowseFolder: p.browseFolder, Closed: p.close,
		Reveal: func(folder string) { b.window.openFile(filepath.Dir(folder)) },
	})
	p.open(panel)
}

// move moves the library. What the user changes meanwhile is copied as well,
// before the new folder is used.
func (b *backupWork) move(folder string, rename bool, progress func(float64), done func(old string, err error)) (cancel func()) {
	move, err := b.store.MoveLibrary(folder)
	if err == nil {
		err = b.window.saveAll()
	}
	if err != nil {
		return failed(b, done, err)
	}
	m := &moving{work: b, move: move, rename: rename, progress: progress, done: done}
	return m.copy()
}

// moving is a library that is being moved.
type moving struct {
	work     *backupWork
	move     *workspace.Move
	rename   bool
	progress func(float64)
	done     func(old string, err error)
	cancel   func()
}

// copy copies and, when nothing changed since, has the new folder used. It
// returns what cancels that.
func (m *moving) copy() (cancel func()) {
	job := func(ctx context.Context, progress backup.Progress) (struct{}, error) {
		return struct{}{}, m.move.Copy(ctx, progress)
	}
	m.cancel = start(m.work, job, m.progress, func(_ struct{}, err error) {
		if err == nil {
			err = m.work.window.saveAll()
		}
		switch {
		case err != nil:
			m.move.Undo()
			m.done("", err)
		case !m.move.Current():
			m.copy()
		default:
			m.finish()
		}
	})
	return func() { m.cancel() }
}

// finish closes what is open, uses the new folder, and opens the document there.
func (m *moving) finish() {
	w := m.work.window
	if w.blocked() {
		m.move.Undo()
		m.done("", errMoveBlocked.Err())
		return
	}
	file := ""
	if open, ok := w.documents.current(); ok {
		file = open.Session().File()
	}
	w.documents.show()
	old, err := m.move.Finish(m.rename)
	w.state.Selected = m.move.Moved(w.state.Selected)
	if file != "" {
		w.documents.open(m.move.Moved(file))
	} else {
		w.documents.show()
	}
	m.done(old, err)
	if err != nil {
		w.fail(err)
	}
	if old != "" {
		w.notifyMoved(old)
	}
}

// notifyMoved says above the page of a document where the old library is, and offers
// to show it. Elsewhere the panel says it.
func (w *Window) notifyMoved(old string) {
	a, ok := w.screen.(announcer)
	if !ok {
		return
	}
	a.Announce(editing.Notification{Sentence: textLibraryMoved.Text("Old", old), Links: []editing.NotificationLink{
		{Label: textShowInFolder.Text(), Do: func() { w.openFile(filepath.Dir(old)) }},
	}})
}

// notify shows a sentence until the user dismisses it, where the screen can.
func (w *Window) notify(sentence string) {
	if n, ok := w.screen.(notifier); ok {
		n.Notify(sentence)
		return
	}
	w.Say(sentence)
}

// A notifier is a screen that shows sentences until the user dismisses them.
type notifier interface{ Notify(sentences ...string) }

// An announcer is a screen that shows sentences with links.
type announcer interface{ Announce(editing.Notification) }
