package workspace_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/docfile"
	"promodoc/app/history"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/app/session"
	"promodoc/app/store"
	"promodoc/app/workspace"
)

// secret is a word that nothing else says.
const secret = "Rumpelstiltskin"

const passphrase = "a long passphrase"

// withEarlier opens a library with a document that says the secret, and so do its
// history, a version kept beside it, a damaged one, and one in the trash.
func withEarlier(t *testing.T) (f *fixture, file string) {
	t.Helper()
	f = open(t)
	f.ports.PassphraseWork = 10
	f.reopen(t, func(*workspace.Ports) {})
	file = f.create(t)
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	doc := promo.SetText(loaded.Document, promo.SectionRef(promo.SummaryID), secret)
	if err := loaded.Save(doc); err != nil {
		t.Fatal(err)
	}
	if _, _, err := versions(f, doc.ID, nil).Keep(doc); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	beside := strings.TrimSuffix(file, ".yaml")
	disktest.Write(t, beside+" (changed elsewhere 2026-11-24 1200).yaml", string(data))
	disktest.Write(t, beside+" (damaged).yaml.kept", "schema: [ "+secret)
	disktest.Write(t, filepath.Join(f.folders.Library, "trash", "older (deleted 2026-11-01 120000).yaml"), string(data))
	return f, file
}

func versions(f *fixture, id string, codec *sealed.Codec) history.Versions {
	return history.Open(filepath.Join(f.folders.Library, "history"), history.Ports{FS: disk.OS{}, Now: f.ports.Now}).Of(id, codec)
}

// readable returns the files of the library that say the secret, to somebody
// who can decompress.
func readable(t *testing.T, f *fixture, id string) []string {
	t.Helper()
	var found []string
	for name, content := range disktest.Files(t, f.folders.Library) {
		if strings.Contains(content, secret) {
			found = append(found, name)
		}
	}
	all, err := versions(f, id, nil).List()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if data, err := versions(f, id, nil).Bytes(v); err == nil && strings.Contains(string(data), secret) {
			found = append(found, v.File)
		}
	}
	return found
}

func TestProtectEverything(t *testing.T) {
	f, file := withEarlier(t)
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	id := loaded.Document.ID
	if n := len(readable(t, f, id)); n != 5 {
		t.Fatalf("%d files say it before", n)
	}
	if err := f.Protect(loaded, passphrase, workspace.ProtectEarlier); err != nil {
		t.Fatal(err)
	}
	if left := readable(t, f, id); len(left) > 0 {
		t.Errorf("still readable: %q", left)
	}
	rows, err := f.ListDocuments()
	if err != nil || !rows[0].Locked || rows[0].Fault != "" || rows[0].Total != 0 {
		t.Errorf("listed as %+v, %v", rows, err)
	}
	opened, err := f.Unlock(file, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	if v, doc, ok := versions(f, id, opened.Codec).NewestGood(); !ok || !v.Sealed() || doc.ID != id {
		t.Errorf("the history has %v", v)
	}
	if err := f.Unprotect(opened); err != nil {
		t.Fatal(err)
	}
	if n := len(readable(t, f, id)); n != 5 {
		t.Errorf("without the passphrase again %d files say it", n)
	}
}

// Whatever fails while a document gets a passphrase, no state of it is lost, and once
// it is said to be done nothing can be read.
func TestProtectWithEveryFault(t *testing.T) {
	open := func(fsys disk.FS, dir string) *workspace.Workspace {
		w, err := onDisk(fsys, dir)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	file := filepath.Join("library", "documents", "mine.yaml")
	aside := filepath.Join("library", "documents", "mine (changed elsewhere 2026-11-24 1200).yaml")
	doc, err := docfile.Write(promo.SetText(promo.Document{ID: "id1", Name: "mine"}, promo.SectionRef(promo.SummaryID), secret))
	if err != nil {
		t.Fatal(err)
	}
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, file), string(doc))
			disktest.Put(t, fsys, filepath.Join(dir, aside), string(doc))
		},
		Do: func(r *disktest.Run) error {
			w, err := onDisk(r.FS, r.Dir)
			if err != nil {
				return err
			}
			opened, err := w.Documents.Load(filepath.Join(r.Dir, file))
			if err != nil {
				return err
			}
			if err := w.Documents.Protect(opened, passphrase, workspace.ProtectEarlier); err != nil {
				return err
			}
			r.Promise("protected")
			return nil
		},
		Check: func(t *testing.T, r *disktest.Run) {
			files := disktest.Tree(t, r.After, r.Dir)
			for _, name := range []string{file, aside} {
				data := files[filepath.ToSlash(name)]
				if !sealed.Is([]byte(data)) {
					if data != string(doc) && name == aside || !strings.Contains(data, secret) || r.Promised() {
						t.Errorf("%v: %s has %.60q", r, name, data)
					}
					continue
				}
				opened, err := open(r.After, r.Dir).Documents.Unlock(filepath.Join(r.Dir, name), passphrase)
				if err != nil || opened.Document.ID != "id1" {
					t.Errorf("%v: %s cannot be opened: %v", r, name, err)
				}
			}
		},
	})
}

func TestProtectAndRemoveEarlier(t *testing.T) {
	f, file := withEarlier(t)
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Protect(loaded, passphrase, workspace.RemoveEarlier); err != nil {
		t.Fatal(err)
	}
	var left []string
	for name := range disktest.Files(t, f.folders.Library) {
		left = append(left, name)
	}
	if len(left) != 1 {
		t.Errorf("left are %q", left)
	}
}

func TestOtherDocumentsAreLeftAlone(t *testing.T) {
	f, file := withEarlier(t)
	other := f.create(t)
	// A document whose file is named like a kept version of the first.
	data, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	alike := strings.TrimSuffix(file, ".yaml") + " (mine).yaml"
	disktest.Write(t, alike, string(data))
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Protect(loaded, passphrase, workspace.RemoveEarlier); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{other, alike} {
		if now, err := os.ReadFile(name); err != nil || string(now) != string(data) {
			t.Errorf("%s: %q, %v", name, now, err)
		}
	}
}

func TestChangeOfPassphrase(t *testing.T) {
	f, file := withEarlier(t)
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{passphrase, "another one"} {
		if err := f.Protect(loaded, p, workspace.ProtectEarlier); err != nil {
			t.Fatal(err)
		}
	}
	for name, content := range disktest.Files(t, f.folders.Library) {
		if _, err := sealed.Unlock([]byte(content), passphrase); !message.Is(err, sealed.ErrPassphrase) {
			t.Errorf("%s opens with the passphrase of before: %v", name, err)
		}
		if _, err := sealed.Unlock([]byte(content), "another one"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOpeningALockedDocument(t *testing.T) {
	f, file := withEarlier(t)
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Protect(loaded, passphrase, workspace.ProtectEarlier); err != nil {
		t.Fatal(err)
	}
	var locked *store.Locked
	if _, err := f.Open(file); !errors.As(err, &locked) {
		t.Fatalf("%v", err)
	}
	opened, err := f.Unlock(file, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	s := f.OpenLoaded(opened).Session
	s.Type(promo.SectionRef(promo.SummaryID), secret+" again", session.LeftAt(5), nil)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if left := readable(t, f, s.Document().ID); len(left) > 0 {
		t.Errorf("readable after a save: %q", left)
	}
}

// TestUnsavedTextIsProtected protects a document of which a program left unsaved
// text: neither that nor a document that is made of it can be read without the
// passphrase.
func TestUnsavedTextIsProtected(t *testing.T) {
	f := open(t)
	f.ports.PassphraseWork = 10
	f.reopen(t, func(*workspace.Ports) {})
	file := f.create(t)
	f.crash(t, file, secret)
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Dir(f.folders.Library)
	if len(sayingSecret(t, root)) == 0 {
		t.Fatal("nothing was left")
	}
	if err := f.Protect(loaded, passphrase, workspace.ProtectEarlier); err != nil {
		t.Fatal(err)
	}
	if left := sayingSecret(t, root); len(left) > 0 {
		t.Errorf("still readable: %q", left)
	}
	opened, err := f.Unlock(file, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	open := f.OpenLoaded(opened)
	if len(open.Recovered) != 1 {
		t.Fatalf("recovered %+v", open.Recovered)
	}
	made, err := f.Recovery.SaveAsNew(open.Recovered[0])
	if err != nil {
		t.Fatal(err)
	}
	if left := sayingSecret(t, root); len(left) > 0 {
		t.Errorf("readable as a new document: %q", left)
	}
	again, err := f.Unlock(made, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	if text, _ := promo.Text(again.Document, inSummary); text != secret || again.Document.ID == opened.Document.ID {
		t.Errorf("the new document says %q", text)
	}
}

func sayingSecret(t *testing.T, root string) []string {
	t.Helper()
	var found []string
	for name, content := range disktest.Files(t, root) {
		if strings.Contains(content, secret) {
			found = append(found, name)
		}
	}
	return found
}

func TestADamagedProtectedFileOpensAsItsNewestVersion(t *testing.T) {
	f, file := withEarlier(t)
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Protect(loaded, passphrase, workspace.ProtectEarlier); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, damaged := range [][]byte{whole[:len(whole)-300], whole[:900]} {
		disktest.Write(t, file, string(damaged))
		if _, err := f.Unlock(file, "another"); !message.Is(err, sealed.ErrPassphrase) {
			t.Errorf("a wrong passphrase: %v", err)
		}
		opened, err := f.Unlock(file, passphrase)
		if err != nil {
			t.Fatal(err)
		}
		if text, _ := promo.Text(opened.Document, inSummary); text != secret || !strings.Contains(opened.Notices[0].String(), "is damaged") {
			t.Errorf("it says %q, notices %v", text, opened.Notices)
		}
		if err := opened.Save(opened.Document); err != nil {
			t.Fatal(err)
		}
		kept := false
		for _, content := range disktest.Files(t, f.folders.Library) {
			kept = kept || content == string(damaged)
		}
		if !kept {
			t.Error("the damaged file is gone")
		}
		if _, err := f.Unlock(file, passphrase); err != nil {
			t.Errorf("after a save: %v", err)
		}
	}
}
