package ui

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"promodoc/app/goldentest"
	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/textfield"
	"promodoc/ui/versions"
)

// keysPage is the topic of the help that lists the keys.
const keysPage = "../assets/docs/keys.md"

// TestHelpListsTheKeys compares the topic with what the screens offer.
func TestHelpListsTheKeys(t *testing.T) {
	goldentest.CompareSection(t, keysPage, "keys", keyTables(groups()))
}

// keyTables has a table for each group, and one for text editing.
func keyTables(groups []action.Group) string {
	var b strings.Builder
	table := func(title string) {
		first, size := utf8.DecodeRuneInString(title)
		b.WriteString("\n### " + string(unicode.ToUpper(first)) + title[size:] + "\n\n| key | does |\n| --- | --- |\n")
	}
	row := func(keys []action.Key, label string) {
		var labels []string
		for _, k := range keys {
			labels = append(labels, k.String())
		}
		b.WriteString("| " + strings.Join(slices.Compact(labels), ", ") + " | " + label + " |\n")
	}
	for _, g := range groups {
		table(g.Title)
		for _, o := range g.Offers {
			row(o.ID.Keys(), o.Label)
		}
	}
	table("in text")
	for _, h := range textfield.Keys() {
		row(h.Keys, h.Label)
	}
	return b.String() + "\n"
}

func TestEveryActionIsOffered(t *testing.T) {
	offered := map[action.ID]bool{}
	for _, g := range groups() {
		for _, o := range g.Offers {
			offered[o.ID] = true
		}
	}
	for _, id := range action.IDs() {
		if !offered[id] {
			t.Errorf("no screen offers %s", id)
		}
		delete(offered, id)
	}
	for id := range offered {
		t.Errorf("%s is offered and not in the table", id)
	}
}

// TestAKeyMeansOneThing goes to every screen and looks for keys of two actions
// that apply there at the same time.
func TestAKeyMeansOneThing(t *testing.T) {
	d := newDesk(t)
	check := func() {
		t.Helper()
		applies := map[action.Key]action.ID{}
		for _, o := range slices.Concat(d.screen.Offers(), offers()) {
			if !d.Can(o.ID) {
				continue
			}
			for _, k := range o.ID.Keys() {
				if other, taken := applies[k]; taken {
					t.Errorf("on %T %s and %s share %s", d.screen, o.ID, other, k)
				}
				applies[k] = o.ID
			}
		}
	}
	check() // the library without a document
	d.begin()
	check()
	for range 4 {
		d.Do(action.NextConsideration)
		check()
	}
	for _, id := range []action.ID{action.ShowLibrary, action.ShowPaths, action.NewDocument, action.NewPath, action.NextPart} {
		d.Do(id)
		check()
	}
	d.importPage(d.put("page.md", handbookPage))
	check()
}

func TestAScreenDoesWhatItOffers(t *testing.T) {
	atWindow := []action.ID{action.ExportDocument, action.PrintDocument, action.ExportPath, action.ShowHistory, action.RenameDocument, action.BeginCycle, action.MoveToPath, action.AskManager, action.SuggestEntries, action.CompareEntries, action.SaveTemplate} // a screen has its window do these
	d := newDesk(t)
	check := func() {
		t.Helper()
		offered := d.screen.Offers()
		for _, o := range offered {
			if !slices.Contains(atWindow, o.ID) && o.ID != action.SavePaths && !d.screen.Do(o.ID) {
				t.Errorf("%T offers %s and does not do it", d.screen, o.ID)
			}
		}
	}
	check()
	d.begin()
	check()
	d.Do(action.ShowHistory)
	check()
	d.documents.compareState(versions.State[promo.Document]{})
	check()
	d.Do(action.ShowPaths)
	d.press(fyne.KeyN, ctrl|fyne.KeyModifierShift)
	check()
}

// A question is about the field with the caret, or else what the page is of.
func TestWhereAQuestionIsAsked(t *testing.T) {
	for want, at := range map[promo.Ref]places.Place{
		promo.ExampleRef("e", "action"):                    {Page: places.Consideration, Of: "c", Item: "e", Field: places.Field{Kind: "example", ID: "e", Name: "action"}},
		promo.ExampleRef("e", ""):                          {Page: places.Consideration, Of: "c", Item: "e"},
		{Kind: promo.KindConsideration, ID: "c"}:           {Page: places.Consideration, Of: "c"},
		{Kind: promo.KindGrowth, Index: 1, Field: "title"}: {Page: places.Growth, Field: places.Field{Kind: "growth", Index: 1, Name: "title"}},
		{Kind: promo.KindDocument}:                         {Page: places.Overview},
	} {
		if got := refOf(at); got != want {
			t.Errorf("at %+v it is about %s", at, got)
		}
	}
}
