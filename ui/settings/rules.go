package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/review"
	"promodoc/app/settings"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// rules is the part of the panel about which rules of the review are on in all documents.
type rules struct {
	panel  *Panel
	count  *kit.Text
	toggle *kit.Link // shows the list, or hides it
	open   bool
	// choice is which rules are listed. A rule that is switched stays in the list until
	// the user chooses again: what they did can be undone where they did it.
	choice  *fyne.Container
	off, on *kit.Chip
	listOn  bool
	rows    *fyne.Container
	listed  []*ruleRow
	object  *fyne.Container
}

// ruleRow is one rule. The rule is nil for what is switched off and no rule of this
// program: a family, or a rule of another version.
type ruleRow struct {
	id    string
	rule  *review.Rule
	link  *kit.Link
	about *kit.Text // whether it is on, and how often it is right
}

func newRules(p *Panel) *rules {
	r := &rules{panel: p, count: kit.NewText(), rows: kit.Column(12)}
	r.toggle = kit.NewLink("", theme.Label, func() {
		r.open = !r.open
		r.list()
	})
	r.off = kit.NewChip("", true, func() { r.choose(false) })
	r.on = kit.NewChip("", false, func() { r.choose(true) })
	r.choice = kit.Inset(4, 0, 4, 0, kit.NewChipRow(8, r.off, r.on).Object())
	r.object = kit.Column(6, kit.FieldLabel(textRules.Text(), textRulesAbout.Text()), r.count, kit.Row(0, r.toggle, kit.Spacer()), r.choice, r.rows)
	r.list()
	return r
}

func switchesOf(s settings.Settings) review.Switches {
	return review.Switches{Off: s.RulesOff, On: s.RulesOn}
}

// choose lists the rules that are on, or those that are off.
func (r *rules) choose(on bool) {
	r.listOn = on
	r.list()
}

// list lists the rules that were chosen, as they are now.
func (r *rules) list() {
	r.rows.RemoveAll()
	r.listed = nil
	if r.open {
		r.addRows(switchesOf(r.panel.current))
	}
	r.show()
}

func (r *rules) addRows(s review.Switches) {
	if !r.listOn {
		for _, id := range s.Off {
			if _, known := review.FindRule(id); !known && len(rulesOf(id)) == 0 {
				r.add(id, nil)
			}
		}
	}
	for _, rule := range review.Rules() {
		if s.IsOn(rule) == r.listOn {
			r.add(rule.ID, rule)
		}
	}
	if len(r.listed) == 0 {
		r.rows.Add(kit.NewText(kit.Run{Text: textNoRule.Text(), Size: theme.Label, Color: theme.Muted}))
	}
}

// rulesOf returns the rules of a family.
func rulesOf(family string) []*review.Rule {
	return slices.DeleteFunc(review.Rules(), func(r *review.Rule) bool { return r.Family() != family })
}

func (r *rules) add(id string, rule *review.Rule) {
	row := &ruleRow{id: id, rule: rule, about: kit.Small("")}
	row.link = kit.NewLink("", theme.Label, func() { r.flip(row) })
	sentence, name := id, ""
	if rule != nil {
		sentence, name = rule.General(), id
	}
	r.listed = append(r.listed, row)
	r.rows.Add(kit.Column(2, kit.NewText(kit.Run{Text: sentence, Size: theme.Row}), row.about, kit.Row(12, row.link, kit.Spacer(), kit.SmallLabel(name))))
}

// show shows what is on and what is off now.
func (r *rules) show() {
	s := switchesOf(r.panel.current)
	on, all := s.Count()
	r.count.SetRuns(kit.Run{Text: textRulesOn.Text("On", on, "All", all), Size: theme.Row})
	r.toggle.SetText(textShowRules.Text())
	if r.open {
		r.toggle.SetText(textHideRules.Text())
	}
	r.off.Set(textRulesOffCount.Text("Count", all-on), !r.listOn)
	r.on.Set(textRulesOnCount.Text("Count", on), r.listOn)
	for _, row := range r.listed {
		row.show(s)
	}
	kit.SetVisible(r.choice, r.open)
	kit.SetVisible(r.rows, r.open)
	r.object.Refresh()
	if r.panel.scroll != nil { // the panel is made
		r.panel.scroll.Relayout()
	}
}

func (w *ruleRow) isOn(s review.Switches) bool {
	if w.rule == nil {
		return !slices.Contains(s.Off, w.id)
	}
	return s.IsOn(w.rule)
}

// show says whether the rule is on, and how often it is right.
func (w *ruleRow) show(s review.Switches) {
	on := w.isOn(s)
	w.link.SetText(textSwitchOn.Text())
	if on {
		w.link.SetText(textSwitchOff.Text())
	}
	about := textUnknownRule.Text()
	switch {
	case w.rule == nil:
	case !on && !w.rule.Off:
		about = textOffByChoice.Text("Accuracy", w.rule.Accuracy())
	case on && w.rule.Off:
		about = textOnByChoice.Text("Accuracy", w.rule.Accuracy())
	default:
		about = w.rule.Accuracy()
	}
	w.about.SetRuns(kit.Run{Text: about, Size: theme.Label, Color: theme.Muted})
	kit.SetVisible(w.about, about != "")
}

// flip switches a rule on, or off.
func (r *rules) flip(row *ruleRow) {
	next := r.panel.current
	before := switchesOf(next)
	after := before.Set(row.id, !row.isOn(before))
	next.RulesOff, next.RulesOn = after.Off, after.On
	if r.panel.apply(next) {
		r.show()
	}
}

// focus opens the list and gives it the keyboard.
func (r *rules) focus() {
	r.open = true
	r.list()
	kit.Focus(r.off)
	r.panel.scroll.Reveal(r.object, fyne.Position{}, r.panel.scroll.Size().Height)
}
