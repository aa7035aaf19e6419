package settings

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
)

type fixture struct {
	*Panel
	applied []settings.Settings
	err     error
}

func open(t *testing.T) *fixture {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{}
	f.Panel = New(Options{
		Settings: settings.Defaults(),
		Apply: func(s settings.Settings) error {
			if f.err == nil {
				f.applied = append(f.applied, s)
			}
			return f.err
		},
		Designs: []workspace.Design{{ID: "default", Title: "Default"}, {ID: "plain", Title: "Plain"}},
		Example: func(pattern string) string { return "made of " + pattern },
	})
	w := test.NewTempWindow(t, f.Object())
	w.Resize(fyne.NewSize(400, 800))
	return f
}

// find returns the objects of a kind on the panel.
func find[T fyne.CanvasObject](in fyne.CanvasObject) []T {
	var found []T
	if o, ok := in.(T); ok {
		found = append(found, o)
	}
	for _, o := range test.LaidOutObjects(in) {
		if o != in {
			if x, ok := o.(T); ok {
				found = append(found, x)
			}
		}
	}
	return found
}

func TestAChoiceIsAppliedAtOnce(t *testing.T) {
	f := open(t)
	for _, chip := range find[*kit.Chip](f.Object()) {
		if chip.Text() == "Dark" || chip.Text() == "130 %" || chip.Text() == "Letter" || chip.Text() == "Plain" {
			test.Tap(chip)
		}
	}
	if len(f.applied) != 4 {
		t.Fatalf("applied %d times", len(f.applied))
	}
	last := f.applied[3]
	if last.Theme != settings.ThemeDark || last.TextSize != 130 || last.Paper != settings.PaperLetter || last.Design != "plain" {
		t.Errorf("applied %+v", last)
	}
}

func TestWhatIsWrittenIsAppliedWhenItIsConfirmed(t *testing.T) {
	f := open(t)
	name := find[*kit.Prose](f.Object())[0]
	name.SelectAll()
	test.Type(name, "{role}")
	if len(f.applied) != 0 {
		t.Fatal("applied while she writes")
	}
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.applied) != 1 || f.applied[0].FileName != "{role}" {
		t.Errorf("applied %+v", f.applied)
	}
}

func TestWhatCannotBeAppliedIsSaidAndNotChosen(t *testing.T) {
	f := open(t)
	f.err = errors.New("the settings cannot be written")
	for _, chip := range find[*kit.Chip](f.Object()) {
		if chip.Text() == "Dark" {
			test.Tap(chip)
			if chip.On() {
				t.Error("chosen all the same")
			}
		}
	}
	if f.fault.String() != "The settings cannot be written." {
		t.Errorf("said %q", f.fault.String())
	}
}
