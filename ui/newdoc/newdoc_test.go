package newdoc

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
)

func TestHalfYear(t *testing.T) {
	for _, test := range []struct {
		month          int
		name, from, to string
	}{
		{1, "H1 2026", "2026-01-01", "2026-06-30"}, {6, "H1 2026", "2026-01-01", "2026-06-30"},
		{7, "H2 2026", "2026-07-01", "2026-12-31"}, {12, "H2 2026", "2026-07-01", "2026-12-31"},
	} {
		got := HalfYear(promo.Date{Year: 2026, Month: test.month, Day: 9})
		if got.Name != test.name || got.From.String() != test.from || got.To.String() != test.to {
			t.Errorf("month %d: %+v", test.month, got)
		}
	}
}

type fixture struct {
	*Screen
	created  []workspace.Choice
	canceled int
	fails    error
}

func open(t *testing.T) *fixture {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{}
	f.Screen = New(Options{
		Paths: []career.Path{
			{ID: "senior", Title: "Senior", ToRole: "Senior Engineer"},
			{ID: "manager", Title: "Manager", ToRole: "Engineering Manager"},
		},
		Candidate: promo.Candidate{Name: "Mira"},
		Today:     promo.Date{Year: 2026, Month: 11, Day: 24},
		Create: func(c workspace.Choice) error {
			if f.fails != nil {
				return f.fails
			}
			f.created = append(f.created, c)
			return nil
		},
		Cancel: func() { f.canceled++ },
	})
	w := test.NewTempWindow(t, f.Object())
	w.Resize(fyne.NewSize(1280, 800))
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { f.Key(k.Name) })
	f.Shown()
	return f
}

func TestArrowsChooseAndEnterCreates(t *testing.T) {
	f := open(t)
	f.Key(fyne.KeyRight)
	f.cards[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.created) != 1 || f.created[0].Path.ID != "manager" || f.created[0].Candidate.Name != "Mira" {
		t.Fatalf("created %+v", f.created)
	}
	if got := f.created[0].Cycle; got.Name != "H2 2026" || got.To.String() != "2026-12-31" {
		t.Errorf("cycle %+v", got)
	}
}

func TestAClickChoosesOnly(t *testing.T) {
	f := open(t)
	test.Tap(f.cards[1])
	if len(f.created) != 0 || f.chosen != 1 {
		t.Errorf("created %d, chosen %d", len(f.created), f.chosen)
	}
}

func TestFilter(t *testing.T) {
	f := open(t)
	kit.Focus(f.filter)
	test.Type(f.filter, "MANAG")
	if len(f.shown) != 1 || f.shown[0].ID != "manager" {
		t.Errorf("shown %+v", f.shown)
	}
	test.Type(f.filter, "xyz")
	f.create()
	if len(f.created) != 0 || f.message.String() == "" {
		t.Errorf("created %d, said %q", len(f.created), f.message.String())
	}
}

func TestMissingAndWrongInputIsReported(t *testing.T) {
	for name, change := range map[string]func(*fixture){
		"no date":              func(f *fixture) { f.cycle.from.SetText("soon") },
		"ends before it opens": func(f *fixture) { f.cycle.to.SetText("2025") },
		"the disk is full":     func(f *fixture) { f.fails = errors.New("the disk is full") },
	} {
		f := open(t)
		change(f)
		f.create()
		if len(f.created) != 0 || f.message.String() == "" {
			t.Errorf("%s: created %d, said %q", name, len(f.created), f.message.String())
		}
	}
}

func TestEscapeCancels(t *testing.T) {
	f := open(t)
	f.Key(fyne.KeyEscape)
	if f.canceled != 1 {
		t.Errorf("canceled %d times", f.canceled)
	}
}
