package schema

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"promodoc/app/goldentest"
	"promodoc/app/journal"
)

// What the schema accepts is what the journal reads, and the other way round.
func TestJournal(t *testing.T) {
	goldentest.Compare(t, "testdata/promodoc.journal.v1.schema.json", Journal())
	root, err := jsonschema.UnmarshalJSON(bytes.NewReader(Journal()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("journal.json", root); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("journal.json")
	if err != nil {
		t.Fatal(err)
	}
	head := "schema: promodoc.journal/v1\nentries:\n"
	for file, want := range map[string]bool{
		head: true,
		head + "  - {date: 2026-03-04, text: x, result: y, part: z, tags: [a], people: [b], links: [{title: a, url: b}], source: {kind: git, name: n, keys: [k]}, mood: good}": true,
		head + "  - {id: j, date: 2026, to: 2026-03, text: 5}": true,
		head + "  - {date: 2026-3, text: x}":                   false,
		head + "  - {text: x}":                                 false,
		head + "  - {date: 2026, text: ' '}":                   false,
		head + "  - {date: 2026, text: x, tags: a}":            false,
		"schema: promodoc.path/v1\n":                           false,
	} {
		var value any
		if err := yaml.Unmarshal([]byte(strings.ReplaceAll(file, "2026-03-04", `"2026-03-04"`)), &value); err != nil {
			t.Fatal(err)
		}
		_, faults := journal.Read("y.yaml", []byte(file))
		if err := s.Validate(value); (err == nil) != want || (len(faults) == 0) != want {
			t.Errorf("%s: the schema says %v, the journal %v, want %v", file, err, faults, want)
		}
	}
}
