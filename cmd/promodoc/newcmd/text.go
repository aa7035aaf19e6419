package newcmd

import "promodoc/app/message"

// promodoc new.
var (
	textShort = message.New("newcmd.short", "Create a document for a career path or for the next cycle")
	textLong  = message.New("newcmd.long", `Creates a document for a career path, in the library or where --out says, and
prints the name of its file. 'promodoc paths' lists the paths.

With --from, the new document continues DOC, the document of an earlier cycle.
It has the candidate of DOC, its examples, each marked with the cycle it comes
from, and its growth areas as a section "Growth since last time"; its cycle is
the one that follows. Feedback, questions and notes are not copied. On another
path (--path), examples stay with considerations that have the same ID or that
the path calls the same. The others wait to be placed in the window, and are in
no export until then. DOC itself is not changed; if it has a passphrase, the new
document has the same one.

With --from-file, the new document begins with the text of a document that was
written elsewhere. Sections, considerations of the path, and the examples under
them are recognized by their headings. All other text becomes examples that wait
to be placed, so nothing is lost.`)
	textPath      = message.New("newcmd.path", "ID of the career path (default: that of DOC in --from)")
	textForm      = message.New("newcmd.form", "ID of the document's form (default: the path's own)")
	textName      = message.New("newcmd.name", "name of the document (default: made from path and cycle)")
	textCandidate = message.New("newcmd.candidate", "name of the person the document is for")
	textCycle     = message.New("newcmd.cycle", `review period as "NAME:FIRST DAY:LAST DAY", such as "{{.Example}}"`)
	textOut       = message.New("newcmd.out", "file to write instead of one in the library; - prints the document")
	textFrom      = message.New("newcmd.from", "document of an earlier cycle to continue")
	textExamples  = message.New("newcmd.examples", "which of its examples to copy: all, none, or the TITLE of one (may be repeated; default: all)")

	textJSON     = message.New("newcmd.json", "print the name and file of the document as JSON")
	textFromFile = message.New("newcmd.from-file", "document written elsewhere (.docx, .md or .html) whose text the new one begins with")

	textNoConsiderations = message.New("newcmd.no-considerations", "the path {{.Path}} has no considerations, so the document has none either: the paths for roles have some; 'promodoc paths' lists them")

	errJSONStdout = message.New("newcmd.json-stdout", "--json and --out - both write to standard output: leave out one of them")
	errTwoFroms   = message.New("newcmd.two-froms", "--from and --from-file cannot be given together: choose one of them")
	errFileNoPath = message.New("newcmd.file-no-path", "{{.File}} does not say which career path it is for: name one with --path; 'promodoc paths' lists them")
	errNoPath     = message.New("newcmd.no-path", "--path is missing: name a career path; 'promodoc paths' lists them")
	errOneDay     = message.New("newcmd.cycle-one-day", "the cycle {{.Cycle}} has one day where it needs two: write it as {{.Example}}, or give the name alone")
	errCycleOrder = message.New("newcmd.cycle-order", "the cycle {{.Cycle}} ends before it begins: its first day comes first, as in {{.Example}}")
	errCycleName  = message.New("newcmd.cycle-name", "the cycle {{.Cycle}} has no name: write it as {{.Example}}")
	errFirstDay   = message.New("newcmd.cycle-first-day", "the first day of the cycle {{.Cycle}} is invalid: {{.Cause}}")
	errLastDay    = message.New("newcmd.cycle-last-day", "the last day of the cycle {{.Cycle}} is invalid: {{.Cause}}")
	errExists     = message.New("newcmd.exists", "{{.File}} already exists and was left alone; give --out another file")
	errNoExample  = message.New("newcmd.no-example", "no example of {{.Document}} has the title {{.Title}}; it has {{.Known}}")
	errNoExamples = message.New("newcmd.no-examples", "no example of {{.Document}} has the title {{.Title}}: it has no examples")
	errNeedsFrom  = message.New("newcmd.needs-from", "--examples chooses from the examples of another document: name that document with --from")
)

// promodoc new --template.
var (
	textTemplate     = message.New("newcmd.template", "template to begin with, by its name or its file: its path, form, settings and texts are used (see Save as template in the window)")
	errTemplateAlone = message.New("newcmd.template-alone", "--template brings its own path and form: leave out --path, --form, --from, --from-file and --examples")
)
