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

func TestVisibleParts(t *testing.T) {
	for _, c := range []struct {
		name       string
		width      float32
		scale      float32
		do         func(*Frame)
		side, page bool
	}{
		{"room for all", 1280, 1, func(*Frame) {}, true, true},
		{"the page is hidden first", 1090, 1, func(*Frame) {}, true, false},
		{"then the sidebar", 700, 1, func(*Frame) {}, false, false},
		{"large text needs more", 1280, 1.45, func(*Frame) {}, true, false},
		{"a panel replaces the page", 1280, 1, func(f *Frame) { f.SetPanel(Gap(1, 1)) }, true, false},
		{"the page returns", 1280, 1, func(f *Frame) { f.SetPanel(Gap(1, 1)); f.SetPanel(nil) }, true, true},
		{"hidden", 1280, 1, func(f *Frame) { f.TogglePage() }, true, false},
		{"hidden and shown", 1280, 1, func(f *Frame) { f.TogglePage(); f.TogglePage() }, true, true},
		{"page forced without room", 900, 1, func(f *Frame) { f.TogglePage() }, false, true},
		{"page forced in large text", 1280, 1.45, func(f *Frame) { f.TogglePage() }, false, true},
		{"then the sidebar forced", 900, 1, func(f *Frame) { f.TogglePage(); f.ToggleSide() }, true, false},
		{"then the page again", 900, 1, func(f *Frame) { f.TogglePage(); f.ToggleSide(); f.TogglePage() }, false, true},
		{"page forced and hidden", 900, 1, func(f *Frame) { f.TogglePage(); f.TogglePage() }, true, false},
		{"sidebar hidden", 1280, 1, func(f *Frame) { f.ToggleSide() }, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _ := frame(t, c.width, c.scale)
			c.do(f)
			if f.SideShown() != c.side || f.PageShown() != c.page {
				t.Errorf("sidebar %v, page %v; want %v, %v", f.SideShown(), f.PageShown(), c.side, c.page)
			}
		})
	}
}

func TestPageWanted(t *testing.T) {
	f, w := frame(t, 1280, 1)
	w.Resize(fyne.NewSize(900, 800))
	if f.PageShown() || !f.PageWanted() {
		t.Error("a page without room counts as hidden by the user")
	}
	w.Resize(fyne.NewSize(1280, 800))
	if !f.PageShown() {
		t.Error("the page does not return")
	}
	f.TogglePage()
	if f.PageWanted() {
		t.Error("a page that the user hid counts as wanted")
	}
}

func TestPageWidth(t *testing.T) {
	for _, c := range []struct{ window, want float32 }{{1280, 448}, {1500, 588}, {1920, 760}, {700, 350}} {
		f, _ := frame(t, c.window, 1)
		if !f.PageShown() {
			f.TogglePage()
		}
		if got := f.page.Size().Width; got != c.want {
			t.Errorf("window %v: page width %v, want %v", c.window, got, c.want)
		}
		if got := f.main.Position().X + f.main.Size().Width + f.page.Size().Width; got != c.window {
			t.Errorf("window %v: total width %v", c.window, got)
		}
	}
}
