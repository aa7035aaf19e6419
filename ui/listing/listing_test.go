package listing

import (
	"errors"
	"io/fs"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/safefile"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

// fixture is a list of files by name that records the calls of its options.
type fixture struct {
	*List
	files []string
	calls []string
	backs int              // calls of Back
	fails map[string]error // of Restore, by name
}

func open(t *testing.T, files ...string) *fixture {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{files: files}
	f.List = New(Options{
		Name: "Files", Placeholder: "Find", IdleStatus: "Idle", Selected: "b",
		Show: func() { f.show() }, Reload: func() { f.show() }, Find: func() { f.OpenFilter() },
		Open:   func(file string) { f.calls = append(f.calls, "open "+file) },
		Delete: func() { f.calls = append(f.calls, "delete "+f.Selected()) },
		Restore: func(t safefile.Trashed) (string, error) {
			if err := f.fails[t.Name]; err != nil {
				return "", err
			}
			f.files = append(f.files, t.Name)
			return t.Name, nil
		},
		Select: func(file string) { f.calls = append(f.calls, file) },
		Back:   func() { f.backs++ },
	})
	f.show()
	w := test.NewTempWindow(t, f.Object())
	w.Resize(fyne.NewSize(1280, 800))
	f.Shown()
	f.calls = nil
	return f
}

func (f *fixture) show() {
	f.Clear()
	column := kit.Column(8, f.FilterRow())
	for _, name := range f.files {
		if f.Filter.Text() == "" || f.Filter.Text() == name {
			column.Add(f.AddItem(name, kit.Body(name), func() {}))
		}
	}
	f.SetContent(kit.Body("All"), ReadableColumn(column))
}

func (f *fixture) wantSelected(t *testing.T, file string) {
	t.Helper()
	if f.Selected() != file {
		t.Errorf("%q is selected, want %q", f.Selected(), file)
	}
	for i, item := range f.Items {
		if want := i == f.SelectedIndex(); item.Selected() != want {
			t.Errorf("item %d is shown as selected: %v", i, item.Selected())
		}
	}
}

func TestKeysSelectOpenAndDelete(t *testing.T) {
	f := open(t, "a", "b", "c")
	f.wantSelected(t, "b")
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyUp, fyne.KeyDelete} {
		if !f.Key(k) {
			t.Errorf("%s does nothing", k)
		}
	}
	f.wantSelected(t, "b")
	want := []string{"c", "open c", "b", "delete b"}
	if len(f.calls) != len(want) {
		t.Fatalf("calls %q", f.calls)
	}
	for i := range want {
		if f.calls[i] != want[i] {
			t.Errorf("calls %q, want %q", f.calls, want)
		}
	}
	if f.Key(fyne.KeyF5) {
		t.Error("an unused key is reported as used")
	}
}

func TestItemsWithoutAFileAreNotSelected(t *testing.T) {
	f := open(t, "", "")
	f.Key(fyne.KeyDown)
	if f.SelectedIndex() != -1 || f.Selected() != "b" || !kit.HasFocus(f.Items[1]) || len(f.calls) != 0 {
		t.Errorf("%q is selected, calls %q", f.Selected(), f.calls)
	}
}

func TestEmptyFocus(t *testing.T) {
	f := open(t)
	f.Shown() // nothing to focus
	button := kit.NewButton("Begin", "", func() {})
	f.SetContent(kit.Body("All"), button)
	f.EmptyFocus = button
	f.Shown()
	if !kit.HasFocus(button) || f.SelectedIndex() != -1 {
		t.Error("the button does not have the focus")
	}
}

func TestFilter(t *testing.T) {
	f := open(t, "a", "b", "c")
	f.OpenFilter()
	test.Type(f.Filter, "c")
	if len(f.Items) != 1 || !kit.HasFocus(f.Filter) {
		t.Fatalf("%d are listed", len(f.Items))
	}
	f.wantSelected(t, "c")
	f.Filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if f.calls[len(f.calls)-1] != "open c" {
		t.Errorf("calls %q", f.calls)
	}
	f.Key(fyne.KeyEscape)
	if f.Filtering() || len(f.Items) != 3 || f.backs != 0 || !kit.HasFocus(f.Items[2]) {
		t.Errorf("filtering %v, %d are listed", f.Filtering(), len(f.Items))
	}
	f.Key(fyne.KeyEscape)
	if f.backs != 1 {
		t.Error("Escape does not go back")
	}
}

func TestUndoRestoresInReverseOrder(t *testing.T) {
	f := open(t, "a", "b", "c")
	take := func(file string, left ...string) {
		f.files = left
		f.AfterDelete(safefile.Trashed{Name: file}, "Title of "+file)
	}
	take("b", "a", "c")
	f.wantSelected(t, "c")
	take("c", "a")
	f.wantSelected(t, "a")
	if want := "“Title of c” is in the trash. " + action.KeyLabel(action.Undo) + " brings it back."; f.Status() != want {
		t.Errorf("status %q", f.Status())
	}
	f.fails = map[string]error{"c": errors.New("the disk is full")}
	f.Undo()
	if f.Status() != "The disk is full." {
		t.Errorf("status %q", f.Status())
	}
	f.fails = nil
	for _, file := range []string{"c", "b"} {
		f.Undo()
		f.wantSelected(t, file)
	}
	f.Undo()
	if len(f.files) != 3 || f.Status() != "There is nothing to undo here." {
		t.Errorf("files %q, status %q", f.files, f.Status())
	}
}

// A file that was restored or removed otherwise must not block the ones deleted
// before it.
func TestUndoSkipsFilesThatAreNotInTheTrash(t *testing.T) {
	f := open(t, "c")
	for _, file := range []string{"a", "b"} {
		f.AfterDelete(safefile.Trashed{Name: file}, file)
	}
	f.fails = map[string]error{"b": &fs.PathError{Op: "open", Path: "b", Err: fs.ErrNotExist}}
	f.Undo()
	f.wantSelected(t, "a")
	if f.Status() != "Put back." {
		t.Errorf("status %q", f.Status())
	}
	f.Undo()
	if f.Status() != "There is nothing to undo here." {
		t.Errorf("status %q", f.Status())
	}
}

func TestPanelKeepsItsKeys(t *testing.T) {
	f := open(t, "a", "b")
	field := textfield.NewSingleLine("", kit.Run{})
	f.SetPanel(field, func() { kit.Focus(field) })
	if f.Key(fyne.KeyDown) || f.Key(fyne.KeyDelete) || !f.PanelBlocks(action.DeleteDocument) || f.PanelBlocks(action.Filter) {
		t.Error("the list uses the panel's keys")
	}
	f.Key(fyne.KeyEscape)
	if f.PanelBlocks(action.DeleteDocument) || !kit.HasFocus(f.Items[1]) || f.backs != 0 {
		t.Error("the panel is still open")
	}
}
