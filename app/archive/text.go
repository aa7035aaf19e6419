package archive

import "promodoc/app/message"

// The kinds of errors.
var (
	// ErrForeign is for a file that is not an archive of the program.
	ErrForeign = message.New("archive.foreign", "this is {{.What}}, not a backup or a packed document of Promodoc: choose one of those, which 'promodoc backup' and 'promodoc pack' write; the file was not changed")
	// ErrNewer is for an archive of a newer version of the program.
	ErrNewer = message.New("archive.newer", "this was written by a newer version of Promodoc: update the program to read it")
	// ErrDamaged is for an archive, or a file in it, that is not what was
	// written.
	ErrDamaged = message.New("archive.damaged", "damaged: {{.Cause}}")
	// ErrNotVerified is for an archive that could not be read back.
	ErrNotVerified = message.New("archive.not-verified", "{{.File}} could not be read back as it was written ({{.Cause}}), so it was not kept: try again, or pick another disk")
	// ErrChanged is for a file that changed between two readings.
	ErrChanged = message.New("archive.changed", "{{.File}} changed while it was read")
	// ErrName is for a name that an archive cannot have, or has already.
	ErrName = message.New("archive.name", "the name {{.Name}} cannot be kept in an archive")
)

// What is wrong with an archive.
var (
	errNoDirectory = message.New("archive.no-directory", "its end is missing or cannot be read")
	errTooMany     = message.New("archive.too-many", "it claims to hold more than any library has")
	errOverlap     = message.New("archive.overlap", "several of its files are in the same place")
	errSums        = message.New("archive.sums", "its list of checksums cannot be read")
	errName        = message.New("archive.bad-name", "the name leads out of the library or is not valid on every system")
	errTwice       = message.New("archive.twice", "it is in the archive twice")
	errUnlisted    = message.New("archive.unlisted", "it has no checksum")
	errGone        = message.New("archive.gone", "it is missing")
	errBytes       = message.New("archive.bytes", "its content is not what was packed")
	errMethod      = message.New("archive.method", "it is packed in a way that this program does not know")
)
