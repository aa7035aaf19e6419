package cyclediff

import (
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"

	"promodoc/app/cyclediff"
	"promodoc/app/docdiff"
	"promodoc/app/promo"
	"promodoc/ui/difftext"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// entry is a row of the list: a consideration, or something under it.
type entry struct {
	heading, about string         // of a consideration
	fate           cyclediff.Fate // of either
	item           cyclediff.Item
	kind           promo.Kind // of the item
}

// isHeading reports whether the row is above others.
func (e entry) isHeading() bool { return e.heading != "" }

// ref returns where the item is, in the later document or in the earlier one.
func (e entry) ref() (at promo.Ref, later bool) {
	later = e.item.ID != ""
	id := e.item.ID
	if !later {
		id = e.item.WasID
	}
	switch e.kind {
	case promo.KindSection:
		return promo.SectionRef(id), later
	case promo.KindGrowth:
		index, _ := strconv.Atoi(id) // see [cyclediff.Report]
		return promo.Ref{Kind: promo.KindGrowth, Index: index, Field: "title"}, later
	}
	return promo.ExampleRef(id, "title"), later
}

// entriesOf returns the rows of a report; without those that say that all is as it was,
// unless all are wanted. What has no example comes after all that has something to read.
func entriesOf(r cyclediff.Report, all bool) []entry {
	var entries, bare []entry // bare is what one of the paths asks for, with no example
	add := func(heading entry, items []cyclediff.Item, kind promo.Kind) {
		shown := []entry{heading}
		for _, x := range items {
			if all || x.Fate != cyclediff.Kept || x.Moved {
				shown = append(shown, entry{fate: x.Fate, item: x, kind: kind})
			}
		}
		switch {
		case all || len(shown) > 1:
			entries = append(entries, shown...)
		case heading.fate != cyclediff.Kept:
			bare = append(bare, heading)
		}
	}
	for _, c := range r.Considerations {
		h := entry{heading: c.Label(), about: c.About(), fate: c.Fate}
		if c.ID == "" {
			h.fate = cyclediff.Kept
		}
		add(h, c.Under, promo.KindExample)
	}
	if len(r.Sections) > 0 {
		add(entry{heading: textSections.Text(), fate: cyclediff.Kept}, r.Sections, promo.KindSection)
	}
	if len(r.Growth) > 0 {
		add(entry{heading: textGrowth.Text(), fate: cyclediff.Kept}, r.Growth, promo.KindGrowth)
	}
	return append(entries, bare...)
}

// rows is the list.
type rows struct {
	options Options
	report  cyclediff.Report
	entries []entry
	all     bool // what is unchanged is shown, too
	list    *kit.VirtualList
	shown   map[look][]kit.Run
}

// look is a row as it is shown: in full, or cut.
type look struct {
	at   int
	full bool
}

func newRows(o Options, r cyclediff.Report) *rows {
	rs := &rows{options: o, report: r, all: r.Same()}
	rs.fill()
	rs.list = kit.NewVirtualList(kit.VirtualListOptions{
		Count:    func() int { return len(rs.entries) },
		Height:   rs.height,
		New:      func() fyne.CanvasObject { return newRow() },
		Bind:     rs.bind,
		OnSelect: func(int) {},
		OnKey: func(k fyne.KeyName) bool {
			if k != fyne.KeyReturn && k != fyne.KeyEnter {
				return false
			}
			rs.open()
			return true
		},
		OnRune: func(c rune) bool {
			if unicode.ToUpper(c) != 'U' || r.Same() { // which shows all, or there would be nothing
				return false
			}
			rs.all = !rs.all
			rs.fill()
			rs.list.Reload()
			return true
		},
		OnPress: func(row int, _, _ fyne.Position) {
			if row == rs.list.Selected() && kit.HasFocus(rs.list) {
				return
			}
			rs.list.Select(row)
			kit.Focus(rs.list)
		},
	})
	return rs
}

func (rs *rows) fill() { rs.entries, rs.shown = entriesOf(rs.report, rs.all), map[look][]kit.Run{} }

// open opens the document at the selected item.
func (rs *rows) open() {
	at := rs.list.Selected()
	if at >= len(rs.entries) || rs.entries[at].isHeading() {
		return
	}
	ref, later := rs.entries[at].ref()
	rs.options.Open(later, ref)
}

// shortRows is how many rows of text an item has that is not selected.
const shortRows = 4

func (rs *rows) most(at int) int {
	if at == rs.list.Selected() {
		return 0
	}
	return shortRows
}

// words returns what the item says, with the marks of what differs. Comparing texts
// takes time, and the list asks for them again and again.
func (rs *rows) words(at int) []kit.Run {
	l := look{at, at == rs.list.Selected()}
	runs, known := rs.shown[l]
	if !known {
		runs = rs.wordsOf(rs.entries[at], l.full)
		rs.shown[l] = runs
	}
	return runs
}

func (rs *rows) wordsOf(e entry, full bool) []kit.Run {
	var runs []kit.Run
	add := func(label string, text []kit.Run) {
		if len(runs) > 0 {
			runs = append(runs, kit.Run{Text: "\n"})
		}
		runs = append(runs, kit.Run{Text: textPiece.Text("Piece", label) + " ", Size: theme.Label, Bold: true, Color: theme.Muted})
		runs = append(runs, text...)
	}
	for _, c := range e.item.Changes {
		before, after := c.Before, c.After
		if isProse(c.Ref.Field) {
			if was, now := rs.plain(before), rs.plain(after); was != now { // else only the markup differs
				before, after = was, now
			}
		}
		add(c.Piece(), difftext.Runs(before, after, !full))
	}
	if e.isHeading() || len(e.item.Changes) > 0 || !full && e.fate != cyclediff.New {
		return runs
	}
	// What only one of them has is shown as it is there: every word of it is new, or gone.
	ref, later := e.ref()
	d := rs.options.Was.Document
	if later {
		d = rs.options.Now.Document
	}
	for _, at := range textsOf(d, ref) {
		if text, ok := promo.Text(d, at); ok && text != "" {
			add(at.Field.Label(), []kit.Run{{Text: rs.plain(text)}})
		}
	}
	return runs
}

// textsOf returns where the texts are of what is at a place in a document.
func textsOf(d promo.Document, at promo.Ref) []promo.Ref {
	fields := map[promo.Kind][]promo.FieldKey{
		promo.KindExample: {"situation", "action", "result"}, promo.KindSection: {at.Field}, promo.KindGrowth: {"text"},
	}
	var all []promo.Ref
	for _, at.Field = range fields[at.Kind] {
		all = append(all, at)
	}
	if at.Kind == promo.KindGrowth && at.Index < len(d.Growth) {
		at.Field = "step"
		for at.Sub = range d.Growth[at.Index].Steps {
			all = append(all, at)
		}
	}
	return all
}

// isProse reports whether users write Markdown in a field.
func isProse(f promo.FieldKey) bool {
	switch f {
	case "situation", "action", "result", "body", "text", docdiff.FieldSteps:
		return true
	}
	return false
}

func (rs *rows) plain(text string) string {
	if rs.options.Plain == nil {
		return text
	}
	return rs.options.Plain(text)
}

// bind shows an entry in a row.
func (rs *rows) bind(o fyne.CanvasObject, at int) {
	r, e := o.(*fyne.Container).Layout.(rowObject).row, rs.entries[at]
	r.title.SetRuns(titleOf(e)...)
	r.about.SetRuns(aboutOf(e)...)
	words := rs.words(at)
	r.words.MaxRows(rs.most(at)).SetRuns(words...)
	kit.SetVisible(r.about, len(aboutOf(e)) > 0)
	kit.SetVisible(r.words, len(words) > 0)
	r.indent = indentOf(e)
}

// height returns the height of a row at a width of the list.
func (rs *rows) height(at int, width float32) float32 {
	e := rs.entries[at]
	text := width - 2*rowPadX - indentOf(e)
	h := 2*rowPadY + kit.TextHeight(text, 0, titleOf(e)...)
	if about := aboutOf(e); len(about) > 0 {
		h += rowGap + kit.TextHeight(text, 0, about...)
	}
	if words := rs.words(at); len(words) > 0 {
		h += rowGap + kit.TextHeight(text, rs.most(at), words...)
	}
	return h + 1
}
