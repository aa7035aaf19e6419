// Package locale spares people the complaints that the window's toolkit logs,
// while the program starts and whenever it loads a font, about a locale that
// names no language it understands: "C.UTF-8" on most servers and in most
// containers, "sr_RS@latin" on desktops. It owns one environment variable and
// must never know of the toolkit, or of anything that takes part in starting it.
//
// It works by being early. Go initialises packages in the order of their import
// paths as soon as all that they import is ready. This package imports "os" and
// nothing else, and its path sorts before "reflect" and "text/template", without
// which the toolkit's translations cannot start: so it always comes first.
package locale

import "os"

// variable is what the toolkit prefers over the locale proper. Changing it
// leaves alone how C libraries encode text, which LC_ALL or LANG would not.
const variable = "LANGUAGE"

// found is the variable as it was, for the programs started from here.
var found = settle()

// setting is an environment variable's value, or that it is not set.
type setting struct {
	value string
	set   bool
}

// settle gives the toolkit a list of languages it can read, if what it would
// find is not one, and returns what stood there before.
func settle() setting {
	before, set := os.LookupEnv(variable)
	if languages, mend := readable(os.Getenv); mend {
		os.Setenv(variable, languages)
	}
	return setting{before, set}
}

// Environ is the environment for programs started from here: this program's
// own, with the languages its user asked for.
func Environ() []string {
	var env []string
	for _, entry := range os.Environ() {
		if len(entry) <= len(variable) || entry[:len(variable)+1] != variable+"=" {
			env = append(env, entry)
		}
	}
	if found.set {
		env = append(env, variable+"="+found.value)
	}
	return env
}

// readable returns the languages a user asks for in a form every reader
// understands, and whether that differs from what the environment says.
func readable(getenv func(string) string) (languages string, mend bool) {
	asked := getenv("LC_ALL")
	if asked == "" {
		asked = getenv("LC_MESSAGES")
	}
	if asked == "" {
		asked = getenv("LANG")
	}
	// In these the toolkit asks no further and speaks English.
	if asked == "C" || asked == "POSIX" {
		return "", false
	}
	if list := getenv(variable); list != "" {
		asked = list
	}
	if asked == "" {
		return "", false
	}
	return clean(asked)
}

// clean keeps the language and country of each entry of a list separated by
// colons, and drops entries without a language. English is what remains where
// nothing does: it is the language of the C locale.
func clean(list string) (languages string, changed bool) {
	start := 0
	for i := 0; i <= len(list); i++ {
		if i < len(list) && list[i] != ':' {
			continue
		}
		entry := list[start:i]
		start = i + 1
		plain := language(entry)
		if plain == "" {
			changed = true
			continue
		}
		changed = changed || plain != until(entry, '.')
		if languages != "" {
			languages += ":"
		}
		languages += plain
	}
	if languages == "" {
		languages = "en"
	}
	return languages, changed
}

// language reads "sr_RS.UTF-8@latin" as "sr_RS", and "C.UTF-8" as nothing.
func language(entry string) string {
	name := until(until(entry, '.'), '@')
	short := until(until(name, '_'), '-')
	if len(short) < 2 || len(short) > 3 || !letters(short) {
		return ""
	}
	if len(name) == len(short) {
		return short
	}
	if country := name[len(short)+1:]; len(country) == 2 && letters(country) {
		return name
	}
	return short
}

// until is the part of s before the first sep, or all of it.
func until(s string, sep byte) string {
	for i := 0; i < len(s); i++ {
		if s[i] == sep {
			return s[:i]
		}
	}
	return s
}

func letters(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
