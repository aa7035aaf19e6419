package backup

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/archive"
	"promodoc/app/disk"
	"promodoc/app/message"
)

// Request says what to back up, and where to.
type Request struct {
	Roots
	File    string // the ZIP file
	Replace bool   // also replace a file that is not a backup
}

// Result is a backup that was written and checked.
type Result struct {
	File    string
	Files   int
	Bytes   int64 // of all files
	Size    int64 // of the ZIP file, in bytes
	LeftOut []LeftOut
}

// The limits of reading files that change meanwhile.
const (
	maxInMemory = 8 << 20 // bytes; larger files are read twice instead
	maxReads    = 5       // of one file
	maxChanges  = 2       // of a large file while it is read
	maxStarts   = 20      // of a backup
	maxRounds   = 10      // of looking for new files
)

// Write writes a backup and reads all of it back before it gets its name; an
// older backup of that name is replaced only then. Files may change meanwhile:
// each is in the backup as it was at one moment. Errors: ErrNothing, ErrInside,
// ErrNotABackup, that of ctx, *disk.Missing, *disk.Refused, and
// *disk.Unconfirmed, with which the backup is there.
func (b Backups) Write(ctx context.Context, r Request, progress Progress) (Result, error) {
	if err := b.checkTarget(r); err != nil {
		return Result{}, err
	}
	run := &writing{backups: b, ctx: ctx, request: r, unsteady: map[string]int{}}
	for start := 1; ; start++ {
		result, err := run.once(progress)
		if start == maxStarts || !message.Is(err, archive.ErrChanged) {
			return result, err
		}
	}
}

// checkTarget returns an error for a file that must not be written.
func (b Backups) checkTarget(r Request) error {
	if rel, err := filepath.Rel(r.Library, r.File); err == nil && filepath.IsLocal(rel) {
		return ErrInside.Err("Library", r.Library)
	}
	there, err := disk.Exists(b.FS, r.File)
	if err != nil || !there || r.Replace {
		return err
	}
	kind, damaged, err := archive.KindOf(b.FS, r.File)
	if err == nil && (damaged || kind == archive.KindBackup) {
		return nil
	}
	var refused *disk.Refused
	if errors.As(err, &refused) {
		return err
	}
	return ErrNotABackup.Err("File", r.File)
}

// writing is one backup that is being written.
type writing struct {
	backups  Backups
	ctx      context.Context
	request  Request
	unsteady map[string]int // how often a large file changed while it was read

	meter   *meter
	zip     *archive.Writer
	written map[string]bool // names in the backup
	result  Result
}

func (w *writing) once(progress Progress) (Result, error) {
	files, leftOut, err := w.backups.collect(w.ctx, w.request.Roots, w.request.File)
	if err != nil {
		return Result{}, err
	}
	if !slices.ContainsFunc(files, func(f found) bool { return strings.HasPrefix(f.name, libraryName+"/") }) {
		return Result{}, ErrNothing.Err("Library", w.request.Library)
	}
	w.result = Result{File: w.request.File, LeftOut: leftOut}
	w.written = map[string]bool{}
	w.meter = &meter{report: progress}
	for _, f := range files {
		w.meter.total += 2 * f.size // it is written, and then read back
	}
	target := archive.Target{File: w.request.File, Kind: archive.KindBackup, Made: w.backups.Now()}
	w.result.Size, err = archive.Put(w.ctx, w.backups.FS, target, func(zip *archive.Writer) error { return w.fill(zip, files) }, w.meter.add)
	if disk.IgnoreUnconfirmed(err) != nil {
		return Result{}, err
	}
	return w.result, err
}

// fill adds the files, and then those that appeared meanwhile: a document that
// went to the trash while the backup was written is in one of the two.
func (w *writing) fill(zip *archive.Writer, files []found) error {
	w.zip = zip
	for round := 0; len(files) > 0 && round < maxRounds; round++ {
		for _, f := range files {
			if err := w.add(f); err != nil {
				return err
			}
		}
		again, _, err := w.backups.collect(w.ctx, w.request.Roots, w.request.File)
		if err != nil {
			return err
		}
		files = slices.DeleteFunc(again, func(f found) bool { return w.written[f.name] || w.isLeftOut(f.file) })
	}
	return nil
}

func (w *writing) isLeftOut(file string) bool {
	return slices.ContainsFunc(w.result.LeftOut, func(l LeftOut) bool { return l.File == file })
}

// add adds one file. A file that is gone by now was deleted, or moved to where
// the next round finds it; one that cannot be read is left out, and said.
func (w *writing) add(f found) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	var err error
	if f.size > maxInMemory {
		err = w.addLarge(f)
	} else {
		err = w.addSmall(f)
	}
	var unread *unreadable
	switch {
	case err == nil:
		w.written[f.name] = true
		w.result.Files++
		w.result.Bytes += f.size
		return nil
	case errors.As(err, &unread):
		if there, err := disk.Exists(w.backups.FS, f.file); err != nil || there {
			w.result.LeftOut = append(w.result.LeftOut, LeftOut{File: f.file, Err: unread.err})
		}
		return nil
	}
	return err
}
