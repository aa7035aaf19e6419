// Package speller marks misspelled words in the fields of a document while it is
// written, and offers what they may have been meant to be. Documents are checked
// beside the window; no word is changed but by the user. The package must not know
// how the document is shown.
package speller

import (
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/spelling"
	"promodoc/ui/latest"
	"promodoc/ui/textedit"
	"promodoc/ui/textfield"
)

// Service checks the spelling of documents. Check and Dictionaries are slow; all
// methods may be called on any goroutine.
type Service interface {
	// Check returns the mistakes of a document by field, in the order of the page,
	// or an error that says why its language is not checked.
	Check(promo.Document) ([]spelling.FieldMistakes, error)
	// Suggest returns what a word may have been meant to be, the most likely first.
	Suggest(language, word string) []string
	// AddWord adds a word to the user's dictionary.
	AddWord(word string) error
	// Dictionaries returns the dictionaries of the computer.
	Dictionaries() []spelling.Found
}

// Options is what a speller is made with. Clock and Go may be nil, see
// [latest.Options]; Service may be nil if nothing is to be checked.
type Options struct {
	Service Service
	// On reports whether the user wants spelling to be checked.
	On    func() bool
	Clock session.Clock
	Go    func(func())
	Post  func(func())

	// Document returns the document. Writable reports whether it can be edited now.
	Document func() promo.Document
	Writable func() bool
	// Each calls a function with every field on the page; Focused returns the one
	// that has the focus, with its caret, or the zero Ref.
	Each    func(do func(promo.Ref, *textfield.Field))
	Focused func() (at promo.Ref, caret int)
	// Show goes to a field and selects a range of its runes.
	Show func(at promo.Ref, from, to int)
	// Ignore makes a word of a field right in the document.
	Ignore func(at promo.Ref, word string)
	// Checked is called when there is news about the language: whether it can be
	// checked, or which dictionaries there are.
	Checked func()
	// Say shows a sentence, and Fail one about what failed.
	Say, Fail func(sentence string)
}

// Pause is how long no key must be pressed before the document is checked.
const Pause = 400 * time.Millisecond

// Speller checks one document. It belongs to the goroutine of the screens.
type Speller struct {
	o      Options
	worker *latest.Worker[result]
	last   result
	typed  typed
	walk   walk

	dictionaries []spelling.Found
	looked       bool
}

// result is what a check found.
type result struct {
	doc     promo.Document
	found   []spelling.FieldMistakes // in the order of the page
	byField map[promo.Ref][]spelling.Mistake
	err     error
}

// typed is the word that is being typed. It is not marked before the caret leaves
// it: half a word is no mistake.
type typed struct {
	field promo.Ref
	on    bool
	// hidden is what is not marked for that reason.
	hidden textedit.Mark
}

// New returns a speller, which checks nothing before [Speller.Changed].
func New(o Options) *Speller {
	s := &Speller{o: o}
	s.worker = latest.New(latest.Options{Clock: o.Clock, Go: o.Go, Post: o.Post}, s.prepare, s.done)
	return s
}

// works reports whether anything is to be checked.
func (s *Speller) works() bool { return s.o.Service != nil && s.o.On() && s.o.Writable() }

// Begin checks the document for the first time, after a pause: it is shown first.
func (s *Speller) Begin() { s.check(Pause) }

// Changed checks the document again after a pause. typing says that the field that
// has the focus was typed in.
func (s *Speller) Changed(typing bool) {
	at, _ := s.o.Focused()
	s.typed.field, s.typed.on = at, typing
	s.check(Pause)
}

// Recheck checks the document at once: what counts as right has changed.
func (s *Speller) Recheck() { s.check(0) }

// Close ends the checking.
func (s *Speller) Close() { s.worker.Cancel() }

func (s *Speller) check(pause time.Duration) {
	s.walk = walk{}
	if s.works() {
		s.worker.Request(pause)
		return
	}
	s.worker.Cancel()
	s.last = result{}
	s.mark()
}

func (s *Speller) prepare() func() result {
	d := s.o.Document()
	return func() result { return check(s.o.Service, d) }
}

func check(service Service, d promo.Document) result {
	found, err := service.Check(d)
	r := result{doc: d, found: found, err: err, byField: map[promo.Ref][]spelling.Mistake{}}
	for _, f := range found {
		r.byField[f.Field] = f.Mistakes
	}
	return r
}

// done takes up a result. The worker drops one that is stale.
func (s *Speller) done(r result) {
	news := (r.err == nil) != (s.last.err == nil) || r.doc.Language() != s.last.doc.Language()
	s.last = r
	s.mark()
	if news {
		s.o.Checked()
	}
	by := s.walk.waiting
	s.walk = walk{current: true}
	if by != 0 {
		s.Step(by)
	}
}

// Problem returns why the language of the document is not checked, nil if it is.
func (s *Speller) Problem() error { return s.last.err }

// Rebuilt marks the fields of a page that was built, and gives them their menus.
func (s *Speller) Rebuilt() {
	if s.o.Service == nil {
		return
	}
	s.o.Each(func(at promo.Ref, f *textfield.Field) {
		f.OnMenu = func(caret int) []*fyne.MenuItem { return s.menu(at, f, caret) }
	})
	s.mark()
}

// CaretMoved marks the word that was being typed when the caret has left it.
func (s *Speller) CaretMoved() {
	if !s.typed.on {
		return
	}
	at, caret := s.o.Focused()
	if h := s.typed.hidden; at != s.typed.field || h != (textedit.Mark{}) && (caret < h.From || caret > h.To) {
		s.typed = typed{}
		s.mark()
	}
}

// mark marks the mistakes in the fields on the page. One whose text has changed
// since it was checked keeps its marks, which follow its edits.
func (s *Speller) mark() {
	focused, caret := s.o.Focused()
	s.typed.hidden = textedit.Mark{}
	s.o.Each(func(at promo.Ref, f *textfield.Field) {
		mistakes := s.last.byField[at]
		if text, _ := promo.Text(s.last.doc, at); text != f.Text() {
			if len(mistakes) == 0 && s.last.byField == nil {
				f.SetMarks(textedit.MarkWavy, nil)
			}
			return
		}
		marks := make([]textedit.Mark, 0, len(mistakes))
		for _, m := range mistakes {
			k := textedit.Mark{From: m.From, To: m.To}
			if s.typed.on && at == focused && at == s.typed.field && k.From < caret && caret <= k.To {
				s.typed.hidden = k
				continue
			}
			marks = append(marks, k)
		}
		if len(marks) > 0 || len(f.Marks(textedit.MarkWavy)) > 0 {
			f.SetMarks(textedit.MarkWavy, marks)
		}
	})
}

// Languages returns the languages of the computer's dictionaries that can be used.
// They are looked for beside the window at first: none are known before Checked is
// called.
func (s *Speller) Languages() []string {
	if s.o.Service == nil {
		return nil
	}
	if !s.looked {
		s.looked = true
		once := latest.New(latest.Options{Clock: s.o.Clock, Go: s.o.Go, Post: s.o.Post},
			func() func() []spelling.Found { return s.o.Service.Dictionaries },
			func(found []spelling.Found) {
				s.dictionaries = found
				s.o.Checked()
			})
		once.Request(0)
	}
	var tags []string
	for _, f := range s.dictionaries {
		if f.Err == nil {
			tags = append(tags, f.Language)
		}
	}
	return tags
}
