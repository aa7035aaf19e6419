package beside

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
)

func texts(o fyne.CanvasObject) string {
	var all []string
	for _, o := range test.LaidOutObjects(o) {
		if t, ok := o.(*kit.Text); ok && t.Visible() {
			all = append(all, t.String())
		}
	}
	return strings.Join(all, "\n")
}

func TestPanel(t *testing.T) {
	path := career.Path{ID: "p", Sections: []career.Section{{Considerations: []career.Consideration{{ID: "one", Title: "One"}}}}}
	d := promo.New(path, promo.Seed{ID: "doc", Name: "last"})
	d = promo.InsertExample(d, promo.Example{ID: "a", Title: "Shipped", Action: "I did.", Supports: []string{"one"}})
	d = promo.InsertExample(d, promo.Example{ID: "b", Title: "Waits"})
	d = promo.SetText(d, promo.SectionRef(promo.SummaryID), "- a list\n- of *two*")
	d.Growth = []promo.GrowthArea{{Title: "Delegate", Steps: []string{"Ask"}}}
	window := kittest.Window(t, container.NewWithoutLayout(), 400, 500)
	var asked []string
	copied := map[string]bool{}
	var p *Panel
	p = New(Options{
		Document: d, Cycle: "H1", Plain: func(text string) string { return strings.ReplaceAll(text, "*", "") }, Copied: func(id string) bool { return copied[id] },
		Copy:   func(id string) { asked, copied[id] = append(asked, id), true; p.Refresh() },
		Choose: func() {}, Closed: func() {},
	})
	window.SetContent(p.Object())
	p.Focus()
	if text := texts(p.Object()); strings.Contains(text, textCopied.Text()) || !strings.Contains(text, "I did.") || !strings.Contains(text, "- of two") || !strings.Contains(text, "- Ask") {
		t.Errorf("it shows\n%s", text)
	}
	for _, k := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyReturn} {
		window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	if got := strings.Join(asked, " "); got != "b a" || strings.Count(texts(p.Object()), textCopied.Text()) != 2 {
		t.Errorf("copied %s of\n%s", got, texts(p.Object()))
	}
}

// A document without examples says so, and the keyboard can go on.
func TestNothingToCopy(t *testing.T) {
	window := kittest.Window(t, container.NewWithoutLayout(), 400, 500)
	p := New(Options{Document: promo.Document{Name: "empty"}, Copied: func(string) bool { return false }, Copy: func(string) {}, Choose: func() {}, Closed: func() {}})
	window.SetContent(p.Object())
	p.Focus()
	if !strings.Contains(texts(p.Object()), textNoExamples.Text()) || window.Canvas().Focused() == nil {
		t.Errorf("it shows %q", texts(p.Object()))
	}
}
