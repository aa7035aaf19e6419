// Package archive writes and reads the program's ZIP files: backups and packed
// documents. Any ZIP program opens them. Each has a list of checksums that
// "sha256sum -c" understands, and every file in it also carries its checksum
// itself, so that what is left of a damaged archive can be read and trusted. The
// package must not know where the files belong.
package archive

import (
	"crypto/sha256"
	"strings"
	"time"
	"unicode/utf8"
)

// Kind says what an archive is of, in the first line of its checksums.
type Kind string

// The kinds.
const (
	KindBackup   Kind = "promodoc.backup/v1"
	KindDocument Kind = "promodoc.packed-document/v1"
)

// SumsName is the name of the list of checksums, the last file of an archive.
const SumsName = "SHA256SUMS"

// Limits of an archive, above which it is surely not one of the program's.
const (
	MaxEntries = 200_000
	MaxBytes   = 64 << 30 // of all files together, unpacked
	maxName    = 4096     // bytes
	maxSums    = 64 << 20 // bytes of the list of checksums
)

// Sum is a SHA-256 checksum.
type Sum [sha256.Size]byte

// Entry is one file of an archive.
type Entry struct {
	Name     string // with slashes, see ValidName
	Size     int64  // in bytes, unpacked
	Modified time.Time
	Sum      Sum

	offset     int64 // of the packed bytes in the archive; for salvaged entries
	packedSize int64
	method     uint16
	crc        uint32 // of the content, as the directory has it
}

// ValidName reports whether a file can have the name in an archive: it is a
// relative path with slashes, stays below the folder it is unpacked to, and
// means the same on every system.
func ValidName(name string) bool {
	if name == "" || len(name) > maxName || !utf8.ValidString(name) || strings.ContainsFunc(name, invalidRune) {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == "" || part == "." || part == ".." {
			return false
		}
	}
	return true
}

func invalidRune(r rune) bool { return r < ' ' || r == 0x7f || r == '\\' }
