package workspace_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
)

// recorder is a file system that remembers everything that is ever written, also
// what is replaced or removed later.
type recorder struct {
	disk.FS
	mu      sync.Mutex
	written []*recorded
}

type recorded struct {
	disk.File
	name string
	data bytes.Buffer
}

func (r *recorded) Write(p []byte) (int, error) {
	r.data.Write(p)
	return r.File.Write(p)
}

func (r *recorder) record(f disk.File, err error) (disk.File, error) {
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	rec := &recorded{File: f, name: f.Name()}
	r.written = append(r.written, rec)
	return rec, nil
}

func (r *recorder) CreateTemp(dir, pattern string) (disk.File, error) {
	return r.record(r.FS.CreateTemp(dir, pattern))
}

func (r *recorder) CreateNew(name string) (disk.File, error) { return r.record(r.FS.CreateNew(name)) }

func (r *recorder) OpenAppend(name string) (disk.File, error) { return r.record(r.FS.OpenAppend(name)) }

// say returns the files into which something that says a word was written, also
// if it is compressed.
func (r *recorder) say(word string) []string {
	var found []string
	for _, rec := range r.written {
		data := rec.data.Bytes()
		if z, err := gzip.NewReader(bytes.NewReader(data)); err == nil {
			data, _ = io.ReadAll(z)
			data = append(data, z.Extra...)
		}
		if bytes.Contains(data, []byte(word)) {
			found = append(found, rec.name)
		}
	}
	return found
}

// aSession types a secret in a document that is open: through saves and pauses,
// on a full disk, against another window, and to the end.
func aSession(t *testing.T, f *fixture, open workspace.OpenDocument, full *bool, file string, load func() (*session.Session, error)) {
	t.Helper()
	s := open.Session
	summary := promo.SectionRef(promo.SummaryID)
	write := func(text string) { s.Type(summary, text, session.LeftAt(len([]rune(text))), nil) }
	write(secret)
	f.clock.Advance(100 * time.Millisecond)
	write(secret + " again")
	f.clock.Advance(10 * time.Minute) // saved, and a version is kept
	*full = true
	write(secret + " on a full disk")
	f.clock.Advance(time.Minute)
	if s.Status().State != session.Failed {
		t.Errorf("on a full disk: %v", s.Status().State)
	}
	*full = false
	f.clock.Advance(time.Minute)
	other, err := load()
	if err != nil {
		t.Fatal(err)
	}
	other.Type(promo.Ref{Kind: promo.KindCandidate, Field: "team"}, secret+" team", session.LeftAt(5), nil)
	if err := other.Flush(); err != nil {
		t.Logf("another window: %v", err)
	}
	other.Discard()
	write(secret + " to the end")
	f.clock.Advance(time.Minute)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(file); err != nil {
		t.Error(err)
	}
}

func TestNoPlaintextOfAProtectedDocumentIsWritten(t *testing.T) {
	for _, protected := range []bool{true, false} {
		f := open(t)
		full := false
		faulty := &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
			if full && c.Op == "createtemp" {
				return syscall.ENOSPC
			}
			return nil
		}}
		r := &recorder{FS: faulty}
		f.ports.PassphraseWork = 10
		f.reopen(t, func(p *workspace.Ports) { p.FS = r })
		file := f.create(t)
		load := func() (*session.Session, error) {
			loaded, err := f.Unlock(file, passphrase)
			if err != nil {
				return nil, err
			}
			return f.OpenLoaded(loaded).Session, nil
		}
		loaded, err := f.Load(file)
		if err != nil {
			t.Fatal(err)
		}
		if protected {
			if err := f.Protect(loaded, passphrase, workspace.ProtectEarlier); err != nil {
				t.Fatal(err)
			}
			if loaded, err = f.Unlock(file, passphrase); err != nil {
				t.Fatal(err)
			}
		}
		aSession(t, f, f.OpenLoaded(loaded), &full, file, load)
		said := r.say(secret)
		for name, content := range disktest.Files(t, f.folders.Library) {
			if strings.Contains(content, secret) {
				said = append(said, name)
			}
		}
		if protected && len(said) > 0 {
			t.Errorf("written plainly: %q", said)
		}
		// The same without a passphrase shows that the test sees what is written.
		if !protected && !(anyHas(said, ".log") && anyHas(said, "history") && anyHas(said, "documents")) {
			t.Errorf("without a passphrase only these are seen: %q", said)
		}
	}
}

func anyHas(names []string, part string) bool {
	for _, name := range names {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
