package publish

import (
	"cmp"
	"errors"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/pages"
	"promodoc/app/promo"
)

// job is one file that is rendered and not written yet.
type job struct {
	Target
	writer Writer
	run    *Run
	data   []byte
	report pages.Report
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
		jobs[i] = job{target, p.writer(doc, target), p.Run, data, report}
	}
	if err := checkAll(jobs); err != nil {
		return nil, offering(err, free)
	}
	return p.putAll(doc, jobs, free)
}

// writer returns the writer for a target. No file is an export of a document
// without ID.
func (p Publisher) writer(doc promo.Document, target Target) Writer {
	w := Writer{FS: p.FS, Origin: p.Origin, Document: doc.ID, Replace: target.Replace}
	if doc.ID == "" {
		w.Origin = func([]byte) pages.Origin { return pages.Origin{} }
	}
	return w
}

// checkAll returns an *Occupied with all occupied files, or another error.
func checkAll(jobs []job) error {
	var first *Occupied
	next := &first
	for _, job := range jobs {
		for _, err := range []error{job.writer.Check(job.File), job.checkBeside()} {
			var occupied *Occupied
			switch {
			case errors.As(err, &occupied):
				for *next = occupied; *next != nil; {
					next = &(*next).Also
				}
			case err != nil:
				return err
			}
		}
	}
	if first != nil {
		return first
	}
	return nil
}

// putAll writes the jobs in turn until one fails. An unconfirmed file is
// written all the same; its error is returned at the end.
func (p Publisher) putAll(doc promo.Document, jobs []job, free func() string) ([]Written, error) {
	var written []Written
	var unconfirmedErr error
	defer func() {
		for _, job := range jobs[:len(written)] {
			if p.Written != nil {
				p.Written(doc, job.Format, job.report)
			}
		}
	}()
	cleaned := ""
	for _, job := range jobs {
		if dir := filepath.Dir(job.File); dir != cleaned {
			disk.RemoveOldTemps(p.FS, dir, p.Now())
			cleaned = dir
		}
		err := job.writeBeside() // first, so that the export is complete when it appears
		if disk.IgnoreUnconfirmed(err) == nil {
			err = cmp.Or(job.writer.Write(job.File, job.data), err)
		}
		var unconfirmed *disk.Unconfirmed
		switch {
		case errors.As(err, &unconfirmed):
			unconfirmedErr = err
		case err != nil:
			return written, offering(err, free)
		}
		written = append(written, Written{
			File: job.File, Format: job.Format, Bytes: len(job.data), Pages: job.report.Pages, Notices: job.report.Notices,
		})
	}
	return written, unconfirmedErr
}

// offering adds a free name to an *Occupied.
func offering(err error, free func() string) error {
	var occupied *Occupied
	if errors.As(err, &occupied) {
		occupied.Free = free()
	}
	return err
}
