package settings_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"promodoc/app/settings"
)

func TestSettingsByTheirKeys(t *testing.T) {
	usual := settings.Defaults()
	for _, test := range []struct {
		key    string
		values []string
	}{
		{"theme", []string{"dark"}}, {"text_size", []string{"115"}}, {"reminders_off", []string{"true"}},
		{"formats", []string{"pdf", "docx"}}, {"export_folder", []string{"~/out"}}, {"history_limit", []string{"500"}},
	} {
		set, err := settings.With(usual, test.key, test.values...)
		if err != nil {
			t.Errorf("%s: %v", test.key, err)
			continue
		}
		all := settings.All(set)
		at := slices.IndexFunc(all, func(s settings.Setting) bool { return s.Key == test.key })
		if !reflect.DeepEqual(all[at].Values, test.values) || all[at].Default {
			t.Errorf("%s is %+v", test.key, all[at])
		}
		if back, err := settings.With(set, test.key, ""); err != nil || !reflect.DeepEqual(settings.All(back), settings.All(usual)) {
			t.Errorf("%s does not go back: %v", test.key, err)
		}
	}
	for key, says := range map[string]string{"them": "did you mean theme?", "colour": "there are theme, text_size", "text_size": "write a number from 80 to 160", "theme": "write system, light or dark"} {
		if _, err := settings.With(usual, key, "x"); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", key, err)
		}
	}
	if _, err := settings.With(usual, "theme", "dark", "light"); err == nil {
		t.Error("a theme has two values")
	}
}

func TestMistypedKeysAreSaid(t *testing.T) {
	for content, want := range map[string]string{
		"schema: promodoc.settings/v1\ntheem: dark\n":  `:2:1: there is no setting "theem", which is kept as it is; did you mean theme?`,
		"schema: promodoc.settings/v2\ntheem: dark\n":  "",
		"schema: promodoc.settings/v1\ncolour: dark\n": "",
		"theme: pink\n": ":1:8: theme is \"pink\"",
	} {
		_, err := settings.Validate("settings.yaml", []byte(content))
		if err == nil && want != "" || err != nil && (want == "" || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v", content, err)
		}
	}
}
