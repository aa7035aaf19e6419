package editor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

func TestPreparationTitleTicksIt(t *testing.T) {
	f := open(t)
	f.GoTo(location{area: areaPreparations})
	var title *kit.CheckLabel
	for _, o := range shownObjects(f.View().Object) {
		if l, ok := o.(*kit.CheckLabel); ok {
			title = l
		}
	}
	test.Tap(title)
	if !f.doc().Preparations["books"].Done {
		t.Fatal("not checked off")
	}
	if _, ok := f.win.Canvas().Focused().(*kit.Checkbox); !ok {
		t.Errorf("the keyboard is with %T", f.win.Canvas().Focused())
	}
	test.Tap(title)
	if f.doc().Preparations["books"].Done {
		t.Error("a second press does not take the check back")
	}
}

// Taking "confidential" away is said, and undone by one key.
func TestConfidentialIsSaid(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	press := func() {
		for _, o := range shownObjects(f.View().Object) {
			if c, ok := o.(*kit.Chip); ok && strings.Contains(strings.ToLower(c.Text()), "confidential") {
				c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				return
			}
		}
		t.Fatal("there is no chip for it")
	}
	press()
	if !f.doc().Examples[0].Confidential || !strings.Contains(f.Status.Text(), "out of every export") {
		t.Errorf("said %q", f.Status.Text())
	}
	press()
	if f.doc().Examples[0].Confidential || !strings.Contains(f.Status.Text(), "exported again. Ctrl Z") {
		t.Errorf("said %q", f.Status.Text())
	}
	f.Do(action.Undo)
	if !f.doc().Examples[0].Confidential {
		t.Error("undo does not make it confidential again")
	}
}

func TestSummaryIsFirstInTheOverview(t *testing.T) {
	f := open(t, withExamples)
	f.GoTo(location{area: areaOverview})
	summary := f.Fields.Get(promo.SectionRef(promo.SummaryID))
	name := f.Fields.Get(candidateField("name"))
	driver := fyne.CurrentApp().Driver()
	s, n := driver.AbsolutePositionForObject(summary), driver.AbsolutePositionForObject(name)
	if s.X >= n.X || s.Y-n.Y > 80 {
		t.Errorf("the summary is at %v, the name at %v", s, n)
	}
	f.win.Resize(fyne.NewSize(760, 800))
	s, n = driver.AbsolutePositionForObject(summary), driver.AbsolutePositionForObject(name)
	if s.Y >= n.Y {
		t.Errorf("in a narrow window the summary is at %v, the name at %v", s, n)
	}
	f.FocusMain()
	if focusedField(f.Editor) != promo.SectionRef(promo.SummaryID) {
		t.Errorf("the keyboard goes to %v", focusedField(f.Editor))
	}
}

func TestPageBudget(t *testing.T) {
	b := openWithPages(t)
	b.GoTo(location{area: areaOverview})
	limit := b.Fields.Get(budgetRef)
	kit.Focus(limit)
	for _, c := range []struct{ typed, status string }{
		{"3", "Document: 1 page, 2 left"}, {"1", "Document: 1 page, none left"}, {"12", "Document: 1 page, 11 left"},
	} {
		limit.SelectAll()
		test.Type(limit, c.typed)
		if got := b.Status.Text(); !strings.HasSuffix(got, c.status) {
			t.Errorf("%s: %q", c.typed, got)
		}
	}
	if b.doc().Setup.PageBudget != 12 {
		t.Errorf("the limit is %d", b.doc().Setup.PageBudget)
	}
	b.Do(action.Undo)
	if b.doc().Setup.PageBudget != 0 || limit.Text() != "" {
		t.Errorf("after undo the limit is %d, the field says %q", b.doc().Setup.PageBudget, limit.Text())
	}
	test.Type(limit, "five")
	if b.doc().Setup.PageBudget != 0 || !strings.Contains(strings.Join(shownTexts(b.View().Object), "\n"), "“five” is not a number of pages") {
		t.Errorf("the limit is %d; nothing is said", b.doc().Setup.PageBudget)
	}
	kit.Focus(b.Fields.Get(candidateField("name")))
	if limit.Text() != "five" {
		t.Errorf("the text became %q", limit.Text())
	}
}

func TestPageCount(t *testing.T) {
	for _, c := range []struct {
		pages, limit int
		want         string
	}{
		{3, 0, "3 pages"}, {3, 8, "3 pages, 5 left"}, {1, 2, "1 page, 1 left"}, {8, 8, "8 pages, none left"}, {9, 8, "9 pages, 1 over the limit"},
	} {
		if got := pageCount(c.pages, c.limit); got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.pages, c.limit, got, c.want)
		}
	}
}

// The words of a field are counted while it is written in.
func TestWordsOfTheField(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	f.Fields.Focus(promo.ExampleRef("e1", "action"), 0)
	test.Type(f.focused(t), "I asked them")
	if got := f.Status.Text(); got != "3 words here · 4 words in this example" {
		t.Errorf("said %q", got)
	}
	f.Fields.Focus(promo.ExampleRef("e1", "title"), 0)
	if got := f.Status.Text(); got != "1 word here · 4 words in this example" {
		t.Errorf("in the title: %q", got)
	}
}

func TestEvidenceFacts(t *testing.T) {
	link, reference := promo.Evidence{Title: "Board", URL: "https://example.com"}, promo.Evidence{Title: "Ask Bo"}
	for _, c := range []struct {
		evidence []promo.Evidence
		want     string
	}{
		{nil, ""},
		{[]promo.Evidence{{}}, ""},
		{[]promo.Evidence{reference}, "1 reference"},
		{[]promo.Evidence{link, link, reference}, "2 links, 1 reference"},
	} {
		if got := strings.Join(evidenceFacts(promo.Example{Proof: promo.Proof{Evidence: c.evidence}}), ", "); got != c.want {
			t.Errorf("%v: %q, want %q", c.evidence, got, c.want)
		}
	}
}

// A closed card is drawn anew only if the example in it changed.
func TestClosedCardFollowsItsExample(t *testing.T) {
	f := open(t, withExamples)
	set := func(field promo.FieldKey, text string) func(promo.Document) promo.Document {
		return func(d promo.Document) promo.Document { return promo.SetText(d, promo.ExampleRef("e2", field), text) }
	}
	for _, c := range []struct {
		name string
		edit func(promo.Document) promo.Document
	}{
		{"title", set("title", "Renamed")},
		{"words", set("action", "one two three four five")},
		{"date", func(d promo.Document) promo.Document {
			return promo.SetExampleDates(d, "e2", promo.Date{Year: 2026}, promo.Date{}, false)
		}},
		{"origin", func(d promo.Document) promo.Document { return promo.SetOrigin(d, "e2", promo.OriginPersonal) }},
		{"support", func(d promo.Document) promo.Document { return promo.ToggleSupport(d, "e2", "trust") }},
		{"secrecy", func(d promo.Document) promo.Document { return promo.SetConfidential(d, "e2", true) }},
	} {
		f.Edit(c.name, promo.ExampleRef("e2", "title"), c.edit)
		x, _ := f.doc().Example("e2")
		if about := aboutExample(f.doc(), x, f.At()); !f.shows(about) || !f.shows(x.Title) {
			t.Errorf("after a change of the %s the card does not show %q and %q", c.name, x.Title, about)
		}
	}
}
