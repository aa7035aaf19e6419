package redact

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/archive"
	"promodoc/app/backup"
	"promodoc/app/disk"
	"promodoc/app/message"
)

// Fate is what became of a backup that was made before a document got a passphrase.
type Fate int

// The fates.
const (
	Done       Fate = iota // nothing of the document can be read in it without the passphrase
	OutOfReach             // its folder is not there, such as a disk that is not attached
	Gone                   // it is not in its folder, which is empty: deleted, or on a disk that is not attached
	Elsewhere              // it is beside one of this machine's, which did not make it
	Failed                 // it is as it was, for the Reason
)

// Outcome is what became of one backup.
type Outcome struct {
	File   string
	Fate   Fate
	Found  Found // what it had of the document
	Reason error // of one that failed; *disk.Unconfirmed of one that is done
}

// Sentences say what the user should know of the backup: none if all is well.
func (o Outcome) Sentences() []string {
	switch o.Fate {
	case OutOfReach:
		return []string{textOutOfReach.Text("File", o.File)}
	case Gone:
		return []string{textGone.Text("File", o.File)}
	case Elsewhere:
		return []string{textElsewhere.Text("File", o.File)}
	case Failed:
		return []string{o.Err().Error()}
	}
	var all []string
	if o.Reason != nil {
		all = append(all, o.Reason.Error())
	}
	if n := len(o.Found.Exports); n > 0 {
		all = append(all, textExports.Count(n, "File", o.File))
	}
	return all
}

// Err returns why a backup is as it was, and that it is; nil for one that did not
// fail.
func (o Outcome) Err() error {
	if o.Fate != Failed {
		return nil
	}
	return errFailed.Wrap(o.Reason, "File", o.File)
}

// Request says which backups to deal with.
type Request struct {
	Document
	Known  []string // made on this machine
	Asked  []string // named by the user, wherever they were made
	Folder string   // that the user backs up to; empty if none is known
}

// Earlier deals with what earlier backups have of a document: those that are known
// or asked for, as by [Backup], one after the other. Those beside them that this
// machine did not make, and that have the document as well, are only named.
// deleted are the known ones that are surely no longer there. The error is that of
// ctx, with what was done before.
func Earlier(ctx context.Context, b backup.Backups, r Request, progress backup.Progress) (outcomes []Outcome, deleted []string, err error) {
	var files []string
	for _, file := range r.Known {
		if isDeleted(b, file) {
			deleted = append(deleted, file)
		} else if !slices.Contains(r.Asked, file) {
			files = append(files, file)
		}
	}
	files = append(files, r.Asked...)
	for i, file := range files {
		outcome, ok := r.backup(ctx, b, file, func(share float64) {
			if progress != nil {
				progress((float64(i) + share) / float64(len(files)))
			}
		})
		if ctx.Err() != nil {
			return outcomes, deleted, ctx.Err()
		}
		if ok {
			outcomes = append(outcomes, outcome)
		}
	}
	others, err := r.others(ctx, b, files)
	return append(outcomes, others...), deleted, err
}

// isDeleted reports whether a backup is surely no longer there. If its folder is
// missing or empty, it may be on a disk that is not attached.
func isDeleted(b backup.Backups, file string) bool {
	there, err := disk.Exists(b.FS, file)
	if err != nil || there {
		return false
	}
	entries, err := disk.List(b.FS, filepath.Dir(file))
	return err == nil && len(entries) > 0
}

// backup deals with one backup. ok is false if another file has its name by now.
func (r Request) backup(ctx context.Context, b backup.Backups, file string, progress backup.Progress) (o Outcome, ok bool) {
	disk.RemoveOldTemps(b.FS, filepath.Dir(file), b.Now())
	o = Outcome{File: file}
	o.Found, o.Reason = Backup(ctx, b, file, r.Document, progress)
	asked := slices.Contains(r.Asked, file)
	switch {
	case disk.IgnoreUnconfirmed(o.Reason) == nil:
	case errors.Is(o.Reason, fs.ErrNotExist) && !asked:
		o.Fate = OutOfReach
		if there, err := disk.Exists(b.FS, filepath.Dir(file)); there && err == nil {
			o.Fate = Gone
		}
	default:
		o.Fate = Failed
	}
	foreign := message.Is(o.Reason, archive.ErrForeign) || message.Is(o.Reason, backup.ErrPackedDocument)
	return o, asked || !foreign
}

// others returns the backups beside those that are known, and in the folder that
// the user backs up to, in which the document can still be read.
func (r Request) others(ctx context.Context, b backup.Backups, known []string) ([]Outcome, error) {
	var folders []string
	for _, file := range known {
		folders = append(folders, filepath.Dir(file))
	}
	if r.Folder != "" {
		folders = append(folders, filepath.Clean(r.Folder))
	}
	slices.Sort(folders)
	var outcomes []Outcome
	for _, folder := range slices.Compact(folders) {
		entries, _ := disk.List(b.FS, folder) // one that cannot be read says nothing
		for _, entry := range entries {
			file := filepath.Join(folder, entry.Name())
			if !entry.Type().IsRegular() || !strings.EqualFold(filepath.Ext(file), ".zip") || slices.Contains(known, file) {
				continue
			}
			found, err := Look(ctx, b, file, r.Document)
			if ctx.Err() != nil {
				return outcomes, ctx.Err()
			}
			if err == nil && found.States > 0 {
				outcomes = append(outcomes, Outcome{File: file, Fate: Elsewhere, Found: found})
			}
		}
	}
	return outcomes, nil
}
