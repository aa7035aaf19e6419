package asking

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// step is where undo of an edit leads: to what the question is about.
func (p *Panel) step() promo.Ref {
	if at := p.where.ref(); at.Kind != promo.KindDocument {
		return at
	}
	return promo.Ref{Kind: promo.KindDocument, Field: "name"}
}

// write takes the text of the question. It is asked with its first word, and is gone
// with its last one.
func (p *Panel) write(text string) {
	isBlank := strings.TrimSpace(text) == ""
	if p.id == "" {
		if isBlank {
			return
		}
		p.id = p.newID()
	}
	id, at, today, by := p.id, p.where.ref().Place(), p.today(), p.date
	p.options.Session.Amend(textStepWrite.Text(), p.step(), p, func(d promo.Document) promo.Document {
		q, ok := d.Question(id)
		if !ok {
			q = promo.Question{ID: id, Place: at, State: promo.ThreadOpen, Asked: today, By: by}
		}
		if isBlank && !hasAnswer(d, id) {
			return promo.RemoveFromDialogue(d, promo.Ref{Kind: promo.KindQuestion, ID: id})
		}
		q.Text = text
		return promo.PutQuestion(d, q)
	})
	p.showState()
}

// newID returns an ID that no question has.
func (p *Panel) newID() string {
	for {
		id := p.options.Session.NewID()
		if _, taken := p.doc().Question(id); !taken {
			return id
		}
	}
}

func hasAnswer(d promo.Document, id string) bool {
	for _, f := range d.Setup.Dialogue.Feedback {
		if f.Thread == id {
			return true
		}
	}
	return false
}

// change changes the question, if it is asked.
func (p *Panel) change(label string, to func(*promo.Question)) {
	id := p.id
	p.options.Session.Amend(label, p.step(), p, func(d promo.Document) promo.Document {
		q, ok := d.Question(id)
		if !ok {
			return d
		}
		to(&q)
		return promo.PutQuestion(d, q)
	})
	p.showState()
}

// move has the question be about another of the places.
func (p *Panel) move(to int) {
	p.where.at = to
	place := p.where.ref().Place()
	p.change(textStepMove.Text(), func(q *promo.Question) { q.Place = place })
}

// take removes the question, with its answers.
func (p *Panel) take() {
	id := p.id
	p.options.Session.Do(textStepRemove.Text(), p.step(), nil, func(d promo.Document) promo.Document {
		return promo.RemoveFromDialogue(d, promo.Ref{Kind: promo.KindQuestion, ID: id})
	})
	p.begin()
}

func (p *Panel) kept() promo.Date {
	if q, ok := p.doc().Question(p.id); ok {
		return q.By
	}
	return p.date
}

// keep takes the day by which an answer is needed: the last one of a longer time.
func (p *Panel) keep(period dates.Period) {
	if p.date = period.Last; p.date.IsZero() {
		p.date = period.First
	}
	day := p.date
	p.change(textStepDate.Text(), func(q *promo.Question) { q.By = day })
}

func (p *Panel) beginDate() (restore func()) {
	before := p.kept()
	return func() { p.keep(dates.Period{First: before}) }
}

// show shows the question as it is in the document.
func (p *Panel) show() {
	q, ok := p.doc().Question(p.id)
	if !ok {
		p.id = ""
	}
	if p.field.Text() != q.Text {
		p.field.SetText(q.Text)
	}
	p.by.Refresh()
	p.showState()
}

// showState shows what can be done with the question, and where it is.
func (p *Panel) showState() {
	p.where.show()
	kit.SetVisible(p.remove, p.id != "")
	kit.SetVisible(p.another, p.id != "")
	p.relayout()
}

// maxShown is how much of a question is shown in the list, in runes.
const maxShown = 120

// list lists the other questions, each with what it is about and how far it is.
func (p *Panel) list() {
	p.rest.Objects = nil
	d := p.doc()
	for _, q := range d.Setup.Dialogue.Questions {
		if q.ID == p.id {
			continue
		}
		text := message.CutLine(q.Text, maxShown)
		ref, _ := q.Place.Ref()
		about := textRow.Text("Where", promo.Where(d, ref), "State", stateText(q).Text())
		p.rest.Add(kit.Column(2, kit.NewLink(text, theme.Row, func() {
			p.edit(q)
			p.Focus()
		}), kit.Small(about)))
	}
	if len(p.rest.Objects) > 0 {
		p.rest.Objects = append([]fyne.CanvasObject{kit.HLine(), kit.FieldLabel(textOthers.Text(), "")}, p.rest.Objects...)
	}
	_, ok := p.options.Mail()
	kit.SetVisible(p.mail, ok)
	kit.SetVisible(p.noMail, !ok)
	p.relayout()
}
