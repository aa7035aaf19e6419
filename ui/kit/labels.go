package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/theme"
)

// Headline returns the title of a screen or page.
func Headline(text string) *Text {
	return NewText(Run{Text: text, Size: theme.Headline, Bold: true})
}

// Heading returns the heading of a section.
func Heading(text string) *Text {
	return NewText(Run{Text: text, Size: theme.Heading, Bold: true})
}

// Body returns a paragraph of secondary text.
func Body(text string) *Text {
	return NewText(Run{Text: text, Size: theme.Body, Color: theme.Muted})
}

// Small returns a paragraph of secondary text in a small size.
func Small(text string) *Text {
	return NewText(Run{Text: text, Size: theme.Label, Color: theme.Muted})
}

// SmallLabel is secondary text in a small size on one line, truncated if needed.
func SmallLabel(text string) *Text {
	return NewLabel(Run{Text: text, Size: theme.Label, Color: theme.Muted})
}

// RowHeight returns the height of a line of text in a row of a list.
func RowHeight() float32 { return NewLabel(Run{Text: " ", Size: theme.Row}).MinSize().Height }

// GroupHeading returns the heading of a group in an outline, in capitals.
func GroupHeading(text string) *Text { return NewLabel(GroupHeadingRun(text)) }

// GroupHeadingRun returns the text of a [GroupHeading], for one that changes.
func GroupHeadingRun(text string) Run {
	return Run{Text: strings.ToUpper(text), Size: theme.Caption, Bold: true, Color: theme.Muted}
}

// FieldLabel returns the label of a field, followed by an explanation.
func FieldLabel(label, explanation string) *Text {
	return NewText(
		Run{Text: label, Size: theme.Label, Bold: true},
		Run{Text: "  " + explanation, Size: theme.Label, Color: theme.Muted},
	)
}

// KeyHint is a key with its effect, for the status line.
func KeyHint(key, effect string) *fyne.Container {
	return Row(4, NewKeyCap(key), SmallLabel(effect))
}
