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

// fakePages are pages of one colour each: the shade on the changed pages, the page
// number on others.
type fakePages struct {
	count   int
	shade   uint8
	changed map[int]bool // nil means all
	areas   []pages.Area
	target  pages.Area // of a link at the foot of each page; page 0 means no link
	asked   []pages.Spot
	at      [3]float64  // page, x and y of the last call of At
	drawn   map[int]int // how often each page was drawn
}

func (s *fakePages) Count() int                    { return s.count }
func (s *fakePages) Size() (width, height float64) { return 600, 800 }

func (s *fakePages) Column() (x, width float64) { return 100, 400 }

func (s *fakePages) CountWords(page int) int { return 100 + page }

func (s *fakePages) Draw(page int, pixels image.Point) *image.RGBA {
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

func (s *fakePages) At(page int, x, y float64) (pages.Spot, bool) {
	s.at = [3]float64{float64(page), x, y}
	return pages.Spot{Ref: promo.ExampleRef("x", "action"), Offset: 7}, x > 100
}

func (s *fakePages) LinkTarget(page int, x, y float64) (pages.Area, bool) {
	return s.target, s.target.Page > 0 && y > 700
}

func (s *fakePages) Areas(at pages.Spot) []pages.Area {
	s.asked = append(s.asked, at)
	return s.areas
}

// fixture is a pane in a window with a fake layout engine. The clock, slow work and
// posted functions wait until the test runs them.
type fixture struct {
	*Pane
	t      *testing.T
	clock  *sessiontest.Clock
	posted []func()
	slow   []func()   // work for other goroutines
	laid   []string   // the names of the documents that were laid out
	next   *fakePages // the result of the next layout
	fail   error
	takes  time.Duration // to lay out
	jumps  []pages.Spot
	counts []int
	words  []int
	win    fyne.Window
}

func open(t *testing.T, count int) *fixture {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	f := &fixture{t: t, clock: sessiontest.NewClock(), next: newFakePages(count, 10)}
	f.Pane = New(Options{
		LayOut:    f.lay,
		Post:      func(g func()) { f.posted = append(f.posted, g) },
		Go:        func(g func()) { f.slow = append(f.slow, g) },
		Clock:     f.clock,
		OnJump:    func(s pages.Spot) { f.jumps = append(f.jumps, s) },
		OnLaidOut: func(words []int) { f.counts, f.words = append(f.counts, len(words)), words },
	})
	f.win = test.NewTempWindow(t, f.Pane)
	f.win.SetPadded(false)
	f.SetDocument(promo.Document{Name: "first"})
	f.Show()
	f.win.Resize(fyne.NewSize(448, 728))
	return f
}

func newFakePages(count int, shade uint8) *fakePages {
	return &fakePages{count: count, shade: shade, drawn: map[int]int{}}
}

func (f *fixture) lay(d promo.Document) func() (pages.Pages, error) {
	f.laid = append(f.laid, d.Name)
	made, err := f.next, f.fail
	return func() (pages.Pages, error) {
		f.clock.Advance(f.takes)
		return made, err
	}
}

// work runs all slow work and posted functions until there are none.
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

// edit changes the document and sets the result of its layout.
func (f *fixture) edit(name string, next *fakePages) {
	f.next = next
	f.SetDocument(promo.Document{Name: name})
}

// wait advances the clock.
func (f *fixture) wait(d time.Duration) {
	f.clock.Advance(d)
	f.runPosted()
}

func (f *fixture) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		f.stack.TypedKey(&fyne.KeyEvent{Name: k})
	}
	f.work()
}

// view returns the range of pages [from, to) in view.
func (f *fixture) view() (from, to int) { return f.geometry.visible(f.scroll.Offset.Y) }

func (f *fixture) page() string { return f.footer.page.String() }

var _ kit.Parent = (*Pane)(nil)
