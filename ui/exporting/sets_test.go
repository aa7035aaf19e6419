package exporting

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/readerset"
	"promodoc/ui/kit"
)

// openWithSets opens the panel of a document with sets of readers.
func openWithSets(t *testing.T, sets ...promo.ReaderSet) (*fixture, *[]promo.ReaderSet) {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{files: []publish.Written{{File: "/x/case.pdf"}}}
	all := &sets
	find := func(id string) int {
		return slices.IndexFunc(*all, func(s promo.ReaderSet) bool { return s.ID == id })
	}
	f.Panel = New(Options{
		Questions: func() int { return 1 },
		Formats:   []pages.Format{{ID: "md", Title: "Markdown"}, {ID: "pdf", Title: "PDF"}},
		Request:   publish.Request{Formats: []string{"md"}, Setup: pagesetup.Setup{Paper: "a4", Design: "default"}, Folder: "/x", Name: "case"},
		Designs:   []pagesetup.Design{{ID: "default", Name: "Default"}, {ID: "plain", Name: "Plain"}},
		Choose:    func(s pagesetup.Setup) { f.chosen = append(f.chosen, s) },
		Export: func(r publish.Request, done func([]publish.Written, error)) {
			f.requests = append(f.requests, r)
			done(f.files, f.err)
		},
		Sets: SetOptions{
			All: func() []promo.ReaderSet { return *all },
			Parts: func() []readerset.Part {
				return []readerset.Part{{Place: "example/a", Title: "A"}, {Place: "path/glance", Title: "Glance"}}
			},
			FileName: func(id string) string { return "case (" + id + ")" },
			NewID:    func() string { return "new" },
			Put: func(_ any, s promo.ReaderSet) {
				if i := find(s.ID); i >= 0 {
					*all = slices.Clone(*all)
					(*all)[i] = s
					return
				}
				*all = append(*all, s)
			},
			Remove: func(id string) { *all = slices.Delete(slices.Clone(*all), find(id), find(id)+1) },
		},
	})
	w := test.NewTempWindow(t, f.Object())
	w.Resize(fyne.NewSize(420, 1200))
	return f, all
}

// chipNamed returns the chip with a title below an object.
func chipNamed(t *testing.T, o fyne.CanvasObject, title string) *kit.Chip {
	t.Helper()
	if c, ok := o.(*kit.Chip); ok && strings.TrimPrefix(c.Text(), "✓ ") == title {
		return c
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, inner := range c.Objects {
			if found := chipNamed(t, inner, title); found != nil {
				return found
			}
		}
	}
	return nil
}

func (f *fixture) press(t *testing.T, title string) {
	t.Helper()
	if chip := chipNamed(t, f.sets.column, title); chip != nil {
		chip.Tapped(nil)
		return
	}
	for _, l := range links(f.sets.column) {
		if l.Text() == title {
			l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
	}
	t.Fatalf("there is no %q", title)
}

func TestASetIsChosenAndExported(t *testing.T) {
	f, _ := openWithSets(t, promo.ReaderSet{ID: "c", Name: "Committee", Formats: []string{"pdf"}, Design: "plain"}, promo.ReaderSet{ID: "p", Name: "Peer"})
	f.press(t, "Committee")
	f.export(f.request())
	got := f.requests[0]
	if got.Setup.Readers != "c" || got.Setup.Design != "plain" || strings.Join(got.Formats, ",") != "pdf" || got.Name != "case (c)" {
		t.Errorf("request %+v", got)
	}
	if f.chosen[len(f.chosen)-1].Readers != "c" {
		t.Errorf("the pages show %+v", f.chosen)
	}
	f.press(t, "Everybody")
	f.export(f.request())
	if got := f.requests[1]; got.Setup.Readers != "" || got.Setup.Design != "default" || got.Name != "case" || strings.Join(got.Formats, ",") != "md" {
		t.Errorf("request %+v", got)
	}
	f.requests = nil
	f.SetDraft(true)
	f.exportAll()
	if f.requests[0].Setup.Draft {
		t.Error("the draft that was chosen for everybody is what the committee gets")
	}
	if len(f.requests) != 2 || f.requests[0].Setup.Readers != "c" || f.requests[1].Setup.Readers != "p" || strings.Join(f.requests[1].Formats, ",") != "md" {
		t.Errorf("requests %+v", f.requests)
	}
	if f.busy {
		t.Error("it is still busy")
	}
}

func TestASetIsMadeChangedAndRemoved(t *testing.T) {
	f, all := openWithSets(t)
	test.Tap(f.formats[1])
	f.press(t, "+ Committee")
	if len(*all) != 1 || (*all)[0].Name != "Committee" || strings.Join((*all)[0].Formats, ",") != "md,pdf" || (*all)[0].Design != "default" {
		t.Fatalf("%+v", *all)
	}
	test.Type(f.panelFocus(t), "Board") // in place of the name, which is selected
	if chipNamed(t, f.sets.column, "Board") == nil || (*all)[0].Name != "Board" {
		t.Errorf("it is called %q", (*all)[0].Name)
	}
	f.press(t, "A")
	f.press(t, "Glance")
	f.press(t, "A")
	if got := (*all)[0].LeaveOut; strings.Join(got, ",") != "path/glance" {
		t.Errorf("left out: %q", got)
	}
	f.press(t, "+ Add a name")
	field := f.panelFocus(t)
	test.Type(field, "Acme")
	if got := (*all)[0].StandIns; len(got) != 1 || got[0].Name != "Acme" {
		t.Errorf("%+v", got)
	}
	f.designs[1].Tapped(nil)
	f.press(t, "Keep format and design for these readers")
	if (*all)[0].Design != "plain" {
		t.Errorf("%+v", (*all)[0])
	}
	f.press(t, "Remove")
	if len(*all) != 0 || f.request().Setup.Readers != "" {
		t.Errorf("%+v, %+v", *all, f.request())
	}
}

// A set that was taken away elsewhere, such as by undo, is not exported any more.
func TestASetThatIsGoneIsNotExported(t *testing.T) {
	f, all := openWithSets(t, promo.ReaderSet{ID: "c", Name: "Committee"})
	f.press(t, "Committee")
	*all = nil
	f.Changed()
	if got := f.request(); got.Setup.Readers != "" || got.Name != "case" {
		t.Errorf("%+v", got)
	}
}

func (f *fixture) panelFocus(t *testing.T) fyne.Focusable {
	t.Helper()
	c := fyne.CurrentApp().Driver().CanvasForObject(f.Object())
	if c.Focused() == nil {
		t.Fatal("nothing has the keyboard")
	}
	return c.Focused()
}
