package beside

import "promodoc/app/message"

// A document beside another one.
var (
	textAbout       = message.New("beside.about", "{{.Key}} or a click copies an example into the document, marked with its cycle. Nothing is changed here.")
	textNoExamples  = message.New("beside.no-examples", "This document has no examples to copy.")
	textOther       = message.New("beside.other", "Another document …")
	textClose       = message.New("beside.close", "Close")
	textCopied      = message.New("beside.copied", "✓ copied")
	textUnplaced    = message.New("beside.unplaced", "To be placed")
	textAttachments = message.NewPlural("beside.attachments", "{{.Count}} attachment", "{{.Count}} attachments")
)
