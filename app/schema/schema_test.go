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

func TestTheSchemaReadsWell(t *testing.T) {
	goldentest.Compare(t, "testdata/promodoc.path.v1.schema.json", Path())
}

// around is each mapping of a path file with a key in it that nobody knows.
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

// The reader names the keys it takes where it meets one that it does not.
func TestTheSchemaHasTheKeysThatTheReaderTakes(t *testing.T) {
	for name, o := range objects() {
		var want []string
		for _, k := range o.keys {
			want = append(want, k.name)
			if k.about == "" {
				t.Errorf("%s: nothing is said about %s", name, k.name)
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
			t.Errorf("%s: the reader takes %q, the schema %q", name, got, want)
		}
	}
	if len(around) != len(objects()) {
		t.Errorf("%d mappings are tried of %d", len(around), len(objects()))
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

// valid validates a YAML file; readable is false where it is none.
func valid(t *testing.T, s *jsonschema.Schema, data []byte) (readable bool, err error) {
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

func TestTheSchemaTakesWhatTheReaderTakes(t *testing.T) {
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
	for _, pattern := range []string{"../career/testdata/path.golden.yaml", "../ladder/testdata/*.yaml"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			if files[name], err = os.ReadFile(name); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, data := range files {
		if _, err := career.Read(name, data); err != nil {
			if strings.HasPrefix(name, "../ladder") {
				continue // an expectation in a form of its own, and no path file
			}
			t.Fatalf("no right path: %v", err)
		}
		if readable, err := valid(t, s, data); !readable || err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(files) < 7 {
		t.Errorf("only %d files were looked at", len(files))
	}
}

// beyond are the faults that a schema has no words for.
var beyond = []string{
	"alias-and-anchor", "duplicate-ids", // what stands elsewhere in the file
	"type-mark", "control-character", "utf-16", // how the file writes it
	"two-documents",
}

func TestTheSchemaRefusesWhatTheReaderRefuses(t *testing.T) {
	s := compiled(t)
	files, _ := filepath.Glob("../career/testdata/faults/*.yaml")
	refused := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		readable, err := valid(t, s, data)
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		switch {
		case err != nil:
			refused++
		case readable && !slices.Contains(beyond, name):
			t.Errorf("%s is taken", name)
		}
	}
	if refused < 25 {
		t.Errorf("only %d of %d faults are seen", refused, len(files))
	}
}
