package page

import "promodoc/app/message"

// textPicture is the text of a picture in a report. {{.Text}} is its alternative text.
var textPicture = message.New("page.picture", "picture: {{.Text}}")

// textTooLong is a notice about a page that is not read to its end.
var textTooLong = message.New("page.too-long", "{{.File}}: only the first {{.Texts}} texts of the page were read: save the part with the levels as a page of its own")

// textTooMany is a notice about a page with more elements than are read.
var textTooMany = message.New("page.too-many", "{{.File}}: only the beginning of the page was read, which is {{.Elements}} elements long: save the part with the levels as a page of its own")

// textCut is a notice about a workbook that is not read to its end.
var textCut = message.New("page.cut", "{{.File}}: only the first {{.Cells}} cells of the workbook were read")

// Why a page cannot be read.
var (
	// ErrTooDeep is of a page whose elements nest too deep for the parser.
	ErrTooDeep = message.New("page.too-deep", "{{.File}}:1: its elements nest too deep to be read ({{.Cause}}): save the part that you need as a page of its own")

	errFile      = message.New("page.file", "{{.File}}: {{.Cause}}")
	errSavedPage = message.New("page.saved-page", "{{.File}}: the saved web page cannot be read ({{.Cause}}): open it in a browser, save it again as “web page, HTML only” and use that; the file was not changed")
	errNoPage    = message.New("page.no-page", "{{.File}}: this is a message, or a saved web page, without a part in HTML: save the page again as “web page, HTML only” and use that; the file was not changed")
	errAddress   = message.New("page.not-an-address", "{{.Address}} is not the address of a page: expected one that starts with https:// or http://")
	errRecords   = message.New("page.records", "{{.File}}:1: this is a file of settings or records, and holds no list of records with a level and a text: save it as a table (CSV), or as Markdown")
	errTable     = message.New("page.bad-table", "{{.File}}:{{.Line}}:{{.Column}}: the table cannot be read: {{.Cause}}: close the quotes, or save the sheet as CSV again")
)
