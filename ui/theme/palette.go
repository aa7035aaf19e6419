package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// The colours of the program, named after their use. Every text colour has a
// contrast of 4.5:1 or better (WCAG 2.1) on every background it is used on.
const (
	Background    fyne.ThemeColorName = "promodoc.background"    // of the writing column
	Sidebar       fyne.ThemeColorName = "promodoc.sidebar"       // background of outlines and panels
	Card          fyne.ThemeColorName = "promodoc.card"          // background of an example, a button
	SelectedRow   fyne.ThemeColorName = "promodoc.selectedRow"   // background of the selected row
	Selection     fyne.ThemeColorName = "promodoc.selection"     // background of selected text
	Inactive      fyne.ThemeColorName = "promodoc.inactive"      // background of what is off
	Hairline      fyne.ThemeColorName = "promodoc.hairline"      // lines and borders
	Foreground    fyne.ThemeColorName = "promodoc.foreground"    // text
	Muted         fyne.ThemeColorName = "promodoc.muted"         // secondary text
	Disabled      fyne.ThemeColorName = "promodoc.disabled"      // text of what does not apply now, which needs no contrast
	Accent        fyne.ThemeColorName = "promodoc.accent"        // the one accent
	OnAccent      fyne.ThemeColorName = "promodoc.onAccent"      // text on the accent
	AccentTint    fyne.ThemeColorName = "promodoc.accentTint"    // background of what is on
	RemovedTint   fyne.ThemeColorName = "promodoc.removedTint"   // background of text that is no longer there
	Hint          fyne.ThemeColorName = "promodoc.hint"          // text about what could be stronger
	Error         fyne.ThemeColorName = "promodoc.error"         // text about what went wrong
	Pasteboard    fyne.ThemeColorName = "promodoc.pasteboard"    // around the pages of the preview
	EditHighlight fyne.ThemeColorName = "promodoc.editHighlight" // over the paragraph being edited, on paper
	Found         fyne.ThemeColorName = "promodoc.found"         // background of text that was searched for
	FoundCurrent  fyne.ThemeColorName = "promodoc.foundCurrent"  // background of the one of these that the user is at
	Commented     fyne.ThemeColorName = "promodoc.commented"     // background of text that a reader commented on
	Transparent   fyne.ThemeColorName = "promodoc.transparent"
)

var light = map[fyne.ThemeColorName]color.NRGBA{
	Background:    rgb(0xFBFAF7),
	Sidebar:       rgb(0xF3F1EC),
	Card:          rgb(0xFFFFFF),
	SelectedRow:   rgb(0xE7ECE8),
	Selection:     rgb(0xCFE3E0),
	Inactive:      rgb(0xECE9E2),
	Hairline:      rgb(0xE2DED6),
	Foreground:    rgb(0x1E2226),
	Muted:         rgb(0x5F666D),
	Disabled:      rgb(0xA5A9AC),
	Accent:        rgb(0x0B6E69),
	OnAccent:      rgb(0xFFFFFF),
	AccentTint:    rgb(0xE3EFED),
	RemovedTint:   rgb(0xF8E7E3),
	Hint:          rgb(0x925E0E),
	Error:         rgb(0xA23B2A),
	Pasteboard:    rgb(0xE9E6DF),
	EditHighlight: {R: 0xFF, G: 0xB4, B: 0x00, A: 0x2C},
	Found:         rgb(0xFBF0C8),
	FoundCurrent:  rgb(0xF4CF6B),
	Commented:     rgb(0xE9E6F7),
	Transparent:   {},
}

var dark = map[fyne.ThemeColorName]color.NRGBA{
	Background:    rgb(0x16191C),
	Sidebar:       rgb(0x1B1F23),
	Card:          rgb(0x1F2429),
	SelectedRow:   rgb(0x26302F),
	Selection:     rgb(0x2B4B49),
	Inactive:      rgb(0x282E34),
	Hairline:      rgb(0x2E343A),
	Foreground:    rgb(0xE7E5E0),
	Muted:         rgb(0x9BA2A8),
	Disabled:      rgb(0x626A71),
	Accent:        rgb(0x62C6BC),
	OnAccent:      rgb(0x0D1A19),
	AccentTint:    rgb(0x1E3533),
	RemovedTint:   rgb(0x3A2522),
	Hint:          rgb(0xD9A04A),
	Error:         rgb(0xE58A7A),
	Pasteboard:    rgb(0x101316),
	EditHighlight: {R: 0xFF, G: 0xB4, B: 0x00, A: 0x2C}, // paper is white in dark mode, too
	Found:         rgb(0x453C1B),
	FoundCurrent:  rgb(0x6E5610),
	Commented:     rgb(0x2E2B4A),
	Transparent:   {},
}

// fyneColors maps Fyne's colour names to ours, for the few of its own parts that
// are on screen: scroll bars, menus, the window's background.
var fyneColors = map[fyne.ThemeColorName]fyne.ThemeColorName{
	fynetheme.ColorNameBackground:        Background,
	fynetheme.ColorNameForeground:        Foreground,
	fynetheme.ColorNamePrimary:           Accent,
	fynetheme.ColorNameFocus:             AccentTint,
	fynetheme.ColorNameHover:             SelectedRow,
	fynetheme.ColorNameButton:            Card,
	fynetheme.ColorNameSelection:         Selection,
	fynetheme.ColorNameSeparator:         Hairline,
	fynetheme.ColorNameMenuBackground:    Card,
	fynetheme.ColorNameOverlayBackground: Card,
	fynetheme.ColorNamePlaceHolder:       Muted,
	fynetheme.ColorNameError:             Error,
	fynetheme.ColorNameScrollBar:         Muted,
	fynetheme.ColorNameInputBackground:   Transparent,
	fynetheme.ColorNameInputBorder:       Transparent,
	fynetheme.ColorNameShadow:            Transparent,
	fynetheme.ColorNameDisabled:          Muted,
	fynetheme.ColorNameDisabledButton:    Inactive,
	fynetheme.ColorNameHeaderBackground:  Sidebar,

	fynetheme.ColorNameForegroundOnPrimary: OnAccent,
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// Color returns a colour of the current app's theme.
func Color(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(name, s.ThemeVariant())
}
