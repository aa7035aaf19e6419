// Package findpanel is the panel beside a document that finds text in all of its
// fields and replaces it. It must not know how the document is shown or edited.
package findpanel

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/textfind"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what a panel is opened with. All functions must be set.
type Options struct {
	// State is what the user looked for last; the panel changes it.
	State *State
	// Find returns the matches in the document, in its order, and Nearest the
	// index of the one to begin with.
	Find    func(query string, o textfind.Options) []promo.Hit
	Nearest func([]promo.Hit) int
	// Show shows a match; with enter set the caret goes there.
	Show func(h promo.Hit, enter bool)
	// Mark marks matches in the fields on screen, one of them as the current one;
	// current is -1 if none is.
	Mark func(hits []promo.Hit, current int)
	// Replace replaces a match and returns the offset after it; it reports false
	// if it cannot. ReplaceAll replaces all and returns how many there were.
	Replace    func(h promo.Hit, with string) (after int, ok bool)
	ReplaceAll func(query string, o textfind.Options, with string) int
	// CanReplace reports whether the document can be changed now.
	CanReplace func() bool
}

// State is what the user looks for.
type State struct {
	Query, With string
	Options     textfind.Options
}

// Panel is the panel.
type Panel struct {
	o       Options
	page    *kit.ScrollView
	query   *textfield.Field
	with    *textfield.Field
	chips   struct{ matchCase, wholeWord *kit.Chip }
	count   *kit.Text
	said    *kit.Text
	list    list
	hits    []promo.Hit
	current int // of hits; -1 before the first
}

// New returns the panel with the last query in it.
func New(o Options) *Panel {
	p := &Panel{o: o, count: kit.NewText(), said: kit.NewText(), current: -1}
	p.query = line(textQuery.Text(), o.State.Query)
	p.query.OnChanged = func(string, int) { p.changed() }
	p.query.OnSubmit = func() { p.Step(direction(p.query.Shift()), false) }
	p.with = line(textWith.Text(), o.State.With)
	p.with.OnChanged = func(text string, _ int) {
		o.State.With = text
		p.undoOf(false)
		p.list.show(p.hits, p.current, text != "")
	}
	p.with.OnSubmit = p.replace
	p.chips.matchCase = kit.NewChip(textMatchCase.Text(), o.State.Options.MatchCase, func() {
		o.State.Options.MatchCase = !o.State.Options.MatchCase
		p.changed()
	})
	p.chips.wholeWord = kit.NewChip(textWholeWord.Text(), o.State.Options.WholeWord, func() {
		o.State.Options.WholeWord = !o.State.Options.WholeWord
		p.changed()
	})
	p.list = newList(func(i int) { p.enter(i) })
	p.page = kit.NewScrollView(kit.Inset(20, 20, 20, 20, p.column()))
	p.said.Hide()
	p.search()
	p.current = p.nearest()
	p.show()
	return p
}

func line(placeholder, text string) *textfield.Field {
	f := textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Input})
	f.SetText(text)
	return f
}

func direction(back bool) int {
	if back {
		return -1
	}
	return 1
}

func (p *Panel) column() fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		kit.Heading(textFind.Text()),
		p.query,
		kit.Wrap(6, p.chips.matchCase, p.chips.wholeWord),
		kit.Row(6, kit.Fill(p.count),
			kit.NewButton(textPrevious.Text(), "", func() { p.Step(-1, false) }),
			kit.NewButton(textNext.Text(), "", func() { p.Step(1, false) })),
	}
	if p.o.CanReplace() {
		parts = append(parts, p.with, kit.Row(6,
			kit.NewButton(textReplace.Text(), "", p.replace),
			kit.NewButton(textReplaceAll.Text(), "", p.replaceAll), kit.Spacer()))
	}
	return kit.Column(10, append(parts, p.said, kit.Small(hint()), p.list.object)...)
}

// hint says which keys there are.
func hint() string {
	return textHint.Text("Next", action.KeyLabel(action.FindNext), "Previous", action.KeyLabel(action.FindPrevious), "Pane", action.KeyLabel(action.NextPane))
}

// Object returns the panel.
func (p *Panel) Object() fyne.CanvasObject { return p.page }

// Focus gives the focus to the query, all of which is selected, so that typing
// replaces it.
func (p *Panel) Focus() {
	kit.Focus(p.query)
	p.query.SelectAll()
}

// FocusReplacement gives the focus to the text to replace with, or to the query
// if there is none yet.
func (p *Panel) FocusReplacement() {
	if p.o.State.Query == "" || !p.o.CanReplace() {
		p.Focus()
		return
	}
	kit.Focus(p.with)
	p.with.SelectAll()
}

// changed takes up another query, or other options, and shows the nearest match.
func (p *Panel) changed() {
	p.o.State.Query = p.query.Text()
	p.undoOf(false)
	p.say("")
	p.search()
	p.current = p.nearest()
	p.show()
	if p.current >= 0 {
		p.o.Show(p.hits[p.current], false)
	}
}

func (p *Panel) nearest() int {
	if len(p.hits) == 0 {
		return -1
	}
	return p.o.Nearest(p.hits)
}

// search looks for the query in the document as it is now.
func (p *Panel) search() {
	p.hits = nil
	if s := p.o.State; s.Query != "" {
		p.hits = p.o.Find(s.Query, s.Options)
	}
	if p.current >= len(p.hits) {
		p.current = -1
	}
}

// Refresh takes up a change of the document, or of what is shown of it.
func (p *Panel) Refresh() {
	p.search()
	p.show()
}

// Reopen takes up what the State has now.
func (p *Panel) Reopen() {
	p.query.SetText(p.o.State.Query)
	p.search()
	p.current = p.nearest()
	p.show()
}

// show shows what was found.
func (p *Panel) show() {
	s := p.o.State
	p.chips.matchCase.Set(textMatchCase.Text(), s.Options.MatchCase)
	p.chips.wholeWord.Set(textWholeWord.Text(), s.Options.WholeWord)
	p.count.SetRuns(kit.Run{Text: p.countLine(), Size: theme.Label, Color: theme.Muted})
	p.list.show(p.hits, p.current, s.With != "")
	p.o.Mark(p.hits, p.current)
	p.page.Relayout()
}

func (p *Panel) countLine() string {
	switch n := len(p.hits); {
	case p.o.State.Query == "":
		return ""
	case n == 0:
		return textNoMatches.Text()
	case n >= promo.MaxHits:
		return textManyMatches.Text("Count", n)
	case p.current >= 0:
		return textMatchOf.Count(n, "Number", p.current+1)
	default:
		return textMatches.Count(n)
	}
}

// Step shows the next match, or the previous one when by is negative, from the
// last on to the first. With enter set the caret goes there; otherwise the focus
// stays, so that the next Enter goes on and does not overwrite what was found.
func (p *Panel) Step(by int, enter bool) {
	n := len(p.hits)
	if n == 0 {
		return
	}
	if p.current < 0 && by < 0 {
		p.current = 0
	}
	p.goTo((p.current+by+n)%n, enter)
}

func (p *Panel) enter(i int) { p.goTo(i, true) }

func (p *Panel) goTo(i int, enter bool) {
	p.current = i
	p.o.Show(p.hits[i], enter)
	p.show()
	p.list.reveal(p.page, i)
}

// replace replaces the current match and goes to the next one.
func (p *Panel) replace() {
	switch {
	case len(p.hits) == 0:
		return
	case p.current < 0:
		p.Step(1, false)
		return
	}
	old := p.hits[p.current]
	after, ok := p.o.Replace(old, p.o.State.With)
	if !ok {
		p.say(textFixed.Text())
		p.Step(1, false)
		return
	}
	p.undoOf(true)
	p.say("")
	p.search()
	for i, h := range p.hits {
		if i >= p.indexOf(old) && (h.Ref != old.Ref || h.Start >= after) {
			p.goTo(i, false)
			return
		}
	}
	p.current = -1
	if len(p.hits) > 0 {
		p.goTo(0, false)
		return
	}
	p.show()
}

// indexOf returns where a match was among the matches before it was replaced:
// what is before it has not changed.
func (p *Panel) indexOf(old promo.Hit) int {
	for i, h := range p.hits {
		if h.Ref == old.Ref && h.Start >= old.Start {
			return i
		}
	}
	return max(p.current, 0)
}

// replaceAll replaces all matches, and says how many were left.
func (p *Panel) replaceAll() {
	if len(p.hits) == 0 {
		return
	}
	s := p.o.State
	n := p.o.ReplaceAll(s.Query, s.Options, s.With)
	p.current = -1
	p.undoOf(true)
	p.search()
	said := textReplaced.Count(n, "Key", action.KeyLabel(action.Undo))
	if left := p.fixed(); left > 0 {
		said = textReplacedBut.Text("Replaced", said, "Left", textLeft.Count(left))
	}
	p.say(said)
	p.show()
}

// undoOf says what undo in the fields of the panel is of: of the document after
// something was replaced, of the field after something was typed in one.
func (p *Panel) undoOf(document bool) {
	p.query.ExternalUndo, p.with.ExternalUndo = document, document
}

// fixed returns how many matches are not replaced.
func (p *Panel) fixed() int {
	n := 0
	for _, h := range p.hits {
		if h.Fixed {
			n++
		}
	}
	return n
}

func (p *Panel) say(sentence string) {
	p.said.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: theme.Accent})
	kit.SetVisible(p.said, sentence != "")
	p.page.Relayout()
}
