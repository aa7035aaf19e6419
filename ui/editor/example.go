package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// exampleCard is the open example, edited in place, under a consideration; the
// zero one if it is not on the path.
type exampleCard struct {
	page
	id            string
	consideration career.Consideration
}

// detail is what is open below the chips of the open example.
type detail int

const (
	detailNone detail = iota
	detailDates
	detailOrigin
	detailSupports
)

// example returns the example as it is now.
func (c exampleCard) example() promo.Example {
	x, _ := c.doc().Example(c.id)
	return x
}

// field returns a field of the example.
func (c exampleCard) field(name promo.FieldKey) promo.Ref { return promo.ExampleRef(c.id, name) }

// edit makes an edit that undo and redo show at the title of the example.
func (c exampleCard) edit(label *message.Message, edit func(promo.Document) promo.Document) bool {
	return c.Edit(label.Text(), c.field("title"), edit)
}

func (c exampleCard) object(x promo.Example) fyne.CanvasObject {
	title := c.Fields.Title(c.field("title"), textTitlePlaceholder.Text(), theme.Title)
	c.view.SetInitialFocus(title)
	body := kit.Column(10,
		title,
		c.chips(),
		c.openDetail(x),
		c.part(career.FieldSituation, textSituation, textSituationPrompt),
		c.part(career.FieldAction, textAction, textActionPrompt),
		c.part(career.FieldResult, textResult, textResultPrompt),
		c.missingHint(),
		c.evidence(x),
		c.foot(),
	)
	ground := kit.NewCard()
	ground.SetColors(theme.Card, theme.Accent)
	return kit.Stack(ground, kit.Inset(16, 16, 14, 16, body))
}

// missingHint says what a reader will miss in the example.
func (c exampleCard) missingHint() fyne.CanvasObject {
	hint := kit.NewText()
	c.view.OnRefresh(func() {
		c.showLine(hint, missing(c.example()), theme.Hint)
	})
	return hint
}

// showLine shows a small line of text, or hides it when the text is empty.
func (p page) showLine(line *kit.Text, text string, color fyne.ThemeColorName) {
	line.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: color})
	if line.Visible() != (text != "") {
		kit.SetVisible(line, text != "")
		p.Page.Relayout()
	}
}

// part is one part of the story with the consideration's own questions for it,
// or a general one.
func (c exampleCard) part(f career.Field, label, prompt *message.Message) fyne.CanvasObject {
	var prompts []string
	for _, q := range c.consideration.Prompts {
		if q.Field == f {
			prompts = append(prompts, q.Text)
		}
	}
	if len(prompts) == 0 {
		prompts = []string{prompt.Text()}
	}
	return c.multiline(label.Text(), strings.Join(prompts, " "), c.field(promo.FieldKey(f)))
}

// chips are the facts of the example that are chosen, not written.
func (c exampleCard) chips() fyne.CanvasObject {
	chip := func(d detail) *kit.Chip { return kit.NewChip("", false, func() { c.toggleDetail(d) }) }
	dates, origin, supports := chip(detailDates), chip(detailOrigin), chip(detailSupports)
	confidential := kit.NewChip("", false, func() {
		c.edit(textStepConfidential, func(d promo.Document) promo.Document {
			return promo.SetConfidential(d, c.id, !c.example().Confidential)
		})
	})
	row := kit.Wrap(6)
	c.view.OnRefresh(func() {
		x := c.example()
		dates.Set(orElse(promo.Span(x.From, x.To, x.Ongoing), textAddDates.Text()), c.cards.detail == detailDates)
		origin.Set(originName(x.Origin), c.cards.detail == detailOrigin)
		supports.Set(textAddSupports.Text(), false)
		confidential.Set(confidentialLabel(x.Confidential), x.Confidential)
		row.Objects = append([]fyne.CanvasObject{dates, origin}, c.supportChips(x)...)
		row.Objects = append(row.Objects, supports, confidential)
		row.Refresh()
	})
	return row
}

// supportChips are the considerations that the example supports.
func (c exampleCard) supportChips(x promo.Example) []fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, id := range x.Supports {
		title := textOffPathID.Text("ID", id)
		if on, ok := c.doc().Snapshot.Consideration(id); ok {
			title = on.Title
		}
		chips = append(chips, kit.NewChip(title, true, func() { c.toggleDetail(detailSupports) }))
	}
	return chips
}

func confidentialLabel(on bool) string {
	if on {
		return textConfidential.Text()
	}
	return textMarkConfidential.Text()
}

// toggleDetail opens what belongs to a chip, or closes it.
func (e *Editor) toggleDetail(d detail) {
	if e.cards.detail == d {
		d = detailNone
	}
	e.cards.detail = d
	e.Rebuild()
	if d != detailNone && e.cards.detailFirst != nil {
		kit.Focus(e.cards.detailFirst)
	}
}

// openDetail is what the pressed chip opened.
func (c exampleCard) openDetail(x promo.Example) fyne.CanvasObject {
	switch c.cards.detail {
	case detailDates:
		return c.dates(x)
	case detailOrigin:
		return c.originChoice(x)
	case detailSupports:
		return c.supportChoice()
	}
	none := kit.Gap(0, 0)
	none.Hide()
	return none
}

// choice is a row of chips below a question. The first chip gets the keyboard
// when the detail is opened.
func (c exampleCard) choice(question *message.Message, chips []fyne.CanvasObject) fyne.CanvasObject {
	if len(chips) > 0 {
		c.Editor.cards.detailFirst = chips[0].(fyne.Focusable)
	}
	return kit.Column(4, kit.Small(question.Text()), kit.Wrap(6, chips...))
}

// origins are the origins in the order they are offered in.
var origins = []promo.Origin{promo.OriginCurrent, promo.OriginEarlier, promo.OriginPersonal}

func originName(o promo.Origin) string {
	switch o {
	case promo.OriginEarlier:
		return textOriginEarlier.Text()
	case promo.OriginPersonal:
		return textOriginPersonal.Text()
	}
	return textOriginCurrent.Text()
}

func (c exampleCard) originChoice(x promo.Example) fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, o := range origins {
		chosen := o == x.Origin || x.Origin == "" && o == promo.OriginCurrent
		chips = append(chips, kit.NewChip(originName(o), chosen, func() {
			c.Editor.cards.detail = detailNone
			c.edit(textStepOrigin, func(d promo.Document) promo.Document { return promo.SetOrigin(d, c.id, o) })
			c.Rebuild()
		}))
	}
	return c.choice(textOriginQuestion, chips)
}

func (c exampleCard) supportChoice() fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, on := range c.doc().Snapshot.Considerations() {
		chip := kit.NewChip(on.Title, false, func() {
			c.edit(textStepSupports, func(d promo.Document) promo.Document { return promo.ToggleSupport(d, c.id, on.ID) })
			c.followExample(c.id)
		})
		c.view.OnRefresh(func() { chip.Set(on.Title, slices.Contains(c.example().Supports, on.ID)) })
		chips = append(chips, chip)
	}
	return c.choice(textSupportsQuestion, chips)
}

// followExample goes to the page that an example is on now, if that changed.
func (e *Editor) followExample(id string) {
	if to := locationOfExample(e.doc(), id); to != e.At() {
		e.GoTo(to)
	}
}

// foot is what can be done with the example as a whole.
func (c exampleCard) foot() fyne.CanvasObject {
	return kit.Inset(4, 0, 0, 0, kit.Row(16,
		c.actionLink(textMoveUp.Text(), action.MoveExampleUp), c.actionLink(textMoveDown.Text(), action.MoveExampleDown),
		c.actionLink(textDuplicate.Text(), action.DuplicateExample), c.actionLink(textDelete.Text(), action.DeleteExample),
		kit.Spacer(),
		editing.QuietLink(textClose.Text(), c.closeExample)))
}

// aboutExample sums an example up in one line, as shown at a location.
func aboutExample(d promo.Document, x promo.Example, at location) string {
	var facts []string
	if span := promo.Span(x.From, x.To, x.Ongoing); span != "" {
		facts = append(facts, span)
	}
	facts = append(facts, originName(x.Origin), textWords.Count(x.Words()))
	if n := len(x.Evidence); n > 0 {
		facts = append(facts, textLinks.Count(n))
	}
	if x.Confidential {
		facts = append(facts, textFactConfidential.Text())
	}
	var also []string
	for _, id := range x.Supports {
		if c, ok := d.Snapshot.Consideration(id); ok && id != at.consideration {
			also = append(also, c.Title)
		}
	}
	if len(also) > 0 {
		facts = append(facts, textAlsoSupports.Text("Considerations", message.Comma(also)))
	}
	return strings.Join(facts, " · ")
}

// missing says what a reader will miss in an example that was begun; empty when
// it is complete or was not begun.
func missing(x promo.Example) string {
	switch {
	case x.Empty() || x.Complete():
		return ""
	case strings.TrimSpace(x.Title) == "":
		return textNoTitle.Text()
	case strings.TrimSpace(x.Action) == "":
		return textNoAction.Text()
	}
	return textNoResult.Text()
}
