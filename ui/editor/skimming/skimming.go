// Package skimming shows the panel in which the document is seen as a committee sees it
// that has four minutes. It says nothing new. The package must not know how the document
// is shown or edited.
package skimming

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/skim"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All must be given.
type Options struct {
	Document func() promo.Document
	Pages    func() int         // of the finished document; 0 if that is not known
	Show     func(at promo.Ref) // goes to a field
	Close    func()
}

// Panel is the panel.
type Panel struct {
	o      Options
	page   *kit.ScrollView
	column *fyne.Container
	closer *kit.Link
}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{o: o, column: kit.Column(14)}
	p.closer = kit.NewLink(textClose.Text(), theme.Label, o.Close).Muted()
	p.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, p.column))
	p.Refresh()
	return p
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.page }

// Focus gives the panel the keyboard.
func (p *Panel) Focus() { kit.Focus(p.closer) }

// Refresh shows the document as it is now.
func (p *Panel) Refresh() {
	v := skim.Of(p.o.Document())
	p.column.Objects = []fyne.CanvasObject{
		kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), p.closer),
		kit.Body(p.time(v)),
	}
	if v.Summary != "" {
		p.add(textSummary, kit.NewText(kit.Run{Text: kit.PlainText(v.Summary), Size: theme.Row}))
	}
	p.stories(v.Stories)
	p.whole(v)
	p.column.Refresh()
	p.page.Relayout()
}

func (p *Panel) add(label *message.Message, objects ...fyne.CanvasObject) {
	p.column.Add(kit.Column(4, append([]fyne.CanvasObject{kit.FieldLabel(label.Text(), "")}, objects...)...))
}

// time says how long the document takes to read, and each page of it.
func (p *Panel) time(v skim.View) string {
	all := duration(v.Seconds())
	if n := p.o.Pages(); n > 0 {
		return textTimePages.Count(n, "Time", all, "Each", duration(v.Seconds()/n))
	}
	return textTime.Text("Time", all)
}

// duration returns minutes and seconds, such as "3:20".
func duration(seconds int) string {
	s := strconv.Itoa(seconds % 60)
	if len(s) < 2 {
		s = "0" + s
	}
	return textDuration.Text("Minutes", strconv.Itoa(seconds/60), "Seconds", s)
}

// stories are the examples, each with what is seen of it. The title leads to it.
func (p *Panel) stories(all []skim.Story) {
	if len(all) == 0 {
		p.column.Add(kit.Body(textNothing.Text()))
		return
	}
	rows := kit.Column(14)
	for _, s := range all {
		title := kit.NewText(kit.Run{Text: s.Title, Size: theme.Row, Bold: true})
		lines := kit.Column(2, title)
		if s.When != "" {
			lines.Add(kit.Small(s.When))
		}
		for _, line := range []string{s.First, s.Result} {
			if line != "" {
				lines.Add(kit.NewText(kit.Run{Text: kit.PlainText(line), Size: theme.Row}))
			}
		}
		if len(s.Numbers) > 0 {
			lines.Add(kit.NewText(kit.Run{Text: strings.Join(s.Numbers, " · "), Size: theme.Label, Color: theme.Accent}))
		}
		id := s.ID
		rows.Add(kit.NewRowItem(lines, func() { p.o.Show(promo.ExampleRef(id, "title")) }))
	}
	p.add(textStories, rows)
}

// whole is what is seen of the document as a whole.
func (p *Panel) whole(v skim.View) {
	if len(v.Quarters) > 0 {
		var all []string
		for _, q := range v.Quarters {
			name := strconv.Itoa(q.Year)
			if q.Number > 0 {
				name = textQuarter.Text("Number", q.Number, "Year", name)
			}
			all = append(all, textCount.Text("Name", name, "Count", q.Stories))
		}
		p.add(textQuarters, kit.NewText(kit.Run{Text: strings.Join(all, " · "), Size: theme.Row}))
	}
	if one := v.OnOneStory(); len(one) > 0 {
		rows := kit.Column(2)
		for _, a := range one {
			rows.Add(kit.NewText(kit.Run{Text: textRests.Text("Title", a.Title, "Story", a.Stories[0]), Size: theme.Row}))
		}
		p.add(textOneStory, rows)
	}
	if len(v.People) > 0 {
		const most = 20
		var all []string
		for _, c := range v.People[:min(most, len(v.People))] {
			all = append(all, textCount.Text("Name", c.Name, "Count", c.N))
		}
		p.add(textNamed, kit.NewText(kit.Run{Text: strings.Join(all, " · "), Size: theme.Row}))
	}
}
