package publish

import (
	"errors"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/pages"
	"promodoc/app/promo"
)

// job is one file that is rendered and not written yet.
type job struct {
	Target
	data   []byte
	report pages.Report
	ours   bool // the file is an older export of the same document
}

// write renders every target, checks every file, and only then writes. free
// returns a name to offer if a file is occupied.
func (p Publisher) write(doc promo.Document, targets []Target, free func() string) ([]Written, error) {
	jobs := make([]job, len(targets))
	for i, target := range targets {
		data, report, err := p.Render(doc, target.Format, target.Setup)
		if err != nil {
			return nil, errRender.Wrap(err, "Format", target.Format)
		}
		jobs[i] = job{Target: target, data: data, report: report}
	}
	for i := range jobs {
		err := p.check(doc, &jobs[i])
		if isTaken(err) {
			return nil, &Occupied{File: jobs[i].File, Free: free()}
		}
		if err != nil {
			return nil, err
		}
	}
	return p.putAll(doc, jobs, free)
}

// putAll writes the jobs in turn until one fails. An unconfirmed file is
// written all the same; its error is returned at the end.
func (p Publisher) putAll(doc promo.Document, jobs []job, free func() string) ([]Written, error) {
	var written []Written
	var unconfirmedErr error
	for _, job := range jobs {
		disk.RemoveOldTemps(p.FS, filepath.Dir(job.File), p.Now())
		err := p.put(doc, job)
		var unconfirmed *disk.Unconfirmed
		switch {
		case errors.As(err, &unconfirmed):
			unconfirmedErr = err
		case isTaken(err):
			return written, &Occupied{File: job.File, Free: free()}
		case err != nil:
			return written, err
		}
		written = append(written, Written{
			File: job.File, Format: job.Format, Bytes: len(job.data), Pages: job.report.Pages, Notices: job.report.Notices,
		})
	}
	return written, unconfirmedErr
}

// check finds out whether the file of a job exists. The error is fs.ErrExist if
// it must not be replaced.
func (p Publisher) check(doc promo.Document, job *job) error {
	if job.Replace {
		return nil
	}
	there, err := disk.Exists(p.FS, job.File)
	if err != nil || !there {
		return err
	}
	job.ours = true
	return p.checkOurs(doc, job.File)
}

// checkOurs returns fs.ErrExist unless the file is an export of doc.
func (p Publisher) checkOurs(doc promo.Document, file string) error {
	data, err := disk.Read(p.FS, file)
	var refused *disk.Refused
	switch {
	case errors.As(err, &refused) && refused.Reason == disk.WrongType:
		return fs.ErrExist // a folder or a huge file is not an export
	case errors.Is(err, fs.ErrNotExist):
		return nil // a dangling link, or removed meanwhile
	case err != nil:
		return err
	case doc.ID == "" || p.Owner(data) != doc.ID:
		return fs.ErrExist
	}
	return nil
}

// put writes one file. What check found must hold until the last moment: the
// error is fs.ErrExist if another program wrote a file there meanwhile.
func (p Publisher) put(doc promo.Document, job job) error {
	if err := disk.MakeFolder(p.FS, filepath.Dir(job.File)); err != nil {
		return err
	}
	switch {
	case job.Replace:
		return disk.Replace(p.FS, job.File, job.data)
	case job.ours:
		return disk.ReplaceIf(p.FS, job.File, job.data, func() error { return p.checkOurs(doc, job.File) })
	}
	return disk.Create(p.FS, job.File, job.data)
}
