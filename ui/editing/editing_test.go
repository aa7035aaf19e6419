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
	"promodoc/ui/kit/kittest"
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
	log     *log
	clock   *sessiontest.Clock
	window  fyne.Window
	escaped bool
}

func open(t *testing.T, n notes) *fixture {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light, 1))
	f := &fixture{saver: &saver{}, log: &log{}, clock: sessiontest.NewClock()}
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
		Saver: f.saver, Recovery: f.log, Clock: f.clock,
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
		Reveal: func(name string, selected session.Selection) {
			f.GoTo(name)
			f.Fields.Select(name, selected)
		},
	})
	f.SetSidePane(kit.NewLabel(), false, func() {})
	f.window = test.NewTempWindow(t, f.Object())
	f.window.Resize(fyne.NewSize(1280, 800))
	f.Start("a")
	f.Shown()
	return f
}

// Where a sentence says what was done, links undo and redo it.
func TestUndoByLink(t *testing.T) {
	f := open(t, notes{"a": "", "b": ""})
	f.Fields.Focus("a", 0)
	test.Type(f.Fields.Get("a"), "one")
	shown := func(label string) *kit.Link {
		for _, o := range f.Status.object.Objects {
			if c, ok := o.(*fyne.Container); ok && c.Visible() {
				if link, ok := c.Objects[0].(*kit.Link); ok && link.Text() == label {
					return link
				}
			}
		}
		return nil
	}
	if shown("Undo") != nil {
		t.Error("a link is shown while nothing is said")
	}
	f.Say("It is done.")
	f.Rebuild()
	if shown("Undo") == nil || shown("Redo") != nil {
		t.Fatal("the links that apply are not those that are shown")
	}
	hand := kittest.NewHand(t, f.window)
	press := func(link *kit.Link) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(link)
		hand.Click(at.AddXY(link.Size().Width/2, link.Size().Height/2))
	}
	f.Fields.Focus("a", 0)
	f.Say("It is done.")
	press(shown("Undo"))
	if field, _ := f.Fields.Focused(); field != "a" || f.Fields.Get("a").Text() != "" {
		t.Errorf("the focus is on %q with %q", field, f.Fields.Get("a").Text())
	}
	if shown("Undo") != nil || shown("Redo") == nil {
		t.Fatal("it cannot be done again")
	}
	press(shown("Redo"))
	if got := f.Fields.Get("a").Text(); got != "one" {
		t.Errorf("done again it is %q", got)
	}
	test.Type(f.Fields.Get("a"), "!")
	if shown("Undo") != nil {
		t.Error("a link stays after the next change")
	}
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
	if !f.BlocksClose() || !strings.Contains(f.Banner.Text(), "What you typed is kept and comes back") {
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

// log is a recovery log that takes everything, or nothing if err is set.
type log struct{ err error }

func (l *log) Keep(notes, uint64) error { return l.err }
func (l *log) Saving(uint64)            {}
func (l *log) TakenUp(uint64)           {}
func (l *log) Clear() error             { return nil }
func (l *log) Close()                   {}

func TestCloseWarnsAgainAfterASuccess(t *testing.T) {
	f := open(t, notes{"a": ""})
	full := errors.New("the disk is full")
	for _, text := range []string{"one", "two"} {
		test.Type(f.Fields.Get("a"), text)
		f.saver.err = full
		if !f.BlocksClose() || !strings.Contains(f.Banner.Text(), "What you typed is kept and comes back") {
			t.Errorf("after %q closing is not blocked; the banner says %q", text, f.Banner.Text())
		}
		f.saver.err = nil
		f.Do(action.Save) // and everything is well again
		f.dismissNotices()
	}
	if f.BlocksClose() {
		t.Error("closing is blocked although everything is saved")
	}
}

// Text that neither the file nor the log takes is not lost by closing twice, but
// by an answer to a question.
func TestCloseAsksBeforeTextIsLost(t *testing.T) {
	f := open(t, notes{"a": ""})
	f.saver.err, f.log.err = errors.New("the disk is full"), errors.New("so is the other disk")
	test.Type(f.Fields.Get("a"), "text")
	for range 3 {
		if !f.BlocksClose() {
			t.Fatal("closing loses the text")
		}
	}
	if !strings.HasPrefix(f.Status.Text(), "Not closed") || len(f.Banner.Notifications()) != 1 {
		t.Fatalf("status %q, %d questions", f.Status.Text(), len(f.Banner.Notifications()))
	}
	if err := f.Flush(); err == nil || !strings.Contains(err.Error(), "is lost") {
		t.Errorf("a signal says %v", err)
	}
	f.follow(t, "Save again")
	if !f.BlocksClose() {
		t.Fatal("closing loses the text after another try to save")
	}
	f.follow(t, "Discard it")
	if f.BlocksClose() {
		t.Error("closing is blocked after the answer")
	}
	f.log.err = nil
	if err := f.Flush(); err == nil || !strings.Contains(err.Error(), "comes back") {
		t.Errorf("with the log a signal says %v", err)
	}
}

func (f *fixture) follow(t *testing.T, label string) {
	t.Helper()
	if !f.Banner.Follow(label) {
		t.Fatalf("there is no link %q", label)
	}
}

func TestUnkeptTextIsSaid(t *testing.T) {
	f := open(t, notes{"a": ""})
	f.log.err = errors.New("the state folder is full")
	test.Type(f.Fields.Get("a"), "text")
	f.clock.Advance(200 * time.Millisecond)
	if !strings.Contains(f.Banner.Text(), "What you type is not protected between saves: The state folder is full.") {
		t.Errorf("the banner says %q", f.Banner.Text())
	}
	f.log.err = nil
	f.clock.Advance(time.Minute)
	test.Type(f.Fields.Get("a"), " again")
	f.clock.Advance(200 * time.Millisecond)
	if strings.Contains(f.Banner.Text(), "protects") {
		t.Errorf("the banner still says %q", f.Banner.Text())
	}
}
