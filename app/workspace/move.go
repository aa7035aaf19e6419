package workspace

import (
	"context"
	"path/filepath"
	"slices"

	"promodoc/app/backup"
	"promodoc/app/disk"
	"promodoc/app/filelock"
	"promodoc/app/folders"
	"promodoc/app/settings"
)

// Move is a library that is being moved to another folder.
type Move struct {
	backups *Backups
	copy    *backup.Copy
	roots   backup.Roots // with the old folder
	to      string
	done    bool // the new folder is in use
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
	roots := b.roots()
	copied, err := b.work().NewCopy(roots, to)
	if err != nil {
		return nil, err
	}
	return &Move{backups: b, copy: copied, roots: roots, to: to}, nil
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
// renames it; then nothing of the program's is written to it any more. It returns
// what the old folder is called now. No document may be open, here or in another
// window. Errors: ErrOpenElsewhere and *disk.Refused, after which the old folder is
// in use, and the copy is removed; *disk.Unconfirmed, with which the new one is.
func (m *Move) Finish(rename bool) (old string, err error) {
	p := m.backups.preferences
	if err = m.backups.checkClosed(); err == nil {
		err = p.SaveSettings(m.settings(p.settings))
	}
	if disk.IgnoreUnconfirmed(err) != nil {
		m.copy.Undo()
		return "", err
	}
	m.done = true
	m.backups.useLibrary(m.to)
	if !rename || err != nil { // a power cut may bring back settings that name the old folder
		return m.roots.Library, err
	}
	old, err = m.backups.work().SetAside(m.roots)
	if err != nil {
		return m.roots.Library, nil // it is only called what it was
	}
	return old, nil
}

// settings returns settings with the new folder, also for what was in the old one.
func (m *Move) settings(s settings.Settings) settings.Settings {
	s.Library = m.to
	moved := func(chosen string) string {
		if chosen == "" {
			return ""
		}
		if folder := folders.Expand(chosen); m.moved(folder) != folder {
			return m.moved(folder)
		}
		return chosen
	}
	s.HistoryFolder, s.ExportFolder = moved(s.HistoryFolder), moved(s.ExportFolder)
	s.PathFolders = slices.Clone(s.PathFolders)
	for i, folder := range s.PathFolders {
		s.PathFolders[i] = moved(folder)
	}
	return s
}

// checkClosed returns ErrOpenElsewhere if a document of the library is open in a
// window, which would go on to save it in the old folder.
func (b *Backups) checkClosed() error {
	if b.sharing == nil {
		return nil
	}
	entries, err := disk.List(b.fs, b.library.Documents())
	if err != nil {
		return err
	}
	for _, entry := range entries {
		file := filepath.Join(b.library.Documents(), entry.Name())
		if there, err := disk.Exists(b.fs, filelock.File(file)); err != nil || !there {
			continue
		}
		lock, err := b.sharing.Locker.Take(file)
		if err != nil {
			return ErrOpenElsewhere.Wrap(err, "File", file)
		}
		lock.Release()
	}
	return nil
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

// Moved returns where a file of the library is by now.
func (m *Move) Moved(file string) string {
	if !m.done {
		return file
	}
	return m.moved(file)
}

func (m *Move) moved(file string) string {
	rel, err := filepath.Rel(m.roots.Library, file)
	if err != nil || !filepath.IsLocal(rel) {
		return file
	}
	return filepath.Join(m.to, rel)
}
