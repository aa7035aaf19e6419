package editor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
)

// full is a document with something in every kind of field.
func full(d promo.Document) promo.Document {
	d = promo.AddExample(d, "one", "humility", "")
	d = promo.AddExample(d, "two", "trust", "")
	d = promo.AddEvidence(d, "two")
	d = promo.AddGrowth(promo.AddGrowth(d))
	d = promo.AddStep(promo.AddStep(d, 1), 1)
	for _, r := range fieldsOf() {
		d = promo.SetText(d, r, "Words of "+r.String()+" "+strings.Repeat("and more ", 3))
	}
	return promo.SetText(d, promo.ExampleRef("two", "from"), "2026-04")
}

// fieldsOf are fields of every kind, on different pages.
func fieldsOf() []promo.Ref {
	return []promo.Ref{
		{Kind: promo.KindCandidate, Field: "team"},
		promo.SectionRef(promo.SummaryID),
		promo.ExampleRef("one", "title"),
		promo.ExampleRef("one", "action"),
		promo.ExampleRef("two", "result"),
		{Kind: promo.KindExample, ID: "two", Field: "evidence_title"},
		{Kind: promo.KindGrowth, Index: 1, Field: "title"},
		{Kind: promo.KindGrowth, Index: 1, Field: "step", Sub: 1},
		{Kind: promo.KindPreparation, ID: "books", Field: "note"},
	}
}

// Undo and redo show the field where something was typed, wherever the user is by
// then, and put the caret where it was.
func TestUndoAndRedoShowWhereTheChangeWas(t *testing.T) {
	for _, r := range fieldsOf() {
		t.Run(strings.ReplaceAll(r.String(), "/", "-"), func(t *testing.T) {
			f := open(t, full)
			f.reveal(r, session.Caret(5))
			if at, caret := f.Fields.Focused(); at != r || caret != 5 {
				t.Fatalf("at %v, %d", at, caret)
			}
			test.Type(f.focused(t), "X")
			away := location{area: areaConsideration, consideration: "trust"}
			if r.ID == "two" {
				away.consideration = "humility"
			}
			f.GoTo(away)
			f.FocusOutline()
			f.Undo()
			if at, caret := f.Fields.Focused(); at != r || caret != 5 {
				t.Errorf("undone at %v, %d", at, caret)
			}
			f.GoTo(away)
			f.Redo()
			if at, caret := f.Fields.Focused(); at != r || caret != 6 {
				t.Errorf("redone at %v, %d", at, caret)
			}
		})
	}
}

// What was not typed is shown, too: a deleted example, a day, evidence.
func TestUndoShowsWholeEdits(t *testing.T) {
	f := open(t, full)
	f.reveal(promo.ExampleRef("two", "title"), session.Caret(0))
	f.Do(action.DeleteExample)
	f.GoTo(location{area: areaGrowth})
	f.Undo()
	if at, _ := f.Fields.Focused(); at != promo.ExampleRef("two", "title") || f.At().consideration != "trust" {
		t.Errorf("a deleted example comes back at %v on %+v", at, f.At())
	}
	f.reveal(promo.ExampleRef("two", "from"), session.Caret(0))
	if at, _ := f.Fields.Focused(); at != promo.ExampleRef("two", "from") {
		t.Errorf("a day is not shown: %v", at)
	}
}

// A document is opened where it was left.
func TestADocumentOpensWhereItWasLeft(t *testing.T) {
	for _, r := range fieldsOf() {
		f := open(t, full)
		f.reveal(r, session.Caret(7))
		left := f.Place()
		again := openWith(t, session.Options{}, full)
		again.Start(locationOfPlace(again.Editor, left))
		goBackTo(again.Editor, left)
		again.Shown()
		if at, caret := again.Fields.Focused(); at != r || caret != 7 {
			t.Errorf("%v: opened at %v, %d", r, at, caret)
		}
		if now := again.Place(); now != left {
			t.Errorf("%v: left at %+v, opened at %+v", r, left, now)
		}
	}
}

// What is gone since is not looked for: the document opens at the nearest place.
func TestAPlaceThatIsGone(t *testing.T) {
	f := open(t, full)
	for _, c := range []struct {
		place places.Place
		want  location
	}{
		{places.Place{Page: places.Consideration, Of: "trust", Item: "gone"}, location{area: areaConsideration, consideration: "trust"}},
		{places.Place{Page: places.Consideration, Of: "gone"}, firstLocation(f.doc())},
		{places.Place{Page: "elsewhere"}, firstLocation(f.doc())},
		{places.Place{}, firstLocation(f.doc())},
	} {
		if at := locationOfPlace(f.Editor, c.place); at != c.want {
			t.Errorf("%+v opens at %+v", c.place, at)
		}
	}
	goBackTo(f.Editor, places.Place{Page: places.Overview, Field: places.Field{Kind: "example", ID: "gone", Name: "title", Caret: 900}, Scroll: places.Scroll{Fields: 1e6}})
	f.Shown()
	if f.win.Canvas().Focused() == nil {
		t.Error("nothing has the keyboard")
	}
}

// Scrolling away from the caret is remembered; else the caret is in view, also in
// a smaller window.
func TestAPlaceIsScrolledTo(t *testing.T) {
	tall := func(d promo.Document) promo.Document {
		return promo.SetText(full(d), promo.ExampleRef("two", "situation"), strings.Repeat("A long line of words. ", 400))
	}
	f := open(t, tall)
	f.reveal(promo.ExampleRef("two", "situation"), session.Caret(6000))
	f.Page.ScrollBy(10)
	left := f.Place()
	scrolled := f.Page.Offset()
	again := open(t, tall)
	again.Start(locationOfPlace(again.Editor, left))
	goBackTo(again.Editor, left)
	again.Shown()
	if now := again.Page.Offset(); now < scrolled-1 || now > scrolled+1 {
		t.Errorf("scrolled to %v, want %v", now, scrolled)
	}
	again.win.Resize(fyne.NewSize(900, 420))
	if !again.Fields.Get(promo.ExampleRef("two", "situation")).CaretInView() {
		t.Error("the caret is out of view after the window became smaller")
	}
	again.win.Resize(fyne.NewSize(1280, 800))
	again.Page.ScrollTo(0)
	if place := again.Place(); !place.Field.Unseen {
		t.Errorf("scrolled away it is at %+v", place)
	}
}
