package store_test

import (
	"errors"
	"maps"
	"os"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/app/store"
)

const passphrase = "open sesame"

// protect saves a new document protected with the passphrase and returns its
// file.
func protect(t *testing.T, l *store.Library, doc promo.Document) string {
	t.Helper()
	opened := load(t, l, create(t, l, doc))
	key, err := sealed.NewKey(doc.ID, passphrase, 10)
	check(t, err)
	opened.Codec.Use(key)
	check(t, opened.Save(doc))
	return opened.File
}

func TestProtectedDocument(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := protect(t, l, saying("x", "the secret"))
	_, err := l.Load(file)
	var locked *store.Locked
	if !errors.As(err, &locked) || locked.File != file || locked.Document != "id-x" {
		t.Fatalf("loading it: %v", err)
	}
	if _, err := l.Unlock(file, "wrong"); !message.Is(err, sealed.ErrPassphrase) {
		t.Errorf("with another passphrase: %v", err)
	}
	opened, err := l.Unlock(file, passphrase)
	check(t, err)
	if said(opened.Document) != "the secret" {
		t.Errorf("it says %q", said(opened.Document))
	}
	check(t, opened.Save(saying("x", "another secret")))
	for name, content := range disktest.Files(t, root) {
		if strings.Contains(content, "secret") {
			t.Errorf("%s can be read: %s", name, content)
		}
	}
	again, err := l.Unlock(file, passphrase)
	check(t, err)
	if said(again.Document) != "another secret" {
		t.Errorf("after a save it says %q", said(again.Document))
	}
}

func TestProtectedDocumentInTheList(t *testing.T) {
	l := open(disk.OS{}, t.TempDir())
	protect(t, l, saying("x", "the secret"))
	for range 2 { // the second time from what is known
		entries, err := l.List()
		check(t, err)
		if len(entries) != 1 || !entries[0].Locked || entries[0].Err != nil || entries[0].Name != "x" ||
			entries[0].Document.ID != "id-x" || len(entries[0].Document.Sections) > 0 {
			t.Fatalf("listed as %+v", entries)
		}
	}
}

func TestProtectionIsRemoved(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	opened, err := l.Unlock(protect(t, l, saying("x", "text")), passphrase)
	check(t, err)
	opened.Codec.Use(nil)
	check(t, opened.Save(saying("x", "open text")))
	wantTexts(t, root, map[string]string{"documents/x.yaml": "open text"})
}

func TestUnlockOfAPlainFile(t *testing.T) {
	l := open(disk.OS{}, t.TempDir())
	opened, err := l.Unlock(create(t, l, saying("x", "text")), passphrase)
	check(t, err)
	if said(opened.Document) != "text" || opened.Codec.Key() != nil {
		t.Errorf("opened as %+v", opened.Document)
	}
}

// TestSaveFindsSealedChanges has another program save a protected document
// meanwhile, with the same passphrase and with another.
func TestSaveFindsSealedChanges(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := protect(t, l, saying("x", "the secret"))
	mine, err := l.Unlock(file, passphrase)
	check(t, err)
	theirs, err := l.Unlock(file, passphrase)
	check(t, err)
	check(t, theirs.Save(saying("x", "their secret")))
	var elsewhere *store.Elsewhere
	if err := mine.Save(saying("x", "my secret")); !errors.As(err, &elsewhere) || said(elsewhere.Document) != "their secret" {
		t.Fatalf("got %v", err)
	}
	check(t, os.Remove(file))
	protect(t, l, saying("x", "of another key"))
	before := disktest.Files(t, root)
	var locked *store.Locked
	if err := mine.Save(saying("x", "my secret")); !errors.As(err, &locked) {
		t.Errorf("got %v", err)
	}
	if after := disktest.Files(t, root); !maps.Equal(before, after) {
		t.Errorf("the library holds %q", after)
	}
}

func TestDuplicateOfALockedDocument(t *testing.T) {
	l := open(disk.OS{}, t.TempDir())
	var locked *store.Locked
	if _, err := l.Duplicate(protect(t, l, saying("x", "text"))); !errors.As(err, &locked) {
		t.Errorf("got %v", err)
	}
}
