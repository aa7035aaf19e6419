package journaling

import "promodoc/app/message"

// The actions of the screen.
var (
	textFindAction    = message.New("journaling.find-action", "Find in the journal")
	textGatherAction  = message.New("journaling.gather-action", "Import evidence: commits, pull requests, tickets, calendars, notes")
	textUseAction     = message.New("journaling.use-action", "Make an example from the marked entries, or from the selected one")
	textHistoryAction = message.New("journaling.history-action", "Earlier versions of the year, to bring entries back")
	textDeleteAction  = message.New("journaling.delete-action", "Delete the marked entries, or the selected one (when no field has the focus)")
	textUndo          = message.New("journaling.undo", "Undo")
	textRedo          = message.New("journaling.redo", "Redo")
	textMenuAction    = message.New("journaling.menu-action", "Menu of the selected entry")
	textSideAction    = message.New("journaling.side-action", "Show or hide the year and the filters")
	textNextPane      = message.New("journaling.next-pane", "Next pane")
	textPreviousPane  = message.New("journaling.previous-pane", "Previous pane")
	hintEdit          = message.New("journaling.hint-edit", "edit")
	hintMark          = message.New("journaling.hint-mark", "mark")
	hintUse           = message.New("journaling.hint-use", "make an example")
	hintHelp          = message.New("journaling.hint-help", "help")
)

// The screen.
var (
	textTitle           = message.New("journaling.title", "Journal")
	textBack            = message.New("journaling.back", "‹ Back")
	textFind            = message.New("journaling.find", "Find")
	textFindPlaceholder = message.New("journaling.find-placeholder", "Find in the journal")
	textGather          = message.New("journaling.gather", "Import evidence")
	textNote            = message.New("journaling.note", "New entry")
	textReading         = message.New("journaling.reading", "Reading the journal …")
	textEntries         = message.NewPlural("journaling.entries", "{{.Count}} entry", "{{.Count}} entries")
	textEmpty           = message.New("journaling.empty", "Nothing is noted down yet. {{.Key}} notes something down from anywhere in the window, in one line: what happened and, if it was not today, when. Later it can become an example in a document. {{.Gather}} imports evidence that is already on this computer, such as your commits and tickets.")
	textNoMatches       = message.New("journaling.no-matches", "No matches")
	textNoMatchesOf     = message.New("journaling.no-matches-of", "No matches: {{.Filter}}")
	textMarked          = message.NewPlural("journaling.marked", "{{.Count}} entry is marked", "{{.Count}} entries are marked")
	textUseTogether     = message.New("journaling.use-together", "Make an example")
	textUnmarkAll       = message.New("journaling.unmark-all", "Unmark")
	textFaults          = message.NewPlural("journaling.faults", "One part of the journal cannot be read: {{.First}}", "{{.Count}} parts of the journal cannot be read, the first: {{.First}}")

	textDay      = message.New("journaling.day", "{{.Day}} {{.Weekday}}")
	textDays     = message.New("journaling.days", "{{.First}} – {{.Last}}")
	textDaysOn   = message.New("journaling.days-on", "{{.First}} –")
	textWeekdays = message.New("journaling.weekdays", "Sun Mon Tue Wed Thu Fri Sat")

	textUsed        = message.NewPlural("journaling.used", "used", "used {{.Count}} times")
	textShowUse     = message.New("journaling.show-use", "Show the example")
	textUsedChanged = message.New("journaling.used-changed", "changed since it was used")
)

// The menu of an entry.
var (
	textEdit         = message.New("journaling.edit", "Edit")
	textMark         = message.New("journaling.mark", "Mark")
	textUnmark       = message.New("journaling.unmark", "Unmark")
	textUseOne       = message.New("journaling.use-one", "Make an example from it")
	textUseMarked    = message.New("journaling.use-marked", "Make an example from the marked entries")
	textDeleteMarked = message.New("journaling.delete-marked", "Delete the marked entries")
)

// The year at a glance and the filters.
var (
	textWholeYear   = message.NewPlural("journaling.whole-year", "{{.Count}} entry is for the whole year", "{{.Count}} entries are for the whole year")
	textFilter      = message.New("journaling.filter", "Filter")
	textFiltered    = message.NewPlural("journaling.filtered", "{{.Count}} entry: {{.Filter}}", "{{.Count}} entries: {{.Filter}}")
	textShowAll     = message.New("journaling.show-all", "Show all")
	textGroupUse    = message.New("journaling.group-use", "Entries")
	textAll         = message.New("journaling.all", "All")
	textNotUsed     = message.New("journaling.not-used", "Not used yet")
	textOnlyUsed    = message.New("journaling.only-used", "Used in an example")
	textGroupTags   = message.New("journaling.group-tags", "Tags")
	textGroupPeople = message.New("journaling.group-people", "People")
)

// The panel of an entry.
var (
	textEntry         = message.New("journaling.entry", "Entry")
	textClose         = message.New("journaling.close", "Close")
	textUse           = message.New("journaling.use", "Make an example from it ({{.Key}})")
	textDelete        = message.New("journaling.delete", "Delete")
	textUsedIn        = message.New("journaling.used-in", "Used in “{{.Title}}” of {{.Document}}")
	textUsedInChanged = message.New("journaling.used-in-changed", "Used in “{{.Title}}” of {{.Document}}; the entry has changed since: check whether the example should too")
)

// The panel that notes an entry down.
var (
	textWindowTitle     = message.New("journaling.window-title", "New entry in the journal — Promodoc")
	textNoteTitle       = message.New("journaling.note-title", "New entry in the journal")
	textNotePlaceholder = message.New("journaling.note-placeholder", "yesterday: led the review of the outage #on-call @Ada")
	textNoteAbout       = message.New("journaling.note-about", "One line, then Enter. A date in front, such as “yesterday”, “2026-03-04:” or “last March:”, becomes that of the entry; #words become tags, @names people, and addresses links.")
	textCancel          = message.New("journaling.cancel", "Cancel")
	textAdd             = message.New("journaling.add", "Add")
	textMeansDay        = message.New("journaling.means-day", "On {{.Day}}")
	textMeansLinks      = message.NewPlural("journaling.means-links", "{{.Count}} link", "{{.Count}} links")
)

// What is said after an action.
var (
	textSaved       = message.New("journaling.saved", "Saved")
	textNotSaved    = message.New("journaling.not-saved", "The entry was not saved: {{.Cause}} Fix the problem, or close again to discard your changes.")
	textDeleted     = message.NewPlural("journaling.deleted", "“{{.Title}}” was deleted. {{.Key}} brings it back.", "{{.Count}} entries were deleted. {{.Key}} brings them back.")
	textDeletedUsed = message.New("journaling.deleted-used", "Examples that were made from it stay as they are.")
	textUndone      = message.New("journaling.undone", "Undone")
	textRedone      = message.New("journaling.redone", "Redone")
	textNothingUndo = message.New("journaling.nothing-undo", "There is nothing to undo")
)

// The panel of an earlier state.
var (
	textRestore    = message.New("journaling.restore", "The year as it was on {{.Moment}}")
	textMissing    = message.NewPlural("journaling.missing", "{{.Count}} entry is no longer in the journal", "{{.Count}} entries are no longer in the journal")
	textDifferent  = message.NewPlural("journaling.different", "{{.Count}} entry has changed since", "{{.Count}} entries have changed since")
	textAdded      = message.NewPlural("journaling.added", "{{.Count}} entry is new since", "{{.Count}} entries are new since")
	textMoreListed = message.NewPlural("journaling.more-listed", "and {{.Count}} more", "and {{.Count}} more")
	textBringBack  = message.NewPlural("journaling.bring-back", "Bring back {{.Count}} entry", "Bring back {{.Count}} entries")
	textAsThen     = message.NewPlural("journaling.as-then", "Remove the new one too", "Remove the {{.Count}} new ones too")
	textAsNow      = message.New("journaling.as-now", "The year has not changed since.")
)

// The panel of the search.
var (
	textSearch            = message.New("journaling.search", "Search")
	textSearchPlaceholder = message.New("journaling.search-placeholder", "words, or parts of words")
	textSearchAbout       = message.New("journaling.search-about", "Searches the journal and all documents, including those of past cycles. Case and accents make no difference.")
	textHits              = message.NewPlural("journaling.hits", "{{.Count}} match", "{{.Count}} matches")
)
