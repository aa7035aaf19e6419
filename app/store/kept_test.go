package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/safefile"
	"promodoc/app/store"
)

func TestKeptCopiesAreListedReadAndTrashed(t *testing.T) {
	l := open(disk.OS{}, t.TempDir())
	file := create(t, l, saying("My case", "mine"))
	dir, stem := filepath.Dir(file), strings.TrimSuffix(file, ".yaml")
	original, err := os.ReadFile(file)
	check(t, err)
	for name, ago := range map[string]time.Duration{
		stem + " (as it was).yaml.kept":                    time.Hour,
		stem + " (as it was)-2.yaml.kept":                  2 * time.Hour,
		stem + " (changed elsewhere 2026-11-24 1530).yaml": 3 * time.Hour,
		stem + " (draft).yaml":                             0, // somebody's own
		filepath.Join(dir, "Other (as it was).yaml.kept"):  0,
	} {
		disktest.Write(t, name, strings.Replace(string(original), "mine", "theirs", 1))
		age(t, name, ago)
	}
	kept, err := l.KeptCopies(file)
	check(t, err)
	if len(kept) != 3 || kept[0].Why != store.AsItWas || kept[1].Why != store.AsItWas || !kept[2].Elsewhere() || kept[0].Elsewhere() {
		t.Fatalf("kept are %+v", kept)
	}
	opened := load(t, l, file)
	for _, c := range kept {
		doc, err := l.ReadKept(opened, c)
		check(t, err)
		if said(doc) != "theirs" {
			t.Errorf("%s says %q", c.File, said(doc))
		}
		trashed, err := l.Trash(c.File)
		check(t, err)
		listed, err := l.ListTrash()
		check(t, err)
		if len(listed) != 1 || listed[0].From != c.File || filepath.Base(listed[0].File) != filepath.Base(trashed.File) {
			t.Fatalf("in the trash: %+v, put there: %+v", listed, trashed)
		}
		if copies, err := l.Copies(file, opened.Document.ID); err != nil || !slices.Contains(copies, trashed.File) {
			t.Errorf("%v: %s is not among the copies %q", err, trashed.File, copies)
		}
		back, err := l.Restore(listed[0])
		check(t, err)
		if back != c.File {
			t.Errorf("%s came back as %s", c.File, back)
		}
	}
	disktest.Write(t, kept[0].File, "schema: [")
	if _, err := l.ReadKept(opened, kept[0]); err == nil {
		t.Error("what cannot be read is read")
	}
}

// A copy whose document is gone can still be found.
func TestOrphans(t *testing.T) {
	l := open(disk.OS{}, t.TempDir())
	file := create(t, l, saying("My case", "mine"))
	dir, stem := filepath.Dir(file), strings.TrimSuffix(file, ".yaml")
	original, err := os.ReadFile(file)
	check(t, err)
	lost := filepath.Join(dir, "Lost (as it was).yaml.kept")
	for _, name := range []string{
		stem + " (as it was).yaml.kept", lost, filepath.Join(dir, "plain.yaml.kept"),
		filepath.Join(dir, "Away (changed elsewhere 2026-11-24 1530).yaml"), // listed as a document
	} {
		disktest.Write(t, name, string(original))
	}
	orphans, err := store.Orphans(l)
	check(t, err)
	if len(orphans) != 1 || orphans[0].File != lost || orphans[0].Name != "My case" {
		t.Fatalf("found %+v", orphans)
	}
	check(t, os.Remove(file))
	if orphans, err = store.Orphans(l); err != nil || len(orphans) != 2 {
		t.Errorf("%v: without the document there are %+v", err, orphans)
	}
	document, _ := store.KeptOf(lost)
	back, err := l.Restore(safefile.Trashed{Name: "Lost", From: document, File: lost})
	check(t, err)
	if back != filepath.Join(dir, "Lost.yaml") || said(load(t, l, back).Document) != "mine" {
		t.Errorf("%s is not the document again", back)
	}
}

func TestStemAndExtension(t *testing.T) {
	for file, want := range map[string][2]string{
		"/a/x.yaml": {"x", ".yaml"}, "x (as it was).yaml.kept": {"x (as it was)", ".yaml.kept"},
		"x.kept": {"x", ".kept"}, "x": {"x", ""}, "x.md.yml": {"x.md", ".yml"},
	} {
		if got := [2]string{safefile.Stem(file), safefile.Extension(file)}; got != want {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}
