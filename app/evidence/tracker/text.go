package tracker

import "promodoc/app/message"

// fieldNames are the names of the fields for readers.
var fieldNames = map[Field]*message.Message{
	Ignore:  message.New("tracker.ignore", "not read"),
	Date:    message.New("tracker.date", "the day that it was done"),
	Begun:   message.New("tracker.begun", "the day that it began"),
	Text:    message.New("tracker.text", "what happened"),
	Comment: message.New("tracker.comment", "a comment"),
	Result:  message.New("tracker.result", "the result"),
	Part:    message.New("tracker.part", "your own part"),
	Link:    message.New("tracker.link", "a link"),
	Tags:    message.New("tracker.tags", "tags"),
	People:  message.New("tracker.people", "people"),
	Owner:   message.New("tracker.owner", "whose work it is"),
	State:   message.New("tracker.state", "whether it is done"),
	Key:     message.New("tracker.key", "what identifies it"),
	Group:   message.New("tracker.group", "the project or epic"),
}

// Why a column is taken for something.
var (
	textByKind      = message.New("tracker.by-kind", "that is what {{.Program}} writes into it")
	textByName      = message.New("tracker.by-name", "its name says so")
	textByDates     = message.New("tracker.by-dates", "most of its values are dates")
	textByAddresses = message.New("tracker.by-addresses", "most of its values are addresses")
	textByLength    = message.New("tracker.by-length", "it has the longest texts, and no column is named after them")
	textNoField     = message.New("tracker.no-field", "its name matches no field of an entry")
	textChosen      = message.New("tracker.chosen", "you chose it")
)

// What entries say in words of the program.
var (
	textMatch     = message.New("tracker.match", "{{.File}}: the column “{{.Column}}” is {{.Field}}: {{.Why}}")
	textColumn    = message.New("tracker.column", "column {{.Number}}")
	textComment   = message.New("tracker.comment-on", "{{.Date}}: {{.Text}}")
	textCommentBy = message.New("tracker.comment-by", "{{.Date}}, {{.Author}}: {{.Text}}")
	textProject   = message.New("tracker.project", "{{.Program}}: {{.Project}}")
	textProjectAt = message.New("tracker.project-at", "{{.Program}}: {{.Project}}, {{.Host}}")
)

// The states of tickets, folded and divided by commas.
var (
	textEnded = message.New("tracker.ended", "done, closed, resolved, completed, complete, fixed, released, shipped, merged, deployed, finished, yes, "+
		"erledigt, fertig, abgeschlossen, geschlossen, termine, ferme, hecho, cerrado, fatto, chiuso, gereed, concluido")
	textGivenUp = message.New("tracker.given-up", "won't do, won't fix, wont do, wontfix, duplicate, cannot reproduce, declined, canceled, cancelled, rejected, abandoned, invalid, "+
		"not a bug, obsolete, incomplete, nicht erledigt, duplikat, abgebrochen, abgelehnt, annule, doublon, cancelado, annullato")
)

// What the user should know about a table.
var (
	textNoneOwn   = message.New("tracker.none-own", "{{.File}}: nothing in it is the work of the authors given: choose what is yours, or give the name that the table has as an author")
	textUndated   = message.NewPlural("tracker.undated", "{{.File}}:{{.Line}}: this row has no date that could be read and is left out", "{{.File}}:{{.Line}}: this row and others, {{.Count}} in all, have no date that could be read and are left out")
	textUnsettled = message.New("tracker.unsettled", "{{.File}}:{{.Line}}: “{{.Date}}” may have the day or the month first, and no date in the table tells: entries have the year alone; save the dates as 2026-03-14 to import their days")
)

// Why a table cannot be read.
var (
	// ErrNoText is of a table of which no column says what happened.
	ErrNoText = message.New("tracker.no-text", "{{.File}}:1: none of its columns says what happened ({{.Columns}}): name one “Title” or “Summary”; nothing was added")
	// ErrNoDate is of a table of which no column has dates.
	ErrNoDate = message.New("tracker.no-date", "{{.File}}:1: none of its columns has dates ({{.Columns}}): export it with the day that each was done, or name a column “Date”; nothing was added")

	errTable = message.New("tracker.bad-table", "{{.File}}:{{.Line}}:{{.Column}}: the table cannot be read ({{.Cause}}): close the quotes, or export it again; nothing was added")
	errEmpty = message.New("tracker.empty", "{{.File}}:1:1: the table has no rows; nothing was added")
)
