package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/ui/kit/kittest"
	"promodoc/ui/theme"
)

// frame is a frame with all parts, in a window.
func frame(t *testing.T, width float32, scale float32) (*Frame, fyne.Window) {
	t.Helper()
	f := NewFrame(Gap(1, 1), Gap(1, 1), Gap(1, 1), Gap(1, 1))
	f.SetPage(Gap(1, 1), true)
	w := kittest.Window(t, f, width, 800)
	test.ApplyTheme(t, theme.New(theme.Light, scale))
	f.Refresh()
	return f, w
}

func TestWhatGivesWayFirst(t *testing.T) {
	for _, c := range []struct {
		name       string
		width      float32
		scale      float32
		do         func(*Frame)
		side, page bool
	}{
		{"room for all", 1280, 1, func(*Frame) {}, true, true},
		{"the page goes first", 1090, 1, func(*Frame) {}, true, false},
		{"then the outline", 700, 1, func(*Frame) {}, false, false},
		{"large text needs more", 1280, 1.45, func(*Frame) {}, true, false},
		{"a panel takes the page's place", 1280, 1, func(f *Frame) { f.SetPanel(Gap(1, 1)) }, true, false},
		{"and gives it back", 1280, 1, func(f *Frame) { f.SetPanel(Gap(1, 1)); f.SetPanel(nil) }, true, true},
		{"hidden", 1280, 1, func(f *Frame) { f.TogglePage() }, true, false},
		{"hidden and shown", 1280, 1, func(f *Frame) { f.TogglePage(); f.TogglePage() }, true, true},
		{"asked for without room", 900, 1, func(f *Frame) { f.TogglePage() }, false, true},
		{"asked for in large text", 1280, 1.45, func(f *Frame) { f.TogglePage() }, false, true},
		{"the outline asked for after it", 900, 1, func(f *Frame) { f.TogglePage(); f.ToggleSide() }, true, false},
		{"and the page again", 900, 1, func(f *Frame) { f.TogglePage(); f.ToggleSide(); f.TogglePage() }, false, true},
		{"asked for and sent away", 900, 1, func(f *Frame) { f.TogglePage(); f.TogglePage() }, true, false},
		{"no outline wanted", 1280, 1, func(f *Frame) { f.ToggleSide() }, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _ := frame(t, c.width, c.scale)
			c.do(f)
			if f.SideShown() != c.side || f.PageShown() != c.page {
				t.Errorf("outline %v, page %v; want %v, %v", f.SideShown(), f.PageShown(), c.side, c.page)
			}
		})
	}
}

func TestWhatThePageWasWantedForIsRemembered(t *testing.T) {
	f, w := frame(t, 1280, 1)
	w.Resize(fyne.NewSize(900, 800))
	if f.PageShown() || !f.PageWanted() {
		t.Error("a page that gave way counts as hidden by her")
	}
	w.Resize(fyne.NewSize(1280, 800))
	if !f.PageShown() {
		t.Error("it does not come back")
	}
	f.TogglePage()
	if f.PageWanted() {
		t.Error("a page that she hid counts as wanted")
	}
}

func TestThePagesWidth(t *testing.T) {
	for _, c := range []struct{ window, want float32 }{{1280, 448}, {1500, 588}, {1920, 760}, {700, 350}} {
		f, _ := frame(t, c.window, 1)
		if !f.PageShown() {
			f.TogglePage()
		}
		if got := f.page.Size().Width; got != c.want {
			t.Errorf("in a window of %v it is %v wide, want %v", c.window, got, c.want)
		}
		if got := f.main.Position().X + f.main.Size().Width + f.page.Size().Width; got != c.window {
			t.Errorf("in a window of %v all is %v wide", c.window, got)
		}
	}
}
