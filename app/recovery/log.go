package recovery

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"promodoc/app/disk"
)

// A log is begun anew, with the whole text, when it has grown beyond rewriteSize
// bytes plus twice the text, or has rewriteRecords records.
const (
	rewriteSize    = 4 << 20
	rewriteRecords = 1000
)

// About is what a log is about.
type About struct {
	Kind     Kind
	File     string // absolute
	Document string // the ID of the document; empty for a path
	Base     Sum    // the content of the file that the text continues
	// Seal encrypts what is written, or returns it as it is while the file is not
	// encrypted either; nil leaves all plain.
	Seal func([]byte) ([]byte, error)
}

// save is a save that was about to write a content.
type save struct {
	revision uint64
	sum      Sum
}

// Log is the log of one open file. There is no file of it while it is empty.
// Its methods may be called from several goroutines.
type Log struct {
	folder *Folder
	about  About
	rebase atomic.Pointer[save] // see Rebase; nil if there was none since the last save

	mu       sync.Mutex
	name     string // of the file; empty while there is none
	size     int64  // of the file, as it was written
	records  int
	text     []byte // the last in the log
	saves    []save // that may have changed the file, oldest first
	saved    save   // the last that did; a text that is not newer is part of it
	replaces []string
	sealed   bool // the text is encrypted
	broken   bool // the end of the file may be torn: begin it anew
	syncs    syncs
}

// syncs says whether the disk is taking what was written.
type syncs struct {
	running bool
	again   bool // something was written since the running one began
}

// Log returns the log of a file that is open. Nothing is written yet.
func (f *Folder) Log(about About) *Log { return &Log{folder: f, about: about} }

// Adopt has the log continue the text of one that was left: that stays until
// Clear, and is not found as left any more while this log is open or has a text.
func (l *Log) Adopt(left Left) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, name := range append([]string{filepath.Base(left.Log)}, left.Replaces...) {
		l.replaces = append(l.replaces, filepath.Base(name))
		l.folder.setWriting(l.folder.path(name), true)
	}
}

// Keep adds the text as it is at a revision, which is 1 or more and never falls.
// When it returns the text survives the end of the program; it survives a power
// cut as soon as the disk has it, which Keep does not wait for. Errors:
// *disk.Refused, those of Seal; the log still has what was kept before.
func (l *Log) Keep(text []byte, revision uint64) error {
	l.mu.Lock()
	err := l.keep(text, revision)
	l.mu.Unlock()
	if err == nil {
		l.sync()
	}
	return err
}

func (l *Log) keep(text []byte, revision uint64) error {
	if to := l.rebase.Load(); to != nil && revision >= to.revision {
		l.about.Base, l.saves, l.broken = to.sum, nil, true
		l.rebase.CompareAndSwap(to, nil)
	}
	if l.name == "" || l.broken || l.records >= rewriteRecords || l.size > rewriteSize+2*int64(len(text)) || !l.untouched() {
		return l.begin(text, revision)
	}
	content, sealed, err := l.seal(deltaBetween(l.text, text).bytes())
	if err != nil {
		return err
	}
	if sealed != l.sealed { // from now on: nothing of it stays readable, or needs a key
		return l.begin(text, revision)
	}
	if err := l.append(recordKind(recordDelta, sealed), revision, content); err != nil {
		return err
	}
	l.text = text
	return nil
}

// seal returns what is to be written of a content, and whether that is encrypted.
func (l *Log) seal(content []byte) (out []byte, sealed bool, err error) {
	if l.about.Seal == nil {
		return content, false, nil
	}
	out, err = l.about.Seal(content)
	return out, !bytes.Equal(out, content), err
}

func recordKind(kind byte, sealed bool) byte {
	if sealed {
		return kind + encrypted
	}
	return kind
}

// untouched reports whether the file is as it was written.
func (l *Log) untouched() bool {
	info, err := l.folder.fs.Lstat(l.name)
	return err == nil && info.Mode().IsRegular() && info.Size() == l.size
}

// append adds a record to the file.
func (l *Log) append(kind byte, revision uint64, content []byte) error {
	data := appendRecord(nil, kind, l.folder.now(), revision, content)
	if err := disk.Append(l.folder.fs, l.name, data); err != nil {
		l.broken = true
		return err
	}
	l.size += int64(len(data))
	l.records++
	return nil
}

// begin writes the log with nothing but the text, in place of the one that is
// there.
func (l *Log) begin(text []byte, revision uint64) error {
	if err := disk.MakeFolder(l.folder.fs, l.folder.dir); err != nil {
		return err
	}
	data, err := l.bytes(text, revision)
	if err != nil {
		return err
	}
	if l.name != "" {
		err = disk.IgnoreUnconfirmed(disk.Replace(l.folder.fs, l.name, data))
	} else {
		l.name, err = l.create(data)
	}
	if err != nil {
		return err
	}
	l.size, l.records, l.text, l.broken = int64(len(data)), 2+len(l.saves), text, false
	return nil
}

// create writes a new file under the first free name. It is marked as being
// written before it is there: the folder may be listed at any time.
func (l *Log) create(data []byte) (string, error) {
	for n := 1; ; n++ {
		name := l.folder.logName(l.about.File, n)
		taken := l.folder.isWriting(name)
		if !taken {
			l.folder.setWriting(name, true)
		}
		err := disk.Begin(l.folder.fs, name, data)
		if err == nil {
			return name, nil
		}
		if !taken {
			l.folder.setWriting(name, false)
		}
		if !errors.Is(err, fs.ErrExist) || n == maxNumber {
			return "", err
		}
	}
}

// maxNumber is the highest number that a search for a free name tries.
const maxNumber = 1000

func (l *Log) bytes(text []byte, revision uint64) ([]byte, error) {
	f := l.folder
	data, err := appendHeader(nil, Header{
		Format: format, Kind: l.about.Kind, File: l.about.File, Document: l.about.Document,
		Owner: f.self(), Version: f.version, Started: f.now(), Base: l.about.Base.String(),
		Replaces: l.replaces,
	})
	if err != nil {
		return nil, err
	}
	for _, s := range append([]save{l.saved}, l.saves...) {
		if s.revision > 0 {
			data = appendRecord(data, recordSave, f.now(), s.revision, s.sum[:])
		}
	}
	content, sealed, err := l.seal(text)
	if err != nil {
		return nil, err
	}
	l.sealed = sealed
	return appendRecord(data, recordKind(recordText, sealed), f.now(), revision, content), nil
}

// Saving notes that the file is about to get a content, which is that of the
// document at a revision: if the program ends now, the log can tell whether it
// has more than the file. That it cannot be noted is no reason not to save.
func (l *Log) Saving(sum Sum, revision uint64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := save{revision: revision, sum: sum}
	if slices.Contains(l.saves, s) {
		return
	}
	l.saves = append(l.saves, s)
	if l.name != "" && !l.broken {
		_ = l.append(recordSave, revision, sum[:])
	}
}

// Rebase notes that others changed the file, and that from a revision on the text
// continues what they wrote. It waits for nothing.
func (l *Log) Rebase(sum Sum, revision uint64) { l.rebase.Store(&save{revision: revision, sum: sum}) }

// Saved notes how a save ended: ok says that the file has the content that
// Saving noted last. If it has not, the file is as it was before.
func (l *Log) Saved(ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if ok && len(l.saves) > 0 {
		l.rebase.Store(nil)
		l.saved = l.saves[len(l.saves)-1]
		l.about.Base = l.saves[len(l.saves)-1].sum
	}
	l.saves = nil
}

// Clear removes the log, and those that it adopted: the file has everything.
// Errors: *disk.Refused; it can be called again.
func (l *Log) Clear() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	var left []string
	var fault error
	// The oldest first: one that is left is never without the one that replaced it.
	for _, name := range slices.Backward(l.replaces) {
		if err := l.folder.remove(l.folder.path(name)); err != nil {
			left, fault = append([]string{name}, left...), err
			continue
		}
		l.folder.setWriting(l.folder.path(name), false)
	}
	l.replaces = left
	if l.name == "" {
		return fault
	}
	if err := l.folder.remove(l.name); err != nil {
		return err
	}
	l.folder.setWriting(l.name, false)
	l.name, l.text, l.size, l.records, l.broken = "", nil, 0, 0, false
	return fault
}

// Close ends the writing. A log that has a text is found as left from now on.
func (l *Log) Close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, name := range l.replaces {
		l.folder.setWriting(l.folder.path(name), false)
	}
	if l.name != "" {
		l.folder.setWriting(l.name, false)
	}
}

// sync has the disk take what was written, on a goroutine of its own, one call
// at a time.
func (l *Log) sync() {
	l.mu.Lock()
	l.syncs.again = true
	run := !l.syncs.running
	l.syncs.running = true
	l.mu.Unlock()
	if run {
		l.folder.gofunc(l.syncAll)
	}
}

func (l *Log) syncAll() {
	for {
		l.mu.Lock()
		name := l.name
		if !l.syncs.again || name == "" {
			l.syncs.running = false
			l.mu.Unlock()
			return
		}
		l.syncs.again = false
		l.mu.Unlock()
		err := disk.Sync(l.folder.fs, name)
		if errors.As(err, new(*disk.Unconfirmed)) {
			l.mu.Lock()
			// The next text begins the log anew, which says if that fails, too.
			l.broken = l.broken || l.name == name
			l.mu.Unlock()
		}
	}
}
