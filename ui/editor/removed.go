package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// removed is an item that was removed from the path, with what becomes of what
// the user wrote under it: it is kept aside, or moves to a current item.
func (p changesPage) removed(i pathdiff.Item) fyne.CanvasObject {
	id := i.Was.ID
	suggestion, written := p.suggestion(id), writtenUnder(p.doc(), id)
	statement := statementOf(p.doc().Snapshot, id)
	parts := []fyne.CanvasObject{itemLine(i, i.Was.Section)}
	if to := orElse(p.offer.matches.chosen[id], suggestion.Now.ID); to != "" && !written.empty() {
		path := p.offer.update.Path
		parts = append(parts, sideBySide(textItemWas.Text(), statement, textItemNow.Text("Title", titleIn(path, to)), statementOf(path, to)))
	} else if c, ok := p.doc().Snapshot.Consideration(id); !ok || c.OwnStatement() != "" {
		parts = append(parts, kit.Body(statement))
	}
	if suggestion.Now.ID != "" && p.offer.matches.chosen[id] == "" {
		parts = append(parts, kit.NewText(kit.Run{Text: suggestionLine(suggestion), Size: theme.Label, Color: theme.Hint}))
	}
	parts = append(parts, kit.Small(p.outcome(id, written)))
	if !written.empty() {
		parts = append(parts, p.choices(id, suggestion))
	}
	return card(12, 6, parts...)
}

// suggestion returns what a removed item may be now, the zero Suggestion if
// nothing is like it.
func (p changesPage) suggestion(was string) pathdiff.Suggestion {
	for _, s := range p.offer.update.Changes.Suggestions {
		if s.Was.ID == was {
			return s
		}
	}
	return pathdiff.Suggestion{}
}

func suggestionLine(s pathdiff.Suggestion) string {
	if len(s.Shared) > 0 {
		return textSuggestionShared.Text("Title", s.Now.Title, "Percent", s.Percent, "Words", message.Comma(s.Shared))
	}
	return textSuggestion.Text("Title", s.Now.Title, "Percent", s.Percent)
}

// written is what the user wrote under an item of the path.
type written struct {
	examples   int
	note, done bool
}

func (w written) empty() bool { return w == written{} }

// marks names the note and the checked box, if there are any.
func (w written) marks() []string {
	var marks []string
	if w.note {
		marks = append(marks, textANote.Text())
	}
	if w.done {
		marks = append(marks, textACheck.Text())
	}
	return marks
}

func writtenUnder(d promo.Document, id string) written {
	w := written{
		note: d.Considerations[id].Note != "" || d.Preparations[id].Note != "",
		done: d.Preparations[id].Done,
	}
	for _, x := range d.Examples {
		if slices.Contains(x.Supports, id) {
			w.examples++
		}
	}
	return w
}

// outcome says what becomes of what was written under a removed item, by what
// is chosen now.
func (p changesPage) outcome(id string, w written) string {
	if w.empty() {
		return textNothingWritten.Text()
	}
	marks := w.marks()
	path, chosen := p.offer.update.Path, p.offer.matches.chosen
	if to := chosen[id]; to != "" {
		if w.examples > 0 {
			marks = slices.Insert(marks, 0, textExamples.Count(w.examples))
		}
		return textMovesTo.Text("Things", message.And(marks), "Title", titleIn(path, to))
	}
	aside := 0
	after := promo.Follow(p.doc(), path, p.offer.update.Hash, chosen)
	for _, x := range promo.NotOnPath(after) {
		if slices.Contains(x.Supports, id) {
			aside++
		}
	}
	var outcomes []string
	if aside > 0 {
		outcomes = append(outcomes, textKeptAside.Count(aside))
	}
	if rest := w.examples - aside; rest > 0 {
		outcomes = append(outcomes, textStaysElsewhere.Count(rest))
	}
	if len(marks) > 0 {
		outcomes = append(outcomes, textMarksKept.Text("Things", message.And(marks)))
	}
	return strings.Join(outcomes, " ")
}

// item returns the title and the statement of an item of a path.
func item(p career.Path, id string) (title, statement string) {
	if c, ok := p.Consideration(id); ok {
		return c.Title, c.Statement
	}
	for _, prep := range p.AllPreparations() {
		if prep.ID == id {
			return prep.Title, prep.Text
		}
	}
	return id, ""
}

func titleIn(p career.Path, id string) string {
	title, _ := item(p, id)
	return title
}

func statementOf(p career.Path, id string) string {
	_, statement := item(p, id)
	return kit.PlainText(statement)
}

// choices are what may become of a removed item: kept aside, what is suggested,
// or any other item of the path.
func (p changesPage) choices(id string, s pathdiff.Suggestion) fyne.CanvasObject {
	m := p.offer.matches
	row := kit.Wrap(6)
	add := func(to, label string) {
		chip := kit.NewChip(label, m.chosen[id] == to, func() { p.choose(id, to) })
		p.offer.matches.chips[chipKey{was: id, now: to}] = chip
		p.view.SetInitialFocus(chip)
		row.Add(chip)
	}
	isNow := func(title string) string { return textItIsNow.Text("Title", short(title)) }
	add("", textKeepAside.Text())
	if s.Now.ID != "" {
		add(s.Now.ID, isNow(s.Now.Title))
	}
	if to := m.chosen[id]; to != "" && to != s.Now.ID {
		add(to, isNow(titleIn(p.offer.update.Path, to)))
	}
	another := kit.NewChip(textAnother.Text(), m.open == id, func() { p.toggleOthers(id) })
	p.offer.matches.chips[chipKey{was: id, others: true}] = another
	row.Add(another)
	if m.open != id {
		return row
	}
	others := kit.Wrap(6)
	for _, other := range p.others(id) {
		others.Add(kit.NewChip(short(other.Title), false, func() { p.choose(id, other.ID) }))
	}
	return kit.Column(8, row, kit.Small(textWhichItem.Text()), others)
}

// others are the items of the current path that a removed one could be: those
// of its own kind.
func (p changesPage) others(id string) []pathdiff.Side {
	changes := p.offer.update.Changes
	items := changes.Considerations
	if slices.ContainsFunc(changes.Preparations, func(i pathdiff.Item) bool { return i.Was.ID == id }) {
		items = changes.Preparations
	}
	var sides []pathdiff.Side
	for _, i := range items {
		if i.Now.ID != "" && !i.Merged && i.Now.ID != p.offer.matches.chosen[id] {
			sides = append(sides, i.Now)
		}
	}
	return sides
}

// choose decides what a removed item is now. The document is not changed before
// it follows the path.
func (p changesPage) choose(was, now string) {
	m := &p.offer.matches
	if now == "" {
		delete(m.chosen, was)
	} else {
		m.chosen[was] = now
	}
	m.open = ""
	p.rebuildAt(chipKey{was: was, now: now})
}

func (p changesPage) toggleOthers(id string) {
	m := &p.offer.matches
	if m.open == id {
		m.open = ""
	} else {
		m.open = id
	}
	p.rebuildAt(chipKey{was: id, others: true})
}

// rebuildAt rebuilds the page and leaves the keyboard on a chip.
func (p changesPage) rebuildAt(key chipKey) {
	p.Rebuild()
	if chip, ok := p.offer.matches.chips[key]; ok {
		kit.Focus(chip)
	}
}
