// Package locale prevents errors that the window's toolkit logs, at the start
// and whenever it loads a font, about a locale whose language it cannot parse:
// "C.UTF-8" on most servers and in most containers, "sr_RS@latin" on desktops.
// It sets one environment variable, and must import nothing but "os".
//
// It must be initialized before the toolkit. Go initializes packages in the
// order of their import paths, each once its imports are initialized. This
// package imports only "os", and its path sorts before "reflect" and
// "text/template", which the toolkit's translations import: so it is first.
package locale

import "os"

// variable names the variable that the toolkit prefers to the others. Unlike LC_ALL
// and LANG it does not change how C libraries encode text.
const variable = "LANGUAGE"

// original is the variable's value when the program started.
var original = sanitize()

// setting is the value of an environment variable that may be unset.
type setting struct {
	value string
	set   bool
}

// sanitize sets the variable to a list of languages that the toolkit can parse,
// if it cannot parse the environment's, and returns the value before.
func sanitize() setting {
	before, set := os.LookupEnv(variable)
	if languages, changed := parsable(os.Getenv); changed {
		os.Setenv(variable, languages)
	}
	return setting{before, set}
}

// Environ returns the environment for programs that this one starts: its own,
// with the languages that the user asked for.
func Environ() []string {
	var env []string
	for _, entry := range os.Environ() {
		if len(entry) <= len(variable) || entry[:len(variable)+1] != variable+"=" {
			env = append(env, entry)
		}
	}
	if original.set {
		env = append(env, variable+"="+original.value)
	}
	return env
}

// parsable returns the languages that the environment asks for in a form that
// the toolkit can parse, and whether that form differs from the environment.
func parsable(getenv func(string) string) (languages string, changed bool) {
	requested := getenv("LC_ALL")
	if requested == "" {
		requested = getenv("LC_MESSAGES")
	}
	if requested == "" {
		requested = getenv("LANG")
	}
	// With these the toolkit uses English and does not read the variable.
	if requested == "C" || requested == "POSIX" {
		return "", false
	}
	if list := getenv(variable); list != "" {
		requested = list
	}
	if requested == "" {
		return "", false
	}
	return clean(requested)
}

// clean keeps the language and country of each entry of a list separated by
// colons, and drops entries without a language. If none is left it returns
// English, the language of the C locale.
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

// language returns "sr_RS" for "sr_RS.UTF-8@latin", and nothing for "C.UTF-8".
func language(entry string) string {
	name := until(until(entry, '.'), '@')
	short := until(until(name, '_'), '-')
	if len(short) < 2 || len(short) > 3 || !isLetters(short) {
		return ""
	}
	if len(name) == len(short) {
		return short
	}
	if country := name[len(short)+1:]; len(country) == 2 && isLetters(country) {
		return name
	}
	return short
}

// until returns the part of s before the first sep, or all of s.
func until(s string, sep byte) string {
	for i := 0; i < len(s); i++ {
		if s[i] == sep {
			return s[:i]
		}
	}
	return s
}

func isLetters(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
