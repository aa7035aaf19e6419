package editor

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// onePage is a typesetter's work that puts everything on one page.
type onePage struct{ asked *[]pages.Spot }

func (onePage) Count() int                    { return 1 }
func (onePage) Size() (width, height float64) { return 600, 800 }
func (onePage) Column() (x, width float64)    { return 100, 400 }
func (onePage) Draw(_ int, pixels image.Point) *image.RGBA {
	return image.NewRGBA(image.Rectangle{Max: pixels})
}
func (onePage) At(int, float64, float64) (pages.Spot, bool)           { return pages.Spot{}, false }
func (p onePage) LinkTarget(int, float64, float64) (pages.Area, bool) { return pages.Area{}, false }

func (p onePage) Areas(at pages.Spot) []pages.Area {
	*p.asked = append(*p.asked, at)
	return nil
}

// besidePage is an editor with the page beside it, made at once, and the spots
// that were looked for on it.
type besidePage struct {
	fixture
	asked []pages.Spot
	kept  []bool
}

func openBeside(t *testing.T) *besidePage {
	t.Helper()
	b := &besidePage{}
	queue := &postQueue{posted: make(chan func(), 64)}
	b.fixture = openWith(t, session.Options{}, func(d promo.Document) promo.Document {
		d = promo.AddExample(d, "one", "humility", "")
		d = promo.SetText(d, promo.ExampleRef("one", "title"), "Withdrew my rota")
		return promo.SetText(d, promo.ExampleRef("one", "action"), "Ähm, I withdrew it.")
	})
	b.pages = newPagesPane(b.Editor, Options{
		LayOut: func(promo.Document) func() (pages.Pages, error) {
			return func() (pages.Pages, error) { return onePage{&b.asked}, nil }
		},
		Post:         queue.post,
		OnPageHidden: func(hidden bool) { b.kept = append(b.kept, hidden) },
	})
	b.followOnPages()
	queue.wait(t, func() bool { return b.pages.count == 1 })
	return b
}

func (b *besidePage) last(t *testing.T) pages.Spot {
	t.Helper()
	if len(b.asked) == 0 {
		t.Fatal("nothing was looked for on the page")
	}
	return b.asked[len(b.asked)-1]
}

// postQueue runs what other goroutines post on the test's own.
type postQueue struct{ posted chan func() }

func (q *postQueue) post(f func()) { q.posted <- f }

func (q *postQueue) wait(t *testing.T, done func() bool) {
	t.Helper()
	for !done() {
		(<-q.posted)()
	}
}

func TestThePageFollowsWhatIsWritten(t *testing.T) {
	b := openBeside(t)
	if want := (promo.Ref{Kind: promo.KindConsideration, ID: "humility"}); b.last(t).Ref != want {
		t.Errorf("at the consideration it looks for %v", b.last(t))
	}
	b.open("one")
	b.Fields.Focus(promo.ExampleRef("one", "action"), 3)
	if want := (pages.Spot{Ref: promo.ExampleRef("one", "action"), Offset: 4}); b.last(t) != want {
		t.Errorf("after three letters, four bytes, it looks for %+v", b.last(t))
	}
	b.focused(t).TypedRune('!')
	if got := b.last(t).Offset; got != 5 {
		t.Errorf("after one more, at %d", got)
	}
	b.focused(t).TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if got := b.last(t).Offset; got != 0 {
		t.Errorf("at the beginning, at %d", got)
	}
}

func TestAPlaceOnThePageLeadsToItsField(t *testing.T) {
	b := openBeside(t)
	b.GoTo(location{area: areaOverview})
	b.jump(pages.Spot{Ref: promo.ExampleRef("one", "action"), Offset: 4})
	if b.At().example != "one" || focusedField(b.Editor).Field != "action" || b.focused(t).Caret() != 3 {
		t.Errorf("at %+v, in %v", b.At(), focusedField(b.Editor))
	}
	b.jump(pages.Spot{Ref: promo.Ref{Kind: promo.KindPreparation, ID: "books"}})
	if b.At().area != areaPreparations || b.Frame.Focused() != kit.PartMain {
		t.Errorf("at %+v, the keyboard with part %d", b.At(), b.Frame.Focused())
	}
}

func TestThePagesKeys(t *testing.T) {
	b := openBeside(t)
	b.Do(action.NextPane)
	b.Do(action.NextPane)
	if b.Frame.Focused() != kit.PartPage {
		t.Fatalf("F6 goes to part %d", b.Frame.Focused())
	}
	b.Do(action.TogglePage)
	if b.Frame.PageShown() || b.Frame.Focused() != kit.PartMain {
		t.Errorf("hidden %v, the keyboard with part %d", !b.Frame.PageShown(), b.Frame.Focused())
	}
	b.Do(action.ZoomIn)
	if b.Status.Text() != "Show the pages first." {
		t.Error("that nothing can be enlarged is not said")
	}
	b.Do(action.TogglePage)
	if len(b.kept) != 2 || !b.kept[0] || b.kept[1] {
		t.Errorf("remembered as hidden: %v", b.kept)
	}
	b.Do(action.FindInDocument)
	if b.Frame.PageShown() {
		t.Error("the page stands beside the panel")
	}
	b.Do(action.TogglePage)
	if !b.Frame.PageShown() || b.Frame.Panel() != nil {
		t.Error("F10 does not put the page in the panel's place")
	}
}

func TestTheStatusLineCountsPages(t *testing.T) {
	b := openBeside(t)
	if got := b.Status.Text(); got != "1 example    Document: 1 page" {
		t.Errorf("%q", got)
	}
	b.Do(action.TogglePage)
	if got := b.Status.Text(); got != "1 example" {
		t.Errorf("with the page hidden %q", got)
	}
}

func focusedField(e *Editor) promo.Ref {
	r, _ := e.Fields.Focused()
	return r
}
