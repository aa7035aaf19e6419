package protection

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

func show(t *testing.T, p interface {
	Object() fyne.CanvasObject
	Focus()
}) {
	t.Helper()
	w := test.NewTempWindow(t, p.Object())
	w.Resize(fyne.NewSize(400, 800))
	p.Focus()
}

func enter(f *textfield.Field) { f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestAskTriesAgain(t *testing.T) {
	test.NewTempApp(t)
	var given []string
	var answer func(error)
	a := NewAsk(AskOptions{
		Name:   "mine",
		Submit: func(p string, done func(error)) { given, answer = append(given, p), done },
		Closed: func() {},
	})
	show(t, a)
	if !kit.HasFocus(a.field) {
		t.Error("the field does not have the keyboard")
	}
	test.Type(a.field, "wrong")
	enter(a.field)
	enter(a.field) // while it is being checked
	if !slices.Equal(given, []string{"wrong"}) {
		t.Fatalf("given %q", given)
	}
	answer(errors.New("this is not it"))
	if a.says.String() != "This is not it." || !kit.HasFocus(a.field) {
		t.Errorf("it says %q", a.says.String())
	}
	test.Type(a.field, "right") // replaces what was selected
	enter(a.field)
	if !slices.Equal(given, []string{"wrong", "right"}) {
		t.Errorf("given %q", given)
	}
}

type fixture struct {
	*Protect
	set     []string
	removed int
	err     error
}

func open(t *testing.T, protected bool, exports ...string) *fixture {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{}
	f.Protect = NewProtect(ProtectOptions{
		Protected: protected,
		Set: func(p string, earlier workspace.Earlier, progress func(float64), done func(error)) {
			progress(0.5)
			f.set = append(f.set, fmt.Sprint(p, earlier))
			done(f.err)
		},
		Remove:  func(done func(error)) { f.removed++; done(f.err) },
		Exports: func(done func([]string)) { done(exports) },
		Closed:  func() {},
	})
	show(t, f)
	return f
}

func TestSetAsksTwice(t *testing.T) {
	f := open(t, false)
	enter(f.first)
	f.submit()
	test.Type(f.first, "horse")
	test.Type(f.second, "house")
	enter(f.second)
	if len(f.set) > 0 || !strings.HasPrefix(f.says.String(), "The two passphrases differ") || f.second.Text() != "" || !kit.HasFocus(f.second) {
		t.Errorf("set %q, says %q", f.set, f.says.String())
	}
	test.Type(f.second, "horse")
	enter(f.second)
	test.Tap(f.earlier[1])
	f.submit()
	if !slices.Equal(f.set, []string{"horse0", "horse1"}) {
		t.Errorf("set %q", f.set)
	}
}

func TestAFailureIsSaid(t *testing.T) {
	f := open(t, true)
	f.err = errors.New("the disk is full")
	test.Tap(f.remove)
	if f.removed != 1 || f.says.String() != "The disk is full." {
		t.Errorf("removed %d, says %q", f.removed, f.says.String())
	}
}

func TestStrength(t *testing.T) {
	f := open(t, false)
	for typed, want := range map[string]string{"": "Four or five", "short": "Short", "twelve chars": "Fair", "twenty characters ok": "Long"} {
		f.first.SetText(typed)
		f.showStrength()
		if !strings.HasPrefix(f.strength.String(), want) {
			t.Errorf("%q: %s", typed, f.strength.String())
		}
	}
}

func TestExportsAreNamed(t *testing.T) {
	if f := open(t, false); f.exports.Visible() {
		t.Errorf("without exports it says %q", f.exports.String())
	}
	f := open(t, false, "/x/a.md", "/x/b.pdf")
	if s := f.exports.String(); !f.exports.Visible() || !strings.Contains(s, "a.md, b.pdf in /x") {
		t.Errorf("it says %q", s)
	}
	f = open(t, false, "/x/1", "/x/2", "/x/3", "/x/4", "/x/5", "/x/6", "/x/7")
	if s := f.exports.String(); !strings.Contains(s, "1, 2, 3, 4, 5 and 2 more in /x") {
		t.Errorf("it says %q", s)
	}
}
