package face

import "promodoc/assets"

// Embedded makes a font set of the faces the program is shipped with. Each
// call makes a new one with nothing measured yet: keep it.
func Embedded() (*Fonts, error) {
	return New(Bytes{
		Regular:    assets.SerifRegular,
		Italic:     assets.SerifItalic,
		Bold:       assets.SerifBold,
		BoldItalic: assets.SerifBoldItalic,
		Mono:       assets.MonoRegular,
		Emoji:      assets.EmojiRegular,
	})
}
