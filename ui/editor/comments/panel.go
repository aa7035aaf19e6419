package comments

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"promodoc/app/feedback"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Panel lists the threads, and has what can be done with the current one.
type Panel struct {
	c      *Controller
	page   *kit.ScrollView
	add    *kit.Link // chooses a file
	people chips
	states chips
	said   *kit.Text
	empty  *kit.Text
	hint   *kit.Text
	intake report
	list   list
	card   *card // of the current thread; nil if there is none
}

// chips are a row of which one is on; each is kept for what it stands for.
type chips struct {
	row *kit.ChipRow
	by  map[string]*kit.Chip
}

func newChips() chips { return chips{kit.NewChipRow(6), map[string]*kit.Chip{}} }

// option is one that a chip stands for.
type option struct{ key, label string }

// show shows options, of which one is chosen.
func (c chips) show(all []option, chosen string, choose func(key string)) {
	var row []*kit.Chip
	for _, o := range all {
		chip, there := c.by[o.key]
		if !there {
			chip = kit.NewChip(o.label, false, func() { choose(o.key) })
			c.by[o.key] = chip
		}
		chip.Set(o.label, o.key == chosen)
		row = append(row, chip)
	}
	c.row.Set(row...)
}

func newPanel(c *Controller) *Panel {
	p := &Panel{c: c, people: newChips(), states: newChips(), said: kit.NewText(), empty: kit.Body(textEmpty.Text()), hint: kit.Small("")}
	p.add = kit.NewLink(textAddFile.Text(), theme.Label, func() { c.o.Choose() })
	p.intake = newReport(c)
	p.list = newList(p)
	closer := kit.NewLink(textClose.Text(), theme.Label, func() { c.o.Close() }).Muted()
	header := kit.Row(14, kit.Fill(kit.Heading(textFeedback.Text())), p.add, closer)
	p.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, kit.Column(10,
		header, p.intake.object, p.states.row.Object(), p.people.row.Object(), p.said, p.empty, p.list.object, p.hint)))
	p.said.Hide()
	kit.SetVisible(p.add, c.o.Read != nil && c.o.Choose != nil && c.o.Writable())
	p.showIntake()
	return p
}

// Object returns the panel.
func (p *Panel) Object() fyne.CanvasObject { return p.page }

// HasFocus reports whether the focus is in the panel.
func (p *Panel) HasFocus() bool { return p.page.HoldsFocus() }

// Focus gives the focus to the current thread, or else to what there is.
func (p *Panel) Focus() {
	switch {
	case p.list.focus():
	case p.add.Visible() && len(p.c.known.threads) == 0:
		kit.Focus(p.add)
	default:
		p.focusStates()
	}
	p.reveal()
}

func (p *Panel) focusStates() {
	for _, chip := range p.states.by {
		if chip.On() {
			kit.Focus(chip)
		}
	}
}

// maxPeople is how many people can be chosen: those with the most open threads.
const maxPeople = 12

// show shows the threads as they are now.
func (p *Panel) show() {
	c := p.c
	any := len(c.known.threads) > 0
	kit.SetVisible(p.empty, !any)
	kit.SetVisible(p.states.row.Object(), any)
	p.states.show(p.stateOptions(), string(c.choice.state), func(key string) {
		c.choice.state, c.choice.decided = promo.ThreadState(key), true
		p.filtered()
	})
	people := p.peopleOptions()
	kit.SetVisible(p.people.row.Object(), len(people) > 2)
	p.people.show(people, c.choice.who, func(key string) {
		c.choice.who = key
		p.filtered()
	})
	all := c.listed()
	none := textNoneListed.Text()
	if c.choice.state == promo.ThreadOpen && c.choice.who == "" {
		none = textNoneOpen.Text()
	}
	if any && len(all) == 0 {
		p.say(none, false)
	} else if said := p.said.String(); said == textNoneListed.Text() || said == textNoneOpen.Text() {
		p.say("", false)
	}
	p.showCard()
	p.list.show(all, c.choice.current)
	p.hint.SetRuns(kit.Run{Text: p.hintText(), Size: theme.Label, Color: theme.Muted})
	kit.SetVisible(p.hint, len(all) > 0)
	p.page.Relayout()
}

func (p *Panel) hintText() string {
	hint := textHint
	if !p.c.o.Writable() {
		hint = textHintFixed
	}
	return hint.Text("Arrows", action.Bare(fyne.KeyUp, fyne.KeyDown), "Pane", action.KeyLabel(action.NextPane))
}

// stateOptions are the states with how many threads are in each, of the person that
// is chosen.
func (p *Panel) stateOptions() []option {
	count := func(s promo.ThreadState) int {
		return len(feedback.Filter{Who: p.c.choice.who, State: s}.Of(p.c.known.threads))
	}
	var all []option
	for _, s := range []promo.ThreadState{promo.ThreadOpen, promo.ThreadAnswered, promo.ThreadDone} {
		all = append(all, option{string(s), textChoice.Text("Name", textStates[s], "Count", count(s))})
	}
	return append(all, option{"", textChoice.Text("Name", textAll, "Count", count(""))})
}

// peopleOptions are everybody, and each person with how many threads they are in.
func (p *Panel) peopleOptions() []option {
	all := []option{{"", textEverybody.Text()}}
	people := feedback.People(p.c.o.Document())
	counts := map[string]int{}
	for _, who := range people {
		counts[who] = len(feedback.Filter{Who: who, State: p.c.choice.state}.Of(p.c.known.threads))
	}
	if len(people) > maxPeople {
		slices.SortStableFunc(people, func(a, b string) int { return counts[b] - counts[a] })
		people = people[:maxPeople]
	}
	for _, who := range people {
		if who != p.c.o.Document().Candidate.Name {
			all = append(all, option{who, textChoice.Text("Name", who, "Count", strconv.Itoa(counts[who]))})
		}
	}
	return all
}

// filtered shows another choice of threads. The current one stays if it is listed.
func (p *Panel) filtered() {
	all := p.c.listed()
	if !isIn(all, p.c.choice.current) {
		p.c.choice.current = p.c.nearest()
	}
	p.c.mark()
	p.show()
}

// showCard makes what can be done with the current thread, unless it is there.
func (p *Panel) showCard() {
	t, ok := p.c.thread()
	switch {
	case !ok:
		p.card = nil
	case p.card == nil || p.card.id != t.ID():
		p.card = newCard(p, t.ID())
	}
	if p.card != nil {
		p.card.show(t)
	}
}

// forget drops the answer that was written to a thread: it was given.
func (p *Panel) forget(id string) {
	if p.card != nil && p.card.id == id {
		p.card.answer.SetText("")
	}
	p.show()
}

// edited shows the threads after an edit that was made in the panel. If that held
// the focus it goes to the current one: what had it may be gone.
func (p *Panel) edited(held bool) {
	p.say("", false)
	p.show()
	if held {
		p.Focus()
	}
}

// reveal scrolls to the current thread.
func (p *Panel) reveal() {
	if row := p.list.currentRow(); row != nil {
		height := row.item.Size().Height
		if p.card != nil {
			height += p.card.object.Size().Height
		}
		p.page.Reveal(row.item, fyne.NewPos(0, 0), min(height, p.page.Size().Height))
	}
}

// say shows a sentence above the list.
func (p *Panel) say(sentence string, failed bool) {
	color := theme.Muted
	if failed {
		color = theme.Error
	}
	p.said.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: color})
	kit.SetVisible(p.said, sentence != "")
	p.page.Relayout()
}

// showIntake shows how far the file is that was added last.
func (p *Panel) showIntake() {
	p.intake.show(p.c.intake)
	p.page.Relayout()
}

func (p *Panel) focusIntake() {
	p.intake.focus()
	p.page.ScrollTo(0)
}
