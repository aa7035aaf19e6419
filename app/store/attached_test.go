package store_test

import (
	"maps"
	"path/filepath"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/store"
)

const attachedTo = "schema: promodoc.document/v1\nid: one\nname: mine\n"

// Attachments go wherever their document goes.
func TestAttachmentsStayWithTheirDocument(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := filepath.Join(root, "documents", "mine.yaml")
	disktest.Write(t, file, attachedTo)
	disktest.Write(t, filepath.Join(root, "documents", "mine.files", "a.png"), "a")
	disktest.Write(t, filepath.Join(root, "documents", "mine.files", "own", "b.png"), "b")
	copied, err := l.Duplicate(file)
	check(t, err)
	if got := disktest.Files(t, root)["documents/mine-copy.files/a.png"]; filepath.Base(copied) != "mine-copy.yaml" || got != "a" {
		t.Errorf("the copy %s has %q", copied, got)
	}
	trashed, err := l.Trash(file)
	check(t, err)
	want := map[string]string{
		"documents/mine-copy.yaml": disktest.Files(t, root)["documents/mine-copy.yaml"], "documents/mine-copy.files/a.png": "a",
		trashed.File[len(root)+1:]:                               attachedTo,
		"trash/mine (deleted 2026-11-24 153005).files/a.png":     "a",
		"trash/mine (deleted 2026-11-24 153005).files/own/b.png": "b",
	}
	if got := disktest.Files(t, root); !maps.Equal(got, want) {
		t.Errorf("after the deletion there is %q, want %q", got, want)
	}
	restored, err := l.Restore(trashed)
	check(t, err)
	if got := disktest.Files(t, root); restored != file || got["documents/mine.files/a.png"] != "a" || got["documents/mine.files/own/b.png"] != "b" || len(got) != 5 {
		t.Errorf("restored as %s, with %q", restored, got)
	}
}

func TestAttachmentsAreRestoredBesideAnother(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := filepath.Join(root, "documents", "mine.yaml")
	disktest.Write(t, file, attachedTo)
	disktest.Write(t, filepath.Join(root, "documents", "mine.files", "a.png"), "a")
	trashed, err := l.Trash(file)
	check(t, err)
	disktest.Write(t, file, attachedTo+"updated: 2026-01-01\n")
	restored, err := l.Restore(trashed)
	check(t, err)
	if got := disktest.Files(t, root)["documents/mine-2.files/a.png"]; filepath.Base(restored) != "mine-2.yaml" || got != "a" {
		t.Errorf("restored as %s, with %q", restored, disktest.Files(t, root))
	}
	trashed, err = l.Trash(restored)
	check(t, err)
	disktest.Write(t, filepath.Join(root, "documents", "mine-2.files", "a.png"), "another")
	if _, err = l.Restore(trashed); err == nil {
		t.Error("restored over the attachments of another")
	}
	if got := disktest.Files(t, root); got[trashed.File[len(root)+1:]] == "" {
		t.Errorf("the document is gone: %q", got)
	}
}

func TestEmptyTrashDeletesAttachments(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	const old, recent = " (deleted 2026-01-02 120000)", " (deleted 2026-11-20 120000)"
	loose := store.AttachmentTrash(l, "one")
	for _, name := range []string{"mine" + old + ".yaml", "mine" + old + ".files/a.png", "new" + recent + ".yaml", "new" + recent + ".files/b.png", "by hand.files/c.png"} {
		disktest.Write(t, filepath.Join(root, "trash", name), "x")
	}
	disktest.Write(t, filepath.Join(loose, "a"+old+".png"), "x")
	disktest.Write(t, filepath.Join(loose, "b"+recent+".png"), "x")
	before := time.Date(2026, 6, 1, 0, 0, 0, 0, time.Local)
	count, err := l.CountTrash(before)
	check(t, err)
	deleted, err := l.EmptyTrash(before)
	check(t, err)
	got := disktest.Files(t, root)
	if count != 3 || deleted != 3 || len(got) != 4 || got["trash/new"+recent+".files/b.png"] == "" {
		t.Errorf("deleted %d of %d, and there is %q", deleted, count, got)
	}
	if there, _ := disk.Exists(disk.OS{}, filepath.Join(root, "trash", "mine"+old+".files")); there {
		t.Error("the empty folder is still there")
	}
	all, err := l.ListTrash()
	check(t, err)
	check(t, l.DeleteForGood(all[0]))
	if got := disktest.Files(t, root); len(got) != 2 || got["trash/by hand.files/c.png"] == "" {
		t.Errorf("after deleting for good there is %q", got)
	}
}
