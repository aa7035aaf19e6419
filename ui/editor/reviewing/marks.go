package reviewing

import (
	"unicode/utf8"

	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// typed is the field that is being typed in. What is found at its caret is not shown
// before the caret leaves it: half a sentence is no fault.
type typed struct {
	field promo.Ref
	on    bool
	// hidden is what is not marked for that reason.
	hidden textedit.Mark
}

// PageBegins forgets the sentences below the fields of the page before.
func (c *Controller) PageBegins() { c.notes = map[promo.Ref]*kit.Text{} }

// Note returns the sentence below a field, which is hidden while there is none.
func (c *Controller) Note(at promo.Ref) *kit.Text {
	note := kit.NewText()
	note.Hide()
	c.notes[at] = note
	return note
}

// Rebuilt marks the fields of a page that was built.
func (c *Controller) Rebuilt() { c.mark() }

// CaretMoved says what is found where the caret is, and makes that the current finding
// while the panel is open.
func (c *Controller) CaretMoved() {
	at, caret := c.o.Focused()
	if h := c.typed.hidden; c.typed.on && (at != c.typed.field || h != (textedit.Mark{}) && (caret < h.From || caret > h.To)) {
		c.typed = typed{}
		c.mark()
		return
	}
	c.note()
	if f, ok := c.under(at, caret); ok && c.panel != nil && !c.choice.going && !isSame(f, c.choice.current) {
		if i := c.find(c.listed(), f); i >= 0 {
			c.choice.current = f
			c.panel.show()
			c.panel.reveal()
		}
	}
}

// runes returns the range of a finding in a text, in runes.
func runes(text string, f review.Finding) (from, to int) {
	start, end, ok := review.Locate(f, text)
	if !ok {
		return 0, 0
	}
	from = utf8.RuneCountInString(text[:start])
	return from, from + utf8.RuneCountInString(text[start:end])
}

// mark marks the findings in the fields on the page. One whose text has changed since it
// was reviewed keeps its marks, which follow its edits.
func (c *Controller) mark() {
	focused, caret := c.o.Focused()
	c.typed.hidden = textedit.Mark{}
	c.o.Each(func(at promo.Ref, f *textfield.Field) {
		text := f.Text()
		if reviewed, _ := promo.Text(c.last.doc, at); reviewed != text {
			return
		}
		var marks []textedit.Mark
		for _, found := range c.byField[at] {
			from, to := runes(text, found)
			if c.typed.on && at == focused && at == c.typed.field && from < caret && caret <= to {
				c.typed.hidden = textedit.Mark{From: from, To: to}
				continue
			}
			if from < to {
				marks = append(marks, textedit.Mark{From: from, To: to})
			}
		}
		if len(marks) > 0 || len(f.Marks(textedit.MarkDotted)) > 0 {
			f.SetMarks(textedit.MarkDotted, marks)
		}
	})
	c.note()
}

// note shows below the field that has the focus what is found at the caret, or else of
// the field as a whole.
func (c *Controller) note() {
	focused, caret := c.o.Focused()
	changed := false
	for at, note := range c.notes {
		sentence := ""
		if at == focused {
			sentence = c.sentence(at, caret)
		}
		if note.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: theme.Hint}) || note.Visible() != (sentence != "") {
			kit.SetVisible(note, sentence != "")
			changed = true
		}
	}
	if changed {
		c.o.Relayout(nil)
	}
}

// sentence returns what is said below a field. That of a field that was typed in since
// the review stays as it is until the next one.
func (c *Controller) sentence(at promo.Ref, caret int) string {
	f, ok := c.under(at, caret)
	if !ok {
		for _, found := range c.byField[at] {
			if found.Whole() && (!ok || found.Severity > f.Severity) {
				f, ok = found, true
			}
		}
	}
	if !ok {
		return ""
	}
	return textNote.Text("Sentence", f.Sentence, "Help", f.Help)
}

// under returns what is found at a caret.
func (c *Controller) under(at promo.Ref, caret int) (review.Finding, bool) {
	text, _ := promo.Text(c.o.Document(), at)
	for _, f := range c.byField[at] {
		if f.Whole() {
			continue
		}
		from, to := runes(text, f)
		hidden := c.typed.on && at == c.typed.field && from < caret
		if from <= caret && caret <= to && from < to && !hidden {
			return f, true
		}
	}
	return review.Finding{}, false
}
