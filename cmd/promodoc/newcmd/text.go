package newcmd

import "promodoc/app/message"

// promodoc new.
var (
	textShort = message.New("newcmd.short", "Create a document on a career path, or for the next cycle, and print its file")
	textLong  = message.New("newcmd.long", `Creates a document on a career path, in the library or where --out says, and
prints its file. 'promodoc paths' lists the paths.

With --from it goes on from a document of an earlier cycle: it has the candidate,
the examples, each marked with the cycle it comes from, and the growth areas as
a section "Growth since last time"; its cycle is the one that follows. Feedback,
questions and notes stay behind. On another path (--path) examples stay under
considerations with the same ID, or that the path calls the same; the others
wait to be placed, in the window, and are in no export until then. DOC itself is
not changed; if it has a passphrase, the new document has the same.

With --from-file it begins with the text of a document that was written elsewhere.
Sections, considerations of the path and the examples under them are found by their
headings; all other text waits in examples to be placed, so that nothing is lost.`)
	textPath      = message.New("newcmd.path", "ID of the career path (default: that of DOC in --from)")
	textForm      = message.New("newcmd.form", "ID of the document's form (default: the path's own)")
	textName      = message.New("newcmd.name", "name of the document (default: made from path and cycle)")
	textCandidate = message.New("newcmd.candidate", "name of the person whom the document is for")
	textCycle     = message.New("newcmd.cycle", `review period as "NAME:FIRST DAY:LAST DAY", such as "{{.Example}}"`)
	textOut       = message.New("newcmd.out", "file to write instead of one in the library; - prints the document")
	textFrom      = message.New("newcmd.from", "document of an earlier cycle to go on from")
	textExamples  = message.New("newcmd.examples", "which examples of it are copied: all, none, or the TITLE of one (may be repeated; default: all)")

	textJSON     = message.New("newcmd.json", "print the name and the file as JSON")
	textFromFile = message.New("newcmd.from-file", "file of a document that was written elsewhere, .docx, .md or .html, to begin with its text")

	textNoConsiderations = message.New("newcmd.no-considerations", "the path {{.Path}} has no considerations, so the document has none: 'promodoc paths' lists the paths of roles, which have some")

	errJSONStdout = message.New("newcmd.json-stdout", "--json and --out - both write to standard output: leave out one of them")
	errTwoFroms   = message.New("newcmd.two-froms", "--from and --from-file are two beginnings: give one of them")
	errFileNoPath = message.New("newcmd.file-no-path", "{{.File}} does not say which career path it is on: name one with --path; 'promodoc paths' lists them")
	errNoPath     = message.New("newcmd.no-path", "--path is missing: name a career path; 'promodoc paths' lists them")
	errOneDay     = message.New("newcmd.cycle-one-day", "the cycle {{.Cycle}} has one day where it needs two: write it as {{.Example}}, or give the name alone")
	errCycleOrder = message.New("newcmd.cycle-order", "the cycle {{.Cycle}} ends before it begins: its first day comes first, as in {{.Example}}")
	errCycleName  = message.New("newcmd.cycle-name", "the cycle {{.Cycle}} has no name: write it as {{.Example}}")
	errFirstDay   = message.New("newcmd.cycle-first-day", "the first day of the cycle {{.Cycle}} is invalid: {{.Cause}}")
	errLastDay    = message.New("newcmd.cycle-last-day", "the last day of the cycle {{.Cycle}} is invalid: {{.Cause}}")
	errExists     = message.New("newcmd.exists", "{{.File}} already exists and was left alone; give --out another file")
	errNoExample  = message.New("newcmd.no-example", "no example of {{.Document}} has the title {{.Title}}; it has {{.Known}}")
	errNoExamples = message.New("newcmd.no-examples", "no example of {{.Document}} has the title {{.Title}}: it has no examples")
	errNeedsFrom  = message.New("newcmd.needs-from", "--examples chooses among those of another document: name it with --from")
)

// promodoc new --template.
var (
	textTemplate     = message.New("newcmd.template", "name of a template, or the file of one: its path, form, settings and texts are used (see Save as template in the window)")
	errTemplateAlone = message.New("newcmd.template-alone", "--template brings its own path and form: leave out --path, --form, --from, --from-file and --examples")
)
