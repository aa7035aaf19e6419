package preview

import (
	"image"
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/session/sessiontest"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// setting is a fake typesetter's work: pages of one colour each, which is the
// version's on the pages it changed.
type setting struct {
	count   int
	shade   uint8
	changed map[int]bool // nil means all
	areas   []pages.Area
	leads   pages.Area // of the links at the pages' feet, none on page 0
	asked   []pages.Spot
	at      [3]float64 // page and place that were asked for last
	drawn   map[int]int
}

func (s *setting) Count() int                    { return s.count }
func (s *setting) Size() (width, height float64) { return 600, 800 }

func (s *setting) Column() (x, width float64) { return 100, 400 }

func (s *setting) Draw(page int, pixels image.Point) *image.RGBA {
	s.drawn[page]++
	im := image.NewRGBA(image.Rectangle{Max: pixels})
	shade := uint8(page)
	if s.changed == nil || s.changed[page] {
		shade = s.shade
	}
	for i := range im.Pix {
		if im.Pix[i] = shade; i%4 == 3 {
			im.Pix[i] = 255
		}
	}
	im.SetRGBA(0, 0, color.RGBA{uint8(page), 0, 0, 255})
	return im
}

func (s *setting) At(page int, x, y float64) (pages.Spot, bool) {
	s.at = [3]float64{float64(page), x, y}
	return pages.Spot{Ref: promo.ExampleRef("x", "action"), Offset: 7}, x > 100
}

func (s *setting) Leads(page int, x, y float64) (pages.Area, bool) {
	return s.leads, s.leads.Page > 0 && y > 700
}

func (s *setting) Areas(at pages.Spot) []pages.Area {
	s.asked = append(s.asked, at)
	return s.areas
}

// fixture is a pane in a window, over a typesetter, a clock and a goroutine
// that all stand still until told otherwise.
type fixture struct {
	*Pane
	t      *testing.T
	clock  *sessiontest.Clock
	posted []func()
	slow   []func() // work handed to other goroutines
	laid   []string // the documents that were laid out, by name
	next   *setting // what the typesetter makes
	fail   error
	jumps  []pages.Spot
	counts []int
	win    fyne.Window
}

func open(t *testing.T, count int) *fixture {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	f := &fixture{t: t, clock: sessiontest.NewClock(), next: newSetting(count, 10)}
	f.Pane = New(Options{
		Lay:     f.lay,
		Post:    func(g func()) { f.posted = append(f.posted, g) },
		Go:      func(g func()) { f.slow = append(f.slow, g) },
		Clock:   f.clock,
		Jump:    func(s pages.Spot) { f.jumps = append(f.jumps, s) },
		Counted: func(n int) { f.counts = append(f.counts, n) },
	})
	f.win = test.NewTempWindow(t, f.Pane)
	f.win.SetPadded(false)
	f.SetDocument(promo.Document{Name: "first"})
	f.Show()
	f.win.Resize(fyne.NewSize(448, 728))
	return f
}

func newSetting(count int, shade uint8) *setting {
	return &setting{count: count, shade: shade, drawn: map[int]int{}}
}

func (f *fixture) lay(d promo.Document) func() (pages.Pages, error) {
	f.laid = append(f.laid, d.Name)
	made, err := f.next, f.fail
	return func() (pages.Pages, error) { return made, err }
}

// work runs the slow work there is, and what it posts.
func (f *fixture) work() {
	for len(f.slow) > 0 || len(f.posted) > 0 {
		f.runSlow()
		f.runPosted()
	}
}

func (f *fixture) runSlow() {
	slow := f.slow
	f.slow = nil
	for _, g := range slow {
		g()
	}
}

func (f *fixture) runPosted() {
	posted := f.posted
	f.posted = nil
	for _, g := range posted {
		g()
	}
}

// types is a change of the document, of which the next setting is made.
func (f *fixture) types(name string, next *setting) {
	f.next = next
	f.SetDocument(promo.Document{Name: name})
}

// waits lets time go by.
func (f *fixture) waits(d time.Duration) {
	f.clock.Advance(d)
	f.runPosted()
}

func (f *fixture) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		f.stack.TypedKey(&fyne.KeyEvent{Name: k})
	}
	f.work()
}

// view is the first page in view and the one after the last.
func (f *fixture) view() (from, to int) { return f.desk.visible(f.scroll.Offset.Y) }

func (f *fixture) page() string { return f.strip.page.String() }

var _ kit.Parent = (*Pane)(nil)
