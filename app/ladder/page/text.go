package page

import "promodoc/app/message"

// textPicture is the text of a picture in a report. {{.Text}} is its alternative text.
var textPicture = message.New("page.picture", "picture: {{.Text}}")

// Why a page cannot be read.
var (
	// ErrTooDeep is of a page whose elements nest too deep for the parser.
	ErrTooDeep = message.New("page.too-deep", "{{.File}}:1: its elements nest too deep to be read ({{.Cause}}): save the part that you need as a page of its own")

	errAddress = message.New("page.not-an-address", "{{.Address}} is not the address of a page: expected one that starts with https:// or http://")
	errRecords = message.New("page.records", "{{.File}}:1: this is a file of settings or records, and holds no list of records with a level and a text: save it as a table (CSV), or as Markdown")
	errTable   = message.New("page.bad-table", "{{.File}}:{{.Line}}:{{.Column}}: the table cannot be read: {{.Cause}}: close the quotes, or save the sheet as CSV again")
)
