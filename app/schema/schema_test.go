package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"promodoc/app/career"
	"promodoc/app/goldentest"
	"promodoc/app/message"
	"promodoc/app/yamldoc"
	"promodoc/assets"
)

func TestPath(t *testing.T) {
	goldentest.Compare(t, "testdata/promodoc.path.v1.schema.json", Path())
}

// around has each mapping of a path file with an unknown key.
var around = map[string]string{
	pathObject:          "no-such-key-here: 1\n",
	originObject:        "source:\n  no-such-key-here: 1\n",
	sectionObject:       "sections:\n- no-such-key-here: 1\n",
	considerationObject: "sections:\n- considerations:\n  - no-such-key-here: 1\n",
	promptObject:        "sections:\n- considerations:\n  - prompts:\n    - no-such-key-here: 1\n",
	preparationObject:   "preparations:\n- no-such-key-here: 1\n",
	linkObject:          "preparations:\n- links:\n  - no-such-key-here: 1\n",
	skeletonObject:      "skeleton:\n- no-such-key-here: 1\n",
}

// TestKeysAreThoseOfTheReader checks that the schema has the keys that career.Read
// lists in its fault of an unknown key.
func TestKeysAreThoseOfTheReader(t *testing.T) {
	for name, o := range objects() {
		var want []string
		for _, k := range o.keys {
			want = append(want, k.name)
			if descriptions[name+"."+k.name] == nil {
				t.Errorf("%s: no description of %s", name, k.name)
			}
		}
		_, err := career.Read("p.yaml", []byte(around[name]))
		var faults yamldoc.Faults
		errors.As(err, &faults)
		var got []string
		for _, f := range faults {
			var found *message.Error
			if errors.As(f.Err, &found) && found.Kind == yamldoc.ErrUnknownKey {
				got = strings.Split(found.Details["Known"].(string), ", ")
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the reader has %q, the schema %q", name, got, want)
		}
	}
	if len(around) != len(objects()) {
		t.Errorf("%d of %d mappings tried", len(around), len(objects()))
	}
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(Path()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("path.json", parsed); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("path.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// validate validates a YAML file; readable is false if it is not YAML.
func validate(t *testing.T, s *jsonschema.Schema, data []byte) (readable bool, err error) {
	t.Helper()
	var content any
	if yaml.Unmarshal(data, &content) != nil {
		return false, nil
	}
	asJSON, err := json.Marshal(content)
	if err != nil {
		return false, nil
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(asJSON))
	if err != nil {
		t.Fatal(err)
	}
	return true, s.Validate(value)
}

func TestSchemaAcceptsValidFiles(t *testing.T) {
	s := compiled(t)
	files := map[string][]byte{
		"smallest": []byte("schema: promodoc.path/v1\nid: a\ntitle: A\n"),
		"numbers":  []byte("schema: promodoc.path/v1\nid: 4\ntitle: 2026\nversion: 1.5\nincludes:\nsections: []\nlanguage: \"\"\n"),
	}
	err := fs.WalkDir(assets.Paths, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			files[name], err = fs.ReadFile(assets.Paths, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	full := "../career/testdata/path.golden.yaml"
	if files[full], err = os.ReadFile(full); err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		if _, err := career.Read(name, data); err != nil {
			t.Fatalf("not a valid path: %v", err)
		}
		if readable, err := validate(t, s, data); !readable || err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(files) < 7 {
		t.Errorf("only %d files", len(files))
	}
}

// beyond are the faults that a schema cannot express.
var beyond = []string{
	"alias-and-anchor", "duplicate-ids", // depends on other parts of the file
	"type-mark", "control-character", "utf-16", // how the file is written
	"two-documents",
}

func TestSchemaRefusesFaults(t *testing.T) {
	s := compiled(t)
	files, _ := filepath.Glob("../career/testdata/faults/*.yaml")
	refused := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		readable, err := validate(t, s, data)
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		switch {
		case err != nil:
			refused++
		case readable && !slices.Contains(beyond, name):
			t.Errorf("%s: accepted", name)
		}
	}
	if refused < 25 {
		t.Errorf("only %d of %d faults refused", refused, len(files))
	}
}
