package editor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/promo"
	"promodoc/ui/action"
)

// A section is added, named, moved and hidden by keys, and each step is undone.
func TestArrangePartsByKeys(t *testing.T) {
	f := open(t)
	order := func() string {
		var all []string
		for _, p := range promo.Parts(f.doc()) {
			id := p.ID
			if p.LeftOut {
				id = "(" + id + ")"
			}
			all = append(all, id)
		}
		return strings.Join(all, " ")
	}
	is := func(want string) {
		t.Helper()
		if got := order(); got != want {
			t.Fatalf("the parts are %s, want %s", got, want)
		}
	}
	f.GoTo(location{area: areaParts})
	f.FocusMain()
	f.Do(action.AddPart)
	test.Type(f.focused(t), "Mentoring")
	is("summary Section glance considerations growth preparations references")
	if p := promo.Parts(f.doc())[1]; p.Title != "Mentoring" || !p.Own {
		t.Errorf("added %+v", p)
	}
	f.Do(action.MovePartDown)
	is("summary glance Section considerations growth preparations references")
	f.Do(action.HidePart)
	is("summary glance (Section) considerations growth preparations references")
	f.Do(action.HidePart)
	f.focused(t).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := f.focused(t); f.At().area != areaOverview || got != f.Fields.Get(promo.SectionRef("Section")) {
		t.Errorf("Enter leads to %+v", f.At())
	}
	f.GoTo(location{area: areaParts})
	f.Fields.Focus(promo.Ref{Kind: promo.KindSection, ID: "Section", Field: "title"}, 0)
	f.Do(action.DeletePart)
	is("summary glance considerations growth preparations references")

	glance := promo.Ref{Kind: promo.KindPath, ID: "glance", Field: "title"}
	f.Fields.Focus(glance, 0)
	test.Type(f.focused(t), "In brief")
	if p := promo.Parts(f.doc())[1]; p.Title != "In brief" {
		t.Errorf("named: %+v", p)
	}
	f.Fields.Focus(promo.Ref{Kind: promo.KindPath, ID: "considerations", Field: "title"}, 0)
	f.Do(action.HidePart)
	is("summary glance considerations growth preparations references")
	for range 8 {
		f.Do(action.Undo)
	}
	if len(f.doc().Setup.Parts) != 0 || len(f.doc().Sections) != 1 || f.At().area != areaParts {
		t.Errorf("undone: %+v, %+v", f.doc().Setup.Parts, f.doc().Sections)
	}
	if got := f.Fields.Get(glance).Text(); got != "" {
		t.Errorf("the title is %q after undo", got)
	}
}
