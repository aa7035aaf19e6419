package editor

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// changedPath is path() after changes: humility is called modesty, trust has
// another statement and budget is new.
func changedPath() career.Path {
	p := path()
	p.Version = "2"
	p.Sections = slices.Clone(p.Sections)
	c := slices.Clone(p.Sections[0].Considerations)
	c[0].ID, c[0].Title, c[0].Statement = "modesty", "Modesty", "You show humility and modesty."
	c[1].Statement = "You earn trust."
	p.Sections[0].Considerations = append(c, career.Consideration{ID: "budget", Title: "Budget", Statement: "You plan a year ahead.", Enough: 1})
	return p
}

// watched is an editor whose path the test controls.
type watched struct {
	fixture
	path     career.Path // as it is now
	err      error       // of looking for it
	declined string
	searches int
	pending  []func() // jobs that wait while paused is set
	paused   bool
}

func watch(t *testing.T, edit ...func(promo.Document) promo.Document) *watched {
	t.Helper()
	return watchWith(t, session.Options{}, edit...)
}

func watchWith(t *testing.T, o session.Options, edit ...func(promo.Document) promo.Document) *watched {
	t.Helper()
	w := &watched{path: path()}
	edit = append([]func(promo.Document) promo.Document{func(d promo.Document) promo.Document {
		d.Path.Hash = career.Hash(d.Snapshot)
		d = promo.AddExample(d, "x1", "humility", "")
		d = promo.SetText(d, promo.ExampleRef("x1", "title"), "Withdrew my proposal")
		return promo.SetText(d, promo.Ref{Kind: promo.KindConsideration, ID: "humility", Field: "note"}, "ask Sam")
	}}, edit...)
	w.fixture = openWith(t, o, edit...)
	w.WatchPath(PathWatch{
		Update: func(d promo.Document) func() (workspace.PathUpdate, error) {
			w.searches++
			now, err := w.path, w.err
			return func() (workspace.PathUpdate, error) {
				c := pathdiff.Compare(d.Snapshot, now)
				return workspace.PathUpdate{Path: now, Hash: career.Hash(now), Changes: c, Newer: !c.Empty() && err == nil}, err
			}
		},
		Go: func(f func()) {
			if w.paused {
				w.pending = append(w.pending, f)
				return
			}
			f()
		},
		Post:     func(f func()) { f() },
		Declined: func(hash string) bool { return hash == w.declined },
		Decline:  func(hash string) { w.declined = hash },
	})
	return w
}

// change replaces the path and notifies the editor.
func (w *watched) change(p career.Path) {
	w.path = p
	w.PathsChanged()
}

func (w *watched) key(t *testing.T, k fyne.KeyName) {
	t.Helper()
	f := w.win.Canvas().Focused()
	if f == nil {
		t.Fatal("nothing has the focus")
	}
	f.TypedKey(&fyne.KeyEvent{Name: k})
}

// press presses Tab until the widget with a label has the focus, and then Enter.
func (w *watched) press(t *testing.T, label string) {
	t.Helper()
	for range 60 {
		switch o := w.win.Canvas().Focused().(type) {
		case *kit.Chip:
			if o.Text() == label {
				w.key(t, fyne.KeyReturn)
				return
			}
		case *kit.Link:
			if o.Text() == label {
				w.key(t, fyne.KeyReturn)
				return
			}
		case *kit.Button:
			if o.Label() == label {
				w.key(t, fyne.KeyReturn)
				return
			}
		}
		w.win.Canvas().FocusNext()
	}
	t.Fatalf("Tab does not reach %q", label)
}

func (w *watched) supports(t *testing.T) string {
	t.Helper()
	x, ok := w.doc().Example("x1")
	if !ok || x.Title != "Withdrew my proposal" {
		t.Fatalf("the example is %+v", x)
	}
	return strings.Join(x.Supports, ",")
}

const followLabel = "Follow the path as it is now"

func TestUnchangedPath(t *testing.T) {
	w := watch(t)
	if w.searches != 1 || w.offer.row.Visible() || w.Status.Text() != w.counts() {
		t.Errorf("%d searches, row %v, status %q", w.searches, w.offer.row.Visible(), w.Status.Text())
	}
}

// Every example is there after following, undoing and following again.
func TestFollowByKeyboard(t *testing.T) {
	w := watch(t)
	w.change(changedPath())
	if got := w.offer.text.String(); !w.offer.row.Visible() || got != "Manager has changed since this document was begun: 2 added, 1 reworded, 1 removed." {
		t.Fatalf("row %v: %q", w.offer.row.Visible(), got)
	}
	w.FocusOutline()
	w.Do(action.NextPane)
	if !kit.HasFocus(w.offer.review) {
		t.Fatalf("F6 focuses %T, not the row", w.win.Canvas().Focused())
	}
	w.key(t, fyne.KeyReturn)
	if w.At().area != areaChanges || w.offer.row.Visible() {
		t.Fatalf("at %+v, row %v", w.At(), w.offer.row.Visible())
	}
	w.press(t, "It is “Modesty” now")
	if c, ok := w.win.Canvas().Focused().(*kit.Chip); !ok || !c.On() || c.Text() != "It is “Modesty” now" {
		t.Errorf("the focus is on %v", w.win.Canvas().Focused())
	}
	w.press(t, followLabel)
	if w.supports(t) != "modesty" || w.doc().Considerations["modesty"].Note != "ask Sam" || w.offer.row.Visible() {
		t.Fatalf("supports %s, notes %+v, row %v", w.supports(t), w.doc().Considerations, w.offer.row.Visible())
	}
	if w.At().area == areaChanges || len(w.Outline.Rows()) != len(outlineRows(w.doc())) {
		t.Errorf("at %+v with %d rows", w.At(), len(w.Outline.Rows()))
	}
	w.Do(action.Undo)
	if w.supports(t) != "humility" || w.doc().Path.Hash != career.Hash(path()) || !w.offer.row.Visible() {
		t.Fatalf("after undo: supports %s, row %v", w.supports(t), w.offer.row.Visible())
	}
	w.Do(action.NextPane)
	w.offer.show()
	w.press(t, followLabel)
	if w.supports(t) != "humility" || len(promo.NotOnPath(w.doc())) != 1 {
		t.Fatalf("without a match: supports %s", w.supports(t))
	}
	w.GoTo(location{area: areaOffPath})
	if w.At().area != areaOffPath {
		t.Error("there is no page for what is off the path")
	}
	w.Do(action.Undo)
	w.Do(action.Redo)
	if w.supports(t) != "humility" || w.doc().Considerations["humility"].Note != "ask Sam" || w.offer.row.Visible() {
		t.Errorf("after redo: supports %s, row %v", w.supports(t), w.offer.row.Visible())
	}
}

func TestRowOnOtherPages(t *testing.T) {
	w := watch(t)
	w.change(changedPath())
	w.offer.show()
	w.Do(action.NextConsideration)
	if w.At().area == areaChanges || !w.offer.row.Visible() {
		t.Errorf("at %+v, row %v", w.At(), w.offer.row.Visible())
	}
}

func TestChooseAnotherItem(t *testing.T) {
	w := watch(t)
	w.change(changedPath())
	w.offer.show()
	w.press(t, "Another …")
	w.press(t, "Trust")
	w.press(t, followLabel)
	if w.supports(t) != "trust" {
		t.Errorf("supports %s", w.supports(t))
	}
}

func TestWithdrawChoice(t *testing.T) {
	w := watch(t)
	w.change(changedPath())
	w.offer.show()
	w.press(t, "It is “Modesty” now")
	w.press(t, "Set aside")
	if w.Session().Revision() != 0 {
		t.Error("choosing changed the document")
	}
	w.press(t, followLabel)
	if w.supports(t) != "humility" {
		t.Errorf("supports %s", w.supports(t))
	}
}

func TestDeclineOneVersion(t *testing.T) {
	w := watch(t)
	w.change(changedPath())
	w.press(t, "Not now")
	w.PathsChanged()
	if w.offer.row.Visible() || w.declined == "" {
		t.Fatalf("row %v, declined %q", w.offer.row.Visible(), w.declined)
	}
	w.GoTo(location{area: areaOverview})
	w.press(t, "See what changed on the path")
	if w.At().area != areaChanges {
		t.Errorf("the overview opens %+v", w.At())
	}
	w.Key(fyne.KeyEscape)
	if w.At().area != areaOverview {
		t.Errorf("Esc opens %+v", w.At())
	}
	again := changedPath()
	again.Title = "Engineering manager"
	w.change(again)
	if !w.offer.row.Visible() {
		t.Error("another version is not offered")
	}
	w.change(path())
	if w.offer.row.Visible() || w.offer.update.Newer {
		t.Error("the offer stays after the path was changed back")
	}
}

// The path may change back while its changes are shown.
func TestPathChangesBack(t *testing.T) {
	w := watch(t)
	w.change(changedPath())
	back := w.At()
	w.offer.show()
	w.change(path())
	if w.At() != back {
		t.Errorf("at %+v, want %+v", w.At(), back)
	}
	w.offer.show()
	if w.At() != back {
		t.Error("there is a page without changes")
	}
}

func TestMissingPath(t *testing.T) {
	w := watch(t)
	w.err = errors.New("there is no career path \"manager\"")
	w.change(changedPath())
	if w.offer.row.Visible() || w.Status.Text() != `The document keeps its copy of the path. There is no career path "manager".` {
		t.Errorf("row %v, status %q", w.offer.row.Visible(), w.Status.Text())
	}
	w.Status.Refresh()
	w.PathsChanged()
	if w.Status.Text() != w.counts() {
		t.Errorf("reported again: %q", w.Status.Text())
	}
}

func TestStaleAnswersAreDropped(t *testing.T) {
	w := watch(t)
	w.paused = true
	w.change(changedPath())
	w.change(path())
	for _, f := range slices.Backward(w.pending) {
		f()
	}
	if w.offer.row.Visible() {
		t.Error("a stale answer is shown")
	}
}

func TestReadOnlyIsNotOfferedToFollow(t *testing.T) {
	w := watchWith(t, session.Options{ReadOnly: errors.New("read-only")})
	w.change(changedPath())
	if w.searches != 0 || w.offer.row.Visible() {
		t.Errorf("%d searches, row %v", w.searches, w.offer.row.Visible())
	}
}

// Every kind of change is on the page.
func TestChangesPage(t *testing.T) {
	w := watch(t)
	p := changedPath()
	p.Introduction, p.FromRole = "Hello there.", "Senior engineer"
	p.Sections[0].Considerations[1], p.Sections[0].Considerations[2] = p.Sections[0].Considerations[2], p.Sections[0].Considerations[1]
	p.Sections = append(p.Sections, career.Section{ID: "more", Title: "More", ToBeFilled: true})
	p.Skeleton = []career.SkeletonEntry{{ID: career.SkeletonGlance}, {ID: "peers", Title: "Voices of peers"}}
	p.Preparations = nil
	w.change(p)
	w.offer.show()
	text := textsIn(w.View().Object)
	for _, want := range []string{
		"version 2", "Not asked for any more — 2", "Leadership books", "You wrote nothing under it.", "Perhaps “Modesty” now",
		"1 example is set aside; choose later what it supports. Also kept: a note to self.", "Reworded — 1", "As it was: statement", "You earn trust.", "New — 2", "You plan a year ahead.",
		"Other changes", "Now: introduction", "Hello there.", "Now: current role", "More", "section added", "Voices of peers", "part of the document added",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on the page:\n%s", want, text)
		}
	}
}

// A company's page often has one sentence that is both title and statement.
func TestAStatementThatIsTheTitleIsNotRepeated(t *testing.T) {
	w := watch(t)
	p := changedPath()
	c := p.Sections[0].Considerations
	c[len(c)-1].Title, c[len(c)-1].Statement = "Plans a year ahead", "Plans a year ahead."
	w.change(p)
	w.offer.show()
	if text := textsIn(w.View().Object); strings.Count(text, "Plans a year ahead") != 1 {
		t.Errorf("the sentence is not there once:\n%s", text)
	}
}

// textsIn returns the texts in an object, one per line.
func textsIn(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *kit.Text:
		return o.String() + "\n"
	case *fyne.Container:
		var b strings.Builder
		for _, child := range o.Objects {
			b.WriteString(textsIn(child))
		}
		return b.String()
	}
	return ""
}
