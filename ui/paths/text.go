package paths

import "promodoc/app/message"

// The actions of the screen.
var (
	textBegin     = message.New("paths.begin", "New document on the chosen path")
	textExport    = message.New("paths.export", "Export the chosen path")
	textFilter    = message.New("paths.filter", "Find by title or role")
	textDuplicate = message.New("paths.duplicate", "Duplicate path")
	textDelete    = message.New("paths.delete", "Delete path (when no field has the focus)")
	textUndo      = message.New("paths.undo", "Undo the last deletion")
	textNextPane  = message.New("paths.next-pane", "Next pane")
	textPrevPane  = message.New("paths.previous-pane", "Previous pane")
	textBack      = message.New("paths.back", "‹ Back")
	textImport    = message.New("paths.import", "Import")
	textNew       = message.New("paths.new", "New path")
	hintOpen      = message.New("paths.hint-open", "open")
	hintBegin     = message.New("paths.hint-begin", "new document")
	hintDuplicate = message.New("paths.hint-duplicate", "duplicate")
	hintExport    = message.New("paths.hint-export", "export")
	hintHelp      = message.New("paths.hint-help", "help")
)

// The screen.
var (
	textTitle      = message.New("paths.title", "Career paths")
	textIdle       = message.New("paths.idle", "Each path is one readable file")
	textAbout      = message.New("paths.about", "A path is what one role asks for, and each document follows one. Edit your paths, or duplicate another to make it yours.")
	textNoMatches  = message.New("paths.no-matches", "No matches")
	textNone       = message.New("paths.none", "There are no paths here.")
	textImportPage = message.New("paths.import-page", "Import a page")
	textOwnPaths   = message.New("paths.own-paths", "Your company’s own paths")
	textOwnAbout   = message.New("paths.own-paths-about", "Its handbook page, saved as Markdown, HTML, CSV or an Excel workbook, becomes paths in one step: import it, or drop it on this window. You review every line before anything is saved. Or duplicate a path above and make it yours.")
)

// Where paths are from: as groups in the sidebar, and beside a path.
var (
	textAll         = message.New("paths.all", "All")
	textGroupOwn    = message.New("paths.group-own", "Yours")
	textGroupWith   = message.New("paths.group-bundled", "Built in")
	textGroupFolder = message.New("paths.group-folder", "Folder {{.Folder}}")
	textOwn         = message.New("paths.own", "yours")
	textBundled     = message.New("paths.bundled", "built in")
	textFolder      = message.New("paths.folder", "folder {{.Folder}}")
)

// A path in the list.
var (
	textRoles          = message.New("paths.roles", "{{.From}} → {{.To}}")
	textConsiderations = message.NewPlural("paths.considerations", "{{.Count}} consideration", "{{.Count}} considerations")
	textPreparations   = message.NewPlural("paths.preparations", "{{.Count}} preparation", "{{.Count}} preparations")
	textForm           = message.New("paths.form", "a form for documents")
	textToBeFilled     = message.New("paths.to-be-filled", "to be filled")
	textUnusable       = message.New("paths.unusable", "cannot be used until its errors are fixed")
	textVersion        = message.New("paths.version", "version {{.Version}}")
	textFault          = message.New("paths.fault", "{{.File}}:{{.Line}}:{{.Column}}: {{.Message}}")
)

// The forms, which are listed apart.
var (
	textForms      = message.New("paths.forms", "Forms")
	textFormsAbout = message.New("paths.forms-about", "Which parts a document has and in which order. A form is chosen for a document, whatever its path.")
)

// What can be done with a path, in its row and its menu.
var (
	textShowMenu       = message.New("paths.show-menu", "Menu of the selected path")
	textOpen           = message.New("paths.open", "Open")
	textBeginShort     = message.New("paths.begin-short", "New document")
	textDuplicateShort = message.New("paths.duplicate-short", "Duplicate")
	textExportMenu     = message.New("paths.export-menu", "Export …")
	textDeleteShort    = message.New("paths.delete-short", "Delete")
)

// What is said after an action.
var (
	textHasFaults        = message.New("paths.has-faults", "“{{.Title}}” has errors: fix them first.")
	textNoConsiderations = message.New("paths.no-considerations", "“{{.Title}}” has no considerations yet, and a document needs some: add one first.")
	textDuplicated       = message.New("paths.duplicated", "Duplicated. The copy is yours: {{.Key}} opens it.")
	textBundledStays     = message.New("paths.bundled-stays", "“{{.Title}}” is not yours to delete: it comes with the program.")
	textFolderStays      = message.New("paths.folder-stays", "“{{.Title}}” is not yours to delete: it comes from the folder {{.Folder}}.")
)
