// Package filename makes file names: any text becomes one path element that is
// valid on every system, and a pattern such as "{cycle} {candidate} {role}"
// becomes such a text. It must not know of folders, documents or the content of
// files.
package filename

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// MaxBytes is the length limit of Safe, in bytes of UTF-8. Systems allow 255
// (some encrypted ones 143); the rest is for an extension, a number, or the
// suffix of a copy.
const MaxBytes = 160

// Safe returns text as a name that is valid on Linux, macOS and Windows. Letters
// of any script, spaces and most symbols are kept; folder separators become
// hyphens; control characters and those that are special to a system or shell
// are removed; a name that Windows reserves for a device gets an underscore. If
// nothing is left, Safe returns the fallback, which must be safe.
func Safe(text, fallback string) string {
	// Normalized before, because that can produce forbidden characters, and
	// after, because removals can bring a letter and its accent together.
	allowed := strings.Map(permit, norm.NFC.String(strings.ToValidUTF8(text, "")))
	name := tidy(norm.NFC.String(allowed))
	name = tidy(cut(unreserve(tidy(cut(name, MaxBytes))), MaxBytes))
	if name == "" {
		return fallback
	}
	return name
}

// Slug is Safe with hyphens between the words, so that the name can be typed in
// a shell without quotes.
func Slug(text, fallback string) string {
	words := strings.FieldsFunc(Safe(text, fallback), func(r rune) bool { return r == ' ' || r == '-' })
	return Safe(strings.Join(words, "-"), fallback)
}

// Same reports whether two names would be one file on some system: many ignore
// letter case and Unicode normalization.
func Same(a, b string) bool { return Key(a) == Key(b) }

// Find returns the index of the name that somebody who typed arg means: the name itself,
// else one in other case, else the one that [Slug] makes of arg; -1 if there is none.
func Find(names []string, arg string) int {
	key, slug := Key(arg), Key(Slug(arg, ""))
	for _, match := range []func(name string) bool{
		func(name string) bool { return name == arg },
		func(name string) bool { return Key(name) == key },
		func(name string) bool { return slug != "" && Key(name) == slug },
	} {
		if i := slices.IndexFunc(names, match); i >= 0 {
			return i
		}
	}
	return -1
}

// Key returns a map key that is equal for names that are the Same.
func Key(name string) string {
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(name)))
}

// The joiners are needed in Persian and Indic words and in many emoji.
const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

// permit maps a rune to one that is allowed in a name, or to -1.
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

// tidy collapses spaces and trims what would hide a file, look like an option
// or a home folder, or be dropped by Windows.
func tidy(name string) string {
	name = strings.Join(strings.Fields(name), " ")
	const joiners = string(zeroWidthNonJoiner) + string(zeroWidthJoiner)
	name = strings.TrimLeft(name, ".-~ "+joiners)
	return strings.TrimRight(name, ". -"+joiners)
}

// cut shortens a name to at most limit bytes without splitting a grapheme
// cluster (UAX #29).
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
		// A single cluster with hundreds of marks: keep whole runes.
		for end = limit; !utf8.RuneStart(name[end]); end-- {
		}
	}
	return name[:end]
}

// unreserve adds an underscore to a name whose part before the first dot is a
// device on Windows, whatever the extension.
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

// Numbered returns a safe name with a number, "x-2", of at most MaxBytes: the
// next name to try if one is taken.
func Numbered(name string, n int) string {
	return With(name, "-"+strconv.Itoa(n))
}

// With returns a name with a suffix. If that is longer than MaxBytes, the name
// is shortened. The suffix must be safe and shorter than that.
func With(name, suffix string) string {
	return cut(name, MaxBytes-len(suffix)) + suffix
}
