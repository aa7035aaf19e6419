package journaling

import (
	"fyne.io/fyne/v2"

	"promodoc/app/logbook"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// SearchOptions is what the panel of the search is opened with. All but Go must be given.
type SearchOptions struct {
	Read   func() (logbook.View, error) // on a goroutine of its own
	Show   func(logbook.Hit)
	Closed func()       // is called when the user closes the panel
	Post   func(func()) // runs a function on the screen's goroutine
	Go     func(func()) // runs slow work elsewhere; nil starts a goroutine
}

// maxShown is how many hits the panel shows.
const maxShown = 40

// Search is the panel that searches the journal and all documents.
type Search struct {
	options SearchOptions
	scroll  *kit.ScrollView
	field   *textfield.Field
	about   *kit.Text
	results *fyne.Container
	index   *logbook.Index // nil until it is made
	hits    []logbook.Hit
}

// NewSearch returns the panel and begins to read what it searches.
func NewSearch(o SearchOptions) *Search {
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	p := &Search{options: o, about: kit.NewText(), results: kit.Column(8)}
	p.field = textfield.NewSingleLine(textSearchPlaceholder.Text(), kit.Run{Size: theme.Body})
	p.field.OnChanged = func(string, int) { p.find() }
	p.field.OnSubmit = func() {
		if len(p.hits) > 0 {
			o.Show(p.hits[0])
		}
	}
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, kit.Column(12,
		kit.Row(0, kit.Fill(kit.Heading(textSearch.Text())), kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()),
		p.field, p.about, p.results)))
	p.say(textReading.Text())
	o.Go(func() {
		view, err := o.Read()
		index := logbook.NewIndex(view)
		o.Post(func() {
			p.index = index
			p.find()
			if err != nil {
				p.say(kit.Sentence(err))
			}
		})
	})
	return p
}

func (p *Search) say(text string) {
	p.about.SetRuns(kit.Run{Text: text, Size: theme.Row, Color: theme.Muted})
	kit.SetVisible(p.about, text != "")
}

// find shows the places that have the words.
func (p *Search) find() {
	if p.index == nil {
		return
	}
	hits, more := p.index.Find(p.field.Text(), maxShown)
	p.hits = hits
	p.results.RemoveAll()
	for _, h := range hits {
		p.results.Add(kit.NewCardItem(kit.Column(2,
			kit.NewText(kit.Run{Text: h.Where(), Size: theme.Label, Color: theme.Muted}),
			kit.NewText(kit.Run{Text: h.Before, Size: theme.Row}, kit.Run{Text: h.Match, Size: theme.Row, Bold: true}, kit.Run{Text: h.After, Size: theme.Row})),
			func() { p.options.Show(h) }))
	}
	switch {
	case p.field.Text() == "":
		p.say(textSearchAbout.Text())
	case len(hits) == 0:
		p.say(textNoMatches.Text())
	default:
		p.say(textHits.Count(len(hits) + more))
	}
	p.scroll.Relayout()
}

// Object returns the panel as one object.
func (p *Search) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the words the keyboard.
func (p *Search) Focus() { kit.Focus(p.field) }
