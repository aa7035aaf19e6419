package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"promodoc/app/feedback"
	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/review"
	"promodoc/app/settings"
	"promodoc/app/spelling"
	"promodoc/app/workspace"
	"promodoc/export/manual"
	"promodoc/ui/action"
	"promodoc/ui/asking"
	"promodoc/ui/editor/reviewing"
	"promodoc/ui/editor/speller"
	"promodoc/ui/help"
	"promodoc/ui/inputpanel"
	"promodoc/ui/kit"
	uisettings "promodoc/ui/settings"
)

// panels opens panels beside the screen, and the toolkit's dialogs for files.
type panels struct {
	window    *Window
	store     SettingsStore
	publisher Publisher
	documents DocumentStore
	crashes   CrashStore
	theme     systemTheme
	frame     Frame // of the window; nil if nothing is known of it
	spelling  speller.Service
	journal   journalScreens
}

// panel is something to open beside a screen.
type panel interface {
	Object() fyne.CanvasObject
	Focus()
}

func (p *panels) open(panel panel) { p.window.screen.SetPanel(panel.Object(), panel.Focus) }

func (p *panels) close() { p.window.screen.SetPanel(nil, nil) }

// closeOnly closes a panel, but not another that is open in its place by now.
func (p *panels) closeOnly(panel fyne.CanvasObject) {
	if frame, ok := p.window.screen.Object().(*kit.Frame); ok && frame.Panel() == panel {
		p.close()
	}
}

func (p *panels) showHelp() {
	pages, err := manual.Builtin()
	if err != nil {
		p.window.fail(err)
		return
	}
	p.open(help.New(help.Options{Manual: pages, Groups: groups(), OpenURL: p.window.OpenURL, Copy: p.window.CopyText, Closed: p.close}))
}

func (p *panels) showSettings() { p.showSettingsAt(false) }

// showSettingsAt shows the settings, or of these the rules of the review.
func (p *panels) showSettingsAt(rules bool) {
	folders := p.store.Folders()
	o := uisettings.Options{
		Settings:       p.store.Settings(),
		Apply:          p.applySettings,
		Example:        p.exampleName,
		DefaultLibrary: folders.Library,
		DefaultExports: folders.Exports,
		Designs:        p.publisher.Designs(),
		Browse:         p.browseFolder,
		CountFiles:     p.countPathFiles,
		File:           folders.Settings(),
		Move:           p.window.backups.showMove,
		Closed:         p.close,
		Rules:          rules,
	}
	if p.spelling != nil {
		o.Dictionaries = p.findDictionaries
	}
	p.open(uisettings.New(o))
}

// countPathFiles counts the path files of a folder on a goroutine of its own,
// since a folder may be on a slow disk.
func (p *panels) countPathFiles(folder string, done func(files int, err error)) {
	go func() {
		files, err := p.store.CountPathFiles(folder)
		p.window.post(func() { done(files, err) })
	}()
}

// findDictionaries looks for the dictionaries of the computer on a goroutine of its
// own.
func (p *panels) findDictionaries(done func([]spelling.Found)) {
	go func() {
		found := p.spelling.Dictionaries()
		p.window.post(func() { done(found) })
	}()
}

// applySettings saves settings and has them take effect.
func (p *panels) applySettings(s settings.Settings) error {
	before := p.store.Settings()
	if err := p.store.SaveSettings(s); err != nil {
		return err
	}
	if before.Theme != s.Theme || before.TextSize != s.TextSize {
		p.theme.set()
	}
	if open, ok := p.window.documents.current(); ok && before.PageSetup != s.PageSetup {
		open.RefreshPages()
	}
	if open, ok := p.window.documents.current(); ok && before.Spelling != s.Spelling {
		open.SpellingChanged()
	}
	sameReviews := slices.Equal(before.ConfidentialNames, s.ConfidentialNames) &&
		slices.Equal(before.RulesOff, s.RulesOff) && slices.Equal(before.RulesOn, s.RulesOn)
	if open, ok := p.window.documents.current(); ok && !sameReviews {
		open.Review().Recheck()
	}
	if before.HistoryFolder != s.HistoryFolder {
		p.window.documents.moveHistory()
	}
	return nil
}

// reviews are what the user decided about the reviews of all documents.
func (p *panels) reviews() reviewing.Everywhere {
	return reviewing.Everywhere{
		Switches: p.switches,
		Names:    func() []string { return p.store.Settings().ConfidentialNames },
		SetOff: func(rule string, off bool) error {
			next, s := p.switches().Set(rule, !off), p.store.Settings()
			s.RulesOff, s.RulesOn = next.Off, next.On
			return p.applySettings(s)
		},
		ChooseRules: func() { p.showSettingsAt(true) },
		Fail:        func(sentence string) { p.window.screen.Fail(sentence) },
	}
}

// switches are the rules of the review that are switched off and on in all documents.
func (p *panels) switches() review.Switches {
	s := p.store.Settings()
	return review.Switches{Off: s.RulesOff, On: s.RulesOn}
}

// turnRemindersOff has the library remind of nothing any more.
func (p *panels) turnRemindersOff() {
	s := p.store.Settings()
	s.RemindersOff = true
	if err := p.applySettings(s); err != nil {
		p.window.fail(err)
		return
	}
	p.window.Say(textRemindersOff.Text("Key", action.KeyLabel(action.ShowSettings)))
}

// reloadSettings takes up settings that were restored from a backup.
func (p *panels) reloadSettings() {
	if err := p.store.ReloadSettings(); err != nil {
		p.window.fail(err)
		return
	}
	p.theme.set()
}

// exampleName returns the file name that a pattern gives the open document, or
// an invented one if none is open.
func (p *panels) exampleName(pattern string) string {
	name := workspace.ExampleFileName(pattern, promo.DateOf(p.documents.Now()))
	if open, ok := p.window.documents.current(); ok {
		name = workspace.FileName(open.Session().Document(), pattern)
	}
	return name + ".pdf"
}

// browseFolder opens the toolkit's dialog for a folder.
func (p *panels) browseFolder(chosen func(folder string)) {
	p.showDialog(dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			p.window.fail(err)
		case folder != nil:
			chosen(folder.Path())
		}
	}, p.window.window))
}

// browseFile opens the toolkit's dialog for a file with one of some endings; for any file
// if there are none.
func (p *panels) browseFile(endings []string, chosen func(file string)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			p.window.fail(err)
		case file != nil:
			_ = file.Close() // only its name is wanted
			chosen(file.URI().Path())
		}
	}, p.window.window)
	if len(endings) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(endings))
	}
	p.showDialog(d)
}

// showDialog shows a dialog as large as the window. The toolkit gives it a size only
// once it is shown, and none where it is the system's own.
func (p *panels) showDialog(d *dialog.FileDialog) {
	c := p.window.window.Canvas()
	before := c.Overlays().Top()
	d.SetView(dialog.ListView) // the other one breaks names in two
	d.Show()
	if c.Overlays().Top() != before {
		d.Resize(c.Size())
	}
}

// askName asks for a name of a document. The panel shows the error of submit, which
// closes it if there is none.
func (p *panels) askName(name string, submit func(name string) error) {
	p.open(inputpanel.New(inputpanel.Options{
		Title: textRename.Text(), About: textRenameAbout.Text(),
		Label: textName.Text(), Initial: name, Button: textRename.Text(),
		Submit: submit, Closed: p.close,
	}))
}

// askManager opens the panel of questions to the manager, for the place where the user
// is in the open document.
func (p *panels) askManager() {
	open, ok := p.window.documents.current()
	if !ok {
		return
	}
	s := open.Session()
	if s.ReadOnly() {
		p.window.Say(textCannotWrite.Text())
		return
	}
	panel := asking.New(asking.Options{
		Session: s,
		At:      refOf(open.Place()),
		Mail: func() (string, bool) {
			mail, ok := feedback.MailOf(s.Document())
			return mail.String(), ok
		},
		Copy:   func(text string) { p.window.app.Clipboard().SetContent(text); p.window.Say(textMailCopied.Text()) },
		Save:   func(text string) { p.window.SaveText(textMailFile.Text("Name", s.Document().Name), text) },
		Draft:  func() { p.window.documents.openExport(true) },
		Closed: p.close,
	})
	open.SetPanelByPage(panel.Object(), panel.Focus, panel.Close)
}

// refOf returns the field with the caret, or else what the page is of.
func refOf(at places.Place) promo.Ref {
	switch f := at.Field; {
	case f.Kind != "":
		return promo.Ref{Kind: promo.Kind(f.Kind), ID: f.ID, Field: promo.FieldKey(f.Name), Index: f.Index, Sub: f.Sub}
	case at.Item != "":
		return promo.Ref{Kind: promo.KindExample, ID: at.Item}
	case at.Page == places.Consideration:
		return promo.Ref{Kind: promo.KindConsideration, ID: at.Of}
	}
	return promo.Ref{Kind: promo.KindDocument}
}

// rememberChoices offers the same formats, paper and design next time.
func (p *panels) rememberChoices(r publish.Request) {
	if r.Setup.Readers != "" {
		return // they are what one set of readers gets
	}
	s := p.store.Settings()
	s.Formats, s.PageSetup = r.Formats, r.Setup
	s.PageSetup.Draft, s.PageSetup.WithDocument = false, false // which is chosen each time
	// An export does not fail for a preference that could not be saved.
	_ = p.applySettings(s)
}
