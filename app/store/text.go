package store

import "promodoc/app/message"

// Why a document cannot be found, created or saved.
var (
	errNotFound   = message.New("store.not-found", "there is no document named {{.Name}} in the library {{.Library}}: name one that is there, or give the path of a file")
	errMistyped   = message.New("store.mistyped", "there is no document named {{.Name}} in the library {{.Library}}: did you mean {{.Near}}?")
	errAmbiguous  = message.New("store.ambiguous", "{{.Name}} names several documents: give one of the files {{.Files}}")
	errElsewhere  = message.New("store.elsewhere", "another program changed {{.File}} meanwhile")
	errTaken      = message.New("store.taken", "the library has a document named {{.Name}} already: take another name, {{.Free}} is free")
	errTakenFile  = message.New("store.taken-file", "the library has the file {{.File}} already, which a document named {{.Name}} would have: take another name, {{.Free}} is free")
	errLocked     = message.New("store.locked", "{{.File}} is protected with a passphrase: open it with the passphrase")
	errReadOnly   = message.New("store.read-only", "{{.File}} was written by a newer version of Promodoc and is open for reading only: update the program to change it")
	errNotInTrash = message.New("store.not-in-trash", "{{.File}} is not in the trash, and was not deleted")
	errUnsaveable = message.New("store.unsaveable", "{{.File}} is open for reading only, so that nothing of it is overwritten: {{.Reason}}")
)

// textCopy is what a document is whose file is a copy that a program made.
var textCopy = message.New("store.copy", "looks like a copy of {{.File}}")
