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
	errNoSet      = message.New("main.no-set", "the document has no set of readers named {{.Name}}; it has {{.Known}}")
	errNoSets     = message.New("main.no-sets", "the document has no sets of readers, so none is named {{.Name}}: create one in the window, in the export panel")
	errNoFormat   = message.New("main.no-format", "there is no format {{.Name}}; the formats are {{.Known}}")
	errExists     = message.New("main.exists", "{{.File}} already exists and was left alone; give --out another file")
	errStdin      = message.New("main.stdin", "standard input cannot be read: {{.Reason}}")
	errLongStdin  = message.New("main.long-stdin", "standard input has more than {{.Size}} MB, the most that this program reads; give it a smaller file")
	errClipboard  = message.New("main.clipboard", "the document could not be copied: the clipboard did not accept it; export it as HTML and copy it from a browser")
	errStdout     = message.New("main.stdout", "standard output cannot be written: {{.Reason}}")
	//lint:ignore U1000 a build with a window always has one
	errNoWindow     = message.New("main.no-window", "this build has no window (it was built with CGO_ENABLED=0); everything else works from the command line, see 'promodoc --help'")
	errPanic        = message.New("main.panic", "a bug in the program stopped it ({{.Panic}}); please report it to its authors")
	errPanicWithLog = message.New("main.panic-reported", "a bug in the program stopped it ({{.Panic}}); please send {{.File}} to its authors")

	textPassphraseFile = message.New("main.passphrase-file", "file whose first line is the passphrase of a protected document, or - for standard input (default: ask on the terminal)")
	errStdinTwice      = message.New("main.stdin-twice", "standard input cannot be both the document and the passphrase: give one of them as a file")

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
	textRootLong  = message.New("main.root-long", `Promodoc helps you build the case for a promotion: choose a career path, show
with examples from your work that you do what it asks for, and get the finished
pages.

Without a command, Promodoc opens its window where you left it, or with the
document FILE. 'promodoc help' also lists help topics, such as keys, files and
journal.`)
	textRootLibrary = message.New("main.root-library", "folder of the library (or set {{.Variable}})")
	textRootQuiet   = message.New("main.root-quiet", "leave out notes and the names of the files that were written")
	textRootConfig  = message.New("main.root-config", "folder of the settings and your own paths (or set {{.Variable}})")

	errOneDocument    = message.New("main.one-document", "the window opens one document at a time, but {{.Files}} files were given: give only one")
	errNoCommand      = message.New("main.no-command", "there is no command {{.Name}}; 'promodoc --help' lists the commands")
	errSimilarCommand = message.New("main.similar-command", "there is no command {{.Name}}; did you mean 'promodoc {{.Similar}}'?")
)

// The flags for pages.
var (
	textPaper  = message.New("main.pages-paper", "paper size: {{.Choices}} (default: as in the settings)")
	textDesign = message.New("main.pages-design", "page design: {{.Choices}} (default: as in the settings)")
	textTOC    = message.New("main.pages-toc", "table of contents: {{.Choices}}; auto makes one for texts of 8 pages or more, and for promotion documents with more than 15 considerations (default: auto)")

	errNoPaper  = message.New("main.no-paper", "there is no paper size {{.Name}}; write --paper={{.Choices}}")
	errNoDesign = message.New("main.no-design", "there is no design {{.Name}}; write --design={{.Choices}}")
	errNoTOC    = message.New("main.no-toc", "--toc cannot be {{.Name}}; write --toc={{.Choices}}")

	textUnknownDesign = message.New("main.unknown-design", "the settings ask for the design {{.Name}}, which this version does not have: the default design is used")
)

// promodoc demo.
var (
	textDemoShort = message.New("main.demo-short", "Export a finished sample document in every format")
	textDemoLong  = message.New("main.demo-long", `Exports a finished sample document in every format, and prints the names of the
files it wrote. They go into the exports folder unless --out says otherwise.`)
	textDemoOut  = message.New("main.demo-out", "folder to write to")
	textDemoPath = message.New("main.demo-path", "ID of the sample's career path, such as senior-software-engineer (default: support-engineering-manager)")

	errDemoStdout = message.New("main.demo-stdout", "the sample is exported in several formats, but standard output takes only one: give --out a folder")
	errDemoFile   = message.New("main.demo-file", "the sample is exported in several formats, but --out {{.Out}} is a single file: give --out a folder")
)

// promodoc export.
var (
	textExportShort = message.New("main.export-short", "Export documents as Markdown, PDF, Word or HTML files")
	textExportLong  = message.New("main.export-long", `Exports documents, and prints the names of the files it wrote. DOC is a name in
the library, or a file if it has a path separator or an extension. Use - for
standard input. The files go into the exports folder unless --out says
otherwise.

An older export of the same document is replaced. Any other file, and an export
that was changed since, is left alone unless --replace is given. If the exports
of another document already have the name, the next free name is used and
reported. If one of several documents cannot be exported, the others still are.`)
	textExportFormat       = message.New("main.export-format", "formats, separated by commas: {{.Formats}} (default: as in the settings)")
	textExportOut          = message.New("main.export-out", "folder to write to or, for a single format, a file or - for standard output")
	textExportWithDocument = message.New("main.export-with-document", "put the document into the PDF, without anything that is not on its pages; 'promodoc FILE.pdf' opens it again")
	textExportDraft        = message.New("main.export-draft", "export a draft, with the open questions to the manager, and “Draft of” and the date on every page")
	textExportSet          = message.New("main.export-set", "export what this set of readers gets: its formats, design, parts and names")
	textExportReplace      = message.New("main.export-replace", "also replace a file that is not an export of this document, or was changed since")

	textExportFileName = message.New("main.export-file-name", "pattern for the file names, such as '{name} {date}' (default: as in the settings)")
	textExportAll      = message.New("main.export-all", "export all documents in the library")
	textExportWatch    = message.New("main.export-watch", "export again whenever the document or a picture in it changes, until Ctrl C")
	textExportJSON     = message.New("main.export-json", "print the list of files as JSON")
	textWatching       = message.NewPlural("main.watching", "watching {{.File}} until Ctrl C", "watching {{.Count}} files until Ctrl C, the first being {{.File}}")
	textBinaryPDF      = message.New("main.binary-pdf", "a PDF")
	textBinaryPNG      = message.New("main.binary-png", "an image")
	textBinaryWord     = message.New("main.binary-word", "a Word file")

	errOutFile     = message.New("main.out-file", "--out {{.Out}} is not a folder: give --out a folder, a file name with the extension of a format, or - for standard output")
	errAllAnd      = message.New("main.all-and", "--all exports all documents in the library, but {{.Argument}} was named too: leave out one of the two")
	errSeveralTo   = message.New("main.several-to", "--out {{.Out}} takes one document, but there are several: give --out a folder")
	errFileNameOut = message.New("main.file-name-out", "--file-name names the files in a folder, but --out {{.Out}} is not a folder: leave out one of the two")
	errNoDocuments = message.New("main.no-documents", "there is no document in {{.Library}}: nothing was exported; 'promodoc new' creates one")
	errTerminal    = message.New("main.terminal", "a terminal cannot show {{.What}}: give --out a file, such as case.{{.Format}}, or pipe it into a program that reads one")
	errJSONStdout  = message.New("main.json-stdout", "--json and --out - both write to standard output: leave out one of them")
	errWatchStdin  = message.New("main.watch-stdin", "--watch needs a file to watch and one to write: neither may be -")
	errEmptyFormat = message.New("main.empty-format", "--format names no format; the formats are {{.Known}}")
	errOneFormat   = message.New("main.one-format", "--out {{.Out}} takes one format, but there are {{.Formats}}: choose one with --format")
	errOccupied    = message.New("main.occupied", "{{.Cause}}; --replace overwrites it")
)

// promodoc lock and promodoc unlock.
var (
	textLockShort = message.New("main.lock-short", "Protect a document with a passphrase")
	textLockLong  = message.New("main.lock-long", `Encrypts a document with a passphrase, and prints the name of its file. The
passphrase is asked for on the terminal or read from the first line of a file,
never taken from an argument. From then on, nobody can read the document without
it. A forgotten passphrase cannot be recovered.

The document's history, the versions kept beside it and its copies in the trash
are protected too, or removed with --remove-earlier. The same is done with what
the backups made on this machine contain of it: each backup is written anew and
checked, and then takes the place of the old one. Exports, and backups that are
out of reach or were made elsewhere, are named and stay as they are.

With --backup, the same is done with any other backup, even if the document is
already protected.`)
	textLockBackup    = message.New("main.lock-backup", "also protect what this backup contains of the document (may be repeated)")
	textRemoveEarlier = message.New("main.remove-earlier", "instead of protecting them, permanently remove the document's history, kept versions, copies in the trash, and what backups contain of it")
	textStillReadable = message.New("main.still-readable", "{{.File}} was exported before and can still be read")
	errInWindow       = message.New("main.in-window", "{{.File}} is {{.Cause}}: set or remove the passphrase there, or close it first")
	textUnlockShort   = message.New("main.unlock-short", "Remove the passphrase from a document")
	textUnlockLong    = message.New("main.unlock-long", `Removes the passphrase from a protected document, and prints the name of its
file. Anybody who can read the file can then read the document.`)
	textShortPassphrase = message.New("main.short-passphrase", "the passphrase has fewer than {{.Length}} characters and could be guessed: four or five unrelated words are better")

	errLockedAlready = message.New("main.locked-already", "{{.File}} is already protected with a passphrase: to change it, use 'promodoc unlock' first, or the window")
	errNotLocked     = message.New("main.not-locked", "{{.File}} is not protected with a passphrase: there is nothing to remove")
)

// promodoc render.
var (
	textRenderShort = message.New("main.render-short", "Typeset a Markdown file as PDF, page images, Word or HTML")
	textRenderLong  = message.New("main.render-long", `Typesets any Markdown file the way documents are typeset, and prints the names
of the files it wrote. They are put beside the Markdown file unless --out says
otherwise. If FILE.md is -, standard input is read, and the pages go to standard
output unless --out says otherwise. Images are read from the folder of the
Markdown file.

With --format png, every page becomes an image: NAME-1.png, NAME-2.png and so
on, with as many digits as the last page needs. --out names a folder for them,
or what their names begin with; --out - takes a document of one page. Images of
pages that no longer exist are left alone. With --format docx or html, the
result is a file for Word or a browser, designed like the pages.

Pages that this program wrote are replaced. Any other file, and one that was
changed since, is left alone unless --replace is given.`)
	textRenderFormat  = message.New("main.render-format", "{{.Formats}} (default: from the extension of --out, or else pdf)")
	textRenderOut     = message.New("main.render-out", "file or folder to write to, or - for standard output")
	textRenderDPI     = message.New("main.render-dpi", "dots per inch of page images, {{.Min}} to {{.Max}} (default: {{.Default}})")
	textRenderWatch   = message.New("main.render-watch", "typeset again whenever the Markdown file or a picture in it changes, until Ctrl C")
	textRenderReplace = message.New("main.render-replace", "also replace a file that this program did not write, or that was changed since")
	textKindPDF       = message.New("main.kind-pdf", "a PDF made by this program")
	textKindPNG       = message.New("main.kind-png", "a PNG image made by this program")
	textKindWord      = message.New("main.kind-word", "a Word file made by this program")
	textKindHTML      = message.New("main.kind-html", "an HTML file made by this program")

	errRenderFormat = message.New("main.render-no-format", "there is no format {{.Name}}; write --format {{.Known}}")
	errNoDPI        = message.New("main.no-dpi", "-r is only for page images, not for {{.Format}} files: use it with --format png")
	errDPI          = message.New("main.dpi", "-r {{.DPI}} is out of range: page images have {{.Min}} to {{.Max}} dots per inch")
	errOneImage     = message.New("main.one-image", "standard output takes one page image, but there are {{.Pages}} pages: give --out a file or a folder")
	errNeedsFile    = message.New("main.needs-file", "--out {{.Out}} is a folder, and standard input has no name: give --out a file")
	errWebPage      = message.New("main.web-page", "{{.File}} is a whole web page, not Markdown, and was not changed: convert it with 'pandoc -t gfm' and render the result, or paste what you need into a document; 'promodoc paths import' reads web pages")
	errOwnSource    = message.New("main.own-source", "{{.File}} is the Markdown file itself: it was left alone; give --out another file")
	errOtherPages   = message.New("main.other-pages", "{{.File}} exists and is not {{.Kind}}: it was left alone; give --out another file, or --replace to overwrite it")
	errEditedPages  = message.New("main.edited-pages", "{{.File}} was changed after this program wrote it: it was left alone; give --out another file, or --replace to overwrite it")
)

// promodoc follow.
var (
	textFollowShort = message.New("main.follow-short", "Update a document to the current wording of its path")
	textFollowLong  = message.New("main.follow-long", `Updates a document to what its path asks for now, and prints what changed. Every
example is kept. It stays with its consideration, which is recognized by its ID
or, if the ID changed, by the path's same_as or by --match. What the path no
longer asks for stays in the document and is marked as such.`)
	textFollowMatch  = message.New("main.follow-match", "OLD=NEW: what the path called OLD is now NEW (may be repeated)")
	textFollowDryRun = message.New("main.follow-dry-run", "only print what changed, and leave the document as it is")
	textFollowJSON   = message.New("main.follow-json", "print what changed as JSON")

	textUpToDate   = message.New("main.follow-up-to-date", "{{.Title}}: the document is up to date with its path")
	textChanged    = message.New("main.follow-changed", "{{.Title}}: {{.Summary}}")
	textPerhaps    = message.New("main.follow-perhaps", "perhaps")
	textAlike      = message.New("main.follow-alike", "{{.Percent}}% alike, both mention {{.Shared}}")
	textIsNow      = message.New("main.follow-is-now", "is now {{.ID}}")
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
	textBackupShort = message.New("main.backup-short", "Back up the library, your own paths and the settings to a ZIP file")
	textBackupLong  = message.New("main.backup-long", `Writes everything that is yours into one ZIP file: documents with their
attachments, the journal, history and trash, your own paths and templates, and
the settings. Everything is read back and checked before the file gets its name,
which is then printed. If FILE.zip is a folder, a file named after the date is
created in it. An older backup of the same name is replaced; any other file is
left alone unless --replace is given.

Any ZIP program can unpack a backup, and 'sha256sum -c {{.Sums}}' checks it.`)
	textBackupExports = message.New("main.backup-exports", "also back up the exported files")
	textBackupReplace = message.New("main.backup-replace", "also replace a file that is not a backup")
	textBackupJSON    = message.New("main.backup-json", "print what was backed up as JSON")
	textLeftOutFiles  = message.NewPlural("main.backup-left-out", "the backup was written without {{.Count}} file that could not be read: {{.File}}: {{.Cause}}", "the backup was written without {{.Count}} files that could not be read, the first being {{.File}}: {{.Cause}}")

	textRestoreShort = message.New("main.restore-short", "Restore a backup and print what happened to each file")
	textRestoreLong  = message.New("main.restore-long", `Checks every byte of a backup, then restores its files. Files that already exist
with the same content are skipped. Files that differ are left alone unless
--replace is given, which keeps the present documents in the trash, and other
present files beside the restored ones. What is not in the backup stays as it
is.

If a restore is interrupted, run the same command again to finish it.`)
	textRestoreTo      = message.New("main.restore-to", "folder to restore to, instead of your own folders")
	textRestoreReplace = message.New("main.restore-replace", "replace files that differ, and keep the replaced ones")
	textRestoreDamaged = message.New("main.restore-damaged", "restore the sound parts of a damaged backup")
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
	textKeptAs       = message.New("main.restore-kept-as", "{{.File}}; the file that was there is kept as {{.Kept}}")
	textNotRestored  = message.NewPlural("main.restore-not-restored", "{{.Count}} file could not be restored, the others were; run the same command again for the rest", "{{.Count}} files could not be restored, the others were; run the same command again for the rest")
	textDamagedFiles = message.NewPlural("main.restore-damaged-files", "{{.Count}} file is damaged in the backup; everything else was restored", "{{.Count}} files are damaged in the backup; everything else was restored")
	textDiffering    = message.NewPlural("main.restore-differing", "{{.Count}} file here differs from the backup and was left alone; --replace restores it and keeps the present one", "{{.Count}} files here differ from the backup and were left alone; --replace restores them and keeps the present ones")
	errTryDamaged    = message.New("main.restore-try-damaged", "{{.Cause}}; --damaged does that")
	errUnpack        = message.New("main.restore-unpack", "{{.Cause}}; {{.Quoted}} does that")
)

// promodoc pack and unpack.
var (
	textPackShort = message.New("main.pack-short", "Pack a document and everything that belongs to it into one file")
	textPackLong  = message.New("main.pack-long", `Packs a document and its attachments into one file, NAME{{.Extension}}, and
prints its name. You can open the file with 'promodoc FILE', with
'promodoc unpack FILE', by dropping it on the window, or with any ZIP program.`)
	textPackOut     = message.New("main.pack-out", "file or folder to write to; in a folder, the file is named NAME{{.Extension}}")
	textPackHistory = message.New("main.pack-history", "also pack the earlier versions of the document")
	textPackReplace = message.New("main.pack-replace", "also replace a file that is not this document in packed form")
	textPackJSON    = message.New("main.pack-json", "print the name of the file and the number of files in it as JSON")
	textMadeJSON    = message.New("main.made-json", "print the name and file of the document as JSON")
	textUnpackShort = message.New("main.unpack-short", "Add a packed document to the library")
	textUnpackLong  = message.New("main.unpack-long", `Checks every byte of a packed document, adds it to the library under a free
name, with its attachments and history, and prints the name of its file. Nothing
is overwritten. If the library already has exactly this document, the name of
that file is printed.`)
)

// promodoc paths.
var (
	textPathsShort = message.New("main.paths-short", "List, show, check, import and share career paths")
	textPathsLong  = message.New("main.paths-long", `Lists the career paths that you can choose for a document: the bundled ones and
your own, which are files in the folder "paths" beside the settings.`)
	textListShort = message.New("main.list-short", "List career paths with ID, title, considerations, roles and family")
	textListJSON  = message.New("main.list-json", "print the paths as JSON")
	textFilesJSON = message.New("main.files-json", "print the names of the files as JSON")
	textShowShort = message.New("main.show-short", "Show what a path and the paths it includes ask for")
	textShowLong  = message.New("main.show-long", `Shows as text what a path asks for, together with the paths it includes. ID is a
path file if it has a path separator or an extension. Use - for standard input.`)
	textShowJSON   = message.New("main.show-json", "print the path as JSON, together with what it includes; 'promodoc schema' describes it")
	textCheckShort = message.New("main.check-short", "Check path files and print every fault with its line and column")
	textCheckLong  = message.New("main.check-long", `Checks path files, by themselves and together with what they include, and prints
every fault as file:line:column with what was expected there. A same_as that
leads nowhere and an unknown scope are reported too, although the path can still
be used. Files that are named together may include each other. A folder means
all path files in it and in the folders below, as in the checkout of a team that
keeps its paths together. Use - for standard input.`)
	textCheckJSON = message.New("main.check-json", "print the faults as JSON")

	textToBeFilled     = message.New("main.to-be-filled", "to be filled in")
	textForm           = message.New("main.form", "a form for documents")
	textEveryRole      = message.New("main.every-role", "for every role")
	textConsiderations = message.NewPlural("main.considerations", "{{.Count}} consideration", "{{.Count}} considerations")

	errNoPathFile  = message.New("main.no-path-file", "the path file is missing: promodoc paths check FILE...")
	errNoPathIn    = message.New("main.no-path-in", "there is no path in {{.File}}")
	errNoPathFiles = message.New("main.no-path-files", "there is no path file in {{.Folder}}: a path file is YAML and has the line \"schema: {{.Schema}}\"")
)

// promodoc paths add, export and schema.
var (
	textAddShort = message.New("main.add-short", "Add a shared path file to your own paths")
	textAddLong  = message.New("main.add-long", `Copies a path file, byte for byte, into the folder of your own paths, and prints
the name of the new file. If its ID is taken, nothing is written and the next
free ID is named; give that ID with --as.`)
	textAddAs = message.New("main.add-as", "ID to give the path here")

	textRemoveShort = message.New("main.remove-path-short", "Move a path of your own to the trash")
	textRemoveLong  = message.New("main.remove-path-long", `Moves a path of your own to the trash, and prints the name of the file there.
Documents keep the path that they were created with. Bundled paths, and those in
folders that other people keep, cannot be removed.`)

	textExportPathShort = message.New("main.export-path-short", "Export the file of a path, to share it")
	textExportPathLong  = message.New("main.export-path-long", `Writes the file of a path unchanged, to standard output or to where --out says.
The paths it includes remain references; --with-includes also writes their
files.`)
	textExportPathOut  = message.New("main.export-path-out", "file or folder to write to, or - for standard output")
	textExportPathWith = message.New("main.export-path-with", "also write the paths it includes; --out must then be a folder")
	textNeeds          = message.New("main.export-path-needs", "{{.ID}} also needs {{.Others}}; use --with-includes to write the included paths too")

	textSchemaShort = message.New("main.schema-short", "Write the JSON Schema of path files, for text editors")
	textSchemaLong  = message.New("main.schema-long", `Writes the JSON Schema of path files to standard output, or as
{{.File}} into the folder given with --out. Path files that
this program writes name the schema in their first line; if it is beside them,
text editors can complete keys.`)
	textSchemaOut       = message.New("main.schema-out", "folder to write it to, or - for standard output")
	textSchemaDocuments = message.New("main.schema-documents", "print the schema of documents instead")
	textSchemaJournal   = message.New("main.schema-journal", "print the schema of journal files instead")

	errTakeFree     = message.New("main.take-free", "{{.Cause}}; use it with --as {{.Free}}")
	errJSONNeedsOut = message.New("main.json-needs-out", "--json prints the names of files: name a file or a folder with --out")
	errNeedsFolder  = message.New("main.needs-folder", "--with-includes writes several files: name a folder with --out")
)

// promodoc paths import.
var (
	textImportShort = message.New("main.import-short", "Turn a company's page about its roles into career paths")
	textImportLong  = message.New("main.import-long", `Reads a page that says what a company asks of its roles, and writes the paths it
finds as files of your own. The page can be a handbook's Markdown, a saved web
page (.html, .mhtml), a table (.csv, .xlsx) or records (.yaml, .json). Standard
error says what each line of the page was taken for and why, and what was left
out. Standard output names the files.

No file is overwritten; a path whose ID is taken gets the next free one. Use
--dry-run to look first. To correct what was found, use --verdict for lines,
--levels, --skills and --consideration for the whole page, and --leave-out,
--for-every-role, --join and --rename for paths and parts of it.`)
	textImportBase    = message.New("main.import-base", "web address of the page, to complete its links")
	textImportOut     = message.New("main.import-out", "folder to write to, instead of the folder of your own paths")
	textImportVerdict = message.New("main.import-verdict", "what a line is, as LINE=path|section|consideration|preparation|guidance|left-out (may be repeated)")
	textImportEmpty   = message.New("main.import-empty", "write an empty path to fill in, if nothing on the page looks like a path")
	textImportDryRun  = message.New("main.import-dry-run", "only print what was found")
	textImportJSON    = message.New("main.import-json", "print what was found as JSON, and write nothing")

	errNothingFound = message.New("main.nothing-found", "{{.Cause}}; use --verdict LINE=consideration to take lines anyway, or --empty to write a path to fill in")
	errVerdict      = message.New("main.verdict", "--verdict {{.Verdict}} is not LINE=VERDICT: the verdicts are path, section, consideration, preparation, guidance, left-out")
	errVerdictLine  = message.New("main.verdict-line", "--verdict {{.Verdict}}: nothing on the page begins on line {{.Line}}; --dry-run shows the lines")
	errIDTaken      = message.New("main.id-taken", "nothing was written: the path ID {{.ID}} was taken just now; run the command again")
	textIDChanged   = message.New("main.id-changed", "the path ID {{.ID}} is taken: this path gets {{.Free}}")
)

// promodoc history.
var (
	textHistoryShort = message.New("main.history-short", "List, print or restore versions of a document")
	textHistoryLong  = message.New("main.history-long", `Lists the versions that were kept while a document was written, the newest
first: when each was kept, how many words it has, and what changed since the one
before.

TIME is a day, a minute, a second, or a time printed by --json. It means the
newest version that existed at its end, so a day means the document as it was at
the end of that day. Before a version is restored, the present document is kept
as a version too.`)
	textHistoryJSON    = message.New("main.history-json", "print the versions as JSON")
	textHistoryShow    = message.New("main.history-show", "print the version of TIME, such as '2026-09-14 09:30'")
	textHistoryRestore = message.New("main.history-restore", "replace the document with the version of TIME")
	textHistoryFormat  = message.New("main.history-format", "what --show prints: yaml for the document as a file, md for the Markdown that export writes")
	textHistoryNone    = message.New("main.history-none", "There are no versions yet: one is kept at every pause while the document is written in the window.")
	textHistoryWords   = message.NewPlural("main.history-words", "{{.Count}} word", "{{.Count}} words")

	textHistoryRestored = message.New("main.history-restored", "{{.File}} was restored to the version of {{.Time}}")

	errMoment       = message.New("main.moment", "{{.Flag}} cannot be {{.Found}}: write a day or a time, such as 2026-09-14, '2026-09-14 09:30' or 2026-09-14T07:30:12.345Z")
	errNoHistory    = message.New("main.no-history", "there is no version of this document yet")
	errNoVersionYet = message.New("main.no-version-yet", "there was no version yet at {{.Time}}: the oldest is from {{.Oldest}}")
)
