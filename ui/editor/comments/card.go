package comments

import (
	"fyne.io/fyne/v2"

	"promodoc/app/feedback"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// card is what belongs to the current thread: its quote, the replies, and what can
// be done.
type card struct {
	id     string
	panel  *Panel
	object *fyne.Container
	top    *fyne.Container // quote and replies
	answer *textfield.Field
	send   *kit.Button
	done   *kit.Button
	take   *kit.Button
}

func newCard(p *Panel, id string) *card {
	k := &card{id: id, panel: p, top: kit.Column(6)}
	k.answer = textfield.NewMultiline("")
	k.answer.SetText(p.c.drafts[id])
	k.answer.ExternalUndo = !p.c.drafts.begun(id) // undo is of the document until something is typed
	k.answer.OnChanged = func(text string, _ int) {
		k.answer.ExternalUndo = false
		p.c.drafts[id] = text
		k.send.SetEnabled(p.c.drafts.begun(id))
	}
	k.send = kit.NewButton(textAnswer.Text(), action.KeyLabel(action.AnswerComment), p.c.Answer)
	k.done = kit.NewButton(textMarkDone.Text(), action.Bare(fyne.KeyD), p.c.toggleDone)
	k.take = kit.NewButton(textTake.Text(), action.Bare(fyne.KeyT), p.c.take)
	k.object = kit.Inset(2, 8, 10, 8, kit.Column(8, k.top))
	return k
}

// show shows the thread as it is now.
func (k *card) show(t feedback.Thread) {
	p := k.panel
	k.top.Objects = nil
	if quote := quoteOf(t); quote != "" {
		k.top.Add(kit.Quote(kit.NewText(kit.Run{Text: quote, Size: theme.Label, Color: theme.Muted})))
	}
	if s, ok := p.c.whereIs(t); ok && s.lost {
		k.top.Add(kit.NewText(kit.Run{Text: textWordsGone.Text(), Size: theme.Label, Color: theme.Hint}))
	}
	for _, r := range t.Replies {
		k.top.Add(kit.Column(0,
			kit.NewText(kit.Run{Text: dated(author(r), r.When), Size: theme.Label, Bold: true}),
			kit.NewText(kit.Run{Text: said(r), Size: theme.Row})))
	}
	column := kit.Column(8, k.top)
	if p.c.o.Writable() {
		k.addActs(column, t)
	}
	k.object.Objects[0] = column
}

// addActs adds what can be done with the thread.
func (k *card) addActs(column *fyne.Container, t feedback.Thread) {
	isDone := t.State() == promo.ThreadDone
	k.done.SetLabel(textMarkDone.Text())
	if isDone {
		k.done.SetLabel(textReopen.Text())
	}
	send := textAnswer
	if t.IsQuestion() {
		send = textAdd
	}
	k.send.SetLabel(send.Text())
	k.send.SetEnabled(k.panel.c.drafts.begun(k.id))
	label := ofThread(t, textYourAnswer, textAddToQuestion)
	column.Add(kit.Column(2, kit.FieldLabel(label, ""), k.answer))
	buttons := kit.Wrap(6)
	if t.Head.IsSuggestion() && !isDone {
		buttons.Add(k.take)
	}
	buttons.Add(k.done)
	buttons.Add(k.send)
	column.Add(buttons)
}

// focusAnswer gives the focus to the answer.
func (k *card) focusAnswer() {
	if k.panel.c.o.Writable() {
		kit.Focus(k.answer)
		k.panel.reveal()
	}
}
