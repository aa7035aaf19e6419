package comments

import (
	"slices"
	"strings"

	"promodoc/app/feedback"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// edit makes an edit of a thread, and goes on with the next one if it is not listed
// any more.
func (c *Controller) edit(t feedback.Thread, label string, do func(promo.Document) promo.Document) bool {
	if !c.o.Writable() {
		return false
	}
	after, held := afterIn(c.listed(), t.ID()), c.panel != nil && c.panel.HasFocus()
	if !c.o.Edit(label, refOf(t), do) {
		return false
	}
	c.sync()
	if list := c.listed(); !isIn(list, c.choice.current) {
		c.choice.current = ""
		if isIn(list, after) {
			c.choice.current = after
		} else if len(list) > 0 {
			c.choice.current = list[0].ID()
		}
	}
	c.mark()
	if c.panel != nil {
		c.panel.edited(held)
	}
	return true
}

// refOf returns what an edit of a thread is an edit of, which is not the field with
// its words: undo leads to [Controller.Return].
func refOf(t feedback.Thread) promo.Ref {
	kind := promo.KindFeedback
	if t.IsQuestion() {
		kind = promo.KindQuestion
	}
	return promo.Ref{Kind: kind, ID: t.ID(), Field: "text"}
}

func isIn(list []feedback.Thread, id string) bool {
	return slices.ContainsFunc(list, func(t feedback.Thread) bool { return t.ID() == id })
}

// showNext shows the words of the thread that is the current one after an edit of
// another.
func (c *Controller) showNext(edited feedback.Thread) {
	if t, ok := c.thread(); ok && c.panel != nil && t.ID() != edited.ID() {
		c.goTo(t, false)
	}
}

// did says what was done, and how to undo it.
func (o Options) did(done *message.Message) {
	o.Say(textWithUndo.Text("Done", done, "Key", action.KeyLabel(action.Undo)))
}

// afterIn returns the ID of the thread that is after one in a list, or else before it.
func afterIn(list []feedback.Thread, id string) string {
	i := slices.IndexFunc(list, func(t feedback.Thread) bool { return t.ID() == id })
	switch {
	case i < 0:
		return ""
	case i+1 < len(list):
		return list[i+1].ID()
	case i > 0:
		return list[i-1].ID()
	}
	return ""
}

// toggleDone marks the current thread as done, or opens it again.
func (c *Controller) toggleDone() {
	t, ok := c.thread()
	if !ok {
		return
	}
	state, step, done := promo.ThreadDone, ofThread(t, textStepDone, textStepQuestionDone), textDone
	if t.State() == promo.ThreadDone {
		state, step, done = promo.ThreadOpen, ofThread(t, textStepReopen, textStepQuestionReopen), textReopened
		if c.choice.state == promo.ThreadDone {
			c.choice.state = "" // it stays in view
		}
	}
	edited := c.edit(t, step, func(d promo.Document) promo.Document {
		return feedback.SetState(d, t.ID(), state)
	})
	if edited {
		c.showNext(t)
		c.o.did(done)
	}
}

// take puts the words that the current thread suggests in place of the old ones, and
// shows them.
func (c *Controller) take() {
	t, ok := c.thread()
	if !ok || !t.Head.IsSuggestion() || t.State() == promo.ThreadDone || !c.o.Writable() {
		return
	}
	taken, err := feedback.Take(c.o.Document(), t.ID())
	if err != nil {
		c.fail(err)
		return
	}
	at, _ := t.Place().Ref()
	before, _ := promo.Text(c.o.Document(), at)
	now, _ := promo.Text(taken, at)
	e := editOf([]rune(before), []rune(now))
	if c.edit(t, textStepTake.Text("Who", whose(t)), func(promo.Document) promo.Document { return taken }) {
		c.o.Show(at, e.at, e.at+e.inserted, false)
		c.o.did(textTaken)
	}
}

func (c *Controller) fail(err error) {
	if c.panel != nil {
		c.panel.say(kit.Sentence(err), true)
		return
	}
	c.o.Fail(kit.Sentence(err))
}

// CanAnswer reports whether an answer was written in the panel, which has the focus.
func (c *Controller) CanAnswer() bool {
	return c.panel != nil && c.panel.HasFocus() && c.o.Writable() && c.drafts.begun(c.choice.current)
}

// Answer adds the answer that was written to the current thread.
func (c *Controller) Answer() {
	t, ok := c.thread()
	text := strings.TrimSpace(c.drafts[c.choice.current])
	if !ok || text == "" {
		return
	}
	day := c.o.Today()
	answered := c.edit(t, ofThread(t, textStepAnswer, textAddToQuestion), func(d promo.Document) promo.Document {
		return feedback.Answer(d, t.ID(), text, day)
	})
	if answered {
		delete(c.drafts, t.ID())
		if c.panel != nil {
			c.panel.forget(t.ID())
		}
		c.showNext(t)
		c.o.did(textAnswered)
	}
}
