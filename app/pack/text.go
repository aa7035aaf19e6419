package pack

import "promodoc/app/message"

var (
	// ErrOccupied is for a file that is there already and is something else.
	ErrOccupied = message.New("pack.occupied", "{{.File}} already exists and is not this document in packed form: it was left alone")
	// ErrNoDocument is for an archive without a document.
	ErrNoDocument = message.New("pack.no-document", "there is no document in it")
	// ErrWholeBackup is for a backup, which has more than one document.
	ErrWholeBackup = message.New("pack.whole-backup", "this is a backup of a library, not one packed document: restore it")

	errFault  = message.New("pack.fault", "{{.Name}} in it is {{.Cause}}; nothing was added, ask for the file again")
	errOfFile = message.New("pack.of-file", "{{.File}}: {{.Cause}}")
)
