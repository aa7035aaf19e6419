package importing

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/ids"
	"promodoc/app/ladder"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// fixture is the screen over a page in memory. Slow work waits for runQueue.
type fixture struct {
	*Screen
	t         *testing.T
	window    fyne.Window
	page      []ladder.Row
	bases     []string // it was read at
	fails     error
	queue     []func()
	owners    map[string]string
	added     []career.Path
	refuses   string // the id that cannot be added
	saved     []string
	cancelled int
	ready     int
}

// threePaths is a page of the shape that handbooks have.
func threePaths() []ladder.Row {
	return []ladder.Row{
		{Line: 1, Text: "layout: page", Verdict: ladder.LeftOut, Why: ladder.Reason{Kind: ladder.ReasonFrontMatter}},
		{Line: 5, Text: "General", Title: "General", Verdict: ladder.AsPath, Why: ladder.Reason{Kind: ladder.ReasonRoleHeading}},
		{Line: 7, Text: "Read [how we work](https://example.com/how)", Verdict: ladder.AsPreparation, Why: ladder.Reason{Kind: ladder.ReasonFirstVerb, Words: "Read"}},
		{Line: 9, Text: "Manager", Title: "Manager", Verdict: ladder.AsPath, Why: ladder.Reason{Kind: ladder.ReasonRoleHeading}},
		{Line: 11, Text: "Leading is another trade.", Verdict: ladder.AsGuidance, Why: ladder.Reason{Kind: ladder.ReasonParagraphInPath}},
		{Line: 13, Text: "You have the ability to accept **pushback**", Verdict: ladder.AsConsideration, Why: ladder.Reason{Kind: ladder.ReasonAbilityVerb, Words: "You"}},
		{Line: 14, Text: "You build trust", Verdict: ladder.AsConsideration, Why: ladder.Reason{Kind: ladder.ReasonAbilityVerb, Words: "You"}},
		{Line: 16, Text: "Think over what you leave behind", Verdict: ladder.AsPreparation, Why: ladder.Reason{Kind: ladder.ReasonFirstVerb, Words: "Think"}},
		{Line: 20, Text: "edit this page", Verdict: ladder.LeftOut, Why: ladder.Reason{Kind: ladder.ReasonNavigation}},
	}
}

func open(t *testing.T, page []ladder.Row) *fixture {
	t.Helper()
	d := &fixture{page: page}
	return d.open(t, func(base string) (ladder.Draft, error) {
		d.bases = append(d.bases, base)
		return ladder.Draft{Title: "Our paths", Rows: slices.Clone(d.page)}, d.fails
	})
}

func openReading(t *testing.T, read func(base string) (ladder.Draft, error)) *fixture {
	t.Helper()
	return new(fixture).open(t, read)
}

func (d *fixture) open(t *testing.T, read func(base string) (ladder.Draft, error)) *fixture {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	d.t, d.owners = t, map[string]string{}
	d.Screen = New(Options{
		File:  "/handbook/page.md",
		Read:  read,
		Post:  func(f func()) { f() },
		Go:    func(f func()) { d.queue = append(d.queue, f) },
		Done:  func() { d.ready++ },
		Owner: func(id string) string { return d.owners[id] },
		Free: func(id string, used map[string]bool) string {
			return ids.Free(id, func(id string) bool { return used[id] || d.owners[id] != "" })
		},
		Add:    d.add,
		Saved:  func(files []string) { d.saved = files },
		Cancel: func() { d.cancelled++ },
	})
	d.window = test.NewTempWindow(t, d.Object())
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(1280, 800))
	d.window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { d.Key(k.Name) })
	d.Shown()
	d.runQueue()
	return d
}

func (d *fixture) add(p career.Path) (string, error) {
	if p.ID == d.refuses {
		return "", errors.New("the disk is full")
	}
	d.added = append(d.added, p)
	return p.ID + ".yaml", nil
}

// runQueue runs slow work until there is none.
func (d *fixture) runQueue() {
	for len(d.queue) > 0 {
		f := d.queue[0]
		d.queue = d.queue[1:]
		f()
	}
}

// press types bare keys on whatever has the keyboard.
func (d *fixture) press(names ...fyne.KeyName) {
	d.t.Helper()
	for _, name := range names {
		f := d.window.Canvas().Focused()
		if f == nil {
			d.t.Fatalf("nothing has the keyboard for %s", name)
		}
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// write types letters on whatever has the keyboard.
func (d *fixture) write(text string) { test.Type(d.window.Canvas().Focused(), text) }

func (d *fixture) verdicts() string {
	var all []string
	for _, r := range d.work.now.Rows {
		all = append(all, string(r.Verdict[:4]))
	}
	return strings.Join(all, " ")
}

func TestThePageIsShown(t *testing.T) {
	d := open(t, threePaths())
	if got := d.status.text.String(); got != "7 of 7 items placed, 2 left out" {
		t.Errorf("status %q", got)
	}
	if d.rows.selected() != 1 || d.save.Label() != "Save 2 paths" {
		t.Errorf("row %d is chosen, the button says %q", d.rows.selected(), d.save.Label())
	}
	if lines, what := d.side.leftOut(); lines != 2 || what != "Front matter, navigation." {
		t.Errorf("left out: %d lines, %q", lines, what)
	}
	if len(d.side.tiles) != 3 || !d.side.tiles[0].Selected() {
		t.Errorf("%d parts at the left", len(d.side.tiles))
	}
}

func TestLettersChangeTheVerdict(t *testing.T) {
	d := open(t, threePaths())
	d.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	d.write("Cpg")
	if got := d.verdicts(); got != "left path prep path cons prep guid prep left" || d.rows.selected() != 7 {
		t.Fatalf("%s, row %d is chosen", got, d.rows.selected())
	}
	if d.work.now.Rows[4].Why == d.work.read.Rows[4].Why && !d.work.now.Rows[4].Chosen {
		t.Error("the row does not say that the user decided")
	}
	d.Do(action.Undo)
	d.Do(action.Undo)
	if got := d.verdicts(); got != "left path prep path cons cons cons prep left" || d.rows.selected() != 5 {
		t.Errorf("undone twice: %s, row %d is chosen", got, d.rows.selected())
	}
	d.Do(action.Redo)
	if got := d.verdicts(); got != "left path prep path cons prep cons prep left" {
		t.Errorf("done again: %s", got)
	}
	d.Do(action.Undo)
	if got := d.verdicts(); got != "left path prep path cons cons cons prep left" {
		t.Errorf("and undone once more: %s", got)
	}
}

func TestAnItemInNoPathIsNotPlaced(t *testing.T) {
	page := threePaths()
	page[0].Verdict = ladder.AsGuidance
	d := open(t, page)
	if got := d.status.text.String(); got != "7 of 8 items placed, 1 left out" {
		t.Errorf("status %q", got)
	}
	d.press(fyne.KeyHome)
	for i, tile := range d.side.tiles {
		if tile.Selected() {
			t.Errorf("part %d is marked, though the line is in none", i)
		}
	}
}

func TestALongLineIsShortenedUntilItIsSelected(t *testing.T) {
	page := threePaths()
	page[6].Text = strings.Repeat("You build trust with all the people around you. ", 12)
	d := open(t, page)
	short, cut := d.rows.height(5, 900), d.rows.height(6, 900)
	d.rows.selectRow(6)
	whole := d.rows.height(6, 900)
	if short >= cut || cut >= whole || cut > 2*short {
		t.Errorf("a short line is %v high, a long one %v and whole %v", short, cut, whole)
	}
}

func TestLeavingAPathOutTakesItsLinesAlong(t *testing.T) {
	d := open(t, threePaths())
	d.press(fyne.KeyDown, fyne.KeyDown)
	d.write("x")
	if got := d.save.Label(); got != "Save 1 path" {
		t.Errorf("the button says %q", got)
	}
	for row := 3; row < 9; row++ {
		if v := d.work.now.Rows[row].Verdict; v != ladder.LeftOut {
			t.Errorf("row %d is %s", row, v)
		}
	}
	d.Do(action.Undo)
	if got := d.verdicts(); got != "left path prep path guid cons cons prep left" {
		t.Errorf("undone: %s", got)
	}
}

func TestALineBecomesAPath(t *testing.T) {
	d := open(t, threePaths())
	d.press(fyne.KeyEnd, fyne.KeyUp)
	d.write("h")
	if len(d.work.paths) != 3 || d.save.Label() != "Save 3 paths" {
		t.Errorf("%d paths, %q", len(d.work.paths), d.save.Label())
	}
}

func TestATitleIsGivenInPlace(t *testing.T) {
	d := open(t, threePaths())
	d.press(fyne.KeyReturn)
	d.write("Everyone")
	d.press(fyne.KeyReturn)
	if got := d.work.now.Rows[1].Title; got != "Everyone" || !kit.HasFocus(d.rows.list) {
		t.Fatalf("title %q", got)
	}
	d.press(fyne.KeyF2)
	d.write("no")
	d.press(fyne.KeyEscape)
	if got := d.work.now.Rows[1].Title; got != "Everyone" || d.edit.row != none {
		t.Errorf("after Esc %q", got)
	}
	d.Do(action.Undo)
	if got := d.work.now.Rows[1].Title; got != "General" {
		t.Errorf("undone: %q", got)
	}
	d.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if d.edit.row != none {
		t.Error("guidance has no title to give")
	}
}

func TestSavingAddsEveryPath(t *testing.T) {
	d := open(t, threePaths())
	d.Do(action.SavePaths)
	if len(d.added) != 2 || d.added[0].ID != "general" || d.added[1].ID != "manager" || len(d.saved) != 2 {
		t.Errorf("added %+v, said %v", d.added, d.saved)
	}
	if d.BlocksClose() {
		t.Error("there is nothing to stay for once it is saved")
	}
}

func TestATakenIDIsChangedAndSaid(t *testing.T) {
	d := open(t, threePaths())
	d.owners["manager"], d.owners["manager-2"] = "“Manager”, which comes with the program", "“Mine”"
	d.reading.start()
	d.runQueue()
	if got := d.work.ids.of[3]; got != (pathID{id: "manager-3", taken: "manager"}) {
		t.Fatalf("the ID is %+v", got)
	}
	said := ""
	for _, run := range d.rows.words(3) {
		said += run.Text
	}
	if !strings.Contains(said, "its ID is manager-3, since “manager” is taken by “Manager”, which comes with the program") {
		t.Errorf("the line says %q", said)
	}
	d.press(fyne.KeyDown, fyne.KeyDown)
	d.write("i")
	d.write("general")
	d.press(fyne.KeyReturn)
	if !strings.Contains(d.status.text.String(), "another path on this page") || d.edit.row != 3 {
		t.Errorf("another path's id: %q", d.status.text.String())
	}
	d.edit.field.SelectAll()
	d.write("Mine!")
	d.press(fyne.KeyReturn)
	if !strings.Contains(d.status.text.String(), "“mine”") {
		t.Errorf("no slug: %q", d.status.text.String())
	}
	d.edit.field.SelectAll()
	d.write("manager-2")
	d.press(fyne.KeyReturn)
	if !strings.Contains(d.status.text.String(), "is taken by “Mine”") {
		t.Errorf("taken: %q", d.status.text.String())
	}
	d.edit.field.SelectAll()
	d.write("mine")
	d.press(fyne.KeyReturn)
	d.Do(action.SavePaths)
	if len(d.added) != 2 || d.added[1].ID != "mine" || len(d.saved) != 2 {
		t.Errorf("added %+v, saved %v", d.added, d.saved)
	}
}

func TestAPathThatCannotBeSavedCanBeRetried(t *testing.T) {
	d := open(t, threePaths())
	d.refuses = "manager"
	d.Do(action.SavePaths)
	if got := d.status.text.String(); !strings.Contains(got, "1 of 2 paths saved. “Manager” was not: The disk is full.") || d.saved != nil {
		t.Errorf("said %q", got)
	}
	d.refuses = ""
	d.Do(action.SavePaths)
	if len(d.added) != 2 || len(d.saved) != 2 {
		t.Errorf("added %+v, said %v", d.added, d.saved)
	}
}

func TestAPathChangedSinceItWasSavedIsSavedAgain(t *testing.T) {
	d := open(t, threePaths())
	d.refuses = "manager"
	d.Do(action.SavePaths)
	d.refuses = "general"
	d.press(fyne.KeyHome, fyne.KeyDown, fyne.KeyDown)
	d.write("c")
	d.Do(action.SavePaths)
	if !strings.Contains(d.status.text.String(), "“General” was not") || d.saved != nil {
		t.Errorf("said %q", d.status.text.String())
	}
}

func TestAnAddressReadsAgainAndKeepsWhatWasDecided(t *testing.T) {
	d := open(t, threePaths())
	d.press(fyne.KeyDown)
	d.write("c")
	d.Do(action.PreviousPane)
	if !kit.HasFocus(d.reading.address) {
		t.Fatal("F6 does not reach the address")
	}
	d.write("https://a")
	d.Do(action.SavePaths) // waits for the reading
	if len(d.saved) != 0 {
		t.Fatal("saved what was read before")
	}
	d.runQueue()
	if got := d.bases[len(d.bases)-1]; got != "https://a" || len(d.bases) > 3 {
		t.Errorf("read at %q", d.bases)
	}
	if d.work.now.Rows[2].Verdict != ladder.AsConsideration || len(d.saved) != 2 {
		t.Errorf("the decision is gone, or not saved: %v", d.saved)
	}
}

func TestAPageThatShrankUnderAnOpenFieldClosesIt(t *testing.T) {
	d := open(t, threePaths())
	d.press(fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn)
	d.page = d.page[:4]
	d.reading.start()
	d.runQueue()
	d.commitEdit()
	if d.edit.row != none || len(d.work.done) != 0 {
		t.Errorf("the field is in row %d, %d decisions", d.edit.row, len(d.work.done))
	}
}

func TestDiscardedDecisionsAreReported(t *testing.T) {
	d := open(t, threePaths())
	d.press(fyne.KeyDown)
	d.write("c")
	d.page[2].Line = 8
	d.reading.start()
	d.runQueue()
	if d.ready != 1 {
		t.Errorf("told %d times that the page is there", d.ready)
	}
	if len(d.work.done) != 0 || !strings.Contains(d.status.text.String(), "1 decision") {
		t.Errorf("said %q", d.status.text.String())
	}
}

// hints returns how many keys are in the status line.
func (d *fixture) hints() (n int) {
	for _, o := range d.status.object.Objects[1:] {
		if o.Visible() {
			n++
		}
	}
	return n
}

func TestAPageWithoutPaths(t *testing.T) {
	test.NewTempApp(t)
	d := open(t, []ladder.Row{{Line: 3, Text: "A recipe", Verdict: ladder.LeftOut, Why: ladder.Reason{Kind: ladder.ReasonNotUnderstood}}})
	d.fails = ladder.ErrNothingFound.Err("File", "page.md")
	d.reading.start()
	d.runQueue()
	if !d.reading.top.fault.Visible() || d.save.Label() != "Save" {
		t.Errorf("the fault is shown: %v, the button says %q", d.reading.top.fault.Visible(), d.save.Label())
	}
	d.Do(action.SavePaths)
	if len(d.added) != 0 {
		t.Error("an empty path was written")
	}
	if fault := d.reading.top.fault; d.rows.list.Position().Y < fault.Position().Y+fault.Size().Height {
		t.Errorf("the rows begin at %v, over the fault", d.rows.list.Position().Y)
	}
	d.window.Resize(fyne.NewSize(700, 600))
	d.Say(strings.Repeat("A long sentence. ", 8))
	if n := d.hints(); n > 0 {
		t.Errorf("in a narrow window %d keys take the place of the sentence", n)
	}
	d.Say("")
	if d.hints() == 0 {
		t.Error("the keys do not come back")
	}
	d.fails = errors.New("the file is gone")
	d.reading.start()
	d.runQueue()
	if got := d.reading.top.fault.String(); got != "The file is gone." || len(d.work.now.Rows) != 1 {
		t.Errorf("said %q, %d rows", got, len(d.work.now.Rows))
	}
}

func TestLinesThatAreLeftOutCanBeListedAlone(t *testing.T) {
	d := open(t, threePaths())
	d.Do(action.NextPane)
	d.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(d.rows.shown) != 2 || !kit.HasFocus(d.rows.list) || d.rows.selected() != 0 {
		t.Fatalf("shown %v", d.rows.shown)
	}
	d.write("g")
	if len(d.rows.shown) != 1 || d.rows.selected() != 8 {
		t.Errorf("shown %v, row %d is chosen", d.rows.shown, d.rows.selected())
	}
	d.press(fyne.KeyEscape)
	if len(d.rows.shown) != 9 || d.cancelled != 0 {
		t.Errorf("shown %v, cancelled %d", d.rows.shown, d.cancelled)
	}
}

func TestEscapeAsksBeforeDiscardingDecisions(t *testing.T) {
	d := open(t, threePaths())
	d.press(fyne.KeyDown)
	d.write("c")
	d.press(fyne.KeyEscape)
	if d.cancelled != 0 || !strings.Contains(d.status.text.String(), "1 decision") {
		t.Fatalf("said %q", d.status.text.String())
	}
	d.press(fyne.KeyEscape)
	if d.cancelled != 1 {
		t.Error("the second Esc does not leave")
	}
}

func TestPlain(t *testing.T) {
	for markdown, want := range map[string]string{
		"Read [what to expect](/role) first":                   "Read what to expect first",
		"**Name**: text with `code`":                           "Name: text with code",
		"see <https://example.com/a> and ![picture](p.png)":    "see https://example.com/a and picture",
		"[a](https://x.org/wiki/Go_(game)) [b](u \"title\") 3": "a b 3",
		"a * b [not a link] 2 < 3":                             "a * b [not a link] 2 < 3",
	} {
		if got := plain(markdown); got != want {
			t.Errorf("%q: %q, want %q", markdown, got, want)
		}
	}
	if got := addresses("[a](https://x.org/wiki/Go_(game)) and [b](/u \"title\")"); !slices.Equal(got, []string{"https://x.org/wiki/Go_(game)", "/u"}) {
		t.Errorf("addresses %q", got)
	}
}

// BenchmarkVerdict2000 is a letter typed on a page of 2000 lines in 20 paths.
func BenchmarkVerdict2000(b *testing.B) {
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(theme.New(theme.Light, 1))
	var rows []ladder.Row
	for range 20 {
		rows = append(rows, threePaths()[1])
		for range 99 {
			rows = append(rows, threePaths()[4+len(rows)%4])
		}
	}
	s := New(Options{
		File: "page.md", Read: func(string) (ladder.Draft, error) { return ladder.Draft{Rows: rows}, nil },
		Post: func(f func()) { f() }, Go: func(f func()) { f() }, Done: func() {},
		Owner: func(string) string { return "" }, Free: func(id string, _ map[string]bool) string { return id },
	})
	w := test.NewWindow(s.Object())
	defer w.Close()
	w.Resize(fyne.NewSize(1280, 800))
	for i := 0; b.Loop(); i++ {
		s.rows.list.TypedRune([]rune("cg")[i%2])
		if s.rows.list.Selected() > 1900 {
			s.rows.list.Select(0)
		}
	}
}
