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

// desk is a list of files by their names, with what it asked for.
type desk struct {
	*List
	files  []string
	asked  []string
	places int // how often it went back
	fails  map[string]error
}

func open(t *testing.T, files ...string) *desk {
	t.Helper()
	test.NewTempApp(t)
	d := &desk{files: files}
	d.List = New(Options{
		Name: "Files", Words: "Find", Rest: "Nothing to say", Chosen: "b",
		Show: func() { d.show() }, Reload: func() { d.show() }, Find: func() { d.OpenFilter() },
		Open:   func(file string) { d.asked = append(d.asked, "open "+file) },
		Delete: func() { d.asked = append(d.asked, "delete "+d.Chosen()) },
		Restore: func(t safefile.Trashed) (string, error) {
			if err := d.fails[t.Name]; err != nil {
				return "", err
			}
			d.files = append(d.files, t.Name)
			return t.Name, nil
		},
		Choose: func(file string) { d.asked = append(d.asked, file) },
		Back:   func() { d.places++ },
	})
	d.show()
	w := test.NewTempWindow(t, d.Object())
	w.Resize(fyne.NewSize(1280, 800))
	d.Shown()
	d.asked = nil
	return d
}

func (d *desk) show() {
	d.Clear()
	column := kit.Column(8, d.Filters())
	for _, f := range d.files {
		if d.Filter.Text() == "" || d.Filter.Text() == f {
			column.Add(d.Tile(f, kit.Body(f), func() {}))
		}
	}
	d.Set(kit.Body("All"), Page(column))
}

func (d *desk) wantChosen(t *testing.T, file string) {
	t.Helper()
	if d.Chosen() != file {
		t.Errorf("%q is chosen, want %q", d.Chosen(), file)
	}
	for i, tile := range d.Tiles {
		if want := i == d.Index(); tile.Selected() != want {
			t.Errorf("tile %d is marked: %v", i, tile.Selected())
		}
	}
}

func TestKeysChooseOpenAndDelete(t *testing.T) {
	d := open(t, "a", "b", "c")
	d.wantChosen(t, "b")
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyUp, fyne.KeyDelete} {
		if !d.Key(k) {
			t.Errorf("%s does nothing", k)
		}
	}
	d.wantChosen(t, "b")
	want := []string{"c", "open c", "b", "delete b"}
	if len(d.asked) != len(want) {
		t.Fatalf("asked for %q", d.asked)
	}
	for i := range want {
		if d.asked[i] != want[i] {
			t.Errorf("asked for %q, want %q", d.asked, want)
		}
	}
	if d.Key(fyne.KeyF5) {
		t.Error("a key that means nothing here is kept from the window")
	}
}

func TestWhatStandsForNoFileIsNotChosen(t *testing.T) {
	d := open(t, "", "")
	d.Key(fyne.KeyDown)
	if d.Index() != -1 || d.Chosen() != "b" || !kit.HasFocus(d.Tiles[1]) || len(d.asked) != 0 {
		t.Errorf("%q is chosen, asked for %q", d.Chosen(), d.asked)
	}
}

func TestAnEmptyListGivesTheKeyboardToItsLead(t *testing.T) {
	d := open(t)
	d.Shown() // nobody there
	lead := kit.NewButton("Begin", "", func() {})
	d.Set(kit.Body("All"), lead)
	d.Lead = lead
	d.Shown()
	if !kit.HasFocus(lead) || d.Index() != -1 {
		t.Error("the lead has not the keyboard")
	}
}

func TestTheFieldThatFinds(t *testing.T) {
	d := open(t, "a", "b", "c")
	d.OpenFilter()
	test.Type(d.Filter, "c")
	if len(d.Tiles) != 1 || !kit.HasFocus(d.Filter) {
		t.Fatalf("%d are listed", len(d.Tiles))
	}
	d.wantChosen(t, "c")
	d.Filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.asked[len(d.asked)-1] != "open c" {
		t.Errorf("asked for %q", d.asked)
	}
	d.Key(fyne.KeyEscape)
	if d.Filtering() || len(d.Tiles) != 3 || d.places != 0 || !kit.HasFocus(d.Tiles[2]) {
		t.Errorf("filtering %v, %d are listed", d.Filtering(), len(d.Tiles))
	}
	d.Key(fyne.KeyEscape)
	if d.places != 1 {
		t.Error("Escape does not lead back")
	}
}

func TestDeletedFilesComeBackInTurn(t *testing.T) {
	d := open(t, "a", "b", "c")
	take := func(file string, left ...string) {
		d.files = left
		d.Trashed(safefile.Trashed{Name: file}, "Title of "+file)
	}
	take("b", "a", "c")
	d.wantChosen(t, "c")
	take("c", "a")
	d.wantChosen(t, "a")
	if want := "“Title of c” is in the trash. " + action.KeyLabel(action.Undo) + " brings it back."; d.Said() != want {
		t.Errorf("said %q", d.Said())
	}
	d.fails = map[string]error{"c": errors.New("the disk is full")}
	d.Undo()
	if d.Said() != "The disk is full." {
		t.Errorf("said %q", d.Said())
	}
	d.fails = nil
	for _, file := range []string{"c", "b"} {
		d.Undo()
		d.wantChosen(t, file)
	}
	d.Undo()
	if len(d.files) != 3 || d.Said() != "There is nothing to undo here." {
		t.Errorf("files %q, said %q", d.files, d.Said())
	}
}

// What came back by another way, or was removed for good, does not stand before
// what was deleted earlier.
func TestUndoPassesWhatIsNotInTheTrashAnyMore(t *testing.T) {
	d := open(t, "c")
	for _, file := range []string{"a", "b"} {
		d.Trashed(safefile.Trashed{Name: file}, file)
	}
	d.fails = map[string]error{"b": &fs.PathError{Op: "open", Path: "b", Err: fs.ErrNotExist}}
	d.Undo()
	d.wantChosen(t, "a")
	if d.Said() != "Put back." {
		t.Errorf("said %q", d.Said())
	}
	d.Undo()
	if d.Said() != "There is nothing to undo here." {
		t.Errorf("said %q", d.Said())
	}
}

func TestAPanelKeepsItsKeys(t *testing.T) {
	d := open(t, "a", "b")
	field := textfield.NewSingleLine("", kit.Run{})
	d.SetPanel(field, func() { kit.Focus(field) })
	if d.Key(fyne.KeyDown) || d.Key(fyne.KeyDelete) || !d.Busy(action.DeleteDocument) || d.Busy(action.Filter) {
		t.Error("the list takes the panel's keys")
	}
	d.Key(fyne.KeyEscape)
	if d.Busy(action.DeleteDocument) || !kit.HasFocus(d.Tiles[1]) || d.places != 0 {
		t.Error("the panel is still open")
	}
}
