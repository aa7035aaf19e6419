package tray

import "promodoc/app/message"

// The texts of the choice.
var (
	textPlaceUnder = message.New("tray.place-under", "Place “{{.Title}}” under")
	textHowTo      = message.New("tray.how-to", "Press the key of a consideration, or choose one, to place the selected example there.")
	textChip       = message.New("tray.chip", "{{.Key}}  {{.Title}}")
)
