package ui

import (
	"errors"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"promodoc/app/place"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/ui/exporting"
	"promodoc/ui/help"
	"promodoc/ui/kit"
	uisettings "promodoc/ui/settings"
)

func today(t time.Time) promo.Date { return promo.DateOf(t) }

func (w *Window) closePanel() { w.now.SetPanel(nil, nil) }

func (w *Window) openKeys() {
	sheet := help.New(groups(), w.closePanel)
	w.now.SetPanel(sheet.Object(), sheet.Focus)
}

func (w *Window) openSettings() {
	folders := w.work.Folders()
	panel := uisettings.New(uisettings.Options{
		Settings:     w.work.Settings(),
		Apply:        w.applySettings,
		Example:      w.exampleName,
		UsualLibrary: folders.Library,
		UsualExports: folders.Exports,
		Designs:      w.work.Designs(),
		Browse:       w.browse,
		Look:         w.lookAtFolder,
		File:         folders.Settings(),
		Closed:       w.closePanel,
	})
	w.now.SetPanel(panel.Object(), panel.Focus)
}

// lookAtFolder reads a folder of paths, which may be slow, aside.
func (w *Window) lookAtFolder(folder string, told func(files int, err error)) {
	go func() {
		files, err := w.work.LookAtPathFolder(folder)
		w.post(func() { told(files, err) })
	}()
}

func (w *Window) applySettings(s settings.Settings) error {
	before := w.work.Settings()
	if err := w.work.KeepSettings(s); err != nil {
		return err
	}
	if before.Theme != s.Theme || before.TextSize != s.TextSize {
		w.applyTheme(s)
	}
	if w.editor != nil && (before.PageSetup != s.PageSetup) {
		w.editor.LayAgain()
	}
	return nil
}

// exampleName is what a pattern makes of the open document, or of an invented
// one when none is open.
func (w *Window) exampleName(pattern string) string {
	d := promo.Document{
		Candidate: promo.Candidate{Name: "Mira Okafor", ProposedRole: "Support Engineering Manager", Team: "Support EMEA"},
		Cycle:     promo.Cycle{Name: "H2 2026"}, Name: "manager", Updated: today(w.work.Now()),
	}
	if w.editor != nil {
		d = w.editor.Session().Document()
	}
	return workspace.FileName(d, pattern) + ".pdf"
}

func (w *Window) openExport() {
	if w.editor == nil {
		w.Say("Open the document that you want to export first.")
		return
	}
	s := w.work.Settings()
	d := w.editor.Session().Document()
	folder := s.ExportFolder
	if folder == "" {
		folder = w.work.Folders().Exports
	}
	panel := exporting.New(exporting.Options{
		Formats: w.work.Formats(),
		Designs: w.work.Designs(),
		Job: publish.Request{
			Formats: s.Formats, Setup: s.PageSetup, Folder: folder,
			Name: workspace.FileName(d, s.FileName),
		},
		Hint:   leftOut(d),
		Run:    w.export,
		Browse: w.browse,
		Open:   func(file string) { w.OpenURL(fileURL(file)) },
		Reveal: func(file string) { w.OpenURL(fileURL(filepath.Dir(file))) },
		Copy:   func(text string) { w.app.Clipboard().SetContent(text); w.Say("Copied.") },
		Closed: w.closePanel,
	})
	w.now.SetPanel(panel.Object(), panel.Focus)
}

// browse opens the toolkit's choice of folders.
func (w *Window) browse(chosen func(folder string)) {
	dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			w.Say(kit.Sentence(err))
		case folder != nil:
			chosen(folder.Path())
		}
	}, w.window)
}

// browseFile opens the toolkit's choice of files with some endings.
func (w *Window) browseFile(endings []string, chosen func(file string)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.Say(kit.Sentence(err))
		case file != nil:
			_ = file.Close() // only its name is wanted
			chosen(file.URI().Path())
		}
	}, w.window)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	d.Resize(w.window.Canvas().Size())
	d.Show()
}

func fileURL(file string) *url.URL {
	return &url.URL{Scheme: "file", Path: filepath.ToSlash(file)}
}

// export runs a job on a goroutine of its own, on the document as it is now.
func (w *Window) export(job publish.Request, done func([]publish.Written, error)) {
	if w.exporting {
		done(nil, errors.New("an export is still going on: wait for it to end"))
		return
	}
	w.exporting = true
	d := w.editor.Session().Document()
	job.Folder = place.Expand(strings.TrimSpace(job.Folder))
	w.rememberChoices(job)
	go func() {
		files, err := w.work.Export(d, job)
		w.post(func() {
			w.exporting = false
			done(files, err)
			w.Say(exportLine(files, err))
		})
	}()
}

// exportLine sums an export up for the status line: its panel may be closed.
func exportLine(files []publish.Written, err error) string {
	switch {
	case err != nil:
		return "Not exported: " + kit.Sentence(err)
	case len(files) == 1:
		return "Exported 1 file."
	}
	return "Exported " + strconv.Itoa(len(files)) + " files."
}

// rememberChoices offers the same formats, paper and design next time.
func (w *Window) rememberChoices(job publish.Request) {
	s := w.work.Settings()
	s.Formats, s.PageSetup = job.Formats, job.Setup
	// An export does not fail for a preference that could not be kept.
	_ = w.applySettings(s)
}

// leftOut says what an export of the document leaves out.
func leftOut(d promo.Document) string {
	var empty, confidential int
	for _, c := range d.Snapshot.Considerations() {
		if promo.StateOf(d, c.ID) == promo.StateNothing {
			empty++
		}
	}
	for _, x := range d.Examples {
		if x.Confidential {
			confidential++
		}
	}
	var parts []string
	switch {
	case empty == 1:
		parts = append(parts, "One consideration has no example yet; the table shows it with a dash.")
	case empty > 1:
		parts = append(parts, strconv.Itoa(empty)+" considerations have no example yet; the table shows them with a dash.")
	}
	switch {
	case confidential == 1:
		parts = append(parts, "One confidential example stays out.")
	case confidential > 1:
		parts = append(parts, strconv.Itoa(confidential)+" confidential examples stay out.")
	}
	return strings.Join(parts, " ")
}
