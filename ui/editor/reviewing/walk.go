package reviewing

import (
	"slices"

	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/ui/action"
)

// choice is what the user looks at.
type choice struct {
	severity      severity
	family, under string // a family of rules and a consideration; "" for all
	current       review.Finding
	filtering     bool // the filters by family and consideration are shown
	kept          bool // what is left and switched off is shown
	going         bool // to a finding: the user does not move the caret
}

// severity is one of those of findings; the zero severity is all.
type severity int

// severityOf returns the choice of a severity.
func severityOf(s review.Severity) severity { return severity(s) + 1 }

func (s severity) takes(f review.Finding) bool { return s == 0 || s == severityOf(f.Severity) }

// takes reports whether the user wants to see a finding.
func (c *Controller) takes(f review.Finding, s severity, family, under string) bool {
	return s.takes(f) && (family == "" || familyOf(f.Rule) == family) && (under == "" || considerationOf(c.last.doc, f.At) == under)
}

// listed returns the findings that the user wants to see, in order of weight.
func (c *Controller) listed() []review.Finding {
	k := c.choice
	var all []review.Finding
	for _, f := range c.shown {
		if c.takes(f, k.severity, k.family, k.under) {
			all = append(all, f)
		}
	}
	return all
}

// isSame reports whether two findings are one, wherever its words are by now.
func isSame(a, b review.Finding) bool {
	return a.Rule == b.Rule && a.At == b.At && a.From == b.From && a.Quote == b.Quote
}

// find returns the index of a finding, or of the nearest one of the same rule in its
// field; -1 if there is none.
func (c *Controller) find(all []review.Finding, f review.Finding) int {
	best := -1
	for i, g := range all {
		if g.Rule != f.Rule || g.At != f.At {
			continue
		}
		if best < 0 || distance(g, f) < distance(all[best], f) {
			best = i
		}
	}
	return best
}

func distance(a, b review.Finding) int { return max(a.From-b.From, b.From-a.From) }

// index returns the index of the current finding, -1 if it is not listed.
func (c *Controller) index() int {
	if c.choice.current.Rule == "" {
		return -1
	}
	return c.find(c.listed(), c.choice.current)
}

// keepCurrent keeps the current finding. If it is gone, the one that took its place in
// the list becomes the current one.
func (c *Controller) keepCurrent(was int) {
	all := c.listed()
	at := c.index()
	if at < 0 && was >= 0 {
		at = min(was, len(all)-1)
	}
	c.choice.current = review.Finding{}
	if at >= 0 {
		c.choice.current = all[at]
	}
}

// Show opens the panel at what is found at the caret, or goes back into it.
func (c *Controller) Show() {
	at, caret := c.o.Focused()
	here, ok := c.under(at, caret)
	c.open()
	if ok {
		c.reach(here)
	}
	c.panel.show()
	c.panel.Focus()
}

// ShowUnder opens the panel with what is found of one consideration.
func (c *Controller) ShowUnder(id string) {
	c.choice.severity, c.choice.family, c.choice.under, c.choice.filtering = 0, "", id, true
	c.open()
	c.panel.show()
	c.panel.Focus()
}

func (c *Controller) open() {
	if c.panel != nil {
		return
	}
	c.panel = newPanel(c)
	c.worker.Request(0) // what was typed last is reviewed, too
	c.panel.show()
	c.o.Open(c.panel)
}

// Closed is called when the panel was closed.
func (c *Controller) Closed() { c.panel = nil }

// HasFocus reports whether the focus is in the panel.
func (c *Controller) HasFocus() bool { return c.panel != nil && c.panel.HasFocus() }

// reach makes a finding the current one, and has it listed.
func (c *Controller) reach(f review.Finding) {
	c.choice.current = f
	if c.find(c.listed(), f) < 0 {
		c.choice.severity, c.choice.family, c.choice.under = 0, "", ""
	}
}

// Step goes to the next finding in order of weight, or with -1 to the previous one; after
// the last to the first. The caret goes to its words, unless the panel has the focus.
func (c *Controller) Step(by int) {
	all := c.listed()
	if len(all) == 0 {
		if c.last.done {
			c.o.Say(textNothing.Text())
		} else {
			c.worker.Request(0)
		}
		return
	}
	at := c.index()
	if at < 0 && by < 0 {
		at = 0
	}
	at = (at + by + len(all)) % len(all)
	c.goTo(all[at], !c.HasFocus())
	c.o.Say(textStep.Text("Number", at+1, "Total", len(all), "Sentence", all[at].Sentence, "Key", action.KeyLabel(action.ShowReview)))
}

// goTo makes a finding the current one and shows its words. With enter set the caret
// goes there.
func (c *Controller) goTo(f review.Finding, enter bool) {
	c.choice.current, c.typed = f, typed{}
	at := fieldOf(f.At)
	text, _ := promo.Text(c.o.Document(), at)
	from, to := runes(text, f)
	c.choice.going = true
	c.o.Show(at, from, to, enter)
	c.choice.going = false
	c.mark()
	if note := c.notes[at]; enter && note != nil && note.Visible() {
		c.o.Relayout(note)
	}
	if c.panel != nil {
		c.panel.show()
		c.panel.reveal()
	}
}

// fieldOf returns the field to go to for a place: that of a whole part is its first one.
func fieldOf(at promo.Ref) promo.Ref {
	if at.Field != "" {
		return at
	}
	switch at.Kind {
	case promo.KindExample, promo.KindGrowth:
		at.Field = "title"
	case promo.KindSection:
		at.Field = "body"
	case promo.KindDocument:
		return promo.SectionRef(promo.SummaryID)
	}
	return at
}

// leave leaves the current finding as it is.
func (c *Controller) leave(reason string) {
	f := c.choice.current
	if f.Rule == "" {
		return
	}
	if c.o.Edit(textStepLeave.Text(), fieldOf(f.At), func(d promo.Document) promo.Document { return promo.LeaveAsIs(d, review.Leave(f, reason)) }) {
		c.o.Say(textLeft.Text("Key", action.KeyLabel(action.Undo)))
	}
}

// showAgain takes back that a finding is left.
func (c *Controller) showAgain(l promo.LeftAsIs) {
	at, _ := l.Place.Ref()
	c.o.Edit(textStepShowAgain.Text(), fieldOf(at), func(d promo.Document) promo.Document { return promo.ShowAgain(d, l) })
}

// setOff switches a rule off in this document, or on again.
func (c *Controller) setOff(rule string, off bool) {
	label := textStepOff
	if !off {
		label = textStepOn
	}
	at := promo.SectionRef(promo.SummaryID)
	if f := c.choice.current; f.Rule == rule {
		at = fieldOf(f.At)
	}
	if c.o.Edit(label.Text(), at, func(d promo.Document) promo.Document { return promo.SetRuleOff(d, rule, off) }) && off {
		c.o.Say(textOffHere.Text("Rule", rule, "Key", action.KeyLabel(action.Undo)))
	}
}

// setOffEverywhere switches a rule off in all documents, or on again.
func (c *Controller) setOffEverywhere(rule string, off bool) {
	if c.o.SetOff == nil {
		return
	}
	if err := c.o.SetOff(rule, off); err != nil {
		c.o.Fail(textNotSaved.Text("Cause", err))
		return
	}
	c.divide()
	if off {
		c.o.Say(textOffInAll.Text("Rule", rule))
	}
}

// families returns the families of rules, in their order.
func families() []string {
	var all []string
	for _, r := range review.Rules() {
		if !slices.Contains(all, r.Family()) {
			all = append(all, r.Family())
		}
	}
	return all
}

// Listed returns the findings that the panel lists, in order of weight.
func (c *Controller) Listed() []review.Finding { return c.listed() }

// Current returns the current finding, the zero Finding if there is none.
func (c *Controller) Current() review.Finding { return c.choice.current }
