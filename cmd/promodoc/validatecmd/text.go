package validatecmd

import "promodoc/app/message"

var (
	textShort = message.New("validatecmd.short", "Find faults in documents, journals, paths, templates and settings")
	textLong  = message.New("validatecmd.long", `Checks files of the program, whatever their names, and prints every fault as
file:line:column with what is expected there. The line "schema:" of a file says
what it is. Use - for standard input.

The exit code is 1 if there are faults, and 2 if a file cannot be read as what
it claims to be: it is not YAML, or a file of another kind.`)
	textJSON = message.New("validatecmd.json", "print each file with its faults as JSON")
	textFile = message.New("validatecmd.file", "the file")

	textValid        = message.New("validatecmd.valid", "{{.File}} is valid: {{.Kind}}")
	textValidPath    = message.New("validatecmd.valid-path", "{{.File}} is valid: {{.Title}}, {{.Contents}}")
	textKindDocument = message.New("validatecmd.kind-document", "a document")
	textKindJournal  = message.New("validatecmd.kind-journal", "a year of the journal")
	textKindTemplate = message.New("validatecmd.kind-template", "a template for documents")
	textKindSettings = message.New("validatecmd.kind-settings", "settings")
)
