package versions

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"promodoc/app/history"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
)

var now = time.Date(2026, 9, 14, 12, 0, 0, 0, time.FixedZone("", 2*3600))

// kept are versions in memory: one an hour, each of a word more than the one
// before.
type kept struct {
	all       []history.Version
	described []string // in their order
	err       error
	beside    *copies
}

func newKept(n int) *kept {
	k := &kept{beside: &copies{}}
	for i := range n {
		at := now.Add(time.Duration(i-n+1) * time.Hour).UTC()
		k.all = append(k.all, history.Version{File: fmt.Sprint(i), Time: at, Bytes: 10})
	}
	return k
}

func (k *kept) List() ([]history.Version, error) { return k.all, k.err }

func (k *kept) Describe(v history.Version, before *history.Version) (history.Description, error) {
	k.described = append(k.described, v.File)
	if v.File == "1" {
		return history.Description{}, errors.New("the version is damaged")
	}
	var words int
	_, err := fmt.Sscan(v.File, &words)
	piece := history.Piece{Kind: promo.KindExample, Title: "Owned the outage"}
	return history.Description{Words: words, First: before == nil, Changed: []history.Piece{piece}}, err
}

func (k *kept) Read(v history.Version) (promo.Document, error) {
	return promo.Document{Name: "version " + v.File}, k.err
}

// fixture is the screen over versions in memory. Slow work waits for runQueue.
type fixture struct {
	*Screen[promo.Document]
	kept     *kept
	window   fyne.Window
	queue    []func()
	compared []string
	back     int
}

func open(t *testing.T, k *kept, about string) *fixture {
	t.Helper()
	f := &fixture{kept: k}
	f.window = kittest.Window(t, container.NewWithoutLayout(), 1280, 1000)
	f.Screen = New(Options[promo.Document]{
		Document: "Lead", Versions: k, Now: func() time.Time { return now }, About: func() string { return about },
		Kept:    k.beside,
		Compare: func(s State[promo.Document]) { f.compared = append(f.compared, s.Label+": "+s.Content.Name) },
		Back:    func() { f.back++ },
		Post:    func(f func()) { f() },
		Go:      func(job func()) { f.queue = append(f.queue, job) },
	})
	f.window.SetContent(f.Object())
	f.window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { f.Key(k.Name) })
	f.Shown()
	return f
}

// offersToCompare reports whether the status line has the key that compares.
func (f *fixture) offersToCompare() bool {
	return strings.Contains(test.RenderObjectToMarkup(f.Object()), ">"+hintCompare.Text()+"<")
}

func (f *fixture) runQueue() {
	for len(f.queue) > 0 {
		job := f.queue[0]
		f.queue = f.queue[1:]
		job()
	}
}

func (f *fixture) press(names ...fyne.KeyName) {
	for _, name := range names {
		f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// texts returns the rows in view, from the top.
func (f *fixture) texts() []string {
	byTop := map[float32]string{}
	var tops []float32
	for _, o := range f.rows.list.Children() {
		row := o.(*fyne.Container).Layout.(rowObject).row
		y := o.Position().Y
		var cells []string
		for _, t := range []*kit.Text{row.day, row.time, row.changed, row.words} {
			cells = append(cells, t.String())
		}
		byTop[y] = strings.Join(cells, "|")
		tops = append(tops, y)
	}
	for i := range tops {
		for j := i + 1; j < len(tops); j++ {
			if tops[j] < tops[i] {
				tops[i], tops[j] = tops[j], tops[i]
			}
		}
	}
	var all []string
	for _, y := range tops {
		all = append(all, byTop[y])
	}
	return all
}

func TestVersionsAreListedByDay(t *testing.T) {
	f := open(t, newKept(14), "The history has reached its limit.")
	f.runQueue()
	want := []string{
		"Today|12:00|“Owned the outage”|13 words (+1)",
		"|11:00|“Owned the outage”|12 words (+1)",
	}
	got := f.texts()
	if len(got) != 14 || got[0] != want[0] || got[1] != want[1] {
		t.Fatalf("listed\n%s", strings.Join(got, "\n"))
	}
	if got[12] != "|00:00|The version is damaged.|" || got[13] != "Yesterday|23:00|The first version|0 words" || got[11] != "|01:00|“Owned the outage”|2 words" {
		t.Errorf("listed\n%s", strings.Join(got, "\n"))
	}
	if !strings.HasSuffix(f.about.String(), "The history has reached its limit.") || f.Status() != "14 versions" {
		t.Errorf("it says %q, %q", f.about.String(), f.Status())
	}
}

// Of many versions only those in view are described.
func TestManyVersions(t *testing.T) {
	f := open(t, newKept(2000), "")
	f.runQueue()
	n := len(f.kept.described)
	if !f.offersToCompare() {
		t.Error("the key that compares is not said")
	}
	if n < 10 || n > 60 {
		t.Errorf("%d of 2000 versions are described", n)
	}
	f.press(fyne.KeyEnd)
	f.runQueue()
	if last := f.texts(); !strings.Contains(last[len(last)-1], "The first version") || len(f.kept.described) > 2*n+10 {
		t.Errorf("the last row is %q, %d versions are described", last[len(last)-1], len(f.kept.described))
	}
}

func TestVersionIsCompared(t *testing.T) {
	f := open(t, newKept(3), "")
	f.runQueue()
	f.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	f.runQueue()
	if got := strings.Join(f.compared, "; "); got != "14 September 2026, 11:00: version 1" {
		t.Errorf("compared %s", got)
	}
	f.rows.list.Select(0)
	first := f.rows.list.Children()[0]
	test.TapCanvas(f.window.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(first).AddXY(200, 10))
	f.runQueue()
	if len(f.compared) != 2 {
		t.Errorf("a tap compared %q", f.compared)
	}
	f.kept.err = errors.New("the version is damaged")
	f.press(fyne.KeyReturn)
	f.runQueue()
	if len(f.compared) != 2 || f.Status() != "The version is damaged." {
		t.Errorf("compared %q, it says %q", f.compared, f.Status())
	}
	f.press(fyne.KeyEscape)
	if f.back != 1 {
		t.Error("Esc does not go back")
	}
}

func TestNoVersions(t *testing.T) {
	f := open(t, newKept(0), "")
	f.runQueue()
	if !f.empty.Visible() || f.rows.list.Visible() || f.header.Visible() {
		t.Error("an empty history does not teach what it is for")
	}
	if f.offersToCompare() {
		t.Error("an empty history offers to compare")
	}
	f.press(fyne.KeyReturn)
	f.runQueue()
	f = open(t, &kept{beside: &copies{}, err: errors.New("the disk is gone")}, "")
	f.runQueue()
	if f.Status() != "The disk is gone." {
		t.Errorf("it says %q", f.Status())
	}
}

func TestLeavingDropsWhatIsRead(t *testing.T) {
	f := open(t, newKept(3), "")
	f.runQueue()
	f.press(fyne.KeyReturn)
	f.Leave()
	f.runQueue()
	if len(f.compared) != 0 {
		t.Error("a screen that was left shows a comparison")
	}
	for _, o := range f.Offers() {
		if !f.Do(o.ID) {
			t.Errorf("%s is offered and does nothing", o.ID)
		}
	}
	if f.Do(action.Quit) {
		t.Error("it quits")
	}
}
