package doccmd

import "promodoc/app/message"

// What is said by several commands.
var (
	textJSON     = message.New("doccmd.json", "print as JSON; 'promodoc schema' describes it")
	textMadeJSON = message.New("doccmd.made-json", "print the name and file of the document as JSON")
	textDocument = message.New("doccmd.document", "the document")
	textField    = message.New("doccmd.field", "the field")
	textValue    = message.New("doccmd.value", "the value")
	textNewName  = message.New("doccmd.new-name", "the new name")

	errStdin    = message.New("doccmd.stdin", "the input cannot be read as text ({{.Cause}}): nothing was changed; give it in UTF-8")
	errInWindow = message.New("doccmd.in-window", "{{.File}} is {{.Cause}}: close it there first; nothing was changed")
)

// promodoc list and show.
var (
	textListShort = message.New("doccmd.list-short", "List the documents in the library")
	textListLong  = message.New("doccmd.list-long", `Lists the documents in the library, the last changed first, each with the name
that commands know it by, its title, its cycle and its progress.`)
	textNone   = message.New("doccmd.none", "There is no document in {{.Library}}: 'promodoc new' creates one.")
	textLocked = message.New("doccmd.locked", "protected with a passphrase")
	textReady  = message.NewPlural("doccmd.ready", "{{.Ready}} of {{.Count}} consideration ready", "{{.Ready}} of {{.Count}} considerations ready")
	textNoAsk  = message.New("doccmd.no-considerations", "no considerations")

	textShowShort = message.New("doccmd.show-short", "Show a document's details and progress")
	textShowLong  = message.New("doccmd.show-long", `Shows whose document it is, and the state and the examples of each consideration
of its path, with their IDs. With --json, the whole document is printed as in
its file.`)
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
	textUnplaced  = message.New("doccmd.show-unplaced", "To be placed")
	textStates    = map[string]*message.Message{
		"nothing": message.New("doccmd.state-nothing", "nothing yet"),
		"begun":   message.New("doccmd.state-begun", "begun"),
		"enough":  message.New("doccmd.state-enough", "enough"),
	}
)

// promodoc get and set.
var (
	textGetShort = message.New("doccmd.get-short", "Print a field of a document")
	textGetLong  = message.New("doccmd.get-long", `Prints a field of a document. Fields are named as in the file, with dots between
the parts, such as candidate.name, cycle.from, sections.summary.body,
examples.led-the-outage.action, considerations.ownership.note or growth.0.steps.
Items of a list are named by their ID or by their number, counted from 0.
'promodoc schema document' describes all fields. If the field is not set, the
exit code is 1.`)
	textSetShort = message.New("doccmd.set-short", "Set a field of a document")
	textSetLong  = message.New("doccmd.set-long", `Sets a field of a document, and prints the name of its file. Fields are named as
for 'promodoc get'. If VALUE is -, it is read from standard input. A list of
texts takes several values; a field with parts of its own is given as YAML or
JSON. An empty value removes the field.

The document is kept as a version before and after the change, as in the window,
and changes that another program makes meanwhile are merged. 'promodoc history'
lists the versions.`)
)

// promodoc add example.
var (
	textAddShort     = message.New("doccmd.add-short", "Add an example to a document")
	textExampleShort = message.New("doccmd.example-short", "Add an example to a document and print its ID")
	textExampleLong  = message.New("doccmd.example-long", `Adds an example to a document, after the others of its consideration, and prints
its ID. It is made from flags, from journal entries (--entry), or from YAML or
JSON with the same keys as in the document's file (--input). Flags take
precedence.`)
	textTitle        = message.New("doccmd.title", "title of the example")
	textSupports     = message.New("doccmd.supports", "ID of the consideration that it supports; separate several with commas (may be repeated)")
	textFrom         = message.New("doccmd.from", "when it began: 2026, 2026-03 or 2026-03-14")
	textTo           = message.New("doccmd.to", "when it ended")
	textOrigin       = message.New("doccmd.origin", "where it comes from: current-role, earlier-role or personal")
	textSituation    = message.New("doccmd.situation", "what the situation was, in Markdown")
	textAction       = message.New("doccmd.action", "what the candidate did, in Markdown")
	textResult       = message.New("doccmd.result", "what came of it, in Markdown")
	textEvidence     = message.New("doccmd.evidence", "link that shows it, with a title before it if you like (may be repeated)")
	textOngoing      = message.New("doccmd.ongoing", "it is still going on")
	textConfidential = message.New("doccmd.confidential", "leave it out of every export")
	textInput        = message.New("doccmd.input", "file with the example as YAML or JSON, or - for standard input")
	textEntry        = message.New("doccmd.entry", "ID of a journal entry to make it from, see 'promodoc log list --json' (may be repeated)")

	errAddWhat      = message.New("doccmd.add-what", "say what to add: 'promodoc add example DOC'")
	errEmptyExample = message.New("doccmd.empty-example", "the example would be empty: give it at least a --title, or use --input or --entry; nothing was changed")
	errNoEntry      = message.New("doccmd.no-entry", "the journal has no entry with the ID {{.ID}}: 'promodoc log list --json' lists them; nothing was changed")
	errTakenID      = message.New("doccmd.taken-id", "the document already has an example with the ID {{.ID}}: leave the ID out to get a free one; nothing was changed")
)

// promodoc rename, delete and trash.
var (
	textRenameShort = message.New("doccmd.rename-short", "Rename a document")
	textRenameLong  = message.New("doccmd.rename-long", `Renames a document and its file, with everything that belongs to it:
attachments, versions, and what is kept beside it. The name of the new file is
printed. A name that is taken is refused.`)
	errUnsaved      = message.New("doccmd.unsaved", "{{.File}} was not renamed because it has unsaved text: open it in the window first, which puts the text back")
	textDeleteShort = message.New("doccmd.delete-short", "Move documents to the trash")
	textDeleteLong  = message.New("doccmd.delete-long", `Moves documents from the library to its trash, with their attachments, and
prints the names of the files there. Their history stays, and
'promodoc trash restore' brings them back.`)
	errNotInLibrary = message.New("doccmd.not-in-library", "{{.File}} is not in the library {{.Library}}, and only documents of the library go to its trash: nothing was changed")

	textTrashShort = message.New("doccmd.trash-short", "List the documents in the trash, restore one, or empty it")
	textTrashLong  = message.New("doccmd.trash-long", `Lists the documents in the library's trash, the last deleted first, each with
its name, when it was deleted, and its title.`)
	textTrashListShort = message.New("doccmd.trash-list-short", "List the documents in the trash")
	textTrashed        = message.New("doccmd.trashed", "the name of a document in the trash")
	textTrashEmpty     = message.New("doccmd.trash-is-empty", "There are no documents in the trash.")
	textRestoreShort   = message.New("doccmd.restore-short", "Restore a document from the trash")
	textRestoreLong    = message.New("doccmd.restore-long", `Brings a document back from the trash, with its attachments, and prints the name
of its file. If several have the same name, the last deleted one is restored; to
restore another, give its file in the trash instead of NAME. If the name is no
longer free, a number is added to it.`)
	textEmptyShort = message.New("doccmd.empty-short", "Permanently delete what is in the trash")
	textEmptyLong  = message.New("doccmd.empty-long", `Deletes everything in the library's trash for good: documents, attachments and
paths. This cannot be undone, so it has to be confirmed with --yes.`)
	textYes     = message.New("doccmd.yes", "confirm the deletion, which cannot be undone")
	textOlder   = message.New("doccmd.older", "only what was deleted this many days ago or earlier")
	textDeleted = message.NewPlural("doccmd.deleted", "Deleted {{.Count}} file for good.", "Deleted {{.Count}} files for good.")

	errConfirm       = message.New("doccmd.confirm", "this would delete what is in the trash for good: confirm it with 'promodoc trash empty --yes'; nothing was deleted")
	errOlder         = message.New("doccmd.older-days", "--older {{.Days}} is not a number of days: write 0 or more")
	errNotTrashed    = message.New("doccmd.not-trashed", "the trash has no document named {{.Name}}; it has {{.Known}}")
	errNotTrashedDid = message.New("doccmd.not-trashed-did", "the trash has no document named {{.Name}}: did you mean {{.Near}}?")
	errTrashEmpty    = message.New("doccmd.no-trash", "the trash has no document named {{.Name}}: there are no documents in it")
)
