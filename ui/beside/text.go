package beside

import "promodoc/app/message"

// A document beside another one.
var (
	textAbout       = message.New("beside.about", "Nothing is changed here. {{.Key}} copies the example that has the keyboard into the document, marked with the cycle that it comes from; a click does, too.")
	textNoExamples  = message.New("beside.no-examples", "This document has no examples to copy.")
	textOther       = message.New("beside.other", "Another document …")
	textClose       = message.New("beside.close", "Close")
	textCopied      = message.New("beside.copied", "✓ copied")
	textUnplaced    = message.New("beside.unplaced", "To be placed")
	textAttachments = message.NewPlural("beside.attachments", "{{.Count}} attachment", "{{.Count}} attachments")
)
