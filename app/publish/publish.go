// Package publish exports documents to files: it names them, writes all of them
// or none, and never replaces a file of another origin, or one that was changed
// since, unasked. How a format is rendered, and how a file tells its origin, is
// given from outside; the package must not know of Markdown, PDF or screens.
package publish

import (
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
)

// Render returns the bytes of a document in one format, named by the extension
// of its files, such as "md".
type Render func(doc promo.Document, format string, setup pagesetup.Setup) ([]byte, pages.Report, error)

// Origin says where the bytes of a file are from.
type Origin func(data []byte) pages.Origin

// Publisher writes exports. All fields but Written, Copy and Run must be set.
type Publisher struct {
	FS     disk.FS
	Now    func() time.Time
	Render Render
	Origin Origin
	// Written is called for each file once all are written, on the goroutine of the
	// export.
	Written func(doc promo.Document, format string, report pages.Report)
	// Copy puts a document on the clipboard with its formatting, for other programs;
	// nil where the system's clipboard does not take it. It is slow, and may be
	// called on any goroutine.
	Copy func(doc promo.Document, setup pagesetup.Setup) error
	// Run is for exports that are made again and again; nil remembers none of them.
	Run *Run
}

// Request says what to export and where.
type Request struct {
	Formats []string // at least one; each is also the extension of its file
	Folder  string   // made if it is missing
	Pattern string   // of the file name, see package filename
	Name    string   // of the files without extension, in place of the pattern; such as Occupied.Free
	Setup   pagesetup.Setup
	Replace bool // also replace files that are not exports of this document, or were changed since
	// Free takes the next numbered name where one is of the exports of another
	// document, which are not replaced, and says so. The same export again takes the
	// same name.
	Free bool
}

// Target is one file to export to.
type Target struct {
	Format  string
	File    string
	Setup   pagesetup.Setup
	Replace bool // as in Request
}

// Written is one exported file.
type Written struct {
	File    string
	Format  string
	Bytes   int
	Pages   int
	Notices []string
}

// Publish renders all formats and then writes them. If rendering fails, nothing
// is written. Older exports of the same document are replaced unless somebody
// changed them since. Errors: *Occupied, those of Render, a fault of the request, *disk.Refused; with the
// last, the files written before it are returned.
func (p Publisher) Publish(doc promo.Document, request Request) ([]Written, error) {
	if err := checkFormats(request.Formats); err != nil {
		return nil, err
	}
	base, err := request.base(doc)
	if err != nil {
		return nil, err
	}
	if !request.Free {
		return p.publishAs(doc, request, base)
	}
	for range maxAttempts {
		name := p.unshared(doc, request, base)
		written, err := p.publishAs(doc, request, name)
		var occupied *Occupied
		if errors.As(err, &occupied) && occupied.Other != "" {
			continue // it was taken meanwhile
		}
		if len(written) > 0 && name != base {
			written[0].Notices = append([]string{textUnshared.Text("Name", base, "Free", name)}, written[0].Notices...)
		}
		return written, err
	}
	return p.publishAs(doc, request, base)
}

// publishAs is Publish with a name.
func (p Publisher) publishAs(doc promo.Document, request Request, base string) ([]Written, error) {
	files := request.files
	targets := make([]Target, len(request.Formats))
	for i, file := range files(base) {
		targets[i] = Target{Format: request.Formats[i], File: file, Setup: request.Setup, Replace: request.Replace}
	}
	return p.write(doc, targets, func() string { return p.free(base, files) })
}

// files returns the files of an export with a name.
func (r Request) files(base string) []string {
	all := make([]string, len(r.Formats))
	for i, format := range r.Formats {
		all[i] = filepath.Join(r.Folder, base+"."+format)
	}
	return all
}

// unshared returns the first form of a name that is of no other document's exports: the name
// itself, or numbered.
func (p Publisher) unshared(doc promo.Document, request Request, base string) string {
	w := p.writer(doc, Target{})
	for n := 1; ; n++ {
		name := base
		if n > 1 {
			name = filename.Numbered(base, n)
		}
		if !slices.ContainsFunc(request.files(name), func(file string) bool {
			var occupied *Occupied
			return errors.As(w.Check(file), &occupied) && occupied.Other != ""
		}) {
			return name
		}
	}
}

// PublishTo is Publish for one file with a name of its own.
func (p Publisher) PublishTo(doc promo.Document, target Target) (Written, error) {
	ext := filepath.Ext(target.File)
	stem := strings.TrimSuffix(filepath.Base(target.File), ext)
	named := func(base string) []string {
		return []string{filepath.Join(filepath.Dir(target.File), base+ext)}
	}
	written, err := p.write(doc, []Target{target}, func() string { return p.free(stem, named) })
	if len(written) == 0 {
		return Written{}, err
	}
	return written[0], err
}

// base returns the name of the files without extension.
func (r Request) base(doc promo.Document) (string, error) {
	if r.Name != "" {
		return filename.Safe(r.Name, fallback(doc)), nil
	}
	name, err := FileName(doc, r.Pattern)
	if r.Setup.Draft && err == nil {
		name = DraftName(name)
	}
	return name, err
}

// DraftName returns the name of a draft of the file with a name, both without
// extension, so that it does not take the place of the file.
func DraftName(name string) string { return textDraftName.Text("Name", name) }

// FileName returns the name that a pattern gives the export of a document,
// without extension. The error is that of [filename.Parse].
func FileName(doc promo.Document, pattern string) (string, error) {
	p, err := filename.Parse(pattern)
	if err != nil {
		return "", err
	}
	return p.Expand(map[string]string{
		"candidate": doc.Candidate.Name,
		"cycle":     doc.Cycle.Name,
		"date":      doc.Updated.String(),
		"name":      doc.Name,
		"role":      doc.Candidate.ProposedRole,
		"team":      doc.Candidate.Team,
	}, fallback(doc)), nil
}

func fallback(doc promo.Document) string { return filename.Safe(doc.Name, "document") }

// checkFormats returns an error for what cannot be the extension of a file.
func checkFormats(formats []string) error {
	if len(formats) == 0 {
		return errNoFormat.Err()
	}
	for i, format := range formats {
		if format == "" || strings.Trim(format, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return errFormatName.Err("Name", strconv.Quote(format))
		}
		if slices.Contains(formats[:i], format) {
			return errRepeatedFormat.Err("Name", format)
		}
	}
	return nil
}

// free returns the next numbered base for which none of the files exists. A
// folder that cannot be read causes an error when it is written to.
func (p Publisher) free(base string, files func(base string) []string) string {
	for n := 2; ; n++ {
		candidate := filename.Numbered(base, n)
		if !slices.ContainsFunc(files(candidate), func(file string) bool {
			there, err := disk.Exists(p.FS, file)
			return err == nil && there
		}) {
			return candidate
		}
	}
}

// Exported returns the files in a folder that were made of the document with an
// ID, by name. What cannot be read is left out.
func (p Publisher) Exported(folder, docID string) []string {
	entries, err := disk.List(p.FS, folder)
	if err != nil || docID == "" {
		return nil
	}
	var found []string
	for _, entry := range entries {
		if !entry.Type().IsRegular() {
			continue
		}
		file := filepath.Join(folder, entry.Name())
		if data, err := disk.Read(p.FS, file); err == nil && p.Origin(data).Document == docID {
			found = append(found, file)
		}
	}
	return found
}
