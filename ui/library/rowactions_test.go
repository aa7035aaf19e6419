package library

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/menu"
	"promodoc/ui/theme"
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
	choose(t, menuOf(t, s, 1), 4)
	choose(t, menuOf(t, s, 1), 5)
	choose(t, menuOf(t, s, 1), 6)
	if want := []string{"b", "export b", "print b", "next b", "compare b"}; !slices.Equal(*opened, want) || s.Selected() != "b" {
		t.Fatalf("opened %q, selected %q", *opened, s.Selected())
	}
	choose(t, menuOf(t, s, 0), 8)
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
	if visible := visibleLinks(item); len(visible) != 0 {
		t.Errorf("elsewhere there are %q", visible)
	}
}

// Links never cover what a document is, or why it cannot be read; those that do not
// fit are in the menu.
func TestLinksOfARowDoNotCoverItsText(t *testing.T) {
	docs := three()
	docs.rows[2].Fault = "c.yaml:3:1: expected a list of examples here, each with an ID and a title, but found some text"
	docs.rows = append(docs.rows, workspace.DocumentSummary{File: "d", Title: strings.Repeat("A long title ", 12)})
	s, _ := open(t, docs)
	windows := fyne.CurrentApp().Driver().AllWindows()
	w := windows[len(windows)-1]
	for _, c := range []struct {
		width, scale float32
	}{{1280, 1}, {700, 1}, {1280, 1.45}, {700, 1.45}, {560, 1.45}} {
		test.ApplyTheme(t, theme.New(theme.Light, c.scale))
		w.Resize(fyne.NewSize(c.width, 2000))
		s.show()
		for n, item := range s.Items {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(item)
			test.MoveMouse(w.Canvas(), at.AddXY(20, 20))
			links := visibleLinks(item)
			if !slices.Contains(links, "More …") {
				t.Errorf("%v: row %d has the links %q", c, n, links)
			}
			checkApart(t, item, s.shown[n].Title, s.subtitle(s.shown[n]))
			test.MoveMouse(w.Canvas(), fyne.NewPos(1, 1))
		}
	}
}

// checkApart checks that the visible links of an item, with the ground that they are
// on, cover neither each other nor texts of it.
func checkApart(t *testing.T, item fyne.CanvasObject, texts ...string) {
	t.Helper()
	type box struct {
		text     string
		min, max fyne.Position
	}
	var boxes []box
	overlap := func(a, b box) bool {
		return a.min.X < b.max.X && b.min.X < a.max.X && a.min.Y < b.max.Y && b.min.Y < a.max.Y
	}
	visit(item, func(o fyne.CanvasObject) bool {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		switch o := o.(type) {
		case *kit.Link:
			link := box{o.Text(), at, at.AddXY(o.Size().Width, o.Size().Height)}
			for _, other := range boxes {
				if overlap(link, other) {
					t.Errorf("%q at %v covers %q at %v", link.text, link.min, other.text, other.min)
				}
			}
			boxes = append(boxes, link)
			return false
		case *kit.Surface: // the ground, if it comes after the texts
			for _, text := range boxes {
				if overlap(box{"", at, at.AddXY(o.Size().Width, o.Size().Height)}, text) {
					t.Errorf("the ground at %v covers %q", at, text.text)
				}
			}
		case *kit.Text:
			if slices.Contains(texts, o.String()) {
				right := at.X
				for _, drawn := range test.WidgetRenderer(o).Objects() {
					right = max(right, at.X+drawn.Position().X+drawn.MinSize().Width)
				}
				boxes = append(boxes, box{o.String(), at, fyne.NewPos(right, at.Y+o.Size().Height)})
			}
		}
		return true
	})
	if len(boxes) <= len(texts) {
		t.Errorf("found only %v", boxes)
	}
}

// visibleLinks returns the texts of the links that are shown in an object.
func visibleLinks(o fyne.CanvasObject) []string {
	var all []string
	visit(o, func(o fyne.CanvasObject) bool {
		if link, ok := o.(*kit.Link); ok {
			all = append(all, link.Text())
			return false
		}
		return true
	})
	return all
}

// visit calls enter with an object and those in it that are shown, as far as it
// returns true.
func visit(o fyne.CanvasObject, enter func(fyne.CanvasObject) bool) {
	if !o.Visible() || !enter(o) {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			visit(child, enter)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			visit(child, enter)
		}
	}
}

// A copy that was kept of a document which is gone becomes that document again.
func TestAKeptCopyWithoutItsDocument(t *testing.T) {
	docs := three()
	docs.rows = append(docs.rows, workspace.DocumentSummary{
		File: "/lib/Case (as it was).yaml.kept", Title: "Manager", Aside: "as it was", Candidate: "Mira", Progress: workspace.Progress{Examples: 2},
	})
	s, opened := open(t, docs)
	if got := s.subtitle(docs.rows[3]); got != "kept copy of “Case”, which is gone · Mira · 2 examples" {
		t.Errorf("described as %q", got)
	}
	s.Key(fyne.KeyEnd)
	for _, id := range []action.ID{action.ShowHistory, action.RenameDocument, action.ExportDocument, action.PrintDocument, action.DuplicateDocument} {
		if s.Do(id); s.Can(id) || len(*opened) > 0 || docs.asked != "" || len(docs.rows) != 4 {
			t.Errorf("%s applies", id)
		}
	}
	docs.rows = docs.rows[:3] // Restore adds it under its own name
	choose(t, menuOf(t, s, 3), 0)
	if len(*opened) != 1 || (*opened)[0] != "/lib/Case.yaml" || s.Selected() != "/lib/Case.yaml" {
		t.Errorf("opened %q, selected %q", *opened, s.Selected())
	}
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

// Where the moment of the last change has no room beside the progress it is below, uncut.
func TestMomentInNarrowRow(t *testing.T) {
	open(t, three())
	progress, when := kit.NewProgressBar(0.5), kit.NewLabel(kit.Run{Text: "1 hour ago"})
	for _, width := range []float32{progressWidth, progressWidth + 40, 400} {
		var x, y, w, end, line float32
		height := arrange([]fyne.CanvasObject{kit.NewText(kit.Run{Text: "Lead"}), progress, when}, width, func(o fyne.CanvasObject, ox, oy, ow float32) {
			switch o {
			case when:
				x, y, w = ox, oy, ow
			case progress:
				end, line = ox+ow, oy
			}
		})
		if w < when.MinSize().Width || x < 0 || y == line && x < end || x+w > width || y+when.MinSize().Height > height+rowGap {
			t.Errorf("at %v it is %v wide at %v, %v of %v", width, w, x, y, height)
		}
	}
}
