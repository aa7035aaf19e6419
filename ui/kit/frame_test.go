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

// A panel about the page is beside it, whatever else has to go, and below it in a
// narrow window.
func TestPanelByPage(t *testing.T) {
	for _, c := range []struct {
		width, scale     float32
		side, main, page bool
		below            bool
	}{
		{1920, 1, true, true, true, false},
		{1550, 1, true, true, true, false},
		{1280, 1, false, false, true, false},
		{1280, 1.45, false, false, true, false},
		{1000, 1, false, false, true, false},
		{700, 1, false, false, true, true},
	} {
		f, _ := frame(t, c.width, c.scale)
		f.pagePreference = preference{hidden: true} // by the user
		panel := Gap(1, 1)
		f.SetPanelByPage(panel)
		page, size := f.page, f.page.Size()
		below := panel.Position().Y > page.Position().Y
		if f.SideShown() != c.side || f.MainShown() != c.main || f.PageShown() != c.page || below != c.below {
			t.Errorf("%v at %v: sidebar %v, main part %v, page %v, below %v", c.width, c.scale, f.SideShown(), f.MainShown(), f.PageShown(), below)
		}
		if right := page.Position().X + size.Width; !below && right > panel.Position().X || below && page.Position().Y+size.Height > panel.Position().Y {
			t.Errorf("%v at %v: page at %v, %v, panel at %v", c.width, c.scale, page.Position(), size, panel.Position())
		}
		if size.Width < theme.PageMinWidth || size.Height < 200 {
			t.Errorf("%v at %v: the page is %v", c.width, c.scale, size)
		}
		f.SetPanel(nil)
		if !f.MainShown() || f.PageShown() {
			t.Errorf("%v at %v: afterwards the main part is shown %v, the page %v", c.width, c.scale, f.MainShown(), f.PageShown())
		}
	}
}

// In a low window a panel below the page has the larger part: half would be a few lines.
func TestPanelBelowThePageInALowWindow(t *testing.T) {
	f, w := frame(t, 700, 1.45)
	panel := Gap(1, 1)
	f.SetPanelByPage(panel)
	for height, want := range map[float32]float32{500: 0.7, 1200: 0.5} {
		w.Resize(fyne.NewSize(700, height))
		if got := panel.Size().Height / (panel.Size().Height + f.page.Size().Height); got < want-0.01 || got > want+0.01 {
			t.Errorf("in a window of %v the panel has %v of the height, want %v", height, got, want)
		}
	}
}

func TestSideFolded(t *testing.T) {
	f, w := frame(t, 1280, 1)
	for _, c := range []struct {
		width         float32
		toggles       int
		shown, folded bool
	}{{1280, 0, true, false}, {700, 0, false, true}, {700, 1, true, true}, {1280, 0, true, false}, {1280, 1, false, true}} {
		w.Resize(fyne.NewSize(c.width, 800))
		for range c.toggles {
			f.ToggleSide()
		}
		if f.SideShown() != c.shown || f.SideFolded() != c.folded {
			t.Errorf("%+v: shown %v, folded %v", c, f.SideShown(), f.SideFolded())
		}
	}
}

// The sidebar leaves room for the main part in a narrow window with large text.
func TestTheSidebarInANarrowWindow(t *testing.T) {
	f, _ := frame(t, 600, 1.6)
	f.ToggleSide()
	if side, main := f.side.Size().Width, f.main.Size().Width; !f.SideShown() || side < 200 || main < 300 {
		t.Errorf("the sidebar is %v wide, the main part %v", side, main)
	}
}

// A toolbar has what applies, and leaves out first what is not needed.
func TestBar(t *testing.T) {
	title, folded := NewLabel(Run{Text: "A title of some length"}), false
	link, hint := When(func() bool { return folded }, Gap(50, 10)), Optional(Gap(40, 10))
	b := Bar(10, link, Fill(title), hint, Gap(30, 10))
	kittest.Window(t, b, 400, 50)
	full := title.MinSize().Width
	for _, c := range []struct {
		width  float32
		folded bool
		hint   bool
	}{{full + 200, false, true}, {full + 10 + 40 + 10 + 30, false, true}, {full + 85, false, false}, {full + 200, true, true}, {full + 130, true, false}} {
		folded = c.folded
		b.Resize(fyne.NewSize(c.width, 40))
		b.Layout.Layout(b.Objects, fyne.NewSize(c.width, 40))
		if link.Visible() != c.folded || hint.Visible() != c.hint {
			t.Errorf("%+v: link %v, hint %v", c, link.Visible(), hint.Visible())
		}
		if got := title.Size().Width; got < full {
			t.Errorf("%+v: the title is %v wide, and needs %v", c, got, full)
		}
	}
}

// Buttons leave out their keys in a toolbar before the title or they are cut off.
func TestButtonsOfABarLeaveOutTheirKeys(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	title := NewLabel(Run{Text: "A title of some length"})
	first, last := NewButton("File", "F8", func() {}), NewButton("Duplicate", "Ctrl Shift D", func() {})
	b := Bar(10, Fill(title), first, last)
	whole := title.MinSize().Width + first.MinSize().Width + last.MinSize().Width + 20
	for _, c := range []struct {
		width       float32
		first, last bool
	}{{whole, true, true}, {whole - 10, true, false}, {whole - 120, false, false}, {whole, true, true}} {
		b.Layout.Layout(b.Objects, fyne.NewSize(c.width, 40))
		if first.showsKey() != c.first || last.showsKey() != c.last {
			t.Errorf("%v of %v wide: keys are shown: %v, %v", c.width, whole, first.showsKey(), last.showsKey())
		}
		if right := last.Position().X + last.Size().Width; c.width > whole-60 && right > c.width+1 {
			t.Errorf("%v wide: the last button ends at %v", c.width, right)
		}
	}
}
