package validatecmd

import "promodoc/app/message"

var (
	textShort = message.New("validatecmd.short", "Find the faults of documents, journals, paths, templates and settings")
	textLong  = message.New("validatecmd.long", `Reads files of the program, whatever they are named, and prints every fault as
file:line:column and what is expected there. What a file is, its line "schema:" says.
- is standard input.

Exit code 1 means that there are faults, 2 that a file cannot be read as what it claims
to be: it is not YAML, or a file of another kind.`)
	textJSON = message.New("validatecmd.json", "print each file with its faults as JSON")
	textFile = message.New("validatecmd.file", "the file")

	textValid        = message.New("validatecmd.valid", "{{.File}} is valid: {{.Kind}}")
	textValidPath    = message.New("validatecmd.valid-path", "{{.File}} is valid: {{.Title}}, {{.Contents}}")
	textKindDocument = message.New("validatecmd.kind-document", "a document")
	textKindJournal  = message.New("validatecmd.kind-journal", "a year of the journal")
	textKindTemplate = message.New("validatecmd.kind-template", "a template of documents")
	textKindSettings = message.New("validatecmd.kind-settings", "settings")
)
