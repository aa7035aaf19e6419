package theme

import (
	"encoding/binary"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

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

func TestTextContrast(t *testing.T) {
	pairs := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		Foreground: {Background, Sidebar, Card, SelectedRow, Selection, Inactive, Pasteboard, Found, FoundCurrent, Commented},
		Muted:      {Background, Sidebar, Card, SelectedRow, Inactive, Pasteboard, Commented},
		Accent:     {Background, Sidebar, Card, AccentTint, Pasteboard, Commented},
		OnAccent:   {Accent},
		Hint:       {Background, Sidebar, Card},
		Error:      {Background, Sidebar, Card, Pasteboard, SelectedRow, RemovedTint},
	}
	for name, palette := range map[string]map[fyne.ThemeColorName]color.NRGBA{"light": light, "dark": dark} {
		for text, backgrounds := range pairs {
			for _, background := range backgrounds {
				if got := contrast(palette[text], palette[background]); got < 4.5 {
					t.Errorf("%s: %s on %s has %.2f:1", name, text, background, got)
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
	for fyneName, ours := range fyneColors {
		if _, ok := light[ours]; !ok {
			t.Errorf("%s maps to %s, which does not exist", fyneName, ours)
		}
	}
}

func TestModes(t *testing.T) {
	for _, test := range []struct {
		mode    Mode
		variant fyne.ThemeVariant
		want    color.NRGBA
	}{
		{System, fynetheme.VariantLight, light[Background]}, {System, fynetheme.VariantDark, dark[Background]},
		{Light, fynetheme.VariantDark, light[Background]}, {Dark, fynetheme.VariantLight, dark[Background]},
	} {
		if got := New(test.mode, 1).Color(fynetheme.ColorNameBackground, test.variant); got != test.want {
			t.Errorf("mode %d, variant %d: %v", test.mode, test.variant, got)
		}
	}
}

func TestWithLineHeight(t *testing.T) {
	before := append([]byte(nil), assets.SansRegular...)
	font := withLineHeight(assets.SansRegular, LineHeight)
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

func TestWithLineHeightLeavesOtherDataAlone(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("no font"), make([]byte, 40)} {
		if got := withLineHeight(data, 1.4); string(got) != string(data) {
			t.Errorf("%q became %q", data, got)
		}
	}
}
