package editor

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// chipState is what is open below the chips of the open example. It outlives
// the widgets of a page.
type chipState struct {
	detail detail
	first  fyne.Focusable       // what to press first in the open detail
	opener map[detail]*kit.Chip // that opens a detail, on the page as it is now
	before promo.Ref            // the field that had the keyboard before
	// supports are the considerations that have a chip while the detail about
	// them is open: a chip more or less would move what the pointer is on.
	supports []string
	of       string // the example that supports is about
	originOf string // the example whose origin was chosen last
}

// chips are the facts of the example that are chosen, not written. What is
// chosen with the mouse leaves the keyboard with the field that had it.
func (c exampleCard) chips() fyne.CanvasObject {
	c.Editor.cards.opener = map[detail]*kit.Chip{}
	dates, supports := c.opener(detailDates), c.opener(detailSupports)
	origin := c.opener(detailOrigin)
	if c.cards.originOf == c.id { // its choices were shown, and may be still
		origin.Reserve(originNames()...)
	}
	var confidential *kit.Chip
	confidential = kit.NewChip("", false, func() {
		c.toggleConfidential(confidential)
	}).Reserve(confidentialLabel(false), confidentialLabel(true))
	row, supported := kit.NewChipRow(6), map[string]*kit.Chip{}
	c.view.OnRefresh(func() {
		x := c.example()
		dates.Set(orElse(spanOf(x), textAddDates.Text()), c.cards.detail == detailDates)
		origin.Set(originName(x.Origin), c.cards.detail == detailOrigin)
		supports.Set(textAddSupports.Text(), false)
		confidential.Set(confidentialLabel(x.Confidential), x.Confidential)
		all := append([]*kit.Chip{dates, origin}, c.supportChips(x, supported)...)
		row.Set(append(all, supports, confidential)...)
	})
	return row.Object()
}

// opener returns the chip that opens a detail.
func (c exampleCard) opener(d detail) *kit.Chip {
	var chip *kit.Chip
	chip = kit.NewChip("", false, func() { c.toggleDetail(d, chip.Trigger()) })
	c.cards.opener[d] = chip
	return chip
}

// resume gives the keyboard back to the field that had it before a chip was
// pressed with the mouse.
func (c exampleCard) resume(pressed *kit.Chip) {
	if pressed.Trigger() == kit.ByPointer {
		c.Fields.Resume()
	}
}

// supportChips are the considerations that the example supports. made keeps the
// chips while the page is shown.
func (c exampleCard) supportChips(x promo.Example, made map[string]*kit.Chip) []*kit.Chip {
	ids := x.Supports
	if c.cards.detail == detailSupports && c.cards.of == x.ID {
		ids = c.cards.supports
	}
	var chips []*kit.Chip
	for _, id := range ids {
		chip := made[id]
		if chip == nil {
			chip = kit.NewChip("", true, func() { c.toggleDetail(detailSupports, chip.Trigger()) })
			made[id] = chip
		}
		title := textOffPathID.Text("ID", id)
		if on, ok := c.doc().Snapshot.Consideration(id); ok {
			title = on.Title
		}
		chip.Set(title, slices.Contains(x.Supports, id))
		chips = append(chips, chip)
	}
	return chips
}

// toggleConfidential marks the example as confidential or takes that away, and
// says what that means for exports: who presses the chip by accident would not
// notice that others will read the example.
func (c exampleCard) toggleConfidential(chip *kit.Chip) {
	on := !c.example().Confidential
	changed := c.edit(textStepConfidential, func(d promo.Document) promo.Document { return promo.SetConfidential(d, c.id, on) })
	c.resume(chip)
	switch key := action.KeyLabel(action.Undo); {
	case !changed:
	case on:
		c.Say(textNowConfidential.Text("Key", key))
	default:
		c.Say(textNotConfidential.Text("Key", key))
	}
}

func confidentialLabel(on bool) string {
	if on {
		return textConfidential.Text()
	}
	return textMarkConfidential.Text()
}

// toggleDetail opens what belongs to a chip, or closes it, and moves the
// keyboard: into a detail that is opened by a key or that is written in, and
// back when it is closed.
func (e *Editor) toggleDetail(d detail, by kit.Trigger) {
	closing := e.cards.detail == d
	if closing {
		e.cards.detail = detailNone
		e.Fields.Prefer(e.cards.before)
	} else {
		x, _ := e.doc().Example(e.At().example)
		e.cards.open(d, x, e.Fields.Last())
	}
	e.Rebuild()
	switch {
	case !closing && e.cards.first != nil && (d == detailDates || by == kit.ByKey):
		kit.Focus(e.cards.first)
	case by == kit.ByKey && e.cards.opener[d] != nil:
		kit.Focus(e.cards.opener[d])
	default:
		e.Fields.Resume()
	}
}

// open makes a detail of an example the open one. before is the field that has, or
// last had, the keyboard.
func (s *chipState) open(d detail, x promo.Example, before promo.Ref) {
	s.supports, s.of = x.Supports, x.ID
	if d == detailOrigin {
		s.originOf = x.ID
	}
	if s.detail == detailNone {
		s.before = before
	}
	s.detail = d
}

// openDetail is what the pressed chip opened.
func (c exampleCard) openDetail(x promo.Example) fyne.CanvasObject {
	switch c.cards.detail {
	case detailDates:
		return c.dates(x)
	case detailOrigin:
		return c.originChoice()
	case detailSupports:
		return c.supportChoice()
	}
	none := kit.Gap(0, 0)
	none.Hide()
	return none
}

// choice is a row of chips below a question. The first chip gets the keyboard
// when the detail is opened by a key.
func (c exampleCard) choice(question *message.Message, chips []*kit.Chip) fyne.CanvasObject {
	if len(chips) > 0 {
		c.Editor.cards.first = chips[0]
	}
	return kit.Column(4, kit.Small(question.Text()), kit.NewChipRow(6, chips...).Object())
}

// origins are the origins in the order they are offered in.
var origins = []promo.Origin{promo.OriginCurrent, promo.OriginEarlier, promo.OriginPersonal}

func originNames() []string {
	names := make([]string, len(origins))
	for i, o := range origins {
		names[i] = originName(o)
	}
	return names
}

func originName(o promo.Origin) string {
	switch o {
	case promo.OriginEarlier:
		return textOriginEarlier.Text()
	case promo.OriginPersonal:
		return textOriginPersonal.Text()
	}
	return textOriginCurrent.Text()
}

// originChoice are the origins to choose from. Chosen with the mouse the choice
// stays open: closing it would move what the pointer is on.
func (c exampleCard) originChoice() fyne.CanvasObject {
	var chips []*kit.Chip
	for _, o := range origins {
		var chip *kit.Chip
		chip = kit.NewChip(originName(o), false, func() {
			c.edit(textStepOrigin, func(d promo.Document) promo.Document { return promo.SetOrigin(d, c.id, o) })
			if chip.Trigger() == kit.ByKey {
				c.toggleDetail(detailOrigin, kit.ByKey)
				return
			}
			c.resume(chip)
		})
		c.view.OnRefresh(func() {
			now := c.example().Origin
			chip.Set(originName(o), o == now || now == "" && o == promo.OriginCurrent)
		})
		chips = append(chips, chip)
	}
	return c.choice(textOriginQuestion, chips)
}

func (c exampleCard) supportChoice() fyne.CanvasObject {
	var chips []*kit.Chip
	for _, on := range c.doc().Snapshot.Considerations() {
		var chip *kit.Chip
		chip = kit.NewChip(on.Title, false, func() {
			c.edit(textStepSupports, func(d promo.Document) promo.Document { return promo.ToggleSupport(d, c.id, on.ID) })
			c.followExample(c.id)
			c.resume(chip)
		})
		c.view.OnRefresh(func() { chip.Set(on.Title, slices.Contains(c.example().Supports, on.ID)) })
		chips = append(chips, chip)
	}
	return c.choice(textSupportsQuestion, chips)
}
