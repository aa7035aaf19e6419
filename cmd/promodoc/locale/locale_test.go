package locale

import (
	"slices"
	"testing"
)

func TestParsable(t *testing.T) {
	tests := []struct {
		env       map[string]string
		languages string
		changed   bool
	}{
		{map[string]string{}, "", false},
		{map[string]string{"LANG": "C"}, "", false},
		{map[string]string{"LANG": "POSIX"}, "", false},
		{map[string]string{"LANG": "C.UTF-8"}, "en", true},
		{map[string]string{"LANG": "C.utf8"}, "en", true},
		{map[string]string{"LANG": "en_US.UTF-8"}, "en_US", false},
		{map[string]string{"LANG": "de"}, "de", false},
		{map[string]string{"LANG": "pt-BR"}, "pt-BR", false},
		{map[string]string{"LANG": "sr_RS@latin"}, "sr_RS", true},
		{map[string]string{"LANG": "sr_RS.UTF-8@latin"}, "sr_RS", false},
		{map[string]string{"LANG": "de_DE@euro"}, "de_DE", true},
		{map[string]string{"LANG": "es_419"}, "es", true},
		{map[string]string{"LANG": "english"}, "en", true},
		{map[string]string{"LANG": "C.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr_FR", false},
		{map[string]string{"LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}, "en", true},
		{map[string]string{"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "C.UTF-8"}, "en", true},
		{map[string]string{"LANG": "C.UTF-8", "LANGUAGE": "nl:fr"}, "nl:fr", false},
		{map[string]string{"LANG": "C", "LANGUAGE": "C.UTF-8"}, "", false},
		{map[string]string{"LANG": "nl_NL.UTF-8", "LANGUAGE": "nl:C:fr"}, "nl:fr", true},
		{map[string]string{"LANG": "nl_NL.UTF-8", "LANGUAGE": "nl::fr"}, "nl:fr", true},
	}
	for _, test := range tests {
		languages, changed := parsable(func(name string) string { return test.env[name] })
		if changed != test.changed || changed && languages != test.languages {
			t.Errorf("%v: got %q, changed %v; want %q, changed %v", test.env, languages, changed, test.languages, test.changed)
		}
	}
}

// Other programs get the languages that the user asked for, also after sanitize
// changed them for this one.
func TestEnviron(t *testing.T) {
	t.Setenv("LC_ALL", "C.UTF-8")
	t.Setenv("LANGUAGE", "C.UTF-8")
	before := original
	original = sanitize()
	defer func() { original = before }()

	if env := Environ(); !slices.Contains(env, "LANGUAGE=C.UTF-8") || slices.Contains(env, "LANGUAGE=en") {
		t.Errorf("other programs do not get the language that was asked for: %q", env)
	}
	if languages, changed := clean("C.UTF-8"); languages != "en" || !changed {
		t.Errorf("got %q, %v", languages, changed)
	}
}
