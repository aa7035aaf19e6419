package accuracy

import "promodoc/app/message"

// What a rule did with cases.
var (
	textFoundNone = message.New("accuracy.found-none", "In tests it found none of {{.All}} such places.")
	textNoneWrong = message.New("accuracy.none-wrong", "In tests it found {{.Found}} of {{.All}} such places, and marked none of {{.Near}} that were fine.")
	textSomeWrong = message.New("accuracy.some-wrong", "In tests it found {{.Found}} of {{.All}} such places, but also marked {{.Wrong}} of {{.Near}} that were fine.")
)

// Why a rule ships switched off.
var (
	textUntested       = message.New("accuracy.untested", "Off by default because it has not been tested enough.")
	textMisses         = message.New("accuracy.misses", "Off by default because it misses too much.")
	textMarks          = message.New("accuracy.marks", "Off by default because it marks too much that is fine.")
	textMissesAndMarks = message.New("accuracy.misses-and-marks", "Off by default because it misses too much and marks too much that is fine.")
)
