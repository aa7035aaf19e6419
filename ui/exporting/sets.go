package exporting

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/readerset"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// SetOptions are the sets of readers of a document. FileName returns the name of the
// files of a set without extension, for the ID "" that of the usual ones. The functions
// that change a set are nil where the document cannot be changed; source is the widget
// that changes it.
type SetOptions struct {
	All      func() []promo.ReaderSet
	Parts    func() []readerset.Part
	FileName func(id string) string
	NewID    func() string
	Put      func(source any, s promo.ReaderSet)
	Remove   func(id string)
}

// sets chooses for whom the document is exported, and changes what they get.
type sets struct {
	SetOptions
	panel    *Panel
	chosen   string // ID; "" for all readers
	changing bool
	putting  bool // a change is from here
	column   *fyne.Container
	shown    []promo.ReaderSet // as the column shows them
	name     *textfield.Field  // of the set that is changed
	label    *kit.Chip         // of the chosen readers
	next     fyne.Focusable    // gets the keyboard when the column is shown; may be nil
}

func newSets(p *Panel, o SetOptions) *sets {
	s := &sets{SetOptions: o, panel: p, column: kit.Column(10)}
	if o.All == nil {
		s.All = func() []promo.ReaderSet { return nil }
	}
	s.build()
	return s
}

// set returns the chosen set.
func (s *sets) set() (promo.ReaderSet, bool) {
	i := slices.IndexFunc(s.All(), func(r promo.ReaderSet) bool { return r.ID == s.chosen })
	if i < 0 {
		return promo.ReaderSet{}, false
	}
	return s.All()[i], true
}

func (s *sets) canChange() bool { return s.Put != nil }

// build shows the sets, and what the chosen one is.
func (s *sets) build() {
	s.shown = s.All()
	s.column.Objects = nil
	if len(s.shown) == 0 && !s.canChange() {
		s.column.Hide()
		return
	}
	s.column.Add(kit.Column(6, kit.FieldLabel(textReaders.Text(), textReadersExplained.Text()), kit.NewChipRow(8, s.chips()...).Object()))
	set, ok := s.set()
	if !ok {
		s.changing = false
		return
	}
	s.column.Add(kit.SmallLabel(readerset.Summary(set, s.panel.formatTitles(set.Formats))))
	if s.canChange() {
		s.column.Add(s.links(set))
	}
	if s.changing {
		s.column.Add(s.form(set))
	}
}

// chips are the readers: all, those of each set, and new ones.
func (s *sets) chips() []*kit.Chip {
	chips := []*kit.Chip{s.chip(textEverybody.Text(), "")}
	for _, set := range s.shown {
		chips = append(chips, s.chip(readerset.Label(set), set.ID))
	}
	if !s.canChange() {
		return chips
	}
	if len(s.shown) > 0 {
		return append(chips, kit.NewChip(textNewSet.Text(), false, func() { s.add(promo.ReaderSet{Name: textNewSetName.Text()}) }))
	}
	for _, offer := range []promo.ReaderSet{{Name: textManager.Text(), Draft: true}, {Name: textCommittee.Text()}, {Name: textPeer.Text()}} {
		chips = append(chips, kit.NewChip(textNewSetNamed.Text("Name", offer.Name), false, func() { s.add(offer) }))
	}
	return chips
}

func (s *sets) chip(title, id string) *kit.Chip {
	on := id == s.chosen
	chip := kit.NewChip(mark(title, on), on, func() {
		s.choose(id)
		s.panel.Focus()
	})
	if on {
		s.label = chip
	}
	return chip
}

// choose takes over what a set is exported as.
func (s *sets) choose(id string) {
	s.chosen, s.changing = id, false
	set, ok := s.set()
	if !ok {
		s.chosen = ""
	}
	s.panel.take(set, ok)
	s.rebuild()
	s.panel.options.Choose(s.panel.request().Setup)
}

// add keeps the present choice as a new set, which can be changed at once.
func (s *sets) add(set promo.ReaderSet) {
	set.ID = s.NewID()
	s.chosen = set.ID
	s.put(nil, s.withChoice(set))
	s.choose(set.ID)
	s.change()
	s.name.SelectAll() // most give it another name
}

// change shows what can be changed of the chosen set, with the keyboard at its name.
func (s *sets) change() {
	s.changing = true
	s.rebuild()
	kit.Focus(s.name)
}

// withChoice returns a set with the formats and the design that are chosen now.
func (s *sets) withChoice(set promo.ReaderSet) promo.ReaderSet {
	r := s.panel.request()
	set.Formats, set.Design = r.Formats, string(r.Setup.Design)
	return set
}

// put changes a set, or adds it.
func (s *sets) put(source any, set promo.ReaderSet) {
	s.putting = true
	s.Put(source, set)
	s.putting = false
	s.shown = s.All()
}

// changed follows a change of the document that is not from here.
func (s *sets) changed() {
	if s.putting {
		return
	}
	if _, ok := s.set(); !ok && s.chosen != "" {
		s.choose("")
		return
	}
	s.rebuild()
}

func (s *sets) rebuild() {
	had := s.panel.scroll.HoldsFocus()
	s.next = nil
	s.build()
	s.panel.scroll.Relayout()
	switch {
	case s.next != nil:
		kit.Focus(s.next)
	case had && !s.panel.scroll.HoldsFocus():
		kit.Focus(s.panel.button) // what had the keyboard is not shown any more
	}
}

// links are what can be done with the chosen set.
func (s *sets) links(set promo.ReaderSet) fyne.CanvasObject {
	label := textChangeSet
	if s.changing {
		label = textChangedSet
	}
	row := kit.Wrap(16, kit.NewLink(label.Text(), theme.Label, func() {
		if s.changing {
			s.changing = false
			s.rebuild()
			return
		}
		s.change()
	}))
	if now := s.withChoice(set); !slices.Equal(now.Formats, set.Formats) || now.Design != set.Design {
		row.Add(kit.NewLink(textKeepChoice.Text(), theme.Label, func() {
			s.put(nil, now)
			s.rebuild()
		}))
	}
	row.Add(kit.NewLink(textRemoveSet.Text(), theme.Label, func() {
		s.putting = true
		s.Remove(set.ID)
		s.putting = false
		s.choose("")
	}).Muted())
	return row
}

// form is what can be changed of a set: its name, whether it is a draft, what its
// readers get, and the names that are replaced.
func (s *sets) form(set promo.ReaderSet) fyne.CanvasObject {
	name := s.field(set.Name, textSetName.Text(), func(source any, text string) {
		s.edit(source, func(r *promo.ReaderSet) { r.Name = text })
		if now, ok := s.set(); ok {
			s.label.Set(mark(readerset.Label(now), true), true)
		}
		s.panel.name.SetText(s.FileName(s.chosen))
		s.panel.scroll.Relayout()
	})
	draft := kit.NewCheckbox(set.Draft, func(on bool) {
		s.edit(nil, func(r *promo.ReaderSet) { r.Draft = on })
		s.choose(s.chosen)
		s.changing = true
		s.rebuild()
	})
	s.name = name
	return kit.Column(14,
		kit.Column(2, kit.FieldLabel(textSetName.Text(), ""), name),
		kit.TopRow(12, draft, kit.Fill(kit.NewCheckLabel(draft, kit.Run{Text: textSetDraft.Text(), Size: theme.Label}))),
		kit.Column(6, kit.FieldLabel(textTheyGet.Text(), textTheyGetExplained.Text()), kit.NewChipRow(6, s.parts(set)...).Object()),
		s.names(set))
}

// edit changes the chosen set.
func (s *sets) edit(source any, change func(*promo.ReaderSet)) {
	if set, ok := s.set(); ok {
		change(&set)
		s.put(source, set)
	}
}

// maxTitle is how much of the title of a part its chip shows, in runes.
const maxTitle = 40

// parts are chips for what the document has, on for what these readers get.
func (s *sets) parts(set promo.ReaderSet) []*kit.Chip {
	var chips []*kit.Chip
	for _, part := range s.Parts() {
		place := string(part.Place)
		title := message.Cut(part.Title, maxTitle)
		on := !slices.Contains(set.LeaveOut, place)
		var chip *kit.Chip
		chip = kit.NewChip(mark(title, on), on, func() {
			chip.Set(mark(title, !chip.On()), !chip.On())
			s.edit(nil, func(r *promo.ReaderSet) {
				if i := slices.Index(r.LeaveOut, place); i >= 0 {
					r.LeaveOut = slices.Delete(slices.Clone(r.LeaveOut), i, i+1)
					return
				}
				r.LeaveOut = append(slices.Clone(r.LeaveOut), place)
			})
		}).Reserve(title, mark(title, true))
		chips = append(chips, chip)
	}
	return chips
}

// names are the confidential names with the words in their place.
func (s *sets) names(set promo.ReaderSet) fyne.CanvasObject {
	column := kit.Column(6, kit.FieldLabel(textNames.Text(), textNamesExplained.Text()))
	for i, standIn := range set.StandIns {
		change := func(edit func(*promo.StandIn)) func(any, string) {
			return func(source any, _ string) {
				s.edit(source, func(r *promo.ReaderSet) {
					r.StandIns = slices.Clone(r.StandIns)
					edit(&r.StandIns[i])
				})
				s.panel.name.SetText(s.FileName(s.chosen))
			}
		}
		var name, words *textfield.Field
		name = s.field(standIn.Name, textConfidentialName.Text(), change(func(w *promo.StandIn) { w.Name = name.Text() }))
		words = s.field(standIn.Words, textStandIn.Text(), change(func(w *promo.StandIn) { w.Words = words.Text() }))
		remove := kit.NewLink(textRemoveName.Text(), theme.Label, func() {
			s.edit(nil, func(r *promo.ReaderSet) { r.StandIns = slices.Delete(slices.Clone(r.StandIns), i, i+1) })
			s.rebuild()
		}).Muted()
		column.Add(kit.Row(12, kit.Fill(name), kit.Fill(words), remove))
		if standIn.Name == "" && standIn.Words == "" {
			s.next = name
		}
	}
	column.Add(kit.Row(0, kit.NewLink(textAddName.Text(), theme.Label, func() {
		s.edit(nil, func(r *promo.ReaderSet) { r.StandIns = append(slices.Clone(r.StandIns), promo.StandIn{}) })
		s.rebuild()
	}), kit.Spacer()))
	return column
}

func (s *sets) field(text, placeholder string, changed func(source any, text string)) *textfield.Field {
	f := textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Input})
	f.SetText(text)
	f.OnChanged = func(text string, _ int) { changed(f, text) }
	return f
}

// setupOf returns a setup for the chosen set.
func (s *sets) setupOf(setup pagesetup.Setup) pagesetup.Setup {
	if set, ok := s.set(); ok {
		setup.Readers = set.ID
	}
	return setup
}

// all returns a request for each set, in their order.
func (s *sets) all() []publish.Request {
	var requests []publish.Request
	for _, set := range s.All() {
		r := s.panel.request()
		if len(set.Formats) > 0 {
			r.Formats = set.Formats
		}
		if set.Design != "" {
			r.Setup.Design = pagesetup.DesignID(set.Design)
		}
		// Each set says itself whether it is a draft.
		r.Setup.Draft, r.Setup.Readers, r.Name = false, set.ID, s.FileName(set.ID)
		requests = append(requests, r)
	}
	return requests
}
