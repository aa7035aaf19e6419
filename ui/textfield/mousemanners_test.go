package textfield

var clicking = []manner{
	{name: "a click puts the caret there", text: "one two|", do: "click 4", want: "one |two"},
	{name: "a click beside a row puts the caret at its end", text: "|one\ntwo", do: "click 0 right", want: "one|\ntwo"},
	{name: "a click below the text puts the caret into the last row", text: "|one\ntwo", do: "click below", want: "one\n|two"},
	{name: "Shift and a click select to there", text: "one| two", do: "hold Shift; click 7", want: "one^ two|"},
	{name: "Shift and a click move the end of a selection", text: "^one| two", do: "hold Shift; click 7", want: "^one two|"},
	{name: "a click clears the selection", text: "^one| two", do: "click 5", want: "one t|wo"},
	{name: "a double click selects a word", text: "one two|", do: "double 1", want: "^one| two"},
	{name: "a double click on the end of a word's last letter selects the word", text: "one two|", do: "double 2.9", want: "^one| two"},
	{name: "a triple click selects a paragraph", text: "one two\nthree|", do: "triple 1", want: "^one two|\nthree"},
	{name: "a letter replaces what a double click selected", text: "one two|", do: "double 1; type 1", want: "1| two"},
	{name: "what a double click selects is the primary selection", text: "one two|", do: "double 1", want: "^one| two", wantPrim: "one"},
	{name: "the middle button pastes the primary selection there", text: "one three|", do: "middle 4", want: "one two |three", primary: "two "},
	{name: "the middle button pastes what is selected in the same field", text: "one two|", do: "double 1; middle 7", want: "one twoone|"},
	{name: "the second button moves the caret", text: "one two|", do: "second 1", want: "o|ne two", focus: "menu"},
	{name: "the second button leaves a selection that it is pressed on", text: "^one| two", do: "second 1", want: "^one| two", focus: "menu"},
	{name: "closing the menu keeps the selection", text: "^one| two", do: "second 1; Escape", want: "^one| two"},
	{name: "Shift F10 opens the menu", text: "^one| two", do: "Shift+F10", want: "^one| two", focus: "menu"},
	{name: "the menu key opens the menu", text: "^one| two", do: "Menu", want: "^one| two", focus: "menu"},
	{name: "the first item of the menu that applies is cut", text: "^one| two", do: "second 1; Down; Enter", want: "| two", wantClip: ""},
	{name: "a click on the label above goes into the field", text: "one two|", do: "click other; click label", want: "|one two"},
	{name: "a click between two fields goes into the nearer one", text: "one two|", do: "click other; click gap", want: "one two|"},
	{name: "typing after a click where no field is near goes into the last field", text: "one|", do: "click nowhere; type x", want: "onex|"},
	{name: "a paste after a click where no field is near does so too", text: "one|", do: "click nowhere; Ctrl+V", want: "onex|", clip: "x"},
	{name: "a letter typed on a button goes into the last field", text: "one|", do: "click button; type x", want: "onex|"},
}

var dragging = []manner{
	{name: "a drag selects", text: "one two three|", do: "press 4; drag 7; release", want: "one ^two| three"},
	{name: "a drag backwards selects", text: "one two three|", do: "press 7; drag 4; release", want: "one |two^ three"},
	{name: "a drag over rows selects", text: "one\ntwo|", do: "press 1; drag 6; release", want: "o^ne\ntw|o"},
	{name: "a drag after a double click selects by words", text: "one two three|", do: "click 5; press 5; drag 9; release", want: "one ^two three|"},
	{name: "a drag backwards after a double click selects by words", text: "one two three|", do: "click 5; press 5; drag 1; release", want: "|one two^ three"},
	{name: "dragging back after a double click keeps the word", text: "one two three|", do: "click 5; press 5; drag 9; drag 5; release", want: "one ^two| three"},
	{name: "a drag after a triple click selects by paragraphs", text: "one\ntwo\nsix|", do: "click 5; click 5; press 5; drag 9; release", want: "one\n^two\nsix|"},
	{name: "a drag is the primary selection when it ends", text: "one two|", do: "press 0; drag 3; release", want: "^one| two", wantPrim: "one"},
	{name: "a drag with the second button does not select", text: "one two|", do: "press second 1; drag 5", want: "o|ne two"},
	{name: "a drag that begins on a button does not select", text: "one two|", do: "press button; drag 3; release", want: "one two|", focus: "nothing"},
}

var releasing = []manner{
	{name: "releasing past the end of the row keeps selection and focus", text: "|one two", do: "press 4; drag 4 right; release", want: "one ^two|"},
	{name: "releasing over another field keeps selection and focus", text: "one two|", do: "press 3; drag other; release", want: "one^ two|"},
	{name: "releasing over a label keeps selection and focus", text: "one two|", do: "press 3; drag label; release", want: "|one^ two"},
	{name: "releasing outside the window keeps selection and focus", text: "one two|", do: "press 3; drag outside; release", want: "one^ two|"},
	{name: "typing goes on after a release outside the window", text: "one two|", do: "press 3; drag outside; release; type x", want: "onex|"},
	{name: "releasing over a button keeps selection and focus", text: "one two|", do: "press 3; drag button; release", want: "o|ne^ two"},
	{name: "a drag that begins between two fields selects too", text: "one two|", do: "click other; press gap; drag 3; release", want: "one| two^"},
}

var reading = []manner{
	{name: "a read-only text takes no letters", text: "one|", do: "type x", want: "one|", kind: "read-only"},
	{name: "a read-only text is not deleted from", text: "one^ two|", do: "Backspace; Delete; Ctrl+Backspace; Enter", want: "one^ two|", kind: "read-only"},
	{name: "a read-only text can be gone about in", text: "one two|", do: "Ctrl+Left; Shift+Home", want: "|one ^two", kind: "read-only"},
	{name: "a read-only text can be copied", text: "^one| two", do: "Ctrl+C", want: "^one| two", kind: "read-only", wantClip: "one"},
	{name: "a read-only text is not cut", text: "^one| two", do: "Ctrl+X", want: "^one| two", kind: "read-only", wantClip: "one"},
	{name: "nothing is pasted into a read-only text", text: "one|", do: "Ctrl+V; middle 1", want: "o|ne", kind: "read-only", clip: "x", primary: "x"},
}

var formatting = []manner{
	{name: "Ctrl B makes bold what is selected", text: "one ^two|", do: "Ctrl+B", want: "one **^two|**", kind: "markup"},
	{name: "Ctrl B at the caret begins bold text", text: "one |", do: "Ctrl+B; type x", want: "one **x|**", kind: "markup"},
	{name: "bold is undone by one Ctrl Z", text: "one ^two|", do: "Ctrl+B; Ctrl+Z", want: "one two|", kind: "markup"},
	{name: "Ctrl I makes italic", text: "one ^two|", do: "Ctrl+I", want: "one *^two|*", kind: "markup"},
	{name: "Ctrl K makes a link", text: "one ^two|", do: "Ctrl+K; type x", want: "one [two](x|)", kind: "markup"},
	{name: "Ctrl Shift K takes a link away", text: "one ^[two](x)|", do: "Ctrl+Shift+K", want: "one two|", kind: "markup"},
	{name: "Ctrl Shift 8 makes a list", text: "one|", do: "Ctrl+Shift+8", want: "- one|", kind: "markup"},
	{name: "Ctrl Shift 7 makes a numbered list", text: "one|", do: "Ctrl+Shift+7", want: "1. one|", kind: "markup"},
	{name: "Enter goes on with a list", text: "- one|", do: "Enter; type two", want: "- one\n- two|", kind: "markup"},
	{name: "Enter on an empty item ends the list", text: "- one\n- |", do: "Enter", want: "- one\n|", kind: "markup"},
	{name: "Shift Enter in a list is a line feed", text: "- one|", do: "Shift+Enter", want: "- one\n|", kind: "markup"},
	{name: "Tab indents an item", text: "- one|", do: "Tab", want: "  - one|", kind: "markup"},
	{name: "Shift Tab moves an item back", text: "  - one|", do: "Shift+Tab", want: "- one|", kind: "markup"},
	{name: "Tab elsewhere goes to the next field", text: "one|", do: "Tab", want: "one|", kind: "markup", focus: "other"},
	{name: "quotes become typographic", text: "|", do: `type "`, want: "“|", kind: "markup"},
	{name: "a typographic quote is undone by one Ctrl Z", text: "|", do: `type "; Ctrl+Z`, want: `"|`, kind: "markup"},
	{name: "an address pasted over text makes a link", text: "one ^two|", do: "Ctrl+V", want: "one [two](https://x.test)|", kind: "markup", clip: "https://x.test"},
	{name: "an address pasted at the caret is text", text: "one |", do: "Ctrl+V", want: "one https://x.test|", kind: "markup", clip: "https://x.test"},
	{name: "Backspace at the start of an item takes the bullet away", text: "- |one", do: "Backspace", want: "|one", kind: "markup"},
	{name: "a plain field leaves Ctrl B alone", text: "one ^two|", do: "Ctrl+B", want: "one ^two|"},
}
