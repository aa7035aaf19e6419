package sharing

import "promodoc/app/message"

// What the user is told of a file that others change.
var (
	errSilent     = message.New("sharing.silent", "the other window ({{.Who}}) did not answer: you are editing the document now; if that window still saves, both versions are merged")
	errGone       = message.New("sharing.gone", "{{.File}} was deleted or moved elsewhere: your text is still here, and the file is written again when you change something")
	errUnreadable = message.New("sharing.unreadable", "{{.File}} was changed elsewhere and cannot be read ({{.Cause}}): your text is still here, and that version is kept beside the file before yours is written")
)
