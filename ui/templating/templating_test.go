package templating

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/template"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/theme"
)

func TestPanel(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, 1))
	var name string
	var kept map[string]bool
	var err error
	p := New(Options{
		Name: "Mine", Texts: []template.Text{{ID: "summary", Title: "Summary", Words: 3}, {ID: "peers", Title: "Peers", Words: 1}},
		Save:   func(n string, keep map[string]bool) error { name, kept = n, keep; return err },
		Closed: func() {},
	})
	kittest.Window(t, p.Object(), 420, 700)
	p.Focus()
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	p.name.SetText(" ")
	p.name.TypedKey(enter)
	if name != "" || p.fault.String() != "A template needs a name." {
		t.Errorf("without a name %q is saved, and it says %q", name, p.fault)
	}
	p.name.SetText("Company form ")
	test.Tap(p.boxes[1])
	err = errors.New("the disk is full")
	p.name.TypedKey(enter)
	if name != "Company form" || kept["summary"] || !kept["peers"] || p.fault.String() != "The disk is full." {
		t.Errorf("saved %q with %v, and it says %q", name, kept, p.fault)
	}
}
