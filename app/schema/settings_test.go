package schema

import (
	"bytes"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"promodoc/app/docfile"
	"promodoc/app/goldentest"
	"promodoc/app/promo"
	"promodoc/app/settings"
	"promodoc/app/template"
)

func compile(t *testing.T, data []byte) *jsonschema.Schema {
	t.Helper()
	root, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", root); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What the schema accepts is what the settings read, and the other way round.
func TestSettings(t *testing.T) {
	goldentest.Compare(t, "testdata/promodoc.settings.v1.schema.json", Settings())
	for _, key := range settings.Keys() {
		if settingsDescriptions["settings."+key] == nil {
			t.Errorf("no description of the setting %s", key)
		}
	}
	s := compile(t, Settings())
	for file, want := range map[string]bool{
		"schema: promodoc.settings/v1\ntheme: dark\ntext_size: 90\nformats: [md]\ncolour: red\n": true,
		"reminders_off: true\nhistory_limit: 0\nlibrary: ~/x\n":                                  true,
		"theme: pink\n":            false,
		"text_size: 500\n":         false,
		"text_size: large\n":       false,
		"history_limit: 5\n":       false,
		"reminders_off: perhaps\n": false,
		"formats: md\n":            false,
		"schema: other/v1\n":       false,
	} {
		var value any
		if err := yaml.Unmarshal([]byte(file), &value); err != nil {
			t.Fatal(err)
		}
		_, faults := settings.Validate("s.yaml", []byte(file))
		if err := s.Validate(value); (err == nil) != want || (faults == nil) != want {
			t.Errorf("%s: the schema says %v, the settings %v, want %v", file, err, faults, want)
		}
	}
}

func TestTemplate(t *testing.T) {
	goldentest.Compare(t, "testdata/promodoc.template.v1.schema.json", Template())
	data, err := template.Write(promo.Document{Name: "x", Setup: promo.Setup{Words: []string{"y"}}})
	if err != nil {
		t.Fatal(err)
	}
	var value any
	if err := yaml.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	if err := compile(t, Template()).Validate(value); err != nil {
		t.Error(err)
	}
	data, _ = docfile.Write(promo.Document{Name: "x"})
	_ = yaml.Unmarshal(data, &value)
	if compile(t, Template()).Validate(value) == nil {
		t.Error("a document is taken for a template")
	}
}
