package editor

import (
	"fmt"
	"net/url"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// openCard is an example edited in place.
func openCard(e *Editor, v *pageView, x promo.Example, c career.Consideration) fyne.CanvasObject {
	title := e.fields.bind(promo.ExampleRef(x.ID, "title"),
		textfield.NewSingleLine("A title that tells the story, such as “Stopped the migration at 40 accounts”", kit.Run{Size: theme.Title, Bold: true}))
	v.firstOf(title)
	hint := kit.NewText()
	v.onRefresh(func() {
		now, _ := e.doc().Example(x.ID)
		text := missing(now)
		before := hint.String()
		hint.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: theme.Hint})
		kit.SetVisible(hint, text != "")
		if (before == "") != (text == "") {
			e.page.Relayout()
		}
	})
	body := kit.Column(10,
		title,
		e.chips(v, x),
		e.details(v, x),
		e.part(x, c, career.FieldSituation, "Situation", "What was going on, and why was it hard?"),
		e.part(x, c, career.FieldAction, "Action", "What did you decide, say and do yourself?"),
		e.part(x, c, career.FieldResult, "Result", "What changed? A number, a before and after, a decision."),
		hint,
		e.evidence(v, x),
		e.cardFoot(x),
	)
	ground := kit.NewCard()
	ground.SetColors(theme.Card, theme.Accent)
	return kit.Stack(ground, kit.Inset(16, 16, 14, 16, body))
}

// part is one field of the example with the path's own questions for it, which
// stay in sight while she writes.
func (e *Editor) part(x promo.Example, c career.Consideration, f career.Field, name, fallback string) fyne.CanvasObject {
	var questions []string
	for _, p := range c.Prompts {
		if p.Field == f {
			questions = append(questions, p.Text)
		}
	}
	if len(questions) == 0 {
		questions = []string{fallback}
	}
	return e.labelled(name, strings.Join(questions, " "), e.prose(promo.ExampleRef(x.ID, string(f)), ""))
}

// chips are the facts of the example that are chosen, not written.
func (e *Editor) chips(v *pageView, x promo.Example) fyne.CanvasObject {
	dates := kit.NewChip("", false, func() { e.toggleDetail(detailDates) })
	origin := kit.NewChip("", false, func() { e.toggleDetail(detailOrigin) })
	confidential := kit.NewChip("", false, func() {
		e.edit("Confidential", promo.ExampleRef(x.ID, "title"), func(d promo.Document) promo.Document {
			now, _ := d.Example(x.ID)
			return promo.SetConfidential(d, x.ID, !now.Confidential)
		})
	})
	supports := kit.NewChip("+ supports", false, func() { e.toggleDetail(detailSupports) })
	row := kit.Wrap(6, dates, origin)
	v.onRefresh(func() {
		now, _ := e.doc().Example(x.ID)
		dates.Set(orElse(promo.Span(now.From, now.To, now.Ongoing), "+ when"), e.detail == detailDates)
		origin.Set(originName(now.Origin), e.detail == detailOrigin)
		confidential.Set(confidentialLabel(now.Confidential), now.Confidential)
		row.Objects = append([]fyne.CanvasObject{dates, origin}, supportChips(e, now)...)
		row.Objects = append(row.Objects, supports, confidential)
		row.Refresh()
	})
	return row
}

func supportChips(e *Editor, x promo.Example) []fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, id := range x.Supports {
		title := id + " (not on this path any more)"
		if c, ok := e.doc().Snapshot.Consideration(id); ok {
			title = c.Title
		}
		chips = append(chips, kit.NewChip(title, true, func() { e.toggleDetail(detailSupports) }))
	}
	return chips
}

func confidentialLabel(on bool) string {
	if on {
		return "Confidential: not exported"
	}
	return "+ confidential"
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// detail is what is open below the chips of the open example.
type detail int

const (
	detailNone detail = iota
	detailDates
	detailOrigin
	detailSupports
)

func (e *Editor) toggleDetail(d detail) {
	if e.detail == d {
		d = detailNone
	}
	e.detail = d
	e.show()
	if d != detailNone && e.view.detailFirst != nil {
		kit.Focus(e.view.detailFirst)
	}
}

// details is what the pressed chip opens, in place.
func (e *Editor) details(v *pageView, x promo.Example) fyne.CanvasObject {
	switch e.detail {
	case detailDates:
		return e.dateFields(v, x)
	case detailOrigin:
		return e.originChoice(v, x)
	case detailSupports:
		return e.supportChoice(v, x)
	}
	gone := kit.Gap(0, 0)
	gone.Hide()
	return gone
}

func (e *Editor) originChoice(v *pageView, x promo.Example) fyne.CanvasObject {
	row := kit.Wrap(6)
	for _, o := range origins {
		chip := kit.NewChip(originName(o), o == x.Origin || x.Origin == "" && o == promo.OriginCurrent, func() {
			e.detail = detailNone
			e.edit("Origin", promo.ExampleRef(x.ID, "title"), func(d promo.Document) promo.Document {
				return promo.SetOrigin(d, x.ID, o)
			})
			e.show()
		})
		if v.detailFirst == nil {
			v.detailFirst = chip
		}
		row.Add(chip)
	}
	return kit.Column(4, kit.Small("Where does this come from? Earlier jobs and private life count as supporting evidence."), row)
}

func (e *Editor) supportChoice(v *pageView, x promo.Example) fyne.CanvasObject {
	row := kit.Wrap(6)
	for _, c := range e.doc().Snapshot.Considerations() {
		chip := kit.NewChip(c.Title, false, func() {
			e.edit("Supports", promo.ExampleRef(x.ID, "title"), func(d promo.Document) promo.Document {
				return promo.ToggleSupport(d, x.ID, c.ID)
			})
			e.followExample(x.ID)
		})
		v.onRefresh(func() {
			now, _ := e.doc().Example(x.ID)
			chip.Set(c.Title, supports(now, c.ID))
		})
		if v.detailFirst == nil {
			v.detailFirst = chip
		}
		row.Add(chip)
	}
	return kit.Column(4, kit.Small("Which considerations does this prove? It is told under the first one and referred to by the others; one story convinces for two at most."), row)
}

// followExample goes to where an example is told now, if that changed.
func (e *Editor) followExample(id string) {
	if p := placeOf(e.doc(), promo.ExampleRef(id, "title")); p != e.at {
		e.goTo(p)
	}
}

func supports(x promo.Example, consideration string) bool {
	for _, id := range x.Supports {
		if id == consideration {
			return true
		}
	}
	return false
}

// evidence is what a reader can open: titles with addresses, or plain
// references.
func (e *Editor) evidence(v *pageView, x promo.Example) fyne.CanvasObject {
	column := kit.Column(6, kit.FieldLabel("Evidence", "What can a reader open, or ask for?"))
	for i := range x.Evidence {
		column.Add(e.evidenceRow(v, x.ID, i))
	}
	at := promo.Ref{Kind: promo.KindExample, ID: x.ID, Field: "evidence_title", Index: len(x.Evidence)}
	column.Add(kit.Row(0, kit.NewLink("+ Add evidence", theme.Label, func() {
		e.edit("Add evidence", at, func(d promo.Document) promo.Document { return promo.AddEvidence(d, x.ID) })
		e.fields.focus(at, 0)
	}), kit.Spacer()))
	return column
}

func (e *Editor) evidenceRow(v *pageView, id string, i int) fyne.CanvasObject {
	ref := func(field string) promo.Ref {
		return promo.Ref{Kind: promo.KindExample, ID: id, Field: field, Index: i}
	}
	title := e.line(ref("evidence_title"), "What it is, such as “Retrospective, issue 2231”")
	link := e.line(ref("evidence_url"), "https://… (may stay empty)")
	// The links stand on the line that the fields begin with.
	first := func(link *kit.Link) *fyne.Container { return kit.Inset(theme.Scaled(3), 0, 0, 0, link) }
	open := first(kit.NewLink("Open", theme.Label, func() { e.openEvidence(id, i) }))
	fault := kit.NewText()
	v.onRefresh(func() {
		text, _ := promo.Text(e.doc(), ref("evidence_url"))
		sentence := addressFault(text)
		kit.SetVisible(open, text != "" && sentence == "")
		if kit.HasFocus(link) {
			sentence = "" // she is still typing it
		}
		fault.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: theme.Error})
		if fault.Visible() != (sentence != "") {
			kit.SetVisible(fault, sentence != "")
			e.page.Relayout()
		}
	})
	remove := first(kit.NewLink("Remove", theme.Label, func() {
		e.edit("Remove evidence", ref("evidence_title"), func(d promo.Document) promo.Document {
			return promo.RemoveEvidence(d, id, i)
		})
	}).Muted())
	return kit.Column(0, kit.TopRow(12, kit.Fill(title), kit.Fill(link), open, remove), fault)
}

func (e *Editor) openEvidence(id string, i int) {
	x, _ := e.doc().Example(id)
	if i >= len(x.Evidence) {
		return
	}
	if u, err := url.Parse(strings.TrimSpace(x.Evidence[i].URL)); err == nil {
		e.host.OpenURL(u)
	}
}

// addressFault says what is wrong with an address; it is kept as typed either
// way.
func addressFault(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" || err == nil && u.Scheme == "mailto" {
		return ""
	}
	return fmt.Sprintf("“%s” is not an address a reader can open: begin with https://, or leave it empty.", s)
}

func (e *Editor) cardFoot(x promo.Example) fyne.CanvasObject {
	quiet := func(name string, id action.ID) fyne.CanvasObject {
		return kit.NewLink(name, theme.Label, func() { e.Do(id) }).Muted()
	}
	return kit.Inset(4, 0, 0, 0, kit.Row(16,
		quiet("Move up", action.MoveExampleUp), quiet("Move down", action.MoveExampleDown),
		quiet("Duplicate", action.DuplicateExample), quiet("Delete", action.DeleteExample),
		kit.Spacer(),
		kit.NewLink("Close", theme.Label, func() { e.goTo(e.at.page()); e.focusMain() }).Muted()))
}
