package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/cyclediff"
	"promodoc/ui/editor"
	"promodoc/ui/gathering"
	"promodoc/ui/importing"
	"promodoc/ui/journaling"
	"promodoc/ui/kit"
	"promodoc/ui/library"
	"promodoc/ui/patheditor"
	"promodoc/ui/paths"
	"promodoc/ui/versions"
)

// offers are the actions that the window offers on every screen.
func offers() []action.Offer {
	return []action.Offer{
		{ID: action.NewDocument, Label: textNewDocument.Text()},
		{ID: action.ShowLibrary, Label: textLibrary.Text()},
		{ID: action.ShowPaths, Label: textPaths.Text()},
		{ID: action.NewPath, Label: textNewPath.Text()},
		{ID: action.Import, Label: textImport.Text()},
		{ID: action.FindDocument, Label: textFindDocument.Text()},
		{ID: action.ShowBackups, Label: textBackups.Text()},
		{ID: action.LogEntry, Label: textLogEntry.Text()},
		{ID: action.ShowJournal, Label: textJournal.Text()},
		{ID: action.Search, Label: textSearchAll.Text()},
		{ID: action.ShowBeside, Label: textOfferBeside.Text()},
		{ID: action.CompareCycles, Label: textOfferCompare.Text()},
		{ID: action.ShowSettings, Label: textSettings.Text()},
		{ID: action.ShowHelp, Label: textHelp.Text()},
		{ID: action.Quit, Label: textQuit.Text()},
	}
}

// groups are the actions of the window and of every screen, in the order of the
// help.
func groups() []action.Group {
	return []action.Group{
		{Title: textEverywhere.Text(), Offers: offers()},
		{Title: textInDocument.Text(), Offers: editor.Offers()},
		{Title: textInLibrary.Text(), Offers: library.Offers()},
		{Title: textInJournal.Text(), Offers: journaling.Offers()},
		{Title: textInEvidence.Text(), Offers: gathering.Offers()},
		{Title: textInPaths.Text(), Offers: paths.Offers()},
		{Title: textInPath.Text(), Offers: patheditor.Offers()},
		{Title: textInImport.Text(), Offers: importing.Offers()},
		{Title: textInVersions.Text(), Offers: versions.Offers()},
		{Title: textInComparison.Text(), Offers: compare.Offers()},
		{Title: textInCycles.Text(), Offers: cyclediff.Offers()},
	}
}

// listen connects the keys of all actions with the window.
func (w *Window) listen() {
	c := w.window.Canvas()
	for _, k := range action.AllKeys() {
		if s := k.Shortcut(); s != nil {
			w.host.AddShortcut(s, func(fyne.Shortcut) { w.press(k) })
			c.AddShortcut(s, w.host.TypedShortcut)
		}
	}
	paste := &fyne.ShortcutPaste{}
	w.host.AddShortcut(paste, func(s fyne.Shortcut) { w.pasteUnfocused(s) })
	c.AddShortcut(paste, w.host.TypedShortcut)
	key := func(k fyne.KeyName, shift bool) bool {
		if top := c.Overlays().Top(); top != nil {
			if k == fyne.KeyEscape {
				c.Overlays().Remove(top)
			}
			return true
		}
		return shift && w.press(action.Key{Name: k, Modifier: fyne.KeyModifierShift}) || w.press(action.Key{Name: k}) || w.screen.Key(k)
	}
	kit.OnUnhandledInput(c, key, w.typeUnfocused)
}

// covered reports whether a dialog of the toolkit is over the screen: nothing must
// happen behind it. A menu closes before it passes a key on.
func (w *Window) covered() bool { return w.window.Canvas().Overlays().Top() != nil }

// typeUnfocused takes a character that no widget used: it goes to the text that
// was typed into last, or else to the screen. Where that does not know it, that is said.
func (w *Window) typeUnfocused(r rune) {
	c := w.window.Canvas()
	if w.covered() {
		return
	}
	if !w.host.ResumeTyping(c) {
		if s, takes := w.screen.(typeTaker); !takes || !s.TypeUnfocused(r) {
			w.Say(textTypesNowhere.Text())
		}
		return
	}
	c.Focused().TypedRune(r)
}

// pasteUnfocused does the same with text that is pasted.
func (w *Window) pasteUnfocused(s fyne.Shortcut) {
	c := w.window.Canvas()
	if w.covered() {
		return
	}
	if w.app.Clipboard().Content() == "" && w.imports.pastePicture() {
		return
	}
	if !w.host.ResumeTyping(c) {
		w.Say(textTypesNowhere.Text())
		return
	}
	if f, ok := c.Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
	}
}

// shortcutApplies reports whether a shortcut means an action that applies now.
func (w *Window) shortcutApplies(s fyne.Shortcut) bool {
	for _, k := range action.AllKeys() {
		if own := k.Shortcut(); own != nil && own.ShortcutName() == s.ShortcutName() {
			id, ok := action.ForKey(k, slices.Concat(w.screen.Offers(), offers()), w.Can)
			return ok && w.Can(id)
		}
	}
	return false
}

// press carries out the action that a key means on the present screen, and
// reports whether there is one.
func (w *Window) press(k action.Key) bool {
	if w.covered() && !slices.Contains(action.Quit.Keys(), k) {
		return true
	}
	id, ok := action.ForKey(k, slices.Concat(w.screen.Offers(), offers()), w.Can)
	switch {
	case ok:
		w.Do(id)
	case slices.Contains(action.ExportDocument.Keys(), k):
		w.Say(textExportNeedsDocument.Text())
	case slices.Contains(action.PrintDocument.Keys(), k):
		w.Say(textPrintNeedsDocument.Text())
	}
	return ok
}

// Can reports whether an action that the present screen or the window offers
// applies now.
func (w *Window) Can(id action.ID) bool {
	offered := func(o action.Offer) bool { return o.ID == id }
	if slices.ContainsFunc(w.screen.Offers(), offered) {
		return w.screen.Can(id)
	}
	return slices.ContainsFunc(offers(), offered)
}

// Do carries an action out. The screen comes first, and the window does what the
// screen does not.
func (w *Window) Do(id action.ID) {
	if w.screen.Do(id) {
		return
	}
	switch id {
	case action.NewDocument:
		w.documents.showNew("")
	case action.ShowLibrary:
		w.documents.show()
	case action.FindDocument:
		w.documents.show()
		w.screen.Do(action.FindDocument)
	case action.ExportDocument:
		w.documents.openExport(false)
	case action.PrintDocument:
		printing{w.documents}.shown()
	case action.BeginCycle:
		cycles{w.documents}.beginHere()
	case action.CompareCycles:
		cycles{w.documents}.compareHere()
	case action.ShowBeside:
		cycles{w.documents}.showBeside()
	case action.MoveToPath:
		cycles{w.documents}.movePath()
	case action.RenameDocument:
		w.documents.rename()
	case action.AskManager:
		w.panels.askManager()
	case action.ShowHistory:
		w.documents.showVersions()
	case action.ShowPaths:
		w.paths.show("")
	case action.NewPath:
		w.paths.add()
	case action.Import:
		w.imports.ask()
	case action.ShowBackups:
		w.backups.show("")
	case action.LogEntry:
		w.panels.journal.note()
	case action.ShowJournal:
		w.panels.journal.show()
	case action.Search:
		w.panels.journal.search()
	case action.SuggestEntries:
		w.panels.journal.suggest()
	case action.SaveTemplate:
		w.imports.templates.save()
	case action.CompareEntries:
		w.panels.journal.compare()
	case action.ShowSettings:
		w.panels.showSettings()
	case action.ShowHelp:
		w.panels.showHelp()
	case action.Quit:
		w.quit()
	}
}
