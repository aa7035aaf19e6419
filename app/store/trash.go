package store

import "promodoc/app/safefile"

// Trash moves a document's file to the trash of the library; nothing is ever
// deleted. Errors: *disk.Missing, *disk.Refused, and then it is where it was.
func (l *Library) Trash(file string) (safefile.Trashed, error) {
	return l.files.Trash(file, l.trash())
}

// Restore moves a document out of the trash again and returns its file; see [safefile.Files.Restore].
func (l *Library) Restore(t safefile.Trashed) (file string, err error) { return l.files.Restore(t) }

// ListTrash returns the documents in the trash, the last deleted first.
func (l *Library) ListTrash() ([]safefile.Trashed, error) {
	files, err := l.list(l.trash())
	if err != nil {
		return nil, err
	}
	return l.files.Trashed(files, l.Documents()), nil
}
