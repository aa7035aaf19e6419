package cyclediff

import "promodoc/app/message"

// The comparison of two cycles.
var (
	textTitle      = message.New("cyclediff.title", "What became of it")
	textFromTo     = message.New("cyclediff.documents", "{{.Earlier}} → {{.Later}}")
	textOnlyBefore = message.New("cyclediff.only-before", "only in the earlier")
	textOnlyNow    = message.New("cyclediff.only-now", "only in the later")
	textSections   = message.New("cyclediff.sections", "Sections")
	textPiece      = message.New("cyclediff.piece", "{{.Piece}}:")

	hintSelect    = message.New("cyclediff.hint-select", "select")
	hintOpen      = message.New("cyclediff.hint-open", "open")
	hintUnchanged = message.New("cyclediff.hint-unchanged", "unchanged")
)
