package ui

import (
	"maps"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/evidence/sources"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/gathering"
	"promodoc/ui/journaling"
	"promodoc/ui/kit"
)

// droppedEvidence looks for evidence in folders and files that were dropped on the journal
// or where evidence is looked through, unless they are something of the program's own.
func (m *imports) droppedEvidence(files []fyne.URI) bool {
	switch m.window.screen.(type) {
	case *journaling.Screen, *gathering.Screen:
	default:
		return false
	}
	var paths []string
	for _, uri := range files {
		switch what, _ := m.importer.Classify(uri.Path()); what {
		case workspace.IncomingPath, workspace.IncomingDocument, workspace.IncomingPacked, workspace.IncomingBackup:
			return false
		}
		paths = append(paths, uri.Path())
	}
	m.gather(paths)
	return true
}

// gather shows the screen on which evidence is taken in, and looks through paths if there
// are any.
func (m *imports) gather(paths []string) {
	w := m.window
	if s, ok := w.screen.(*gathering.Screen); ok {
		s.LookIn(paths)
		return
	}
	if w.blockedOver() {
		return
	}
	w.SetTitle(textTitleEvidence.Text())
	remembered := w.store.Imported()
	ranges := m.ranges(remembered.Last)
	q := gathering.Query{Paths: remembered.Sources, Names: remembered.Names, Since: ranges[0].Since, Until: ranges[0].Until}
	s := gathering.New(gathering.Options{
		Read: m.importer.ReadEvidence, Table: m.importer.EvidenceTable,
		Known: func() (map[string]bool, error) {
			entries, err := w.panels.journal.store.Entries()
			return journal.Keys(slices.Collect(maps.Values(entries))), err
		},
		Query: q, Ranges: ranges, Remembered: remembered.Addresses,
		Remember: func(q gathering.Query) {
			w.store.RememberImport(func(i *settings.Imports) {
				i.Looked(q.Paths, q.Names)
				for _, name := range q.Names {
					i.AddAddress(name)
				}
			})
		},
		Take: m.takeEvidence, BrowseFolder: w.panels.browseFolder,
		BrowseFile: func(chosen func(string)) { w.panels.browseFile(sources.Extensions(), chosen) },
		Today:      w.panels.journal.today, Back: w.panels.journal.show, Post: w.post,
	})
	w.showOver(s, func() { m.gather(nil) })
	if len(paths) > 0 {
		s.LookIn(paths)
	}
}

// ranges are the times for which evidence is offered, the most likely first. last is when
// some was taken last, or zero.
func (m *imports) ranges(last time.Time) []gathering.Range {
	var all []gathering.Range
	if open, ok := m.window.documents.current(); ok {
		c := open.Session().Document().Cycle
		if !c.From.IsZero() || !c.To.IsZero() {
			all = append(all, gathering.Range{Label: textRangeCycle.Text("Time", promo.Span(c.From, c.To, false)), Since: c.From, Until: c.To})
		}
	}
	if !last.IsZero() {
		day := promo.DateOf(last.Local())
		all = append(all, gathering.Range{Label: textRangeLast.Text("Day", day.Long()), Since: day})
	}
	return append(all, gathering.Range{Label: textRangeAll.Text()})
}

// takeEvidence takes entries into the journal, all at once, and shows them there.
func (m *imports) takeEvidence(entries []journal.Entry, done func(error)) {
	w := m.window
	go func() {
		out, err := w.panels.journal.store.Add(entries...)
		w.post(func() {
			if done(err); err != nil {
				return
			}
			changes := make([]journal.Change, len(out.Entries))
			for i, e := range out.Entries {
				changes[i].After = e
			}
			w.store.RememberImport(func(i *settings.Imports) { i.Last = w.documents.store.Now() })
			said := textTaken.Count(len(changes), "Key", action.KeyLabel(action.Undo))
			if w.panels.journal.show(); len(out.Notices) > 0 {
				said = kit.Sentence(out.Notices[0])
			}
			if s, ok := w.screen.(*journaling.Screen); ok {
				s.Taken(changes, said)
			}
		})
	}()
}
