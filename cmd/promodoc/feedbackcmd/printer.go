package feedbackcmd

import (
	"fmt"
	"io"
	"strings"

	"promodoc/app/feedback"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// printer prints feedback for people. It records the first error.
type printer struct {
	out    io.Writer
	doc    promo.Document
	failed error
}

func (p *printer) line(text string) {
	if _, err := fmt.Fprintln(p.out, text); err != nil && p.failed == nil {
		p.failed = err
	}
}

func (p *printer) err(mark func(error) error) error {
	if p.failed == nil {
		return nil
	}
	return mark(p.failed)
}

// maxLine is how much of a text is printed, in runes.
const maxLine = 200

func (p *printer) where(place promo.Place) string {
	if at, ok := place.Ref(); ok {
		return promo.Where(p.doc, at)
	}
	return textNowhere.Text()
}

// said says who said what.
func (p *printer) said(f promo.Feedback) string {
	what := message.CutLine(f.Text, maxLine)
	old, now := message.CutLine(f.Suggestion.Old, maxLine), message.CutLine(f.Suggestion.New, maxLine)
	suggestion := ""
	switch {
	case old != "" && now != "":
		suggestion = textReplace.Text("Old", old, "New", now)
	case now != "":
		suggestion = textInsert.Text("New", now)
	case old != "":
		suggestion = textDelete.Text("Old", old)
	case what == "" && f.Quote != "":
		what = textMarked.Text("Quote", message.CutLine(f.Quote, maxLine))
	}
	what = strings.TrimSpace(what + " " + suggestion)
	if f.Who != "" {
		return textSays.Text("Who", f.Who, "What", what)
	}
	return what
}

func (p *printer) quote(f promo.Feedback) string {
	if f.Quote == "" {
		return textNoQuote.Text()
	}
	return textQuote.Text("Quote", message.CutLine(f.Quote, maxLine))
}

func (p *printer) thread(t feedback.Thread) {
	state := textStates[t.State()].Text()
	if t.IsQuestion() {
		p.line(textThread.Text("Where", p.where(t.Place()), "State", state))
		p.line("  " + textAsked.Text("Text", message.CutLine(t.Question.Text, maxLine)))
	} else {
		p.line(textThread.Text("Where", p.where(t.Place()), "State", state))
		p.line("  " + p.dated(t.Head))
		if t.Head.Quote != "" && !t.Head.IsSuggestion() && t.Head.Text != "" {
			p.line("  " + textAbout.Text("Quote", message.CutLine(t.Head.Quote, maxLine)))
		}
	}
	for _, r := range t.Replies {
		p.line("    " + p.dated(r))
	}
}

func (p *printer) dated(f promo.Feedback) string {
	if f.When.IsZero() {
		return p.said(f)
	}
	return textDated.Text("Date", f.When.String(), "What", p.said(f))
}
