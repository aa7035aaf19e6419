package exporting

import "promodoc/app/message"

// The choices.
var (
	textTitle            = message.New("exporting.title", "Export")
	textReview           = message.New("exporting.review", "Look at the review ({{.Key}})")
	textClose            = message.New("exporting.close", "Close")
	textFormat           = message.New("exporting.format", "Format")
	textKind             = message.New("exporting.kind", "Version")
	textFinal            = message.New("exporting.final", "Final")
	textWithDocument     = message.New("exporting.with-document", "Include the document in the PDF")
	textWithDocumentHint = message.New("exporting.with-document-hint", "Promodoc can open it from there again: everything on the pages, and nothing else")
	textDraft            = message.NewPlural("exporting.draft", "Draft with {{.Count}} question", "Draft with {{.Count}} questions")
	textNoDraft          = message.New("exporting.draft-without", "Draft")
	textPaper            = message.New("exporting.paper", "Paper")
	textA4               = message.New("exporting.a4", "A4")
	textLetter           = message.New("exporting.letter", "Letter")
	textDesign           = message.New("exporting.design", "Design")
	textFolder           = message.New("exporting.folder", "Folder")
	textBrowse           = message.New("exporting.browse", "Choose …")
	textName             = message.New("exporting.name", "Name")
	textEnding           = message.New("exporting.ending", "the extension is added")
	textChecked          = message.New("exporting.checked", "✓ {{.Choice}}")
)

// The button.
var (
	textNoFormat = message.New("exporting.no-format", "Choose a format")
	textCopyRich = message.New("exporting.copy-rich", "Copy with formatting")
	textExport   = message.NewPlural("exporting.export", "Export {{.Count}} file", "Export {{.Count}} files")
)

// What was exported, or was not.
var (
	textWritten = message.New("exporting.written", "Exported just now")
	textPages   = message.NewPlural("exporting.pages", "{{.Count}} page · {{.Size}} ·", "{{.Count}} pages · {{.Size}} ·")
	textNoPages = message.New("exporting.no-pages", "{{.Size}} ·")
	textBytes   = message.NewPlural("exporting.bytes", "{{.Count}} byte", "{{.Count}} bytes")
	textKB      = message.New("exporting.kb", "{{.Number}} KB")
	textOpen    = message.New("exporting.open", "Open")
	textReveal  = message.New("exporting.reveal", "Show in folder")
	textCopy    = message.New("exporting.copy", "Copy path")
	textUseName = message.New("exporting.use-name", "Use “{{.Name}}”")
	textPrint   = message.New("exporting.print", "Print")
	textReplace = message.New("exporting.replace", "Replace it")
)

// The sets of readers.
var (
	textReaders          = message.New("exporting.readers", "Readers")
	textReadersExplained = message.New("exporting.readers-explained", "kept with the document")
	textEverybody        = message.New("exporting.everybody", "Everybody")
	textNewSet           = message.New("exporting.new-set", "+ New")
	textNewSetNamed      = message.New("exporting.new-set-named", "+ {{.Name}}")
	textNewSetName       = message.New("exporting.new-set-name", "Readers")
	textManager          = message.New("exporting.manager", "Manager")
	textCommittee        = message.New("exporting.committee", "Committee")
	textPeer             = message.New("exporting.peer", "Peer")
	textChangeSet        = message.New("exporting.change-set", "Change")
	textChangedSet       = message.New("exporting.changed-set", "Done")
	textKeepChoice       = message.New("exporting.keep-choice", "Keep format and design for these readers")
	textRemoveSet        = message.New("exporting.remove-set", "Remove")
	textExportAll        = message.NewPlural("exporting.export-all", "Export for these readers", "Export for all {{.Count}} sets of readers")

	textSetName          = message.New("exporting.set-name", "Name of the readers")
	textSetDraft         = message.New("exporting.set-draft", "A draft, with your open questions")
	textTheyGet          = message.New("exporting.they-get", "They get")
	textTheyGetExplained = message.New("exporting.they-get-explained", "what is not checked is left out")
	textNames            = message.New("exporting.names", "Confidential names")
	textNamesExplained   = message.New("exporting.names-explained", "and what these readers read in their place")
	textConfidentialName = message.New("exporting.confidential-name", "Acme")
	textStandIn          = message.New("exporting.stand-in", "a large customer")
	textRemoveName       = message.New("exporting.remove-name", "Remove")
	textAddName          = message.New("exporting.add-name", "+ Add a name")
)
