package textfield

import (
	"testing"
)

// manner is something that users expect of a text field. In text and want, | is
// the caret and ^ the other end of the selection. The steps of do are described
// at [trial.do].
type manner struct {
	name string
	text string
	do   string
	want string

	kind     string // of the field: empty for several paragraphs, or see newTrial
	clip     string // what is on the clipboard before
	primary  string // what is selected in another program
	wantClip string // on the clipboard afterwards; checked if it is set
	wantPrim string // the primary selection afterwards; checked if it is set
	focus    string // the widget that has the focus afterwards, if not the field
}

// TestManners checks what users expect of a text field, each by what the toolkit
// calls on keys and mouse.
func TestManners(t *testing.T) {
	for _, list := range [][]manner{writing, moving, selecting, clipping, undoing, clicking, dragging, carrying, releasing, reading, formatting} {
		for _, m := range list {
			t.Run(m.name, func(t *testing.T) { m.check(t) })
		}
	}
}

func (m manner) check(t *testing.T) {
	b := newTrial(t, m.kind, m.text)
	b.hand.Clipboard.SetContent(m.clip)
	b.primary.SetContent(m.primary)
	b.do(m.do)
	if got := b.marked(); got != m.want {
		t.Errorf("%q, then %s: %q, want %q", m.text, m.do, got, m.want)
	}
	if got := b.hand.Clipboard.Content(); m.wantClip != "" && got != m.wantClip {
		t.Errorf("%q, then %s: %q is on the clipboard, want %q", m.text, m.do, got, m.wantClip)
	}
	if got := b.primary.Content(); m.wantPrim != "" && got != m.wantPrim {
		t.Errorf("%q, then %s: %q is the primary selection, want %q", m.text, m.do, got, m.wantPrim)
	}
	if got := b.focused(); got != m.focus {
		t.Errorf("%q, then %s: the focus is on %q, want %q", m.text, m.do, got, m.focus)
	}
}

var writing = []manner{
	{name: "letters go in at the caret", text: "on|e", do: "type xy", want: "onxy|e"},
	{name: "a letter replaces the selection", text: "one ^two| three", do: "type 2", want: "one 2| three"},
	{name: "a letter replaces a selection made backwards", text: "one |two^ three", do: "type 2", want: "one 2| three"},
	{name: "Enter begins a paragraph", text: "one| two", do: "Enter", want: "one\n| two"},
	{name: "Enter replaces the selection", text: "one^ |two", do: "Enter", want: "one\n|two"},
	{name: "Enter in one line submits", text: "one|", do: "Enter", want: "one|", kind: "one line", focus: "other"},
	{name: "Tab goes to the next field", text: "one|", do: "Tab", want: "one|", focus: "other"},
	{name: "Shift Tab comes back to the same place", text: "o|ne", do: "Tab; Shift+Tab", want: "o|ne"},
	{name: "Backspace deletes the character before", text: "on|e", do: "Backspace", want: "o|e"},
	{name: "Shift Backspace is Backspace", text: "on|e", do: "Shift+Backspace", want: "o|e"},
	{name: "Delete deletes the character after", text: "on|e", do: "Delete", want: "on|"},
	{name: "Backspace deletes just the selection", text: "one ^two| three", do: "Backspace", want: "one | three"},
	{name: "Delete deletes just the selection", text: "one ^two| three", do: "Delete", want: "one | three"},
	{name: "Backspace at the start does nothing", text: "|one", do: "Backspace", want: "|one"},
	{name: "Delete at the end does nothing", text: "one|", do: "Delete", want: "one|"},
	{name: "Backspace joins two paragraphs", text: "one\n|two", do: "Backspace", want: "one|two"},
	{name: "Delete joins two paragraphs", text: "one|\ntwo", do: "Delete", want: "one|two"},
	{name: "Backspace deletes a joined emoji as one", text: "a👩‍🚀|b", do: "Backspace", want: "a|b"},
	{name: "Backspace deletes a letter with its accent", text: "cafe\u0301|", do: "Backspace", want: "caf|"},
	{name: "Ctrl Backspace deletes the word before", text: "one two| three", do: "Ctrl+Backspace", want: "one | three"},
	{name: "Ctrl Backspace takes the space after the word too", text: "one two |three", do: "Ctrl+Backspace", want: "one |three"},
	{name: "Ctrl Backspace deletes just the selection", text: "one t^w|o", do: "Ctrl+Backspace", want: "one t|o"},
	{name: "Ctrl Delete deletes the word after", text: "one| two three", do: "Ctrl+Delete", want: "one| three"},
	{name: "Ctrl Shift Backspace deletes to the start of the row", text: "one two| three", do: "Ctrl+Shift+Backspace", want: "| three"},
	{name: "Ctrl Shift Delete deletes to the end of the row", text: "one| two three", do: "Ctrl+Shift+Delete", want: "one|"},
	{name: "Shift Enter begins a paragraph too", text: "one| two", do: "Shift+Enter", want: "one\n| two"},
	{name: "Backspace deletes a selection over paragraphs", text: "o^ne\ntwo\nsi|x", do: "Backspace", want: "o|x"},
	{name: "a letter replaces a selection over paragraphs", text: "o^ne\ntwo\nsi|x", do: "type y", want: "oy|x"},
	{name: "a space replaces the selection", text: "one^two|three", do: "type  ", want: "one |three"},
	{name: "Delete deletes a joined emoji as one", text: "a|👩‍🚀b", do: "Delete", want: "a|b"},
	{name: "Delete deletes a letter with its accent", text: "caf|e\u0301s", do: "Delete", want: "caf|s"},
	{name: "Backspace deletes a flag as one", text: "a🇩🇪🇫🇷|", do: "Backspace", want: "a🇩🇪|"},
	{name: "Ctrl Backspace at the start of a paragraph joins it", text: "one\n|two", do: "Ctrl+Backspace", want: "one|two"},
	{name: "Ctrl Delete at the end of a paragraph joins the next", text: "one|\ntwo", do: "Ctrl+Delete", want: "one|two"},
	{name: "Ctrl Backspace inside a word deletes to its start", text: "one thr|ee", do: "Ctrl+Backspace", want: "one |ee"},
	{name: "Ctrl Delete inside a word deletes to its end", text: "one th|ree two", do: "Ctrl+Delete", want: "one th| two"},
	{name: "Ctrl Backspace takes a word with its apostrophe", text: "I don't|", do: "Ctrl+Backspace", want: "I |"},
	{name: "a letter of a dead key goes in at the caret", text: "caf|", do: "type é", want: "café|"},
	{name: "what an input method commits goes in at the caret", text: "a|b", do: "type 日本語", want: "a日本語|b"},
	{name: "what an input method commits replaces the selection", text: "a^b|c", do: "type 日本", want: "a日本|c"},
	{name: "the Insert key alone does nothing", text: "o|ne", do: "Insert; type x", want: "ox|ne"},
	{name: "Shift Delete with nothing selected does nothing", text: "o|ne", do: "Shift+Delete", want: "o|ne"},
}

var moving = []manner{
	{name: "Left and Right go by characters", text: "one|", do: "Left; Left; Right", want: "on|e"},
	{name: "Left and Right pass a joined emoji as one", text: "a👩‍🚀b|", do: "Left; Left", want: "a|👩‍🚀b"},
	{name: "Left goes to the paragraph above", text: "one\n|two", do: "Left", want: "one|\ntwo"},
	{name: "Right goes to the paragraph below", text: "one|\ntwo", do: "Right", want: "one\n|two"},
	{name: "Ctrl Left goes to the start of the word", text: "one two|", do: "Ctrl+Left; Ctrl+Left", want: "|one two"},
	{name: "Ctrl Right goes to the end of the word", text: "|one two", do: "Ctrl+Right", want: "one| two"},
	{name: "Up and Down keep the column over a short row", text: "first row\nab\nthird r|ow", do: "Up; Up; Down; Down", want: "first row\nab\nthird r|ow"},
	{name: "Up in the first row goes to the start", text: "on|e\ntwo", do: "Up", want: "|one\ntwo"},
	{name: "Down in the last row goes to the end", text: "one\nt|wo", do: "Down", want: "one\ntwo|"},
	{name: "Up and Down follow the rows of a wrapped paragraph", text: "|" + wrapped, do: "Down; Up", want: "|" + wrapped},
	{name: "Home goes to the start of the row", text: "one\ntwo th|ree", do: "Home", want: "one\n|two three"},
	{name: "End goes to the end of the row", text: "one\ntw|o three", do: "End", want: "one\ntwo three|"},
	{name: "Ctrl Home goes to the start of the text", text: "one\ntwo|", do: "Ctrl+Home", want: "|one\ntwo"},
	{name: "Ctrl End goes to the end of the text", text: "|one\ntwo", do: "Ctrl+End", want: "one\ntwo|"},
	{name: "Ctrl Down goes to the next paragraph", text: "o|ne\ntwo", do: "Ctrl+Down", want: "one\n|two"},
	{name: "Ctrl Down in the last paragraph goes to its end", text: "one\nt|wo", do: "Ctrl+Down", want: "one\ntwo|"},
	{name: "Ctrl Up goes to the start of the paragraph", text: "one\ntw|o", do: "Ctrl+Up", want: "one\n|two"},
	{name: "Ctrl Up at the start of a paragraph goes to the one before", text: "one\n|two", do: "Ctrl+Up", want: "|one\ntwo"},
	{name: "Page Down goes down by what is in view", text: numbers(60, 2), do: "PageDown", want: numbers(60, 25)},
	{name: "Page Up goes back", text: numbers(60, 40), do: "PageUp", want: numbers(60, 17)},
	{name: "Left from a selection goes to its start", text: "a^bc|d", do: "Left", want: "a|bcd"},
	{name: "Right from a selection goes to its end", text: "a|bc^d", do: "Right", want: "abc|d"},
	{name: "Up at the top and Down again come back to the column", text: "one two\nthree f|our", do: "Up; Up; Down", want: "one two\nthree f|our"},
	{name: "Down at the end and Up again come back to the column", text: "one t|wo\nthree", do: "Down; Down; Up", want: "one t|wo\nthree"},
	{name: "Left and Right forget the column", text: "a\nabcd|\nabcdef", do: "Up; Left; Down; Down", want: "a\nabcd\n|abcdef"},
	{name: "Ctrl Left at the start of a paragraph goes to the one before", text: "one\n|two", do: "Ctrl+Left", want: "one|\ntwo"},
	{name: "Ctrl Right at the end of a paragraph goes to the next", text: "one|\ntwo", do: "Ctrl+Right", want: "one\n|two"},
	{name: "Ctrl Right passes an apostrophe in a word", text: "I| don't know", do: "Ctrl+Right", want: "I don't| know"},
	{name: "Ctrl Left stops at punctuation", text: "one, two|", do: "Ctrl+Left; Ctrl+Left", want: "one|, two"},
	{name: "Ctrl Right from a selection goes on from the caret", text: "^one| two", do: "Ctrl+Right", want: "one two|"},
	{name: "End from a selection clears it", text: "^one| two", do: "End", want: "one two|"},
	{name: "Up from a selection clears it", text: "one\ntwo ^six|", do: "Up", want: "one|\ntwo six"},
	{name: "Home from a selection clears it", text: "one ^two|", do: "Home", want: "|one two"},
}

var selecting = []manner{
	{name: "Shift Right selects a character", text: "o|ne", do: "Shift+Right", want: "o^n|e"},
	{name: "Shift Left selects backwards", text: "on|e", do: "Shift+Left", want: "o|n^e"},
	{name: "a selection shrinks as it grew", text: "o|ne", do: "Shift+Right; Shift+Right; Shift+Left", want: "o^n|e"},
	{name: "Shift Down selects to the row below", text: "o|ne\ntwo", do: "Shift+Down", want: "o^ne\nt|wo"},
	{name: "Shift Up selects to the row above", text: "one\nt|wo", do: "Shift+Up", want: "o|ne\nt^wo"},
	{name: "Shift Home selects to the start of the row", text: "one| two", do: "Shift+Home", want: "|one^ two"},
	{name: "Shift End selects to the end of the row", text: "one| two", do: "Shift+End", want: "one^ two|"},
	{name: "Ctrl Shift Left selects the word before", text: "one two|", do: "Ctrl+Shift+Left", want: "one |two^"},
	{name: "Ctrl Shift Right selects the word after", text: "|one two", do: "Ctrl+Shift+Right", want: "^one| two"},
	{name: "Ctrl Shift Down selects by paragraphs", text: "o|ne\ntwo\nsix", do: "Ctrl+Shift+Down; Ctrl+Shift+Down", want: "o^ne\ntwo\n|six"},
	{name: "Ctrl Shift Up selects by paragraphs", text: "one\ntwo\ns|ix", do: "Ctrl+Shift+Up; Ctrl+Shift+Up", want: "one\n|two\ns^ix"},
	{name: "Ctrl Shift Home selects to the start", text: "one\nt|wo", do: "Ctrl+Shift+Home", want: "|one\nt^wo"},
	{name: "Ctrl Shift End selects to the end", text: "o|ne\ntwo", do: "Ctrl+Shift+End", want: "o^ne\ntwo|"},
	{name: "Shift Page Down selects what is in view", text: "1\n|2\n3\n4\n5", do: "Shift+PageDown", want: "1\n^2\n3\n4\n5|"},
	{name: "Shift Page Up selects what is in view", text: "1\n2\n3\n4|\n5", do: "Shift+PageUp", want: "|1\n2\n3\n4^\n5"},
	{name: "Shift Up in the first row selects to the start", text: "on|e\ntwo", do: "Shift+Up", want: "|on^e\ntwo"},
	{name: "Shift Down in the last row selects to the end", text: "one\nt|wo", do: "Shift+Down", want: "one\nt^wo|"},
	{name: "Shift Down and Shift Up come back over a short row", text: "first\na\nthird r|ow", do: "Shift+Up; Shift+Up; Shift+Down; Shift+Down", want: "first\na\nthird r|ow"},
	{name: "Ctrl Shift Left and Ctrl Shift Right come back", text: "one two| six", do: "Ctrl+Shift+Left; Ctrl+Shift+Right", want: "one two| six"},
	{name: "Ctrl Shift Left selects over paragraphs", text: "one\n|two", do: "Ctrl+Shift+Left; Ctrl+Shift+Left", want: "|one\n^two"},
	{name: "Shift and arrows go on from a selection", text: "one ^two| six", do: "Shift+Right; Shift+Right", want: "one ^two s|ix"},
	{name: "Ctrl A selects all", text: "one\nt|wo", do: "Ctrl+A", want: "^one\ntwo|"},
	{name: "what is selected by keys is the primary selection", text: "|one two", do: "Ctrl+Shift+Right", want: "^one| two", wantPrim: "one"},
	{name: "the selection is there again after the focus was elsewhere", text: "one ^two|", do: "Tab; Shift+Tab", want: "one ^two|"},
}

var clipping = []manner{
	{name: "Ctrl C copies", text: "one ^two|", do: "Ctrl+C", want: "one ^two|", wantClip: "two"},
	{name: "Ctrl C with nothing selected keeps the clipboard", text: "one|", do: "Ctrl+C", want: "one|", clip: "old", wantClip: "old"},
	{name: "Ctrl Insert copies", text: "one ^two|", do: "Ctrl+Insert", want: "one ^two|", wantClip: "two"},
	{name: "Ctrl X cuts", text: "one^ two|", do: "Ctrl+X", want: "one|", wantClip: " two"},
	{name: "Shift Delete cuts", text: "one^ two|", do: "Shift+Delete", want: "one|", wantClip: " two"},
	{name: "Ctrl X with nothing selected does nothing", text: "one|", do: "Ctrl+X", want: "one|", clip: "old", wantClip: "old"},
	{name: "Ctrl V pastes at the caret", text: "one| three", do: "Ctrl+V", want: "one two| three", clip: " two"},
	{name: "Shift Insert pastes", text: "one| three", do: "Shift+Insert", want: "one two| three", clip: " two"},
	{name: "paragraphs are pasted at the caret", text: "a|b", do: "Ctrl+V", want: "aone\ntwo|b", clip: "one\ntwo"},
	{name: "what was cut can be pasted elsewhere", text: "one ^two |three", do: "Ctrl+X; Home; Ctrl+V", want: "two |one three"},
	{name: "a copy over paragraphs has its line feed", text: "o^ne\nt|wo", do: "Ctrl+C", want: "o^ne\nt|wo", wantClip: "ne\nt"},
	{name: "Ctrl V replaces the selection", text: "one ^six|", do: "Ctrl+V", want: "one two|", clip: "two"},
	{name: "an empty clipboard leaves the selection", text: "one ^six|", do: "Ctrl+V", want: "one ^six|"},
	{name: "line ends of Windows become line feeds", text: "|", do: "Ctrl+V", want: "a\nb|", clip: "a\r\nb"},
	{name: "line ends of old programs become line feeds", text: "|", do: "Ctrl+V", want: "a\nb|", clip: "a\rb"},
	{name: "lines pasted into one line are joined by spaces", text: "|", do: "Ctrl+V", want: "a b|", kind: "one line", clip: "a\r\nb"},
	{name: "a whole line pasted into one line has no space at its end", text: "|", do: "Ctrl+V", want: "a|", kind: "one line", clip: "a\n"},
	{name: "a passphrase is not copied", text: "^secret|", do: "Ctrl+C; Ctrl+X", want: "^secret|", kind: "secret", clip: "old", wantClip: "old"},
	{name: "a passphrase is no primary selection", text: "secret|", do: "Ctrl+A; Shift+Left", want: "^secre|t", kind: "secret", primary: "old", wantPrim: "old"},
}

var undoing = []manner{
	{name: "undo takes back a word", text: "|", do: "type one two; Ctrl+Z", want: "one|"},
	{name: "undo and redo again and again", text: "|", do: "type one two; Ctrl+Z; Ctrl+Z; Ctrl+Y; Ctrl+Y", want: "one two|"},
	{name: "Ctrl Shift Z is redo", text: "|", do: "type one; Ctrl+Z; Ctrl+Shift+Z", want: "one|"},
	{name: "undo puts the caret where the change was", text: "one| two", do: "type x; Ctrl+End; Ctrl+Z", want: "one| two"},
	{name: "redo puts the caret where the change was", text: "one| two", do: "type x; Ctrl+End; Ctrl+Z; Ctrl+End; Ctrl+Y", want: "onex| two"},
	{name: "a paste is one step", text: "one|", do: "Ctrl+V; Ctrl+Z", want: "one|", clip: " two three"},
	{name: "typing after a paste is another step", text: "|", do: "Ctrl+V; type x; Ctrl+Z", want: "one two|", clip: "one two"},
	{name: "a cut is one step", text: "one^ two|", do: "Ctrl+X; Ctrl+Z", want: "one^ two|"},
	{name: "a cut of nothing is no step", text: "|", do: "type one; Ctrl+X; Ctrl+Z", want: "|"},
	{name: "undo brings back and selects what was typed over", text: "one ^two|", do: "type x; Ctrl+Z", want: "one ^two|"},
	{name: "undo selects it as it was selected", text: "one |two^", do: "type xyz; Ctrl+Z", want: "one |two^"},
	{name: "redo puts the caret after what was typed over it", text: "one ^two| six", do: "type xy; Ctrl+Z; Ctrl+Y", want: "one xy| six"},
	{name: "all is selected again after all was typed over", text: "one\ntwo|", do: "Ctrl+A; type x; Ctrl+Z", want: "^one\ntwo|"},
	{name: "a paste over a selection is undone with the selection", text: "one ^two|", do: "Ctrl+V; Ctrl+Z", want: "one ^two|", clip: "six"},
	{name: "a paste over a selection is done again", text: "one ^two|", do: "Ctrl+V; Ctrl+Z; Ctrl+Y", want: "one six|", clip: "six"},
	{name: "a deleted selection comes back selected", text: "one ^two|", do: "Backspace; Ctrl+Z", want: "one ^two|"},
	{name: "Enter over a selection is undone with the selection", text: "one ^two|", do: "Enter; Ctrl+Z", want: "one ^two|"},
	{name: "Enter is undone", text: "one| two", do: "Enter; Ctrl+Z", want: "one| two"},
	{name: "a deleted word comes back without a selection", text: "one two|", do: "Ctrl+Backspace; Ctrl+Z", want: "one two|"},
	{name: "Delete is undone with the caret before it", text: "o|ne", do: "Delete; Ctrl+Z", want: "o|ne"},
	{name: "what the middle button pastes is undone", text: "one|", do: "middle 0; Ctrl+Z", want: "|one", primary: "six "},
	{name: "deleting is another step than typing", text: "|", do: "type abc; Backspace; Backspace; Ctrl+Z", want: "abc|"},
	{name: "typing after deleting is another step", text: "abc|", do: "Backspace; type x; Ctrl+Z", want: "ab|"},
	{name: "typing elsewhere is another step", text: "one|", do: "type x; Home; type y; Ctrl+Z", want: "|onex"},
	{name: "letters typed after a selection go with those typed over it", text: "^one|", do: "type ab; Ctrl+Z", want: "^one|"},
	{name: "after undo typing ends what could be redone", text: "|", do: "type one; Ctrl+Z; type two; Ctrl+Y", want: "two|"},
	{name: "undo with nothing to undo does nothing", text: "one|", do: "Ctrl+Z", want: "one|"},
}
