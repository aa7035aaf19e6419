// Package help is the panel of the help: the topics of the manual, a search over them, and
// the pages, among them the keys that each screen offers under its own labels.
package help

import (
	"fyne.io/fyne/v2"

	"promodoc/export/manual"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// keysTopic is the topic whose tables are what the screens offer.
const keysTopic = "keys"

// Options is what the panel is opened with. All must be given.
type Options struct {
	Manual  *manual.Manual
	Groups  []action.Group       // the actions, for the page of keys
	OpenURL func(address string) // opens a web page
	Copy    func(text string)
	Closed  func() // is called when the user closes the panel
}

// place is what the panel showed: a page, or the topics that have some words.
type place struct {
	topic  string // "" for the list of topics
	words  string
	offset float32
}

// Panel is the panel of the help.
type Panel struct {
	options Options
	object  fyne.CanvasObject
	field   *textfield.Field
	about   *kit.Text
	all     *kit.Link // leads from a page to the list
	back    *kit.Link
	pager   *pager
	topic   string  // of the page that is shown; "" for the list of topics
	before  []place // where Back leads, the last first
	found   []manual.Found
	anchors map[string]fyne.CanvasObject // the headings of the page
}

// New returns the panel with the list of topics.
func New(o Options) *Panel {
	p := &Panel{options: o, about: kit.NewText()}
	p.field = textfield.NewSingleLine(textSearch.Text(), kit.Run{Size: theme.Body})
	p.field.OnChanged = func(string, int) { p.list() }
	p.field.OnSubmit = func() {
		if len(p.found) > 0 {
			p.open(p.found[0].Topic.Name, p.found[0].Anchor)
		}
	}
	p.all = kit.NewLink(textAllTopics.Text(), theme.Label, func() {
		p.remember()
		p.field.SetText("")
		p.list()
		kit.Focus(p.field)
	})
	p.back = kit.NewLink(textBack.Text(), theme.Label, func() { p.goBack() })
	p.pager = newPager(p.goBack)
	head := kit.Column(10,
		kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()),
		p.field, kit.Wrap(14, p.back, p.all), p.about)
	p.object = kit.WithHeader(kit.Inset(20, 20, 8, 20, head), p.pager)
	p.list()
	return p
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.object }

// Focus gives the words of the search the keyboard.
func (p *Panel) Focus() { kit.Focus(p.field) }

// list shows the topics, or the sections that have the words of the search.
func (p *Panel) list() {
	p.topic = ""
	p.found = p.options.Manual.Search(p.field.Text())
	var rows []fyne.CanvasObject
	switch {
	case p.field.Text() == "":
		p.say("")
		for _, g := range p.options.Manual.Groups() {
			rows = append(rows, kit.Inset(12, 0, 2, 0, kit.GroupHeading(g.Title)))
			for _, topic := range g.Topics {
				rows = append(rows, kit.NewRowItem(kit.Column(1,
					kit.NewText(kit.Run{Text: topic.Title, Size: theme.Row, Bold: true}),
					kit.Small(topic.Summary)), func() { p.open(topic.Name, "") }))
			}
		}
	case len(p.found) == 0:
		p.say(textNoMatches.Text())
	default:
		p.say(textSections.Count(len(p.found)))
		for _, f := range p.found[:min(len(p.found), maxFound)] {
			rows = append(rows, kit.NewRowItem(foundRow(f), func() { p.open(f.Topic.Name, f.Anchor) }))
		}
	}
	p.show(kit.Column(2, rows...))
}

// maxFound is how many of the sections that are found are listed.
const maxFound = 40

func foundRow(f manual.Found) fyne.CanvasObject {
	where := []kit.Run{{Text: f.Topic.Title, Size: theme.Row, Bold: true}}
	if f.Heading != f.Topic.Title {
		where = append(where, kit.Run{Text: "  " + f.Heading, Size: theme.Row})
	}
	return kit.Column(1, kit.NewText(where...), kit.NewText(
		kit.Run{Text: f.Before, Size: theme.Label, Color: theme.Muted},
		kit.Run{Text: f.Match, Size: theme.Label, Bold: true},
		kit.Run{Text: f.After, Size: theme.Label, Color: theme.Muted}))
}

func (p *Panel) say(text string) {
	p.about.SetRuns(kit.Run{Text: text, Size: theme.Row, Color: theme.Muted})
	kit.SetVisible(p.about, text != "")
}

// show shows what is below the search, from its top on.
func (p *Panel) show(content fyne.CanvasObject) {
	kit.SetVisible(p.back, len(p.before) > 0)
	kit.SetVisible(p.all, p.topic != "")
	p.pager.set(kit.Inset(0, 20, 24, 20, content))
	p.object.Refresh()
}

// remember has Back lead to what is shown now.
func (p *Panel) remember() {
	p.before = append(p.before, place{p.topic, p.field.Text(), p.pager.offset()})
}

// open shows a page from one of its headings on.
func (p *Panel) open(topic, anchor string) {
	if topic != p.topic {
		if _, ok := p.options.Manual.Source(topic); !ok {
			return
		}
		p.remember()
		p.page(topic)
		kit.Focus(p.pager)
	}
	if heading, ok := p.anchors[anchor]; ok && anchor != "" {
		p.pager.scrollTo(heading)
	}
}

// page shows a page from its top on.
func (p *Panel) page(topic string) {
	p.topic = topic
	p.say("")
	blocks, _ := p.options.Manual.Page(topic)
	r := renderer{follow: p.follow, copy: p.options.Copy, anchors: map[string]fyne.CanvasObject{}}
	p.anchors = r.anchors
	if topic == keysTopic {
		p.show(r.keysPage(blocks, p.options.Groups))
	} else {
		p.show(r.column(blocks))
	}
}

// follow leads to where a link of the page leads.
func (p *Panel) follow(l manual.Link) {
	switch {
	case l.URL != "":
		p.options.OpenURL(l.URL)
	case l.Topic != "":
		p.open(l.Topic, l.Anchor)
	default:
		p.open(p.topic, l.Anchor)
	}
}

// goBack shows what was shown before, and reports whether there is something.
func (p *Panel) goBack() bool {
	n := len(p.before)
	if n == 0 {
		return false
	}
	to := p.before[n-1]
	p.before = p.before[:n-1]
	p.field.SetText(to.words)
	if to.topic == "" {
		p.list()
		kit.Focus(p.field)
	} else {
		p.page(to.topic)
		kit.Focus(p.pager)
	}
	p.pager.scroll.ScrollTo(to.offset)
	return true
}
