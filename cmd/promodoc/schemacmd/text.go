package schemacmd

import "promodoc/app/message"

var (
	textShort = message.New("schemacmd.short", "Print the JSON Schema of the program's files or of its JSON output")
	textLong  = message.New("schemacmd.long", `Prints the JSON Schema of documents, paths, the journal, templates or settings,
which text editors use to complete keys and mark faults. With "output", it
prints the schema of what a command prints with --json; later versions of the
program may add keys to that, but rename none. Without an argument, the schemas
are listed.`)
	textFieldValue = message.New("schemacmd.field-value", "the value, as the schema of the file describes it there; null if the file has none")
	textJSON       = message.New("schemacmd.json", "list the schemas as JSON")

	errNoCommand = message.New("schemacmd.no-command", "name the command whose output you mean: one of {{.Known}}")
	errUnknown   = message.New("schemacmd.unknown", "there is no schema {{.Name}}; the schemas are {{.Known}}")
	errDid       = message.New("schemacmd.did", "there is no schema {{.Name}}; did you mean {{.Near}}?")
)
