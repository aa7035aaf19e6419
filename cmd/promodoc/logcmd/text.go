package logcmd

import "promodoc/app/message"

// promodoc log.
var (
	textShort = message.New("logcmd.short", "Add an entry to the journal, or list its entries")
	textLong  = message.New("logcmd.long", `Adds an entry to the journal: evidence noted down as it happens, before any
document needs it. A date at the beginning becomes the date of the entry
("yesterday ...", "2026-03-04 ...", "last March: ..."); #tags, @people and links
are recognized. With -, the text is read from standard input. The journal is one
plain file for each year, in the library.`)
	textDate   = message.New("logcmd.date", `day, month, year or period that it is about, such as 2026-03-14, "last March" or "2 - 4 May" (default: today)`)
	textResult = message.New("logcmd.result", "what came of it")
	textPart   = message.New("logcmd.part", "what your own part in it was")
	textLink   = message.New("logcmd.link", "link that shows it, with a title before it if you like (may be repeated)")
	textTag    = message.New("logcmd.tag", "word to find it by (may be repeated)")
	textPerson = message.New("logcmd.person", "person who took part in it (may be repeated)")
	textJSON   = message.New("logcmd.json", "print as JSON")
	textWindow = message.New("logcmd.window", "open a small window to write the entry in; bind this command to a key in the desktop's keyboard settings")

	textAdded = message.New("logcmd.added", "Added to the journal: {{.Entry}}")
	textLine  = message.New("logcmd.line", "{{.When}}: {{.Title}}")

	errNoText      = message.New("logcmd.no-text", "say what happened: 'promodoc log TEXT', or 'promodoc log -' to read it from standard input; 'promodoc log list' lists the entries")
	errMistyped    = message.New("logcmd.mistyped", "{{.Word}} is one word: did you mean 'promodoc log {{.Near}}'? Nothing was added; to note just this word, pipe it into 'promodoc log -'")
	errWindowAlone = message.New("logcmd.window-alone", "--window takes neither text nor other flags: the entry is written in the window, which recognizes a date at the beginning, #tags, @people and links")
	errStdin       = message.New("logcmd.stdin", "standard input cannot be read as text ({{.Cause}}): nothing was added; give it in UTF-8")
	errDate        = message.New("logcmd.no-date", `{{.Text}} is not a date: write a day, month or year such as 2026-03-14, 2026-03 or 2026, or words such as "last March"`)
	errWrongDay    = message.New("logcmd.wrong-day", "{{.Word}} at the beginning is not a day in the calendar: correct it, or give the day with --date; nothing was added")
	errDates       = message.New("logcmd.dates", "{{.Text}} can mean {{.Dates}}: write the one you mean")
)

// promodoc log list.
var (
	textListShort = message.New("logcmd.list-short", "List the entries of the journal")
	textListLong  = message.New("logcmd.list-long", `Lists the entries of the journal by date, with the examples that use them.
Entries that cannot be read are reported with their file and line; they do not
affect the others.`)
	textSince      = message.New("logcmd.since", `only entries from this day, month or year on, such as 2026-07 or "last July"`)
	textUntil      = message.New("logcmd.until", "only entries up to the end of this day, month or year")
	textWithTag    = message.New("logcmd.with-tag", "only entries with this tag")
	textWithPerson = message.New("logcmd.with-person", "only entries with this person")
	textUsed       = message.New("logcmd.used", "only entries that are used in an example")
	textUnused     = message.New("logcmd.unused", "only entries that are not used in any example")

	textNone   = message.New("logcmd.none", "No entries.")
	textUse    = message.New("logcmd.use", "“{{.Title}}” of {{.Document}}")
	textUsedIn = message.New("logcmd.used-in", "used in {{.Examples}}")
)

// promodoc log import.
var (
	textImportShort = message.New("logcmd.import-short", "Add entries to the journal from git repositories and files")
	textImportLong  = message.New("logcmd.import-long", `Adds entries to the journal from what is on this computer: git repositories
(PATH is the folder of one, or a folder that contains some), JSON from gh and
glab, tables in CSV, Markdown, and calendars (.ics). The sources are never
changed, and importing again adds only what is new. Everything is added at once,
or nothing is.

From a git repository, your commits and merges are taken: one entry for each
merge, branch, ticket, pull request or issue. Commits without a ticket or pull
request number become one entry for each week, or for each day in a busy week.
You are the person named in the repository's configuration, with the addresses
that its .mailmap file has for you and those that you gave with --author before.`)
	textAuthor  = message.New("logcmd.author", "your name or address, instead of the one in the repository's configuration; addresses are remembered (may be repeated)")
	textDryRun  = message.New("logcmd.dry-run", "only list what would be added")
	textVerbose = message.New("logcmd.verbose", "also list values that fit no field of an entry, and what was found but not added")

	textFrom         = message.New("logcmd.from", "{{.Entry}}  ({{.Source}})")
	textLeft         = message.New("logcmd.left", "not added: {{.Entry}}  ({{.Source}})")
	textAddedAll     = message.NewPlural("logcmd.added-all", "Added {{.Count}} entry to the journal.", "Added {{.Count}} entries to the journal.")
	textWouldAdd     = message.NewPlural("logcmd.would-add", "{{.Count}} entry would be added.", "{{.Count}} entries would be added.")
	textNothingAdded = message.New("logcmd.nothing-added", "Nothing new.")
	textKnown        = message.NewPlural("logcmd.known", "{{.Count}} item is already in the journal.", "{{.Count}} items are already in the journal.")
	textUnlikely     = message.NewPlural("logcmd.unlikely", "{{.Count}} more is hardly evidence by itself and is not added; --verbose lists it, and the window offers it.", "{{.Count}} more are hardly evidence by themselves and are not added; --verbose lists them, and the window offers them.")
	textUnread       = message.NewPlural("logcmd.unread", "{{.Count}} value fits no field of an entry: {{.Names}}.", "{{.Count}} values fit no field of an entry: {{.Names}}.")
	textUnreadName   = message.New("logcmd.unread-name", "{{.Name}} ({{.Count}})")
	textUnreadValue  = message.NewPlural("logcmd.unread-value", "{{.Name}}: {{.Value}}", "{{.Name}}: {{.Value}}, and others ({{.Count}} in all)")

	errNoPath     = message.New("logcmd.no-path", "say what to import: 'promodoc log import PATH', where PATH is a file or the folder of a git repository")
	errNoEvidence = message.New("logcmd.no-evidence", "nothing there is both yours and from that time: check --since, --until and --author")
)

// promodoc find.
var (
	textFindShort = message.New("logcmd.find-short", "Search the journal and all documents")
	textFindLong  = message.New("logcmd.find-long", `Searches the journal and the documents in the library, including those of past
cycles. It prints each place that contains all the words, or parts of words,
with the text around them. Case and accents make no difference. Locked documents
are left out.`)
	textMore = message.NewPlural("logcmd.more", "and {{.Count}} more place: add a word to narrow the search", "and {{.Count}} more places: add a word to narrow the search")

	errNoWords = message.New("logcmd.no-words", "say what to look for: 'promodoc find WORDS'")
	errNothing = message.New("logcmd.nothing", "{{.Words}} is neither in the journal nor in any document in the library: try fewer words, or parts of words")
)
