package history

import (
	"errors"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
)

// MoveTo moves the history to another folder. Versions are kept and read there
// from now on; those that were kept so far follow one by one, and none replaces
// another. With an error some are still in the old folder, and all are in one
// or the other. Errors: *disk.Refused.
func (h *History) MoveTo(root string) error {
	old := h.Root()
	if filepath.Clean(old) == filepath.Clean(root) {
		return nil
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	documents, err := disk.List(h.ports.FS, old)
	if err != nil {
		return err
	}
	h.root.Store(&root)
	for _, d := range documents {
		if !d.IsDir() {
			continue
		}
		if err := h.moveVersions(filepath.Join(old, d.Name()), filepath.Join(root, d.Name())); err != nil {
			return err
		}
	}
	return nil
}

// Follow gives the versions of the document with an ID to another ID, under which
// they are kept from now on. Errors: *disk.Refused, and then some are still under
// the old one.
func (h *History) Follow(id, newID string) error {
	from, to := h.Of(id, nil).Folder(), h.Of(newID, nil).Folder()
	if from == to {
		return nil
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if there, err := disk.Exists(h.ports.FS, from); err != nil || !there {
		return err
	}
	return h.moveVersions(from, to)
}

// UseRoot has the history be another folder from now on, which has the same
// versions.
func (h *History) UseRoot(root string) { h.root.Store(&root) }

func (h *History) moveVersions(from, to string) error {
	entries, err := disk.List(h.ports.FS, from)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if _, ok := timeOf(e.Name()); !ok || !e.Type().IsRegular() {
			continue
		}
		if err := disk.MakeFolder(h.ports.FS, to); err != nil {
			return err
		}
		err := disk.Move(h.ports.FS, filepath.Join(from, e.Name()), filepath.Join(to, e.Name()))
		if err != nil && !errors.Is(err, fs.ErrExist) && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
