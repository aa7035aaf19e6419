// Package beside shows a document, which is not changed, in a panel beside another one
// that is being written, to copy examples from it. It must not know what becomes of a
// copy.
package beside

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All but Plain must be given.
type Options struct {
	Document promo.Document
	Cycle    string // says which cycle it is of; may be empty
	// Copied reports whether the other document has a copy of an example, and Copy copies
	// it there.
	Copied func(example string) bool
	Copy   func(example string)
	// Plain returns prose without its markup; nil if it has none.
	Plain  func(text string) string
	Choose func() // chooses another document to show
	Closed func() // is called when the user closes the panel
}

// Panel is the panel.
type Panel struct {
	options Options
	scroll  *kit.ScrollView
	items   []*kit.ListItem
	marks   []mark
	other   *kit.Link
}

// mark says on the item of an example whether it was copied.
type mark struct {
	example string
	text    *kit.Text
}

// New returns the panel.
func New(o Options) *Panel {
	if o.Plain == nil {
		o.Plain = func(text string) string { return text }
	}
	p := &Panel{options: o, other: kit.NewLink(textOther.Text(), theme.Label, o.Choose)}
	closer := kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()
	column := kit.Column(10,
		kit.Row(12, kit.Fill(kit.Heading(titleOf(o.Document))), closer),
		kit.Offer(12, kit.Small(o.Cycle), p.other))
	if len(o.Document.Examples) > 0 {
		column.Add(kit.Body(textAbout.Text("Key", action.Bare(fyne.KeyReturn))))
	} else {
		column.Add(kit.Body(textNoExamples.Text()))
	}
	p.addExamples(column)
	p.addProse(column)
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	p.Refresh()
	return p
}

func titleOf(d promo.Document) string {
	if role := strings.TrimSpace(d.Candidate.ProposedRole); role != "" {
		return role
	}
	return d.Name
}

// addExamples adds the examples by their considerations, those under none last.
func (p *Panel) addExamples(column *fyne.Container) {
	d := p.options.Document
	add := func(title string, examples []promo.Example) {
		if len(examples) == 0 {
			return
		}
		column.Add(kit.Inset(6, 0, 0, 0, kit.GroupHeading(title)))
		for _, x := range examples {
			column.Add(p.item(x))
		}
	}
	for _, c := range d.Snapshot.Considerations() {
		add(c.Title, promo.ExamplesUnder(d, c.ID))
	}
	add(textUnplaced.Text(), promo.NotOnPath(d))
}

// item returns the item of an example with all that it says.
func (p *Panel) item(x promo.Example) fyne.CanvasObject {
	m := mark{example: x.ID, text: kit.NewText()}
	p.marks = append(p.marks, m)
	lines := kit.Column(4, kit.NewText(kit.Run{Text: x.Label(), Size: theme.Row, Bold: true}), m.text)
	if span := promo.Span(x.From, x.To, x.Ongoing); span != "" {
		lines.Add(kit.Small(span))
	}
	for _, f := range []struct {
		label promo.FieldKey
		text  string
	}{{"situation", x.Situation}, {"action", x.Action}, {"result", x.Result}} {
		if text := strings.TrimSpace(f.text); text != "" {
			lines.Add(kit.NewText(
				kit.Run{Text: f.label.Label() + "  ", Size: theme.Label, Bold: true, Color: theme.Muted},
				kit.Run{Text: p.options.Plain(text), Size: theme.Row}))
		}
	}
	for _, e := range x.Evidence {
		lines.Add(kit.Small(strings.TrimSpace(e.Title + " " + e.URL)))
	}
	if n := len(x.Attachments); n > 0 {
		lines.Add(kit.Small(textAttachments.Count(n)))
	}
	i := len(p.items)
	item := kit.NewCardItem(lines, func() { p.options.Copy(x.ID) })
	item.OnKey = func(k fyne.KeyName) bool { return p.step(i, k) }
	item.OnFocus(func(on bool) { item.SetSelected(on) })
	p.items = append(p.items, item)
	return item
}

// addProse adds the sections and the growth areas, to be read.
func (p *Panel) addProse(column *fyne.Container) {
	d := p.options.Document
	add := func(title, body string) {
		if body = strings.TrimSpace(body); body != "" {
			column.Add(kit.Inset(6, 0, 0, 0, kit.GroupHeading(title)))
			column.Add(kit.NewText(kit.Run{Text: p.options.Plain(body), Size: theme.Row}))
		}
	}
	for _, s := range d.Sections {
		add(promo.SectionTitle(d, s), s.Body)
	}
	for i, g := range d.Growth {
		lines := []string{g.Text}
		for _, step := range g.Steps {
			lines = append(lines, "- "+strings.ReplaceAll(step, "\n", "\n  "))
		}
		add(g.Label(i), strings.Join(lines, "\n"))
	}
}

// step goes from one example to the next by the arrow keys.
func (p *Panel) step(from int, k fyne.KeyName) bool {
	to := from
	switch k {
	case fyne.KeyDown:
		to = min(from+1, len(p.items)-1)
	case fyne.KeyUp:
		to = max(from-1, 0)
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(p.items) - 1
	default:
		return false
	}
	kit.Focus(p.items[to])
	p.scroll.Reveal(p.items[to], fyne.Position{}, p.items[to].Size().Height)
	return true
}

// Refresh says of each example whether it was copied, after the other document changed.
func (p *Panel) Refresh() {
	changed := false
	for _, m := range p.marks {
		run := kit.Run{Size: theme.Label, Color: theme.Muted}
		if p.options.Copied(m.example) {
			run.Text, run.Color = textCopied.Text(), theme.Accent
		}
		if m.text.SetRuns(run) {
			kit.SetVisible(m.text, run.Text != "")
			changed = true
		}
	}
	if changed {
		p.scroll.Relayout()
	}
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the first example the keyboard.
func (p *Panel) Focus() {
	if len(p.items) > 0 {
		kit.FocusFirst(p.scroll, p.items[0])
		return
	}
	kit.Focus(p.other)
}
