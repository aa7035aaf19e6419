package speller

import (
	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/spelling"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/textfield"
)

// Can reports whether there is anything to go through.
func (s *Speller) Can() bool { return s.works() }

// walk is the way through the misspelled words.
type walk struct {
	current bool // the last result is that of the document as it is
	waiting int  // a step that is made once it is; 0 for none
}

// Step selects the next misspelled word after the caret, or with -1 the previous
// one before it, in any field of the document, and says what it may have been
// meant to be. After the last it goes on with the first. If the document is not
// checked yet it does so as soon as it is.
func (s *Speller) Step(by int) {
	if !s.works() {
		return
	}
	if !s.walk.current {
		s.walk.waiting = by
		s.worker.Request(0)
		return
	}
	d := s.last.doc
	if s.last.err != nil {
		s.o.Fail(kit.Sentence(s.last.err))
		return
	}
	all := placesOf(s.last.found)
	if len(all) == 0 {
		s.o.Say(textNone.Text())
		return
	}
	at, caret := s.o.Focused()
	next := all[nextOf(all, s.position(d, at, caret), by)]
	s.typed = typed{}
	s.mark() // the word that was being typed as well: its menu offers what was meant
	s.o.Show(next.at, next.From, next.To)
	s.o.Say(s.sentence(d, next.Word))
}

// place is where a mistake is in the document.
type place struct {
	at    promo.Ref
	order int // of the field on the page
	spelling.Mistake
}

func placesOf(found []spelling.FieldMistakes) []place {
	var all []place
	for i, f := range found {
		for _, m := range f.Mistakes {
			all = append(all, place{at: f.Field, order: i, Mistake: m})
		}
	}
	return all
}

// position is a place in the document without a mistake: before the first field
// if no field has the focus.
type position struct {
	fields []promo.Ref // of the document, in order
	field  int         // in fields; -1 for none
	from   int         // of what is selected, in runes
	to     int
}

func (s *Speller) position(d promo.Document, at promo.Ref, caret int) position {
	p := position{fields: spelling.Fields(d), field: -1, from: caret, to: caret}
	for i, f := range p.fields {
		if f == at {
			p.field = i
		}
	}
	s.o.Each(func(r promo.Ref, f *textfield.Field) {
		if r == at {
			if n := len([]rune(f.Selected())); n > 0 {
				p.from = caret - n // a word that was selected has the caret at its end
			}
		}
	})
	return p
}

// nextOf returns the index of the place to go to from a position.
func nextOf(all []place, from position, by int) int {
	order := map[promo.Ref]int{}
	for i, f := range from.fields {
		order[f] = i
	}
	if by > 0 {
		for i, p := range all {
			if o := order[p.at]; o > from.field || o == from.field && p.From >= from.to {
				return i
			}
		}
		return 0
	}
	for i := len(all) - 1; i >= 0; i-- {
		if o := order[all[i].at]; o < from.field || o == from.field && all[i].To <= from.from {
			return i
		}
	}
	return len(all) - 1
}

// sentence says what a word may have been meant to be, and which key offers it.
func (s *Speller) sentence(d promo.Document, word string) string {
	suggestions := s.o.Service.Suggest(d.Language(), word)
	key := action.KeyLabel(action.ShowMenu)
	if len(suggestions) == 0 {
		return textUnknown.Text("Word", word, "Key", key)
	}
	return textMeant.Text("Word", word, "Suggestions", message.Or(suggestions), "Key", key)
}

// menu returns the items for the misspelled word at a caret, none elsewhere.
func (s *Speller) menu(at promo.Ref, f *textfield.Field, caret int) []*fyne.MenuItem {
	mark, ok := f.MarkAt(textedit.MarkWavy, caret)
	if !ok || !s.works() {
		return nil
	}
	word := string([]rune(f.Text())[mark.From:mark.To])
	var items []*fyne.MenuItem
	for _, suggestion := range s.o.Service.Suggest(s.o.Document().Language(), word) {
		items = append(items, fyne.NewMenuItem(suggestion, func() {
			kit.Focus(f)
			f.ReplaceRange(mark.From, mark.To, suggestion)
		}))
	}
	if len(items) == 0 {
		none := fyne.NewMenuItem(textNoSuggestions.Text(), func() {})
		none.Disabled = true
		items = append(items, none)
	}
	return append(items,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(textAddWord.Text(), func() {
			kit.Focus(f)
			s.add(word)
		}),
		fyne.NewMenuItem(textIgnore.Text(), func() {
			kit.Focus(f)
			s.o.Ignore(at, spelling.Entry(word))
			s.Recheck()
		}))
}

// add adds a word to the user's dictionary.
func (s *Speller) add(word string) {
	word = spelling.Entry(word)
	if err := s.o.Service.AddWord(word); err != nil {
		s.o.Fail(textNotAdded.Text("Word", word, "Cause", err))
		return
	}
	s.o.Say(textAdded.Text("Word", word))
	s.Recheck()
}
