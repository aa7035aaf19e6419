package editor

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/doclang"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/editor/skimming"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// overviewWidth is how wide the overview may be: two columns to read in. factsGap is
// the space between the fields about the document.
const (
	overviewWidth = 880
	factsGap      = 24
)

// overview builds the page of the document as a whole: the summary beside the
// candidate, the cycle and the page limit, the path in its own words, and the
// other prose sections.
func (p page) overview() {
	d := p.doc()
	p.view.Width = overviewWidth
	name := p.Fields.Line(candidateField("name"), textNamePlaceholder.Text())
	facts := kit.Column(factsGap,
		kit.Grid(180, factsGap, append([]fyne.CanvasObject{
			editing.Labelled(textCandidate.Text(), "", name),
			p.candidate(textTeam, "team"),
			p.candidate(textManager, "manager"),
			p.candidate(textCurrentRole, "current_role"),
			p.candidate(textProposedRole, "proposed_role"),
			p.pageBudget(),
		}, p.cycle()...)...),
		p.language())
	column := []fyne.CanvasObject{pageHeader(d.Path.Title, textOverview.Text()), p.offer.overviewLink()}
	summary, others := splitSections(d)
	column = append(column, kit.Pair(380, 32, p.section(summary), facts), introduction(d.Snapshot))
	if p.Fields.Get(promo.SectionRef(promo.SummaryID)).Text() == "" && d.Candidate.Name == "" {
		p.view.SetInitialFocus(name)
	}
	p.view.SetInitialFocus(p.Fields.Get(promo.SectionRef(promo.SummaryID)))
	for _, s := range others {
		column = append(column, p.section(s))
	}
	arrange := editing.QuietLink(textArrangeParts.Text(), func() { p.GoTo(location{area: areaParts}) })
	column = append(column, editing.AlignLeft(arrange), p.reading(), p.lineBreaks(), p.protection())
	p.view.Object = kit.Column(20, column...)
}

// splitSections returns the summary, which every document has, and the other
// sections in the order of the pages.
func splitSections(d promo.Document) (summary promo.Section, others []promo.Section) {
	summary.ID = promo.SummaryID
	for _, part := range promo.Parts(d) {
		i := slices.IndexFunc(d.Sections, func(s promo.Section) bool { return s.ID == part.ID })
		switch {
		case i < 0:
		case part.ID == promo.SummaryID:
			summary = d.Sections[i]
		default:
			others = append(others, d.Sections[i])
		}
	}
	return summary, others
}

// reading leads to what shows the document as readers see it.
func (p page) reading() fyne.CanvasObject {
	return kit.Wrap(16, p.actionLink(textShowReview.Text("Key", action.KeyLabel(action.ShowReview)), action.ShowReview),
		p.actionLink(skimming.LinkText(), action.SkimDocument))
}

// protection says whether the document has a passphrase, and leads to the panel
// that changes that.
func (p page) protection() fyne.CanvasObject {
	label := textProtect
	if p.passphrase.On() {
		label = textProtected
	}
	return kit.Wrap(16, p.actionLink(label.Text(), action.ProtectDocument), p.actionLink(textNextCycle.Text(), action.BeginCycle), p.actionLink(textMovePath.Text(), action.MoveToPath), p.actionLink(textSaveTemplate.Text(), action.SaveTemplate))
}

// budgetRef is the page limit of the document.
var budgetRef = promo.Ref{Kind: promo.KindDocument, Field: "page_budget"}

// maxPageBudget is the largest page limit that can be set.
const maxPageBudget = 9999

// pageBudget is the field for the page limit. Text that is no number stays as
// typed until the page is left, with a sentence below it.
func (p page) pageBudget() fyne.CanvasObject {
	field, note := textfield.NewSingleLine(textNoLimit.Text(), kit.Run{Size: theme.Input}), kit.NewText()
	p.Fields.Add(budgetRef, field)
	explain := func() {
		sentence, color := "", theme.Muted
		limit, ok := readBudget(field.Text())
		switch {
		case !ok:
			sentence, color = textBadLimit.Text("Text", short(strings.TrimSpace(field.Text()))), theme.Error
		case limit > 0 && p.Editor.pages != nil && p.Editor.pages.count > 0:
			sentence = pageCount(p.Editor.pages.count, limit)
		}
		p.showLine(note, sentence, color)
	}
	field.OnChanged = func(text string, _ int) {
		if limit, ok := readBudget(text); ok {
			p.Amend(field, textStepPageLimit.Text(), budgetRef, func(d promo.Document) promo.Document {
				return promo.SetPageBudget(d, limit)
			})
		}
		explain()
	}
	p.view.OnRefresh(func() {
		limit, ok := readBudget(field.Text())
		if now := p.doc().Setup.PageBudget; ok && limit != now {
			field.SetText(budgetText(now))
		}
		explain()
	})
	return kit.Column(2, kit.FieldLabel(textPageLimit.Text(), textPageLimitExplained.Text()), field, note)
}

func budgetText(limit int) string {
	if limit == 0 {
		return ""
	}
	return strconv.Itoa(limit)
}

// readBudget reads a page limit. No text is no limit.
func readBudget(text string) (limit int, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, true
	}
	limit, err := strconv.Atoi(text)
	if err != nil || limit < 1 || limit > maxPageBudget {
		return 0, false
	}
	return limit, true
}

func candidateField(name promo.FieldKey) promo.Ref {
	return promo.Ref{Kind: promo.KindCandidate, Field: name}
}

func (p page) candidate(label *message.Message, field promo.FieldKey) fyne.CanvasObject {
	return p.line(label.Text(), "", candidateField(field), "")
}

// introduction is what the path says of itself.
func introduction(path career.Path) fyne.CanvasObject {
	return kit.Quote(kit.Body(orElse(kit.PlainText(path.Introduction), textIntroduction.Text())))
}

// section is one prose section with the guidance and the fixed text of the
// path.
func (p page) section(s promo.Section) fyne.CanvasObject {
	title, guidance, fixed := s.Title, "", ""
	for _, k := range p.doc().Snapshot.Skeleton {
		if k.ID == s.ID {
			title, guidance, fixed = orElse(title, k.Title), k.Guidance, k.Text
		}
	}
	if s.ID == promo.SummaryID {
		title = orElse(title, textSummary.Text())
		guidance = orElse(guidance, textSummaryGuidance.Text())
	}
	column := []fyne.CanvasObject{kit.Heading(orElse(title, s.ID))}
	if isHidden(p.doc(), s.ID) {
		column = append(column, kit.Small(textHiddenSection.Text()))
	}
	if guidance != "" {
		column = append(column, kit.Small(kit.PlainText(guidance)))
	}
	if fixed != "" {
		column = append(column, kit.Quote(kit.Body(kit.PlainText(fixed))))
	}
	return kit.Column(4, append(column, p.Fields.Multiline(promo.SectionRef(s.ID), ""), p.review.Note(promo.SectionRef(s.ID)))...)
}

// isHidden reports whether the user hid a section.
func isHidden(d promo.Document, id string) bool {
	return slices.ContainsFunc(promo.Parts(d), func(part promo.Part) bool { return part.ID == id && part.LeftOut })
}

// lineBreaksRef is whether a single Enter begins a new line on the page.
var lineBreaksRef = promo.Ref{Kind: promo.KindDocument, Field: "line_breaks"}

// lineBreaks is the choice of what a single Enter is on the page.
func (p page) lineBreaks() fyne.CanvasObject {
	hard := func() bool { return p.doc().Setup.HardLineBreaks }
	check := kit.NewCheckbox(hard(), func(on bool) {
		label := textBreakLines
		if !on {
			label = textJoinLines
		}
		p.Edit(label.Text(), lineBreaksRef, func(d promo.Document) promo.Document { return promo.SetHardLineBreaks(d, on) })
	})
	p.view.OnRefresh(func() { check.Set(hard()) })
	return kit.TopRow(12, check, kit.Fill(kit.Column(2,
		kit.NewCheckLabel(check, kit.Run{Text: textLineBreaks.Text()}),
		kit.Small(textLineBreaksHint.Text()))))
}

// languageChoice is the choice of the document's language, on the page as it is now.
type languageChoice struct {
	open  bool
	first fyne.Focusable // opens it or, where it is open, is what is chosen
	all   []fyne.Focusable
}

// focused returns which of all has the keyboard, -1 for none.
func (l languageChoice) focused() int { return slices.IndexFunc(l.all, kit.HasFocus) }

// rebuildLanguage builds the overview again, with other languages at the end of the
// choice, and leaves the keyboard where it was in that.
func (e *Editor) rebuildLanguage() {
	at := e.cards.language.focused()
	e.Rebuild()
	if all := e.cards.language.all; at >= 0 && len(all) > 0 {
		kit.Focus(all[min(at, len(all)-1)])
	}
}

// language says what the document is written in, and offers the languages that the
// program or the computer knows. What is chosen decides how the text is spelled,
// and the dates and fixed words on the pages.
func (p page) language() fyne.CanvasObject {
	d := p.doc()
	column := kit.Column(6, kit.FieldLabel(textLanguage.Text(), textLanguageExplained.Text()))
	if p.cards.language.open {
		column.Add(p.languageChips(d))
	} else {
		change := kit.NewLink(textChangeLanguage.Text(), theme.Label, func() { p.toggleLanguages(true) })
		p.Editor.cards.language.first, p.Editor.cards.language.all = change, []fyne.Focusable{change}
		column.Add(kit.Wrap(12, kit.NewLabel(kit.Run{Text: p.languageLabel(d.Setup.Language), Size: theme.Input}), change))
	}
	if err := p.speller.Problem(); err != nil {
		column.Add(kit.Small(textNotChecked.Text("Cause", err)))
	}
	return column
}

// toggleLanguages opens the choice of the language or closes it.
func (e *Editor) toggleLanguages(open bool) {
	held := e.cards.language.focused() >= 0
	e.cards.language.open = open
	e.Rebuild()
	if held {
		kit.Focus(e.cards.language.first)
	}
}

// languageLabel returns the name of a language; of none, that of the path's.
func (p page) languageLabel(tag string) string {
	if tag == "" {
		return textLanguageOfPath.Text("Language", doclang.Name(promo.SetLanguage(p.doc(), "").Language()))
	}
	return doclang.Name(tag)
}

func (p page) languageChips(d promo.Document) fyne.CanvasObject {
	tags := append([]string{""}, doclang.Offered(p.speller.Languages())...)
	if !slices.Contains(tags, d.Setup.Language) {
		tags = append(tags, d.Setup.Language)
	}
	choice := &p.Editor.cards.language
	choice.all = nil
	var chips []*kit.Chip
	for _, tag := range tags {
		chip := kit.NewChip(p.languageLabel(tag), tag == d.Setup.Language, func() {
			p.Edit(textStepLanguage.Text(), promo.Ref{Kind: promo.KindDocument, Field: "language"},
				func(d promo.Document) promo.Document { return promo.SetLanguage(d, tag) })
			kit.Focus(p.Editor.cards.language.first) // of the page as it is built again
			p.toggleLanguages(false)
		})
		if chip.On() {
			choice.first = chip
		}
		chips, choice.all = append(chips, chip), append(choice.all, chip)
	}
	return kit.NewChipRow(8, chips...).Object()
}
