package buildinfo

import "promodoc/app/message"

var (
	textCommit  = message.New("buildinfo.commit", "commit {{.Commit}}")
	textChanged = message.New("buildinfo.changed", " with changes")
)
