package kit

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/theme"
)

// Badge is a word on a small rounded ground, to be seen and not pressed.
type Badge struct {
	*fyne.Container
	ground *Surface
	word   *Text
}

// NewBadge returns an empty tag.
func NewBadge() *Badge {
	t := &Badge{ground: NewSurface(theme.Inactive), word: NewLabel()}
	t.ground.corner = theme.CornerChip
	t.Container = Stack(t.ground, Inset(2, 8, 3, 8, t.word))
	return t
}

// Set changes the word and whether it stands out.
func (t *Badge) Set(word string, on bool) {
	ground, ink := theme.Inactive, theme.Muted
	if on {
		ground, ink = theme.AccentTint, theme.Accent
	}
	t.ground.SetColors(ground, theme.Transparent)
	t.word.SetRuns(Run{Text: word, Size: theme.Label, Color: ink})
}

// Word returns the word on the tag.
func (t *Badge) Word() string { return t.word.String() }
