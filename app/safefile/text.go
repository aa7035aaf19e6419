package safefile

import "promodoc/app/message"

// What a save says of another program's changes.
var (
	errRemoved   = message.New("safefile.removed", "{{.File}} was deleted or moved elsewhere meanwhile: it was written again with your version")
	errKept      = message.New("safefile.kept", "{{.File}} was changed elsewhere meanwhile: that version is kept as {{.Kept}}")
	errBothKept  = message.New("safefile.both-kept", "{{.File}} was changed elsewhere meanwhile: your version is saved, and the other is kept as {{.Kept}}; compare the two")
	errElsewhere = message.New("safefile.changed-elsewhere", "another program changed the file meanwhile")
	errChanged   = message.New("safefile.changed", "the file changed while it was being saved")
)
