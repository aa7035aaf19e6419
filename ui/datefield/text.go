package datefield

import "promodoc/app/message"

// What the field shows and says.
var (
	textPlaceholder   = message.New("datefield.placeholder", "April 2026")
	textForms         = message.New("datefield.forms", "Such as April 2026, 10.4.2026, Q2 2026, last March")
	textUnderstood    = message.New("datefield.understood", "Understood as {{.Date}}")
	textWhich         = message.New("datefield.which", "Which one do you mean?")
	textNotUnderstood = message.New("datefield.not-understood", "“{{.Text}}” is not understood as a date: write April 2026, 10.4.2026 or Q2 2026.")
	textStillKept     = message.New("datefield.still-kept", "“{{.Text}}” is not understood as a date: write April 2026, 10.4.2026 or Q2 2026. The date is still {{.Date}}.")
)
