package main

import (
	"errors"

	"promodoc/app/store"
	"promodoc/app/workspace"
)

// opening is the file that the window is to show.
type opening struct {
	file   string // "" for none
	packed bool   // a packed document or a backup, which is still to be unpacked
}

// openingOf reads the file that the window is to show, if one is named. A file that it
// cannot show is named as what it is, before anything is said of a window: that is
// what the user has to change. Nothing is written.
func (p *program) openingOf(document string) (opening, error) {
	if document == "" {
		return opening{}, nil
	}
	if what, err := p.work.Imports.Classify(document); err == nil && (what == workspace.IncomingPacked || what == workspace.IncomingBackup) {
		return opening{file: document, packed: true}, nil
	}
	loaded, err := p.work.Documents.LoadAny(document)
	var locked *store.Locked
	if errors.As(err, &locked) {
		return opening{file: locked.File}, nil // the window asks for the passphrase
	}
	return opening{file: loaded.File}, err
}
