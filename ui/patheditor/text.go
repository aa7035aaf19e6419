package patheditor

import "promodoc/app/message"

// What the banner says.
var textNotSaved = message.New("patheditor.not-saved",
	"Not saved: {{.Cause}} The text is still here. Fix the problem, or close again to discard your changes.")
