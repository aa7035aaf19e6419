package workspace

import (
	"errors"
	"regexp"
	"strings"
	"sync"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/history"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/store"
	"promodoc/app/yamldoc"
)

// maxFaults is how many faults of a damaged file are listed for the user.
const maxFaults = 5

// damageNotices says in sentences what is wrong in the file of a document that was
// opened, and what can be done.
func (d *Documents) damageNotices(opened store.Opened) []string {
	if len(opened.Faults) == 0 {
		return nil
	}
	notices := []string{textDamaged.Text("File", opened.File)}
	if opened.ReadOnly() {
		notices = nil // what makes it read-only says so
	}
	for _, f := range opened.Faults[:min(len(opened.Faults), maxFaults)] {
		if text := f.Error(); opened.WhyReadOnly() == nil || text != opened.WhyReadOnly().Error() {
			notices = append(notices, text)
		}
	}
	if more := len(opened.Faults) - maxFaults; more > 0 {
		notices = append(notices, textMoreFaults.Count(more))
	}
	return append(notices, offerGood(d.history.Of(opened))...)
}

// firstFault says in a sentence what the first thing is that is wrong in a file
// of which nothing can be read, and how many more there are.
func firstFault(err error) string {
	var faults yamldoc.Faults
	if !errors.As(err, &faults) || len(faults) == 0 {
		return err.Error()
	}
	first := textFirstFault.Text("Line", faults[0].Line, "Fault", faults[0].Err)
	if more := len(faults) - 1; more > 0 {
		return textFaultAndMore.Text("First", first, "More", textMoreFaults.Count(more))
	}
	return first
}

// offerGood says which kept version could be taken back; nothing if there is none.
func offerGood(versions history.Versions) []string {
	version, _, ok := versions.NewestGood()
	if !ok {
		return nil
	}
	return []string{textGoodVersion.Text("Time", version.Time.Local().Format(layoutKept.Text()))}
}

// idLine is the line of a document's file that has its ID.
var idLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^id: *"?([A-Za-z0-9_-]+)"?\r?$`)
})

// openGood opens a file of which nothing can be read with the newest version that
// was kept of its document, which says so; the first save keeps the file as it was
// beside it. Without such a version, or if the file is no damaged document, the
// error is the one that it is given.
func (d *Documents) openGood(file string, err error) (store.Opened, error) {
	var faults yamldoc.Faults
	data, readErr := disk.Read(d.fs, file)
	if !errors.As(err, &faults) || readErr != nil {
		return store.Opened{}, err
	}
	id := ""
	if found := idLine().FindSubmatch(data); found != nil {
		id = string(found[1])
	}
	versions := d.history.OfID(id, file, nil)
	version, _, ok := versions.NewestGood()
	if !ok {
		return store.Opened{}, err
	}
	content, readErr := versions.Bytes(version)
	if readErr != nil {
		return store.Opened{}, err
	}
	opened, openErr := d.library.OpenInstead(file, content, nil)
	if openErr != nil {
		return store.Opened{}, err
	}
	opened.Notices = append([]docfile.Notice{{File: file, Line: faults[0].Line, Column: faults[0].Column,
		Err: errGoodInstead.Wrap(faults[0].Err, "Time", version.Time.Local().Format(layoutKept.Text()))}}, opened.Notices...)
	return opened, nil
}

// KeptCopies returns the copies that were kept beside the file of a document that
// was loaded, the newest first. It may be called on any goroutine. Errors:
// *disk.Refused.
func (d *Documents) KeptCopies(loaded store.Opened) ([]store.KeptCopy, error) {
	return d.library.KeptCopies(loaded.File)
}

// ReadKept reads whatever can be read of one of them; see [store.Library.ReadKept].
func (d *Documents) ReadKept(loaded store.Opened, c store.KeptCopy) (promo.Document, error) {
	return d.library.ReadKept(loaded, c)
}

// KeptOf returns the file of the document that this is a copy of, kept beside it, for
// a copy whose document is gone; else an empty name.
func (s DocumentSummary) KeptOf() string {
	if !strings.HasSuffix(s.File, safefile.KeptExtension) {
		return ""
	}
	document, _ := store.KeptOf(s.File)
	return document
}

// TrashedDocument is a document in the trash. Of its Summary Title and Name are
// always known.
type TrashedDocument struct {
	safefile.Trashed
	Summary DocumentSummary
}

// Trash lists the documents in the trash, the last deleted first. Their files are
// only read if read says so; else a document is called what its file is called.
func (d *Documents) Trash(read bool) ([]TrashedDocument, error) {
	files, err := d.library.ListTrash()
	all := make([]TrashedDocument, len(files))
	for i, t := range files {
		all[i] = TrashedDocument{t, DocumentSummary{File: t.File, Title: t.Name, Name: t.Name}}
	}
	if read {
		for i, e := range store.DescribeTrash(d.library, files) {
			all[i].Summary = summaryOf(e)
		}
	}
	return all, err
}
