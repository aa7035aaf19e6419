package ui

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"promodoc/app/settings"
	"promodoc/ui/theme"
)

// systemTheme is the theme of the window where the settings leave light or dark
// to the system. The toolkit says dark until the system has answered, and on when
// there is none to answer; the window is light until it is known better.
type systemTheme struct {
	window  *Window
	follows bool // the toolkit knows what the system prefers
}

// start sets the theme of the settings and waits for the system's.
func (t *systemTheme) start() {
	t.follows = t.window.state.SystemDark // as it was last time: no flash of light at every start
	t.set()
	t.window.app.Settings().AddListener(func(s fyne.Settings) {
		if s.ThemeVariant() == fynetheme.VariantLight {
			t.follow() // what it says now is no guess
		}
	})
}

// follow follows the system from now on.
func (t *systemTheme) follow() {
	if !t.follows {
		t.follows = true
		t.set()
	}
}

// set sets the theme as the settings have it now.
func (t *systemTheme) set() {
	t.window.app.Settings().SetTheme(themeOf(t.window.store.Settings(), t.follows))
}

// themeOf returns the theme of the settings. follows says whether the toolkit knows what
// the system prefers.
func themeOf(s settings.Settings, follows bool) theme.Theme {
	mode := map[settings.Theme]theme.Mode{settings.ThemeLight: theme.Light, settings.ThemeDark: theme.Dark}[s.Theme]
	if mode == theme.System && !follows {
		mode = theme.Light
	}
	return theme.New(mode, float32(s.TextSize)/100)
}

// isDark reports whether the system is known to prefer dark.
func (t *systemTheme) isDark() bool {
	return t.follows && t.window.app.Settings().ThemeVariant() == fynetheme.VariantDark
}

// FollowSystemTheme says that the toolkit knows what the system prefers.
func (w *Window) FollowSystemTheme() { w.panels.theme.follow() }
