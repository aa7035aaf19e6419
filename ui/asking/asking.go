// Package asking shows the panel in which questions to the manager are written, each
// at a place of the document, and from which they are sent: as the text of a mail, and
// with a draft. The package must not know how drafts or mails are made.
package asking

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/datefield"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All must be given.
type Options struct {
	Session *session.Session
	At      promo.Ref // where the user is: the field with the caret, or a part of the document

	// Mail returns the text of a mail about the open questions, and false if there
	// are none.
	Mail   func() (text string, ok bool)
	Copy   func(text string)
	Save   func(text string) // as a file
	Draft  func()            // opens the panel that exports a draft
	Closed func()            // is called when the user closes the panel
}

// Panel is the panel of questions to the manager.
type Panel struct {
	options Options
	scroll  *kit.ScrollView
	where   choice // what the question is about
	field   *textfield.Field
	by      *datefield.DateField
	date    promo.Date // by when an answer is needed, of a question that is not asked yet
	remove  *kit.Link
	another *kit.Link
	rest    *fyne.Container // the other questions
	mail    fyne.CanvasObject
	noMail  *kit.Text
	id      string // of the question that is written; "" while it has no words
	cancel  func() // stops following the document
}

// New returns the panel, with the open question at the place of the user if there is
// one.
func New(o Options) *Panel {
	p := &Panel{options: o, rest: kit.Column(10), noMail: kit.Small(textNoMail.Text())}
	p.where = choice{row: kit.NewChipRow(8), all: placesOf(o.Session.Document(), o.At), chosen: p.move}
	p.mail = kit.Wrap(16, p.mailLinks()...)
	p.field = textfield.NewMultiline(textPlaceholder.Text())
	p.field.OnChanged = func(text string, _ int) { p.write(text) }
	p.by = datefield.New(datefield.Options{
		Label: textBy.Text(), Explanation: textByAbout.Text(),
		Reader:   func() dates.Reader { return dates.Reader{Today: p.today(), Ahead: true} },
		Kept:     p.kept,
		Keep:     p.keep,
		Begin:    p.beginDate,
		Relayout: p.relayout,
	})
	p.by.FollowFocus()
	p.remove = kit.NewLink(textRemove.Text(), theme.Label, p.take).Muted()
	p.another = kit.NewLink(textAnother.Text(), theme.Label, p.begin)
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, p.column()))
	p.edit(p.firstHere())
	p.cancel = o.Session.Subscribe(func(c session.Change) {
		if c.Source != any(p) {
			p.show()
		}
		p.list()
	})
	return p
}

func (p *Panel) column() fyne.CanvasObject {
	closer := kit.NewLink(textClose.Text(), theme.Label, p.options.Closed).Muted()
	manager := strings.TrimSpace(p.doc().Candidate.Manager)
	title := textTitle.Text()
	if manager != "" {
		title = textTitleTo.Text("Manager", manager)
	}
	return kit.Column(16,
		kit.Row(0, kit.Fill(kit.Heading(title)), closer),
		kit.Body(textAbout.Text()),
		kit.Column(6, kit.FieldLabel(textPlace.Text(), ""), p.where.row.Object()),
		kit.Column(2, kit.FieldLabel(textQuestion.Text(), ""), p.field),
		p.by.Object(),
		kit.Row(16, p.another, p.remove, kit.Spacer()),
		kit.HLine(),
		kit.Column(6, kit.FieldLabel(textMail.Text(), ""), kit.Small(textMailAbout.Text()), p.noMail, p.mail),
		p.rest)
}

// mailLinks are what can be done with the open questions.
func (p *Panel) mailLinks() []fyne.CanvasObject {
	with := func(do func(text string)) func() {
		return func() {
			if text, ok := p.options.Mail(); ok {
				do(text)
			}
		}
	}
	return []fyne.CanvasObject{
		kit.NewLink(textCopy.Text(), theme.Row, with(p.options.Copy)),
		kit.NewLink(textSave.Text(), theme.Row, with(p.options.Save)),
		kit.NewLink(textDraft.Text(), theme.Row, p.options.Draft),
	}
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the question the keyboard.
func (p *Panel) Focus() { kit.Focus(p.field) }

// Close stops following the document.
func (p *Panel) Close() { p.cancel() }

func (p *Panel) doc() promo.Document { return p.options.Session.Document() }

func (p *Panel) today() promo.Date { return promo.DateOf(p.options.Session.Now()) }

func (p *Panel) relayout() {
	if p.scroll != nil {
		p.scroll.Relayout()
	}
}

// firstHere returns the first open question at one of the places of the user, the
// nearest first.
func (p *Panel) firstHere() promo.Question {
	for _, at := range p.where.all {
		for _, q := range p.doc().Setup.Dialogue.Questions {
			if q.Place == at.ref.Place() && isOpen(q) {
				return q
			}
		}
	}
	return promo.Question{}
}

func isOpen(q promo.Question) bool { return q.State == "" || q.State == promo.ThreadOpen }

// begin begins another question at the place of the user.
func (p *Panel) begin() {
	p.edit(promo.Question{})
	p.Focus()
}

// edit shows a question to be changed, or a new one.
func (p *Panel) edit(q promo.Question) {
	if ref, ok := q.Place.Ref(); ok && !p.isAt(q.Place) {
		p.where.all = placesOf(p.doc(), ref)
	}
	p.id, p.date = q.ID, q.By
	p.where.at = max(0, slices.IndexFunc(p.where.all, func(at place) bool { return at.ref.Place() == q.Place }))
	p.show()
	p.list()
}

// isAt reports whether a place is one of those of the panel.
func (p *Panel) isAt(at promo.Place) bool {
	return slices.ContainsFunc(p.where.all, func(own place) bool { return own.ref.Place() == at })
}
