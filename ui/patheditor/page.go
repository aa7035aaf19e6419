package patheditor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/pathedit"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// page builds the page of a part.
type page struct {
	*Editor
	view *editing.View
}

// build builds the page of the current part.
func (e *Editor) build(v *editing.View) {
	p := page{e, v}
	switch e.At().Part {
	case career.PartSection:
		p.section()
	case career.PartConsideration:
		p.consideration()
	case career.PartPreparation:
		p.preparation()
	case career.PartSkeleton:
		p.skeleton()
	default:
		p.pathPage()
	}
}

// structure returns what the current page consists of, texts aside.
func (e *Editor) structure() []any {
	p, at := e.path(), e.At()
	parts := []any{at, e.locked(), career.ID(p, at), p.Includes, len(pathedit.Parts(p))}
	switch at.Part {
	case career.PartConsideration:
		if c, ok := considerationAt(p, at); ok {
			for _, q := range c.Prompts {
				parts = append(parts, q.Field)
			}
			parts = append(parts, c.Enough, c.ToBeFilled)
		}
	case career.PartSkeleton:
		if at.Item < len(p.Skeleton) {
			parts = append(parts, p.Skeleton[at.Item].LeftOut)
		}
	case career.PartPreparation:
		if prep, ok := preparationAt(p, at); ok {
			parts = append(parts, len(prep.Links), prep.Kind)
		}
	}
	return parts
}

func considerationAt(p career.Path, at career.Ref) (career.Consideration, bool) {
	if at.Section < 0 || at.Section >= len(p.Sections) || at.Item < 0 || at.Item >= len(p.Sections[at.Section].Considerations) {
		return career.Consideration{}, false
	}
	return p.Sections[at.Section].Considerations[at.Item], true
}

func preparationAt(p career.Path, at career.Ref) (career.Preparation, bool) {
	list := p.Preparations
	if at.Section >= 0 {
		if at.Section >= len(p.Sections) {
			return career.Preparation{}, false
		}
		list = p.Sections[at.Section].Preparations
	}
	if at.Item < 0 || at.Item >= len(list) {
		return career.Preparation{}, false
	}
	return list[at.Item], true
}

// headline returns the title of the part, which is edited in place, below a small
// line.
func (p page) headline(small string, placeholder *message.Message) fyne.CanvasObject {
	field := p.Fields.Title(p.At().WithField("title"), placeholder.Text(), theme.Headline)
	p.view.SetInitialFocus(field)
	return kit.Column(6, kit.Small(small), field)
}

// line returns a labelled field of one line; explanation and placeholder may be
// nil.
func (p page) line(field career.FieldKey, label, explanation, placeholder *message.Message) fyne.CanvasObject {
	return editing.Labelled(label.Text(), textOf(explanation), p.Fields.Line(p.At().WithField(field), textOf(placeholder)))
}

// paragraphs returns a labelled field for several paragraphs.
func (p page) paragraphs(field career.FieldKey, label, explanation, placeholder *message.Message) fyne.CanvasObject {
	return editing.Labelled(label.Text(), textOf(explanation), p.Fields.Multiline(p.At().WithField(field), textOf(placeholder)))
}

func textOf(m *message.Message) string {
	if m == nil {
		return ""
	}
	return m.Text()
}

// pair is two fields side by side.
func pair(left, right fyne.CanvasObject) fyne.CanvasObject {
	return kit.TopRow(16, kit.Fill(left), kit.Fill(right))
}

// choice is a row of chips below a label. Each chip makes an edit of the part
// that is one step of undo.
type choice struct {
	label, explanation *message.Message // nil for chips alone
	step               *message.Message
	options            []option
}

// option is a chip of a choice.
type option struct {
	label  string
	chosen bool
	edit   func(career.Path) career.Path
}

// chips returns the widgets of a choice about the part or field at.
func (p page) chips(at career.Ref, c choice) fyne.CanvasObject {
	row := kit.Wrap(6)
	for _, o := range c.options {
		row.Add(kit.NewChip(o.label, o.chosen, func() { p.edit(c.step.Text(), at, o.edit) }))
	}
	if c.label == nil {
		return row
	}
	return kit.Column(4, kit.FieldLabel(c.label.Text(), c.explanation.Text()), row)
}

// adding is what can be added below the part that is shown.
func (p page) adding() fyne.CanvasObject {
	if p.ReadOnly() {
		return kit.Gap(0, 0)
	}
	return kit.Row(8,
		kit.NewButton(textAddConsideration.Text(), action.KeyLabel(action.AddPart), p.add),
		kit.NewButton(textAddPreparation.Text(), "", p.addPreparation),
		kit.Spacer())
}

// foot is what can be done with the part that is shown.
func (p page) foot() fyne.CanvasObject {
	if p.ReadOnly() {
		return kit.Gap(0, 0)
	}
	link := func(label *message.Message, id action.ID) fyne.CanvasObject {
		return editing.QuietLink(label.Text(), func() { p.Do(id) })
	}
	row := kit.Row(16, link(textMoveUp, action.MovePartUp), link(textMoveDown, action.MovePartDown))
	part := p.At().Part
	if part != career.PartSkeleton {
		row.Add(link(textDuplicate, action.DuplicatePart))
	}
	row.Add(link(textDelete, action.DeletePart))
	row.Add(kit.Spacer())
	column := kit.Column(8, kit.HLine(), row)
	if part == career.PartConsideration || part == career.PartPreparation {
		column.Add(p.sectionChoice())
	}
	return column
}

// sectionChoice offers the sections that the item can move to.
func (p page) sectionChoice() fyne.CanvasObject {
	at := p.At()
	row := kit.Wrap(6)
	add := func(name string, section int) {
		row.Add(kit.NewChip(name, section == at.Section, func() { p.moveTo(section) }))
	}
	if at.Part == career.PartPreparation {
		add(textPathItself.Text(), -1)
	}
	for i, s := range p.path().Sections {
		add(strings.TrimSpace(s.Title), i)
	}
	return kit.Column(4, kit.FieldLabel(textInSection.Text(), textInSectionExplained.Text()), row)
}
