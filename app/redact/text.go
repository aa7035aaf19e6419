package redact

import "promodoc/app/message"

// What is said of backups that have a document which got a passphrase.
var (
	textOutOfReach = message.New("redact.out-of-reach", "the backup {{.File}} cannot be reached, and its copy of the document can still be read: attach its disk and use 'promodoc lock DOC --backup {{.File}}', or set the passphrase again in the window")
	textGone       = message.New("redact.gone", "the backup {{.File}} is gone, and its folder is empty; if it was not deleted but is on a disk that is not attached, its copy of the document can still be read: attach the disk and use 'promodoc lock DOC --backup {{.File}}', or set the passphrase again in the window")
	textElsewhere  = message.New("redact.elsewhere", "the backup {{.File}} was made elsewhere and left alone, and its copy of the document can still be read: use 'promodoc lock DOC --backup {{.File}}' to change that, or delete it")
	errFailed      = message.New("redact.failed", "the backup {{.File}} is as it was, and its copy of the document can still be read: {{.Cause}}")
	textExports    = message.NewPlural("redact.exports",
		"the backup {{.File}} also has {{.Count}} export of the document, which can still be read",
		"the backup {{.File}} also has {{.Count}} exports of the document, which can still be read")
)
