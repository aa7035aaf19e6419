package skimming

import (
	"reflect"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/skim"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// row is an example with what is seen of it. It leads there. Rows are kept: what has the
// keyboard must not go when the document changes.
type row struct {
	item                                *kit.ListItem
	story                               skim.Story // that is shown
	title, when, first, result, numbers *kit.Text
}

func (p *Panel) newRow() *row {
	r := &row{title: kit.NewText(), when: kit.NewText(), first: kit.NewText(), result: kit.NewText(), numbers: kit.NewText()}
	r.item = kit.NewRowItem(kit.Column(2, r.title, r.when, r.first, r.result, r.numbers), func() { p.o.Show(promo.ExampleRef(r.story.ID, "title")) })
	return r
}

func (r *row) show(s skim.Story) {
	if reflect.DeepEqual(r.story, s) {
		return
	}
	r.story = s
	say := func(t *kit.Text, run kit.Run) {
		t.SetRuns(run)
		kit.SetVisible(t, run.Text != "")
	}
	say(r.title, kit.Run{Text: s.Title, Size: theme.Row, Bold: true})
	say(r.when, kit.Run{Text: s.When, Size: theme.Label, Color: theme.Muted})
	say(r.first, kit.Run{Text: kit.PlainText(s.First), Size: theme.Row})
	say(r.result, kit.Run{Text: kit.PlainText(s.Result), Size: theme.Row})
	say(r.numbers, kit.Run{Text: join(s.Numbers...), Size: theme.Label, Color: theme.Accent})
}

// fewRows is how many rows are made at a time: a key that is pressed meanwhile waits no
// longer for the window.
const fewRows = 3

// showStories shows the examples, of which there may be more than are shown at first.
func (p *Panel) showStories(all []skim.Story) {
	wanted := min(p.most, len(all))
	shown := all[:min(wanted, len(p.rows)+fewRows)]
	for len(p.rows) < len(shown) {
		p.rows = append(p.rows, p.newRow())
	}
	var objects []fyne.CanvasObject
	for i, s := range shown {
		p.rows[i].show(s)
		objects = append(objects, p.rows[i].item)
	}
	if len(all) == 0 {
		objects = append(objects, kit.Body(textNothing.Text()))
	}
	p.stories.list(objects...)
	more := len(all) - wanted
	if more > 0 {
		p.more.SetText(textMore.Count(more))
	}
	kit.SetVisible(p.moreRow, more > 0)
	if len(shown) < wanted {
		p.o.Work.Post(p.showRest)
	}
}

// showRest shows the rows that were not made at once.
func (p *Panel) showRest() {
	if !p.closed {
		p.showStories(p.view.Stories)
		p.draw()
	}
}
