package textfield

import (
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/markup"
	"promodoc/ui/textedit"
)

func TestKeymaps(t *testing.T) {
	const ctrl, command, option, shift = fyne.KeyModifierControl, fyne.KeyModifierSuper, fyne.KeyModifierAlt, fyne.KeyModifierShift
	mac, others := keymapOf(true), keymapOf(false)
	for _, test := range []struct {
		name      string
		keys      keymap
		chord     chord
		want      textedit.Move
		selecting bool
	}{
		{"words", others, chord{fyne.KeyLeft, ctrl}, textedit.WordLeft, false},
		{"words on a Mac", mac, chord{fyne.KeyLeft, option}, textedit.WordLeft, false},
		{"selecting words on a Mac", mac, chord{fyne.KeyRight, option | shift}, textedit.WordRight, true},
		{"the row's start on a Mac", mac, chord{fyne.KeyLeft, command}, textedit.RowStart, false},
		{"the text's end on a Mac", mac, chord{fyne.KeyDown, command}, textedit.TextEnd, false},
		{"paragraphs", others, chord{fyne.KeyDown, ctrl | shift}, textedit.ParagraphDown, true},
		{"the row's start on a Mac by the key of Emacs", mac, chord{fyne.KeyA, ctrl}, textedit.RowStart, false},
		{"paragraphs on a Mac", mac, chord{fyne.KeyUp, option}, textedit.ParagraphUp, false},
	} {
		if got, selecting, ok := test.keys.move(test.chord); !ok || got != test.want || selecting != test.selecting {
			t.Errorf("%s: %v, selecting %v, %v", test.name, got, selecting, ok)
		}
	}
	if _, _, ok := mac.move(chord{fyne.KeyLeft, ctrl}); ok {
		t.Error("on a Mac Control with an arrow is the system's")
	}
	if _, _, ok := others.move(chord{fyne.KeyE, ctrl}); ok || mac.deletions[chord{fyne.KeyK, ctrl}] != textedit.RowEnd {
		t.Error("the keys of Emacs are those of a Mac")
	}
	if mac.commands[chord{fyne.KeyB, command}] != markup.ToggleBold || mac.deletions[chord{fyne.KeyBackspace, option}] != textedit.WordLeft || mac.deletions[chord{fyne.KeyBackspace, command}] != textedit.RowStart {
		t.Error("Command B, Option Backspace or Command Backspace on a Mac")
	}
}

// TestKeysAreListed looks for keys that the sheet of keys leaves out.
func TestKeysAreListed(t *testing.T) {
	listed := map[chord]bool{}
	for _, h := range Keys() {
		if len(h.Keys) == 0 {
			t.Errorf("%q has no key", h.Label)
		}
		for _, k := range h.Keys {
			listed[chord{k.Name, k.Modifier}] = true
		}
	}
	for c := range keys.commands {
		if !listed[c] {
			t.Errorf("%v is not listed", c)
		}
	}
}
