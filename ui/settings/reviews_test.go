package settings

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"promodoc/app/review"
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

// rule returns what the panel says of a rule, and its link.
func (f *fixture) rule(t *testing.T, id string) (about string, link *kit.Link) {
	t.Helper()
	for _, row := range f.rules.listed {
		if row.id == id {
			return row.about.String(), row.link
		}
	}
	t.Fatalf("%s is not listed", id)
	return "", nil
}

func (f *fixture) choose(t *testing.T, label string) {
	t.Helper()
	for _, chip := range find[*kit.Chip](f.Object()) {
		if chip.Text() == label {
			test.Tap(chip)
			return
		}
	}
	t.Fatalf("there is no %q", label)
}

// A rule that ships switched off says why and how often it is right, and is switched on
// and off again in its place.
func TestARuleThatShipsOffIsSwitchedOn(t *testing.T) {
	f := open(t)
	all := review.Rules()
	rule := all[slices.IndexFunc(all, func(r *review.Rule) bool { return r.Off })]
	on := len(slices.DeleteFunc(slices.Clone(all), func(r *review.Rule) bool { return r.Off }))
	id, count := rule.ID, func(on int) string { return fmt.Sprintf("%d of %d rules are on.", on, len(all)) }
	if slices.Contains(f.lines(), rule.General()) {
		t.Error("the rules are shown before they are asked for")
	}
	f.press(t, "Show the rules")
	if !slices.Contains(f.lines(), rule.General()) || !slices.Contains(f.lines(), count(on)) {
		t.Errorf("on the panel: %q", f.lines())
	}
	about, link := f.rule(t, id)
	if !strings.Contains(about, "Off by default because it") || !strings.Contains(about, "In tests it found") {
		t.Errorf("said %q", about)
	}
	f.err = errors.New("the settings cannot be written")
	kit.Focus(link)
	test.Tap(link)
	if link.Text() != "Switch on" || f.failure.String() == "" {
		t.Errorf("%q after it failed, and said %q", link.Text(), f.failure.String())
	}
	f.err = nil
	test.Tap(link)
	about, link = f.rule(t, id)
	if got := f.applied[len(f.applied)-1]; !slices.Equal(got.RulesOn, []string{id}) || link.Text() != "Switch off" || !kit.HasFocus(link) {
		t.Errorf("%q are on, and the link says %q", got.RulesOn, link.Text())
	}
	if !strings.Contains(about, "You switched it on.") || !slices.Contains(f.lines(), count(on+1)) {
		t.Errorf("on the panel: %q", f.lines())
	}
	f.choose(t, fmt.Sprint("On ", on+1))
	_, link = f.rule(t, id)
	test.Tap(link)
	if got := f.applied[len(f.applied)-1]; len(got.RulesOn)+len(got.RulesOff) != 0 {
		t.Errorf("%q are on and %q off", got.RulesOn, got.RulesOff)
	}
}

// Rules that the user switched off, one by one, by family or by a name that this program
// does not know, are switched on again.
func TestRulesThatAreOffAreSwitchedOn(t *testing.T) {
	s := settings.Defaults()
	s.RulesOff = []string{"future.rule", "own.hedge", "words"}
	f := openWith(t, s)
	f.press(t, "Show the rules")
	for _, id := range []string{"future.rule", "own.hedge", "words.adjective"} {
		_, link := f.rule(t, id)
		test.Tap(link)
	}
	last := f.applied[len(f.applied)-1]
	if !slices.Equal(last.RulesOff, []string{"words.abbreviation", "words.buzzword"}) || len(last.RulesOn) > 0 {
		t.Errorf("%q are off, %q on", last.RulesOff, last.RulesOn)
	}
	about, _ := f.rule(t, "words.buzzword")
	if !strings.Contains(about, "You switched it off.") {
		t.Errorf("said %q", about)
	}
	f.rules.choose(false)
	for _, row := range f.rules.listed {
		if row.id == "future.rule" {
			t.Error("what is no rule is still listed")
		}
	}
}

func TestThePanelOpensAtTheRules(t *testing.T) {
	f := open(t)
	f.options.Rules = true
	f.Focus()
	if !kit.HasFocus(f.rules.off) || f.scroll.Offset() == 0 {
		t.Errorf("the panel is at %v", f.scroll.Offset())
	}
}
