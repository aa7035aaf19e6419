package settings

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"promodoc/app/settings"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

// namesField returns the field of the confidential names, the last but that of a folder.
func (f *fixture) namesField() *textfield.Field {
	fields := find[*textfield.Field](f.Object())
	return fields[len(fields)-2]
}

func TestConfidentialNamesAreAppliedWhenTheFieldIsLeft(t *testing.T) {
	s := settings.Defaults()
	s.ConfidentialNames = []string{"Acme, Inc."}
	f := openWith(t, s)
	names := f.namesField()
	if names.Text() != "Acme, Inc." {
		t.Fatalf("the field has %q", names.Text())
	}
	kit.Focus(names)
	names.SetCaret(len(names.Text()))
	test.Type(names, "\n Kestrel , Globex,,\nKestrel\n")
	if len(f.applied) != 0 {
		t.Fatal("applied while they are typed")
	}
	kit.Focus(f.first)
	want := []string{"Acme, Inc.", "Kestrel", "Globex"}
	if len(f.applied) != 1 || !slices.Equal(f.applied[0].ConfidentialNames, want) || names.Text() != "Acme, Inc.\nKestrel\nGlobex" {
		t.Fatalf("applied %+v, in the field %q", f.applied, names.Text())
	}
	f.err = errors.New("the settings cannot be written")
	kit.Focus(names)
	names.SelectAll()
	test.Type(names, "Initech")
	kit.Focus(f.first)
	if f.failure.String() != "The settings cannot be written." || names.Text() != "Initech" || !slices.Equal(f.current.ConfidentialNames, want) {
		t.Errorf("said %q, in the field %q, the names are %q", f.failure.String(), names.Text(), f.current.ConfidentialNames)
	}
	f.err = nil
	kit.Focus(names)
	names.SelectAll()
	test.Type(names, " ")
	kit.Focus(f.first)
	if last := f.applied[len(f.applied)-1]; last.ConfidentialNames != nil {
		t.Errorf("%q are left", last.ConfidentialNames)
	}
}

// press taps the first link of a label.
func (f *fixture) press(t *testing.T, label string) {
	t.Helper()
	for _, l := range find[*kit.Link](f.Object()) {
		if l.Text() == label {
			test.Tap(l)
			return
		}
	}
	t.Fatalf("there is no %q", label)
}

func TestRulesThatAreOffAreSwitchedOn(t *testing.T) {
	s := settings.Defaults()
	s.RulesOff = []string{"future.rule", "own.hedge", "words"}
	f := openWith(t, s)
	for _, want := range []string{"future.rule", "own.hedge", "words"} {
		if !slices.Contains(f.lines(), want) {
			t.Errorf("no %q in %q", want, f.lines())
		}
	}
	f.err = errors.New("the settings cannot be written")
	f.press(t, "Switch on")
	if !slices.Contains(f.lines(), "future.rule") || f.failure.String() == "" {
		t.Errorf("said %q, on the panel %q", f.failure.String(), f.lines())
	}
	f.err = nil
	f.press(t, "Switch on")
	if last := f.applied[len(f.applied)-1].RulesOff; !slices.Equal(last, []string{"own.hedge", "words"}) || slices.Contains(f.lines(), "future.rule") {
		t.Errorf("%q are off, on the panel %q", last, f.lines())
	}
	f.press(t, "Switch on")
	f.press(t, "Switch on")
	if last := f.applied[len(f.applied)-1].RulesOff; len(last) != 0 || !slices.Contains(f.lines(), textNoRuleOff.Text()) {
		t.Errorf("%q are off, on the panel %q", last, f.lines())
	}
}
