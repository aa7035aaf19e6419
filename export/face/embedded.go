package face

import "promodoc/assets"

// Embedded makes a font set of the faces the program is shipped with and no
// others: the same pages on every computer. Each call makes a new one with
// nothing measured yet: keep it.
func Embedded() (*Fonts, error) { return EmbeddedAnd(nil) }

// EmbeddedAnd is Embedded, with the fonts of a system for what it lacks.
func EmbeddedAnd(system System) (*Fonts, error) {
	return New(Bytes{
		Regular:    assets.SerifRegular,
		Italic:     assets.SerifItalic,
		Bold:       assets.SerifBold,
		BoldItalic: assets.SerifBoldItalic,
		Mono:       assets.MonoRegular,
		Emoji:      assets.EmojiRegular,
		Symbols:    assets.SymbolsRegular,
	}, system)
}
