package importing

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/theme"
)

// turn is in which regard the page is turned round.
type turn int

const (
	levels turn = iota
	skills
	considerations
	turns // how many there are
)

// ways are the readings that can be chosen in each regard.
type ways [turns][]ladder.Reading

// waysOf folds the page in every way. It may be called on any goroutine.
func waysOf(d ladder.Draft) ways {
	found := d.Readings()
	slices.SortStableFunc(found, func(a, b ladder.Reading) int { return placeOf(a.Levels) - placeOf(b.Levels) })
	return ways{ladder.Different(found), d.SkillReadings(), d.Groupings()}
}

// placeOf returns where a layer is among those offered: they stay in their places
// however good each is, so that keys do not change what they mean.
func placeOf(l ladder.Layer) int {
	all := ladder.Layers()
	if at := slices.Index(all, l); at >= 0 {
		return at
	}
	return len(all) // as the page says, if that is none of these
}

// turning shows the ways to read the page above the lines, with what each would
// give.
type turning struct {
	worker *latest.Worker[ways]
	groups [turns]*choiceRow
	object *fyne.Container
}

// choiceRow is the ways in one regard.
type choiceRow struct {
	turn   turn
	choose func(t turn, at int)
	chips  *kit.ChipRow
	list   []*kit.Chip
	ways   []ladder.Reading
	object *fyne.Container
}

func newTurning(o Options, w *work, choose func(t turn, at int), done func(ways)) *turning {
	t := &turning{object: kit.Column(6)}
	t.object.Hide()
	t.worker = latest.New(latest.Options{Go: o.Go, Post: o.Post}, func() func() ways {
		draft := w.base
		return func() ways { return waysOf(draft) }
	}, done)
	for i, id := range []action.ID{action.TurnLevels, action.TurnSkills, action.TurnConsiderations} {
		g := &choiceRow{turn: turn(i), choose: choose, chips: kit.NewChipRow(6)}
		label := kit.Row(6, kit.NewKeyCap(action.KeyLabel(id)), kit.NewLabel(kit.Run{Text: g.turn.label(), Size: theme.Label, Bold: true}))
		g.object = &fyne.Container{Layout: labelLayout{}, Objects: []fyne.CanvasObject{label, g.chips.Object()}}
		g.object.Hide()
		t.groups[i] = g
		t.object.Add(g.object)
	}
	return t
}

// Measures in pixels of what names a row of ways: its width, the width of both from which
// it is beside the chips, the space between them, and how far it is below the top of
// the row to be in line with the chips.
const (
	labelWidth  = 150
	besideWidth = 560
	labelGap    = 10
	labelDrop   = 2
)

// labelLayout puts the name of a row of ways beside its chips, or above them where
// there is little room.
type labelLayout struct{}

// Layout implements fyne.Layout.
func (l labelLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.walk(objects, size.Width, kit.SetBounds)
}

// MinSize implements fyne.Layout.
func (l labelLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	label, chips := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(label.Width, chips.Width), max(label.Height, chips.Height))
}

// HeightFor returns the height at a width.
func (l labelLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.walk(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (labelLayout) walk(objects []fyne.CanvasObject, width float32, place func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	label, chips := objects[0], objects[1]
	x, y, height := theme.Scaled(labelWidth)+labelGap, float32(0), label.MinSize().Height
	place(label, 0, labelDrop, label.MinSize().Width, height)
	if width < theme.Scaled(besideWidth) {
		x, y = 0, labelDrop+height+labelGap/2
	}
	rows := kit.HeightFor(chips, width-x)
	place(chips, x, y, width-x, rows)
	return max(labelDrop+height, y+rows)
}

func (t turn) label() string {
	return [...]*message.Message{textLevels, textSkills, textGrouping}[t].Text()
}

// request asks for the ways of the page as it is now.
func (t *turning) request() { t.worker.Request(0) }

// show shows the ways. A regard with one way only is not shown.
func (t *turning) show(w ways) {
	for i, g := range t.groups {
		g.show(w[i])
	}
	kit.SetVisible(t.object, t.shown())
	t.object.Refresh()
}

func (g *choiceRow) show(ways []ladder.Reading) {
	g.ways = ways
	for len(g.list) < len(ways) {
		at := len(g.list)
		g.list = append(g.list, kit.NewChip("", false, func() { g.choose(g.turn, at) }))
	}
	for i, r := range ways {
		g.list[i].Set(g.turn.chip(i, r), r.Chosen)
	}
	g.chips.Set(slices.Clone(g.list[:len(ways)])...)
	kit.SetVisible(g.object, len(ways) > 1)
}

// chip returns what the chip of a way says.
func (t turn) chip(at int, r ladder.Reading) string {
	switch t {
	case levels:
		return textLevelsChip.Text("Key", fmt.Sprint(at+1), "Layer", t.name(r),
			"Paths", textPathCount.Count(r.Paths), "Considerations", textConsiderations.Text("Count", r.Considerations))
	case skills:
		return textChip.Text("Layer", t.name(r), "Count", textSkillCount.Count(r.Sections))
	}
	return textChip.Text("Layer", t.name(r), "Count", textConsiderations.Text("Count", r.Considerations))
}

// name returns what a way is called.
func (t turn) name(r ladder.Reading) string {
	layer := r.Levels
	switch {
	case t == considerations && r.Consideration == ladder.BySkill:
		return textASkill.Text()
	case t == considerations:
		return textABullet.Text()
	case t == skills && r.Skills == ladder.Auto:
		return textAllHeadings.Text()
	case t == skills:
		layer = r.Skills
	}
	if level, found := strings.CutPrefix(string(layer), "headings "); found {
		return textHeadings.Text("Level", level)
	}
	return textsLayer[layer].Text()
}

// with returns options with what a way changes in them.
func (t turn) with(o ladder.Options, r ladder.Reading) ladder.Options {
	switch t {
	case levels:
		o.Levels = r.Levels
	case skills:
		o.Levels, o.Skills = r.Levels, r.Skills
	case considerations:
		o.Consideration = r.Consideration
	}
	return o
}

// next returns the way after the chosen one.
func (g *choiceRow) next() int {
	at := slices.IndexFunc(g.ways, func(r ladder.Reading) bool { return r.Chosen })
	return (at + 1) % max(len(g.ways), 1)
}

func (t *turning) shown() bool {
	return slices.ContainsFunc(t.groups[:], func(g *choiceRow) bool { return g.object.Visible() })
}

// focused reports whether one of the ways has the keyboard.
func (t *turning) focused() bool {
	return slices.ContainsFunc(t.groups[:], func(g *choiceRow) bool {
		return slices.ContainsFunc(g.list, func(c *kit.Chip) bool { return kit.HasFocus(c) })
	})
}

// focus gives the keyboard to the first way that is chosen.
func (t *turning) focus() {
	for _, g := range t.groups {
		for i, r := range g.ways {
			if g.object.Visible() && r.Chosen {
				kit.Focus(g.list[i])
				return
			}
		}
	}
}
