package workspace

import "promodoc/app/message"

// The words of a document that shows what one on a path looks like.
var (
	textSampleCandidate = message.New("workspace.sample-candidate", "Your name")
	textSampleCycle     = message.New("workspace.sample-cycle", "The cycle")
	textCopyOf          = message.New("workspace.copy-of", "Copy of {{.Title}}")
	textCopyNumberOf    = message.New("workspace.copy-number-of", "Copy {{.Number}} of {{.Title}}")
)

// textRename names the step of renaming a document.
var textRename = message.New("workspace.rename", "renaming the document")

// What was left in recovery logs.
var (
	textPutBack         = message.New("workspace.put-back", "restoring unsaved text")
	textRecoveredSuffix = message.New("workspace.recovered-suffix", " (recovered)")
	textLeftUnsaved     = message.New("workspace.left-unsaved", "{{.Name}} has text that was typed on {{.Date}} and not saved before the program ended: open it in the window to get it back")
	errRecoveredLocked  = message.New("workspace.recovered-locked", "what was typed into {{.Name}} is protected with its passphrase: open the document with it first")
	// layoutKept writes when something was typed or kept, as package time formats it.
	layoutKept = message.New("workspace.layout-kept", "2 January 2006 15:04")
)

// What is said of a damaged document.
var (
	textDamaged      = message.New("workspace.damaged", "{{.File}} is damaged. What could be read of it is shown; before your first change is saved, the file is kept beside it as it is now.")
	textFirstFault   = message.New("workspace.first-fault", "Cannot be read. Line {{.Line}}: {{.Fault}}.")
	textFaultAndMore = message.New("workspace.fault-and-more", "{{.First}} {{.More}}")
	textMoreFaults   = message.NewPlural("workspace.more-faults", "There is one more fault.", "There are {{.Count}} more faults.")
	textGoodVersion  = message.New("workspace.good-version", "A version without faults is kept from {{.Time}}: open the history to restore it, or pieces of it.")
	errOpenedInstead = message.New("workspace.opened-instead", "the protected file is damaged: this is the newest version in its history that can be read, of {{.Time}}; the damaged file is kept beside it before anything is saved")
	errGoodInstead   = message.New("workspace.good-instead", "nothing of this file can be read ({{.Cause}}): what is shown is the newest version without faults in its history, of {{.Time}}; the file is kept beside it before anything is saved")
)

// Why something cannot be done.
var (
	// ErrBundled is the kind of error for changing a path that comes with the
	// program, and ErrKeptByOthers for one in a folder that others keep.
	ErrBundled      = message.New("workspace.bundled", "this path comes with the program: duplicate it to change it")
	ErrKeptByOthers = message.New("workspace.kept-by-others", "this path is kept in {{.Folder}} by others: duplicate it to change it")

	// ErrConflict is the kind of error for saving a document without a window that
	// another one changed in the same places.
	ErrConflict = message.New("workspace.conflict", "another window or program changed {{.File}} meanwhile in the same place ({{.Where}}): nothing was written, try again")

	// ErrOpenElsewhere is the kind of error for moving a library of which a document
	// is open in another window.
	ErrOpenElsewhere = message.New("workspace.open-elsewhere", "{{.File}} is {{.Cause}}: close it there and move the library again, which stays where it is")

	// ErrLibraryGiven is the kind of error for moving a library that the settings
	// do not name.
	ErrLibraryGiven = message.New("workspace.library-given", "the library {{.Library}} was named by --library or {{.Variable}}: start the program without them to move it")

	// ErrFileThere is the kind of error for a path file that would replace another.
	ErrFileThere = message.New("workspace.file-there", "nothing was written: {{.File}} already exists; give --out another folder")

	errHalfWritten   = message.New("workspace.half-written", "{{.Cause}}; {{.Files}} had been written before, whole, and could not be removed again: delete that before you try again")
	errDeleteBundled = message.New("workspace.delete-bundled", "this path comes with the program and cannot be deleted")
	errDeleteOthers  = message.New("workspace.delete-others", "this path is kept in {{.Folder}} by others: to get rid of its paths, remove that folder in the settings")
	errIDBundled     = message.New("workspace.id-bundled", "the path ID {{.ID}} is that of a path that comes with the program: choose another, {{.Free}} is free")
	errIDTaken       = message.New("workspace.id-taken", "the path ID {{.ID}} is taken by {{.By}}: choose another, {{.Free}} is free")
	errIDForm        = message.New("workspace.id-form", "{{.ID}} is not an ID: write lower-case letters, digits and hyphens")
	errNoID          = message.New("workspace.no-id", "{{.File}} has no ID, so it cannot be duplicated: fix its faults first")
	errNoForm        = message.New("workspace.no-form", "there is no form {{.ID}}: choose one of {{.Known}}")
	errPathGone      = message.New("workspace.path-gone", "there is no career path {{.ID}} any more")
	errPathFaulty    = message.New("workspace.path-faulty", "the career path {{.ID}} has faults: {{.Cause}}")
	errNoName        = message.New("workspace.no-name", "a document needs a name: write one")
	errSample        = message.New("workspace.sample", "the sample that comes with the program cannot be read: {{.Cause}}")
	errNoSample      = message.New("workspace.no-sample", "there is no sample on the path {{.Path}}; choose one of these: {{.Known}}")
	errOfKind        = message.New("workspace.of-kind", "{{.File}}: {{.Cause}}")
	errNoDocument    = message.New("workspace.no-document", "{{.File}}: this is {{.What}}; to add the comments in it, open the document that they are about and drop the file there; to import it as paths, save it as Markdown, as a web page or as CSV; nothing was changed")
	textExport       = message.New("workspace.export", "a document as it was exported")
	errUnknownYAML   = message.New("workspace.unknown-yaml", "{{.File}} is neither a career path nor a document of Promodoc: it has no line “schema: {{.Schema}}”")
)

// What is said of the versions of a document.
var (
	errNoVersion = message.New("workspace.no-version", "no version could be kept in the history, while the document itself is saved as always: {{.Cause}}")
	errThinned   = message.New("workspace.thinned", "{{.Text}}")
)
