package reviewing

import (
	"fyne.io/fyne/v2"

	"promodoc/app/doclang"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Panel lists the findings, and has what can be done with the current one.
type Panel struct {
	c          *Controller
	page       *kit.ScrollView
	severities chips
	families   chips
	under      chips
	said       *kit.Text // in place of findings
	language   *kit.Text
	list       list
	card       *card // of the current finding
	hint       *kit.Text
	kept       kept
	waiting    bool // for the first finding, which gets the focus
	links
}

// links lead away from the findings.
type links struct {
	filters *kit.Link // shows the other filters
	rules   *kit.Link // leads to all rules
	closer  *kit.Link
}

func newPanel(c *Controller) *Panel {
	p := &Panel{c: c, severities: newChips(), families: newChips(), under: newChips(), said: kit.Body(""), language: kit.Small(""), hint: kit.Small("")}
	p.filters = kit.NewLink(textMore.Text(), theme.Label, func() {
		c.choice.filtering = !c.choice.filtering
		if !c.choice.filtering {
			c.choice.family, c.choice.under = "", ""
		}
		p.filtered()
	}).Muted()
	p.list, p.kept, p.card = newList(p), newKept(p), newCard(p)
	p.rules = kit.NewLink("", theme.Label, c.o.ChooseRules).Muted()
	rules := kit.Row(0, p.rules, kit.Spacer())
	kit.SetVisible(rules, c.o.ChooseRules != nil)
	p.closer = kit.NewLink(textClose.Text(), theme.Label, func() { c.o.Close() }).Muted()
	p.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, kit.Column(10,
		kit.Row(14, kit.Fill(kit.Heading(textReview.Text())), p.closer),
		p.severities.row.Object(), kit.Row(0, p.filters, kit.Spacer()), p.families.row.Object(), p.under.row.Object(),
		p.language, p.said, p.list.object, p.hint, p.kept.object, rules)))
	return p
}

// Object returns the panel.
func (p *Panel) Object() fyne.CanvasObject { return p.page }

// HasFocus reports whether the focus is in the panel.
func (p *Panel) HasFocus() bool { return p.page.HoldsFocus() }

// Focus gives the focus to the current finding, or else to what there is.
func (p *Panel) Focus() {
	p.waiting = !p.list.focus()
	switch {
	case p.waiting && len(p.c.shown) > 0:
		p.severities.focus()
	case p.waiting:
		kit.Focus(p.closer)
	}
	p.reveal()
}

// show shows the findings as they are now.
func (p *Panel) show() {
	c := p.c
	all := c.listed()
	if c.index() < 0 && len(all) > 0 {
		c.choice.current = all[0]
	}
	any := len(c.shown) > 0
	kit.SetVisible(p.severities.row.Object(), any)
	p.showFilters(any)
	p.say(p.sentence(len(all), any))
	p.showLanguage()
	p.card.show(c.choice.current)
	p.list.show(all, c.index())
	p.hint.SetRuns(kit.Run{Text: textHint.Text("Arrows", action.Bare(fyne.KeyUp, fyne.KeyDown), "Next", action.KeyLabel(action.NextFinding), "Pane", action.KeyLabel(action.NextPane)), Size: theme.Label, Color: theme.Muted})
	kit.SetVisible(p.hint, len(all) > 0)
	p.kept.show()
	on, of := c.switches().Count()
	p.rules.SetText(textChooseRules.Text("On", on, "All", of))
	p.page.Relayout()
}

// sentence returns what is said in place of findings, nothing if some are listed.
func (p *Panel) sentence(listed int, any bool) string {
	switch {
	case !p.c.last.done:
		return textBusy.Text()
	case listed > 0:
		return ""
	case any:
		return textNoneListed.Text()
	case len(p.c.last.doc.Examples) == 0:
		return textUnwritten.Text()
	}
	return textNothing.Text()
}

func (p *Panel) say(sentence string) {
	p.said.SetRuns(kit.Run{Text: sentence, Size: theme.Row, Color: theme.Muted})
	kit.SetVisible(p.said, sentence != "")
}

// showLanguage says that the rules have no words of the document's language.
func (p *Panel) showLanguage() {
	tag := p.c.o.Document().Language()
	other := doclang.Primary(tag) != "en"
	if other {
		p.language.SetRuns(kit.Run{Text: textOtherWords.Text("Language", doclang.Name(tag)), Size: theme.Label, Color: theme.Muted})
	}
	kit.SetVisible(p.language, other)
}

// showFilters shows the choices, each with how many findings it gives.
func (p *Panel) showFilters(any bool) {
	k := &p.c.choice
	p.severities.show(p.severityOptions(), k.severity.key(), func(key string) {
		k.severity = severityOfKey(key)
		p.filtered()
	})
	p.filters.SetText(textMore.Text())
	if k.filtering {
		p.filters.SetText(textFewer.Text())
	}
	kit.SetVisible(p.filters, any)
	kit.SetVisible(p.families.row.Object(), k.filtering && any)
	kit.SetVisible(p.under.row.Object(), k.filtering && any)
	if !k.filtering {
		return
	}
	p.families.show(p.familyOptions(), k.family, func(key string) {
		k.family = key
		p.filtered()
	})
	p.under.show(p.considerationOptions(), k.under, func(key string) {
		k.under = key
		p.filtered()
	})
}

func (p *Panel) count(s severity, family, under string) int {
	n := 0
	for _, f := range p.c.shown {
		if p.c.takes(f, s, family, under) {
			n++
		}
	}
	return n
}

func named(name string, count int) string { return textChoice.Text("Name", name, "Count", count) }

func (p *Panel) severityOptions() []option {
	k := p.c.choice
	all := []option{{severity(0).key(), named(textAll.Text(), p.count(0, k.family, k.under))}}
	for _, s := range []review.Severity{review.Missing, review.Weak, review.Polish} {
		all = append(all, option{severityOf(s).key(), named(textSeverities[s].Text(), p.count(severityOf(s), k.family, k.under))})
	}
	return all
}

// familyOptions are the families that found something.
func (p *Panel) familyOptions() []option {
	k := p.c.choice
	all := []option{{"", textKinds.Text()}}
	for _, family := range families() {
		if n := p.count(k.severity, family, k.under); n > 0 || family == k.family {
			all = append(all, option{family, named(familyName(family), n)})
		}
	}
	return all
}

// considerationOptions are the considerations with findings.
func (p *Panel) considerationOptions() []option {
	const longest = 24
	k := p.c.choice
	all := []option{{"", textAnywhere.Text()}}
	for _, asked := range p.c.last.doc.Snapshot.Considerations() {
		if n := p.count(k.severity, k.family, asked.ID); n > 0 || asked.ID == k.under {
			all = append(all, option{asked.ID, named(message.Cut(asked.Title, longest), n)})
		}
	}
	return all
}

// filtered shows another choice of findings. The current one stays if it is listed.
func (p *Panel) filtered() {
	p.c.keepCurrent(0)
	p.show()
}

// reveal scrolls to the current finding.
func (p *Panel) reveal() {
	if row := p.list.currentRow(); row != nil {
		height := row.item.Size().Height + p.card.object.Size().Height
		p.page.Reveal(row.item, fyne.NewPos(0, 0), min(height, p.page.Size().Height))
	}
}

// whereOf says where a finding is, with its words.
func whereOf(d promo.Document, at promo.Ref, quote string) string {
	const longest = 60
	where := promo.Where(d, at)
	if quote == "" {
		return where
	}
	return textWhere.Text("Where", where, "Quote", message.CutLine(quote, longest))
}
