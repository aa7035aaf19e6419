package textfield

import "promodoc/app/markup"

// commander carries out the commands of the markup of a field's text.
type commander struct {
	field    *Field
	language func() string
}

// SetMarkup makes the field's text one that is written in a markup, whose commands
// keys and menu then offer. language returns the language of the text, a BCP 47
// tag, by whose rules characters become typographic while they are typed; empty,
// or a nil function, means that none does.
func (c *commander) SetMarkup(t markup.Text, language func() string) {
	c.field.model.SetMarkup(t)
	c.language = language
	c.field.relayout()
}

// text returns the markup of the text if the user may edit it, else nil.
func (c *commander) text() markup.Text {
	if c.field.readOnly {
		return nil
	}
	return c.field.model.Markup()
}

// can reports whether a command does something to what is selected.
func (c *commander) can(command markup.Command) bool {
	t := c.text()
	if t == nil {
		return false
	}
	_, ok := t.Do(command, c.field.model.MarkupSelection())
	return ok
}

// do carries a command out and reports whether it did anything.
func (c *commander) do(command markup.Command) bool {
	t := c.text()
	if t == nil {
		return false
	}
	e, ok := t.Do(command, c.field.model.MarkupSelection())
	if ok {
		c.apply(e)
	}
	return ok
}

// pasted pastes a text in the way of the markup, if it has one for it.
func (c *commander) pasted(text string) bool {
	t := c.text()
	if t == nil {
		return false
	}
	e, ok := t.Paste(text, c.field.model.MarkupSelection())
	if ok {
		c.apply(e)
	}
	return ok
}

// typed replaces what was just typed by its typographic form, which one undo
// takes back.
func (c *commander) typed() {
	t := c.text()
	if t == nil || c.language == nil {
		return
	}
	language := c.language()
	if language == "" {
		return
	}
	if e, ok := t.Typed(c.field.model.Offset(), language); ok {
		c.apply(e)
	}
}

// apply makes an edit, which is a step of undo of its own.
func (c *commander) apply(e markup.Edit) {
	f := c.field
	f.remember(editing, true)
	if !f.model.Apply(e) {
		f.moved()
		return
	}
	f.changed()
	f.history.endStep()
}
