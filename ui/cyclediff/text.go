package cyclediff

import "promodoc/app/message"

// The comparison of two cycles.
var (
	textTitle      = message.New("cyclediff.title", "Cycles compared")
	textFromTo     = message.New("cyclediff.documents", "{{.Earlier}} → {{.Later}}")
	textSide       = message.New("cyclediff.side", "{{.Role}}, {{.Cycle}}")
	textOnlyBefore = message.New("cyclediff.only-before", "only in the earlier")
	textOnlyNow    = message.New("cyclediff.only-now", "only in the later")
	textSections   = message.New("cyclediff.sections", "Sections")
	textGrowth     = message.New("cyclediff.growth", "Growth areas")
	textPiece      = message.New("cyclediff.piece", "{{.Piece}}:")

	hintSelect    = message.New("cyclediff.hint-select", "select")
	hintOpen      = message.New("cyclediff.hint-open", "open")
	hintUnchanged = message.New("cyclediff.hint-unchanged", "unchanged")
)
