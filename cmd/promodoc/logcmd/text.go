package logcmd

import "promodoc/app/message"

// promodoc log.
var (
	textShort = message.New("logcmd.short", "Add an entry to the journal, or list its entries")
	textLong  = message.New("logcmd.long", `Adds an entry to the journal: evidence noted down as it happens, before any
document needs it. A date in front is that of the entry ("yesterday ...",
"2026-03-04 ...", "last March: ..."); #tags, @people and links are taken up.
With - the text is read from standard input. The journal is one plain file a year
in the library.`)
	textDate   = message.New("logcmd.date", `day, month, year or time that it is about, such as 2026-03-14, "last March" or "2 - 4 May"; today unless given`)
	textResult = message.New("logcmd.result", "what came of it")
	textPart   = message.New("logcmd.part", "what your own part in it was")
	textLink   = message.New("logcmd.link", "address that shows it, with a title before it if you like; can be given several times")
	textTag    = message.New("logcmd.tag", "word to find it by; can be given several times")
	textPerson = message.New("logcmd.person", "who was part of it; can be given several times")
	textJSON   = message.New("logcmd.json", "print as JSON")
	textWindow = message.New("logcmd.window", "show a small window to write the entry in: bind it to a key in the desktop's keyboard settings")

	textAdded = message.New("logcmd.added", "Added to the journal: {{.Entry}}")
	textLine  = message.New("logcmd.line", "{{.When}}: {{.Title}}")

	errNoText      = message.New("logcmd.no-text", "say what happened: 'promodoc log TEXT', or 'promodoc log -' to read it from standard input; 'promodoc log list' lists the entries")
	errMistyped    = message.New("logcmd.mistyped", "{{.Word}} is one word: did you mean 'promodoc log {{.Near}}'? Nothing was added; to note just this word, pipe it into 'promodoc log -'")
	errWindowAlone = message.New("logcmd.window-alone", "--window takes neither text nor other flags: the entry is written in the window, where a date in front, #tags, @people and links are taken up")
	errStdin       = message.New("logcmd.stdin", "standard input cannot be read as text ({{.Cause}}): nothing was added; give it in UTF-8")
	errDate        = message.New("logcmd.no-date", `{{.Text}} is not a date: write a day, month or year such as 2026-03-14, 2026-03 or 2026, or words such as "last March"`)
	errWrongDay    = message.New("logcmd.wrong-day", "{{.Word}} in front is no day of the calendar: correct it, or give the day with --date; nothing was added")
	errDates       = message.New("logcmd.dates", "{{.Text}} may be {{.Dates}}: write the one that is meant")
)

// promodoc log list.
var (
	textListShort = message.New("logcmd.list-short", "List the entries of the journal")
	textListLong  = message.New("logcmd.list-long", `Lists the entries of the journal by their time, with the examples that they are
used in. Entries that cannot be read are named with their file and line; they cost
none of the others.`)
	textSince      = message.New("logcmd.since", `only entries since then, such as 2026-07 or "last July"`)
	textUntil      = message.New("logcmd.until", "only entries until then, with that day, month or year")
	textWithTag    = message.New("logcmd.with-tag", "only entries with this tag")
	textWithPerson = message.New("logcmd.with-person", "only entries with this person")
	textUsed       = message.New("logcmd.used", "only entries that are used in an example")
	textUnused     = message.New("logcmd.unused", "only entries that are used in none")

	textNone   = message.New("logcmd.none", "No entries.")
	textUse    = message.New("logcmd.use", "“{{.Title}}” of {{.Document}}")
	textUsedIn = message.New("logcmd.used-in", "used in {{.Examples}}")
)

// promodoc log import.
var (
	textImportShort = message.New("logcmd.import-short", "Add entries to the journal from git repositories and files")
	textImportLong  = message.New("logcmd.import-long", `Adds entries to the journal from what is on this computer: git repositories
(a folder of one, or one that has repositories in it), JSON of gh and glab, tables
as CSV, Markdown and calendars (.ics). Nothing of them is changed, and importing
again adds only what is new. All is added at once, or nothing.

Of a git repository your commits and merges are taken, one entry for each merge,
branch, ticket, pull request or issue, and one a week, or a day of a busy week, for
what has no number. You are whom the repository's configuration names, with the
addresses that its file .mailmap has for you and those that you gave with --author
before.`)
	textAuthor  = message.New("logcmd.author", "name or address that is yours in place of the repository's configured one; can be given several times, and addresses are remembered")
	textDryRun  = message.New("logcmd.dry-run", "only list what would be added")
	textVerbose = message.New("logcmd.verbose", "list the values that no field of an entry takes, and what was found and not added")

	textFrom         = message.New("logcmd.from", "{{.Entry}}  ({{.Source}})")
	textLeft         = message.New("logcmd.left", "not added: {{.Entry}}  ({{.Source}})")
	textAddedAll     = message.NewPlural("logcmd.added-all", "Added {{.Count}} entry to the journal.", "Added {{.Count}} entries to the journal.")
	textWouldAdd     = message.NewPlural("logcmd.would-add", "{{.Count}} entry would be added.", "{{.Count}} entries would be added.")
	textNothingAdded = message.New("logcmd.nothing-added", "Nothing new.")
	textKnown        = message.NewPlural("logcmd.known", "{{.Count}} item is in the journal already.", "{{.Count}} items are in the journal already.")
	textUnlikely     = message.NewPlural("logcmd.unlikely", "{{.Count}} more is hardly evidence by itself and not added; --verbose lists it, and the window offers it.", "{{.Count}} more are hardly evidence by themselves and not added; --verbose lists them, and the window offers them.")
	textUnread       = message.NewPlural("logcmd.unread", "{{.Count}} value has no field in an entry: {{.Names}}.", "{{.Count}} values have no field in an entry: {{.Names}}.")
	textUnreadName   = message.New("logcmd.unread-name", "{{.Name}} ({{.Count}})")
	textUnreadValue  = message.NewPlural("logcmd.unread-value", "{{.Name}}: {{.Value}}", "{{.Name}}: {{.Value}}, and others ({{.Count}} in all)")

	errNoPath     = message.New("logcmd.no-path", "name what to import: 'promodoc log import PATH', the folder of a git repository or a file")
	errNoEvidence = message.New("logcmd.no-evidence", "nothing there is yours and of that time: see --since, --until and --author")
)

// promodoc find.
var (
	textFindShort = message.New("logcmd.find-short", "Search the journal and all documents")
	textFindLong  = message.New("logcmd.find-long", `Searches the journal and the documents of the library, those of past cycles too,
and prints each place that has all the words, or parts of words, with what is around
them. Case and accents make no difference. Locked documents are left out.`)
	textMore = message.NewPlural("logcmd.more", "and {{.Count}} more place: add a word to narrow the search", "and {{.Count}} more places: add a word to narrow the search")

	errNoWords = message.New("logcmd.no-words", "name the words to look for: 'promodoc find WORDS'")
	errNothing = message.New("logcmd.nothing", "{{.Words}} is neither in the journal nor in a document of the library: try fewer words, or parts of them")
)
