package library

import "promodoc/app/message"

// The actions of the screen.
var (
	textFilter             = message.New("library.filter", "Find by title")
	textDuplicate          = message.New("library.duplicate", "Duplicate document")
	textDelete             = message.New("library.delete", "Delete document (when no field has the focus)")
	textRename             = message.New("library.rename", "Rename document")
	textShowCycles         = message.New("library.show-cycles", "Show documents on a timeline, or in a list")
	textNextCycle          = message.New("library.next-cycle", "Begin the next cycle from the document")
	textExport             = message.New("library.export", "Export document")
	textPrint              = message.New("library.print", "Print document")
	textEmpty              = message.New("library.empty-trash-key", "Empty the trash (asks first)")
	textShowMenu           = message.New("library.show-menu", "Menu of the selected document")
	textUndo               = message.New("library.undo", "Undo the last deletion or renaming")
	textNextPane           = message.New("library.next-pane", "Next pane")
	textPrevPane           = message.New("library.previous-pane", "Previous pane")
	hintSelect             = message.New("library.hint-select", "select")
	hintOpen               = message.New("library.hint-open", "open")
	hintPutBack            = message.New("library.hint-put-back", "put back")
	hintDeleteForGood      = message.New("library.hint-delete-for-good", "delete for good")
	hintHelp               = message.New("library.hint-help", "help")
	textNew                = message.New("library.new", "New document")
	textOpenSample         = message.New("library.open-sample", "Open the sample")
	textOpenSoftwareSample = message.New("library.open-software-sample", "A shorter sample, for a senior software engineer")
	textShowHistory        = message.New("library.show-history", "Versions and kept copies of the document")
	hintHistory            = message.New("library.hint-history", "history")
)

// The screen and its folders.
var (
	textLibrary    = message.New("library.title", "Library")
	textIdle       = message.New("library.idle", "Everything stays on this computer")
	textDocuments  = message.New("library.documents", "Documents")
	textTrash      = message.New("library.trash", "Trash")
	textPaths      = message.New("library.paths", "Career paths")
	textJournal    = message.New("library.journal", "Journal")
	textBackups    = message.New("library.backups", "Backups")
	textPlaceCount = message.New("library.place-count", "{{.Name}} {{.Count}}")
)

// The documents along a line in time.
var (
	textCycles     = message.New("library.cycles", "Cycles")
	textNobody     = message.New("library.nobody", "No candidate named")
	textNoDays     = message.New("library.no-days", "no days set")
	textFromDay    = message.New("library.from-day", "from {{.Day}}, no end set")
	textToDay      = message.New("library.to-day", "to {{.Day}}, no beginning set")
	textGap        = message.New("library.gap", "{{.Time}} after the one before")
	textOverlap    = message.New("library.overlap", "overlaps the one before by {{.Time}}")
	textDaysLong   = message.NewPlural("library.days-long", "{{.Count}} day", "{{.Count}} days")
	textMonthsLong = message.NewPlural("library.months-long", "{{.Count}} month", "{{.Count}} months")
	textNoCycles   = message.New("library.no-cycles", "Documents are shown here on a timeline, one below the other. {{.Key}} begins the first.")
	textOneCycle   = message.New("library.one-cycle", "{{.Key}} begins the next cycle from this document, with the examples that you choose.")
)

// The first start.
var (
	textWelcome      = message.New("library.welcome", "Start with the role you are growing into")
	textWelcomeAbout = message.New("library.welcome-about", "Promodoc takes you through what that role asks for, keeps your examples, and turns them into pages your manager can read in ten minutes. Nothing leaves this computer.")
)

// A document in the list.
var (
	textKept           = message.NewPlural("library.kept", "a copy is kept beside it ({{.Key}})", "{{.Count}} copies are kept beside it ({{.Key}})")
	textOpenFrom       = message.NewPlural("library.open-from", "{{.Count}} open comment from {{.Who}}", "{{.Count}} open comments from {{.Who}}")
	textOpenFromOthers = message.NewPlural("library.open-from-others", "{{.Count}} open comment from others", "{{.Count}} open comments from others")
	textQuestions      = message.NewPlural("library.questions", "{{.Count}} unanswered question", "{{.Count}} unanswered questions")
	textOrphan         = message.New("library.orphan", "kept copy of “{{.Document}}”, which is gone")
	textHistory        = message.New("library.history", "History")
	textDamaged        = message.New("library.damaged", "Damaged: open it to see what can be read. {{.Fault}}")
	textOpenFile       = message.New("library.open-file", "Open file")
	textNothingYet     = message.New("library.nothing-yet", "nothing yet")
	textExamples       = message.NewPlural("library.examples", "{{.Count}} example", "{{.Count}} examples")
	textReady          = message.New("library.ready", "{{.Ready}} of {{.Total}} ready")
	textUnreadable     = message.New("library.unreadable", "cannot be read")
	textDamagedShort   = message.New("library.damaged-short", "damaged")
	textLocked         = message.New("library.locked", "protected with a passphrase")
	textLockedShort    = message.New("library.locked-short", "locked")
	textLockedLeftOut  = message.NewPlural("library.locked-left-out",
		"{{.Count}} locked document is left out of this search, except for the name of its file.",
		"{{.Count}} locked documents are left out of this search, except for the names of their files.")
	textNoMatches = message.New("library.no-matches", "No matches")
)

// Text that a program left unsaved when it ended unexpectedly.
var (
	textUnsaved           = message.New("library.unsaved", "unsaved text from {{.Date}}: open to recover it")
	textUnsavedElsewhere  = message.New("library.unsaved-elsewhere", "Unsaved text from {{.Date}} for {{.File}}: open to recover it")
	textUnsavedPath       = message.New("library.unsaved-path", "A career path with unsaved text from {{.Date}}: open to recover it")
	textUnsavedGone       = message.New("library.unsaved-gone", "What was typed until {{.Date}} is kept, but the file is missing: open to make a new file from it")
	textUnsavedUnreadable = message.New("library.unsaved-unreadable", "Unsaved text that cannot be read is kept in {{.File}}")
	// layoutKept writes when something was typed, as package time formats it.
	layoutKept = message.New("library.layout-kept", "2 January 2006 15:04")
)

// What can be done with a document, in its row and its menu.
var (
	textOpen           = message.New("library.open", "Open")
	textTakeUp         = message.New("library.take-up", "Make it a document again")
	textRenameShort    = message.New("library.rename-short", "Rename")
	textRenameMenu     = message.New("library.rename-menu", "Rename …")
	textDuplicateShort = message.New("library.duplicate-short", "Duplicate")
	textExportShort    = message.New("library.export-short", "Export")
	textExportMenu     = message.New("library.export-menu", "Export …")
	textPrintMenu      = message.New("library.print-menu", "Print")
	textCompareMenu    = message.New("library.compare-menu", "Compare with …")
	textNextCycleMenu  = message.New("library.next-cycle-menu", "Next cycle …")
	textDeleteShort    = message.New("library.delete-short", "Delete")
)

// What is said after an action.
var (
	textRenamed       = message.New("library.renamed", "Renamed to “{{.Name}}”. {{.Key}} undoes it.")
	textRenamedBack   = message.New("library.renamed-back", "Renamed back to “{{.Name}}”.")
	textNothingToFind = message.New("library.nothing-to-find", "There are no documents yet.")
	textDuplicated    = message.New("library.duplicated", "Duplicated.")
)

// The trash.
var (
	textTrashAbout = message.New("library.trash-about", "Deleted documents stay here until you delete them for good.")
	textTrashEmpty = message.New("library.trash-empty", "The trash is empty.")
	textDeletedAgo = message.New("library.deleted-ago", "deleted {{.When}}")
	textPutBack    = message.New("library.put-back", "Put back")
)

// The quiet lines of the sidebar.
var (
	textBackupDue = message.New("library.backup-due", "No backup for a month.")
	textBackUp    = message.New("library.back-up", "Back up …")
	textOldTrash  = message.NewPlural("library.old-trash",
		"{{.Count}} file has been in the trash for more than 30 days.", "{{.Count}} files have been in the trash for more than 30 days.")
	textLookAtTrash = message.New("library.look-at-trash", "Open the trash")
	textNotNow      = message.New("library.not-now", "Not now")
)

// Emptying the trash.
var (
	textEmptyTrash  = message.New("library.empty-trash", "Empty the trash …")
	textEmptyOld    = message.New("library.empty-old", "Delete old files …")
	textReallyEmpty = message.NewPlural("library.really-empty",
		"Delete {{.Count}} file for good? This cannot be undone.",
		"Delete {{.Count}} files for good? This cannot be undone.")
	textReallyDelete      = message.New("library.really-delete", "Delete “{{.Name}}” for good? This cannot be undone.")
	textDeleteForGoodMenu = message.New("library.delete-for-good-menu", "Delete for good …")
	textDeleteForGood     = message.New("library.delete-for-good", "Delete for good")
	textKeepTrash         = message.New("library.keep-trash", "Keep")
	textEmptied           = message.NewPlural("library.emptied", "{{.Count}} file was deleted for good.", "{{.Count}} files were deleted for good.")
)

// Times that have passed.
var (
	textJustNow   = message.New("library.just-now", "just now")
	textMinutes   = message.NewPlural("library.minutes", "{{.Count}} minute ago", "{{.Count}} minutes ago")
	textHours     = message.NewPlural("library.hours", "{{.Count}} hour ago", "{{.Count}} hours ago")
	textYesterday = message.New("library.yesterday", "yesterday")
	textDays      = message.NewPlural("library.days", "{{.Count}} day ago", "{{.Count}} days ago")
	textWeeks     = message.NewPlural("library.weeks", "{{.Count}} week ago", "{{.Count}} weeks ago")
	// layoutDate writes a day that is long past, as package time formats it.
	layoutDate = message.New("library.date", "2 January 2006")
)

// The reminders of the journal and of cycles.
var (
	textNothingNoted   = message.New("library.nothing-noted", "Nothing has been noted down for a week.")
	textNoteDown       = message.New("library.note-down", "Note what happened ({{.Key}})")
	textCycleEnds      = message.NewPlural("library.cycle-ends", "{{.Cycle}} ends in {{.Count}} day.", "{{.Cycle}} ends in {{.Count}} days.")
	textCycleEndsToday = message.New("library.cycle-ends-today", "{{.Cycle}} ends today.")
	textTheCycle       = message.New("library.the-cycle", "The cycle")
	textNoReminders    = message.New("library.no-reminders", "No reminders")
)
