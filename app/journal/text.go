package journal

import "promodoc/app/message"

// The kinds of errors of [Entry.Check].
var (
	ErrNoText    = message.New("journal.no-text", "the entry has no text: say what happened")
	ErrNoDate    = message.New("journal.no-date", "the entry has no date: give the day, month or year that it is about, such as 2026-03-14, 2026-03 or 2026")
	ErrBackwards = message.New("journal.backwards", "the last day {{.Last}} is before the first, {{.First}}: change one of the two")
)
