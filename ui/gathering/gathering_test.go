package gathering

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/evidence"
	"promodoc/app/evidence/tracker"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/menu"
	"promodoc/ui/theme"
)

var today = promo.Date{Year: 2026, Month: 11, Day: 24}

// desk is the screen over sources in memory. Slow work waits for run.
type desk struct {
	*Screen
	window  fyne.Window
	sources map[string]evidence.Found
	fails   map[string]error
	known   map[string]bool
	tables  map[string]string  // the content of sources that are tables
	asked   []evidence.Options // of each source that was read
	during  func(path string)  // is called while a source is read
	jobs    []func()
	posted  []func()
	taken   []journal.Entry
	done    func(error)
	saved   []Query
	left    int
}

func prepare(t testing.TB) {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, 1))
}

func open(t testing.TB, q Query) *desk {
	t.Helper()
	prepare(t)
	d := &desk{sources: map[string]evidence.Found{}, fails: map[string]error{}}
	d.Screen = New(Options{
		Read: d.read, Known: func() (map[string]bool, error) { return d.known, nil }, Query: q,
		Table: func(path string) (tracker.Table, bool) {
			data, there := d.tables[path]
			if !there {
				return tracker.Table{}, false
			}
			table, err := tracker.Open(path, []byte(data))
			return table, err == nil
		},
		Ranges:       []Range{{Label: "First half", Since: promo.Date{Year: 2026}, Until: promo.Date{Year: 2026, Month: 6}}, {Label: "All time"}},
		Remember:     func(q Query) { d.saved = append(d.saved, q) },
		Take:         func(e []journal.Entry, done func(error)) { d.taken, d.done = e, done },
		BrowseFolder: func(chosen func(string)) { chosen("/code/added") },
		BrowseFile:   func(chosen func(string)) { chosen("/tickets.csv") },
		Today:        func() promo.Date { return today }, Back: func() { d.left++ },
		Post: func(f func()) { d.posted = append(d.posted, f) }, Go: func(f func()) { d.jobs = append(d.jobs, f) },
	})
	d.window = kittest.Window(t, d.Object(), 1200, 700)
	d.window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { d.Key(k.Name) })
	return d
}

func (d *desk) read(ctx context.Context, path string, o evidence.Options, progress func(evidence.Progress)) (evidence.Found, error) {
	d.asked = append(d.asked, o)
	progress(evidence.Progress{Name: path, Total: 2, Done: 1, Items: 7})
	if d.during != nil {
		d.during(path)
	}
	return d.sources[path], errors.Join(ctx.Err(), d.fails[path])
}

// run carries out what was begun elsewhere, and what that has the screen do.
func (d *desk) run() {
	for len(d.jobs) > 0 {
		job := d.jobs[0]
		d.jobs = d.jobs[1:]
		job()
		d.post()
	}
}

func (d *desk) post() {
	posted := d.posted
	d.posted = nil
	for _, f := range posted {
		f()
	}
}

func (d *desk) key(names ...fyne.KeyName) {
	for _, k := range names {
		d.rows.list.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// withShift presses keys while Shift is held.
func (d *desk) withShift(names ...fyne.KeyName) {
	d.rows.list.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	d.key(names...)
	d.rows.list.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
}

// listed returns the rows: groups between brackets, + before what is ticked.
func (d *desk) listed() string {
	var all []string
	for _, r := range d.rows.shown {
		switch {
		case r.of == nil:
			all = append(all, "["+r.group.title(d.rows.doubled[r.group.name])+"]")
		case r.of.ticked:
			all = append(all, "+"+r.of.entry.Title())
		default:
			all = append(all, r.of.entry.Title())
		}
	}
	return strings.Join(all, " ")
}

func (d *desk) want(t *testing.T, want string) {
	t.Helper()
	if got := d.listed(); got != want {
		t.Errorf("listed %s, want %s", got, want)
	}
}

func found(group, text, key string, day int) evidence.Proposal {
	return evidence.Proposal{Group: group, Entry: journal.Entry{
		From: promo.Date{Year: 2026, Month: 3, Day: day}, Text: text, Source: journal.Source{Kind: "git", Name: "app", Keys: []string{key}},
	}}
}

// opened is the screen after a look through one repository.
func opened(t testing.TB) *desk {
	d := open(t, Query{})
	d.sources["/code/app"] = evidence.Found{Known: 2, Proposals: []evidence.Proposal{
		found("main", "a", "git:a", 1), found("main", "b", "git:b", 2), found("main", "c", "git:c", 3), found("spike", "d", "git:d", 4),
	}}
	d.LookIn([]string{"/code/app"})
	d.run()
	return d
}

func TestWhereToLookIsAsked(t *testing.T) {
	d := open(t, Query{Names: []string{"ada@example.org"}})
	d.sources["/code/app"] = evidence.Found{Proposals: []evidence.Proposal{found("", "a", "git:a", 1)}}
	d.Shown()
	p := d.panel.setup
	if p == nil || !kit.HasFocus(p.paths) {
		t.Fatal("it does not ask where to look")
	}
	d.Do(action.LookForEvidence)
	if len(d.jobs) != 0 || !p.fault.Visible() {
		t.Error("it looks nowhere")
	}
	test.Type(p.paths, "'/code/app'")
	p.add("/tickets.csv")
	p.chips[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.names.SetCaret(100)
	test.Type(p.names, "\nAda")
	d.Do(action.LookForEvidence)
	d.run()
	want := Query{Paths: []string{"/code/app", "/tickets.csv"}, Names: []string{"ada@example.org", "Ada"}, Since: promo.Date{Year: 2026}, Until: promo.Date{Year: 2026, Month: 6}}
	if len(d.saved) != 1 || fmt.Sprint(d.saved[0]) != fmt.Sprint(want) {
		t.Errorf("remembered %+v", d.saved)
	}
	if len(d.asked) != 2 || fmt.Sprint(d.asked[0].Authors) != fmt.Sprint(want.Names) || d.asked[0].Until != want.Until || d.asked[0].Today != today {
		t.Errorf("asked %+v", d.asked)
	}
	if d.want(t, "[app] a"); d.frame.Panel() != nil || !kit.HasFocus(d.rows.list) {
		t.Error("the panel stays, or the list has no keyboard")
	}
	d.Do(action.GatherEvidence)
	if got := d.panel.setup.paths.Text(); got != "/code/app\n/tickets.csv\n" {
		t.Errorf("it asks again with %q", got)
	}
}

func TestADateThatIsNoneIsSaid(t *testing.T) {
	d := open(t, Query{Paths: []string{"/code/app"}})
	d.Shown()
	p := d.panel.setup
	kit.Focus(p.since.Input)
	test.Type(p.since.Input, "soonish")
	d.Do(action.LookForEvidence)
	if !strings.Contains(p.fault.String(), "soonish") || len(d.jobs) > 0 {
		t.Errorf("says %q", p.fault)
	}
	p.choose(Range{Since: promo.Date{Year: 2026}, Until: promo.Date{Year: 2025}})
	d.Do(action.LookForEvidence)
	if !strings.Contains(p.fault.String(), "before it begins") {
		t.Errorf("says %q", p.fault)
	}
}

// Where nothing is found, the time may be why.
func TestATimeWithNothingInItIsSaid(t *testing.T) {
	d := open(t, Query{Since: promo.Date{Year: 2027}})
	d.sources["/code/app"] = evidence.Found{}
	d.LookIn([]string{"/code/app"})
	d.run()
	if got := d.header.about.String(); !strings.Contains(got, "0 proposals from 1 source. None is from the chosen time") {
		t.Errorf("says %q", got)
	}
	d = open(t, Query{})
	d.sources["/code/app"] = evidence.Found{}
	d.LookIn([]string{"/code/app"})
	d.run()
	if got := d.header.about.String(); got != "0 proposals from 1 source." {
		t.Errorf("says %q for all time", got)
	}
}

func TestProposalsAreTickedAndTaken(t *testing.T) {
	d := opened(t)
	d.want(t, "[main] a b c [spike] d")
	if got := d.header.about.String(); got != "4 proposals from 1 source. 2 items are in the journal already." {
		t.Errorf("says %q", got)
	}
	d.Do(action.TakeProposals)
	if d.taken != nil || !strings.Contains(d.Status(), "Space") {
		t.Errorf("nothing is ticked, taken is %v; says %q", d.taken, d.Status())
	}
	d.rows.list.TypedRune(' ')
	d.key(fyne.KeyEnd)
	d.rows.list.TypedRune(' ')
	if d.want(t, "[main] +a b c [spike] +d"); d.take.Label() != "Add 2 entries" {
		t.Errorf("the button says %q", d.take.Label())
	}
	d.Do(action.TakeProposals)
	d.Do(action.TakeProposals) // it is being taken
	if len(d.taken) != 2 || d.taken[0].Text != "a" || d.taken[1].Text != "d" || d.taken[0].ID != "" {
		t.Fatalf("taken: %+v", d.taken)
	}
	d.done(errors.New("the disk is full"))
	if !strings.Contains(d.Status(), "The disk is full.") || !d.BlocksClose() || d.BlocksClose() {
		t.Errorf("says %q", d.Status())
	}
	d.want(t, "[main] +a b c [spike] +d")
	d.ended.warned = false
	d.Do(action.TakeProposals)
	d.done(nil)
	if d.BlocksClose() {
		t.Error("what is taken keeps the screen")
	}
}

func TestGroupsAreTickedAndFolded(t *testing.T) {
	d := opened(t)
	d.work.groups[0].all[1].unlikely = true
	d.Do(action.TickGroup)
	d.want(t, "[main] +a b +c [spike] d")
	d.Do(action.TickGroup)
	d.want(t, "[main] a b c [spike] d")
	d.key(fyne.KeyLeft, fyne.KeyLeft)
	d.want(t, "[main] [spike] d")
	d.rows.list.TypedRune(' ')
	d.key(fyne.KeyReturn)
	d.want(t, "[main] +a +b +c [spike] d")
	d.Do(action.Undo)
	d.want(t, "[main] a b c [spike] d")
	d.Do(action.Redo)
	d.want(t, "[main] +a +b +c [spike] d")
}

func TestSeveralAreJoinedAndSplit(t *testing.T) {
	d := opened(t)
	d.Do(action.JoinProposals)
	if !strings.Contains(d.Status(), "Select several") {
		t.Errorf("one: says %q", d.Status())
	}
	d.withShift(fyne.KeyDown)
	d.rows.list.TypedRune(' ')
	d.want(t, "[main] +a +b c [spike] d")
	d.Do(action.JoinProposals)
	d.want(t, "[main] +a c [spike] d")
	one := d.rows.selectedRow().of
	if one == nil || one.entry.Text != "- a\n- b" || !slices.Equal(one.entry.Source.Keys, []string{"git:a", "git:b"}) || one.entry.To.Day != 2 {
		t.Fatalf("joined: %+v", one)
	}
	d.Do(action.SplitProposal)
	d.want(t, "[main] +a +b c [spike] d")
	d.Do(action.Undo)
	d.want(t, "[main] +a c [spike] d")
	d.Do(action.Undo)
	d.want(t, "[main] +a +b c [spike] d")
	d.key(fyne.KeyHome)
	d.Do(action.JoinProposals) // what is ticked of the group
	d.want(t, "[main] +a c [spike] d")
	d.Do(action.Redo)
	if d.Status() != "There is nothing to redo" {
		t.Errorf("says %q", d.Status())
	}
	d.withShift(fyne.KeyEnd)
	d.Do(action.JoinProposals) // across groups
	d.want(t, "[main] +a [spike]")
	d.key(fyne.KeyEnd)
	d.Do(action.SplitProposal)
	if d.Can(action.SplitProposal) || !strings.Contains(d.Status(), "Only what was joined") {
		t.Errorf("says %q", d.Status())
	}
}

func TestAProposalIsEditedInPlace(t *testing.T) {
	d := opened(t)
	d.key(fyne.KeyReturn)
	e := d.panel.entry
	if e == nil || !kit.HasFocus(e.form.Text) {
		t.Fatal("Enter does not open it")
	}
	e.form.Text.SelectAll()
	test.Type(e.form.Text, "Led it")
	d.want(t, "[main] Led it b c [spike] d")
	d.Key(fyne.KeyEscape)
	d.want(t, "[main] Led it b c [spike] d")
	d.Do(action.Undo)
	d.want(t, "[main] a b c [spike] d")
	d.Do(action.Redo)
	d.want(t, "[main] Led it b c [spike] d")
	d.rows.list.TypedRune(' ')
	d.key(fyne.KeyReturn)
	e = d.panel.entry
	e.form.Text.SelectAll()
	test.Type(e.form.Text, " ")
	d.Do(action.TakeProposals)
	if d.taken != nil || d.panel.entry == nil || d.Status() == "" {
		t.Errorf("an entry without text is taken: %+v; says %q", d.taken, d.Status())
	}
	test.Type(d.panel.entry.form.Text, "Led")
	d.Do(action.TakeProposals)
	if len(d.taken) != 1 || d.taken[0].Text != "Led" {
		t.Errorf("taken: %+v", d.taken)
	}
}

func TestWordsFilter(t *testing.T) {
	d := opened(t)
	d.Do(action.Filter)
	test.Type(d.header.find, "D")
	d.want(t, "[spike] d")
	d.key(fyne.KeyHome)
	d.rows.list.TypedRune(' ')
	d.Key(fyne.KeyEscape)
	if d.want(t, "[main] a b c [spike] +d"); d.header.findRow.Visible() {
		t.Error("the field stays")
	}
	d.Key(fyne.KeyEscape)
	if d.left != 1 {
		t.Error("Escape does not leave")
	}
}

func TestReadingIsShownAndStopped(t *testing.T) {
	d := open(t, Query{})
	d.sources["/a"] = evidence.Found{Proposals: []evidence.Proposal{found("", "a", "git:a", 1)}}
	d.sources["/b"] = evidence.Found{Proposals: []evidence.Proposal{found("", "b", "git:b", 1)}}
	d.during = func(path string) {
		d.post()
		if got := d.header.reading.String(); got != "Reading "+path+": 7 items …" {
			t.Errorf("says %q", got)
		}
		if path == "/b" {
			d.Key(fyne.KeyEscape)
		}
	}
	d.LookIn([]string{"/a", "/b"})
	if !d.header.progress.Visible() {
		t.Error("that it reads is not shown")
	}
	d.run()
	if d.want(t, "[a] a"); !strings.HasPrefix(d.Status(), "Stopped") || d.header.progress.Visible() || d.left != 0 {
		t.Errorf("says %q", d.Status())
	}
	d.during = nil
	d.LookIn(nil)
	d.Leave()
	d.run()
	d.want(t, "[a] a")
}

// A source that cannot be read costs the others nothing. What two have is listed once,
// and what the user decided outlasts another look.
func TestSeveralSources(t *testing.T) {
	d := opened(t)
	d.rows.list.TypedRune(' ')
	d.key(fyne.KeyDown, fyne.KeyReturn)
	test.Type(d.panel.entry.form.Text, "x")
	d.fails["/gone"] = errors.New("there is no such folder")
	d.sources["/copy"] = evidence.Found{
		Proposals: []evidence.Proposal{found("main", "a", "git:a", 1), found("main", "e", "git:e", 5)},
		Unread:    []evidence.Unread{{Line: 3, Name: "Sprint", Value: "12", Count: 4}},
		Notices:   []string{"/copy:1: One line was cut."},
	}
	d.LookIn([]string{"/gone", "/copy"})
	d.run()
	d.want(t, "[main — app] +a bx c [spike] d [main — copy] e")
	if got := d.header.faults.String(); got != "There is no such folder." {
		t.Errorf("says %q", got)
	}
	if got := d.header.said.String(); got != "copy:1: One line was cut." {
		t.Errorf("says %q", got)
	}
	d.openUnread()
	if text := test.RenderObjectToMarkup(d.frame.Panel()); !strings.Contains(text, "Sprint") || !strings.Contains(text, "line 3 · 4 times") {
		t.Errorf("the panel has %s", text)
	}
}

// The columns of a table can be taken for something else, also where nothing can be read
// before.
func TestColumnsAreMatched(t *testing.T) {
	d := open(t, Query{})
	d.tables = map[string]string{"/t.csv": "When,Thing,More\n2026-03-04,Led it,x\n2026-03-05,Wrote it,y\n"}
	d.fails["/t.csv"] = errors.New("no column has a text")
	d.LookIn([]string{"/t.csv"})
	d.run()
	if len(d.header.links.Objects) != 1 || d.Status() != "No column has a text." {
		t.Fatalf("says %q, %d links", d.Status(), len(d.header.links.Objects))
	}
	d.header.links.Objects[0].(*kit.Link).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c := d.panel.columns
	if c == nil || !kit.HasFocus(c.fields[0]) || len(c.fields) != 3 {
		t.Fatal("the panel does not open")
	}
	c.fields[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	m := kit.CanvasOf(c.fields[1]).Focused().(*menu.Menu)
	m.Choose(slices.Index(tracker.Fields, tracker.Text))
	c.choose(2, tracker.Result)
	d.Do(action.LookForEvidence)
	d.run()
	d.want(t, "[t.csv] Led it Wrote it")
	if got := d.rows.shown[1].of.entry.Result; got != "x" || d.frame.Panel() != nil {
		t.Errorf("the result is %q", got)
	}
	d.openColumns("/t.csv")
	if d.panel.columns.table.Columns[2].Field != tracker.Result {
		t.Error("what was chosen is forgotten")
	}
}

func TestTheMouse(t *testing.T) {
	d := opened(t)
	c := kit.CanvasOf(d.rows.list)
	press := func(row int, x float32) { test.TapCanvas(c, d.inRow(row, x)) }
	press(2, boxAt+4)
	d.want(t, "[main] a +b c [spike] d")
	press(0, boxAt+4)
	d.want(t, "[main] +a +b +c [spike] d")
	press(0, rowPadX+4)
	d.want(t, "[main] [spike] d")
	press(2, 300)
	if d.panel.entry == nil || d.panel.entry.of.entry.Text != "d" {
		t.Error("a press does not open the proposal")
	}
}

func TestEveryOfferIsDone(t *testing.T) {
	d := opened(t)
	for _, o := range d.Offers() {
		if !d.Do(o.ID) {
			t.Errorf("%s is offered and does nothing", o.ID)
		}
	}
	if d.Do(action.Quit) {
		t.Error("it quits")
	}
}

// BenchmarkKey goes through 20,000 proposals by keys, ticking each.
func BenchmarkKey(b *testing.B) {
	d := open(b, Query{})
	var all []evidence.Proposal
	for i := range 20_000 {
		all = append(all, found(fmt.Sprint("branch ", i/50), fmt.Sprintf("Change %d of the build of the payment service", i), fmt.Sprint("git:", i), i%28+1))
	}
	d.sources["/code/app"] = evidence.Found{Proposals: all}
	d.LookIn([]string{"/code/app"})
	d.run()
	b.Run("down", func(b *testing.B) {
		for b.Loop() {
			d.key(fyne.KeyDown)
		}
	})
	b.Run("tick", func(b *testing.B) {
		for b.Loop() {
			d.rows.list.TypedRune(' ')
		}
	})
	b.Run("filter", func(b *testing.B) {
		for b.Loop() {
			d.header.find.SetText("build 19")
			d.showRows()
		}
	})
}
