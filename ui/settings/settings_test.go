package settings

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/pagesetup"
	"promodoc/app/settings"
	"promodoc/app/spelling"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

type fixture struct {
	*Panel
	counted map[string]func(int, error) // takes the count of a folder
	applied []settings.Settings
	err     error
}

func open(t *testing.T) *fixture { return openWith(t, settings.Defaults()) }

func openWith(t *testing.T, s settings.Settings) *fixture {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{counted: map[string]func(int, error){}}
	f.Panel = New(Options{
		Settings: s,
		Apply: func(s settings.Settings) error {
			if f.err == nil {
				f.applied = append(f.applied, s)
			}
			return f.err
		},
		Designs:    []pagesetup.Design{{ID: "default", Name: "Default"}, {ID: "plain", Name: "Plain"}},
		Browse:     func(chosen func(string)) { chosen("/srv/browsed") },
		CountFiles: func(folder string, done func(int, error)) { f.counted[folder] = done },
		Example:    func(pattern string) string { return "made of " + pattern },
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
	if last.Theme != settings.ThemeDark || last.TextSize != 130 || last.PageSetup.Paper != pagesetup.Letter || last.PageSetup.Design != "plain" {
		t.Errorf("applied %+v", last)
	}
}

func TestTextIsAppliedOnEnter(t *testing.T) {
	f := open(t)
	name := find[*textfield.Field](f.Object())[0]
	name.SelectAll()
	test.Type(name, "{role}")
	if len(f.applied) != 0 {
		t.Fatal("applied while it is typed")
	}
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.applied) != 1 || f.applied[0].FileName != "{role}" {
		t.Errorf("applied %+v", f.applied)
	}
}

func TestASettingThatFailsIsShownAndNotChosen(t *testing.T) {
	f := open(t)
	f.err = errors.New("the settings cannot be written")
	for _, chip := range find[*kit.Chip](f.Object()) {
		if chip.Text() == "Dark" {
			test.Tap(chip)
			if chip.On() {
				t.Error("it is chosen")
			}
		}
	}
	if f.failure.String() != "The settings cannot be written." {
		t.Errorf("said %q", f.failure.String())
	}
}

// lines are the texts on the panel.
func (f *fixture) lines() []string {
	var all []string
	for _, t := range find[*kit.Text](f.Object()) {
		all = append(all, t.String())
	}
	return all
}

func TestFoldersOfPathsAreAddedAndRemoved(t *testing.T) {
	f := open(t)
	fields := find[*textfield.Field](f.Object())
	field := fields[len(fields)-1]
	test.Type(field, "  ~/team ")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.applied) != 1 || !slices.Equal(f.applied[0].PathFolders, []string{"~/team"}) || field.Text() != "" {
		t.Fatalf("applied %+v, in the field %q", f.applied, field.Text())
	}
	for _, b := range find[*kit.Button](f.Object()) {
		if b.Label() == "Browse …" {
			test.Tap(b)
		}
	}
	f.counted["~/team"](0, errors.New("there is no /home/mira/team"))
	f.counted["/srv/browsed"](1, nil)
	if lines := f.lines(); !slices.Contains(lines, "There is no /home/mira/team. It stays in this list.") || !slices.Contains(lines, "1 path file") {
		t.Errorf("said %q", lines)
	}

	test.Type(field, "~/team")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if f.failure.String() != "~/team is already in the list." || field.Text() != "~/team" || len(f.applied) != 2 {
		t.Errorf("said %q, in the field %q, applied %+v", f.failure.String(), field.Text(), f.applied)
	}
	for _, l := range find[*kit.Link](f.Object()) {
		if l.Text() == "Remove" {
			test.Tap(l)
			break
		}
	}
	if last := f.applied[len(f.applied)-1].PathFolders; !slices.Equal(last, []string{"/srv/browsed"}) || slices.Contains(f.lines(), "~/team") {
		t.Errorf("%q are left, on the panel %q", last, f.lines())
	}
}

func TestADictionaryThatCannotBeUsedIsNamed(t *testing.T) {
	f := open(t)
	o := f.options
	o.Dictionaries = func(done func([]spelling.Found)) {
		done([]spelling.Found{
			{Language: "de-DE", Name: "Deutsch (DE)"}, {Language: "de-AT", Name: "Deutsch (Österreich)"},
			{Language: "nl", Name: "Nederlands", File: "/d/nl.aff", Err: errors.New("the file nl.dic is missing")},
		})
	}
	f.Panel = New(o)
	lines := strings.Join(f.lines(), "\n")
	for _, want := range []string{"This computer has others: Deutsch.", "The one for Nederlands cannot be used (/d/nl.aff): the file nl.dic is missing."} {
		if !strings.Contains(lines, want) {
			t.Errorf("no %q in\n%s", want, lines)
		}
	}
}
