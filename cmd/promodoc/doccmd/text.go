package doccmd

import "promodoc/app/message"

// What is said by several commands.
var (
	textJSON     = message.New("doccmd.json", "print as JSON; 'promodoc schema' describes it")
	textMadeJSON = message.New("doccmd.made-json", "print the name and the file as JSON")
	textDocument = message.New("doccmd.document", "the document")
	textField    = message.New("doccmd.field", "the field")
	textValue    = message.New("doccmd.value", "the value")
	textNewName  = message.New("doccmd.new-name", "the new name")

	errStdin    = message.New("doccmd.stdin", "the input cannot be read as text ({{.Cause}}): nothing was changed; give it in UTF-8")
	errInWindow = message.New("doccmd.in-window", "{{.File}} is {{.Cause}}: close it there first; nothing was changed")
)

// promodoc list and show.
var (
	textListShort = message.New("doccmd.list-short", "List the documents of the library")
	textListLong  = message.New("doccmd.list-long", `Lists the documents of the library, the last changed first: the name by which
commands know it, its title, its cycle, and how far it is.`)
	textNone   = message.New("doccmd.none", "There is no document in {{.Library}}: 'promodoc new' creates one.")
	textLocked = message.New("doccmd.locked", "protected with a passphrase")
	textReady  = message.NewPlural("doccmd.ready", "{{.Ready}} of {{.Count}} consideration ready", "{{.Ready}} of {{.Count}} considerations ready")
	textNoAsk  = message.New("doccmd.no-considerations", "no considerations")

	textShowShort = message.New("doccmd.show-short", "Show what a document is and how far it is")
	textShowLong  = message.New("doccmd.show-long", `Shows whose document it is, and for each consideration of its path the state and
the examples, with their IDs. With --json all of the document is printed, as in its
file.`)
	textName      = message.New("doccmd.show-name", "Name")
	textFile      = message.New("doccmd.show-file", "File")
	textCandidate = message.New("doccmd.show-candidate", "Candidate")
	textTeam      = message.New("doccmd.show-team", "Team")
	textManager   = message.New("doccmd.show-manager", "Manager")
	textRole      = message.New("doccmd.show-role", "Proposed role")
	textPath      = message.New("doccmd.show-path", "Path")
	textCycle     = message.New("doccmd.show-cycle", "Cycle")
	textUpdated   = message.New("doccmd.show-updated", "Updated")
	textProgress  = message.New("doccmd.show-progress", "Progress")
	textUnplaced  = message.New("doccmd.show-unplaced", "Under no consideration")
	textStates    = map[string]*message.Message{
		"nothing": message.New("doccmd.state-nothing", "nothing yet"),
		"begun":   message.New("doccmd.state-begun", "begun"),
		"enough":  message.New("doccmd.state-enough", "enough"),
	}
)

// promodoc get and set.
var (
	textGetShort = message.New("doccmd.get-short", "Print a field of a document")
	textGetLong  = message.New("doccmd.get-long", `Prints a field of a document, by its name in the file with dots between: such as
candidate.name, cycle.from, sections.summary.body, examples.led-the-outage.action,
considerations.ownership.note or growth.0.steps. Items of a list are named by their ID
or by their number, counted from 0. 'promodoc schema document' describes all fields.
A field that is not set is exit code 1.`)
	textSetShort = message.New("doccmd.set-short", "Set a field of a document")
	textSetLong  = message.New("doccmd.set-long", `Sets a field of a document, named as for 'promodoc get', and prints the file. - reads
the value from standard input. A list of texts takes several values, and what has
parts of its own is given as YAML or JSON. An empty value removes the field.

The document is kept as a version before and after it, as in the window, and what
another program writes meanwhile is merged; 'promodoc history' lists the versions.`)
)

// promodoc add example.
var (
	textAddShort     = message.New("doccmd.add-short", "Add an example to a document")
	textExampleShort = message.New("doccmd.example-short", "Add an example to a document and print its ID")
	textExampleLong  = message.New("doccmd.example-long", `Adds an example to a document, after the others of its consideration, and prints its
ID. It is made of flags, of entries of the journal (--entry), or of YAML or JSON with
the keys that it has in the file (--input, - for standard input); flags win.`)
	textTitle        = message.New("doccmd.title", "title of the example")
	textSupports     = message.New("doccmd.supports", "ID of the consideration that it supports; several with commas, or given several times")
	textFrom         = message.New("doccmd.from", "when it began: 2026, 2026-03 or 2026-03-14")
	textTo           = message.New("doccmd.to", "when it ended")
	textOrigin       = message.New("doccmd.origin", "where it comes from: current-role, earlier-role or personal")
	textSituation    = message.New("doccmd.situation", "what the situation was, Markdown")
	textAction       = message.New("doccmd.action", "what the candidate did, Markdown")
	textResult       = message.New("doccmd.result", "what came of it, Markdown")
	textEvidence     = message.New("doccmd.evidence", "address that shows it, with a title before it if you like; can be given several times")
	textOngoing      = message.New("doccmd.ongoing", "it goes on")
	textConfidential = message.New("doccmd.confidential", "leave it out of every export")
	textInput        = message.New("doccmd.input", "file with the example as YAML or JSON, - for standard input")
	textEntry        = message.New("doccmd.entry", "ID of an entry of the journal that it is made of, see 'promodoc log list --json'; can be given several times")

	errAddWhat      = message.New("doccmd.add-what", "say what to add: 'promodoc add example DOC'")
	errEmptyExample = message.New("doccmd.empty-example", "the example would be empty: give it at least a --title, or use --input or --entry; nothing was changed")
	errNoEntry      = message.New("doccmd.no-entry", "the journal has no entry with the ID {{.ID}}: 'promodoc log list --json' lists them; nothing was changed")
	errTakenID      = message.New("doccmd.taken-id", "the document has an example with the ID {{.ID}} already: leave the ID out, and it gets a free one; nothing was changed")
)

// promodoc rename, delete and trash.
var (
	textRenameShort = message.New("doccmd.rename-short", "Rename a document and print its file")
	textRenameLong  = message.New("doccmd.rename-long", `Gives a document another name, and its file, with what belongs to it: attachments,
versions, and what is kept beside it. A name that is taken is refused.`)
	errUnsaved      = message.New("doccmd.unsaved", "{{.File}} was not renamed, since text of it is not saved: open it in the window first, which takes it up")
	textDeleteShort = message.New("doccmd.delete-short", "Move documents to the trash and print the files there")
	textDeleteLong  = message.New("doccmd.delete-long", `Moves documents of the library to its trash, with their attachments. Their history stays,
and 'promodoc trash restore' brings them back.`)
	errNotInLibrary = message.New("doccmd.not-in-library", "{{.File}} is not in the library {{.Library}}, and only its documents go to its trash: nothing was changed")

	textTrashShort = message.New("doccmd.trash-short", "List the documents in the trash, restore one, or empty it")
	textTrashLong  = message.New("doccmd.trash-long", `Lists the documents in the trash of the library, the last deleted first: the name, when
it was deleted, and the title.`)
	textTrashListShort = message.New("doccmd.trash-list-short", "List the documents in the trash")
	textTrashed        = message.New("doccmd.trashed", "the name of a document in the trash")
	textTrashEmpty     = message.New("doccmd.trash-is-empty", "No documents are in the trash.")
	textRestoreShort   = message.New("doccmd.restore-short", "Bring a document back from the trash and print its file")
	textRestoreLong    = message.New("doccmd.restore-long", `Brings a document back from the trash, with its attachments; of several with one name the
last deleted, unless its file in the trash is named. If its name is taken by now, it
gets a number.`)
	textEmptyShort = message.New("doccmd.empty-short", "Delete what is in the trash for good")
	textEmptyLong  = message.New("doccmd.empty-long", `Deletes all that is in the trash of the library for good: documents, attachments and
paths. There is no way back, so that it has to be confirmed with --yes.`)
	textYes     = message.New("doccmd.yes", "yes, delete it for good")
	textOlder   = message.New("doccmd.older", "only what was deleted this many days ago or earlier")
	textDeleted = message.NewPlural("doccmd.deleted", "Deleted {{.Count}} file for good.", "Deleted {{.Count}} files for good.")

	errConfirm       = message.New("doccmd.confirm", "what is in the trash would be deleted for good: 'promodoc trash empty --yes' does it; nothing was deleted")
	errOlder         = message.New("doccmd.older-days", "--older {{.Days}} is not a number of days: write 0 or more")
	errNotTrashed    = message.New("doccmd.not-trashed", "the trash has no document named {{.Name}}; it has {{.Known}}")
	errNotTrashedDid = message.New("doccmd.not-trashed-did", "the trash has no document named {{.Name}}: did you mean {{.Near}}?")
	errTrashEmpty    = message.New("doccmd.no-trash", "the trash has no document named {{.Name}}: no documents are in it")
)
