// Package look owns what the program looks like: its colours in light and
// dark, its type and its measures. It must never know of screens.
package look

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"promodoc/assets"
)

// Mode chooses between light and dark.
type Mode int

// The modes. Follow takes what the system says.
const (
	Follow Mode = iota
	Light
	Dark
)

// Theme is Fyne's theme with our colours, type and measures.
type Theme struct {
	mode  Mode
	scale float32
}

var _ fyne.Theme = Theme{}

// New returns the theme in a mode; scale enlarges all text, 1 being the size
// the screens are drawn for.
func New(mode Mode, scale float32) Theme {
	return Theme{mode: mode, scale: scale}
}

// Wear puts a theme on an app that does not run yet. The toolkit takes any theme
// set before for a sign that it need not follow the desktop between light and
// dark (fyne#6056), and one set after makes it read every face and lay every
// object out twice. What it offers for a preview of themes does neither, but is
// forgotten when the toolkit's settings change: then the theme is set for good.
func Wear(app fyne.App, t Theme) {
	s := app.Settings()
	preview, ok := s.(interface{ OverrideTheme(fyne.Theme, string) })
	if !ok {
		s.SetTheme(t)
		return
	}
	preview.OverrideTheme(t, s.PrimaryColor())
	s.AddListener(func(s fyne.Settings) {
		if _, ours := s.Theme().(Theme); !ours {
			s.SetTheme(t)
		}
	})
}

// Color returns our colours, and for Fyne's names the one of ours they take.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	palette := light
	if t.mode == Dark || t.mode == Follow && variant == theme.VariantDark {
		palette = dark
	}
	if ours, ok := toolkit[name]; ok {
		name = ours
	}
	if c, ok := palette[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font returns Inter, regular or semibold. There is no italic on the screens.
// Files are shown in the toolkit's own monospace: that of the pages has
// ligatures, and in a file every sign counts.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Monospace:
		return mono()
	case style.Bold:
		return semibold()
	}
	return regular()
}

// Icon returns Fyne's icons; the screens use none of them.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size returns measures in Fyne's device-independent pixels.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return Body * t.scale
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNamePadding:
		return 4
	case sizeScale:
		return t.scale
	}
	return theme.DefaultTheme().Size(name)
}

// sizeScale is the name under which the theme tells its own text scale.
const sizeScale fyne.ThemeSizeName = "promodoc.scale"

// Text sizes, before the scale of the settings. Their lines are LineHeight
// times as high.
const (
	Headline float32 = 22
	Heading  float32 = 18
	Title    float32 = 16
	Writing  float32 = 15
	Body     float32 = 14
	Row      float32 = 13
	Label    float32 = 12
	Tiny     float32 = 11
)

// Measures that do not grow with the text.
const (
	OutlineWidth float32 = 264
	PanelWidth   float32 = 400
	PageWidth    float32 = 448 // the least
	PageMost     float32 = 760
	ColumnWidth  float32 = 600
	BarHeight    float32 = 44
	StatusHeight float32 = 28
	CornerButton float32 = 6
	CornerCard   float32 = 8
	CornerChip   float32 = 11
)

// Scaled returns a text size in the running app's scale.
func Scaled(size float32) float32 {
	s := fyne.CurrentApp().Settings().Theme().Size(sizeScale)
	if s <= 0 {
		s = 1
	}
	return size * s
}

// Warm reads the faces of the running app's theme beside whatever else is done
// at the start, both at once: each brings the toolkit's fallbacks and the
// system's fonts with it. The channel is closed when they are known.
func Warm() <-chan struct{} {
	var both sync.WaitGroup
	for _, bold := range []bool{false, true} {
		both.Go(func() { fyne.MeasureText("x", Body, fyne.TextStyle{Bold: bold}) })
	}
	done := make(chan struct{})
	go func() {
		both.Wait()
		close(done)
	}()
	return done
}

// The faces are made once: Fyne compares resources by pointer and would load
// them again.
var (
	regular = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("Inter-Regular.ttf", opened(assets.SansRegular, LineHeight))
	})
	mono = sync.OnceValue(func() fyne.Resource {
		of := theme.DefaultTheme().Font(fyne.TextStyle{Monospace: true})
		return fyne.NewStaticResource(of.Name(), opened(of.Content(), LineHeight))
	})
	semibold = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("Inter-SemiBold.ttf", opened(assets.SansSemiBold, LineHeight))
	})
)
