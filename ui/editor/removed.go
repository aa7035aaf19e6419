package editor

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// removed is an item the path has no more, with what becomes of what she wrote
// under it: kept aside, or taken along to what the item may be now.
func (e *Editor) removed(v *pageView, i pathdiff.Item) fyne.CanvasObject {
	o, id := e.offer, i.Was.ID
	suggestion, fate := o.suggested(id), e.fate(id)
	statement := statementOf(e.doc().Snapshot, id)
	parts := []fyne.CanvasObject{itemTitle(i, i.Was.Section)}
	if other := orElse(o.chosen[id], suggestion.Now.ID); other != "" && fate != nothingHers {
		parts = append(parts, sideBySide("As it was", statement, "“"+titleOn(o.now.Path, other)+"” now", statementOf(o.now.Path, other)))
	} else {
		parts = append(parts, kit.Body(statement))
	}
	if suggestion.Now.ID != "" && o.chosen[id] == "" {
		parts = append(parts, kit.NewText(kit.Run{Text: suggestionLine(suggestion), Size: theme.Label, Color: theme.Hint}))
	}
	parts = append(parts, kit.Small(fate))
	if fate != nothingHers {
		parts = append(parts, e.choices(v, i, suggestion))
	}
	return card(parts...)
}

// suggested is what a removed item may be now; the zero Suggestion where
// nothing is like it.
func (o *offer) suggested(was string) pathdiff.Suggestion {
	for _, s := range o.now.Changes.Suggestions {
		if s.Was.ID == was {
			return s
		}
	}
	return pathdiff.Suggestion{}
}

func suggestionLine(s pathdiff.Suggestion) string {
	line := fmt.Sprintf("Perhaps “%s” now: %d %% alike", s.Now.Title, s.Percent)
	if len(s.Shared) > 0 {
		line += ", both say " + strings.Join(s.Shared, ", ")
	}
	return line + "."
}

const nothingHers = "Nothing of yours stands under it."

// fate says what becomes of what she wrote under a removed item, as things are
// chosen now.
func (e *Editor) fate(id string) string {
	o, d := e.offer, e.doc()
	examples, kept := hersAt(d, id)
	if examples == 0 && len(kept) == 0 {
		return nothingHers
	}
	if to := o.chosen[id]; to != "" {
		if examples > 0 {
			kept = append([]string{kit.Count(examples, "example")}, kept...)
		}
		return capital(strings.Join(kept, " and ")) + goes(len(kept) == 1 && examples <= 1) + " along to “" + titleOn(o.now.Path, to) + "”."
	}
	aside := 0
	after := promo.Follow(d, o.now.Path, o.now.Hash, o.chosen)
	for _, x := range promo.NotOnPath(after) {
		if supports(x, id) {
			aside++
		}
	}
	var parts []string
	if aside > 0 {
		parts = append(parts, kit.Count(aside, "example")+" kept aside, to be placed anew")
	}
	if rest := examples - aside; rest > 0 {
		parts = append(parts, kit.Count(rest, "example")+" told under what else it supports")
	}
	if len(kept) > 0 {
		parts = append(parts, strings.Join(kept, " and ")+" kept")
	}
	return capital(strings.Join(parts, "; ")) + "."
}

func goes(one bool) string {
	if one {
		return " goes"
	}
	return " go"
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func titleOn(p career.Path, id string) string {
	if c, ok := p.Consideration(id); ok {
		return c.Title
	}
	for _, prep := range p.AllPreparations() {
		if prep.ID == id {
			return prep.Title
		}
	}
	return id
}

// choices are what may become of a removed item: kept aside, what is suggested,
// and any other item of the path.
func (e *Editor) choices(v *pageView, i pathdiff.Item, s pathdiff.Suggestion) fyne.CanvasObject {
	o, id := e.offer, i.Was.ID
	row := kit.Wrap(6)
	add := func(to, text string) {
		chip := kit.NewChip(text, o.chosen[id] == to, func() { o.choose(id, to) })
		o.choices[choiceKey{id, to}] = chip
		v.firstOf(chip)
		row.Add(chip)
	}
	add("", "Keep aside")
	if s.Now.ID != "" {
		add(s.Now.ID, "It is “"+short(s.Now.Title)+"” now")
	}
	if to := o.chosen[id]; to != "" && to != s.Now.ID {
		add(to, "It is “"+short(titleOn(o.now.Path, to))+"” now")
	}
	another := kit.NewChip("Another …", o.open == id, func() { o.toggleOthers(id) })
	o.choices[choiceKey{id, "…"}] = another
	row.Add(another)
	if o.open != id {
		return row
	}
	others := kit.Wrap(6)
	for _, other := range o.others(id) {
		chip := kit.NewChip(short(other.Title), false, func() { o.choose(id, other.ID) })
		others.Add(chip)
	}
	return kit.Column(8, row, kit.Small("Which one is it now?"), others)
}

// others are the items of the present path that a removed one could be: those
// of its own kind.
func (o *offer) others(id string) []pathdiff.Side {
	items := o.now.Changes.Considerations
	for _, i := range o.now.Changes.Preparations {
		if i.Was.ID == id {
			items = o.now.Changes.Preparations
		}
	}
	var sides []pathdiff.Side
	for _, i := range items {
		if i.Now.ID != "" && !i.Merged && i.Now.ID != o.chosen[id] {
			sides = append(sides, i.Now)
		}
	}
	return sides
}

// choose decides what a removed item is now; nothing is done to the document
// before it follows.
func (o *offer) choose(was, now string) {
	if now == "" {
		delete(o.chosen, was)
	} else {
		o.chosen[was] = now
	}
	o.open = ""
	o.again(choiceKey{was, now})
}

func (o *offer) toggleOthers(id string) {
	if o.open == id {
		o.open = ""
	} else {
		o.open = id
	}
	o.again(choiceKey{id, "…"})
}

// again builds the page anew and leaves the keyboard on a choice.
func (o *offer) again(on choiceKey) {
	o.editor.show()
	if c, ok := o.choices[on]; ok {
		kit.Focus(c)
	}
}
