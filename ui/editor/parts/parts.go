// Package parts shows the page on which the parts of a document are arranged: added,
// named, put into another order, hidden. It must not know where their texts are written.
package parts

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/ids"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the page is built with. All must be given.
type Options struct {
	Document func() promo.Document
	View     *editing.View
	Fields   *editing.Fields[promo.Ref]
	Locked   bool // nothing can be changed
	// Edit makes a step of undo that is shown at a field. Amend does so piece by piece,
	// for text that is typed into a field that shows it already.
	Edit  func(label string, at promo.Ref, edit func(promo.Document) promo.Document) bool
	Amend func(source any, label string, at promo.Ref, edit func(promo.Document) promo.Document)
	// CanWrite reports whether there is something to write in a part, and Write goes there.
	CanWrite func(promo.Part) bool
	Write    func(promo.Part)
	Say      func(sentence string)
}

// Page is the page as it was built last.
type Page struct {
	options Options
	object  fyne.CanvasObject
}

// TitleOf returns the field of the title of a part.
func TitleOf(p promo.Part) promo.Ref {
	kind := promo.KindPath
	if p.Prose {
		kind = promo.KindSection
	}
	return promo.Ref{Kind: kind, ID: p.ID, Field: "title"}
}

// Structure is what the page of a document consists of, texts aside.
func Structure(d promo.Document) []any {
	var all []any
	for _, p := range promo.Parts(d) {
		all = append(all, p.ID, p.LeftOut, p.Own)
	}
	return all
}

// New builds the page.
func New(o Options) *Page {
	p := &Page{options: o}
	column := kit.Column(12,
		kit.Column(6, kit.Small(textParts.Text()), kit.Headline(textHeadline.Text())),
		kit.Body(textAdvice.Text("Hide", action.KeyLabel(action.HidePart), "Up", action.KeyLabel(action.MovePartUp), "Down", action.KeyLabel(action.MovePartDown))))
	for _, part := range promo.Parts(o.Document()) {
		column.Add(p.card(part))
	}
	if !o.Locked {
		column.Add(editing.AlignLeft(kit.NewButton(textAdd.Text(), action.KeyLabel(action.AddPart), p.Add)))
	}
	p.object = column
	return p
}

// Object returns the page as one object.
func (p *Page) Object() fyne.CanvasObject { return p.object }

// card is one part: its title, what it is, and what can be done with it.
func (p *Page) card(part promo.Part) fyne.CanvasObject {
	title := p.title(part)
	p.options.View.SetInitialFocus(title)
	about := textMade
	switch {
	case part.LeftOut:
		about = textHidden
	case part.Own:
		about = textOwn
	case part.Prose:
		about = textOfPath
	}
	links := kit.Row(16, kit.NewLabel(kit.Run{Text: about.Text(), Size: theme.Label, Color: theme.Muted}), kit.Spacer())
	add := func(label *message.Message, do func()) { links.Add(editing.QuietLink(label.Text(), do)) }
	if p.options.CanWrite(part) {
		add(textWrite, func() { p.options.Write(part) })
	}
	if !p.options.Locked {
		add(textUp, func() { p.move(part.ID, -1) })
		add(textDown, func() { p.move(part.ID, 1) })
		switch {
		case part.LeftOut:
			add(textShow, func() { p.hide(part, false) })
		case part.CanHide():
			add(textHide, func() { p.hide(part, true) })
		}
		if part.Own {
			add(textRemove, func() { p.remove(part) })
		}
	}
	return kit.Stack(kit.NewCard(), kit.Inset(10, 16, 10, 16, kit.Column(4, title, links)))
}

// usual are the titles of the parts that the program makes, and of the summary.
var usual = map[string]*message.Message{
	promo.SummaryID: textSummary, career.SkeletonGlance: textGlance, career.SkeletonConsiderations: textConsiderations,
	career.SkeletonGrowth: textGrowth, career.SkeletonPreparations: textPreparations, career.SkeletonReferences: textReferences,
}

// Title returns what a part is called.
func Title(part promo.Part) string {
	switch m := usual[part.ID]; {
	case part.Title != "":
		return part.Title
	case m != nil:
		return m.Text()
	case part.Own:
		return textUntitled.Text()
	}
	return part.ID
}

// title is the field of the title of a part. What the path calls it is its placeholder.
func (p *Page) title(part promo.Part) *textfield.Field {
	o, at := p.options, TitleOf(part)
	without := part
	for _, entry := range o.Document().Snapshot.Parts() {
		if entry.ID == part.ID {
			without.Title = entry.Title
		}
	}
	if part.Own {
		without.Title = ""
	}
	style := kit.Run{Size: theme.Input, Bold: true}
	field := textfield.NewSingleLine(Title(without), style)
	if part.Prose {
		o.Fields.Bind(at, field)
	} else {
		o.Fields.Add(at, field)
		field.OnChanged = func(text string, _ int) {
			o.Amend(field, textStepName.Text(), at, func(d promo.Document) promo.Document { return promo.NamePart(d, part.ID, text) })
		}
		o.View.OnRefresh(func() {
			if now := chosenTitle(o.Document(), part.ID); !kit.HasFocus(field) || now != field.Text() {
				field.SetText(now)
			}
		})
	}
	field.OnSubmit = func() {
		if o.CanWrite(part) {
			o.Write(part)
		}
	}
	return field
}

// chosenTitle returns the title that the user gave a part that the program makes.
func chosenTitle(d promo.Document, id string) string {
	for _, c := range d.Setup.Parts {
		if c.ID == id {
			return c.Title
		}
	}
	return ""
}

// current returns the part whose title has, or last had, the keyboard.
func (p *Page) current() (promo.Part, bool) {
	last := p.options.Fields.Last()
	for _, part := range promo.Parts(p.options.Document()) {
		if TitleOf(part) == last {
			return part, true
		}
	}
	return promo.Part{}, false
}

// CanChange reports whether there is a part to change by key.
func (p *Page) CanChange() bool {
	_, ok := p.current()
	return ok && !p.options.Locked
}

// Add adds a section after the current part, or at the end, and gives its title the
// keyboard.
func (p *Page) Add() {
	if p.options.Locked {
		return
	}
	all := promo.Parts(p.options.Document())
	after := all[len(all)-1]
	if part, ok := p.current(); ok {
		after = part
	}
	// Readers see the ID as long as the section has no title.
	id := ids.Free(textNewID.Text(), func(id string) bool {
		return slices.ContainsFunc(all, func(part promo.Part) bool { return part.ID == id })
	})
	at := promo.Ref{Kind: promo.KindSection, ID: id, Field: "title"}
	if p.options.Edit(textStepAdd.Text(), at, func(d promo.Document) promo.Document { return promo.AddSection(d, id, "", after.ID) }) {
		p.options.Fields.Focus(at, 0)
	}
}

// Move moves the current part by some positions.
func (p *Page) Move(by int) {
	if part, ok := p.current(); ok {
		p.move(part.ID, by)
	}
}

// ToggleHidden hides the current part, or shows it again.
func (p *Page) ToggleHidden() {
	switch part, ok := p.current(); {
	case !ok:
	case !part.CanHide():
		p.options.Say(textCannotHide.Text())
	default:
		p.hide(part, !part.LeftOut)
	}
}

// Remove removes the current part, if it is one of the user's own.
func (p *Page) Remove() {
	switch part, ok := p.current(); {
	case !ok:
	case !part.Own:
		p.options.Say(textCannotRemove.Text("Key", action.KeyLabel(action.HidePart)))
	default:
		p.remove(part)
	}
}

func (p *Page) move(id string, by int) {
	p.edit(id, textStepMove, func(d promo.Document) promo.Document { return promo.MovePart(d, id, by) })
}

func (p *Page) hide(part promo.Part, hidden bool) {
	step, said := textStepShow, textNowShown
	if hidden {
		step, said = textStepHide, textNowHidden
	}
	if p.edit(part.ID, step, func(d promo.Document) promo.Document { return promo.HidePart(d, part.ID, hidden) }) {
		p.options.Say(said.Text("Title", message.Cut(Title(part), maxTitle), "Key", action.KeyLabel(action.Undo)))
	}
}

func (p *Page) remove(part promo.Part) {
	if p.edit(part.ID, textStepRemove, func(d promo.Document) promo.Document { return promo.RemoveSection(d, part.ID) }) {
		p.options.Say(textRemoved.Text("Title", message.Cut(Title(part), maxTitle), "Key", action.KeyLabel(action.Undo)))
	}
}

// maxTitle is the length of a title in a sentence, in runes.
const maxTitle = 60

func (p *Page) edit(id string, label *message.Message, edit func(promo.Document) promo.Document) bool {
	at := promo.SectionRef(promo.SummaryID)
	for _, part := range promo.Parts(p.options.Document()) {
		if part.ID == id {
			at = TitleOf(part)
		}
	}
	return p.options.Edit(label.Text(), at, edit)
}
