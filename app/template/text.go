package template

import "promodoc/app/message"

var (
	textPeople = message.New("template.people", "Team and manager")
	textGrowth = message.New("template.growth", "Growth areas")
	textNotes  = message.New("template.notes", "Notes to self")

	errNoTemplate = message.New("template.no-template", `{{.File}}: this is not a template of Promodoc, which begins with "schema: promodoc.template/v1"; nothing was changed`)
	errNone       = message.New("template.none", "there is no template “{{.Name}}”, and no other: save a document as a template first, in the window with Ctrl Shift T, or give the file of one")
	errNoName     = message.New("template.no-name", "there are thousands of templates named “{{.Name}}”: give this one another name; nothing was saved")
	errUnknown    = message.New("template.unknown", "there is no template “{{.Name}}”; there are: {{.Known}}")
)
