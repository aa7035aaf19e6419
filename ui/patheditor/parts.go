package patheditor

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// buildPath makes the page of the path as a whole.
func buildPath(e *Editor, v *view) {
	add := kit.NewButton("Add consideration", action.KeyLabel(action.AddPart), e.add)
	more := kit.Wrap(8, add,
		kit.NewButton("Add section", "", e.addSection),
		kit.NewButton("Add preparation", "", e.addPreparation),
		kit.NewButton("Add part of the document", "", e.addPart))
	column := []fyne.CanvasObject{e.headline(v, "Career path", "What the path is called, such as Staff Engineer")}
	if e.readOnly() {
		column = append(column, kit.Row(12, kit.Fill(kit.Body(e.session.Status().Notice)), kit.NewPrimaryButton("Duplicate", action.KeyLabel(action.DuplicatePath), e.o.Duplicate)))
	} else {
		column = append(column, more)
	}
	column = append(column,
		pair(e.named(v, "from_role", "From", "the role she has", "", false), e.named(v, "to_role", "To", "the role it leads to", "", false)),
		e.named(v, "introduction", "Introduction", "what she reads before anything else; Markdown", "", true),
		e.includes(v),
		pair(e.named(v, "version", "Version", "a label of yours", "", false), e.named(v, "language", "Language", "such as en, de or pt-BR", "", false)),
		e.named(v, "id", "Id", "what documents and other paths know it by: small letters, digits, hyphens", "", false),
		e.named(v, "source_name", "Source", "where its words come from, for readers who want to check", "", false),
		pair(e.named(v, "source_url", "Address of the source", "", "https://…", false), e.named(v, "source_licence", "Licence", "of the source", "", false)),
		kit.Small(e.session.File()))
	v.object = kit.Column(16, column...)
}

func pair(a, b fyne.CanvasObject) fyne.CanvasObject {
	return kit.TopRow(16, kit.Fill(a), kit.Fill(b))
}

// includes offers the other paths, to apply with this one.
func (e *Editor) includes(v *view) fyne.CanvasObject {
	row := kit.Wrap(8)
	p := e.path()
	known := map[string]bool{}
	add := func(id, name string) {
		known[id] = true
		chip := kit.NewChip(name, slices.Contains(p.Includes, id), func() {
			e.edit("Choose what is included", career.Ref{Part: career.PartPath}, func(p career.Path) career.Path { return career.ToggleInclude(p, id) })
		})
		row.Add(chip)
	}
	for _, other := range e.o.Others() {
		if other.ID != "" && other.ID != p.ID && !known[other.ID] {
			add(other.ID, other.Title)
		}
	}
	for _, id := range p.Includes {
		if !known[id] {
			add(id, id+" (not there)")
		}
	}
	return kit.Column(4, kit.FieldLabel("Includes", "other paths whose items also apply; they stand in front"), row)
}

func buildSection(e *Editor, v *view) {
	v.object = kit.Column(16,
		e.headline(v, "Section", "What its considerations have in common"),
		e.named(v, "introduction", "Introduction", "one or two sentences; Markdown", "", true),
		e.adding(),
		e.foot())
}

// adding is what can be added below the part that is shown.
func (e *Editor) adding() fyne.CanvasObject {
	if e.readOnly() {
		return kit.Gap(0, 0)
	}
	return kit.Row(8, kit.NewButton("Add consideration", action.KeyLabel(action.AddPart), e.add), kit.NewButton("Add preparation", "", e.addPreparation), kit.Spacer())
}

func buildConsideration(e *Editor, v *view) {
	c, _ := considerationAt(e.path(), e.at)
	column := []fyne.CanvasObject{
		e.headline(v, fmt.Sprintf("Consideration in “%s” · id %s", e.path().Sections[e.at.Section].Title, c.ID), "In a few words, for the outline"),
		e.named(v, "statement", "Statement", "one sentence: what she has to show", "You …", true),
		e.named(v, "guidance", "Guidance", "what a strong example shows; Markdown", "", true),
		kit.FieldLabel("Questions", "each helps to write one field of an example"),
	}
	for i, q := range c.Prompts {
		column = append(column, e.prompt(i, q))
	}
	if !e.readOnly() {
		column = append(column, kit.Row(0, kit.NewLink("+ Add question", theme.Label, e.addPrompt), kit.Spacer()))
	}
	column = append(column, e.enough(c), e.toBeFilled(c),
		e.named(v, "scope", "Scope", "how far it should reach, such as team or company; may stay empty", "", false),
		e.named(v, "looks_for", "Looks for", "what a reader looks for, one a line; may stay empty", "", true),
		e.named(v, "same_as", "Same as", "asked by other paths too, one PATH/ID a line; examples follow from there", "", true),
		e.adding(), e.foot())
	v.object = kit.Column(12, column...)
}

func (e *Editor) enough(c career.Consideration) fyne.CanvasObject {
	row := kit.Wrap(6)
	for n := 1; n <= max(4, c.Enough); n++ {
		row.Add(kit.NewChip(fmt.Sprint(n), max(c.Enough, 1) == n, func() {
			at := e.at
			e.edit("Choose how many are enough", at, func(p career.Path) career.Path { return career.SetEnough(p, at, n) })
		}))
	}
	return kit.Column(4, kit.FieldLabel("Enough", "so many complete examples are enough"), row)
}

// toBeFilled lets a consideration wait for its statement.
func (e *Editor) toBeFilled(c career.Consideration) fyne.CanvasObject {
	row := kit.Wrap(6)
	for i, name := range []string{"Written", "To be filled"} {
		row.Add(kit.NewChip(name, c.ToBeFilled == (i == 1), func() {
			at := e.at
			e.edit("Choose whether it is to be filled", at, func(p career.Path) career.Path { return career.SetToBeFilled(p, at, i == 1) })
		}))
	}
	return kit.Column(4, kit.FieldLabel("State", "one that is to be filled may do without a statement"), row)
}

// kindNames are the words for what a preparation asks for.
var kindNames = map[career.Kind]string{career.KindRead: "read", career.KindWatch: "watch", career.KindDo: "do", career.KindThink: "think over"}

var kinds = []career.Kind{career.KindRead, career.KindWatch, career.KindDo, career.KindThink}

func buildPreparation(e *Editor, v *view) {
	prep, _ := preparationAt(e.path(), e.at)
	row := kit.Wrap(6)
	for _, k := range kinds {
		row.Add(kit.NewChip(kindNames[k], prep.Kind == k, func() {
			at := e.at
			e.edit("Choose the kind", at, func(p career.Path) career.Path { return career.SetKind(p, at, k) })
		}))
	}
	column := []fyne.CanvasObject{
		e.headline(v, "Preparation · id "+prep.ID, "What is to be read, watched, done or thought over"),
		row,
		e.named(v, "text", "Text", "why, and what to look for in it; Markdown", "", true),
		kit.FieldLabel("Links", "whole addresses"),
	}
	for i := range prep.Links {
		column = append(column, e.link(i))
	}
	if !e.readOnly() {
		column = append(column, kit.Row(0, kit.NewLink("+ Add link", theme.Label, func() {
			at, to := e.at, career.Ref{}
			e.edit("Add link", at.In("link_title"), func(p career.Path) career.Path { p, to = career.AddLink(p, at); return p })
			e.fields.focus(to, 0)
		}), kit.Spacer()))
	}
	v.object = kit.Column(12, append(column, e.foot())...)
}

func (e *Editor) link(i int) fyne.CanvasObject {
	at := func(field string) career.Ref {
		r := e.at.In(field)
		r.Sub = i
		return r
	}
	title := e.fields.bind(at("link_title"), textfield.NewSingleLine("What it is called", kit.Run{Size: theme.Input}))
	address := e.fields.bind(at("link_url"), textfield.NewSingleLine("https://…", kit.Run{Size: theme.Input}))
	remove := kit.NewLink("Remove", theme.Label, func() {
		e.edit("Remove link", at("link_title"), func(p career.Path) career.Path { return career.RemoveLink(p, at("link_title")) })
	}).Muted()
	return kit.TopRow(12, kit.Fill(title), kit.Fill(address), kit.Inset(theme.Scaled(3), 0, 0, 0, remove))
}

// builtInNames are what the parts are called that the program makes.
var builtInNames = map[string]string{
	"summary": "Summary", career.SkeletonGlance: "At a glance", career.SkeletonConsiderations: "Considerations", career.SkeletonGrowth: "Growth areas",
	career.SkeletonPreparations: "Preparations", career.SkeletonReferences: "References",
}

func buildSkeleton(e *Editor, v *view) {
	id := career.ID(e.path(), e.at)
	what := "A section of the document, in her own words · id " + id
	if name, ok := builtInNames[id]; ok {
		what = name + ", which the program makes; a title here replaces its own"
	}
	column := []fyne.CanvasObject{
		e.headline(v, what, "Its heading in the document"),
		e.named(v, "guidance", "Guidance", "shown to her while she writes it, never in the document", "", true),
	}
	if _, ok := career.Text(e.path(), e.at.In("text")); ok {
		column = append(column, e.named(v, "text", "Standing text", "stands in the document under the heading; Markdown", "", true))
	}
	if career.CanBeLeftOut(id) {
		column = append(column, e.leftOut())
	}
	v.object = kit.Column(12, append(column, e.foot())...)
}

// leftOut lets documents do without a part that the program makes.
func (e *Editor) leftOut() fyne.CanvasObject {
	at := e.at
	out := e.path().Skeleton[at.Item].LeftOut
	row := kit.Wrap(6)
	for i, name := range []string{"In the document", "Left out"} {
		row.Add(kit.NewChip(name, out == (i == 1), func() {
			e.edit("Choose whether the part is there", at, func(p career.Path) career.Path { return career.SetLeftOut(p, at, i == 1) })
		}))
	}
	return kit.Column(4, kit.FieldLabel("Shown", "growth areas are shown all the same once she has written any"), row)
}

// foot is what can be done with the part that is shown.
func (e *Editor) foot() fyne.CanvasObject {
	if e.readOnly() {
		return kit.Gap(0, 0)
	}
	quiet := func(name string, id action.ID) fyne.CanvasObject {
		return kit.NewLink(name, theme.Label, func() { e.Do(id) }).Muted()
	}
	row := kit.Row(16, quiet("Move up", action.MovePartUp), quiet("Move down", action.MovePartDown))
	if e.at.Part != career.PartSkeleton {
		row.Add(quiet("Duplicate", action.DuplicatePart))
	}
	row.Add(quiet("Delete", action.DeletePart))
	row.Add(kit.Spacer())
	column := kit.Column(8, kit.HLine(), row)
	if e.at.Part == career.PartConsideration || e.at.Part == career.PartPreparation {
		column.Add(e.sections())
	}
	return column
}

// sections offers the sections that the item could move to.
func (e *Editor) sections() fyne.CanvasObject {
	row := kit.Wrap(6)
	move := func(name string, to int) {
		row.Add(kit.NewChip(name, to == e.at.Section, func() { e.moveTo(to) }))
	}
	if e.at.Part == career.PartPreparation {
		move("The path itself", -1)
	}
	for i, s := range e.path().Sections {
		move(strings.TrimSpace(s.Title), i)
	}
	return kit.Column(4, kit.FieldLabel("Stands in", "move it to another section"), row)
}
