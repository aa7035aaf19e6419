// Package filename owns the names of files made from words of hers: any text
// becomes one path element that every system takes, and a pattern such as
// "{cycle} {candidate} {role}" becomes such a text. It must never know of
// folders, of documents or of what is in a file.
package filename

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// MaxBytes is the longest name Safe makes, in bytes of UTF-8. Systems take 255
// (some encrypted ones 143 for all but the rarest names); the rest is room for
// an extension, a number, or the words put behind a copy.
const MaxBytes = 160

// Safe makes text a name that Linux, macOS and Windows take as it is. Letters
// of any script, spaces and most signs stay; what separates folders becomes a
// hyphen; control characters and what a system or shell keeps for itself goes;
// a name that Windows reserves for a device gets an underscore. Where nothing
// is left, the fallback is the name; it has to be a safe one.
func Safe(text, fallback string) string {
	// Composed before, as some signs turn into forbidden ones by it, and after,
	// as a letter and its accent may have stood apart until now.
	allowed := strings.Map(permit, norm.NFC.String(strings.ToValidUTF8(text, "")))
	name := tidy(norm.NFC.String(allowed))
	name = tidy(cut(unreserve(tidy(cut(name, MaxBytes))), MaxBytes))
	if name == "" {
		return fallback
	}
	return name
}

// Slug is Safe without spaces, so that the name can be typed in a shell as it
// stands: words are joined by hyphens.
func Slug(text, fallback string) string {
	words := strings.FieldsFunc(Safe(text, fallback), func(r rune) bool { return r == ' ' || r == '-' })
	return Safe(strings.Join(words, "-"), fallback)
}

// Same reports whether two names would be one file on some system: many do
// not tell capital letters or the ways to write an accent apart.
func Same(a, b string) bool { return Key(a) == Key(b) }

// Key is equal for names that are Same, for use in maps.
func Key(name string) string {
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(name)))
}

// The joiners decide how Persian and Indic words and many emoji look.
const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

// permit maps one rune to what may stand in a name, or to -1.
func permit(r rune) rune {
	switch {
	case r == zeroWidthJoiner || r == zeroWidthNonJoiner:
		return r
	case unicode.IsSpace(r):
		return ' '
	case strings.ContainsRune(`/\:|`, r):
		return '-'
	case strings.ContainsRune("<>\"?*`$", r), r == utf8.RuneError, !unicode.IsGraphic(r):
		return -1
	}
	return r
}

// tidy joins runs of spaces and takes from the ends what would hide a file,
// look like an option or a home folder, or be dropped by Windows.
func tidy(name string) string {
	name = strings.Join(strings.Fields(name), " ")
	const joiners = string(zeroWidthNonJoiner) + string(zeroWidthJoiner)
	name = strings.TrimLeft(name, ".-~ "+joiners)
	return strings.TrimRight(name, ". -"+joiners)
}

// cut shortens a name to at most limit bytes without cutting what a reader
// sees as one character.
func cut(name string, limit int) string {
	if len(name) <= limit {
		return name
	}
	end, state := 0, -1
	for rest := name; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if end+len(cluster) > limit {
			break
		}
		end += len(cluster)
	}
	if end == 0 {
		// One character with hundreds of marks on it: only whole runes are kept.
		for end = limit; !utf8.RuneStart(name[end]); end-- {
		}
	}
	return name[:end]
}

// unreserve puts an underscore into a name whose part before the first dot is
// a device on Windows, whatever stands behind that dot.
func unreserve(name string) string {
	stem, rest, dotted := strings.Cut(name, ".")
	if !reserved(strings.TrimRight(stem, " ")) {
		return name
	}
	if dotted {
		return stem + "_." + rest
	}
	return stem + "_"
}

func reserved(stem string) bool {
	upper := strings.ToUpper(stem)
	switch upper {
	case "CON", "PRN", "AUX", "NUL", "CLOCK", "CONIN", "CONOUT":
		return true
	}
	for _, port := range []string{"COM", "LPT"} {
		if number, ok := strings.CutPrefix(upper, port); ok && strings.Contains("0123456789¹²³", number) &&
			utf8.RuneCountInString(number) == 1 {
			return true
		}
	}
	return false
}

// Numbered is a safe name with a number behind it, "x-2", still at most
// MaxBytes long: the next name to try where one is taken.
func Numbered(name string, n int) string {
	return With(name, "-"+strconv.Itoa(n))
}

// With is a name with a suffix, still at most MaxBytes long: where it would be
// longer, the name is cut. The suffix has to be safe and shorter than that.
func With(name, suffix string) string {
	return cut(name, MaxBytes-len(suffix)) + suffix
}
