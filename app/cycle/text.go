package cycle

import "promodoc/app/message"

// The names of cycles, and what a new document says of the growth areas of the last one.
var (
	textHalf    = message.New("cycle.half", "H{{.Half}} {{.Year}}")
	textQuarter = message.New("cycle.quarter", "Q{{.Quarter}} {{.Year}}")

	textGrowthSince = message.New("cycle.growth-since", "Growth since last time")
)
