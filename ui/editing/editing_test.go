package editing

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/preview"
	"promodoc/ui/theme"
)

// notes is a document whose fields are texts by name.
type notes map[string]string

func (n notes) with(name, text string) notes {
	n = maps.Clone(n)
	n[name] = text
	return n
}

// saver fails with err, or saves nowhere.
type saver struct{ err error }

func (s *saver) Save(notes) error { return s.err }

// fixture is a screen with a page for each note and one field on it.
type fixture struct {
	*Screen[notes, string, string]
	saver   *saver
	window  fyne.Window
	escaped bool
}

func open(t *testing.T, n notes) *fixture {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light, 1))
	f := &fixture{saver: &saver{}}
	s := session.NewCore(session.Model[notes, string]{
		Text:      func(n notes, name string) (string, bool) { text, ok := n[name]; return text, ok },
		SetText:   notes.with,
		Touch:     func(n notes, _ time.Time) notes { return n },
		Untouched: func(n, _ notes) notes { return n },
		Nearest:   func(name string, _, _ notes) string { return name },
		Texts:     func(notes) int { return 0 },
		Shell:     func(notes) int { return 0 },
		Holds:     func(notes, string) bool { return false },
	}, n, session.OptionsOf[notes]{
		Saver: f.saver, Clock: sessiontest.NewClock(),
		Post: func(f func()) { f() }, Go: func(f func()) { f() },
	})
	f.Screen = New(Options[notes, string, string]{
		Session: s,
		Outline: OutlineOptions[string]{
			Rows: func() []Row[string] {
				var rows []Row[string]
				for _, name := range slices.Sorted(maps.Keys(s.Document())) {
					rows = append(rows, Row[string]{To: name, Title: s.Document()[name]})
				}
				return rows
			},
			Current: func() string { return f.At() },
		},
		Page: PageOptions[string]{
			Valid:     func(name string) string { return name },
			Structure: func() []any { return []any{f.At(), len(s.Document())} },
			Build:     func(v *View) { v.Object = kit.Column(0, f.Fields.Line(f.At(), "")) },
		},
		Fields: FieldOptions[string]{
			Text:   func(name string) (string, bool) { text, ok := s.Document()[name]; return text, ok },
			Locked: func() bool { return false },
		},
		Frame:    FrameOptions{Bar: kit.NewLabel(), Counts: func() string { return "counts" }},
		Commands: Commands{Escape: func() { f.escaped = true }, Pane: func() *preview.Pane { return nil }},
		Title:    func() string { return "" },
		SetTitle: func(string) {},
		Reveal: func(name string, caret int) {
			f.GoTo(name)
			f.Fields.Focus(name, caret)
		},
	})
	f.SetSidePane(kit.NewLabel(), false, func() {})
	f.window = test.NewTempWindow(t, f.Object())
	f.window.Resize(fyne.NewSize(1280, 800))
	f.Start("a")
	f.Shown()
	return f
}

func TestUndoReturnsToField(t *testing.T) {
	f := open(t, notes{"a": "", "b": ""})
	f.Fields.Focus("a", 0)
	test.Type(f.Fields.Get("a"), "one")
	f.StepRow(1)
	if f.At() != "b" || !f.Outline.object.HoldsFocus() {
		t.Fatalf("at %s", f.At())
	}
	f.Do(action.Undo)
	if field, _ := f.Fields.Focused(); field != "a" || f.Fields.Get("a").Text() != "" || !strings.HasPrefix(f.Status.Text(), "Undone: ") {
		t.Errorf("the focus is on %q, status %q", field, f.Status.Text())
	}
	f.Do(action.Redo)
	if _, caret := f.Fields.Focused(); caret != 3 || f.Outline.Rows()[0].Title != "one" {
		t.Errorf("the caret is at %d, rows %+v", caret, f.Outline.Rows())
	}
	f.Do(action.Redo)
	if f.Status.Text() != "There is nothing to redo." || f.Can(action.Redo) {
		t.Errorf("status %q", f.Status.Text())
	}
}

func TestRebuildKeepsFocusAndCaret(t *testing.T) {
	f := open(t, notes{"a": "text"})
	f.Fields.Focus("a", 2)
	before := f.Fields.Get("a")
	f.Edit("Add b", "b", func(n notes) notes { return n.with("b", "") })
	if field, caret := f.Fields.Focused(); field != "a" || caret != 2 || f.Fields.Get("a") == before {
		t.Errorf("the focus is on %q at %d", field, caret)
	}
	if len(f.Outline.Rows()) != 2 {
		t.Errorf("rows %+v", f.Outline.Rows())
	}
}

func TestPanelReturnsFocus(t *testing.T) {
	f := open(t, notes{"a": ""})
	panel := kit.NewLink("", theme.Body, func() {})
	f.FocusOutline()
	f.SetPanel(panel, func() { kit.Focus(panel) })
	if f.Frame.Focused() != kit.PartPanel || f.Key(fyne.KeyDown) {
		t.Errorf("focus in part %d", f.Frame.Focused())
	}
	f.Key(fyne.KeyEscape)
	if f.Frame.Panel() != nil || f.Frame.Focused() != kit.PartSide || f.escaped {
		t.Errorf("panel %v, focus in part %d, escaped %v", f.Frame.Panel(), f.Frame.Focused(), f.escaped)
	}
	f.Key(fyne.KeyEscape)
	if !f.escaped {
		t.Error("Escape does not leave the page")
	}
}

func TestBlocksCloseOnce(t *testing.T) {
	f := open(t, notes{"a": ""})
	test.Type(f.Fields.Get("a"), "text")
	f.saver.err = errors.New("the disk is full")
	if !f.BlocksClose() || !strings.Contains(f.Banner.Text(), "The disk is full. The text is still here.") {
		t.Errorf("the banner says %q", f.Banner.Text())
	}
	if f.BlocksClose() {
		t.Error("a second close is blocked")
	}
}

func TestEditThatIsRefused(t *testing.T) {
	f := open(t, notes{"a": ""})
	f.Leave()
	if f.Edit("Change a", "a", func(n notes) notes { return n.with("a", "text") }) {
		t.Error("an edit after Leave is reported as done")
	}
}
