package comments

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/feedback"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

// Show opens the panel at the comment that the caret is in, if it is in one, or goes
// back into it.
func (c *Controller) Show() {
	if c.panel != nil && c.panel.HasFocus() {
		c.panel.Focus()
		return
	}
	here := c.underCaret()
	c.open()
	if len(here) > 0 {
		c.reach(here[0])
	}
	c.panel.show()
	c.panel.Focus()
}

// open opens the panel if it is closed.
func (c *Controller) open() {
	if c.panel != nil {
		return
	}
	c.sync()
	if !c.choice.decided {
		c.choice.state = promo.ThreadOpen
		if c.known.total == 0 {
			c.choice.state = ""
		}
	}
	c.panel = newPanel(c)
	if c.choice.current == "" {
		c.choice.current = c.nearest()
	}
	c.panel.show()
	c.o.Open(c.panel)
	c.mark()
}

// Current returns the ID of the current thread, "" if there is none.
func (c *Controller) Current() string { return c.choice.current }

// Closed is called when the panel was closed.
func (c *Controller) Closed() {
	c.panel = nil
	if c.intake != nil && c.intake.step == stepDone {
		c.intake = nil
	}
	c.mark()
}

// underCaret returns the threads at the caret.
func (c *Controller) underCaret() []feedback.Thread {
	focused, caret := c.o.Focused()
	var here []feedback.Thread
	c.o.Each(func(at promo.Ref, f *textfield.Field) {
		if at == focused {
			here = c.at(at, f, caret)
		}
	})
	return here
}

// CaretMoved makes the comment that the caret is in the current one, while the panel
// is open.
func (c *Controller) CaretMoved() {
	if c.panel == nil || c.going {
		return
	}
	here := c.underCaret()
	if len(here) == 0 || isIn(here, c.choice.current) {
		return
	}
	c.reach(here[0])
	c.mark()
	c.panel.show()
	c.panel.reveal()
}

// reach makes a thread the current one, and has it listed.
func (c *Controller) reach(t feedback.Thread) {
	c.choice.current = t.ID()
	if !isIn(c.listed(), t.ID()) {
		c.choice.who, c.choice.state = "", t.State()
	}
}

// Return shows the thread, or the reply in it, of which an edit was undone or made
// again. In the panel the focus stays there, at the thread if it is listed still; in
// the text the caret goes to its words.
func (c *Controller) Return(id string) {
	c.sync()
	if f, ok := c.o.Document().Feedback(id); ok && f.Thread != "" {
		id = f.Thread
	}
	t, ok := c.known.byID[id]
	switch inPanel := c.panel != nil && c.panel.HasFocus(); {
	case ok && !inPanel:
		c.reach(t)
		c.goTo(t, true)
	case ok && isIn(c.listed(), id):
		c.goTo(t, false)
	case inPanel:
		c.panel.goOnFrom(t)
	}
}

// goOnFrom goes to the thread that is listed after one that is not any more.
func (p *Panel) goOnFrom(t feedback.Thread) {
	c, list := p.c, p.c.listed()
	if s, ok := c.whereIs(t); ok && len(list) > 0 {
		c.goTo(list[c.from(list, s.at, s.from, 1)], false)
		return
	}
	p.filtered()
	p.Focus()
}

// Menu returns the items for the comments at a caret in a field, none elsewhere.
func (c *Controller) Menu(at promo.Ref, f *textfield.Field, caret int) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, t := range c.at(at, f, caret) {
		items = append(items, fyne.NewMenuItem(textShowComment.Text("Who", whose(t)), func() {
			kit.Focus(f)
			c.open()
			c.reach(t)
			c.mark()
			c.panel.show()
			c.panel.Focus()
		}))
	}
	return items
}

// Step goes to the next thread that is listed, or the previous one when by is
// negative, from the last on to the first. If the user is in the text the caret goes
// to its words, and else the focus stays.
func (c *Controller) Step(by int) {
	c.sync()
	inText := c.panel == nil || !c.panel.HasFocus()
	if len(c.known.threads) == 0 {
		c.o.Say(textNone.Text())
		return
	}
	here, caret := c.o.Focused()
	begins := c.panel == nil
	if begins {
		c.open()
	}
	list := c.listed()
	if len(list) == 0 {
		c.o.Say(textNoneListed.Text())
		return
	}
	at := slices.IndexFunc(list, func(t feedback.Thread) bool { return t.ID() == c.choice.current })
	switch {
	case inText && here != (promo.Ref{}) && !c.isAt(at, list, here, caret):
		at = c.from(list, here, caret, by)
	case at < 0:
		at = 0
	case begins && here == (promo.Ref{}):
	default:
		at = (at + by + len(list)) % len(list)
	}
	c.goTo(list[at], inText)
}

// isAt reports whether the caret is at the words of a thread of a list.
func (c *Controller) isAt(i int, list []feedback.Thread, here promo.Ref, caret int) bool {
	if i < 0 {
		return false
	}
	s, ok := c.whereIs(list[i])
	return ok && s.at == here && s.from <= caret && caret <= s.to
}

// from returns the index of the next thread from a caret on, or the previous one.
func (c *Controller) from(list []feedback.Thread, here promo.Ref, caret, by int) int {
	order := map[promo.Ref]int{}
	for i, ref := range promo.PageFields(c.o.Document()) {
		order[ref] = i + 1
	}
	before := func(t feedback.Thread) bool {
		s, ok := c.whereIs(t)
		switch o := order[s.at]; {
		case !ok:
			return false
		case o != order[here]:
			return o < order[here]
		}
		return s.to <= caret
	}
	next := 0
	for next < len(list) && before(list[next]) {
		next++
	}
	if by < 0 {
		next--
	}
	return (next + len(list)) % len(list)
}

// nearest returns the ID of the listed thread to begin with.
func (c *Controller) nearest() string {
	list := c.listed()
	if len(list) == 0 {
		return ""
	}
	here, caret := c.o.Focused()
	if here == (promo.Ref{}) {
		return list[0].ID()
	}
	return list[c.from(list, here, caret, 1)].ID()
}

// goTo makes a thread the current one and shows its words; with enter set the caret
// goes there.
func (c *Controller) goTo(t feedback.Thread, enter bool) {
	c.choice.current = t.ID()
	held := !enter && c.panel != nil && c.panel.HasFocus()
	if s, ok := c.whereIs(t); ok {
		c.going = true
		c.o.Show(s.at, s.from, s.to, enter)
		c.going = false
	} else if enter && c.panel != nil {
		c.panel.show()
		c.panel.Focus() // it is nowhere in the text
	}
	c.mark()
	if c.panel == nil {
		return
	}
	c.panel.show()
	if held {
		c.panel.list.focus() // what had it may be of another thread
	}
	c.panel.reveal()
}
