package face

import "promodoc/assets"

// Embedded returns a font set of the embedded faces, with the fallback fonts of a
// system. Without a system it makes the same pages on every computer. Each call
// returns a new set with an empty cache: keep it.
func Embedded(system System) *Fonts {
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
