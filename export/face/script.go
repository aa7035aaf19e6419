package face

import (
	"unicode"

	"github.com/go-text/typesetting/language"
)

// scriptOf returns the script of a character: that of its first rune that has
// one, or for marks shared by several scripts the one whose block contains them.
func scriptOf(cluster string) language.Script {
	shared := language.Common
	for _, r := range cluster {
		script := language.LookupScript(r)
		if script.Strong() && script != language.Unknown {
			return script
		}
		if shared == language.Common {
			shared = blockScript(r)
		}
	}
	return shared
}

// blockScript returns the script in which a shared rune is mostly used.
func blockScript(r rune) language.Script {
	switch {
	case r >= 0x0600 && r <= 0x06FF:
		return language.Arabic
	case r == 0x0964 || r == 0x0965 || r >= 0xA830 && r <= 0xA839:
		return language.Devanagari
	case r == 0x0E3F:
		return language.Thai
	case r == 0x30FB || r == 0x30FC || r == 0xFF70:
		return language.Katakana
	case r >= 0x2FF0 && r <= 0x303F, r >= 0x3190 && r <= 0x319F, r >= 0x31C0 && r <= 0x31EF,
		r >= 0x3220 && r <= 0x33FF, r >= 0xFE30 && r <= 0xFE4F, r >= 0xFF00 && r <= 0xFFEF:
		return language.Han
	}
	return language.Common
}

// isRightToLeft reports whether a script is written from right to left.
func isRightToLeft(s language.Script) bool {
	switch s {
	case language.Arabic, language.Hebrew, language.Syriac, language.Thaana, language.Nko, language.Samaritan,
		language.Mandaic, language.Adlam, language.Hanifi_Rohingya, language.Mende_Kikakui, language.Yezidi,
		language.Sogdian, language.Old_Sogdian, language.Chorasmian, language.Elymaic, language.Old_Uyghur,
		language.Avestan, language.Imperial_Aramaic, language.Phoenician, language.Lydian, language.Cypriot,
		language.Hatran, language.Nabataean, language.Palmyrene, language.Kharoshthi, language.Manichaean,
		language.Inscriptional_Parthian, language.Inscriptional_Pahlavi, language.Psalter_Pahlavi,
		language.Old_North_Arabian, language.Old_South_Arabian, language.Old_Turkic, language.Old_Hungarian,
		language.Meroitic_Hieroglyphs, language.Meroitic_Cursive:
		return true
	}
	return false
}

// isSimpleScript reports whether a script is legible without the joining rules
// of its font, so that ligatures can be turned off.
func isSimpleScript(s language.Script) bool {
	switch s {
	case language.Latin, language.Greek, language.Cyrillic, language.Armenian, language.Georgian,
		language.Common, language.Inherited, language.Unknown, 0:
		return true
	}
	return false
}

// HasItalic reports whether a text is emphasized by an italic: one whose first letter is of
// a script that has one. Hebrew, Arabic, Chinese and most others have none, and a slanted
// font of them looks like a fault.
func HasItalic(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return r < 0x0530 || hasItalic(language.LookupScript(r))
		}
	}
	return true
}

// hasItalic reports whether a script has italics. That of marks which all have is none.
func hasItalic(s language.Script) bool { return isSimpleScript(s) }

// ScriptTable returns a script's entry in package unicode, which has names but
// no script codes: it is found through a rune of the script. The table is nil if
// package unicode does not have the script.
func ScriptTable(s language.Script) (name string, table *unicode.RangeTable) {
	for _, r := range language.ScriptRanges {
		if r.Script != s {
			continue
		}
		for name, table := range unicode.Scripts {
			if unicode.Is(table, r.Start) {
				return name, table
			}
		}
	}
	return "", nil
}
