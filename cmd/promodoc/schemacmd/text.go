package schemacmd

import "promodoc/app/message"

var (
	textShort = message.New("schemacmd.short", "Print the JSON Schema of the program's files, or of what commands print with --json")
	textLong  = message.New("schemacmd.long", `Prints the JSON Schema of documents, paths, the journal, templates or settings, by which
a text editor completes keys and marks faults; or, after "output", that of what a
command prints with --json. Later versions of the program may add keys there, and
rename none. Without an argument the schemas are listed.`)
	textFieldValue = message.New("schemacmd.field-value", "the value, as the schema of the file describes it there; null if the file has none")
	textJSON       = message.New("schemacmd.json", "list the schemas as JSON")

	errNoCommand = message.New("schemacmd.no-command", "name the command whose output it is, one of {{.Known}}")
	errUnknown   = message.New("schemacmd.unknown", "there is no schema {{.Name}}; there are {{.Known}}")
	errDid       = message.New("schemacmd.did", "there is no schema {{.Name}}; did you mean {{.Near}}?")
)
