package editor

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
)

// inExample opens an example and puts the caret into one of its fields.
func inExample(t *testing.T, field promo.FieldKey) (fixture, *kittest.Hand) {
	f := open(t, func(d promo.Document) promo.Document {
		d = promo.AddExample(d, "e1", "humility", "")
		return promo.SetText(d, promo.ExampleRef("e1", "action"), "I withdrew it.")
	})
	f.reveal(promo.ExampleRef("e1", field), session.Caret(2))
	return f, kittest.NewHand(t, f.win)
}

// place names the field, or the text of the chip, that has the keyboard.
func (f fixture) place() string {
	switch o := f.win.Canvas().Focused().(type) {
	case *kit.Chip:
		return o.Text()
	case nil:
		return ""
	}
	r, _ := f.Fields.Focused()
	return string(r.Field)
}

func TestWayThroughAnExample(t *testing.T) {
	for _, test := range []struct {
		name string
		from promo.FieldKey
		keys []string
		want string
	}{
		{"Tab in the title goes to the situation", "title", []string{"Tab"}, "situation"},
		{"Enter in the title goes to the situation", "title", []string{"Enter"}, "situation"},
		{"back from the situation there are the chips", "situation", []string{"Shift+Tab"}, "+ confidential"},
		{"the arrows go from chip to chip", "situation", []string{"Shift+Tab", "Left"}, "+ supports"},
		{"Home is the first chip", "situation", []string{"Shift+Tab", "Home"}, textAddDates.Text()},
		{"the chips are one stop backwards", "situation", []string{"Shift+Tab", "Shift+Tab"}, "title"},
		{"and forwards", "situation", []string{"Shift+Tab", "Home", "Tab"}, "situation"},
		{"Tab goes on to the result", "action", []string{"Tab"}, "result"},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, hand := inExample(t, test.from)
			hand.Press(test.keys...)
			if got := f.place(); got != test.want {
				t.Errorf("from %s by %v to %q, want %q", test.from, test.keys, got, test.want)
			}
		})
	}
}

func TestTabFromTheResultGoesToEvidence(t *testing.T) {
	f, hand := inExample(t, "result")
	before := f.Session().Revision()
	hand.Press("Tab")
	if f.Session().Revision() != before {
		t.Error("going to the evidence changes the document")
	}
	hand.Type("Review")
	hand.Press("Tab", "Tab") // past the links beside the fields
	x, _ := f.doc().Example("e1")
	if len(x.Evidence) != 1 || x.Evidence[0].Title != "Review" {
		t.Fatalf("evidence %+v", x.Evidence)
	}
	hand.Press("Ctrl+Z")
	f.Undo()
	f.Undo()
	if x, _ = f.doc().Example("e1"); len(x.Evidence) != 0 {
		t.Errorf("after undo %+v", x.Evidence)
	}
}

func TestAnAddressBecomesEvidence(t *testing.T) {
	f, hand := inExample(t, "result")
	hand.Press("Tab")
	hand.Clipboard.SetContent("https://x.test/review")
	hand.Press("Ctrl+V")
	x, _ := f.doc().Example("e1")
	if len(x.Evidence) != 1 || x.Evidence[0].URL != "https://x.test/review" || x.Evidence[0].Title != "" {
		t.Errorf("evidence %+v", x.Evidence)
	}
}

// chip returns the first chip on the page with a text.
func (f fixture) chip(t *testing.T, text string) *kit.Chip {
	t.Helper()
	var found *kit.Chip
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if c, ok := o.(*kit.Chip); ok && c.Text() == text && found == nil {
			found = c
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child)
			}
		}
	}
	walk(f.Object())
	if found == nil {
		t.Fatalf("no chip says %q", text)
	}
	return found
}

// clickChip clicks a chip and checks that it is still where it was.
func (f fixture) clickChip(t *testing.T, hand *kittest.Hand, text string) {
	t.Helper()
	c := f.chip(t, text)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c).AddXY(4, 4)
	hand.Click(at)
	under := f.chipAt(at)
	if labels := []string{text, confidentialLabel(true), confidentialLabel(false)}; under == nil || !slices.Contains(labels, under.Text()) {
		t.Errorf("after a click on %q the pointer is on %v", text, under)
	}
}

// chipAt returns the chip at a position on the canvas, nil if there is none.
func (f fixture) chipAt(at fyne.Position) (found *kit.Chip) {
	var walk func(o fyne.CanvasObject, p fyne.Position)
	walk = func(o fyne.CanvasObject, p fyne.Position) {
		if c, ok := o.(*kit.Chip); ok && at.X >= p.X && at.Y >= p.Y && at.X < p.X+c.Size().Width && at.Y < p.Y+c.Size().Height {
			found = c
		}
		var children []fyne.CanvasObject
		switch o := o.(type) {
		case *fyne.Container:
			children = o.Objects
		case fyne.Widget:
			children = test.WidgetRenderer(o).Objects()
		}
		for _, child := range children {
			if child.Visible() {
				walk(child, p.Add(child.Position()))
			}
		}
	}
	walk(f.Object(), f.Object().Position())
	return found
}

func TestChoosingWithTheMouseLeavesTheKeyboardInTheField(t *testing.T) {
	f, hand := inExample(t, "action")
	check := func(after string) {
		t.Helper()
		if r, caret := f.Fields.Focused(); r.Field != "action" || caret != 2 {
			t.Errorf("after a click on %q the keyboard is with %+v at %d", after, r, caret)
		}
	}
	for _, chip := range []string{"Current role", "Personal", "+ supports", "Trust", "Trust", "+ confidential", "Confidential: not exported"} {
		if chip == "Personal" {
			chip = originName(promo.OriginPersonal)
		}
		f.clickChip(t, hand, chip)
		check(chip)
	}
	hand.Type("x")
	if x, _ := f.doc().Example("e1"); x.Action != "I xwithdrew it." || x.Origin != promo.OriginPersonal || x.Confidential {
		t.Errorf("the example is %+v", x)
	}
}

func TestChoosingByKeyReturnsToTheChip(t *testing.T) {
	f, hand := inExample(t, "situation")
	hand.Press("Shift+Tab", "Home", "Right", "Enter") // the origin
	if got := f.place(); got != originName(promo.OriginCurrent) {
		t.Fatalf("the keyboard is with %q", got)
	}
	hand.Press("Right", "Enter")
	if got := f.place(); got != originName(promo.OriginEarlier) || f.cards.detail != detailNone {
		t.Errorf("the keyboard is with %q, detail %v is open", got, f.cards.detail)
	}
	hand.Press("Tab")
	if got := f.place(); got != "situation" {
		t.Errorf("Tab goes to %q", got)
	}
}

func TestDatesGiveTheKeyboardBack(t *testing.T) {
	f, hand := inExample(t, "action")
	f.clickChip(t, hand, textAddDates.Text())
	if got := f.place(); got != "from" {
		t.Fatalf("the keyboard is with %q", got)
	}
	hand.Move(fyne.NewPos(1, 1))
	hand.Up(desktop.MouseButtonPrimary)
	f.clickChip(t, hand, textAddDates.Text())
	if r, caret := f.Fields.Focused(); r.Field != "action" || caret != 2 {
		t.Errorf("the keyboard is with %+v at %d", r, caret)
	}
}

func TestAPanelKeepsTheSelection(t *testing.T) {
	f, hand := inExample(t, "action")
	hand.Press("Shift+Right", "Shift+Right")
	f.finder.openToFind()
	if f.place() == "action" {
		t.Fatal("the panel did not get the keyboard")
	}
	f.SetPanel(nil, nil)
	if start, end := f.Fields.Get(promo.ExampleRef("e1", "action")).Selection(); f.place() != "action" || start != 2 || end != 4 {
		t.Errorf("the keyboard is with %q, from %d to %d is selected", f.place(), start, end)
	}
}

// What is open below the chips of one example is not open in the next.
func TestADetailIsOfOneExample(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	f.toggleDetail(detailDates, kit.ByKey)
	f.Do(action.AddExample)
	if f.cards.detail != detailNone {
		t.Error("the dates of a new example are open")
	}
}

// Room for every origin is only kept beside the chip where one may be chosen: else the
// row has a hole.
func TestChipsHaveNoHoleBesideDates(t *testing.T) {
	f, _ := inExample(t, "action")
	width := func() float32 { return f.chip(t, originName(promo.OriginCurrent)).MinSize().Width }
	before := width()
	f.toggleDetail(detailDates, kit.ByKey)
	if got := width(); got != before {
		t.Errorf("with the dates open the chip takes %v, before %v", got, before)
	}
	f.toggleDetail(detailOrigin, kit.ByKey)
	if got := width(); got <= before {
		t.Errorf("with the origins open the chip takes %v, before %v", got, before)
	}
}
