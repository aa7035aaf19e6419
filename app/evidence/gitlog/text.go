package gitlog

import "promodoc/app/message"

// The kinds of errors of reading repositories.
var (
	ErrMissing = message.New("gitlog.missing", "{{.Folder}} is a git repository, and the program git, which reads it, is not on this computer: install git, or see that it is on the PATH, and import again; nothing was added")
	ErrNone    = message.New("gitlog.none", "{{.Folder}} is no git repository and has none in it: name the folder of a repository, or a file; nothing was added")
)
