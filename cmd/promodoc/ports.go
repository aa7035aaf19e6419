package main

import (
	"crypto/rand"
	"fmt"
	"strings"
	"time"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/pathwatch"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/assets"
	"promodoc/export"
)

// stdinName is what faults call a file that came in through standard input.
const stdinName = "stdin"

// note tells what went otherwise than she might think, though it went well.
func (p *program) note(format string, args ...any) {
	fmt.Fprintf(p.err, "promodoc: note: "+format+"\n", args...)
}

// openWorkspace joins library, paths, exports and settings. Commands that need
// none of them do without it: to say a version takes no file. post runs a
// function on the goroutine of the screens, for documents opened for editing;
// commands, which edit none, give nil.
func (p *program) openWorkspace(post func(func())) error {
	work, notices, err := workspace.New(p.folders, ports(post))
	for _, notice := range notices {
		p.note("%s", notice)
	}
	p.work = work
	return err
}

func ports(post func(func())) workspace.Ports {
	return workspace.Ports{
		FS:        disk.OS{},
		Now:       time.Now,
		NewID:     newID,
		Bundled:   assets.Paths,
		Sample:    assets.Sample,
		Publisher: newPublisher(),
		Formats:   export.Formats(),
		Designs:   export.Designs(),
		LayOut:    layDocument,
		Watch:     watchPaths,
		Session:   session.Options{Post: post},
	}
}

// watchPaths watches folders of path files. Where the system has no watching
// left to give, paths are still read anew whenever a screen shows them.
func watchPaths(folders []string, changed func()) (stop func()) {
	w, err := pathwatch.Watch(folders, changed)
	if err != nil {
		return func() {}
	}
	return w.Close
}

// newID is a random id for a document: 128 bits, in lower case letters and
// digits.
func newID() string { return strings.ToLower(rand.Text()) }

func newPublisher() publish.Publisher {
	return publish.Publisher{FS: disk.OS{}, Render: renderDocument, Owner: export.Owner}
}

// renderDocument makes the bytes of an export, as package publish asks for it.
// A document has no folder of pictures beside it.
func renderDocument(doc promo.Document, format string, setup pagesetup.Setup) ([]byte, pages.Report, error) {
	return export.Render(doc, format, export.Options{Setup: setup})
}

// layDocument lays a document out for the screen, the way its PDF is.
func layDocument(doc promo.Document, setup pagesetup.Setup) (pages.Pages, error) {
	proof, _, err := export.Proof(doc, export.Options{Setup: setup})
	if err != nil {
		return nil, err
	}
	return proof, nil
}

func formatNames() []string {
	var names []string
	for _, format := range export.Formats() {
		names = append(names, format.ID)
	}
	return names
}

// tellOfFile passes on what a document's owner should know of its file.
func (p *program) tellOfFile(notices []docfile.Notice) {
	for _, notice := range notices {
		p.note("%s", notice)
	}
}
