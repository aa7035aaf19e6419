package ui

import (
	"errors"

	"promodoc/app/redact"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/ui/editor"
	"promodoc/ui/kit"
	uiprotection "promodoc/ui/protection"
)

// askPassphrase opens the panel that asks for the passphrase of a document, to
// open that; see openThen.
func (d *documents) askPassphrase(file string, then func()) {
	askUnlock(d, file, func(loaded store.Opened) {
		if !d.window.blocked() {
			d.enter(d.store.OpenLoaded(loaded))
			then()
		}
	})
}

// askUnlock opens the panel that asks for the passphrase of a document, to do something
// with that, unless the user has gone to another screen meanwhile. It checks on a
// goroutine of its own: that takes near a second.
func askUnlock(d *documents, file string, then func(store.Opened)) {
	w := d.window
	from := w.screen
	w.panels.open(uiprotection.NewAsk(uiprotection.AskOptions{
		Name: safefile.Stem(file),
		Submit: func(passphrase string, done func(error)) {
			go func() {
				loaded, err := d.store.Unlock(file, passphrase)
				w.post(func() {
					done(err)
					if err == nil && w.screen == from {
						then(loaded)
					}
				})
			}()
		},
		Closed: w.panels.close,
	}))
}

// protection is the passphrase of the open document. It has the key, and so it
// is known to nothing but the document's screen.
type protection struct {
	documents *documents
	open      workspace.OpenDocument
	editor    *editor.Editor
}

func (p *protection) on() bool { return p.open.Loaded.Codec.Key() != nil }

// show opens the panel of the passphrase.
func (p *protection) show() {
	w := p.documents.window
	w.panels.open(uiprotection.NewProtect(uiprotection.ProtectOptions{
		Protected: p.on(),
		Set:       p.set,
		Remove:    p.remove,
		Exports: func(done func([]string)) {
			find := p.documents.publisher.Of(p.open.Loaded.Document.ID)
			go func() {
				files := find()
				w.post(func() { done(files) })
			}()
		},
		Closed: w.panels.close,
	}))
}

// set protects the document with a passphrase, or with another one: the key is
// made, the document is saved with it, and then its earlier states follow, in the
// library and in backups.
func (p *protection) set(passphrase string, earlier workspace.Earlier, progress func(float64), done func(error)) {
	d, loaded := p.documents, p.open.Loaded
	go func() {
		key, err := d.store.NewKey(loaded, passphrase)
		d.window.post(func() {
			if err == nil {
				err = p.use(key)
			}
			if err != nil {
				done(err)
				return
			}
			p.finish(func() error { return d.store.ProtectEarlier(loaded, earlier) }, func(err error) {
				if err != nil {
					done(err)
					return
				}
				p.backups(earlier, progress, done)
			})
		})
	}()
}

// backups deals with what earlier backups have of the document, which is protected
// by now, and says what is left.
func (p *protection) backups(earlier workspace.Earlier, progress func(float64), done func(error)) {
	w := p.documents.window
	job := w.backups.store.Protect(p.open.Loaded, earlier)
	start(w.backups, job, progress, func(outcomes []redact.Outcome, err error) {
		if err != nil {
			err = errBackupsLeft.Wrap(err)
		}
		p.end(textPassphraseSet.Text(), done, err)
		if err != nil {
			return
		}
		for _, o := range outcomes {
			for _, text := range o.Sentences() {
				w.notify(kit.Sentence(errors.New(text)))
			}
		}
	})
}

// remove removes the passphrase.
func (p *protection) remove(done func(error)) {
	d, loaded := p.documents, p.open.Loaded
	key := loaded.Codec.Key()
	if err := p.use(nil); err != nil {
		done(err)
		return
	}
	p.finish(func() error { return d.store.UnprotectEarlier(loaded, key) }, func(err error) {
		p.end(textPassphraseRemoved.Text(), done, err)
	})
}

// use saves the document with a key, or without one. If that fails the session
// tries again, in the new form.
func (p *protection) use(key *sealed.Key) error {
	p.open.Loaded.Codec.Use(key)
	err := p.open.Session.Rewrite()
	p.editor.ProtectionChanged()
	return err
}

// finish deals with the earlier states on a goroutine of its own.
func (p *protection) finish(work func() error, done func(error)) {
	go func() {
		err := work()
		p.documents.window.post(func() { done(err) })
	}()
}

// end closes the panel, unless something failed, and says what was done.
func (p *protection) end(says string, done func(error), err error) {
	w := p.documents.window
	done(err)
	if err == nil && w.screen == screen(p.editor) {
		w.panels.close()
		w.Say(says)
	}
}
