package workspace

import (
	"context"
	"path/filepath"

	"promodoc/app/backup"
	"promodoc/app/folders"
	"promodoc/app/settings"
)

// Move is a library that is being moved to another folder.
type Move struct {
	backups *Backups
	copy    *backup.Copy
	from    string
	to      string
}

// MoveLibrary begins to move the library to a folder, which must be empty or not
// exist. Nothing is written yet. Errors: those of [backup.Backups.NewCopy];
// ErrLibraryGiven.
func (b *Backups) MoveLibrary(to string) (*Move, error) {
	f := b.preferences.folders
	if f.LibraryGiven() {
		return nil, ErrLibraryGiven.Err("Library", f.Library, "Variable", folders.EnvLibrary)
	}
	to = folders.Expand(to)
	copied, err := b.work().NewCopy(f.Library, to)
	if err != nil {
		return nil, err
	}
	return &Move{backups: b, copy: copied, from: f.Library, to: to}, nil
}

// Copy copies the library and compares every byte of both. It may be called on
// any goroutine, and again. After an error the library is where it was.
func (m *Move) Copy(ctx context.Context, progress backup.Progress) error {
	return m.copy.Run(ctx, progress)
}

// Current reports whether the library is as it was when Copy compared it.
// Otherwise it has to be called again.
func (m *Move) Current() bool { return m.copy.Current() }

// Undo removes the copy, in place of Finish.
func (m *Move) Undo() { m.copy.Undo() }

// Finish has the program use the new folder, and leaves the old one as it is or
// renames it. It returns what the old folder is called now. No document may be
// open. After an error the old folder is in use, and the copy is removed.
func (m *Move) Finish(rename bool) (old string, err error) {
	p := m.backups.preferences
	s := p.settings
	s.Library = m.to
	if err := p.SaveSettings(s); err != nil {
		m.copy.Undo()
		return "", err
	}
	m.backups.useLibrary(m.to)
	if !rename {
		return m.from, nil
	}
	old, err = m.backups.work().SetAside(m.from)
	if err != nil {
		return m.from, nil // it is only called what it was
	}
	return old, nil
}

// useLibrary has every part of the workspace use another folder of the library.
func (b *Backups) useLibrary(folder string) {
	last := b.LastBackup()
	b.preferences.folders = b.preferences.folders.WithLibrary(folder)
	b.library.UseRoot(folder)
	b.paths.files = b.library.PathFiles(b.paths.folder)
	b.history.useLibrary(folder)
	if !last.IsZero() { // it is of the same files
		b.remember(func(s *settings.Backup) { s.Library = folder })
	}
}

// useLibrary has the versions be those of a library that was moved, unless the
// settings name a folder for them.
func (h *History) useLibrary(folder string) {
	h.folder = filepath.Join(folder, "history")
	h.history.UseRoot(h.folderOf(h.preferences.settings))
}

// Moved returns where a file of the library is after the move.
func (m *Move) Moved(file string) string {
	rel, err := filepath.Rel(m.from, file)
	if err != nil || !filepath.IsLocal(rel) {
		return file
	}
	return filepath.Join(m.to, rel)
}
