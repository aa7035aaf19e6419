package importing

import (
	"promodoc/app/ladder"
	"promodoc/app/message"
)

// The bar and the actions.
var (
	textTitle     = message.New("importing.title", "Import a page")
	textCancel    = message.New("importing.cancel", "Cancel")
	textSave      = message.New("importing.save", "Save")
	textSavePaths = message.NewPlural("importing.save-count", "Save {{.Count}} path", "Save {{.Count}} paths")
	textSaveAll   = message.New("importing.save-paths", "Save the paths")
	textUndo      = message.New("importing.undo", "Undo")
	textRedo      = message.New("importing.redo", "Redo")
	textNextPane  = message.New("importing.next-pane", "Next pane")
	textPrevPane  = message.New("importing.previous-pane", "Previous pane")
)

// The head of the list.
var (
	textReading      = message.New("importing.reading", "Reading the page …")
	textUntitled     = message.New("importing.untitled", "What the page says")
	textAbout        = message.New("importing.about", "Each line of the page and what it was recognized as. Change that with its letter key; nothing is saved until you save.")
	textAddress      = message.New("importing.address", "Page’s address on the web")
	textAddressAbout = message.New("importing.address-about", "for links that are relative to it")
	textAddressStart = message.New("importing.address-start", "https://")
)

// What a line can be: as a badge, and as what a key makes of it.
var (
	textsVerdict = map[ladder.Verdict]*message.Message{
		ladder.AsPath:          message.New("importing.path", "Path"),
		ladder.AsSection:       message.New("importing.section", "Section"),
		ladder.AsConsideration: message.New("importing.consideration", "Consideration"),
		ladder.AsPreparation:   message.New("importing.preparation", "Preparation"),
		ladder.AsGuidance:      message.New("importing.guidance", "Guidance"),
		ladder.LeftOut:         message.New("importing.left-out", "Left out"),
	}
	hintsVerdict = map[ladder.Verdict]*message.Message{
		ladder.AsPath:          message.New("importing.hint-path", "path"),
		ladder.AsSection:       message.New("importing.hint-section", "section"),
		ladder.AsConsideration: message.New("importing.hint-consideration", "consideration"),
		ladder.AsPreparation:   message.New("importing.hint-preparation", "preparation"),
		ladder.AsGuidance:      message.New("importing.hint-guidance", "guidance"),
		ladder.LeftOut:         message.New("importing.hint-leave-out", "leave out"),
	}
	hintTitle = message.New("importing.hint-title", "title")
)

// The parts at the left.
var (
	textFound          = message.New("importing.found", "Found")
	textNoPath         = message.New("importing.no-path", "No path yet. Choose the line a path is named in and press {{.Key}}.")
	textLeftOut        = message.New("importing.left-out-heading", "Left out")
	textLines          = message.NewPlural("importing.lines", "{{.Count}} line", "{{.Count}} lines")
	textBoth           = message.New("importing.both", "{{.Considerations}} + {{.Preparations}}")
	textConsiderations = message.New("importing.considerations", "{{.Count}} cons.")
	textPreparations   = message.New("importing.preparations", "{{.Count}} prep.")
	textToBeFilled     = message.New("importing.to-be-filled", "to be filled")
	textMoreReasons    = message.NewPlural("importing.more-reasons", "{{.Count}} more reason", "{{.Count}} more reasons")
	textReasonCount    = message.New("importing.reason-count", "{{.Reason}} ({{.Count}})")
)

// The field for a title or an ID.
var (
	textTitleLabel     = message.New("importing.title-label", "Title")
	textTitleKeys      = message.New("importing.title-keys", "Enter saves it, Esc discards the change")
	textIDLabel        = message.New("importing.id-label", "ID")
	textIDKeys         = message.New("importing.id-keys", "names the path in files; Enter saves it")
	textNoTitle        = message.New("importing.no-title", "Guidance and lines that are left out have no title.")
	textNoID           = message.New("importing.no-id", "Only a path has an ID: choose the line that names it.")
	textIDTakenUse     = message.New("importing.id-taken-use", "The ID “{{.ID}}” is taken by {{.Owner}}. “{{.Free}}” is free.")
	textIDTwice        = message.New("importing.id-twice", "The ID “{{.ID}}” is that of another path on this page.")
	textIDForm         = message.New("importing.id-form", "An ID has only lower-case letters without accents, digits and single hyphens.")
	textIDFormSuch     = message.New("importing.id-form-such-as", "An ID has only lower-case letters without accents, digits and single hyphens, such as “{{.ID}}”.")
	textIDChanged      = message.New("importing.id-changed", "its ID is {{.ID}}, since “{{.Taken}}” is taken by {{.Owner}}; {{.Key}} gives another")
	textIDsChanged     = message.NewPlural("importing.ids-changed", "{{.Count}} path has an ID that is taken, and gets another.", "{{.Count}} paths have IDs that are taken, and get others.")
	textIDChangedShort = message.New("importing.id-changed-short", "ID {{.ID}}")
	textIDInLine       = message.New("importing.id-in-line", "its ID is {{.ID}}")
)

// What the status line says.
var (
	textNothingSaved  = message.New("importing.nothing-saved", "Nothing is saved yet")
	textPlaced        = message.NewPlural("importing.placed", "{{.Placed}} of {{.Count}} item placed", "{{.Placed}} of {{.Count}} items placed")
	textPlacedLeftOut = message.NewPlural("importing.placed-left-out", "{{.Placed}} of {{.Count}} item placed, {{.LeftOut}} left out", "{{.Placed}} of {{.Count}} items placed, {{.LeftOut}} left out")
	textStillReading  = message.New("importing.still-reading", "The page is still being read. The paths will be saved after that.")
	textNothingToSave = message.New("importing.nothing-to-save", "There is no path to save: choose the line that names one and press {{.Key}}.")
	textSaveFailed    = message.NewPlural("importing.save-failed", "{{.Saved}} of {{.Count}} path saved. “{{.Title}}” was not: {{.Cause}}", "{{.Saved}} of {{.Count}} paths saved. “{{.Title}}” was not: {{.Cause}}")
	textCloseUnsaved  = message.NewPlural("importing.close-unsaved", "Nothing is saved yet. Close again to discard {{.Count}} decision.", "Nothing is saved yet. Close again to discard {{.Count}} decisions.")
	textClosePartly   = message.NewPlural("importing.close-partly", "Not every path is saved yet. Close again to discard {{.Count}} decision.", "Not every path is saved yet. Close again to discard {{.Count}} decisions.")
	textPageChanged   = message.NewPlural("importing.page-changed", "The page changed: {{.Count}} decision about lines that moved was discarded.", "The page changed: {{.Count}} decisions about lines that moved were discarded.")
	textPathLeftOut   = message.New("importing.path-left-out", "Left out with everything in it. {{.Key}} brings it back.")
	textOutWithPath   = message.New("importing.out-with-path", "That line was left out with its path: {{.Key}} on the line that names the path brings both back.")
	textChoices       = message.New("importing.choices", "Line {{.Line}} can only be {{.Choices}}.")
	textNothingToUndo = message.New("importing.nothing-to-undo", "There is nothing to undo here.")
	textNothingToRedo = message.New("importing.nothing-to-redo", "There is nothing to redo here.")
	textUndone        = message.New("importing.undone", "Undone.")
	textRedone        = message.New("importing.redone", "Redone.")
)

// How the page is turned round.
var (
	textLevels             = message.New("importing.levels", "Levels")
	textSkills             = message.New("importing.skills", "Skills")
	textGrouping           = message.New("importing.grouping", "One consideration")
	textTurnLevels         = message.New("importing.turn-levels", "Find the levels elsewhere on the page")
	textTurnSkills         = message.New("importing.turn-skills", "Find the skills elsewhere on the page")
	textTurnConsiderations = message.New("importing.turn-considerations", "Make each skill one consideration, or each bullet")
	textLeavePartOut       = message.New("importing.leave-part-out", "Leave out this part of the page, such as navigation")
	textMarkForEveryRole   = message.New("importing.mark-for-every-role", "This part of the page is for every role")
	textJoinPath           = message.New("importing.join-path", "Join the path with another")
	textShowMenu           = message.New("importing.show-menu", "Menu of the selected line")
	textChangeTitle        = message.New("importing.change-title", "Change the title")
	textChangeID           = message.New("importing.change-id", "Change the ID")
	textJoinWith           = message.New("importing.join-with", "Join {{.Path}} with {{.Title}}")

	textsLayer = map[ladder.Layer]*message.Message{
		ladder.Auto:      message.New("importing.layer-auto", "as the page says"),
		ladder.Columns:   message.New("importing.layer-columns", "columns"),
		ladder.Rows:      message.New("importing.layer-rows", "rows"),
		ladder.Bullets:   message.New("importing.layer-bullets", "bullets"),
		ladder.BoldLines: message.New("importing.layer-bold-lines", "lines in bold"),
		ladder.WholePage: message.New("importing.layer-page", "this page is one role"),
		ladder.NoSkills:  message.New("importing.layer-none", "none"),
	}
	textHeadings    = message.New("importing.layer-headings", "headings {{.Level}}")
	textAllHeadings = message.New("importing.layer-all-headings", "all headings")
	textABullet     = message.New("importing.a-bullet", "a bullet")
	textASkill      = message.New("importing.a-skill", "a skill")

	textLevelsChip = message.New("importing.levels-chip", "{{.Key}}  {{.Layer}} · {{.Paths}}, {{.Considerations}}")
	textChip       = message.New("importing.chip", "{{.Layer}} · {{.Count}}")
	textPathCount  = message.NewPlural("importing.path-count", "{{.Count}} path", "{{.Count}} paths")
	textAskCount   = message.NewPlural("importing.ask-count", "{{.Count}} consideration", "{{.Count}} considerations")
	textSkillCount = message.NewPlural("importing.skill-count", "{{.Count}} skill", "{{.Count}} skills")

	textTurned      = message.New("importing.turned", "{{.What}} ({{.Paths}}, {{.Considerations}}). {{.Key}} undoes it.")
	textTurnedIdle  = message.NewPlural("importing.turned-idle", "{{.Count}} decision is about a line that is not here.", "{{.Count}} decisions are about lines that are not here.")
	textOneWay      = message.New("importing.one-way", "There is only one way to read the page in that respect.")
	textPartOut     = message.New("importing.part-out", "“{{.Part}}” is left out with everything under it. {{.Key}} brings it back.")
	textNoPart      = message.New("importing.no-part", "This line is in no part of the page: X leaves it out alone.")
	textEveryRole   = message.New("importing.for-every-role", "“{{.Part}}” is now for every role, as a path of its own. {{.Key}} undoes it.")
	textNoHeading   = message.New("importing.no-heading", "This line is under no heading: choose a line of a part that has one.")
	textPathJoined  = message.New("importing.joined", "“{{.Path}}” is joined with “{{.Other}}”. {{.Key}} undoes it.")
	textNothingJoin = message.New("importing.nothing-to-join", "There is no other path that this line’s could be joined with.")
	hintMore        = message.New("importing.hint-more", "more")
)
