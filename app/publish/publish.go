// Package publish owns the way from a document to exported files on disk:
// their names, that they come out all together or not at all, and that no file
// of somebody else is replaced unasked. How a format is made, and how a file
// tells which document it came from, it is given; it must never know of Markdown
// or PDF, or of screens.
package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
)

// Render makes the bytes of a document in one format, named by the extension
// of its files, such as "md".
type Render func(doc promo.Document, format string, setup pagesetup.Setup) ([]byte, pages.Report, error)

// Owner tells which document an exported file was made from, by its id; empty
// where the bytes do not say.
type Owner func(data []byte) (docID string)

// Publisher writes exports. All fields must be set.
type Publisher struct {
	FS     disk.FS
	Render Render
	Owner  Owner
}

// Request says what to export and where to.
type Request struct {
	Formats []string // at least one; each is the extension of its file as well
	Folder  string   // made where it is missing
	Pattern string   // of the file name, see package filename
	Name    string   // of the files without extension, instead of the pattern; such as Occupied's Free
	Setup   pagesetup.Setup
	Replace bool // also replace files that are not this document's
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

// Occupied says that a file stands where the export should go and that it is
// not known to be of the same document. Nothing was written. The way on is to
// ask, and then to publish again with Replace or with Name set to Free.
type Occupied struct {
	File string
	Free string // the next free name, without extension
}

// Error says so in one sentence.
func (o *Occupied) Error() string {
	return fmt.Sprintf("%s stands there and is not an export of this document: it was left alone; %q is free", o.File, o.Free)
}

// Publish renders all formats and then writes them. Where rendering fails
// nothing is written. Older exports of the same document are replaced. Errors:
// *Occupied, those of Render, a fault of the request, *disk.Refused; with the
// last, the files written before it are returned.
func (p Publisher) Publish(doc promo.Document, request Request) ([]Written, error) {
	if err := checkFormats(request.Formats); err != nil {
		return nil, err
	}
	base, err := request.base(doc)
	if err != nil {
		return nil, err
	}
	files := func(base string) []string {
		all := make([]string, len(request.Formats))
		for i, format := range request.Formats {
			all[i] = filepath.Join(request.Folder, base+"."+format)
		}
		return all
	}
	targets := make([]Target, len(request.Formats))
	for i, file := range files(base) {
		targets[i] = Target{Format: request.Formats[i], File: file, Setup: request.Setup, Replace: request.Replace}
	}
	return p.write(doc, targets, func() string { return p.free(base, files) })
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
	return FileName(doc, r.Pattern)
}

// FileName is what a pattern makes of a document, without extension. Errors:
// the pattern cannot be read.
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

// checkFormats faults what could not be the extension of a file.
func checkFormats(formats []string) error {
	if len(formats) == 0 {
		return errors.New("no format is chosen: name at least one")
	}
	for i, format := range formats {
		if format == "" || strings.Trim(format, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return fmt.Errorf("%q is no name of a format: write one such as md or pdf", format)
		}
		if slices.Contains(formats[:i], format) {
			return fmt.Errorf("the format %s is named twice: name it once", format)
		}
	}
	return nil
}

// free is the next base, numbered, under which none of the files exists. A
// folder that cannot be looked into tells so when it is written to.
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

// isTaken reports that somebody else took the name meanwhile.
func isTaken(err error) bool { return errors.Is(err, fs.ErrExist) }
