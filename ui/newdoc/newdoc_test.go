package newdoc

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
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
		"no date":              func(f *fixture) { retype(f.cycle.from.Input, "soon") },
		"ends before it opens": func(f *fixture) { retype(f.cycle.to.Input, "2025") },
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

func retype(f *textfield.Field, text string) {
	kit.Focus(f)
	f.SelectAll()
	test.Type(f, text)
}

// The cycle is what the fields say; a quarter is its first and last month, and a
// date without a year may be in the future.
func TestCycleInWords(t *testing.T) {
	f := open(t)
	retype(f.cycle.from.Input, "Q2 2026")
	f.create()
	retype(f.cycle.to.Input, "31 Dec")
	f.create()
	for i, want := range []string{"2026-04 to 2026-06", "2026-04 to 2026-12-31"} {
		if got := f.created[i].Cycle; got.From.String()+" to "+got.To.String() != want {
			t.Errorf("cycle %v, want %s", got, want)
		}
	}
	retype(f.cycle.from.Input, "3/4/2026")
	f.cycle.from.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.created) != 2 || !strings.Contains(f.message.String(), "3/4/2026") {
		t.Fatalf("created %d, said %q", len(f.created), f.message.String())
	}
}

func TestEscapeCancels(t *testing.T) {
	f := open(t)
	f.Key(fyne.KeyEscape)
	if f.canceled != 1 {
		t.Errorf("canceled %d times", f.canceled)
	}
}

// Copies of a path are for the same role: their titles tell them apart, and their
// IDs where the titles do not.
func TestCopiesAreToldApart(t *testing.T) {
	all := []career.Path{
		{ID: "manager", Title: "Support Manager", ToRole: "Manager"},
		{ID: "manager-2", Title: "Copy of Support Manager", ToRole: "Manager"},
		{ID: "manager-3", Title: "Copy of Support Manager", ToRole: "Manager"},
		{ID: "senior", Title: "Senior Engineer", ToRole: "Senior"},
	}
	for i, want := range []string{"Support Manager", "manager-2", "manager-3", ""} {
		if got := apart(all[i], all); got != want {
			t.Errorf("%s: %q, want %q", all[i].ID, got, want)
		}
	}
	if got := titles(all); got[1] != "Copy of Support Manager (manager-2)" || got[0] != "Support Manager" {
		t.Errorf("titles %q", got)
	}
}
