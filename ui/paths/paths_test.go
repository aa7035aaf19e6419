package paths

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// memory is paths in memory.
type memory struct {
	rows  []workspace.PathSummary
	fails error
}

func (s *memory) ListPaths() ([]workspace.PathSummary, error) { return s.rows, nil }

func (s *memory) DuplicatePath(file string) (string, error) {
	if s.fails != nil {
		return "", s.fails
	}
	s.rows = append(s.rows, workspace.PathSummary{File: file + "-2", ID: file + "-2", Title: "Copy", Origin: workspace.PathOwn})
	return file + "-2", nil
}

func (s *memory) DeletePath(file string) (safefile.Trashed, error) {
	if s.fails != nil {
		return safefile.Trashed{}, s.fails
	}
	s.rows = slices.DeleteFunc(slices.Clone(s.rows), func(r workspace.PathSummary) bool { return r.File == file })
	return safefile.Trashed{Name: file, From: file}, nil
}

func (s *memory) RestorePath(t safefile.Trashed) (string, error) {
	s.rows = append(s.rows, workspace.PathSummary{File: t.From, Title: t.Name, Origin: workspace.PathOwn})
	return t.From, nil
}

// fixture is the screen and what it asked the window for.
type fixture struct {
	*Screen
	stored *memory
	asked  []string
}

func some() *memory {
	return &memory{rows: []workspace.PathSummary{
		{File: "general.yaml", ID: "general", Title: "General", Origin: workspace.PathBundled, Preparations: 3},
		{File: "manager.yaml", ID: "manager", Title: "Manager", FromRole: "Engineer", ToRole: "Manager", Origin: workspace.PathBundled, Considerations: 5, Preparations: 7, Version: "2026"},
		{File: "mine.yaml", ID: "mine", Title: "Mine", Origin: workspace.PathOwn, Considerations: 1},
		{File: "team.yaml", ID: "team", Title: "Team", Origin: workspace.PathFolder, Folder: "/srv/ladder", Faults: []workspace.Fault{
			{File: "/srv/ladder/team.yaml", Line: 3, Column: 7, Message: "expected a list"}}},
	}}
}

func open(t *testing.T, s *memory) *fixture {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	d := &fixture{stored: s}
	ask := func(what string) { d.asked = append(d.asked, what) }
	d.Screen = New(Options{
		Paths: s, New: func() { ask("new") }, Import: func() { ask("import") },
		Open: func(file string) { ask("open " + file) }, Begin: func(id string) { ask("begin " + id) },
		Export: func(r workspace.PathSummary) { ask("export " + r.ID) }, Back: func() { ask("back") },
	})
	w := test.NewTempWindow(t, d.Object())
	w.Resize(fyne.NewSize(1280, 800))
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { d.Key(k.Name) })
	d.Shown()
	return d
}

// words returns all texts of an object.
func words(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *kit.Text:
		return o.String() + "\n"
	case *fyne.Container:
		var all string
		for _, child := range o.Objects {
			all += words(child)
		}
		return all
	}
	return ""
}

func TestArrowsSelectAndKeysAct(t *testing.T) {
	d := open(t, some())
	d.Key(fyne.KeyDown)
	d.Items[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.Do(action.BeginDocument)
	d.Do(action.ExportPath)
	if want := []string{"open manager.yaml", "begin manager", "export manager"}; !slices.Equal(d.asked, want) {
		t.Errorf("asked for %v", d.asked)
	}
}

func TestNoDocumentIsBegunOnAPathWithoutConsiderations(t *testing.T) {
	d := open(t, some())
	d.Do(action.BeginDocument)
	if !strings.Contains(d.Status(), "no considerations yet") {
		t.Errorf("said %q", d.Status())
	}
	kit.Focus(d.Items[3])
	d.Do(action.BeginDocument)
	if !strings.Contains(d.Status(), "has errors") || len(d.asked) != 0 {
		t.Errorf("said %q, asked for %v", d.Status(), d.asked)
	}
}

func TestRow(t *testing.T) {
	rows := some().rows
	test.NewTempApp(t)
	for i, want := range []string{
		"General\n3 preparations\nbuilt in\n",
		"Manager\nEngineer → Manager\n5 considerations · 7 preparations\nbuilt in\nversion 2026\n",
		"Mine\n1 consideration\nyours\nmine\n",
		"Team\ncannot be used until its errors are fixed\nteam.yaml:3:7: expected a list\nfolder ladder\n",
	} {
		if got := words(row(rows[i], rows[i].ID == "mine")); got != want {
			t.Errorf("%s:\n%q\nwant\n%q", rows[i].ID, got, want)
		}
	}
}

func TestOnlyOwnPathsAreDeletedAndUndoBringsThemBack(t *testing.T) {
	d := open(t, some())
	d.Do(action.DeletePath)
	if len(d.stored.rows) != 4 || !strings.Contains(d.Status(), "with the program") {
		t.Errorf("%d paths, said %q", len(d.stored.rows), d.Status())
	}
	kit.Focus(d.Items[2])
	d.Do(action.DeletePath)
	if len(d.stored.rows) != 3 || d.Selected() != "team.yaml" {
		t.Fatalf("%d paths, chosen %q", len(d.stored.rows), d.Selected())
	}
	d.Do(action.Undo)
	if len(d.stored.rows) != 4 || d.Selected() != "mine.yaml" {
		t.Errorf("after undo %d paths, chosen %q", len(d.stored.rows), d.Selected())
	}
	d.Do(action.Undo)
	if len(d.stored.rows) != 4 {
		t.Error("undone twice")
	}
}

func TestADuplicateIsSelectedEvenIfItWasNotListed(t *testing.T) {
	d := open(t, some())
	d.group = group{one: true, from: workspace.PathBundled}
	d.show()
	kit.Focus(d.Items[1])
	d.Do(action.DuplicatePath)
	if d.Selected() != "manager.yaml-2" || len(d.shown) != 5 {
		t.Errorf("chosen %q of %d", d.Selected(), len(d.shown))
	}
}

func TestAFailureIsShown(t *testing.T) {
	s := some()
	d := open(t, s)
	s.fails = errors.New("the disk is full")
	kit.Focus(d.Items[2])
	for _, id := range []action.ID{action.DeletePath, action.DuplicatePath} {
		d.Say("")
		d.Do(id)
		if d.Status() != "The disk is full." || len(s.rows) != 4 {
			t.Errorf("%s: said %q", id, d.Status())
		}
	}
}

func TestFilterAndGroups(t *testing.T) {
	d := open(t, some())
	d.Do(action.Filter)
	test.Type(d.Filter, "engineer")
	if len(d.shown) != 1 || d.shown[0].ID != "manager" {
		t.Fatalf("shown %+v", d.shown)
	}
	d.Filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.Key(fyne.KeyEscape)
	if len(d.shown) != 4 || !slices.Equal(d.asked, []string{"open manager.yaml"}) {
		t.Errorf("shown %d, asked for %v", len(d.shown), d.asked)
	}
	for p, want := range map[group]int{{}: 4, {one: true, from: workspace.PathOwn}: 1, {one: true, from: workspace.PathBundled}: 2, groupOf(workspace.PathSummary{Origin: workspace.PathFolder, Folder: "/srv/ladder"}): 1} {
		d.group = p
		d.show()
		if len(d.shown) != want {
			t.Errorf("%q shows %d", p.title(), len(d.shown))
		}
	}
}

// Forms, on which no document is begun, come after the paths, and have a group.
func TestFormsAreApart(t *testing.T) {
	s := some()
	s.rows[0].Form = true
	d := open(t, s)
	if d.shown[3].ID != "general" || d.Selected() != "" && d.Selected() != "manager.yaml" {
		t.Errorf("shown %+v, selected %q", d.shown, d.Selected())
	}
	d.Key(fyne.KeyEnd)
	if d.Selected() != "general.yaml" {
		t.Errorf("the last is %q", d.Selected())
	}
	d.group = group{one: true, forms: true}
	d.show()
	if len(d.shown) != 1 || d.group.title() != "Forms" {
		t.Errorf("%q shows %+v", d.group.title(), d.shown)
	}
}

func TestPathsWithOneTitleAreAmbiguous(t *testing.T) {
	d := open(t, some())
	d.stored.rows[2].Title = "Manager"
	d.Reload()
	if !d.ambiguous(d.stored.rows[1]) || !d.ambiguous(d.stored.rows[2]) || d.ambiguous(d.stored.rows[0]) {
		t.Error("not seen as ambiguous")
	}
}

func TestAReloadKeepsTheSelection(t *testing.T) {
	d := open(t, some())
	d.Key(fyne.KeyDown)
	d.stored.rows = append([]workspace.PathSummary{{File: "a.yaml", ID: "a", Title: "A new one", Origin: workspace.PathOwn}}, d.stored.rows...)
	d.Reload()
	if d.Selected() != "manager.yaml" || !kit.HasFocus(d.Items[2]) || len(d.Items) != 5 {
		t.Errorf("chosen %q of %d", d.Selected(), len(d.Items))
	}
}

func TestTheIntroductionIsShownWhileAllPathsAreBundled(t *testing.T) {
	s := some()
	s.rows = s.rows[:2]
	d := open(t, s)
	if !d.onlyBundled() {
		t.Error("bundled paths count as own")
	}
	if got := words(d.introduction()); !strings.Contains(got, "handbook page") {
		t.Errorf("introduction %q", got)
	}
}
