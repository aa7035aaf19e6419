package look

import (
	"encoding/binary"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"promodoc/assets"
)

// luminance and contrast are those of WCAG 2.1.
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func TestTextCanBeRead(t *testing.T) {
	pairs := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		Ink:      {Window, Side, Card, Selected, Marked, AtRest, Desk},
		Quiet:    {Window, Side, Card, Selected, AtRest, Desk},
		Accent:   {Window, Side, Card, AccentTint, Desk},
		OnAccent: {Accent},
		Hint:     {Window, Side, Card},
		Fault:    {Window, Side, Card, Desk},
	}
	for name, palette := range map[string]map[fyne.ThemeColorName]color.NRGBA{"light": light, "dark": dark} {
		for text, grounds := range pairs {
			for _, ground := range grounds {
				if got := contrast(palette[text], palette[ground]); got < 4.5 {
					t.Errorf("%s: %s on %s has %.2f:1", name, text, ground, got)
				}
			}
		}
	}
}

func TestBothPalettesHaveEveryColour(t *testing.T) {
	for name := range light {
		if _, ok := dark[name]; !ok {
			t.Errorf("dark lacks %s", name)
		}
	}
	for fyneName, ours := range toolkit {
		if _, ok := light[ours]; !ok {
			t.Errorf("%s takes %s, which there is not", fyneName, ours)
		}
	}
}

func TestModes(t *testing.T) {
	for _, test := range []struct {
		mode    Mode
		variant fyne.ThemeVariant
		want    color.NRGBA
	}{
		{Follow, theme.VariantLight, light[Window]}, {Follow, theme.VariantDark, dark[Window]},
		{Light, theme.VariantDark, light[Window]}, {Dark, theme.VariantLight, dark[Window]},
	} {
		if got := New(test.mode, 1).Color(theme.ColorNameBackground, test.variant); got != test.want {
			t.Errorf("mode %d, variant %d: %v", test.mode, test.variant, got)
		}
	}
}

func TestOpenedFontHasTallerLinesAndIsNotTheOriginal(t *testing.T) {
	before := append([]byte(nil), assets.SansRegular...)
	font := opened(assets.SansRegular, LineHeight)
	hhea, head := table(font, "hhea"), table(font, "head")
	ascent := int16(binary.BigEndian.Uint16(hhea[4:]))
	descent := int16(binary.BigEndian.Uint16(hhea[6:]))
	em := float64(binary.BigEndian.Uint16(head[18:]))
	if got := float64(ascent-descent) / em; math.Abs(got-LineHeight) > 0.01 {
		t.Errorf("lines are %.3f high", got)
	}
	if string(before) != string(assets.SansRegular) {
		t.Error("the embedded font was written to")
	}
}

func TestOpenedLeavesWhatIsNoFont(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("no font"), make([]byte, 40)} {
		if got := opened(data, 1.4); string(got) != string(data) {
			t.Errorf("%q became %q", data, got)
		}
	}
}

// settings is the toolkit's, which an app without a display does not have.
type settings struct {
	fyne.Settings
	theme     fyne.Theme
	previewed bool
	listen    func(fyne.Settings)
}

func (s *settings) Theme() fyne.Theme                 { return s.theme }
func (s *settings) PrimaryColor() string              { return theme.ColorBlue }
func (s *settings) AddListener(f func(fyne.Settings)) { s.listen = f }
func (s *settings) OverrideTheme(t fyne.Theme, name string) {
	s.theme, s.previewed = t, name == theme.ColorBlue
}
func (s *settings) SetTheme(t fyne.Theme) {
	s.theme, s.previewed = t, false
	s.listen(s)
}

type starting struct {
	fyne.App
	settings *settings
}

func (a starting) Settings() fyne.Settings { return a.settings }

func TestWearLeavesTheToolkitFollowingTheDesktop(t *testing.T) {
	s := &settings{}
	ours := New(Dark, 1.2)
	Wear(starting{settings: s}, ours)
	if s.theme != ours || !s.previewed {
		t.Fatalf("at the start it wears %v, set for good: %v", s.theme, !s.previewed)
	}
	s.SetTheme(theme.DefaultTheme()) // as the toolkit does when its own settings change
	if s.theme != ours || s.previewed {
		t.Errorf("after that it wears %v, set for good: %v", s.theme, !s.previewed)
	}
	hers := New(Light, 1)
	s.SetTheme(hers)
	if s.theme != hers {
		t.Error("the theme she chose is taken away again")
	}
}
