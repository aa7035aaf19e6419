package disk

import "promodoc/app/message"

var (
	// errRefused says what was refused; the advice says why and what to do.
	errRefused = map[Action]*message.Message{
		ActionRead:       message.New("disk.refused-read", "could not read {{.File}}: {{.Advice}}"),
		ActionWrite:      message.New("disk.refused-write", "could not write {{.File}}: {{.Advice}}"),
		ActionMove:       message.New("disk.refused-move", "could not move {{.File}}: {{.Advice}}"),
		ActionMakeFolder: message.New("disk.refused-folder", "could not make the folder {{.File}}: {{.Advice}}"),
		ActionDelete:     message.New("disk.refused-delete", "could not delete {{.File}}: {{.Advice}}"),
		ActionRemove:     message.New("disk.refused-remove", "could not remove {{.File}}: {{.Advice}}"),
	}
	// errFailed is the same with the system's own message.
	errFailed = map[Action]*message.Message{
		ActionRead:       message.New("disk.failed-read", "could not read {{.File}} ({{.Cause}}): {{.Advice}}"),
		ActionWrite:      message.New("disk.failed-write", "could not write {{.File}} ({{.Cause}}): {{.Advice}}"),
		ActionMove:       message.New("disk.failed-move", "could not move {{.File}} ({{.Cause}}): {{.Advice}}"),
		ActionMakeFolder: message.New("disk.failed-folder", "could not make the folder {{.File}} ({{.Cause}}): {{.Advice}}"),
		ActionDelete:     message.New("disk.failed-delete", "could not delete {{.File}} ({{.Cause}}): {{.Advice}}"),
		ActionRemove:     message.New("disk.failed-remove", "could not remove {{.File}} ({{.Cause}}): {{.Advice}}"),
	}
	textAdvice = map[Reason]*message.Message{
		Unknown:     message.New("disk.advice-failed", "check the disk and try again, or pick another folder"),
		Full:        message.New("disk.advice-full", "the disk is full; free some space and try again, or pick another folder"),
		Permission:  message.New("disk.advice-permission", "this account may not do that; change the permissions or pick another folder"),
		ReadOnly:    message.New("disk.advice-read-only", "the disk is read-only; pick another folder"),
		Busy:        message.New("disk.advice-busy", "another program is using it; close that and try again"),
		NameTooLong: message.New("disk.advice-name", "the disk does not allow that name; use a shorter one"),
		WrongType:   message.New("disk.advice-not-a-file", "something else has that name; pick another name"),
	}
	// What is read and is no file, with what to do.
	errFolder  = message.New("disk.is-folder", "it is a folder; name a file in it")
	errSpecial = message.New("disk.is-special", "it is a pipe or a device, not a file; write what comes from it into a file, or give it to the command as standard input, with - for the name")
	errLarge   = message.New("disk.is-large", "it is larger than {{.Size}} MB, and no file for this program is that large; name another")
	errCycle   = message.New("disk.is-cycle", "it is a symbolic link that leads back to itself; name the file itself")

	errMissing     = message.New("disk.missing", "there is no {{.File}}")
	errTaken       = message.New("disk.taken", "{{.File}}: {{.Cause}}")
	errUnconfirmed = message.New("disk.unconfirmed", "{{.File}} is written, but the disk did not confirm it ({{.Cause}}): save again before switching the machine off")
)
