package assets

import _ "embed"

// The fonts of the page: Source Serif 4 by Frank Grießhammer for Adobe,
// JetBrains Mono for code, and as fallbacks Noto Emoji (one colour) and symbols
// of four Noto fonts (a file made by .scripts/symbols.py). Each is a static
// TrueType file under the SIL Open Font License 1.1, whose text is beside it.
// The bytes are shared. gofpdf changes the bytes of a font: give it a copy.
var (
	//go:embed fonts/SourceSerif4-Regular.ttf
	SerifRegular []byte
	//go:embed fonts/SourceSerif4-Italic.ttf
	SerifItalic []byte
	//go:embed fonts/SourceSerif4-Bold.ttf
	SerifBold []byte
	//go:embed fonts/SourceSerif4-BoldItalic.ttf
	SerifBoldItalic []byte
	//go:embed fonts/JetBrainsMono-Regular.ttf
	MonoRegular []byte
	//go:embed fonts/NotoEmoji-Regular.ttf
	EmojiRegular []byte
	//go:embed fonts/PromodocSymbols-Regular.ttf
	SymbolsRegular []byte
)

// The fonts of the window: Inter by Rasmus Andersson, same licence.
var (
	//go:embed fonts/Inter-Regular.ttf
	SansRegular []byte
	//go:embed fonts/Inter-SemiBold.ttf
	SansSemiBold []byte
)
