package ui

import (
	"errors"
	"image/color"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"promodoc/app/weblink"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// browser is an app that notes what it is asked to open.
type browser struct {
	fyne.App
	opened []string
	fails  error
}

func (b *browser) OpenURL(u *url.URL) error {
	b.opened = append(b.opened, u.String())
	return b.fails
}

func TestOnlyTheWebAndMailAreOpened(t *testing.T) {
	d := newDesk(t)
	b := &browser{App: d.app}
	d.app = b
	for _, address := range []string{
		"file:///etc/passwd", "javascript:alert(1)", "smb://server/share", "data:text/html,hi", "x-custom:a", "/etc/passwd",
		"https://example.com/\x00", "https://example.com/" + strings.Repeat("a", 10000), "",
	} {
		d.OpenURL(address)
		if len(b.opened) > 0 {
			t.Fatalf("%.50q opened %q", address, b.opened)
		}
		if _, err := weblink.Parse(address); !d.says(kit.Sentence(err)) {
			t.Errorf("%.50q: nothing is said", address)
		}
	}
	d.OpenURL(" https://example.com/a ")
	d.OpenURL("mailto:ada@example.com")
	d.openFile(filepath.Join(d.folders.Exports, "my case.pdf"))
	if got := strings.Join(b.opened, " "); !strings.HasPrefix(got, "https://example.com/a mailto:ada@example.com file:///") || !strings.HasSuffix(got, "my%20case.pdf") {
		t.Errorf("opened %s", got)
	}
}

// What could not be opened, and by which kind of program, is said.
func TestNotOpened(t *testing.T) {
	d := newDesk(t)
	d.app = &browser{App: d.app, fails: errors.New("there is none")}
	exports := d.folders.Exports
	for what, c := range map[string]struct {
		open func()
		want string
	}{
		"pdf":    {func() { d.openFile(filepath.Join(exports, "my case.PDF")) }, "my case.PDF is there, but no PDF viewer opened it: There is none."},
		"md":     {func() { d.openFile(filepath.Join(exports, "a.md")) }, "a.md is there, but could not be opened: There is none."},
		"folder": {func() { d.openFile(exports) }, "The file manager could not be opened for " + exports + ": There is none."},
		"page":   {func() { d.OpenURL("https://example.com/a.pdf") }, "The browser could not be opened: There is none."},
		"mail":   {func() { d.OpenURL("mailto:a@example.com") }, "The email program could not be opened: There is none."},
	} {
		c.open()
		if !d.says(c.want) {
			t.Errorf("%s: not said: %s", what, c.want)
		}
	}
}

// TestFailuresLookLikeErrors has every screen say something, and what failed.
func TestFailuresLookLikeErrors(t *testing.T) {
	d := newDesk(t)
	colorOf := func(word string) color.Color {
		for _, o := range test.LaidOutObjects(d.screen.Object()) {
			if t, ok := o.(*canvas.Text); ok && strings.HasSuffix(t.Text, word) {
				return t.Color
			}
		}
		return nil
	}
	want := theme.New(theme.Light, 1).Color(theme.Error, 0)
	check := func(screen string) {
		t.Helper()
		d.Say("Done.")
		if got := colorOf("Done."); got == nil || got == want {
			t.Errorf("%s says %v", screen, got)
		}
		d.fail(errors.New("failed"))
		if got := colorOf("Failed."); got != want {
			t.Errorf("%s: what failed has the color %v, want %v", screen, got, want)
		}
	}
	for _, id := range []action.ID{action.ShowLibrary, action.ShowPaths, action.NewDocument} {
		d.Do(id)
		check(string(id))
	}
	d.begin()
	check("the document")
	d.Do(action.ShowHistory)
	d.settle()
	check("the history")
}
