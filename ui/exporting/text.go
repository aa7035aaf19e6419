package exporting

import "promodoc/app/message"

// The choices.
var (
	textTitle   = message.New("exporting.title", "Export")
	textClose   = message.New("exporting.close", "Close")
	textFormat  = message.New("exporting.format", "Format")
	textPaper   = message.New("exporting.paper", "Paper")
	textA4      = message.New("exporting.a4", "A4")
	textLetter  = message.New("exporting.letter", "Letter")
	textDesign  = message.New("exporting.design", "Design")
	textFolder  = message.New("exporting.folder", "Folder")
	textBrowse  = message.New("exporting.browse", "Choose …")
	textName    = message.New("exporting.name", "Name")
	textEnding  = message.New("exporting.ending", "the ending is added")
	textChecked = message.New("exporting.checked", "✓ {{.Choice}}")
)

// The button.
var (
	textNoFormat = message.New("exporting.no-format", "Choose a format")
	textCopyRich = message.New("exporting.copy-rich", "Copy with formatting")
	textExport   = message.NewPlural("exporting.export", "Export {{.Count}} file", "Export {{.Count}} files")
)

// What was exported, or was not.
var (
	textWritten = message.New("exporting.written", "Written just now")
	textPages   = message.NewPlural("exporting.pages", "{{.Count}} page · {{.Size}} ·", "{{.Count}} pages · {{.Size}} ·")
	textNoPages = message.New("exporting.no-pages", "{{.Size}} ·")
	textBytes   = message.NewPlural("exporting.bytes", "{{.Count}} byte", "{{.Count}} bytes")
	textKB      = message.New("exporting.kb", "{{.Number}} KB")
	textOpen    = message.New("exporting.open", "Open")
	textReveal  = message.New("exporting.reveal", "Show in folder")
	textCopy    = message.New("exporting.copy", "Copy path")
	textUseName = message.New("exporting.use-name", "Use “{{.Name}}”")
	textReplace = message.New("exporting.replace", "Replace it")
)
