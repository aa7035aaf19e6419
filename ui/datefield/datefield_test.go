package datefield

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/dates"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// fixture is a field for the first date of a period, with a field to go to.
type fixture struct {
	*DateField
	kept  dates.Period
	other *kit.Checkbox
	fault string
}

func open(t *testing.T, kept dates.Period) *fixture {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	f := &fixture{kept: kept, other: kit.NewCheckbox(false, func(bool) {})}
	f.DateField = New(Options{
		Label: "From", Explanation: "a day",
		Reader: func() dates.Reader { return dates.Reader{Today: promo.Date{Year: 2026, Month: 11, Day: 28}} },
		Kept:   func() promo.Date { return f.kept.First },
		Keep:   func(p dates.Period) { f.kept = p },
		Begin: func() func() {
			before := f.kept
			return func() { f.kept = before }
		},
		Fault: func() string { return f.fault },
	})
	f.FollowFocus()
	w := test.NewTempWindow(t, kit.Column(4, f.Object(), f.other))
	w.Resize(fyne.NewSize(300, 300))
	return f
}

// write replaces the text by typing.
func (f *fixture) write(text string) {
	kit.Focus(f.Input)
	f.Input.SelectAll()
	if text == "" {
		f.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	test.Type(f.Input, text)
}

func TestWhatIsUnderstood(t *testing.T) {
	april := promo.Date{Year: 2026, Month: 4}
	for _, c := range []struct {
		text string
		kept dates.Period
		note string
		left string // what the field says when the user has left it
	}{
		{"April 2026", dates.Period{First: april}, "That is April 2026", "April 2026"},
		{"2026-04", dates.Period{First: april}, "That is April 2026", "April 2026"},
		{"10.4.2026", dates.Period{First: promo.Date{Year: 2026, Month: 4, Day: 10}}, "That is 10 April 2026", "10 April 2026"},
		{"q2 2026", dates.Period{First: april, Last: promo.Date{Year: 2026, Month: 6}}, "That is April – June 2026", "April 2026"},
		{"", dates.Period{}, textForms.Text(), ""},
		{"  ", dates.Period{}, textForms.Text(), ""},
	} {
		f := open(t, dates.Period{First: promo.Date{Year: 2020}})
		f.write(c.text)
		if f.kept != c.kept || f.note.String() != c.note || f.Pending() != "" {
			t.Errorf("%q: kept %v, said %q", c.text, f.kept, f.note)
		}
		if f.Input.Text() != c.text {
			t.Errorf("%q: the text became %q while it was written", c.text, f.Input.Text())
		}
		kit.Focus(f.other)
		if f.Input.Text() != c.left || f.note.Visible() {
			t.Errorf("%q: left as %q, said %q", c.text, f.Input.Text(), f.note)
		}
	}
}

// What is no date stays as typed and is said; the date is what it was before,
// not what some beginning of the text happened to be.
func TestWhatIsNotUnderstood(t *testing.T) {
	f := open(t, dates.Period{First: promo.Date{Year: 2020}})
	f.write("2026-13")
	if f.note.String() != textForms.Text() {
		t.Errorf("while it is written: %q", f.note)
	}
	kit.Focus(f.other)
	if f.Input.Text() != "2026-13" || f.kept.First != (promo.Date{Year: 2020}) || f.Pending() != "2026-13" {
		t.Errorf("text %q, kept %v", f.Input.Text(), f.kept)
	}
	if want := textStillKept.Text("Text", "2026-13", "Date", "2020"); f.note.String() != want {
		t.Errorf("said %q, want %q", f.note, want)
	}
	f.kept = dates.Period{First: promo.Date{Year: 2021}} // by undo, or elsewhere
	f.Refresh()
	if f.Input.Text() != "2021" || f.note.Visible() {
		t.Errorf("after the date changed: %q, said %q", f.Input.Text(), f.note)
	}
	f.write("")
	f.write("soon")
	kit.Focus(f.other)
	if want := textStillKept.Text("Text", "soon", "Date", "2021"); f.note.String() != want {
		t.Errorf("said %q, want %q", f.note, want)
	}
}

func TestTheUserChoosesBetweenDates(t *testing.T) {
	f := open(t, dates.Period{})
	f.write("03/04/2026")
	if !f.kept.First.IsZero() || f.note.String() != textWhich.Text() || len(f.links) != 2 {
		t.Fatalf("kept %v, said %q, %d choices", f.kept, f.note, len(f.links))
	}
	if f.links[0].Text() != "3 April 2026" || f.links[1].Text() != "4 March 2026" {
		t.Errorf("offered %q and %q", f.links[0].Text(), f.links[1].Text())
	}
	f.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !kit.HasFocus(f.links[0]) {
		t.Fatal("Enter does not go to the choice")
	}
	if f.Input.Text() != "03/04/2026" {
		t.Errorf("the text became %q", f.Input.Text())
	}
	f.links[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if f.kept.First != (promo.Date{Year: 2026, Month: 3, Day: 4}) || f.Input.Text() != "4 March 2026" || !kit.HasFocus(f.Input) {
		t.Errorf("kept %v, text %q", f.kept, f.Input.Text())
	}
	if f.choices.Visible() || f.Pending() != "" {
		t.Error("the choice is still offered")
	}
}

// A draft that the caller keeps outlives the field.
func TestDraftOutlivesTheField(t *testing.T) {
	f := open(t, dates.Period{})
	f.write("soon")
	draft := f.o.Draft
	again := New(Options{
		Reader: f.o.Reader, Kept: f.o.Kept, Keep: f.o.Keep, Begin: f.o.Begin, Draft: draft,
	})
	if again.Input.Text() != "soon" || again.Pending() != "soon" {
		t.Errorf("text %q", again.Input.Text())
	}
}

func TestFault(t *testing.T) {
	f := open(t, dates.Period{First: promo.Date{Year: 2026}})
	f.fault = "The last day is before the first."
	f.Refresh()
	if f.note.String() != f.fault || !f.note.Visible() {
		t.Errorf("said %q", f.note)
	}
}
