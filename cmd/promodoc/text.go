package main

import (
	"promodoc/app/backup"
	"promodoc/app/message"
)

// What is said by more than one command.
var (
	textError = message.New("main.error", "promodoc: {{.Error}}")
	textNote  = message.New("main.note", "promodoc: note: {{.Text}}")

	errNoArgument = message.New("main.no-argument", "{{.Argument}} is missing: {{.Usage}}")
	errArgument   = message.New("main.extra-argument", "{{.Argument}} is one argument too many: {{.Usage}}")
	errNoSet      = message.New("main.no-set", "the document has no set of readers {{.Name}}; it has {{.Known}}")
	errNoSets     = message.New("main.no-sets", "the document has no set of readers {{.Name}}, nor any other: make one in the window, in the panel that exports")
	errNoFormat   = message.New("main.no-format", "there is no format {{.Name}}; the formats are {{.Known}}")
	errExists     = message.New("main.exists", "{{.File}} already exists and was left alone; give --out another file")
	errStdin      = message.New("main.stdin", "standard input cannot be read: {{.Reason}}")
	errLongStdin  = message.New("main.long-stdin", "standard input has more than {{.Size}} MB, and no file for this program is as large; give it less")
	errClipboard  = message.New("main.clipboard", "the document could not be copied: the clipboard does not take it; export it as HTML and copy it from a browser")
	errStdout     = message.New("main.stdout", "standard output cannot be written: {{.Reason}}")
	//lint:ignore U1000 a build with a window always has one
	errNoWindow     = message.New("main.no-window", "this build has no window (it was made with CGO_ENABLED=0); everything else works from the command line, see promodoc --help")
	errPanic        = message.New("main.panic", "a bug in the program stopped it ({{.Panic}}); please report it to its authors")
	errPanicWithLog = message.New("main.panic-reported", "a bug in the program stopped it ({{.Panic}}); please send {{.File}} to its authors")

	textPassphraseFile = message.New("main.passphrase-file", "file with the passphrase of a protected document in its first line, - for standard input (default: ask on the terminal)")
	errStdinTwice      = message.New("main.stdin-twice", "standard input cannot be the document and the passphrase: give one of them as a file")

	textDocument     = message.New("main.document", "the document")
	textPath         = message.New("main.path", "the path")
	textPathFile     = message.New("main.path-file", "the path file")
	textPage         = message.New("main.page", "the page")
	textBackupFile   = message.New("main.backup-file", "the backup")
	textPackedFile   = message.New("main.packed-file", "the packed document")
	textMarkdownFile = message.New("main.markdown-file", "the Markdown file")
)

// The program itself.
var (
	textRootShort = message.New("main.root-short", "Build the case for a promotion")
	textRootLong  = message.New("main.root-long", `Promodoc builds the case for a promotion: choose a career path, answer what it
asks for with examples from your work, and get the finished pages.

Without a command it opens its window: the library, or the document FILE.
'promodoc help' lists topics, such as keys, files and journal.`)
	textRootLibrary = message.New("main.root-library", "folder of the library (also {{.Variable}})")
	textRootQuiet   = message.New("main.root-quiet", "print no notes, nor the names of the files that were written")
	textRootConfig  = message.New("main.root-config", "folder of the settings and your own paths (also {{.Variable}})")

	errOneDocument    = message.New("main.one-document", "the window opens one document at a time, and {{.Files}} files are named")
	errNoCommand      = message.New("main.no-command", "there is no command {{.Name}}; 'promodoc --help' lists the commands")
	errSimilarCommand = message.New("main.similar-command", "there is no command {{.Name}}; did you mean 'promodoc {{.Similar}}'?")
)

// The flags for pages.
var (
	textPaper  = message.New("main.pages-paper", "size of the pages: {{.Choices}} (default: as in the settings)")
	textDesign = message.New("main.pages-design", "look of the pages: {{.Choices}} (default: as in the settings)")
	textTOC    = message.New("main.pages-toc", "table of contents: {{.Choices}}; auto makes one for a text of 8 pages or more, and for a promotion document of more than 15 considerations (default: auto)")

	errNoPaper  = message.New("main.no-paper", "there is no paper {{.Name}}; write --paper={{.Choices}}")
	errNoDesign = message.New("main.no-design", "there is no design {{.Name}}; write --design={{.Choices}}")
	errNoTOC    = message.New("main.no-toc", "there is no choice of contents {{.Name}}; write --toc={{.Choices}}")

	textUnknownDesign = message.New("main.unknown-design", "the settings ask for the design {{.Name}}, which this version does not have: the default design is used")
)

// promodoc demo.
var (
	textDemoShort = message.New("main.demo-short", "Export a filled sample document in every format")
	textDemoLong  = message.New("main.demo-long", `Exports a complete sample document in every format, into the exports folder
unless --out says otherwise, and prints the files it wrote.`)
	textDemoOut  = message.New("main.demo-out", "folder to write to")
	textDemoPath = message.New("main.demo-path", "ID of the path that the sample is on, such as senior-software-engineer (default: support-engineering-manager)")

	errDemoStdout = message.New("main.demo-stdout", "the sample has several formats, and standard output takes one: give --out a folder")
	errDemoFile   = message.New("main.demo-file", "the sample has several formats, and --out {{.Out}} is one file: give --out a folder")
)

// promodoc export.
var (
	textExportShort = message.New("main.export-short", "Export a document and print the files it wrote")
	textExportLong  = message.New("main.export-long", `Exports documents of the library by their names, or any document by its file; DOC
with a path separator or an extension is a file, and - is standard input. The
files go into the exports folder unless --out says otherwise.

An older export of the same document is replaced; any other file, and an export
that was changed since, is left alone unless --replace is given. Where the exports
of another document have the name already, the next free one is taken and said. Of
several documents one that cannot be exported is no reason to leave out the others.`)
	textExportFormat       = message.New("main.export-format", "formats, separated by commas: {{.Formats}} (default: as in the settings)")
	textExportOut          = message.New("main.export-out", "folder to write to, or a file, or - for standard output (one format)")
	textExportWithDocument = message.New("main.export-with-document", "puts the document into a PDF, less all that its pages do not have: 'promodoc FILE.pdf' opens it again")
	textExportDraft        = message.New("main.export-draft", "a draft: with the open questions to the manager, and “Draft of” its day on every page")
	textExportSet          = message.New("main.export-set", "what one set of readers of the document gets: its formats, design, parts and names")
	textExportReplace      = message.New("main.export-replace", "also replace a file that is not an export of this document, or was changed since")

	textExportFileName = message.New("main.export-file-name", "pattern of the file names, such as '{name} {date}' (default: as in the settings)")
	textExportAll      = message.New("main.export-all", "export all documents of the library")
	textExportWatch    = message.New("main.export-watch", "export again whenever the document or a picture in it changes, until Ctrl C")
	textExportJSON     = message.New("main.export-json", "print the files as JSON")
	textWatching       = message.NewPlural("main.watching", "{{.File}} is watched until Ctrl C", "{{.Count}} files are watched until Ctrl C, the first being {{.File}}")
	textBinaryPDF      = message.New("main.binary-pdf", "a PDF")
	textBinaryPNG      = message.New("main.binary-png", "an image")
	textBinaryWord     = message.New("main.binary-word", "a Word file")

	errOutFile     = message.New("main.out-file", "--out {{.Out}} is no folder: give --out a folder, the name of a file with the ending of a format, or - for standard output")
	errAllAnd      = message.New("main.all-and", "--all exports all documents of the library, and {{.Argument}} is named too: leave out one of the two")
	errSeveralTo   = message.New("main.several-to", "--out {{.Out}} takes one document, and there are several: give --out a folder")
	errFileNameOut = message.New("main.file-name-out", "--file-name names the files in a folder, and --out {{.Out}} is one: leave out one of the two")
	errNoDocuments = message.New("main.no-documents", "there is no document in {{.Library}}: nothing was exported; 'promodoc new' creates one")
	errTerminal    = message.New("main.terminal", "a terminal cannot show {{.What}}: give --out a file, such as case.{{.Format}}, or pipe it into a program that reads one")
	errJSONStdout  = message.New("main.json-stdout", "--json and --out - both write to standard output: leave out one of them")
	errWatchStdin  = message.New("main.watch-stdin", "--watch needs a file to watch and one to write: neither may be -")
	errEmptyFormat = message.New("main.empty-format", "--format names no format; the formats are {{.Known}}")
	errOneFormat   = message.New("main.one-format", "--out {{.Out}} takes one format, and there are {{.Formats}}: choose one with --format")
	errOccupied    = message.New("main.occupied", "{{.Cause}}; --replace overwrites it")
)

// promodoc lock and promodoc unlock.
var (
	textLockShort = message.New("main.lock-short", "Protect a document with a passphrase and print its file")
	textLockLong  = message.New("main.lock-long", `Encrypts a document with a passphrase, which is asked for on the terminal or read
from the first line of a file, never taken from an argument. From then on nobody
can read the document without it: a forgotten passphrase is final, and there is
no way around it. Its history, the versions that were kept beside it and those in
the trash are protected too, or removed with --remove-earlier, and so is what the
backups of this machine have of it: each is written anew, checked, and then takes
the place of the old one. Backups that are out of reach or were made elsewhere,
and exports, are named and stay as they are.

With --backup a backup is dealt with wherever it was made, also once the document
is protected.`)
	textLockBackup    = message.New("main.lock-backup", "also protect what this backup has of the document (may be repeated)")
	textRemoveEarlier = message.New("main.remove-earlier", "remove the document's history, kept versions, copies in the trash and what backups have of it for good, instead of protecting them too")
	textStillReadable = message.New("main.still-readable", "{{.File}} was exported before and can still be read")
	errInWindow       = message.New("main.in-window", "{{.File}} is {{.Cause}}: set or remove the passphrase there, or close it first")
	textUnlockShort   = message.New("main.unlock-short", "Remove the passphrase of a document and print its file")
	textUnlockLong    = message.New("main.unlock-long", `Writes a document that is protected with a passphrase without it again, for
everybody to read who can read the file.`)
	textShortPassphrase = message.New("main.short-passphrase", "the passphrase has fewer than {{.Length}} characters, which can be guessed: four or five unrelated words are better")

	errLockedAlready = message.New("main.locked-already", "{{.File}} is protected with a passphrase already: to change that, use 'promodoc unlock' first, or the window")
	errNotLocked     = message.New("main.not-locked", "{{.File}} is not protected with a passphrase: there is nothing to remove")
)

// promodoc render.
var (
	textRenderShort = message.New("main.render-short", "Typeset any Markdown file as a PDF, as page images, or as a Word or HTML file, and print the names")
	textRenderLong  = message.New("main.render-long", `Typesets any Markdown file as documents are typeset, and prints the files it
wrote: beside the Markdown file unless --out says otherwise. - is standard input,
whose pages go to standard output unless --out says otherwise. Images are read
from the folder of the Markdown file.

With --format png every page becomes an image: NAME-1.png, NAME-2.png and so on,
with as many digits as the last page needs. --out names a folder for them, or
what their names begin with; - takes a document of one page. Images of pages that
no longer exist are left alone. With --format docx or html it becomes a file for
Word or a browser, set as the pages are.

Pages that this program wrote are replaced; any other file, and one that was
changed since, is left alone unless --replace is given.`)
	textRenderFormat  = message.New("main.render-format", "{{.Formats}} (default: that of --out by its ending, else pdf)")
	textRenderOut     = message.New("main.render-out", "file or folder to write to; - for standard output")
	textRenderDPI     = message.New("main.render-dpi", "dots per inch of page images, {{.Min}} to {{.Max}} (default: {{.Default}})")
	textRenderWatch   = message.New("main.render-watch", "typeset again whenever the Markdown file or a picture in it changes, until Ctrl C")
	textRenderReplace = message.New("main.render-replace", "also replace a file that this program did not write, or that was changed since")
	textKindPDF       = message.New("main.kind-pdf", "a PDF of this program")
	textKindPNG       = message.New("main.kind-png", "a PNG image of this program")
	textKindWord      = message.New("main.kind-word", "a Word file of this program")
	textKindHTML      = message.New("main.kind-html", "an HTML file of this program")

	errRenderFormat = message.New("main.render-no-format", "there is no format {{.Name}}; write --format {{.Known}}")
	errNoDPI        = message.New("main.no-dpi", "a {{.Format}} file has no dots: -r is for --format png")
	errDPI          = message.New("main.dpi", "-r {{.DPI}} is out of range: page images have {{.Min}} to {{.Max}} dots per inch")
	errOneImage     = message.New("main.one-image", "standard output takes one page image, and there are {{.Pages}} pages: give --out a file or a folder")
	errNeedsFile    = message.New("main.needs-file", "--out {{.Out}} is a folder, and standard input has no name: give --out a file")
	errWebPage      = message.New("main.web-page", "{{.File}}: this is a whole web page, not Markdown: convert it with 'pandoc -t gfm' and render that, or paste what you need of it into a document; 'promodoc paths import' reads web pages; the file was not changed")
	errOwnSource    = message.New("main.own-source", "{{.File}} is the Markdown file itself: it was left alone; give --out another file")
	errOtherPages   = message.New("main.other-pages", "{{.File}} exists and is not {{.Kind}}: it was left alone; give --out another file, or --replace to overwrite it")
	errEditedPages  = message.New("main.edited-pages", "{{.File}} was changed after this program wrote it: it was left alone; give --out another file, or --replace to overwrite it")
)

// promodoc follow.
var (
	textFollowShort = message.New("main.follow-short", "Bring a document to the present wording of its path")
	textFollowLong  = message.New("main.follow-long", `Brings a document to what its path asks for now and prints what changed.
Every example is kept: it follows the ID of its consideration, same_as, and
--match where an ID changed. What the path no longer asks for stays in the
document and is marked as such.`)
	textFollowMatch  = message.New("main.follow-match", "OLD=NEW: what the path called OLD is now NEW (may be repeated)")
	textFollowDryRun = message.New("main.follow-dry-run", "only print what changed")
	textFollowJSON   = message.New("main.follow-json", "print what changed as JSON")

	textUpToDate   = message.New("main.follow-up-to-date", "{{.Title}}: nothing changed since the document was begun")
	textChanged    = message.New("main.follow-changed", "{{.Title}}: {{.Summary}}")
	textPerhaps    = message.New("main.follow-perhaps", "perhaps")
	textAlike      = message.New("main.follow-alike", "{{.Percent}} % alike, both say {{.Shared}}")
	textIsNow      = message.New("main.follow-is-now", "is {{.ID}} now")
	textWas        = message.New("main.follow-was", "was {{.ID}}")
	textMovedTo    = message.New("main.follow-moved-to", "to {{.Section}}")
	textKept       = message.NewPlural("main.follow-kept", "{{.Count}} example is kept", "{{.Count}} examples are kept")
	errMatchForm   = message.New("main.match-form", "--match {{.Match}}: expected OLD=NEW, two IDs")
	errMatchStill  = message.New("main.match-still", "--match {{.Match}}: the path still has {{.ID}}; match only an ID that it no longer has")
	errMatchNew    = message.New("main.match-new", "--match {{.Match}}: the path has no {{.ID}}")
	errMatchNewDid = message.New("main.match-new-similar", "--match {{.Match}}: the path has no {{.ID}}; did you mean {{.Similar}}?")
	errMatchOld    = message.New("main.match-old", "--match {{.Match}}: the document has no {{.ID}}")
	errMatchOldDid = message.New("main.match-old-similar", "--match {{.Match}}: the document has no {{.ID}}; did you mean {{.Similar}}?")
)

// promodoc backup and restore.
var (
	textBackupShort = message.New("main.backup-short", "Back up the library, your own paths and the settings into one ZIP file")
	textBackupLong  = message.New("main.backup-long", `Writes everything of yours into one ZIP file: documents with attachments,
history and trash, your own paths, and the settings. All of it is read back and
checked before the file gets its name, which is then printed. If FILE is a folder,
a file named after the day is made there. An older backup of that name is replaced
and any other file left alone unless --replace is given.

Any ZIP program unpacks a backup, and 'sha256sum -c {{.Sums}}' checks it.`)
	textBackupExports = message.New("main.backup-exports", "also back up the exported files")
	textBackupReplace = message.New("main.backup-replace", "also replace a file that is not a backup")
	textBackupJSON    = message.New("main.backup-json", "print what was backed up as JSON")
	textLeftOutFiles  = message.NewPlural("main.backup-left-out",
		"the backup is written without {{.Count}} file that could not be read: {{.File}}: {{.Cause}}",
		"the backup is written without {{.Count}} files that could not be read, the first being {{.File}}: {{.Cause}}")

	textRestoreShort = message.New("main.restore-short", "Restore a backup and print what happened to each file")
	textRestoreLong  = message.New("main.restore-long", `Checks every byte of a backup and then restores its files. Files that are there
already and equal are skipped; different ones are left alone unless --replace is
given, which keeps the present document in the trash and any other file beside its
place. What is not in the backup stays.

If it is interrupted, the same command again does the rest.`)
	textRestoreTo      = message.New("main.restore-to", "folder to restore to, in place of your own folders")
	textRestoreReplace = message.New("main.restore-replace", "replace files that differ, and keep the present ones")
	textRestoreDamaged = message.New("main.restore-damaged", "restore what is sound in a damaged backup")
	textRestoreDryRun  = message.New("main.restore-dry-run", "only print what would happen")
	textRestoreJSON    = message.New("main.restore-json", "print what happened to each file as JSON")
	textOutcome        = map[backup.Outcome]*message.Message{
		backup.Restored: message.New("main.restore-restored", "restored"),
		backup.Same:     message.New("main.restore-same", "same"),
		backup.Differs:  message.New("main.restore-differs", "differs"),
		backup.Replaced: message.New("main.restore-replaced", "replaced"),
		backup.Damaged:  message.New("main.restore-damaged-file", "damaged"),
		backup.Failed:   message.New("main.restore-failed", "failed"),
		backup.NotTried: message.New("main.restore-not-tried", "not tried"),
	}
	textKeptAs      = message.New("main.restore-kept-as", "{{.File}}; the one before is kept as {{.Kept}}")
	textNotRestored = message.NewPlural("main.restore-not-restored",
		"{{.Count}} file could not be restored; the others are, and the same command again tries the rest",
		"{{.Count}} files could not be restored; the others are, and the same command again tries the rest")
	textDamagedFiles = message.NewPlural("main.restore-damaged-files",
		"{{.Count}} file is damaged in the backup; everything else is restored",
		"{{.Count}} files are damaged in the backup; everything else is restored")
	textDiffering = message.NewPlural("main.restore-differing",
		"{{.Count}} file here differs from the backup and was left alone; --replace restores it and keeps the present one",
		"{{.Count}} files here differ from the backup and were left alone; --replace restores them and keeps the present ones")
	errTryDamaged = message.New("main.restore-try-damaged", "{{.Cause}}; --damaged does that")
	errUnpack     = message.New("main.restore-unpack", "{{.Cause}}; {{.Quoted}} does that")
)

// promodoc pack and unpack.
var (
	textPackShort = message.New("main.pack-short", "Make one file of a document with all that belongs to it")
	textPackLong  = message.New("main.pack-long", `Makes one file of a document with its attachments, NAME{{.Extension}}, and prints
its name. It opens anywhere: with 'promodoc FILE', with 'promodoc unpack FILE', dropped
on the window, and with any ZIP program.`)
	textPackOut     = message.New("main.pack-out", "file or folder to write to; without a name the file is NAME{{.Extension}}")
	textPackHistory = message.New("main.pack-history", "also pack the earlier versions of the document")
	textPackReplace = message.New("main.pack-replace", "also replace a file that is not this document, packed")
	textPackJSON    = message.New("main.pack-json", "print the file and how many files are in it as JSON")
	textMadeJSON    = message.New("main.made-json", "print the name and the file as JSON")
	textUnpackShort = message.New("main.unpack-short", "Add a packed document to the library and print its file")
	textUnpackLong  = message.New("main.unpack-long", `Checks every byte of a packed document and adds it to the library under a free
name, with its attachments and its history. Nothing is overwritten. If the library has
exactly this document already, its file is printed.`)
)

// promodoc paths.
var (
	textPathsShort = message.New("main.paths-short", "List, show, check, import and share career paths")
	textPathsLong  = message.New("main.paths-long", `Lists the career paths that a document can be created on: the bundled ones and
your own, which are files in the folder "paths" beside the settings.`)
	textListShort = message.New("main.list-short", "List the career paths: ID, title, considerations, roles, family")
	textListJSON  = message.New("main.list-json", "print the paths as JSON")
	textFilesJSON = message.New("main.files-json", "print the names of the files as JSON")
	textShowShort = message.New("main.show-short", "Show what a path asks for, with what it includes")
	textShowLong  = message.New("main.show-long", `Shows what a path asks for as text, together with the paths it includes. ID
with a path separator or an extension is a path file of your own; - is standard
input.`)
	textShowJSON   = message.New("main.show-json", "print the path as JSON, with what it includes in it; 'promodoc schema' describes it")
	textCheckShort = message.New("main.check-short", "Check path files and print every fault with its line and column")
	textCheckLong  = message.New("main.check-long", `Checks path files, alone and with what they include, and prints every fault
as file:line:column and what was expected there; also a same_as that leads nowhere
and an unknown scope, with which the path can be used all the same. Files named
together may include each other. A folder means all path files in it and below, as in the
checkout of a team that keeps its paths together. - is standard input.`)
	textCheckJSON = message.New("main.check-json", "print the faults as JSON")

	textToBeFilled     = message.New("main.to-be-filled", "to be filled")
	textForm           = message.New("main.form", "a form of documents")
	textEveryRole      = message.New("main.every-role", "for every role")
	textConsiderations = message.NewPlural("main.considerations", "{{.Count}} consideration", "{{.Count}} considerations")

	errNoPathFile  = message.New("main.no-path-file", "the path file is missing: promodoc paths check FILE...")
	errNoPathIn    = message.New("main.no-path-in", "there is no path in {{.File}}")
	errNoPathFiles = message.New("main.no-path-files", "there is no path file in {{.Folder}}: a path file is YAML and has the line \"schema: {{.Schema}}\"")
)

// promodoc paths add, export and schema.
var (
	textAddShort = message.New("main.add-short", "Add a shared path file to your own")
	textAddLong  = message.New("main.add-long", `Copies a path file into the folder of your own paths, byte for byte, and prints
the new file. If its ID is taken nothing is written, and the next free ID is
named: --as takes it.`)
	textAddAs = message.New("main.add-as", "ID that the path gets here")

	textRemoveShort = message.New("main.remove-path-short", "Move a path of your own to the trash, and print the file there")
	textRemoveLong  = message.New("main.remove-path-long", `Moves a path of your own to the trash. Documents keep the path that they were begun
with. Bundled paths, and those of folders that others keep, stay.`)

	textExportPathShort = message.New("main.export-path-short", "Write a path's file, to share it")
	textExportPathLong  = message.New("main.export-path-long", `Writes the file of a path as it is, to standard output or to where --out says.
What the path includes stays a reference; --with-includes also writes those
files.`)
	textExportPathOut  = message.New("main.export-path-out", "file or folder to write to; - is standard output")
	textExportPathWith = message.New("main.export-path-with", "also write the paths that it includes; --out is then a folder")
	textNeeds          = message.New("main.export-path-needs", "{{.ID}} also needs {{.Others}}; --with-includes also writes the included paths")

	textSchemaShort = message.New("main.schema-short", "Write the JSON Schema of path files, for text editors")
	textSchemaLong  = message.New("main.schema-long", `Writes the JSON Schema of path files to standard output, or as
{{.File}} into the folder of --out. Path files that this program
writes name it in their first line; with it beside them, editors complete keys.`)
	textSchemaOut       = message.New("main.schema-out", "folder to write it to; - is standard output")
	textSchemaDocuments = message.New("main.schema-documents", "print the schema of documents instead")
	textSchemaJournal   = message.New("main.schema-journal", "print the schema of the files of the journal instead")

	errTakeFree     = message.New("main.take-free", "{{.Cause}}; --as {{.Free}} takes it")
	errJSONNeedsOut = message.New("main.json-needs-out", "--json prints the names of files: name a file or a folder with --out")
	errNeedsFolder  = message.New("main.needs-folder", "--with-includes writes several files: name a folder with --out")
)

// promodoc paths import.
var (
	textImportShort = message.New("main.import-short", "Make career paths of a company's page: Markdown, a saved web page, a table or records")
	textImportLong  = message.New("main.import-long", `Reads a page that says what the roles of a company ask for - a handbook's
Markdown, a saved web page (.html, .mhtml), a table (.csv, .xlsx), records (.yaml,
.json) - and writes the paths it finds as files of your own. Standard error says for each line of the page what
it was taken for and why, and what was left out; standard output names the files.

No file is overwritten; a path whose ID is taken gets the next one that is free.
Look first with --dry-run. Decide otherwise about lines with --verdict, about the
whole page with --levels, --skills and --consideration, and about paths and parts
of the page with --leave-out, --for-every-role, --join and --rename.`)
	textImportBase    = message.New("main.import-base", "web address of the page, to complete its links")
	textImportOut     = message.New("main.import-out", "folder to write to instead of that of your own paths")
	textImportVerdict = message.New("main.import-verdict", "what a line is, as LINE=path|section|consideration|preparation|guidance|left-out (may be repeated)")
	textImportEmpty   = message.New("main.import-empty", "write an empty path, to be filled, if nothing on the page looks like one")
	textImportDryRun  = message.New("main.import-dry-run", "only print what was found")
	textImportJSON    = message.New("main.import-json", "print what was found as JSON, and write nothing")

	errNothingFound = message.New("main.nothing-found", "{{.Cause}}; --verdict LINE=consideration takes lines all the same, --empty writes a path to be filled")
	errVerdict      = message.New("main.verdict", "--verdict {{.Verdict}} is not LINE=VERDICT: the verdicts are path, section, consideration, preparation, guidance, left-out")
	errVerdictLine  = message.New("main.verdict-line", "--verdict {{.Verdict}}: nothing on the page begins on line {{.Line}}; --dry-run shows the lines")
	errIDTaken      = message.New("main.id-taken", "nothing was written: the path ID {{.ID}} was taken just now; run the command again")
	textIDChanged   = message.New("main.id-changed", "the path ID {{.ID}} is taken: this path gets {{.Free}}")
)

// promodoc history.
var (
	textHistoryShort = message.New("main.history-short", "List the versions of a document, print one, restore one")
	textHistoryLong  = message.New("main.history-long", `Lists the versions that were kept of a document while it was written, the newest
first: when each was kept, its words, and what changed since the one before.

TIME is a day, a minute, a second, or a time of --json. It means the newest
version that was there at its end, so that a day is the document as it was then.
Before a version is restored, the present document is kept as a version, too.`)
	textHistoryJSON    = message.New("main.history-json", "print the versions as JSON")
	textHistoryShow    = message.New("main.history-show", "print the version of that TIME, such as '2026-09-14 09:30'")
	textHistoryRestore = message.New("main.history-restore", "replace the document by the version of that TIME")
	textHistoryFormat  = message.New("main.history-format", "what --show prints: yaml is the document as a file, md the Markdown that export writes")
	textHistoryNone    = message.New("main.history-none", "There is no version yet: one is kept at every pause while the document is written in the window.")
	textHistoryWords   = message.NewPlural("main.history-words", "{{.Count}} word", "{{.Count}} words")

	textHistoryRestored = message.New("main.history-restored", "{{.File}} is the version of {{.Time}} again")

	errMoment       = message.New("main.moment", "{{.Flag}} is {{.Found}}: write a day or a time, such as 2026-09-14, '2026-09-14 09:30' or 2026-09-14T07:30:12.345Z")
	errNoHistory    = message.New("main.no-history", "there is no version of this document yet")
	errNoVersionYet = message.New("main.no-version-yet", "there was no version yet at {{.Time}}: the oldest is of {{.Oldest}}")
)
