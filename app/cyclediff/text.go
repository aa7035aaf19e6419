package cyclediff

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// What users are told of a comparison.
var (
	fateLabels = map[Fate]*message.Message{
		New:     message.New("cyclediff.new", "new"),
		Grown:   message.New("cyclediff.grown", "grown"),
		Changed: message.New("cyclediff.changed", "changed"),
		Kept:    message.New("cyclediff.kept", "unchanged"),
		Dropped: message.New("cyclediff.dropped", "dropped"),
	}

	textCount     = message.New("cyclediff.count", "{{.Count}} {{.Fate}}")
	textMoved     = message.New("cyclediff.moved", "{{.Count}} moved")
	textSummary   = message.New("cyclediff.summary", "Examples: {{.Counts}}.")
	textNothing   = message.New("cyclediff.nothing", "Neither document has an example.")
	textSame      = message.New("cyclediff.same", "The two say the same: nothing is new, grown, moved or dropped.")
	textWords     = message.NewPlural("cyclediff.words", "{{.Count}} word", "{{.Count}} words")
	textMore      = message.NewPlural("cyclediff.more", "{{.Count}} word added", "{{.Count}} words added")
	textNumbers   = message.New("cyclediff.numbers", "new figures: {{.Numbers}}")
	textPieces    = message.New("cyclediff.pieces", "in: {{.Pieces}}")
	textMovedFrom = message.New("cyclediff.moved-from", "moved here from “{{.From}}”")
	textMovedTo   = message.New("cyclediff.moved-to", "now in the section “{{.To}}”")
	textElsewhere = message.New("cyclediff.elsewhere", "in another place among the sections")

	textAskedNow    = message.New("cyclediff.asked-now", "only the later path asks for it")
	textAskedBefore = message.New("cyclediff.asked-before", "only the earlier path asks for it")
	textFromTo      = message.New("cyclediff.from-to", "{{.From}} → {{.To}}")
	textExamples    = message.NewPlural("cyclediff.examples", "{{.Count}} example", "{{.Count}} examples")
	textExamplesNow = message.NewPlural("cyclediff.examples-now", "{{.Were}} → {{.Count}} example", "{{.Were}} → {{.Count}} examples")
	textUnplaced    = message.New("cyclediff.unplaced", "To be placed")

	stateLabels = map[promo.State]*message.Message{
		promo.StateNothing: message.New("cyclediff.state-nothing", "nothing yet"),
		promo.StateBegun:   message.New("cyclediff.state-begun", "begun"),
		promo.StateEnough:  message.New("cyclediff.state-enough", "enough"),
	}
)
