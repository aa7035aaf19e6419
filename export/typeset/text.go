package typeset

import "promodoc/app/message"

// The texts of this package: notices about a document, and errors.
var (
	textDocument       = message.New("typeset.promotion-document", "Promotion document")
	textDraft          = message.New("typeset.draft", "Draft")
	textDraftOf        = message.New("typeset.draft-of", "Draft of {{.Date}}")
	textLinksNotListed = message.NewPlural("typeset.links-not-listed",
		"The document has {{.Count}} link, too many to list at its end.",
		"The document has {{.Count}} links, too many to list at its end.")
	textNoTarget    = message.New("typeset.no-target", "The link to #{{.Anchor}} has no target in this document.")
	textMissing     = message.New("typeset.missing", "The character {{.Name}} is in no font and is shown as □; it can still be copied and searched.")
	textMoreMissing = message.NewPlural("typeset.more-missing",
		"{{.Count}} more character is in no font and is shown as □.",
		"{{.Count}} more characters are in no font and are shown as □.")
	textAt           = message.New("typeset.at", "{{.File}}:{{.Line}}: {{.Text}}")
	textUnnamed      = message.New("typeset.unnamed", "unnamed")
	textFallbackFont = message.New("typeset.fallback-font", "The font {{.Font}} of this computer is used for {{.Scripts}}.")
	textChinese      = message.New("typeset.chinese", "Chinese characters")
	textJapanese     = message.New("typeset.japanese", "Japanese")
	textKorean       = message.New("typeset.korean", "Korean")
	textSymbols      = message.New("typeset.symbols", "symbols")

	errNoFonts = message.New("typeset.no-fonts", "pages cannot be laid out without fonts")
	errFault   = message.New("typeset.fault", "the pages could not be laid out: {{.Cause}}")
)
