package workspace_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/docfile"
	"promodoc/app/folders"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/app/workspace"
)

// BenchmarkStart does what a window needs of the disk before its first screen: with an
// empty library, with 50 documents, and with those and 10,000 entries of the journal.
func BenchmarkStart(b *testing.B) {
	for _, c := range []struct {
		name               string
		documents, entries int
	}{{"empty", 0, 0}, {"documents", 50, 0}, {"journal", 50, 10_000}} {
		b.Run(c.name, func(b *testing.B) {
			root := b.TempDir()
			f := folders.Folders{Library: filepath.Join(root, "library"), Config: filepath.Join(root, "config"), State: filepath.Join(root, "state")}
			start := func() *workspace.Workspace {
				w, _, err := workspace.New(f, workspace.Ports{FS: disk.OS{}, Now: time.Now, NewID: journal.NewID, Bundled: fstest.MapFS{"manager.yaml": {Data: []byte(managerPath)}}})
				if err != nil {
					b.Fatal(err)
				}
				return w
			}
			fillLibrary(b, f.Library, start(), c.documents, c.entries)
			for b.Loop() {
				w := start()
				rows, err := w.Documents.ListDocuments()
				if err != nil || len(rows) != c.documents {
					b.Fatalf("%d documents, %v", len(rows), err)
				}
				if _, err := w.Recovery.List(); err != nil {
					b.Fatal(err)
				}
				if _, err := w.Recovery.Drafts().Left(); err != nil {
					b.Fatal(err)
				}
				if w.Logbook.LastWritten().IsZero() != (c.entries == 0) {
					b.Fatal("nothing is in the journal")
				}
			}
		})
	}
}

// fillLibrary writes documents, and entries of ten years.
func fillLibrary(b *testing.B, library string, w *workspace.Workspace, documents, entries int) {
	path, err := career.Read("manager.yaml", []byte(managerPath))
	if err != nil {
		b.Fatal(err)
	}
	for n := range documents {
		d := promo.New(path, promo.Seed{ID: fmt.Sprint("d", n), Name: fmt.Sprint("document ", n), PathHash: career.Hash(path)})
		for k := range 20 {
			d = promo.AddExample(d, fmt.Sprint("x", k), "humility", "")
			d = promo.SetText(d, promo.ExampleRef(fmt.Sprint("x", k), "action"), strings.Repeat("What was done about it. ", 30))
		}
		data, err := docfile.Write(d)
		if err != nil {
			b.Fatal(err)
		}
		disktest.Write(b, filepath.Join(library, "documents", fmt.Sprintf("document-%d.yaml", n)), string(data))
	}
	var all []journal.Entry
	for n := range entries {
		all = append(all, journal.Entry{From: promo.Date{Year: 2017 + n%10, Month: 1 + n%12, Day: 1 + n%28}, Text: fmt.Sprint("Entry ", n, " about the migration of the build"), Tags: []string{"build"}})
	}
	if len(all) > 0 {
		if _, err := w.Logbook.Add(all...); err != nil {
			b.Fatal(err)
		}
	}
}
