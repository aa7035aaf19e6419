package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours of the program by what they are for. Every text colour stands at
// 4.9:1 or better on every ground it is used on.
const (
	Window     fyne.ThemeColorName = "promodoc.window"     // behind the writing column
	Side       fyne.ThemeColorName = "promodoc.side"       // behind outline and panels
	Card       fyne.ThemeColorName = "promodoc.card"       // behind an example, a button
	Selected   fyne.ThemeColorName = "promodoc.selected"   // the chosen row
	Marked     fyne.ThemeColorName = "promodoc.marked"     // behind selected text
	AtRest     fyne.ThemeColorName = "promodoc.atRest"     // behind what is off
	Hairline   fyne.ThemeColorName = "promodoc.hairline"   // lines and borders at rest
	Ink        fyne.ThemeColorName = "promodoc.ink"        // text
	Quiet      fyne.ThemeColorName = "promodoc.quiet"      // text that stands back
	Accent     fyne.ThemeColorName = "promodoc.accent"     // the one accent
	OnAccent   fyne.ThemeColorName = "promodoc.onAccent"   // text on it
	AccentTint fyne.ThemeColorName = "promodoc.accentTint" // ground of what is on
	Hint       fyne.ThemeColorName = "promodoc.hint"       // what could be stronger
	Fault      fyne.ThemeColorName = "promodoc.fault"      // what went wrong
	Desk       fyne.ThemeColorName = "promodoc.desk"       // behind the pages
	Written    fyne.ThemeColorName = "promodoc.written"    // over the paragraph being written, on paper
	Clear      fyne.ThemeColorName = "promodoc.clear"
)

var light = map[fyne.ThemeColorName]color.NRGBA{
	Window:     rgb(0xFBFAF7),
	Side:       rgb(0xF3F1EC),
	Card:       rgb(0xFFFFFF),
	Selected:   rgb(0xE7ECE8),
	Marked:     rgb(0xCFE3E0),
	AtRest:     rgb(0xECE9E2),
	Hairline:   rgb(0xE2DED6),
	Ink:        rgb(0x1E2226),
	Quiet:      rgb(0x5F666D),
	Accent:     rgb(0x0B6E69),
	OnAccent:   rgb(0xFFFFFF),
	AccentTint: rgb(0xE3EFED),
	Hint:       rgb(0x925E0E),
	Fault:      rgb(0xA23B2A),
	Desk:       rgb(0xE9E6DF),
	Written:    {R: 0xFF, G: 0xB4, B: 0x00, A: 0x2C},
	Clear:      {},
}

var dark = map[fyne.ThemeColorName]color.NRGBA{
	Window:     rgb(0x16191C),
	Side:       rgb(0x1B1F23),
	Card:       rgb(0x1F2429),
	Selected:   rgb(0x26302F),
	Marked:     rgb(0x2B4B49),
	AtRest:     rgb(0x282E34),
	Hairline:   rgb(0x2E343A),
	Ink:        rgb(0xE7E5E0),
	Quiet:      rgb(0x9BA2A8),
	Accent:     rgb(0x62C6BC),
	OnAccent:   rgb(0x0D1A19),
	AccentTint: rgb(0x1E3533),
	Hint:       rgb(0xD9A04A),
	Fault:      rgb(0xE58A7A),
	Desk:       rgb(0x101316),
	Written:    {R: 0xFF, G: 0xB4, B: 0x00, A: 0x2C}, // paper is white in the dark, too
	Clear:      {},
}

// toolkit says which of our colours Fyne's own names take, for the few parts
// of it that are on screen: scroll bars, the window's ground, selections.
var toolkit = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:        Window,
	theme.ColorNameForeground:        Ink,
	theme.ColorNamePrimary:           Accent,
	theme.ColorNameFocus:             AccentTint,
	theme.ColorNameHover:             Selected,
	theme.ColorNameButton:            Card,
	theme.ColorNameSelection:         Marked,
	theme.ColorNameSeparator:         Hairline,
	theme.ColorNameMenuBackground:    Card,
	theme.ColorNameOverlayBackground: Card,
	theme.ColorNamePlaceHolder:       Quiet,
	theme.ColorNameError:             Fault,
	theme.ColorNameScrollBar:         Quiet,
	theme.ColorNameInputBackground:   Clear,
	theme.ColorNameInputBorder:       Clear,
	theme.ColorNameShadow:            Clear,
	theme.ColorNameDisabled:          Quiet,
	theme.ColorNameDisabledButton:    AtRest,
	theme.ColorNameHeaderBackground:  Side,

	theme.ColorNameForegroundOnPrimary: OnAccent,
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// Color returns one of the colours above in the running app's theme.
func Color(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(name, s.ThemeVariant())
}
