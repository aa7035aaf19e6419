package textfield

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/markup"
	"promodoc/app/message"
	"promodoc/ui/action"
	"promodoc/ui/textedit"
)

// KeyHelp says what keys do in a text field.
type KeyHelp struct {
	Label string
	Keys  []action.Key
}

// Keys returns what the keys of text editing do, for the sheet of keys.
func Keys() []KeyHelp {
	const shift, main = fyne.KeyModifierShift, fyne.KeyModifierShortcutDefault
	help := func(label *message.Message, keys ...action.Key) KeyHelp { return KeyHelp{label.Text(), keys} }
	by := func(label *message.Message, moves ...textedit.Move) KeyHelp {
		return help(label, chords(keys.moves, moves...)...)
	}
	over := func(label *message.Message, moves ...textedit.Move) KeyHelp {
		return help(label, chords(keys.deletions, moves...)...)
	}
	does := func(label *message.Message, commands ...markup.Command) KeyHelp {
		return help(label, chords(keys.commands, commands...)...)
	}
	return []KeyHelp{
		by(textByWords, textedit.WordLeft, textedit.WordRight),
		by(textByParagraphs, textedit.ParagraphUp, textedit.ParagraphDown),
		by(textToRowEnds, textedit.RowStart, textedit.RowEnd),
		by(textToTextEnds, textedit.TextStart, textedit.TextEnd),
		help(textByView, action.Key{Name: fyne.KeyPageUp}, action.Key{Name: fyne.KeyPageDown}),
		help(textWithShift, action.Key{Name: fyne.KeyLeft, Modifier: shift}, action.Key{Name: fyne.KeyRight, Modifier: shift}),
		help(textSelectAll, action.Key{Name: fyne.KeyA, Modifier: main}),
		over(textDeleteWord, textedit.WordLeft, textedit.WordRight),
		over(textDeleteRow, textedit.RowStart, textedit.RowEnd),
		help(textClipboard, action.Key{Name: fyne.KeyX, Modifier: main}, action.Key{Name: fyne.KeyC, Modifier: main}, action.Key{Name: fyne.KeyV, Modifier: main}),
		does(textBoldItalic, markup.ToggleBold, markup.ToggleItalic),
		does(textLinks, markup.EditLink, markup.RemoveLink),
		does(textLists, markup.ToggleNumbers, markup.ToggleBullets),
		help(textIndent, action.Key{Name: fyne.KeyTab}, action.Key{Name: fyne.KeyTab, Modifier: shift}),
		help(textPlainLine, action.Key{Name: fyne.KeyReturn, Modifier: shift}),
		help(textOpenMenu, action.Key{Name: fyne.KeyF10, Modifier: shift}),
	}
}

// chords returns the keys that mean one of some values, in the order of the
// values.
func chords[V comparable](of map[chord]V, values ...V) []action.Key {
	var all []action.Key
	for _, v := range values {
		var some []action.Key
		for c, means := range of {
			if means == v {
				some = append(some, action.Key{Name: c.key, Modifier: c.modifier})
			}
		}
		slices.SortFunc(some, func(a, b action.Key) int {
			return cmp.Or(cmp.Compare(a.Modifier, b.Modifier), cmp.Compare(a.Name, b.Name))
		})
		all = append(all, some...)
	}
	return all
}
