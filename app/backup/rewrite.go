package backup

import (
	"bytes"
	"context"

	"promodoc/app/archive"
	"promodoc/app/disk"
)

// Edit is what becomes of one file of a backup.
type Edit struct {
	Name   string                            // in the backup
	To     string                            // its name from then on; empty if it is left out
	Change func(data []byte) ([]byte, error) // returns its new content; nil if it is left out
}

// Contents are the files of a backup that is being looked at.
type Contents struct {
	ctx     context.Context
	archive *archive.Archive
}

// Entries returns the files, in their order.
func (c Contents) Entries() []archive.Entry { return c.archive.Entries }

// Read returns the content of a file. Errors: that of the context; one of the kind
// archive.ErrDamaged; *disk.Refused.
func (c Contents) Read(e archive.Entry) ([]byte, error) {
	if err := c.ctx.Err(); err != nil {
		return nil, err
	}
	var data bytes.Buffer
	err := c.archive.CopyTo(e, &data)
	return data.Bytes(), err
}

// Look has look read what it wants of a backup. Errors: those of look;
// ErrLeftDamaged, ErrPackedDocument, those of [archive.Open], *disk.Missing,
// *disk.Refused.
func (b Backups) Look(ctx context.Context, file string, look func(Contents) error) error {
	in, size, err := archive.OpenFile(b.FS, file)
	if err != nil {
		return err
	}
	defer in.Close()
	a, err := openBackup(ctx, file, in, size)
	if err != nil {
		return err
	}
	return leftDamaged(file, look(Contents{ctx: ctx, archive: a}))
}

// Rewrite writes a backup anew with the changes that plan asks for; all other files
// keep their bytes, times and checksums. The new archive is made beside the old
// one and read back, and only then takes its name: with an error the old one is
// there as it was. If plan asks for nothing, nothing is written. Errors: those of
// plan and of its changes; ErrLeftDamaged for a backup with damaged files;
// ErrNewerBackup if another program replaced it meanwhile; those of
// [Backups.Write] and of [archive.Open]; *disk.Unconfirmed, with which it was
// written.
func (b Backups) Rewrite(ctx context.Context, file string, plan func(Contents) ([]Edit, error), progress Progress) (err error) {
	in, size, err := archive.OpenFile(b.FS, file)
	if err != nil {
		return err
	}
	defer in.Close()
	before, err := in.Stat()
	if err != nil {
		return disk.RefusedRead(file, err)
	}
	a, err := openBackup(ctx, file, in, size)
	if err != nil {
		return err
	}
	edits, err := plan(Contents{ctx: ctx, archive: a})
	if err != nil || len(edits) == 0 {
		return leftDamaged(file, err)
	}
	m := &meter{report: progress, total: 2 * max(1, a.Bytes())} // it is checked, and then read back
	_, faults, err := a.Check(ctx, m.add)
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return leftDamaged(file, errFault.Wrap(faults[0].Err, "Name", faults[0].Name))
	}
	target := archive.Target{File: file, Kind: a.Kind, Made: a.Made, Still: func() error {
		now, err := disk.Stat(b.FS, file)
		if err == nil && !sameMoment(before, now) {
			err = ErrNewerBackup.Err("File", file)
		}
		return err
	}}
	_, err = archive.Put(ctx, b.FS, target, func(zip *archive.Writer) error {
		defer in.Close() // Windows replaces no file that is open
		return copyEdited(ctx, zip, a, edits)
	}, m.add)
	return err
}

// copyEdited writes the files of an archive into another one, but for the edits.
func copyEdited(ctx context.Context, zip *archive.Writer, from *archive.Archive, edits []Edit) error {
	byName := map[string]Edit{}
	for _, e := range edits {
		byName[e.Name] = e
	}
	for _, e := range from.Entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		edit, edited := byName[e.Name]
		var err error
		switch {
		case !edited:
			err = zip.Copy(from, e)
		case edit.To != "":
			err = addChanged(zip, from, e, edit)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func addChanged(zip *archive.Writer, from *archive.Archive, e archive.Entry, edit Edit) error {
	var data bytes.Buffer
	if err := from.CopyTo(e, &data); err != nil {
		return err
	}
	changed, err := edit.Change(data.Bytes())
	if err != nil {
		return err
	}
	return zip.Add(edit.To, e.Modified, changed)
}

// openBackup opens an archive that must be a sound backup, as far as its directory
// says.
func openBackup(ctx context.Context, file string, in disk.Reader, size int64) (*archive.Archive, error) {
	a, err := archive.Open(in, size)
	switch {
	case archive.IsDamaged(err):
		return nil, leftDamaged(file, err)
	case err != nil:
		return nil, openError(ctx, file, err)
	case a.Kind == archive.KindDocument:
		return nil, ErrPackedDocument.Err("File", file)
	case len(a.Faults) > 0:
		return nil, leftDamaged(file, errFault.Wrap(a.Faults[0].Err, "Name", a.Faults[0].Name))
	}
	return a, nil
}

// leftDamaged returns ErrLeftDamaged for what is wrong with a backup, and other
// errors as they are.
func leftDamaged(file string, err error) error {
	if archive.IsDamaged(err) {
		return ErrLeftDamaged.Wrap(err, "File", file)
	}
	return err
}
