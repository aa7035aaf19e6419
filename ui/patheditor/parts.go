package patheditor

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// pathPage builds the page of the path as a whole.
func (p page) pathPage() {
	column := []fyne.CanvasObject{p.headline(textCareerPath.Text(), textPathPlaceholder)}
	if !p.ReadOnly() { // else the banner says so, and the toolbar has what to do
		column = append(column, kit.Wrap(8,
			kit.NewButton(textAddConsideration.Text(), action.KeyLabel(action.AddPart), p.add),
			kit.NewButton(textAddSection.Text(), "", p.addSection),
			kit.NewButton(textAddPreparation.Text(), "", p.addPreparation),
			kit.NewButton(textAddPart.Text(), "", p.addPart)))
	}
	column = append(column,
		pair(p.line("from_role", textFromRole, textFromRoleExplained, nil), p.line("to_role", textToRole, textToRoleExplained, nil)),
		p.line("family", textFamily, textFamilyExplained, nil),
		p.paragraphs("introduction", textIntroduction, textIntroExplained, nil),
		p.includes(),
		pair(p.line("version", textVersion, textVersionExplained, nil), p.line("language", textLanguage, textLanguageExplained, nil)),
		p.line("id", textID, textIDExplained, nil),
		p.line("source_name", textSource, textSourceExplained, nil),
		pair(p.line("source_url", textSourceURL, nil, textAddressPlaceholder), p.line("source_licence", textLicence, textLicenceExplained, nil)),
		kit.Small(p.Session().File()))
	p.view.Object = kit.Column(16, column...)
}

// includes offers the other paths, to apply with this one.
func (p page) includes() fyne.CanvasObject {
	path := p.path()
	c := choice{label: textIncludes, explanation: textIncludesExplained, step: textStepIncludes}
	known := map[string]bool{"": true, path.ID: true}
	add := func(id, name string) {
		if known[id] {
			return
		}
		known[id] = true
		c.options = append(c.options, option{name, slices.Contains(path.Includes, id), func(p career.Path) career.Path {
			return career.ToggleInclude(p, id)
		}})
	}
	for _, other := range p.options.Others() {
		add(other.ID, other.Title)
	}
	for _, id := range path.Includes {
		add(id, textIncludeMissing.Text("ID", id))
	}
	return p.chips(career.Ref{Part: career.PartPath}, c)
}

func (p page) section() {
	p.view.Object = kit.Column(16,
		p.headline(textSection.Text(), textSectionPlaceholder),
		p.paragraphs("introduction", textIntroduction, textSectionIntroduction, nil),
		p.adding(),
		p.foot())
}

func (p page) consideration() {
	at := p.At()
	c, _ := considerationAt(p.path(), at)
	small := textConsiderationIn.Text("Section", p.path().Sections[at.Section].Title, "ID", c.ID)
	column := []fyne.CanvasObject{
		p.headline(small, textConsiderationTitle),
		p.paragraphs("statement", textStatement, textStatementExplained, textStatementStart),
		p.paragraphs("guidance", textGuidance, textGuidanceExplained, nil),
		kit.FieldLabel(textQuestions.Text(), textQuestionsExplained.Text()),
	}
	for i, q := range c.Prompts {
		column = append(column, p.question(i, q))
	}
	if !p.ReadOnly() {
		column = append(column, editing.AlignLeft(kit.NewLink(textAddQuestion.Text(), theme.Label, p.addQuestion)))
	}
	p.view.Object = kit.Column(12, append(column, p.enough(c), p.toBeFilled(c),
		p.line("scope", textScope, textScopeExplained, nil),
		p.paragraphs("looks_for", textLooksFor, textLooksForExplained, nil),
		p.paragraphs("ask_colleagues", textColleagues, textColleaguesExplained, textColleaguesStart),
		p.paragraphs("same_as", textSameAs, textSameAsExplained, nil),
		p.adding(), p.foot())...)
}

// enough returns the choice of how many examples are enough.
func (p page) enough(c career.Consideration) fyne.CanvasObject {
	at := p.At()
	row := choice{label: textEnough, explanation: textEnoughExplained, step: textStepEnough}
	for n := 1; n <= max(4, c.Enough); n++ {
		row.options = append(row.options, option{strconv.Itoa(n), max(c.Enough, 1) == n, func(p career.Path) career.Path {
			return career.SetEnough(p, at, n)
		}})
	}
	return p.chips(at, row)
}

// toBeFilled returns the choice whether the consideration still needs a
// statement.
func (p page) toBeFilled(c career.Consideration) fyne.CanvasObject {
	at := p.At()
	set := func(on bool) func(career.Path) career.Path {
		return func(p career.Path) career.Path { return career.SetToBeFilled(p, at, on) }
	}
	return p.chips(at, choice{label: textState, explanation: textStateExplained, step: textStepToBeFilled, options: []option{
		{textStateWritten.Text(), !c.ToBeFilled, set(false)},
		{textStateToBeFilled.Text(), c.ToBeFilled, set(true)},
	}})
}

func (p page) preparation() {
	at := p.At()
	prep, _ := preparationAt(p.path(), at)
	kind := choice{step: textStepKind}
	for _, k := range kinds {
		kind.options = append(kind.options, option{kindName(k), prep.Kind == k, func(p career.Path) career.Path {
			return career.SetKind(p, at, k)
		}})
	}
	column := []fyne.CanvasObject{
		p.headline(textPreparationID.Text("ID", prep.ID), textPreparationTitle),
		p.chips(at, kind),
		p.paragraphs("text", textPreparationText, textTextExplained, nil),
		kit.FieldLabel(textLinks.Text(), textLinksExplained.Text()),
	}
	for i := range prep.Links {
		column = append(column, p.link(i))
	}
	if !p.ReadOnly() {
		column = append(column, editing.AlignLeft(kit.NewLink(textAddLink.Text(), theme.Label, p.addLink)))
	}
	p.view.Object = kit.Column(12, append(column, p.foot())...)
}

// link returns the fields of one link of a preparation.
func (p page) link(i int) fyne.CanvasObject {
	field := func(name career.FieldKey) career.Ref {
		r := p.At().WithField(name)
		r.Sub = i
		return r
	}
	title := p.Fields.Line(field("link_title"), textLinkTitle.Text())
	address := p.Fields.Line(field("link_url"), textAddressPlaceholder.Text())
	remove := editing.QuietLink(textRemove.Text(), func() {
		p.edit(textStepRemoveLink.Text(), field("link_title"), func(path career.Path) career.Path {
			return career.RemoveLink(path, field("link_title"))
		})
	})
	return kit.TopRow(12, kit.Fill(title), kit.Fill(address), kit.Inset(theme.Scaled(3), 0, 0, 0, remove))
}

// skeleton builds the page of a part of the document.
func (p page) skeleton() {
	at := p.At()
	id := career.ID(p.path(), at)
	what := textPartOwn.Text("ID", id)
	if name := builtInParts[id]; name != nil {
		what = textPartBuiltIn.Text("Name", name.Text())
	}
	column := []fyne.CanvasObject{
		p.headline(what, textPartTitle),
		p.paragraphs("guidance", textGuidance, textPartGuidance, nil),
	}
	if _, ok := career.Text(p.path(), at.WithField("text")); ok {
		column = append(column, p.paragraphs("text", textPartText, textPartTextExplained, nil))
	}
	if career.CanBeLeftOut(id) {
		column = append(column, p.leftOut())
	}
	p.view.Object = kit.Column(12, append(column, p.foot())...)
}

// leftOut returns the choice whether documents go without a part that the program
// makes.
func (p page) leftOut() fyne.CanvasObject {
	at := p.At()
	out := p.path().Skeleton[at.Item].LeftOut
	set := func(on bool) func(career.Path) career.Path {
		return func(p career.Path) career.Path { return career.SetLeftOut(p, at, on) }
	}
	return p.chips(at, choice{label: textPartShown, explanation: textPartShownExplained, step: textStepLeftOut, options: []option{
		{textPartIn.Text(), !out, set(false)},
		{textPartLeftOut.Text(), out, set(true)},
	}})
}
