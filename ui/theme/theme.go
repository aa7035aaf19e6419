// Package theme is the visual theme of the program: its colours in light and
// dark, its fonts, text sizes and dimensions. It must not know of screens.
package theme

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"promodoc/assets"
)

// Mode chooses between light and dark.
type Mode int

// The modes. System follows the setting of the desktop.
const (
	System Mode = iota
	Light
	Dark
)

// Theme is Fyne's theme with the program's colours, fonts and dimensions.
type Theme struct {
	mode  Mode
	scale float32
}

var _ fyne.Theme = Theme{}

// New returns the theme for a mode. All text sizes are multiplied by scale; the
// screens are designed for 1.
func New(mode Mode, scale float32) Theme {
	return Theme{mode: mode, scale: scale}
}

// Color returns one of the program's colours, for Fyne's names the one they map to.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	palette := light
	if t.mode == Dark || t.mode == System && variant == fynetheme.VariantDark {
		palette = dark
	}
	if ours, ok := fyneColors[name]; ok {
		name = ours
	}
	if c, ok := palette[name]; ok {
		return c
	}
	return fynetheme.DefaultTheme().Color(name, variant)
}

// Font returns Inter, regular or semibold. Monospaced text and italics, which only
// text that is being written has, are set in the toolkit's own fonts: the monospaced
// one of the pages has ligatures, which would hide characters of a file.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return fynetheme.DefaultTheme().Font(style)
	case style.Monospace:
		return mono()
	case style.Italic && style.Bold:
		return boldItalic()
	case style.Italic:
		return italic()
	case style.Bold:
		return semibold()
	}
	return regular()
}

// Icon returns Fyne's icons; the screens use none of them.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Size returns a size in Fyne's device-independent pixels.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameText:
		return Body * t.scale
	case fynetheme.SizeNameScrollBar:
		return 10
	case fynetheme.SizeNameScrollBarSmall:
		return 4
	case fynetheme.SizeNamePadding:
		return 4
	case sizeScale:
		return t.scale
	}
	return fynetheme.DefaultTheme().Size(name)
}

// sizeScale is the name of the theme's own text scale.
const sizeScale fyne.ThemeSizeName = "promodoc.scale"

// Text sizes before scaling. See [Scaled] and [LineHeight].
const (
	Headline float32 = 22
	Heading  float32 = 18
	Title    float32 = 16
	Input    float32 = 15
	Body     float32 = 14
	Row      float32 = 13
	Label    float32 = 12
	Caption  float32 = 11
)

// Dimensions in device-independent pixels, before scaling.
const (
	OutlineWidth float32 = 264
	PanelWidth   float32 = 400
	PageMinWidth float32 = 448
	PageMaxWidth float32 = 760
	ColumnWidth  float32 = 600
	BarHeight    float32 = 44
	StatusHeight float32 = 28
	CornerButton float32 = 6
	CornerCard   float32 = 8
	CornerChip   float32 = 11
)

// Scaled returns a size multiplied by the text scale of the current app's theme.
func Scaled(size float32) float32 {
	s := fyne.CurrentApp().Settings().Theme().Size(sizeScale)
	if s <= 0 {
		s = 1
	}
	return size * s
}

// Preload loads the fonts of the current app's theme in the background, with the
// fallback fonts of the toolkit and the system. The returned channel is closed
// when they are loaded. Until then no other goroutine may measure text: the
// toolkit has one shaper and does not lock it.
func Preload() <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, bold := range []bool{false, true} {
			fyne.MeasureText("x", Body, fyne.TextStyle{Bold: bold})
		}
	}()
	return done
}

// The fonts are made once: Fyne compares resources by pointer and would load
// others again.
var (
	regular = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("Inter-Regular.ttf", withLineHeight(assets.SansRegular, LineHeight))
	})
	mono       = toolkitFont(fyne.TextStyle{Monospace: true})
	italic     = toolkitFont(fyne.TextStyle{Italic: true})
	boldItalic = toolkitFont(fyne.TextStyle{Bold: true, Italic: true})
	semibold   = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("Inter-SemiBold.ttf", withLineHeight(assets.SansSemiBold, LineHeight))
	})
)

// toolkitFont returns the toolkit's font for a style, with our line height.
func toolkitFont(style fyne.TextStyle) func() fyne.Resource {
	return sync.OnceValue(func() fyne.Resource {
		font := fynetheme.DefaultTheme().Font(style)
		return fyne.NewStaticResource(font.Name(), withLineHeight(font.Content(), LineHeight))
	})
}
