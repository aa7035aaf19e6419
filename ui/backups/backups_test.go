package backups

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/backup"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// desk is the panel with work that ends when the test says so.
type desk struct {
	*Panel
	backups    []workspace.BackupRequest
	restores   []workspace.RestoreRequest
	backedUp   func(backup.Result, error)
	restored   func(backup.Report, error)
	cancelled  bool
	last       time.Time
	later      []func()
	revealed   string
	fileChosen func(string)
}

func open(t *testing.T, file string) *desk {
	t.Helper()
	test.NewTempApp(t)
	d := &desk{}
	d.Panel = New(Options{
		Folder: "/media/stick", File: file, Last: func() time.Time { return d.last },
		BackUp: func(r workspace.BackupRequest, _ func(float64), done func(backup.Result, error)) func() {
			d.backups, d.backedUp = append(d.backups, r), done
			return func() { d.cancelled = true }
		},
		Restore: func(r workspace.RestoreRequest, _ func(float64), done func(backup.Report, error)) func() {
			d.restores, d.restored = append(d.restores, r), done
			return func() { d.cancelled = true }
		},
		Later:        func(_ time.Duration, f func()) { d.later = append(d.later, f) },
		BrowseFolder: func(func(string)) {}, BrowseFile: func(chosen func(string)) { d.fileChosen = chosen },
		Reveal: func(file string) { d.revealed = file }, Closed: func() {},
	})
	test.NewTempWindow(t, d.Object()).Resize(fyne.NewSize(420, 700))
	d.Focus()
	return d
}

// said returns the texts of a container, a line each.
func said(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *kit.Text:
		return o.String() + "\n"
	case *kit.Link:
		return o.Text() + "\n"
	case *kit.Button:
		return "[" + o.Label() + "]\n"
	case *fyne.Container:
		var all strings.Builder
		for _, each := range o.Objects {
			all.WriteString(said(each))
		}
		return all.String()
	}
	return ""
}

// press presses the button with a label.
func (d *desk) press(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	c, ok := o.(*fyne.Container)
	if b, isButton := o.(*kit.Button); isButton && b.Label() == label {
		b.Tapped(nil)
	}
	if ok {
		for _, each := range slices.Clone(c.Objects) {
			d.press(t, each, label)
		}
	}
}

func TestABackup(t *testing.T) {
	d := open(t, "")
	if !strings.Contains(d.Panel.last.String(), "no backup") {
		t.Errorf("says %q", d.Panel.last)
	}
	d.backUp()
	d.backUp() // one is running
	if len(d.backups) != 1 || d.backups[0].File != "/media/stick" || d.work.object.Visible() {
		t.Fatalf("asked for %+v, progress shown %v", d.backups, d.work.object.Visible())
	}
	d.later[0]()
	if !d.work.object.Visible() {
		t.Error("long work is not shown")
	}
	d.last = time.Date(2026, 11, 28, 7, 30, 0, 0, time.Local)
	d.Panel.backedUp(backup.Result{File: "/media/stick/b.zip", Files: 3, Size: 2_400_000, LeftOut: []backup.LeftOut{{File: "x.png", Err: errors.New("no permission")}}}, nil)
	if got := said(d.made); !strings.HasPrefix(got, "3 files were backed up and checked: /media/stick/b.zip (2 MB).") || !strings.Contains(got, "Left out: x.png: no permission") {
		t.Errorf("says %q", got)
	}
	if d.Panel.last.String() != "Last backup: 28 November 2026, 07:30" {
		t.Errorf("the last backup is %q", d.Panel.last)
	}
	if d.work.object.Visible() || d.work.running() {
		t.Error("it still seems to run")
	}
}

func TestShortWorkIsNotShown(t *testing.T) {
	d := open(t, "")
	d.backUp()
	d.backedUp(backup.Result{}, errors.New("the disk is full"))
	d.later[0]()
	if d.work.object.Visible() || said(d.made) != "The disk is full.\n" {
		t.Errorf("says %q", said(d.made))
	}
}

func TestABackupNeedsAFolder(t *testing.T) {
	d := open(t, "")
	d.folder.SetText("  ")
	d.backUp()
	if len(d.backups) != 0 || !kit.HasFocus(d.folder) || !strings.Contains(said(d.made), "Choose a folder") {
		t.Errorf("says %q", said(d.made))
	}
}

func TestRestoringShowsFirstWhatWouldHappen(t *testing.T) {
	d := open(t, "/media/stick/b.zip")
	d.Panel.restore.look()
	if len(d.restores) != 1 || !d.restores[0].DryRun {
		t.Fatalf("asked for %+v", d.restores)
	}
	report := backup.Report{Files: []backup.FileReport{
		{Name: "library/documents/a.yaml", Outcome: backup.Restored}, {Name: "library/documents/b.yaml", Outcome: backup.Same},
		{Name: "library/documents/c.yaml", Outcome: backup.Differs},
	}}
	d.restored(report, nil)
	got := said(d.Panel.restore.result)
	for _, want := range []string{"3 files of the backup are sound. 1 is missing here. 1 differs here and is left alone. 1 is here already.", "a.yaml: missing here", "c.yaml: differs, stays"} {
		if !strings.Contains(got, want) {
			t.Errorf("says %q, not %q", got, want)
		}
	}
	d.press(t, d.Panel.restore.result, "Restore 1 file")
	if len(d.restores) != 2 || d.restores[1].DryRun || d.restores[1].File != "/media/stick/b.zip" {
		t.Fatalf("asked for %+v", d.restores)
	}
	d.restored(report, nil)
	if got := said(d.Panel.restore.result); !strings.HasPrefix(got, "Done: 3 files were checked. 1 was restored.") || strings.Contains(got, "[Restore") {
		t.Errorf("says %q", got)
	}
}

func TestADamagedBackupOffersWhatIsSound(t *testing.T) {
	d := open(t, "/media/stick/b.zip")
	d.Panel.restore.look()
	d.restored(backup.Report{Files: []backup.FileReport{{Name: "library/documents/a.yaml", Outcome: backup.Damaged, Err: errors.New("its bytes differ")}}},
		backup.ErrDamagedBackup.Err("File", "b.zip", "Cause", "x"))
	d.press(t, d.Panel.restore.result, textLookDamaged.Text())
	if len(d.restores) != 2 || !d.restores[1].Damaged || !d.restores[1].DryRun {
		t.Errorf("asked for %+v", d.restores)
	}
}

func TestNothingToRestore(t *testing.T) {
	d := open(t, "")
	d.Panel.restore.look()
	if len(d.restores) != 0 || !kit.HasFocus(d.Panel.restore.file) {
		t.Error("without a file something happens")
	}
	d.Panel.restore.file.SetText("b.zip")
	d.Panel.restore.look()
	d.restored(backup.Report{Files: []backup.FileReport{{Outcome: backup.Same}}}, nil)
	if got := said(d.Panel.restore.result); got != "1 file of the backup is sound and already here: there is nothing to restore.\n" {
		t.Errorf("says %q", got)
	}
}

func TestALabelChecksItsBox(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	box := kit.NewCheckbox(false, func(bool) {})
	w := test.NewTempWindow(t, checked(box, "a label"))
	w.Resize(fyne.NewSize(200, 60))
	test.TapCanvas(w.Canvas(), fyne.NewPos(60, 14))
	if !box.On() {
		t.Error("pressing the label does not check the box")
	}
}

// Where the library is moved the panel says where the old one is, and offers nothing
// else; else it says why not.
func TestMovePanel(t *testing.T) {
	test.NewTempApp(t)
	var asked []string
	var done func(string, error)
	revealed := ""
	p := NewMove(MoveOptions{
		Library: "/old",
		Move: func(folder string, rename bool, _ func(float64), d func(string, error)) func() {
			asked, done = append(asked, fmt.Sprint(folder, " ", rename)), d
			return func() {}
		},
		Later: func(time.Duration, func()) {}, BrowseFolder: func(func(string)) {},
		Reveal: func(folder string) { revealed = folder }, Closed: func() {},
	})
	test.NewTempWindow(t, p.Object()).Resize(fyne.NewSize(420, 700))
	p.Focus()
	enter := func(o fyne.Focusable) { o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	enter(p.folder)
	if p.result.String() != textMoveNoFolder.Text() {
		t.Errorf("without a folder it says %q", p.result.String())
	}
	p.folder.SetText(" /new ")
	test.Tap(p.rename)
	enter(p.folder)
	done("", errors.New("the disk is full"))
	if p.result.String() != "The disk is full." || p.first != fyne.Focusable(p.folder) {
		t.Errorf("it says %q", p.result.String())
	}
	enter(p.folder)
	done("/old (moved)", nil)
	p.Focus()
	enter(p.first)
	if !slices.Equal(asked, []string{"/new true", "/new true"}) || revealed != "/old (moved)" || kit.HasFocus(p.folder) {
		t.Errorf("asked %q, revealed %q", asked, revealed)
	}
}
