package store_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/safefile"
	"promodoc/app/store"
)

const trashName = "trash/x (deleted 2026-11-24 153005).yaml"

func TestTrashAndRestore(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := create(t, l, saying("x", "mine"))
	trashed, err := l.Trash(file)
	check(t, err)
	wantTexts(t, root, map[string]string{trashName: "mine"})
	want := safefile.Trashed{Name: "x", From: file, File: filepath.Join(root, trashName), Deleted: noon}
	if trashed != want {
		t.Errorf("got %+v, want %+v", trashed, want)
	}
	// Another run of the program knows the same from the trash alone.
	all, err := open(disk.OS{}, root).ListTrash()
	check(t, err)
	if len(all) != 1 || all[0] != want {
		t.Errorf("the trash lists %+v", all)
	}
	restored, err := l.Restore(all[0])
	check(t, err)
	if restored != file {
		t.Errorf("restored as %s", restored)
	}
	wantTexts(t, root, map[string]string{"documents/x.yaml": "mine"})
}

func TestTrashReplacesNothing(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	var last safefile.Trashed
	for _, text := range []string{"one", "two", "three"} {
		var err error
		last, err = l.Trash(create(t, l, saying("x", text)))
		check(t, err)
	}
	create(t, l, saying("x", "four"))
	wantTexts(t, root, map[string]string{
		"documents/x.yaml": "four",
		trashName:          "one",
		"trash/x (deleted 2026-11-24 153005)-2.yaml": "two",
		"trash/x (deleted 2026-11-24 153005)-3.yaml": "three",
	})
	restored, err := l.Restore(last)
	check(t, err)
	if filepath.Base(restored) != "x-2.yaml" {
		t.Errorf("restored as %s, over another", restored)
	}
	all, err := l.ListTrash()
	check(t, err)
	if len(all) != 2 || all[0].Name != "x" || all[1].Name != "x" {
		t.Errorf("the trash lists %+v", all)
	}
}

func TestTrashOfAFileFromElsewhere(t *testing.T) {
	root, elsewhere := t.TempDir(), t.TempDir()
	l := open(disk.OS{}, root)
	file := filepath.Join(elsewhere, "mine.yml")
	disktest.Write(t, file, "x")
	trashed, err := l.Trash(file)
	check(t, err)
	check(t, os.RemoveAll(elsewhere))
	restored, err := l.Restore(trashed)
	check(t, err)
	if restored != file || len(disktest.Files(t, root)) != 0 {
		t.Errorf("restored as %s, the library holds %q", restored, disktest.Files(t, root))
	}
}

func TestListTrashIncludesFilesPutThereByHand(t *testing.T) {
	root := t.TempDir()
	byHand := filepath.Join(root, "trash", "old one.yaml")
	disktest.Write(t, byHand, "x")
	age(t, byHand, time.Hour)
	disktest.Write(t, filepath.Join(root, "trash", "readme.txt"), "x")
	all, err := open(disk.OS{}, root).ListTrash()
	check(t, err)
	want := safefile.Trashed{Name: "old one", From: filepath.Join(root, "documents", "old one.yaml"), File: byHand, Deleted: noon.Add(-time.Hour)}
	if len(all) != 1 || all[0].Name != want.Name || all[0].From != want.From || !all[0].Deleted.Equal(want.Deleted) {
		t.Errorf("got %+v, want %+v", all, want)
	}
}

func TestTrashOfAMissingFile(t *testing.T) {
	root := t.TempDir()
	_, err := open(disk.OS{}, root).Trash(filepath.Join(root, "documents", "x.yaml"))
	var missing *disk.Missing
	if !errors.As(err, &missing) {
		t.Errorf("got %v", err)
	}
}

func TestTrashAndRestoreWhicheverCallFails(t *testing.T) {
	inPlace := map[string]string{"documents/x.yaml": "mine"}
	inTrash := map[string]string{trashName: "mine"}
	tests := map[string]struct {
		before, after map[string]string
		do            func(*store.Library, string) error
	}{
		"trash": {inPlace, inTrash, func(l *store.Library, dir string) error {
			_, err := l.Trash(filepath.Join(dir, "documents", "x.yaml"))
			return err
		}},
		"restore": {inTrash, inPlace, func(l *store.Library, dir string) error {
			all, err := l.ListTrash()
			if err != nil {
				return err
			}
			_, err = l.Restore(all[0])
			return err
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			prepare := func(t *testing.T, dir string) {
				l := open(disk.OS{}, dir)
				file := create(t, l, saying("x", "mine"))
				if name == "restore" {
					_, err := l.Trash(file)
					check(t, err)
				}
			}
			do := func(fsys disk.FS, dir string) error { return test.do(open(fsys, dir), dir) }
			disktest.EachCall(t, prepare, do, func(t *testing.T, dir string, failed disktest.Call, err error) {
				want := test.after
				if err != nil {
					want = test.before
				}
				if got := texts(t, dir); !maps.Equal(got, want) {
					t.Errorf("after %s (%v) the library holds %q", failed, err, got)
				}
			})
		})
	}
}

func TestOnlyWhatIsOldIsDeleted(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	files := map[string]bool{ // whether it is deleted
		"trash/a (deleted 2026-01-01 000000).yaml":       true,
		"trash/a (deleted 2026-01-01 000000)-2.yaml":     true,
		"trash/photo (deleted 2026-01-01 000000).png":    true,
		"trash/paths/p (deleted 2026-01-01 000000).yaml": true,
		"trash/b (deleted 2026-03-01 000000).yaml":       false,
		"trash/put here by hand.yaml":                    false,
		"trash/c (deleted 2026-13-01 000000).yaml":       false,
		"documents/d (deleted 2026-01-01 000000).yaml":   false,
		"trash/e (deleted 2026-01-01 000000)/notes.yaml": false,
	}
	for name := range files {
		disktest.Write(t, filepath.Join(root, name), name)
	}
	before := time.Date(2026, 2, 1, 0, 0, 0, 0, time.Local)
	if n, err := l.CountTrash(before); n != 4 || err != nil {
		t.Errorf("counted %d, %v", n, err)
	}
	if n, err := l.EmptyTrash(before); n != 4 || err != nil {
		t.Errorf("deleted %d, %v", n, err)
	}
	left := disktest.Files(t, root)
	for name, deleted := range files {
		if _, there := left[name]; there == deleted {
			t.Errorf("%s: still there is %v", name, there)
		}
	}
}

func TestDescribeTrash(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := filepath.Join(root, "documents", "another name.yaml")
	check(t, os.Rename(create(t, l, saying("Lead case", "mine")), file))
	damaged := filepath.Join(root, "documents", "mine.yaml")
	disktest.Write(t, damaged, "[")
	for _, f := range []string{file, damaged} {
		_, err := l.Trash(f)
		check(t, err)
	}
	all, err := l.ListTrash()
	check(t, err)
	names := map[string]string{"another name": "Lead case", "mine": "mine"}
	for i, e := range store.DescribeTrash(l, all) {
		if unreadable := all[i].Name == "mine"; unreadable != (e.Err != nil) || e.Name != names[all[i].Name] {
			t.Errorf("%s is described as %q: %v", all[i].File, e.Name, e.Err)
		}
	}
}
