package textfield

import (
	"runtime"

	"fyne.io/fyne/v2"

	"promodoc/app/markup"
	"promodoc/ui/textedit"
)

// chord is a key with the modifiers that are held.
type chord struct {
	key      fyne.KeyName
	modifier fyne.KeyModifier
}

// keymap says what the keys of text editing do on a system. Moves are listed
// without Shift, which makes them extend the selection.
type keymap struct {
	moves     map[chord]textedit.Move
	deletions map[chord]textedit.Move // over what is deleted
	commands  map[chord]markup.Command
	redo      chord
	// pastePlain pastes without the formatting that the clipboard has.
	pastePlain chord
}

// keys is the keymap of this system.
var keys = keymapOf(runtime.GOOS == "darwin")

// keymapOf returns the keymap of a Mac, or of the other systems. On a Mac the
// toolkit calls Command Super, and Option Alt.
func keymapOf(mac bool) keymap {
	const shift, alt = fyne.KeyModifierShift, fyne.KeyModifierAlt
	main, word := fyne.KeyModifierControl, fyne.KeyModifierControl
	if mac {
		main, word = fyne.KeyModifierSuper, alt
	}
	k := keymap{
		moves: map[chord]textedit.Move{
			{fyne.KeyLeft, 0}: textedit.CharLeft, {fyne.KeyLeft, word}: textedit.WordLeft,
			{fyne.KeyRight, 0}: textedit.CharRight, {fyne.KeyRight, word}: textedit.WordRight,
			{fyne.KeyUp, 0}: textedit.RowUp, {fyne.KeyUp, word}: textedit.ParagraphUp,
			{fyne.KeyDown, 0}: textedit.RowDown, {fyne.KeyDown, word}: textedit.ParagraphDown,
			{fyne.KeyHome, 0}: textedit.RowStart, {fyne.KeyHome, main}: textedit.TextStart,
			{fyne.KeyEnd, 0}: textedit.RowEnd, {fyne.KeyEnd, main}: textedit.TextEnd,
		},
		deletions: map[chord]textedit.Move{
			{fyne.KeyBackspace, 0}: textedit.CharLeft, {fyne.KeyBackspace, word}: textedit.WordLeft,
			{fyne.KeyDelete, 0}: textedit.CharRight, {fyne.KeyDelete, word}: textedit.WordRight,
			{fyne.KeyBackspace, shift}:        textedit.CharLeft,
			{fyne.KeyBackspace, main | shift}: textedit.RowStart, {fyne.KeyDelete, main | shift}: textedit.RowEnd,
		},
		commands: map[chord]markup.Command{
			{fyne.KeyB, main}: markup.ToggleBold, {fyne.KeyI, main}: markup.ToggleItalic,
			{fyne.KeyK, main}: markup.EditLink, {fyne.KeyK, main | shift}: markup.RemoveLink,
			{fyne.Key7, main | shift}: markup.ToggleNumbers, {fyne.Key8, main | shift}: markup.ToggleBullets,
		},
		redo:       chord{fyne.KeyZ, main | shift},
		pastePlain: chord{fyne.KeyV, main | shift},
	}
	if mac {
		k.moves[chord{fyne.KeyLeft, main}] = textedit.RowStart
		k.moves[chord{fyne.KeyRight, main}] = textedit.RowEnd
		k.moves[chord{fyne.KeyUp, main}] = textedit.TextStart
		k.moves[chord{fyne.KeyDown, main}] = textedit.TextEnd
		k.deletions[chord{fyne.KeyBackspace, main}] = textedit.RowStart
		k.deletions[chord{fyne.KeyDelete, main}] = textedit.RowEnd
		k.addEmacs()
	}
	return k
}

// addEmacs adds the keys of Emacs that every text field of a Mac has.
func (k keymap) addEmacs() {
	const control = fyne.KeyModifierControl
	for key, move := range map[fyne.KeyName]textedit.Move{
		fyne.KeyA: textedit.RowStart, fyne.KeyE: textedit.RowEnd,
		fyne.KeyB: textedit.CharLeft, fyne.KeyF: textedit.CharRight,
		fyne.KeyP: textedit.RowUp, fyne.KeyN: textedit.RowDown,
	} {
		k.moves[chord{key, control}] = move
	}
	k.deletions[chord{fyne.KeyH, control}] = textedit.CharLeft
	k.deletions[chord{fyne.KeyD, control}] = textedit.CharRight
	k.deletions[chord{fyne.KeyK, control}] = textedit.RowEnd
}

// move returns the move that a key asks for, and whether it extends the
// selection.
func (k keymap) move(c chord) (m textedit.Move, selecting, ok bool) {
	selecting = c.modifier&fyne.KeyModifierShift != 0
	c.modifier &^= fyne.KeyModifierShift
	m, ok = k.moves[c]
	return m, selecting, ok
}
