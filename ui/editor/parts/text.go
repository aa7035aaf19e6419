package parts

import "promodoc/app/message"

// The page.
var (
	textParts    = message.New("parts.parts", "Parts of the document")
	textHeadline = message.New("parts.headline", "What readers get, in this order")
	textAdvice   = message.New("parts.advice", "Add your own sections, rename parts, move them ({{.Up}}, {{.Down}}) and hide what is not for readers ({{.Hide}}). Hidden parts are kept, but not exported. Empty parts are left out automatically. The path stays as it is.")
	textAdd      = message.New("parts.add", "Add section")
	textNewID    = message.New("parts.new-id", "Section")
	textWrite    = message.New("parts.write", "Write")
	textUp       = message.New("parts.up", "Up")
	textDown     = message.New("parts.down", "Down")
	textHide     = message.New("parts.hide", "Hide")
	textShow     = message.New("parts.show", "Show")
	textRemove   = message.New("parts.remove", "Remove")
	textUntitled = message.New("parts.untitled", "Title of the section")
)

// What a part is.
var (
	textMade   = message.New("parts.made", "made by the program")
	textOfPath = message.New("parts.of-path", "section of the path")
	textOwn    = message.New("parts.own", "section of your own")
	textHidden = message.New("parts.hidden", "hidden: kept, but not exported")
)

// The usual titles of parts.
var (
	textSummary        = message.New("parts.summary", "Summary")
	textGlance         = message.New("parts.glance", "At a glance")
	textConsiderations = message.New("parts.considerations", "Considerations")
	textGrowth         = message.New("parts.growth", "Growth areas")
	textPreparations   = message.New("parts.preparations", "Preparations")
	textReferences     = message.New("parts.references", "References")
)

// The steps of undo, and what is said after them.
var (
	textStepAdd      = message.New("parts.step-add", "add section")
	textStepName     = message.New("parts.step-name", "rename part")
	textStepMove     = message.New("parts.step-move", "move part")
	textStepHide     = message.New("parts.step-hide", "hide part")
	textStepShow     = message.New("parts.step-show", "show part")
	textStepRemove   = message.New("parts.step-remove", "remove section")
	textNowHidden    = message.New("parts.now-hidden", "“{{.Title}}” is hidden: kept, but not exported. {{.Key}} undoes it.")
	textNowShown     = message.New("parts.now-shown", "“{{.Title}}” is exported again. {{.Key}} undoes it.")
	textRemoved      = message.New("parts.removed", "“{{.Title}}” was removed with its text. {{.Key}} brings it back.")
	textCannotHide   = message.New("parts.cannot-hide", "The considerations cannot be hidden: they are the case.")
	textCannotRemove = message.New("parts.cannot-remove", "Only your own sections can be removed; {{.Key}} hides any part.")
)
