package ui

import "promodoc/app/message"

// The journal, and examples that are made of its entries.
var (
	textTitleJournal              = message.New("ui.title-journal", "Journal — Promodoc")
	textLogEntry                  = message.New("ui.log-entry", "Note something down in the journal")
	textJournal                   = message.New("ui.journal", "Journal")
	textSearchAll                 = message.New("ui.search-all", "Search the journal and all documents")
	textTitleEvidence             = message.New("ui.title-evidence", "Import evidence — Promodoc")
	textInEvidence                = message.New("ui.in-evidence", "when importing evidence")
	textYear                      = message.New("ui.year", "The journal of {{.Year}}")
	textYearIntro                 = message.New("ui.year-intro", "A version of the year is kept before entries are deleted or several are changed at once, and otherwise at most once a minute. Choose one to see which entries are missing now, and to bring them back.")
	textYearEmpty                 = message.New("ui.year-empty", "A version of the year is kept here before its entries are changed or deleted.")
	textYearRestored              = message.New("ui.year-restored", "Restored. {{.Key}} undoes it.")
	textBackToJournal             = message.New("ui.back-to-journal", "‹ Journal")
	textRangeCycle                = message.New("ui.range-cycle", "This document’s cycle: {{.Time}}")
	textRangeLast                 = message.New("ui.range-last", "Since the last time: {{.Day}}")
	textRangeAll                  = message.New("ui.range-all", "All time")
	textTaken                     = message.NewPlural("ui.taken", "{{.Count}} entry was added to the journal. {{.Key}} undoes it.", "{{.Count}} entries were added to the journal. {{.Key}} undoes it.")
	textInJournal                 = message.New("ui.in-journal", "in the journal")
	textNoted                     = message.New("ui.noted", "Noted down: “{{.Title}}”. {{.Meaning}}. {{.Key}} shows the journal.")
	textNotedHere                 = message.New("ui.noted-here", "Noted down: “{{.Title}}”. {{.Meaning}}. {{.Key}} undoes it.")
	textUseWhere                  = message.New("ui.use-where", "Make an example in which document?")
	textUseWhereAbout             = message.New("ui.use-where-about", "The example gets the dates, links and results of the entries, and the journal shows where they are used.")
	textUseNoDocument             = message.New("ui.use-no-document", "There is no document yet: create one first.")
	textUseFor                    = message.New("ui.use-for", "For which consideration?")
	textUseForAbout               = message.New("ui.use-for-about", "The example appears under it, and can support others too.")
	textUseNoConsideration        = message.New("ui.use-no-consideration", "The path of this document has no considerations.")
	textUseStep                   = message.New("ui.use-step", "example from the journal")
	textUseDone                   = message.NewPlural("ui.use-done", "Made from a journal entry. {{.Key}} undoes it.", "Made from {{.Count}} journal entries. {{.Key}} undoes it.")
	textSuggest                   = message.New("ui.suggest", "Entries that may show “{{.Title}}”")
	textSuggestAbout              = message.New("ui.suggest-about", "Enter makes an example from one. Nothing is placed automatically.")
	textSuggestNone               = message.New("ui.suggest-none", "No journal entry shares a word or a tag with it. {{.Key}} shows all entries.")
	textSuggestNeedsConsideration = message.New("ui.suggest-needs-consideration", "Choose a consideration first")
)

// The window's titles.
var (
	textTitle        = message.New("ui.title", "Promodoc")
	textTitleNew     = message.New("ui.title-new", "New document — Promodoc")
	textTitlePaths   = message.New("ui.title-paths", "Career paths — Promodoc")
	textTitleReading = message.New("ui.title-reading", "Reading {{.File}} — Promodoc")
	textTitleImport  = message.New("ui.title-import", "Import {{.File}} — Promodoc")
	textTitleCompare = message.New("ui.title-compare", "Compare — Promodoc")
)

// The actions that the window offers everywhere.
var (
	textNewDocument  = message.New("ui.new-document", "New document")
	textLibrary      = message.New("ui.library", "Library")
	textPaths        = message.New("ui.paths", "Career paths")
	textNewPath      = message.New("ui.new-path", "New career path")
	textImport       = message.New("ui.import", "Import a page as paths, or a path file")
	textFindDocument = message.New("ui.find-document", "Find a document in the library")
	textBackups      = message.New("ui.backups", "Backups: back up and restore")
	textSettings     = message.New("ui.settings", "Settings")
	textHelp         = message.New("ui.help", "Help and keyboard shortcuts")
	textTrayOpen     = message.New("ui.tray-open", "Open Promodoc")
	textQuit         = message.New("ui.quit", "Quit")
)

// The screens, as the table of keys names them.
var (
	textEverywhere = message.New("ui.everywhere", "everywhere")
	textInDocument = message.New("ui.in-document", "in a document")
	textInLibrary  = message.New("ui.in-library", "in the library")
	textInPaths    = message.New("ui.in-paths", "in the list of career paths")
	textInPath     = message.New("ui.in-path", "in a career path")
	textInImport   = message.New("ui.in-import", "in an imported page")

	textInVersions   = message.New("ui.in-versions", "in the versions of a document")
	textInComparison = message.New("ui.in-comparison", "in a comparison")
)

// What the status line says.
var (
	textNotOpened           = message.New("ui.not-opened", "{{.File}} is there, but could not be opened: {{.Cause}}")
	textNoPDFViewer         = message.New("ui.no-pdf-viewer", "{{.File}} is there, but no PDF viewer opened it: {{.Cause}}")
	textNoFileManager       = message.New("ui.no-file-manager", "The file manager could not be opened for {{.Folder}}: {{.Cause}}")
	textNoMail              = message.New("ui.no-mail", "The email program could not be opened: {{.Cause}}")
	textNoBrowser           = message.New("ui.no-browser", "The browser could not be opened: {{.Cause}}")
	textExportNeedsDocument = message.New("ui.export-needs-document", "Open the document that you want to export first.")
	textPrintNeedsDocument  = message.New("ui.print-needs-document", "Open the document that you want to print first.")
	textPrinting            = message.New("ui.printing", "{{.File}} opens in your PDF viewer: print it from there. It stays in {{.Folder}} until you quit.")
	textNotPrinted          = message.New("ui.not-printed", "Not printed: {{.Cause}}")
	textNoPrintViewer       = message.New("ui.no-print-viewer", "Not printed, because no PDF viewer opened {{.File}}: {{.Cause}} Export the PDF ({{.Key}}) to print it elsewhere.")
	textPassphraseSet       = message.New("ui.passphrase-set", "The document is protected with a passphrase.")
	errBackupsLeft          = message.New("ui.backups-left", "the document is protected, but its copies in backups were not updated ({{.Cause}}): set the passphrase again to try once more")
	textPassphraseRemoved   = message.New("ui.passphrase-removed", "The document has no passphrase any more.")
	textStepReaders         = message.New("ui.step-readers", "Change what readers get")
	textStepRemoveReaders   = message.New("ui.step-remove-readers", "Remove a set of readers")
	textSavedAs             = message.New("ui.saved-as", "Saved in the export folder as {{.File}}.")
	textCopied              = message.New("ui.copied", "Copied.")
	textCopiedRich          = message.New("ui.copied-rich", "The document is on the clipboard with its formatting: paste it where you like.")
	textMailFile            = message.New("ui.mail-file", "Email about {{.Name}}")
	textMailCopied          = message.New("ui.mail-copied", "The email is on the clipboard: paste it, attach the draft, and send it.")
	textExported            = message.NewPlural("ui.exported", "Exported {{.Count}} file.", "Exported {{.Count}} files.")
	textNotExported         = message.New("ui.not-exported", "Not exported: {{.Cause}}")
	textDuplicated          = message.New("ui.duplicated", "This copy is yours.")
	textPathExported        = message.New("ui.path-exported", "Exported to {{.File}}")
	textPathAdded           = message.New("ui.path-added", "Added {{.File}}.")
	textPathsSaved          = message.NewPlural("ui.paths-saved",
		"{{.Count}} path saved. {{.Key}} begins a document on the chosen one.",
		"{{.Count}} paths saved. {{.Key}} begins a document on the chosen one.")
	textDropOne = message.New("ui.drop-one", "Drop one page or document at a time. Nothing was imported.")
)

// Backups.
var (
	textBackedUp     = message.New("ui.backed-up", "Backed up and checked: {{.File}}")
	textFromBackup   = message.NewPlural("ui.from-backup", "{{.Count}} file was restored from the backup.", "{{.Count}} files were restored from the backup.")
	textLibraryMoved = message.New("ui.library-moved", "The library has moved. The old folder was kept, but is no longer used: {{.Old}}. You can delete it.")
	textShowInFolder = message.New("ui.show-in-folder", "Show in folder")
	errMoveBlocked   = message.New("ui.move-blocked", "the open document could not be saved, so the library stays where it is")
	errBackupRunning = message.New("ui.backup-running", "a backup is being made or restored: wait for it to finish")
	errCancelled     = message.New("ui.cancelled", "stopped; what was finished before that is complete, and nothing is lost")
)

// The next cycle.
var (
	textTitleNext    = message.New("ui.title-next", "Next cycle — Promodoc")
	textWhatIs       = message.New("ui.what-is", "What is “{{.File}}”?")
	textWhatIsAbout  = message.New("ui.what-is-about", "The file is only read, never changed.")
	textIsOld        = message.New("ui.is-old", "A promotion document")
	textIsOldAbout   = message.New("ui.is-old-about", "Its text begins a new document.")
	textIsComments   = message.New("ui.is-comments", "Comments of a reader")
	textIsPaths      = message.New("ui.is-paths", "What roles ask for")
	textIsPathsAbout = message.New("ui.is-paths-about", "Career paths are made from it.")

	textMoveTo      = message.New("ui.move-to", "Move to which path?")
	textMoveToAbout = message.New("ui.move-to-about", "You see what would change before anything does.")
	textMoveNowhere = message.New("ui.move-nowhere", "There is no other path with considerations.")
	textWaiting     = message.NewPlural("ui.waiting",
		"{{.Count}} example waits to be placed, and is not exported until then.",
		"{{.Count}} examples wait to be placed, and are not exported until then.")
)

// What an export leaves out.
var (
	textEmptyConsiderations = message.NewPlural("ui.empty-considerations",
		"{{.Count}} consideration has no example yet; the table shows it with a dash.",
		"{{.Count}} considerations have no example yet; the table shows them with a dash.")
	textConfidentialLeftOut = message.NewPlural("ui.confidential-left-out",
		"{{.Count}} confidential example is left out.",
		"{{.Count}} confidential examples are left out.")
	textUnplacedLeftOut = message.NewPlural("ui.unplaced-left-out",
		"{{.Count}} example is left out until it is placed under a consideration.",
		"{{.Count}} examples are left out until they are placed under considerations.")
)

// The panels that ask for a file or an ID.
var (
	textFile            = message.New("ui.file", "File")
	textExport          = message.New("ui.export", "Export")
	textExportPath      = message.New("ui.export-path", "Export the path")
	textExportPathAbout = message.New("ui.export-path-about", "“{{.Title}}” as one readable file, for others to import or to keep in a team’s folder.")
	textExportPathFile  = message.New("ui.export-path-file", "where to write it")
	textFeedbackTitle   = message.New("ui.feedback-title", "Add feedback")
	textFeedbackAbout   = message.New("ui.feedback-about", "The file that a reader sent back: a Word or PDF file with comments, or edited Markdown or text. Each comment is shown at the words that it is about. Your text is not changed, and nothing is added twice.")
	textAttachTitle     = message.New("ui.attach-title", "Attach a file")
	textAttachAbout     = message.New("ui.attach-about", "The file, of up to {{.Limit}}, is copied to the document’s attachments. Pictures appear on the pages; other files are listed there.")
	textAttachFile      = message.New("ui.attach-file", "type or paste it, or drop it on the example")
	textAttachButton    = message.New("ui.attach-button", "Attach")
	textFeedbackFile    = message.New("ui.feedback-file", "type or paste it, or drop it on the window")
	textFeedbackAdd     = message.New("ui.feedback-add", "Add")
	textPageOrFeedback  = message.New("ui.page-or-feedback", "It is not clear what {{.File}} is: this document as a reader sent it back, or a page to import?")
	textIsFeedback      = message.New("ui.is-feedback", "Compare it with this document")
	textIsPage          = message.New("ui.is-page", "Import it as career paths")
	textImportTitle     = message.New("ui.import-title", "Import")
	textImportAbout     = message.New("ui.import-about", "A page of your company’s handbook becomes paths: Markdown, a saved web page, a table (Excel, CSV) or records (YAML, JSON). You review what was found before anything is saved. A path file (YAML) is added as it is. A Word file with an older promotion document begins a new document; for one in Markdown or HTML, drop it on the library.")
	textImportFile      = message.New("ui.import-file", "type or paste it, or drop it on the window")
	textAddFile         = message.New("ui.add-file", "Add {{.File}}")
	textRename          = message.New("ui.rename", "Rename")
	textRenameAbout     = message.New("ui.rename-about", "The document’s file and its history are renamed, too.")
	textName            = message.New("ui.name", "Name")
	textRenamed         = message.New("ui.renamed", "Renamed to “{{.Name}}”.")
	textAdd             = message.New("ui.add", "Add")
	textID              = message.New("ui.id", "ID")
	textIDForm          = message.New("ui.id-form", "lower-case letters, digits and hyphens")
	textIDTaken         = message.New("ui.id-taken", "The ID “{{.ID}}” is taken by {{.Owner}}. Which ID should it get? The one below is free.")

	errRenameBlocked = message.New("ui.rename-blocked", "the document cannot be renamed while it cannot be saved: fix that first")
	errExporting     = message.New("ui.exporting", "an export is still running: wait for it to finish")
	errNoFile        = message.New("ui.no-file", "type the name of a file, or browse for it")
	errIDForm        = message.New("ui.id-form-wrong", "an ID has only lower-case letters without accents, digits and single hyphens")
)

// What has a path ID.
var (
	textOwner        = message.New("ui.owner", "“{{.Title}}”")
	textOwnerBundled = message.New("ui.owner-bundled", "“{{.Title}}”, which comes with the program")
	textOwnerFolder  = message.New("ui.owner-folder", "“{{.Title}}” in the folder {{.Folder}}")
)

// A new path.
var textNewPathTitle = message.New("ui.new-path-title", "New path")

// Text that a program left when it ended unexpectedly.
var (
	textRestored = message.NewPlural("ui.restored",
		"Restored what was typed before the program ended unexpectedly on {{.Date}}: {{.Count}} word.",
		"Restored what was typed before the program ended unexpectedly on {{.Date}}: {{.Count}} words.")
	textDiverged = message.NewPlural("ui.diverged",
		"This file was changed after the program ended unexpectedly on {{.Date}}. What you had typed until then is kept, but not in the file: {{.Count}} word.",
		"This file was changed after the program ended unexpectedly on {{.Date}}. What you had typed until then is kept, but not in the file: {{.Count}} words.")
	textRecoveredLocked     = message.New("ui.recovered-locked", "What was typed before the program ended unexpectedly on {{.Date}} is kept, but protected with another passphrase.")
	textRecoveredUnreadable = message.New("ui.recovered-unreadable", "What was typed before the program ended unexpectedly on {{.Date}} cannot be read ({{.Cause}}). It is kept in {{.File}}.")
	textUseSavedLink        = message.New("ui.use-saved-link", "Use the saved text")
	textUseSaved            = message.New("ui.use-saved", "using the saved text")
	textCompare             = message.New("ui.compare", "Compare")
	textOpenAsNew           = message.New("ui.open-as-new", "Open as a new one")
	textDiscard             = message.New("ui.discard", "Move to the trash")
	textDiscarded           = message.New("ui.discarded", "Moved to the trash.")

	textCompareTitle      = message.New("ui.compare-title", "What was typed and what was saved")
	textCompareSavedAbout = message.New("ui.compare-saved-about", "The document has what you typed before the program ended. Choose what to take back from the saved text.")
	textCompareLeftAbout  = message.New("ui.compare-left-about", "The file was changed after the program had ended. Choose what to add from what you typed before that.")
	textSideNow           = message.New("ui.side-now", "Now")
	textSideSaved         = message.New("ui.side-saved", "Saved before")
	textSideLeft          = message.New("ui.side-left", "Typed until {{.Date}}")
	textTakePieces        = message.NewPlural("ui.take-pieces", "Use {{.Count}} piece", "Use {{.Count}} pieces")
	textTakenPieces       = message.New("ui.taken-pieces", "using what was typed")
	// layoutKept writes when something was typed, as package time formats it.
	layoutKept = message.New("ui.layout-kept", "2 January 2006 15:04")
)

// The comparison of a document with what others wrote into its file.
var (
	textAskingWindow  = message.New("ui.asking-window", "Asking the other window to save …")
	textConflictTitle = message.New("ui.conflict-title", "Changed here and elsewhere")
	textConflictAbout = message.New("ui.conflict-about", "Another window or program changed these parts of the document as well. Choose one or the other for each; everything else of both is kept.")
	textSideHere      = message.New("ui.side-here", "This window")
	textSideFile      = message.New("ui.side-file", "The file")
	textSettle        = message.NewPlural("ui.settle", "Save, with {{.Count}} part from the file", "Save, with {{.Count}} parts from the file")
	textSettleMine    = message.New("ui.settle-mine", "Save, all as in this window")
	textSettled       = message.New("ui.settled", "choosing between two versions")
	textChangedAgain  = message.New("ui.changed-again", "The file was changed again meanwhile. Nothing is lost: both are merged, and what is still different is shown.")
)

// textTypesNowhere is said of keys that would type where nothing can be typed.
var textTypesNowhere = message.New("ui.types-nowhere", "You cannot type here: click a field, or press Tab until one has a coloured line.")

// The versions of a document.
var (
	textVersionOf    = message.New("ui.version-of", "Version of {{.Moment}}")
	textVersionAbout = message.New("ui.version-about", "Restore individual pieces of this version, or all of it with A. The document as it is now is kept as a version, too.")
	textRestore      = message.New("ui.restore", "Restore")
	textRestorePiece = message.NewPlural("ui.restore-pieces", "Restore {{.Count}} piece", "Restore {{.Count}} pieces")
	textRestoreStep  = message.New("ui.restore-step", "restoring from: {{.From}}")
	textRestoredFrom = message.New("ui.restored-from", "Done. {{.Key}} undoes it. Restored from: {{.From}}.")
	textKeptAbout    = message.New("ui.kept-about", "Use individual pieces of this copy, or all of it with A. The copy stays until you move it to the trash.")
	textTakeOver     = message.New("ui.take-over-copy", "Use pieces")

	textBackToDocument = message.New("ui.back-to-document", "Back to the document")
	textBackToLibrary  = message.New("ui.back-to-library", "Back to the library")
	textCannotWrite    = message.New("ui.cannot-restore", "Nothing was restored: the document cannot be changed now.")
	textHistoryMoved   = message.New("ui.history-moved", "The versions are in {{.Folder}} now.")
	textNotMoved       = message.New("ui.history-not-moved", "Some versions could not be moved, but none is lost: {{.Cause}}")
)

// An example beside the entries of the journal that it was made of.
var (
	textEntriesOf           = message.New("ui.entries-of", "“{{.Title}}” and its entries")
	textEntriesOfAbout      = message.New("ui.entries-of-about", "The example is shown beside its journal entries as they are now. Choose what to use from them; everything else stays as it is.")
	textSideExample         = message.New("ui.side-example", "Example")
	textSideEntries         = message.New("ui.side-entries", "Journal")
	textLeaveExample        = message.New("ui.leave-example", "Leave the example as it is")
	textTakeEntries         = message.NewPlural("ui.take-entries", "Use {{.Count}} piece", "Use {{.Count}} pieces")
	textEntriesStep         = message.New("ui.entries-step", "use what entries say")
	textEntriesDone         = message.New("ui.entries-done", "The example is up to date with its entries. {{.Key}} undoes it.")
	textCompareNeedsExample = message.New("ui.compare-needs-example", "Open an example that was made from journal entries first.")
)

// Documents of other cycles, compared with one or shown beside it.
var (
	textOfferBeside       = message.New("ui.offer-beside", "Show the last cycle’s document beside this one, to copy examples")
	textOfferCompare      = message.New("ui.offer-compare", "Compare the document with that of another cycle")
	textInCycles          = message.New("ui.in-cycles", "in the comparison of two cycles")
	textTitleCycles       = message.New("ui.title-cycles", "Two cycles — Promodoc")
	textNeedsDocument     = message.New("ui.needs-document", "Open a document first, or choose one in the library.")
	textNoOther           = message.New("ui.no-other", "There is no other document in the library.")
	textDamagedDocument   = message.New("ui.damaged-document", "{{.File}} is damaged: open it and fix it before you compare it, continue it or copy from it.")
	textTheOneBefore      = message.New("ui.the-one-before", "the cycle before it")
	textCompareWith       = message.New("ui.compare-with", "Compare “{{.Document}}” with")
	textCompareWithAbout  = message.New("ui.compare-with-about", "You see which examples, considerations, sections and growth areas are new, have grown, were moved or dropped. Nothing is changed.")
	textBeside            = message.New("ui.beside", "Show beside this document")
	textBesideAbout       = message.New("ui.beside-about", "Any document of the library can be read here, and its examples copied.")
	textCopyStep          = message.New("ui.copy-step", "copy “{{.Title}}”")
	textExampleCopied     = message.New("ui.example-copied", "“{{.Title}}” was copied and marked with its cycle. {{.Key}} undoes it.")
	textCopiedWaits       = message.New("ui.copied-waits", "“{{.Title}}” was copied and waits to be placed: this path does not ask for what it shows. {{.Key}} undoes it.")
	textCopiedAlready     = message.New("ui.copied-already", "“{{.Title}}” is in this document already.")
	textCopiedUnprotected = message.New("ui.copied-unprotected", "{{.Said}} This document has no passphrase, unlike the other.")
)

// Templates of documents.
var (
	textTemplateSaved = message.New("ui.template-saved", "“{{.Name}}” is now a template for new documents. To share it, send the file {{.File}}.")
	textTemplateAdded = message.New("ui.template-added", "“{{.Name}}” is one of your templates now.")
)

var textRemindersOff = message.New("ui.reminders-off", "Reminders are off; the settings ({{.Key}}) turn them on again.")
