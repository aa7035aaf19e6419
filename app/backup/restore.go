package backup

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"promodoc/app/archive"
	"promodoc/app/disk"
	"promodoc/app/message"
)

// RestoreRequest says what to restore, and where to.
type RestoreRequest struct {
	Roots
	File    string // the ZIP file
	Replace bool   // replaces present files that differ, which are kept in the trash or beside
	Damaged bool   // restores what is left of a damaged backup
	DryRun  bool   // only says what would happen
	// Adapt returns the content that a file gets here; nil for that of the
	// backup. It is only asked for the settings.
	Adapt func(data []byte) []byte
}

// Outcome is what happened to a file of a backup.
type Outcome string

// The outcomes. In a dry run they are what would happen.
const (
	Restored Outcome = "restored"  // there was no such file
	Same     Outcome = "same"      // the file was there already
	Differs  Outcome = "differs"   // the present file is another, and was left alone
	Replaced Outcome = "replaced"  // the present file was another, and was kept
	Damaged  Outcome = "damaged"   // the backup no longer has it
	Failed   Outcome = "failed"    // the disk refused it
	NotTried Outcome = "not-tried" // the disk refused another one before
)

// FileReport is what happened to one file of a backup.
type FileReport struct {
	Name    string // in the backup
	File    string // where it was restored to; empty for one that is damaged
	Outcome Outcome
	Kept    string // of a replaced file: where the one before it is now
	Err     error  // of a file that is damaged or failed; *disk.Unconfirmed of one that is there
}

// Report is what happened to the files of a backup.
type Report struct {
	Files []FileReport
}

// Count returns the number of files with an outcome.
func (r Report) Count(o Outcome) int {
	n := 0
	for _, f := range r.Files {
		if f.Outcome == o {
			n++
		}
	}
	return n
}

// Restore restores a backup. All of it is read and checked before the first
// file is written, and each file is written safely: it is restored whole or not
// at all. What is present and not in the backup is left alone. With an error the
// report says what was done before it; the same call again does the rest.
//
// Errors: those of [archive.Open]; ErrDamagedBackup, with the damaged files in
// the report, unless those are to be left out; ErrPackedDocument; that of ctx;
// *disk.Missing, *disk.Refused.
func (b Backups) Restore(ctx context.Context, r RestoreRequest, progress Progress) (Report, error) {
	in, size, err := archive.OpenFile(b.FS, r.File)
	if err != nil {
		return Report{}, err
	}
	defer in.Close()
	run := &restoring{backups: b, ctx: ctx, request: r, meter: &meter{report: progress, total: 2 * size}}
	if err := run.read(in, size); err != nil {
		return run.report, err
	}
	for i, e := range run.sound {
		if err := run.restore(e); err != nil {
			run.skip(run.sound[i+1:])
			return run.report, err
		}
	}
	return run.report, nil
}

// restoring is one backup that is being restored.
type restoring struct {
	backups Backups
	ctx     context.Context
	request RestoreRequest
	meter   *meter

	archive *archive.Archive
	sound   []archive.Entry
	report  Report
}

// read opens the backup and checks every byte of it.
func (r *restoring) read(in disk.Reader, size int64) error {
	a, err := archive.Open(in, size)
	if archive.IsDamaged(err) && r.request.Damaged {
		a, err = archive.Salvage(r.ctx, in, size, r.meter.add)
	}
	if err != nil {
		return openError(r.ctx, r.request.File, err)
	}
	if a.Kind == archive.KindDocument {
		return ErrPackedDocument.Err("File", r.request.File)
	}
	r.archive = a
	r.meter.total = 2 * max(1, a.Bytes())
	var faults []archive.Fault
	if r.sound, faults, err = a.Check(r.ctx, r.meter.add); err != nil {
		return err
	}
	for _, f := range faults {
		r.add(FileReport{Name: f.Name, Outcome: Damaged, Err: f.Err})
	}
	if len(faults) > 0 && !r.request.Damaged {
		cause := errFault.Wrap(faults[0].Err, "Name", faults[0].Name)
		return ErrDamagedBackup.Wrap(cause, "File", r.request.File)
	}
	return nil
}

// openError returns the error for a backup that cannot be opened.
func openError(ctx context.Context, file string, err error) error {
	var refused *disk.Refused
	switch {
	case errors.As(err, &refused), ctx.Err() != nil:
		return err
	case archive.IsDamaged(err):
		return ErrDamagedBackup.Wrap(err, "File", file)
	}
	return errOfFile.Wrap(err, "File", file)
}

func (r *restoring) add(f FileReport) { r.report.Files = append(r.report.Files, f) }

func (r *restoring) skip(entries []archive.Entry) {
	for _, e := range entries {
		file, _ := r.request.target(e.Name)
		r.add(FileReport{Name: e.Name, File: file, Outcome: NotTried})
	}
}

// restore restores one file. The error is for what would fail with every other
// file as well.
func (r *restoring) restore(e archive.Entry) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	file, ok := r.request.target(e.Name)
	if !ok {
		r.add(FileReport{Name: e.Name, Outcome: Failed, Err: errUnknownPlace.Err()})
		return nil
	}
	f := FileReport{Name: e.Name, File: file}
	var err error
	f.Outcome, f.Kept, err = r.put(e, file)
	f.Err = err
	if err = disk.IgnoreUnconfirmed(err); err != nil {
		f.Outcome = Failed
	}
	r.add(f)
	r.meter.add(e.Size)
	var refused *disk.Refused
	if errors.As(err, &refused) && (refused.Reason == disk.NameTooLong || refused.Reason == disk.WrongType || refused.Reason == disk.Permission) {
		return nil // it is about this file
	}
	return err
}

// put gives a file the content of an entry, unless it has it.
func (r *restoring) put(e archive.Entry, file string) (o Outcome, kept string, err error) {
	content := r.content(e)
	there, err := disk.Exists(r.backups.FS, file)
	if err != nil {
		return "", "", err
	}
	if !there {
		return Restored, "", r.create(e, file, content)
	}
	present, err := r.backups.sum(file)
	switch {
	case err != nil:
		return "", "", err
	case present == content.sum:
		return Same, "", nil
	case !r.request.Replace:
		return Differs, "", nil
	case r.request.DryRun:
		return Replaced, "", nil
	}
	kept, err = r.keep(e.Name, file)
	if err != nil {
		return "", "", err
	}
	err = disk.ReplaceWith(r.backups.FS, file, content.copyTo, func(temp string) error {
		now, err := r.backups.sum(file)
		if err == nil && now != present {
			return errChangedMeanwhile.Err("File", file)
		}
		return errors.Join(err, r.finish(e, temp))
	})
	if disk.IgnoreUnconfirmed(err) != nil && !message.Is(err, errChangedMeanwhile) {
		_ = r.backups.FS.Remove(kept) // it is still the present file
	}
	return Replaced, kept, err
}

func (r *restoring) create(e archive.Entry, file string, content content) error {
	if r.request.DryRun {
		return nil
	}
	if err := disk.MakeFolder(r.backups.FS, filepath.Dir(file)); err != nil {
		return err
	}
	return disk.CreateWith(r.backups.FS, file, content.copyTo, func(temp string) error { return r.finish(e, temp) })
}

// finish gives a file the time when it was last changed, by which the library is
// sorted. It is not worth a failure.
func (r *restoring) finish(e archive.Entry, temp string) error {
	_ = r.backups.FS.Chtimes(temp, e.Modified)
	return nil
}

// keep keeps the present file: a document in the trash, from which the window
// puts it back, and any other beside its place.
func (r *restoring) keep(name, file string) (string, error) {
	if !isDocument(name) {
		return r.backups.files().KeepBeside(file, whyKept)
	}
	trashed, err := r.backups.files().KeepInTrash(file, filepath.Join(r.request.Library, "trash"))
	return trashed.File, err
}

// whyKept is in the names of files that a restored one replaced. It is part of
// a name on disk and therefore not translated.
const whyKept = "before restoring"

// content is what a file gets.
type content struct {
	sum    archive.Sum
	copyTo func(io.Writer) error
}

// content returns the content of an entry, adapted if it is the settings.
func (r *restoring) content(e archive.Entry) content {
	plain := content{sum: e.Sum, copyTo: func(w io.Writer) error { return r.archive.CopyTo(e, w) }}
	if r.request.Adapt == nil || e.Name != configName+"/settings.yaml" || e.Size > maxInMemory {
		return plain
	}
	var data strings.Builder
	if r.archive.CopyTo(e, &data) != nil {
		return plain // which fails in its turn
	}
	return contentOf(r.request.Adapt([]byte(data.String())))
}
