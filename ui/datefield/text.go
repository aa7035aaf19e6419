package datefield

import "promodoc/app/message"

// What the field shows and says.
var (
	textPlaceholder   = message.New("datefield.placeholder", "no date")
	textForms         = message.New("datefield.forms", "April 2026, 10.4.2026, Q2 2026, last March …")
	textUnderstood    = message.New("datefield.understood", "That is {{.Date}}")
	textWhich         = message.New("datefield.which", "Which one do you mean?")
	textNotUnderstood = message.New("datefield.not-understood", "“{{.Text}}” is not understood. Write April 2026, 10.4.2026 or Q2 2026.")
	textStillKept     = message.New("datefield.still-kept", "“{{.Text}}” is not understood: the date is still {{.Date}}. Write April 2026, 10.4.2026 or Q2 2026.")
)
