package reviewing

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// kept is what the user left as it is and switched off, each with what brings it back.
type kept struct {
	panel  *Panel
	object *fyne.Container
	toggle *kit.Link
	rows   *fyne.Container
}

func newKept(p *Panel) kept {
	k := kept{panel: p, rows: kit.Column(8)}
	k.toggle = kit.NewLink("", theme.Label, func() {
		p.c.choice.kept = !p.c.choice.kept
		p.show()
	}).Muted()
	k.object = kit.Column(10, kit.HLine(), kit.Row(0, k.toggle, kit.Spacer()), k.rows)
	return k
}

// show shows what there is now.
func (k *kept) show() {
	c := k.panel.c
	choices := c.o.Document().Setup.Review
	everywhere := c.switches().Off
	rulesOff := len(choices.Off) + len(everywhere)
	kit.SetVisible(k.object, rulesOff+len(choices.LeftAsIs) > 0)
	k.toggle.SetText(keptLabel(len(choices.LeftAsIs), rulesOff, c.choice.kept))
	k.rows.Objects = nil
	if c.choice.kept {
		k.addRows(choices, everywhere)
	}
	kit.SetVisible(k.rows, c.choice.kept)
	k.rows.Refresh()
}

// keptLabel says what is left and switched off, which a link shows or hides.
func keptLabel(left, off int, shown bool) string {
	what := textLeftCount.Count(left)
	switch {
	case shown:
		return textHideKept.Text()
	case left == 0:
		what = textOffCount.Count(off)
	case off > 0:
		what = textLeftAndOff.Text("Left", what, "Off", textOffCount.Count(off))
	}
	return textShowKept.Text("What", what)
}

func (k *kept) addRows(choices promo.ReviewChoices, everywhere []string) {
	c := k.panel.c
	for _, l := range choices.LeftAsIs {
		k.add(leftSentence(l, c.left), whereLeft(c.o.Document(), l), textShowAgain.Text(), c.o.Writable(), func() { c.showAgain(l) })
	}
	for _, rule := range choices.Off {
		k.add(sentenceOf(rule), textOffInDocument.Text("Rule", rule), textSwitchOn.Text(), c.o.Writable(), func() { c.setOff(rule, false) })
	}
	for _, rule := range everywhere {
		k.add(sentenceOf(rule), textOffEverywhere.Text("Rule", rule), textSwitchOn.Text(), c.o.SetOff != nil, func() { c.setOffEverywhere(rule, false) })
	}
}

// add adds a row, with a link that brings back what it is about if that can be done.
func (k *kept) add(sentence, about, label string, can bool, back func()) {
	text := kit.Fill(kit.NewText(kit.Run{Text: sentence, Size: theme.Row}))
	line := kit.TopRow(12, text)
	if can {
		line.Add(kit.NewLink(label, theme.Label, back))
	}
	k.rows.Add(kit.Column(1, line, kit.Small(about)))
}

// sentenceOf returns what a rule says for no place in particular, or else its name.
func sentenceOf(rule string) string {
	if r, ok := review.FindRule(rule); ok {
		return r.General()
	}
	return familyName(rule)
}

// leftSentence returns what a finding says that was left: with its words while they are
// there.
func leftSentence(l promo.LeftAsIs, left []review.Finding) string {
	for _, f := range left {
		if f.Rule == l.Rule && f.At.Place() == l.Place && f.Quote == l.Quote {
			return f.Sentence
		}
	}
	return sentenceOf(l.Rule)
}

// whereLeft says where a finding is that was left, and why.
func whereLeft(d promo.Document, l promo.LeftAsIs) string {
	at, _ := l.Place.Ref()
	where := whereOf(d, at, review.QuoteOf(l))
	if l.Reason == "" {
		return where
	}
	return textBecause.Text("Where", where, "Reason", l.Reason)
}
