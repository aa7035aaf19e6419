package backup

import "promodoc/app/message"

// Why a backup is not written.
var (
	// ErrNothing is for a library without any file.
	ErrNothing = message.New("backup.nothing", "there is nothing to back up: the library {{.Library}} has no files, and no backup was written or replaced")
	// ErrInside is for a backup in the folder that it is of.
	ErrInside = message.New("backup.inside", "a backup inside the library would be lost with it: choose a file outside {{.Library}}")
	// ErrNotABackup is for a file that must not be replaced.
	ErrNotABackup = message.New("backup.not-a-backup", "{{.File}} already exists and is not a backup: it was left alone")
)

// Why a file is left out of a backup.
var (
	errLoop        = message.New("backup.loop", "the folder is within itself through a link, or cannot be followed")
	errNoFile      = message.New("backup.no-file", "it is neither a file nor a folder")
	errNameLeftOut = message.New("backup.name", "its name cannot be used on every system: rename it")
)

// Why a backup, or a file of it, is not restored.
var (
	// ErrDamagedBackup is for a backup of which some files are damaged.
	ErrDamagedBackup = message.New("backup.damaged", "{{.File}} is a damaged backup ({{.Cause}}), and nothing was restored: restore from another one, or only what is sound in this one")
	// ErrPackedDocument is for an archive of one document.
	ErrPackedDocument = message.New("backup.packed-document", "{{.File}} is one packed document, not a backup: open it to add it to the library")

	errFault            = message.New("backup.fault", "{{.Name}} in it: {{.Cause}}")
	errOfFile           = message.New("backup.of-file", "{{.File}}: {{.Cause}}")
	errUnknownPlace     = message.New("backup.unknown-place", "this version of Promodoc has no place for it")
	errChangedMeanwhile = message.New("backup.changed-meanwhile", "{{.File}} was changed while it was being restored, and was left alone: restore again")
)

// Why a backup is not written anew.
var (
	// ErrLeftDamaged is for a backup of which some files are damaged.
	ErrLeftDamaged = message.New("backup.left-damaged", "{{.File}} is a damaged backup ({{.Cause}}), and was left as it is: delete it once you have a better one")
	// ErrNewerBackup is for a backup that was replaced meanwhile.
	ErrNewerBackup = message.New("backup.newer-backup", "{{.File}} was changed meanwhile by another program, and was left as it is: try again")
)

// Why a library is not moved.
var (
	// ErrInsideItself is for a folder in the library, or one that has it.
	ErrInsideItself = message.New("backup.inside-itself", "{{.Folder}} and the library {{.Library}} must not be inside each other: choose a folder elsewhere")
	// ErrLibraryThere is for a folder that is a library already.
	ErrLibraryThere = message.New("backup.library-there", "{{.Folder}} is already a library: to use that one, enter the folder in the settings; to move yours, choose an empty folder")
	// ErrNotEmpty is for a folder that has files.
	ErrNotEmpty = message.New("backup.not-empty", "{{.Folder}} is not empty: choose an empty folder, or name a new one")
	// ErrNotCopied is for a library that could not be copied as a whole.
	ErrNotCopied = message.New("backup.not-copied", "the library could not be copied as a whole ({{.Cause}}), and stays where it is: try again")
	// ErrHalfCopy is for a copy that could not be removed after an error.
	ErrHalfCopy = message.New("backup.half-copy", "{{.Cause}}; the library stays where it is, and the part of a copy in {{.Folder}} could not be removed: you can delete it")

	errLeftOut = message.New("backup.left-out", "{{.File}}: {{.Cause}}")
)
