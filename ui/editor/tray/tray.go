// Package tray shows where examples can be placed that are under no consideration of a
// document's path yet: the considerations, each with a key that places the selected
// example there. It must not know how a document is changed.
package tray

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// key returns what places an example under a consideration, by its place on the path
// from 0: the digits from 1 on, then the letters. The rest have none, and are chosen with
// the mouse or Tab.
func key(i int) (r rune, ok bool) {
	const digits, letters = 9, 26
	switch {
	case i < digits:
		return rune('1' + i), true
	case i < digits+letters:
		return rune('a' + i - digits), true
	}
	return 0, false
}

// Options is what the choice is made of. All must be given.
type Options struct {
	Considerations []career.Consideration
	Title          func(id string) string // of an example
	Place          func(id string, under career.Consideration)
}

// Places is the choice of a consideration for the selected one of some examples.
type Places struct {
	options  Options
	line     *kit.Text
	object   fyne.CanvasObject
	chips    []*kit.Chip
	items    map[string]*kit.ListItem // by the IDs of their examples
	selected string
}

// New returns the choice, with no example yet.
func New(o Options) *Places {
	p := &Places{options: o, line: kit.NewText(), items: map[string]*kit.ListItem{}}
	p.line.SetRuns(kit.Run{Text: textHowTo.Text(), Size: theme.Label, Color: theme.Muted})
	for i, c := range o.Considerations {
		label := c.Title
		if r, ok := key(i); ok {
			label = textChip.Text("Key", string(r), "Title", c.Title)
		}
		p.chips = append(p.chips, kit.NewChip(label, false, func() { p.place(i) }))
	}
	p.object = kit.Column(6, p.line, kit.NewChipRow(6, p.chips...).Object())
	return p
}

// Object returns the choice as one object.
func (p *Places) Object() fyne.CanvasObject { return p.object }

// Add has the keys place an example while its item has the keyboard. The first one
// that is added is selected.
func (p *Places) Add(id string, item *kit.ListItem) {
	p.items[id] = item
	item.OnRune = func(r rune) bool {
		p.choose(id)
		return p.Type(r)
	}
	item.OnFocus(func(on bool) {
		if on {
			p.choose(id)
		}
	})
	if p.selected == "" {
		p.choose(id)
	}
}

// Focus gives the keyboard to an example, and reports whether it is there.
func (p *Places) Focus(id string) bool {
	item, ok := p.items[id]
	if ok {
		kit.Focus(item)
	}
	return ok
}

func (p *Places) choose(id string) {
	p.selected = id
	for other, item := range p.items {
		item.SetSelected(other == id)
	}
	p.line.SetRuns(kit.Run{Text: textPlaceUnder.Text("Title", p.options.Title(id)), Size: theme.Label, Color: theme.Muted})
}

// Type places the selected example under the consideration with a key, and reports
// whether one has it.
func (p *Places) Type(r rune) bool {
	for i := range p.options.Considerations {
		if k, ok := key(i); ok && r == k {
			p.place(i)
			return true
		}
	}
	return false
}

func (p *Places) place(i int) {
	if p.selected != "" {
		p.options.Place(p.selected, p.options.Considerations[i])
	}
}
