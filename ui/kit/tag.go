package kit

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/look"
)

// Tag is a word on a small rounded ground, to be seen and not pressed.
type Tag struct {
	*fyne.Container
	ground *Surface
	word   *Text
}

// NewTag returns an empty tag.
func NewTag() *Tag {
	t := &Tag{ground: NewSurface(look.AtRest), word: NewLine()}
	t.ground.corner = look.CornerChip
	t.Container = Stack(t.ground, Inset(2, 8, 3, 8, t.word))
	return t
}

// Set changes the word and whether it stands out.
func (t *Tag) Set(word string, on bool) {
	ground, ink := look.AtRest, look.Quiet
	if on {
		ground, ink = look.AccentTint, look.Accent
	}
	t.ground.SetColors(ground, look.Clear)
	t.word.SetRuns(Run{Text: word, Size: look.Label, Color: ink})
}

// Word returns the word on the tag.
func (t *Tag) Word() string { return t.word.String() }
