package journaling

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/datefield"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// entryPanel edits an entry. What is typed is saved while it is typed.
type entryPanel struct {
	screen *Screen
	scroll *kit.ScrollView
	text   *textfield.Field
	from   *datefield.DateField
	to     *datefield.DateField
	fault  *kit.Text
	uses   *fyne.Container

	opened, saved, now journal.Entry // as it was when the panel was opened, as the file has it, as it is
	waiting            bool          // a save is due
	saving             bool
}

// openSelected opens the selected entry beside the list.
func (s *Screen) openSelected() {
	if e := s.selected(); e.ID != "" {
		s.openEntry(e)
	}
}

func (s *Screen) openEntry(e journal.Entry) {
	s.closeEntry()
	p := &entryPanel{screen: s, opened: e, saved: e, now: e, fault: kit.NewText(), uses: kit.Column(4)}
	s.editing = p
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, p.column()))
	p.showUses()
	s.frame.OpenPanel(p.scroll, func() { kit.Focus(p.text) }, s.Shown)
}

// closeEntry saves the entry that is edited and ends that; what was changed since it was
// opened becomes one step of undo.
func (s *Screen) closeEntry() {
	p := s.editing
	if p == nil {
		return
	}
	p.save()
	s.work.finish()
	s.editing = nil
	if !journal.Same(p.opened, p.saved) {
		s.work.undos = append(s.work.undos, []journal.Change{{Before: p.opened, After: p.saved}})
		s.work.redos = nil
		s.Reload()
	}
}

// lines is a list in a field, a separator between its items.
func lines(all []string, separator string) string { return strings.Join(all, separator) }

func (p *entryPanel) column() fyne.CanvasObject {
	s := p.screen
	p.text = p.prose(p.now.Text, func(e *journal.Entry) *string { return &e.Text })
	p.from = p.date(textDate.Text(), textDateAbout.Text(), func(e *journal.Entry) *promo.Date { return &e.From })
	p.to = p.date(textUntil.Text(), textUntilAbout.Text(), func(e *journal.Entry) *promo.Date { return &e.To })
	title := kit.Row(0, kit.Fill(kit.Heading(textEntry.Text())), kit.NewLink(textClose.Text(), theme.Label, s.closePanel).Muted())
	column := kit.Column(16, title,
		p.labelled(textText.Text(), "", p.text), p.fault,
		kit.Pair(150, 16, p.from.Object(), p.to.Object()),
		p.labelled(textResult.Text(), "", p.prose(p.now.Result, func(e *journal.Entry) *string { return &e.Result })),
		p.labelled(textPart.Text(), "", p.prose(p.now.Part, func(e *journal.Entry) *string { return &e.Part })),
		p.labelled(textTags.Text(), textCommas.Text(), p.list(lines(p.now.Tags, ", "), func(e *journal.Entry, items []string) { e.Tags = items })),
		p.labelled(textPeople.Text(), textCommas.Text(), p.list(lines(p.now.People, ", "), func(e *journal.Entry, items []string) { e.People = items })),
		p.labelled(textLinks.Text(), textLinksAbout.Text(), p.links()))
	if !p.now.Source.IsZero() {
		column.Add(kit.Small(textSource.Text("Kind", p.now.Source.Kind, "Name", p.now.Source.Name)))
	}
	column.Add(p.uses)
	column.Add(kit.Wrap(16,
		kit.NewLink(textUse.Text("Key", action.KeyLabel(action.UseEntries)), theme.Row, s.use),
		kit.NewLink(textDelete.Text(), theme.Row, func() { s.closePanel(); s.delete() }).Muted()))
	return column
}

func (p *entryPanel) labelled(label, explanation string, field fyne.CanvasObject) fyne.CanvasObject {
	return kit.Column(2, kit.FieldLabel(label, explanation), field)
}

// prose returns a field of several paragraphs.
func (p *entryPanel) prose(text string, of func(*journal.Entry) *string) *textfield.Field {
	f := textfield.NewMultiline("")
	f.SetText(text)
	f.OnChanged = func(text string, _ int) { p.change(func(e *journal.Entry) { *of(e) = text }) }
	return f
}

// list returns a field of names between commas.
func (p *entryPanel) list(text string, set func(*journal.Entry, []string)) *textfield.Field {
	f := textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	f.SetText(text)
	f.OnSubmit = p.screen.closePanel
	f.OnChanged = func(text string, _ int) {
		p.change(func(e *journal.Entry) { set(e, strings.FieldsFunc(text, func(r rune) bool { return r == ',' })) })
	}
	return f
}

// links returns the field of the links, each on a line of its own.
func (p *entryPanel) links() *textfield.Field {
	f := textfield.NewMultiline(textLinksPlaceholder.Text())
	var all []string
	for _, l := range p.now.Links {
		all = append(all, strings.TrimSpace(l.Title+" "+l.URL))
	}
	f.SetText(lines(all, "\n"))
	f.OnChanged = func(text string, _ int) {
		p.change(func(e *journal.Entry) {
			e.Links = nil
			for line := range strings.Lines(text) {
				e.Links = append(e.Links, journal.ReadLink(line))
			}
		})
	}
	return f
}

// date returns a field for the first or the last day.
func (p *entryPanel) date(label, explanation string, of func(*journal.Entry) *promo.Date) *datefield.DateField {
	f := datefield.New(datefield.Options{
		Label: label, Explanation: explanation,
		Reader: func() dates.Reader { return dates.Reader{Today: p.screen.options.Today()} },
		Kept:   func() promo.Date { return *of(&p.now) },
		Keep: func(period dates.Period) {
			p.change(func(e *journal.Entry) {
				if *of(e) = period.First; !period.Last.IsZero() {
					e.From, e.To = period.First, period.Last
				}
			})
		},
		Begin: func() func() {
			from, to := p.now.From, p.now.To
			return func() { p.change(func(e *journal.Entry) { e.From, e.To = from, to }) }
		},
		Relayout: p.relayout,
	})
	f.FollowFocus()
	return f
}

func (p *entryPanel) relayout() {
	if p.scroll != nil {
		p.scroll.Relayout()
	}
}

// change changes the entry by what the user typed.
func (p *entryPanel) change(edit func(*journal.Entry)) {
	edit(&p.now)
	p.check()
	p.relayout()
	if !p.waiting {
		p.waiting = true
		p.screen.options.Later(saveAfter, p.due)
	}
}

// check says what keeps the entry from being saved.
func (p *entryPanel) check() {
	text := ""
	if err := p.now.Check(); err != nil {
		text = kit.Sentence(err)
	}
	p.fault.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: theme.Error})
	kit.SetVisible(p.fault, text != "")
}

func (p *entryPanel) due() {
	p.waiting = false
	if p.screen.editing == p {
		p.save()
	}
}

// save saves the entry, unless it is as the file has it or cannot be one.
func (p *entryPanel) save() {
	entry := journal.Clean(p.now)
	if p.saving || entry.Check() != nil || journal.Same(entry, p.saved) {
		return
	}
	p.saving = true
	p.screen.work.apply([]journal.Change{{Before: p.saved, After: entry}}, func(out journal.Outcome, err error) {
		p.saving = false
		switch {
		case err != nil:
			p.screen.Fail(kit.Sentence(err))
			p.again(retryAfter)
			return
		case len(out.Notices) > 0:
			p.screen.Fail(kit.Sentence(out.Notices[0]))
		default:
			p.screen.Say(textSaved.Text())
		}
		p.saved = out.Entries[0]
		p.now.ID = p.saved.ID
		p.again(saveAfter)
	})
}

// again saves after a while what was typed since, or could not be saved.
func (p *entryPanel) again(wait time.Duration) {
	if !p.waiting && !journal.Same(journal.Clean(p.now), p.saved) {
		p.waiting = true
		p.screen.options.Later(wait, p.due)
	}
}

// follow takes up what the journal says of the entry by now, unless something of it is
// not saved yet.
func (p *entryPanel) follow(view logbook.View) {
	p.showUses()
	now, there := journal.ByID(view.Entries)[p.saved.ID]
	if there && !journal.Same(now, p.saved) && journal.Same(journal.Clean(p.now), p.saved) {
		p.screen.openEntry(now)
	}
}

// showUses lists the examples that the entry is used in.
func (p *entryPanel) showUses() {
	p.uses.RemoveAll()
	for _, u := range p.screen.view.Uses[p.saved.ID] {
		label := textUsedIn
		if u.Changed {
			label = textUsedInChanged
		}
		p.uses.Add(kit.Row(0, kit.NewLink(label.Text("Title", u.Title, "Document", u.Document), theme.Label, func() { p.screen.options.Show(u) }), kit.Spacer()))
	}
	p.relayout()
}
