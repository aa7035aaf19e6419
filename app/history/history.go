// Package history keeps versions of documents: earlier states that the user can
// look at and go back to. A version is one file, a compressed document whose
// name is the time it was kept at, so that there is no index that could get
// lost. Versions are thinned with age and, over a size limit, further. The
// package must not know of screens, or of when a version is kept.
package history

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/sealed"
)

// Ports are what the history needs from outside.
type Ports struct {
	FS  disk.FS
	Now func() time.Time // names the versions
}

// History is the versions of the documents of one library. Its methods may be
// called from several goroutines.
type History struct {
	ports Ports
	root  atomic.Pointer[string]

	mu      sync.Mutex
	newest  map[string]stamp   // what is known of the newest version, by folder
	digests map[Version]digest // those that were read last
}

// stamp is a version with the hash of its document's file.
type stamp struct {
	version Version
	sum     [sha256.Size]byte
}

// Open returns the history in a folder, which is made when the first version is
// kept.
func Open(root string, ports Ports) *History {
	h := &History{ports: ports, newest: map[string]stamp{}, digests: map[Version]digest{}}
	h.root.Store(&root)
	return h
}

// Root returns the folder of the history.
func (h *History) Root() string { return *h.root.Load() }

// Versions are the versions of one document. The value has no state of its own.
type Versions struct {
	history *History
	name    string // of its folder
	codec   *sealed.Codec
}

// Of returns the versions of the document with an ID. The codec seals what is
// kept once the document is protected; nil is that of one that never is.
func (h *History) Of(id string, codec *sealed.Codec) Versions {
	if codec == nil {
		codec = &sealed.Codec{}
	}
	return Versions{history: h, name: folderName(id), codec: codec}
}

// Folder returns the folder of the versions, which need not exist.
func (v Versions) Folder() string { return filepath.Join(v.history.Root(), v.name) }

// folderName returns the folder of an ID. IDs come from files, which may say
// "../..": one that is not a plain name is replaced by its hash.
func folderName(id string) string {
	if isPlain(id) && !strings.HasPrefix(id, hashPrefix) {
		return id
	}
	sum := sha256.Sum256([]byte(id))
	return hashPrefix + hex.EncodeToString(sum[:12])
}

const hashPrefix = "id-"

// maxPlain is the length of the longest ID that is a folder's name as it is, in
// bytes.
const maxPlain = 64

// isPlain reports whether every file system takes an ID as a name as it is.
func isPlain(id string) bool {
	const letters = "abcdefghijklmnopqrstuvwxyz0123456789"
	return id != "" && len(id) <= maxPlain && strings.ContainsAny(id[:1], letters) &&
		strings.Trim(id, letters+"_-") == "" && filename.Safe(id, "") == id
}
