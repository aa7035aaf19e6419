package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/look"
)

// Headline is the large line a page begins with.
func Headline(text string) *Text {
	return NewText(Run{Text: text, Size: look.Headline, Bold: true})
}

// Heading begins a part of a page.
func Heading(text string) *Text {
	return NewText(Run{Text: text, Size: look.Heading, Bold: true})
}

// Body is a paragraph that stands back.
func Body(text string) *Text {
	return NewText(Run{Text: text, Size: look.Body, Color: look.Quiet})
}

// Small is a line of label size that stands back.
func Small(text string) *Text {
	return NewText(Run{Text: text, Size: look.Label, Color: look.Quiet})
}

// SmallLine is Small on one line, cut where it is too long.
func SmallLine(text string) *Text {
	return NewLine(Run{Text: text, Size: look.Label, Color: look.Quiet})
}

// Caps names a group in an outline.
func Caps(text string) *Text { return NewLine(CapsRun(text)) }

// CapsRun is the run of Caps, for a name that changes.
func CapsRun(text string) Run {
	return Run{Text: strings.ToUpper(text), Size: look.Tiny, Bold: true, Color: look.Quiet}
}

// Named is a label for a field, with a quiet explanation behind it.
func Named(label, explanation string) *Text {
	return NewText(
		Run{Text: label, Size: look.Label, Bold: true},
		Run{Text: "  " + explanation, Size: look.Label, Color: look.Quiet},
	)
}

// KeyHint is a key with what it does, for the status line.
func KeyHint(key, does string) *fyne.Container {
	return Row(4, NewKeyCap(key), SmallLine(does))
}
