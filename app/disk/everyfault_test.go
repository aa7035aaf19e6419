package disk_test

import (
	"path/filepath"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

// with puts a file into the folder of an operation.
func with(name, content string) func(*testing.T, disk.FS, string) {
	return func(t *testing.T, fsys disk.FS, dir string) {
		disktest.Put(t, fsys, filepath.Join(dir, name), content)
	}
}

func TestReplaceWithEveryFault(t *testing.T) {
	for name, before := range map[string]string{"over": old, "new": ""} {
		t.Run(name, func(t *testing.T) {
			o := disktest.Operation{
				Do: func(r *disktest.Run) error { return replace(r.FS, r.Dir) },
				Check: func(t *testing.T, r *disktest.Run) {
					got := disktest.Tree(t, r.After, r.Dir)["case.yaml"]
					if got != fresh && (got != before || r.Promised()) {
						t.Errorf("%v: the file holds %q", r, got)
					}
				},
			}
			if before != "" {
				o.Prepare = with("case.yaml", before)
			}
			disktest.EveryFault(t, o)
		})
	}
}

func TestCreateWithEveryFault(t *testing.T) {
	for name, wrap := range map[string]func(disk.FS) disk.FS{
		"with links": func(fsys disk.FS) disk.FS { return fsys },
		"without":    func(fsys disk.FS) disk.FS { return linkless{fsys} },
	} {
		t.Run(name, func(t *testing.T) {
			disktest.EveryFault(t, disktest.Operation{
				Do: func(r *disktest.Run) error { return create(wrap(r.FS), r.Dir) },
				Check: func(t *testing.T, r *disktest.Run) {
					got, there := disktest.Tree(t, r.After, r.Dir)["case.yaml"]
					if there && got != fresh || !there && r.Promised() {
						t.Errorf("%v: the file holds %q", r, got)
					}
				},
			})
		})
	}
}

func TestMoveWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			with("case.yaml", old)(t, fsys, dir)
			disktest.Folder(t, fsys, filepath.Join(dir, "trash"))
		},
		Do: func(r *disktest.Run) error { return move(r.FS, r.Dir) },
		Check: func(t *testing.T, r *disktest.Run) {
			files := disktest.Tree(t, r.After, r.Dir)
			before, after := files["case.yaml"], files["trash/case.yaml"]
			if before != old && after != old || r.Promised() && after != old {
				t.Errorf("%v: the folder holds %q", r, files)
			}
		},
	})
}

// A folder that was just made survives with what was written into it.
func TestMakeFolderWithEveryFault(t *testing.T) {
	deep := func(dir string) string { return filepath.Join(dir, "documents", "2026") }
	disktest.EveryFault(t, disktest.Operation{
		Do: func(r *disktest.Run) error {
			if err := disk.MakeFolder(r.FS, deep(r.Dir)); err != nil {
				return err
			}
			return create(r.FS, deep(r.Dir))
		},
		Check: func(t *testing.T, r *disktest.Run) {
			got, there := disktest.Tree(t, r.After, r.Dir)["documents/2026/case.yaml"]
			if there && got != fresh || !there && r.Promised() {
				t.Errorf("%v: the file holds %q", r, got)
			}
		},
	})
}
