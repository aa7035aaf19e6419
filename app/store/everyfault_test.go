package store_test

import (
	"path/filepath"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/store"
)

// document returns what a document file says after a run, and whether it is
// there. A damaged one fails the test.
func document(t *testing.T, r *disktest.Run, file string) (text string, there bool) {
	t.Helper()
	name := filepath.Join(r.Dir, file)
	if exists, err := disk.Exists(r.After, name); err != nil || !exists {
		return "", false
	}
	opened, err := open(r.After, r.Dir).Load(name)
	if err != nil {
		t.Errorf("%v: %s cannot be opened: %v", r, file, err)
		return "", true
	}
	return said(opened.Document), true
}

func withDocument(text string) func(*testing.T, disk.FS, string) {
	return func(t *testing.T, fsys disk.FS, dir string) { create(t, open(fsys, dir), saying("x", text)) }
}

func TestCreateWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Do: func(r *disktest.Run) error {
			_, err := open(r.FS, r.Dir).Create(saying("x", "text"))
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			if got, there := document(t, r, "documents/x.yaml"); there && got != "text" || !there && r.Promised() {
				t.Errorf("%v: the document says %q", r, got)
			}
		},
	})
}

// Several saves in turn, as while somebody writes. What was saved before the
// fault is never lost, and after it a save works again.
func TestSaveWithEveryFault(t *testing.T) {
	texts := []string{"first", "second", "third"}
	disktest.EveryFault(t, disktest.Operation{
		Prepare: withDocument(texts[0]),
		Do: func(r *disktest.Run) error {
			opened, err := open(r.FS, r.Dir).Load(filepath.Join(r.Dir, "documents", "x.yaml"))
			for _, text := range texts[1:] {
				if err != nil {
					return err
				}
				if err = opened.Save(saying("x", text)); err == nil {
					r.Promise(text)
				}
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			got, _ := document(t, r, "documents/x.yaml")
			found := false
			for _, text := range texts[len(r.Promises()):] {
				found = found || got == text
			}
			if !found {
				t.Errorf("%v, %q acknowledged: the document says %q", r, r.Promises(), got)
			}
			check(t, load(t, open(r.After, r.Dir), filepath.Join(r.Dir, "documents", "x.yaml")).Save(saying("x", "again")))
			if got, _ := document(t, r, "documents/x.yaml"); got != "again" {
				t.Errorf("%v: after the next save the document says %q", r, got)
			}
		},
	})
}

func TestDuplicateWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: withDocument("text"),
		Do: func(r *disktest.Run) error {
			_, err := open(r.FS, r.Dir).Duplicate(filepath.Join(r.Dir, "documents", "x.yaml"))
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			if got, _ := document(t, r, "documents/x.yaml"); got != "text" {
				t.Errorf("%v: the document says %q", r, got)
			}
			if got, there := document(t, r, "documents/x-copy.yaml"); there && got != "text" || !there && r.Promised() {
				t.Errorf("%v: the copy says %q", r, got)
			}
		},
	})
}

func TestTrashAndRestoreWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: withDocument("text"),
		Do: func(r *disktest.Run) error {
			l := open(r.FS, r.Dir)
			if _, err := l.Trash(filepath.Join(r.Dir, "documents", "x.yaml")); err != nil {
				return err
			}
			all, err := l.ListTrash()
			if err == nil {
				_, err = l.Restore(all[0])
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			got, there := document(t, r, "documents/x.yaml")
			inTrash, trashed := document(t, r, trashName)
			if there && got != "text" || trashed && inTrash != "text" || !there && (!trashed || r.Promised()) {
				t.Errorf("%v: the document says %q, that in the trash %q", r, got, inTrash)
			}
		},
	})
}

func TestPathFilesWithEveryFault(t *testing.T) {
	const before, after = "as it was", "as it is"
	prepare := func(t *testing.T, fsys disk.FS, root string) {
		p, _ := pathFiles(fsys, root)
		_, err := p.Create("lead", []byte(before))
		check(t, err)
	}
	lead := func(root string) string { return filepath.Join(root, "config", "paths", "lead.yaml") }
	tests := map[string]struct {
		do   func(p store.PathFiles, l *store.Library, root string) error
		file string
		want string // in file, once it is promised; the file lead always has one of the two
	}{
		"save": {func(p store.PathFiles, _ *store.Library, root string) error {
			_, handle, err := p.Read(lead(root))
			if err == nil {
				err = handle.Save([]byte(after))
			}
			return err
		}, "config/paths/lead.yaml", after},
		"create": {func(p store.PathFiles, _ *store.Library, _ string) error {
			_, err := p.Create("new", []byte(after))
			return err
		}, "config/paths/new.yaml", after},
		"delete and restore": {func(p store.PathFiles, l *store.Library, root string) error {
			gone, err := p.Trash(lead(root))
			if err == nil {
				_, err = l.Restore(gone)
			}
			return err
		}, "config/paths/lead.yaml", before},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			disktest.EveryFault(t, disktest.Operation{
				Prepare: prepare,
				Do: func(r *disktest.Run) error {
					p, l := pathFiles(r.FS, r.Dir)
					return test.do(p, l, r.Dir)
				},
				Check: func(t *testing.T, r *disktest.Run) {
					files := disktest.Tree(t, r.After, r.Dir)
					if got := files[test.file]; r.Promised() && got != test.want {
						t.Errorf("%v: %s holds %q", r, test.file, got)
					}
					kept := false
					for name, got := range files {
						if filepath.Ext(name) == ".yaml" && got != before && got != after {
							t.Errorf("%v: %s holds %q", r, name, got)
						}
						kept = kept || got == before || name == test.file
					}
					if !kept {
						t.Errorf("%v: the path is lost: %q", r, files)
					}
				},
			})
		})
	}
}
