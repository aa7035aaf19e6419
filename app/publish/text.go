package publish

import "promodoc/app/message"

// Why something was not exported.
var (
	errOccupied       = message.New("publish.occupied", "{{.File}} exists and is not an export of this document: it was left alone")
	errEdited         = message.New("publish.edited", "{{.File}} was changed after it was exported: it was left alone")
	errUnknown        = message.New("publish.unknown", "{{.File}} was exported by an older version and may have been changed since: it was left alone")
	errSeveral        = message.New("publish.several", "{{.First}}; {{.Next}}")
	errFree           = message.New("publish.free", "{{.Reason}}; {{.Free}} is free")
	errNoFormat       = message.New("publish.no-format", "no format is chosen: name at least one")
	errFormatName     = message.New("publish.format-name", "{{.Name}} is not a format name: write one such as md or pdf")
	errRepeatedFormat = message.New("publish.repeated-format", "the format {{.Name}} is named twice: name it once")
	errRender         = message.New("publish.render", "nothing was exported, as the {{.Format}} failed: {{.Cause}}")
)

// textUnshared says that an export has another name than was asked for.
var textUnshared = message.New("publish.unshared", "the exports of another document have the name {{.Name}}: this one is named {{.Free}}")

// What drafts are called.
var textDraftName = message.New("publish.draft-name", "{{.Name}} draft")
