package main

import (
	"crypto/rand"
	"os"
	"strings"
	"time"

	"promodoc/app/disk"
	"promodoc/app/evidence/gitlog"
	"promodoc/app/evidence/sources"
	"promodoc/app/filelock"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/pathwatch"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/session"
	"promodoc/app/sharing"
	"promodoc/app/spelling"
	"promodoc/app/workspace"
	"promodoc/assets"
	"promodoc/export"
	"promodoc/export/mark"
)

// openWorkspace opens the library, the paths and the settings. Commands that
// need none of them, such as --version, read no files. post runs a function on
// the goroutine of the screens; commands, which have none, give nil.
func (p *program) openWorkspace(post func(func())) error {
	work, notices, err := workspace.New(p.folders, p.ports(post))
	p.notes(notices)
	p.work = work
	if err != nil {
		return err
	}
	work.Imports.Sources = sourcePorts()
	work.Imports.OldTexts = export.OldTexts()
	if post != nil {
		home, _ := os.UserHomeDir() // without it there are the folders of all users
		work.Spelling = spelling.NewService(disk.OS{}, spelling.Folders(os.Getenv, home), work.Preferences.Folders().Dictionary())
	}
	return nil
}

// openToWrite is openWorkspace for a command that writes. What was cut short when
// the program wrote before is removed: nobody may ever open the window.
func (p *program) openToWrite() error {
	err := p.openWorkspace(nil)
	if err == nil {
		p.work.RemoveOldTemps()()
	}
	return err
}

func (p *program) ports(post func(func())) workspace.Ports {
	return workspace.Ports{
		Version:   assets.Version,
		FS:        disk.OS{},
		Now:       time.Now,
		NewID:     newID,
		Bundled:   assets.Paths,
		Samples:   samples(),
		Publisher: p.copyingPublisher(),
		Formats:   export.Formats(),
		Designs:   export.Designs(),
		LayOut:    p.layDocument,
		Watch:     watchFolders,
		Sharing:   sharingPorts(post),
		Session:   session.Options{Post: post},

		PassphraseWork: passphraseWork,
	}
}

// passphraseWork is the cost of a new passphrase; zero is the usual one. Scripts
// that are tests lower it: they would spend most of their time on it.
var passphraseWork int

// sourcePorts are what imports into the journal read with.
func sourcePorts() sources.Ports { return sources.Ports{FS: disk.OS{}, Git: gitlog.Program()} }

// sharingPorts keeps the documents of the window in step with others; commands
// have none open.
func sharingPorts(post func(func())) *sharing.Ports {
	if post == nil {
		return nil
	}
	return &sharing.Ports{
		Locker: filelock.NewLocker("promodoc "+assets.Version, time.Now),
		Clock:  session.SystemClock{}, Post: post, Go: func(f func()) { go f() }, Sleep: time.Sleep,
		Watch: sharing.Watch,
	}
}

// watchFolders watches folders of path files or of the journal. If the system's limit
// of watches is reached, they are still read whenever a screen shows them.
func watchFolders(folders []string, changed func()) (stop func()) {
	w, err := pathwatch.Watch(folders, changed)
	if err != nil {
		return func() {}
	}
	return w.Close
}

// newID returns a random ID for a document: at least 128 bits, in lower case
// letters and digits.
func newID() string { return strings.ToLower(rand.Text()) }

// today is the present day, where the user is.
func today() promo.Date { return promo.DateOf(time.Now()) }

func (p *program) newPublisher() publish.Publisher {
	return publish.Publisher{FS: disk.OS{}, Now: time.Now, Render: p.renderDocument, Origin: mark.Origin, Written: p.remember}
}

// remember keeps what brings comments on an export home. An export is none the worse
// without it.
func (p *program) remember(doc promo.Document, format string, report pages.Report) {
	if p.work != nil {
		_ = p.work.Inbox.Remember(doc, format, report)
	}
}

// copyingPublisher is the publisher of the window, which also copies documents where
// the clipboard takes them.
func (p *program) copyingPublisher() publish.Publisher {
	publisher := p.newPublisher()
	if p.setHTML != nil {
		publisher.Copy = func(doc promo.Document, setup pagesetup.Setup) error {
			source, plain, err := export.Clipboard(doc, p.optionsFor(doc, setup))
			if err == nil && !p.setHTML(source, plain) {
				err = errClipboard.Err()
			}
			return err
		}
	}
	return publisher
}

// optionsFor returns the options for a document with the folder that its images and
// its attachments are in. It may be called on any goroutine.
func (p *program) optionsFor(doc promo.Document, setup pagesetup.Setup) export.Options {
	o := export.Options{Setup: setup}
	if p.work != nil {
		// Without the folder the pages say of each image that it is not there.
		folder, _ := p.work.ImageFolder(doc)
		o.Files, o.Attachments, _ = p.work.Images(doc)
		o.Files = p.watcher.Files(folder, o.Files)
	}
	return o
}

// renderDocument renders an export.
func (p *program) renderDocument(doc promo.Document, format string, setup pagesetup.Setup) ([]byte, pages.Report, error) {
	return export.Render(doc, format, p.optionsFor(doc, setup))
}

// layDocument lays out a document for the screen, exactly as its PDF.
func (p *program) layDocument(doc promo.Document, setup pagesetup.Setup) (pages.Pages, error) {
	proof, _, err := export.Proof(doc, p.optionsFor(doc, setup))
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
