package journal

import "promodoc/app/message"

// The kinds of errors of [Entry.Check].
var (
	ErrNoText    = message.New("journal.no-text", "the entry has no text: say what happened")
	ErrNoDate    = message.New("journal.no-date", "the entry has no date: give the day, month or year that it is about, such as 2026-03-14, 2026-03 or 2026")
	ErrBackwards = message.New("journal.backwards", "the last day {{.Last}} is before the first, {{.First}}: change one of the two")
)

// What mappings of the journal are called in sentences.
var (
	textJournal = message.New("journal.a-year", "a year of the journal")
	textEntry   = message.New("journal.an-entry", "an entry of the journal")
	textLink    = message.New("journal.a-link", "a link")
	textSource  = message.New("journal.a-source", "where an entry comes from")
)

// textDayWords are the words that name a day in front of an entry without a colon.
var textDayWords = message.New("journal.day-words", "today yesterday heute gestern")

// What is wrong in a file.
var (
	errDate     = message.New("journal.date", `"{{.Key}}": expected a date such as 2026, 2026-03 or 2026-03-14, found {{.Found}}`)
	errBroken   = message.New("journal.broken", "this entry of the journal cannot be read and is not shown ({{.Cause}}): correct it in a text editor; the file keeps it as it is, and all other entries are there")
	errLoose    = message.New("journal.loose", "these lines belong to no entry of the journal: correct or remove them in a text editor; the file keeps them as they are")
	errForm     = message.New("journal.form", `the entries are not in the form of the journal, one item after another below "entries:", and are not shown: write each with its dash on a line of its own`)
	errCut      = message.New("journal.cut", `the file breaks off here: it says “ends: marked” and does not end with the line “...”, so whatever followed is missing; earlier states of the file are in the history`)
	errEncoding = message.New("journal.encoding", "the file is not in UTF-8 and cannot be read or written: convert it in a text editor; nothing in it was changed")
	errNoYear   = message.New("journal.no-year", "the file is not named after a year, such as 2026.yaml, and is not read: if a sync service made it, move what is missing to the file of its year")
)

// What was found when changes were saved.
var (
	errGone       = message.New("journal.gone", "{{.Title}} was deleted elsewhere meanwhile and is there again, with your changes")
	errNotDeleted = message.New("journal.not-deleted", "{{.Title}} was changed elsewhere meanwhile and is not deleted: look at it and delete it again")
	errBothKept   = message.New("journal.both-kept", "{{.Title}} was changed elsewhere meanwhile: that entry is kept, and yours is a second one beside it; merge the two and delete one")
	errUnkept     = message.New("journal.unkept", "the journal is saved, but its state from before could not be kept as a version: {{.Cause}}")
	errBusy       = message.New("journal.busy", "other programs keep writing {{.File}}: nothing was saved, try again")
)
