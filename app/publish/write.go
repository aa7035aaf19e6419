package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/pages"
	"promodoc/app/promo"
)

// job is one file that is rendered and waits to be written.
type job struct {
	Target
	data   []byte
	report pages.Report
	ours   bool // an older export of the same document stands there
}

// write renders every target, looks at every place, and only then writes. free
// names what to offer where a place is occupied.
func (p Publisher) write(doc promo.Document, targets []Target, free func() string) ([]Written, error) {
	jobs := make([]job, len(targets))
	for i, target := range targets {
		data, report, err := p.Render(doc, target.Format, target.Setup)
		if err != nil {
			return nil, fmt.Errorf("nothing was exported, as the %s failed: %w", target.Format, err)
		}
		jobs[i] = job{Target: target, data: data, report: report}
	}
	for i := range jobs {
		err := p.look(doc, &jobs[i])
		if isTaken(err) {
			return nil, &Occupied{File: jobs[i].File, Free: free()}
		}
		if err != nil {
			return nil, err
		}
	}
	return p.putAll(doc, jobs, free)
}

// putAll writes the jobs in turn until one fails. A file whose durability the
// disk did not confirm is written all the same, and told about at the end.
func (p Publisher) putAll(doc promo.Document, jobs []job, free func() string) ([]Written, error) {
	var written []Written
	var doubt error
	for _, job := range jobs {
		err := p.put(doc, job)
		var unconfirmed *disk.Unconfirmed
		switch {
		case errors.As(err, &unconfirmed):
			doubt = err
		case isTaken(err):
			return written, &Occupied{File: job.File, Free: free()}
		case err != nil:
			return written, err
		}
		written = append(written, Written{
			File: job.File, Format: job.Format, Bytes: len(job.data), Pages: job.report.Pages, Notices: job.report.Notices,
		})
	}
	return written, doubt
}

// look finds out what stands at the place of a job. The error is fs.ErrExist
// where it may not be replaced.
func (p Publisher) look(doc promo.Document, job *job) error {
	if job.Replace {
		return nil
	}
	there, err := disk.Exists(p.FS, job.File)
	if err != nil || !there {
		return err
	}
	job.ours = true
	return p.stillOurs(doc, job.File)
}

// stillOurs is fs.ErrExist unless the file is an export of doc.
func (p Publisher) stillOurs(doc promo.Document, file string) error {
	data, err := disk.Read(p.FS, file)
	var refused *disk.Refused
	switch {
	case errors.As(err, &refused) && refused.Reason == disk.NotAFile:
		return fs.ErrExist // a folder, or a film, is no export of ours
	case errors.Is(err, fs.ErrNotExist):
		return nil // a link to nowhere, or removed meanwhile
	case err != nil:
		return err
	case doc.ID == "" || p.Owner(data) != doc.ID:
		return fs.ErrExist
	}
	return nil
}

// put writes one file. What look found is held to until the last moment: the
// error is fs.ErrExist where somebody else put a file there meanwhile.
func (p Publisher) put(doc promo.Document, job job) error {
	if err := disk.MakeFolder(p.FS, filepath.Dir(job.File)); err != nil {
		return err
	}
	switch {
	case job.Replace:
		return disk.Replace(p.FS, job.File, job.data)
	case job.ours:
		return disk.ReplaceIf(p.FS, job.File, job.data, func() error { return p.stillOurs(doc, job.File) })
	}
	return disk.Create(p.FS, job.File, job.data)
}
