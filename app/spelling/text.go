package spelling

import "promodoc/app/message"

// Why a language is not checked.
var (
	errNoDictionary = message.New("spelling.no-dictionary", "there is no dictionary for {{.Language}} on this computer")
	errUnusable     = message.New("spelling.unusable", "the dictionary for {{.Language}} cannot be used: {{.Cause}}")
	errNoFile       = message.New("spelling.no-file", "the file {{.File}} is missing")
	errUnreadable   = message.New("spelling.unreadable", "{{.File}} cannot be read: {{.Cause}}")
	errTooLarge     = message.New("spelling.too-large", "{{.File}} is too large for a dictionary")
)
