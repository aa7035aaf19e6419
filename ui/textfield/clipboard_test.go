package textfield

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
)

func TestPasteWithFormatting(t *testing.T) {
	pasted := func(f *Field, host *kit.Host, do func(clip fyne.Clipboard)) string {
		kittest.Window(t, kit.NewRoot(f, host), 400, 200)
		kit.Focus(f)
		clip := fyne.CurrentApp().Clipboard()
		clip.SetContent("plain")
		do(clip)
		return f.Text()
	}
	formatted := func() *kit.Host {
		return &kit.Host{Formatted: func() (string, bool) { return "**formatted**", true }}
	}
	withMarkup := func() *Field {
		f := NewMultiline("")
		f.SetMarkup(&fakeMarkup{}, nil)
		return f
	}
	paste := func(f *Field) func(fyne.Clipboard) {
		return func(clip fyne.Clipboard) { f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip}) }
	}
	plainKey := &desktop.CustomShortcut{KeyName: fyne.KeyV, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}

	f := withMarkup()
	if got := pasted(f, formatted(), paste(f)); got != "**formatted**" {
		t.Errorf("with formatting: %q", got)
	}
	f = withMarkup()
	if got := pasted(f, formatted(), func(fyne.Clipboard) { f.TypedShortcut(plainKey) }); got != "plain" {
		t.Errorf("by the key for plain text: %q", got)
	}
	f = withMarkup()
	none := &kit.Host{Formatted: func() (string, bool) { return "", false }}
	if got := pasted(f, none, paste(f)); got != "plain" {
		t.Errorf("without formatting on the clipboard: %q", got)
	}
	f = withMarkup()
	if got := pasted(f, &kit.Host{}, paste(f)); got != "plain" {
		t.Errorf("where the system does not say: %q", got)
	}
	f = NewMultiline("")
	if got := pasted(f, formatted(), paste(f)); got != "plain" {
		t.Errorf("in a field without a markup: %q", got)
	}
	f = withMarkup()
	f.SetText("own")
	own := func(clip fyne.Clipboard) {
		f.SelectAll()
		f.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
		f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	}
	if got := pasted(f, formatted(), own); got != "own" {
		t.Errorf("what was copied in the window: %q", got)
	}
}
