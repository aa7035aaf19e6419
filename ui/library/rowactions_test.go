package library

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/menu"
)

// menuOf opens the menu of an item with the right button and returns it.
func menuOf(t *testing.T, s *Screen, i int) *menu.Menu {
	t.Helper()
	s.Items[i].TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(300, 200)})
	return openMenu(t, s)
}

func openMenu(t *testing.T, s *Screen) *menu.Menu {
	t.Helper()
	if top, ok := kit.CanvasOf(s.Object()).Overlays().Top().(fyne.Widget); ok {
		for _, o := range test.WidgetRenderer(top).Objects() {
			if menu, ok := o.(*menu.Menu); ok {
				return menu
			}
		}
	}
	t.Fatal("there is no menu")
	return nil
}

// choose presses the entry of a menu.
func choose(t *testing.T, menu *menu.Menu, n int) {
	t.Helper()
	menu.Choose(n)
}

func TestTheMenuOfARow(t *testing.T) {
	docs := three()
	s, opened := open(t, docs)
	choose(t, menuOf(t, s, 1), 0)
	choose(t, menuOf(t, s, 1), 3)
	if len(*opened) != 2 || (*opened)[0] != "b" || (*opened)[1] != "export b" || s.Selected() != "b" {
		t.Fatalf("opened %q, selected %q", *opened, s.Selected())
	}
	choose(t, menuOf(t, s, 0), 5)
	if len(docs.trash) != 1 || docs.trash[0].Name != "Manager" {
		t.Errorf("deleted %+v", docs.trash)
	}
	s.Do(action.ShowMenu)
	choose(t, openMenu(t, s), 2)
	if len(docs.rows) != 3 || docs.rows[2].File != "b-2" {
		t.Errorf("duplicated to %+v", docs.rows)
	}
}

func TestLinksOfARowUnderThePointer(t *testing.T) {
	s, _ := open(t, three())
	before := textsIn(s.Items[0])
	item := s.Items[0]
	c := kit.CanvasOf(s.Object())
	test.MoveMouse(c, fyne.CurrentApp().Driver().AbsolutePositionForObject(item).AddXY(20, 20))
	over := fyne.CurrentApp().Driver().AbsolutePositionForObject(item).AddXY(item.Size().Width-60, item.Size().Height/2)
	if visible := visibleLinks(item); len(visible) != 7 {
		t.Fatalf("links %q in %q", visible, before)
	}
	test.MoveMouse(c, over) // onto a link
	if visible := visibleLinks(item); len(visible) != 7 {
		t.Errorf("over a link there are %q", visible)
	}
	test.MoveMouse(c, fyne.NewPos(5, 5))
	if visible := visibleLinks(item); len(visible) != 1 { // the history
		t.Errorf("elsewhere there are %q", visible)
	}
}

// visibleLinks returns the texts of the links that are shown in an object.
func visibleLinks(o fyne.CanvasObject) []string {
	if !o.Visible() {
		return nil
	}
	var all []string
	switch o := o.(type) {
	case *kit.Link:
		return []string{o.Text()}
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, visibleLinks(child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			all = append(all, visibleLinks(child)...)
		}
	}
	return all
}

func TestRenameAndItsUndo(t *testing.T) {
	docs := three()
	docs.rows[0].Name = "first"
	s, _ := open(t, docs)
	s.Do(action.RenameDocument)
	if docs.asked != "first" {
		t.Fatalf("asked for %q", docs.asked)
	}
	if err := docs.submit("taken"); err == nil || docs.rows[0].Name != "first" {
		t.Errorf("a name that is taken: %v", err)
	}
	if err := docs.submit("second"); err != nil || docs.rows[0].Name != "second" || s.Selected() != "file of second" {
		t.Errorf("%+v, selected %q (%v)", docs.rows[0], s.Selected(), err)
	}
	s.Do(action.Undo)
	if docs.rows[0].Name != "first" || s.Status() != "Renamed back to “first”." {
		t.Errorf("%+v, said %q", docs.rows[0], s.Status())
	}
}

// Unsaved text of a file that is gone is listed above the documents, which are
// those that actions are about.
func TestActionsAreAboutTheSelectedDocument(t *testing.T) {
	docs := three()
	docs.left = []workspace.Recovered{{File: "/library/gone.yaml", Name: "gone", State: workspace.RecoveredGone}}
	s, _ := open(t, docs)
	kit.Focus(s.Items[1])
	s.Do(action.DeleteDocument)
	if len(docs.trash) != 1 || docs.trash[0].From != "a" {
		t.Errorf("deleted %+v", docs.trash)
	}
}

func TestHomeAndEnd(t *testing.T) {
	s, _ := open(t, three())
	for key, want := range map[fyne.KeyName]string{fyne.KeyEnd: "c", fyne.KeyHome: "a"} {
		if s.Key(key); s.Selected() != want {
			t.Errorf("%s selects %q", key, s.Selected())
		}
	}
}
