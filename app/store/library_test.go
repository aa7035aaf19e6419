package store_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/store"
)

// noon is when all tests take place.
var noon = time.Date(2026, time.November, 24, 15, 30, 5, 0, time.Local)

func open(fsys disk.FS, root string) *store.Library {
	var ids atomic.Int64
	return store.Open(root, store.Ports{
		FS:    fsys,
		Now:   func() time.Time { return noon },
		NewID: func() string { return fmt.Sprint("new", ids.Add(1)) },
	})
}

// saying is a document that says something.
func saying(name, text string) promo.Document {
	return promo.Document{
		ID: "id-" + name, Name: name,
		Sections: []promo.Section{{ID: promo.SummaryID, Body: text}},
	}
}

func said(doc promo.Document) string {
	for _, section := range doc.Sections {
		if section.ID == promo.SummaryID {
			return section.Body
		}
	}
	return ""
}

func create(t *testing.T, l *store.Library, doc promo.Document) string {
	t.Helper()
	file, err := l.Create(doc)
	check(t, err)
	return file
}

func load(t *testing.T, l *store.Library, file string) store.Opened {
	t.Helper()
	opened, err := l.Load(file)
	check(t, err)
	return opened
}

// texts are what the documents below a folder say, by file. A file that is
// not a document shows as its content.
func texts(t *testing.T, root string) map[string]string {
	t.Helper()
	l := open(disk.OS{}, root)
	all := map[string]string{}
	for name, content := range disktest.Files(t, root) {
		if opened, err := l.Load(filepath.Join(root, filepath.FromSlash(name))); err == nil {
			content = said(opened.Document)
		}
		all[name] = content
	}
	return all
}

func wantTexts(t *testing.T, root string, want map[string]string) {
	t.Helper()
	if got := texts(t, root); !maps.Equal(got, want) {
		t.Errorf("the library holds %q, want %q", got, want)
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// age makes a file look as if it had been written that long before noon.
func age(t *testing.T, file string, before time.Duration) {
	t.Helper()
	check(t, os.Chtimes(file, noon.Add(-before), noon.Add(-before)))
}
