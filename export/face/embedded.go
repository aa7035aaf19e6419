package face

import "promodoc/assets"

// Embedded returns a font set of the embedded faces alone, which makes the same
// pages on every computer. Each call returns a new set with an empty cache: keep
// it.
func Embedded() (*Fonts, error) { return EmbeddedWith(nil) }

// EmbeddedWith is Embedded with the fallback fonts of a system.
func EmbeddedWith(system System) (*Fonts, error) {
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
