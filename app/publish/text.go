package publish

import "promodoc/app/message"

// Why something was not exported.
var (
	errOccupied       = message.New("publish.occupied", "{{.File}} exists and is not an export of this document: it was left alone; {{.Free}} is free")
	errNoFormat       = message.New("publish.no-format", "no format is chosen: name at least one")
	errFormatName     = message.New("publish.format-name", "{{.Name}} is not a format name: write one such as md or pdf")
	errRepeatedFormat = message.New("publish.repeated-format", "the format {{.Name}} is named twice: name it once")
	errRender         = message.New("publish.render", "nothing was exported, as the {{.Format}} failed: {{.Cause}}")
)
