package inputpanel

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/ui/kit"
)

func open(t *testing.T, o Options) *Panel {
	t.Helper()
	test.NewTempApp(t)
	o.Closed = func() {}
	p := New(o)
	w := test.NewTempWindow(t, p.Object())
	w.Resize(fyne.NewSize(400, 600))
	p.Focus()
	return p
}

func TestTypingReplacesTheInitialLine(t *testing.T) {
	var done []string
	p := open(t, Options{Initial: "proposed", Submit: func(line string) error { done = append(done, line); return nil }})
	p.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(p.field, " other ")
	p.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(done, []string{"proposed", "other"}) || p.fault.Visible() {
		t.Errorf("done %q", done)
	}
}

func TestAnErrorIsShownBelowTheField(t *testing.T) {
	p := open(t, Options{Submit: func(string) error { return errors.New("there is no such file") }})
	p.submit()
	if p.fault.String() != "There is no such file." || !p.fault.Visible() || !kit.HasFocus(p.field) {
		t.Errorf("said %q", p.fault.String())
	}
}

// What is chosen in a dialog is taken at once; the field shows it where it is refused.
func TestBrowsingSubmitsWhatIsChosen(t *testing.T) {
	var done []string
	p := open(t, Options{
		Browse: func(chosen func(string)) { chosen("/home/mira/page.md") }, TakeChosen: true,
		Submit: func(line string) error { done = append(done, line); return errors.New("it is empty") },
	})
	p.browse()
	if !slices.Equal(done, []string{"/home/mira/page.md"}) || p.field.Text() != "/home/mira/page.md" || !kit.HasFocus(p.field) || !p.fault.Visible() {
		t.Errorf("done %q, the field has %q", done, p.field.Text())
	}
}
