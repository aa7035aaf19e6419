package ui

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"promodoc/app/settings"
	"promodoc/ui/theme"
)

// systemApp is an app whose system may say whether it is light or dark.
type systemApp struct {
	fyne.App
	settings *systemSettings
}

func (a *systemApp) Settings() fyne.Settings { return a.settings }

type systemSettings struct {
	fyne.Settings
	variant   fyne.ThemeVariant
	theme     fyne.Theme
	listeners []func(fyne.Settings)
}

func (s *systemSettings) ThemeVariant() fyne.ThemeVariant   { return s.variant }
func (s *systemSettings) AddListener(f func(fyne.Settings)) { s.listeners = append(s.listeners, f) }
func (s *systemSettings) SetTheme(t fyne.Theme)             { s.theme = t; s.tell() }
func (s *systemSettings) background() color.Color {
	return s.theme.Color(fynetheme.ColorNameBackground, s.variant)
}
func (s *systemSettings) becomes(v fyne.ThemeVariant) { s.variant = v; s.tell() }
func (s *systemSettings) is(m theme.Mode) bool {
	return s.background() == theme.New(m, 1).Color(fynetheme.ColorNameBackground, fynetheme.VariantLight)
}

func (s *systemSettings) tell() {
	for _, f := range s.listeners {
		f(s)
	}
}

// Without a preference of the system the window is light, though the toolkit
// says dark; as soon as the system says something it is followed.
func TestTheWindowIsLightUntilTheSystemSaysDark(t *testing.T) {
	d := newDesk(t)
	start := func() *systemSettings {
		app := &systemApp{d.app, &systemSettings{variant: fynetheme.VariantDark}}
		d.app = app
		d.panels.theme = systemTheme{window: d.Window}
		d.panels.theme.start()
		return app.settings
	}
	s := start()
	if !s.is(theme.Light) {
		t.Error("the first window is not light")
	}
	d.FollowSystemTheme()
	if !s.is(theme.Dark) {
		t.Error("a system that prefers dark is not followed")
	}
	s.becomes(fynetheme.VariantLight)
	if !s.is(theme.Light) {
		t.Error("a system that becomes light is not followed")
	}
	s.becomes(fynetheme.VariantDark)
	d.saveState()
	if s = start(); !s.is(theme.Dark) {
		t.Error("the next start is not as dark as the system was")
	}
	d.state.SystemDark = false
	s = start()
	s.becomes(fynetheme.VariantLight)
	s.becomes(fynetheme.VariantDark)
	if !s.is(theme.Dark) {
		t.Error("a light system that becomes dark is not followed")
	}
	changed := d.store.Settings()
	changed.Theme = settings.ThemeLight
	if err := d.panels.applySettings(changed); err != nil || !s.is(theme.Light) {
		t.Errorf("the settings do not decide: %v", err)
	}
}

// goneFrame is that of a window that the toolkit has destroyed.
type goneFrame struct{ Frame }

func (goneFrame) Maximized(fyne.Window) (bool, bool) { panic("the window is gone") }

// At a signal from outside the toolkit destroys its window before what is not
// saved yet is saved.
func TestFlushDoesNotNeedTheWindow(t *testing.T) {
	d := newDesk(t)
	d.panels.frame = goneFrame{}
	if err := d.Flush(); err != nil {
		t.Error(err)
	}
}
