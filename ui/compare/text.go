package compare

import "promodoc/app/message"

// The pieces.
var (
	textOnlyIn = message.New("compare.only-in", "only in: {{.Label}}")
	textChosen = message.New("compare.chosen", "✓ {{.Label}}")
	textSame   = message.New("compare.same", "There is no difference between the two: {{.Into}} and {{.From}}.")
	textTaken  = message.New("compare.taken", "{{.Taken}} of {{.All}} from: {{.From}}")
)

// What can be done.
var (
	textTake   = message.New("compare.take", "Use the chosen pieces")
	textCancel = message.New("compare.cancel", "Back")
	textUndo   = message.New("compare.undo", "Undo")
	textRedo   = message.New("compare.redo", "Redo")

	textNothingTaken  = message.New("compare.nothing-taken", "Nothing is chosen from {{.From}} yet: choose a piece with →, or all with A.")
	textNothingToUndo = message.New("compare.nothing-to-undo", "There is no choice to undo or redo.")
	textCloseBlocked  = message.New("compare.close-blocked", "What you chose has not been used yet. Go back again to discard it.")
)

// The keys in the status line.
var (
	hintPiece = message.New("compare.hint-piece", "piece")
	hintSide  = message.New("compare.hint-side", "side")
	hintAll   = message.New("compare.hint-all", "all")
	hintUndo  = message.New("compare.hint-undo", "undo")
)
