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

// onePage is a layout of one page that records the spots it is searched for.
type onePage struct{ searched *[]pages.Spot }

func (onePage) Count() int                    { return 1 }
func (onePage) Size() (width, height float64) { return 600, 800 }
func (onePage) Column() (x, width float64)    { return 100, 400 }
func (onePage) CountWords(int) int            { return 230 }
func (onePage) Draw(_ int, pixels image.Point) *image.RGBA {
	return image.NewRGBA(image.Rectangle{Max: pixels})
}
func (onePage) At(int, float64, float64) (pages.Spot, bool)           { return pages.Spot{}, false }
func (p onePage) LinkTarget(int, float64, float64) (pages.Area, bool) { return pages.Area{}, false }

func (p onePage) Areas(at pages.Spot) []pages.Area {
	*p.searched = append(*p.searched, at)
	return nil
}

// withPages is an editor with the pages beside the fields.
type withPages struct {
	fixture
	searched []pages.Spot // on the pages
	hidden   []bool       // as reported
}

func openWithPages(t *testing.T) *withPages {
	t.Helper()
	b := &withPages{}
	queue := &postQueue{posted: make(chan func(), 64)}
	b.fixture = openWith(t, session.Options{}, func(d promo.Document) promo.Document {
		d = promo.AddExample(d, "one", "humility", "")
		d = promo.SetText(d, promo.ExampleRef("one", "title"), "Withdrew my rota")
		return promo.SetText(d, promo.ExampleRef("one", "action"), "Ähm, I withdrew it.")
	})
	b.pages = newPagesPane(b.Editor, Options{
		LayOut: func(promo.Document) func() (pages.Pages, error) {
			return func() (pages.Pages, error) { return onePage{&b.searched}, nil }
		},
		Post:  queue.post,
		Pages: PagesOptions{OnHidden: func(hidden bool) { b.hidden = append(b.hidden, hidden) }},
	})
	b.followOnPages()
	queue.wait(t, func() bool { return b.pages.count == 1 })
	return b
}

func (b *withPages) last(t *testing.T) pages.Spot {
	t.Helper()
	if len(b.searched) == 0 {
		t.Fatal("nothing was searched for on the pages")
	}
	return b.searched[len(b.searched)-1]
}

// postQueue runs posted functions on the test's goroutine.
type postQueue struct{ posted chan func() }

func (q *postQueue) post(f func()) { q.posted <- f }

func (q *postQueue) wait(t *testing.T, done func() bool) {
	t.Helper()
	for !done() {
		(<-q.posted)()
	}
}

func TestPagesFollowCaret(t *testing.T) {
	b := openWithPages(t)
	if want := (promo.Ref{Kind: promo.KindConsideration, ID: "humility"}); b.last(t).Ref != want {
		t.Errorf("at the consideration it searches for %v", b.last(t))
	}
	b.open("one")
	b.Fields.Focus(promo.ExampleRef("one", "action"), 3)
	if want := (pages.Spot{Ref: promo.ExampleRef("one", "action"), Offset: 4}); b.last(t) != want {
		t.Errorf("after three letters, four bytes, it searches for %+v", b.last(t))
	}
	b.focused(t).TypedRune('!')
	if got := b.last(t).Offset; got != 5 {
		t.Errorf("after one more letter it is at %d", got)
	}
	b.focused(t).TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if got := b.last(t).Offset; got != 0 {
		t.Errorf("after Home it is at %d", got)
	}
}

func TestJumpFromPages(t *testing.T) {
	b := openWithPages(t)
	b.GoTo(location{area: areaOverview})
	b.jump(pages.Spot{Ref: promo.ExampleRef("one", "action"), Offset: 4})
	if b.At().example != "one" || focusedField(b.Editor).Field != "action" || b.focused(t).Caret() != 3 {
		t.Errorf("at %+v, in %v", b.At(), focusedField(b.Editor))
	}
	b.jump(pages.Spot{Ref: promo.Ref{Kind: promo.KindPreparation, ID: "books"}})
	if b.At().area != areaPreparations || b.Frame.Focused() != kit.PartMain {
		t.Errorf("at %+v, focus in part %d", b.At(), b.Frame.Focused())
	}
}

func TestPagesByKeyboard(t *testing.T) {
	b := openWithPages(t)
	b.Do(action.NextPane)
	b.Do(action.NextPane)
	if b.Frame.Focused() != kit.PartPage {
		t.Fatalf("F6 focuses part %d", b.Frame.Focused())
	}
	b.Do(action.TogglePage)
	if b.Frame.PageShown() || b.Frame.Focused() != kit.PartMain {
		t.Errorf("hidden %v, focus in part %d", !b.Frame.PageShown(), b.Frame.Focused())
	}
	b.Do(action.ZoomIn)
	if b.Status.Text() != "Show the pages first." {
		t.Errorf("the status is %q", b.Status.Text())
	}
	b.Do(action.TogglePage)
	if len(b.hidden) != 2 || !b.hidden[0] || b.hidden[1] {
		t.Errorf("reported as hidden: %v", b.hidden)
	}
	b.Do(action.FindInDocument)
	if b.Frame.PageShown() {
		t.Error("the pages are shown beside the panel")
	}
	b.Do(action.TogglePage)
	if !b.Frame.PageShown() || b.Frame.Panel() != nil {
		t.Error("F10 does not replace the panel with the pages")
	}
}

func TestPageCountInStatusLine(t *testing.T) {
	b := openWithPages(t)
	if got := b.Status.Text(); got != "1 example    Document: 1 page" {
		t.Errorf("%q", got)
	}
	b.Do(action.TogglePage)
	if got := b.Status.Text(); got != "1 example    Document: 1 page" {
		t.Errorf("with the pages hidden: %q", got)
	}
}

func focusedField(e *Editor) promo.Ref {
	r, _ := e.Fields.Focused()
	return r
}
