package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/theme"
)

// Headline is the large line a page begins with.
func Headline(text string) *Text {
	return NewText(Run{Text: text, Size: theme.Headline, Bold: true})
}

// Heading begins a part of a page.
func Heading(text string) *Text {
	return NewText(Run{Text: text, Size: theme.Heading, Bold: true})
}

// Body is a paragraph that stands back.
func Body(text string) *Text {
	return NewText(Run{Text: text, Size: theme.Body, Color: theme.Muted})
}

// Small is a line of label size that stands back.
func Small(text string) *Text {
	return NewText(Run{Text: text, Size: theme.Label, Color: theme.Muted})
}

// SmallLabel is Small on one line, cut where it is too long.
func SmallLabel(text string) *Text {
	return NewLabel(Run{Text: text, Size: theme.Label, Color: theme.Muted})
}

// GroupHeading names a group in an outline.
func GroupHeading(text string) *Text { return NewLabel(GroupHeadingRun(text)) }

// GroupHeadingRun is the run of GroupHeading, for a name that changes.
func GroupHeadingRun(text string) Run {
	return Run{Text: strings.ToUpper(text), Size: theme.Caption, Bold: true, Color: theme.Muted}
}

// FieldLabel is a label for a field, with a quiet explanation behind it.
func FieldLabel(label, explanation string) *Text {
	return NewText(
		Run{Text: label, Size: theme.Label, Bold: true},
		Run{Text: "  " + explanation, Size: theme.Label, Color: theme.Muted},
	)
}

// KeyHint is a key with what it does, for the status line.
func KeyHint(key, does string) *fyne.Container {
	return Row(4, NewKeyCap(key), SmallLabel(does))
}
