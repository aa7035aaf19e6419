package career

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"promodoc/app/goldentest"
	"promodoc/app/yamldoc"
)

// TestFaults reads the files of testdata/faults, each of which has the fault it is
// named after.
func TestFaults(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.yaml")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d files with faults, %v", len(files), err)
	}
	var got strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Read(filepath.Base(file), data)
		var faults yamldoc.Faults
		if !errors.As(err, &faults) {
			t.Errorf("%s: got %v, want faults", file, err)
			continue
		}
		got.WriteString(err.Error() + "\n")
	}
	goldentest.Compare(t, "testdata/faults.golden", []byte(got.String()))
}

// fullPath returns a path with every key of the format.
func fullPath() Path {
	return Path{
		ID: "test-lead", Title: "Test Lead", Version: "2026.1", FromRole: "Tester", ToRole: "Test Lead", Family: "Testing",
		Source:       Origin{Name: "Handbook", URL: "https://example.org/handbook#lead", Licence: "CC-BY-4.0"},
		Language:     "en-GB",
		Includes:     []string{"general"},
		Introduction: "A lead makes others better.\n\nThat shows in what *they* ship.\n",
		Sections: []Section{
			{
				ID: "craft", Title: "Craft", Introduction: "What you do yourself.",
				Considerations: []Consideration{{
					ID: "care", Title: "Care: every day", Statement: "Finds what others overlook.",
					Guidance: "A strong example names the fault.\nIt says who would have met it.",
					Prompts:  []Prompt{{"What did you find?", FieldSituation}, {"What did you do?", FieldAction}, {"What changed?", FieldResult}},
					Enough:   2, Source: SourceHandbook, SameAs: []string{"senior-tester/care"}, Scope: "team", LooksFor: []string{"a number"},
					AskColleagues: []string{"What did {name} find: and when?", "What changed for you?"},
				}, {ID: "later", Title: "Later", Enough: 1, ToBeFilled: true}},
				Preparations: []Preparation{{ID: "pair", Title: "Pair with a lead", Kind: KindDo, Source: SourcePromodoc}},
			},
			{ID: "scope", Title: "Scope", ToBeFilled: true},
		},
		Skeleton: []SkeletonEntry{{ID: "glance"}, {ID: "voices", Title: "Voices", Guidance: "What peers say.", Text: "All agreed."}, {ID: "growth", LeftOut: true}},
		Preparations: []Preparation{{
			ID: "book", Title: "Read the book", Text: "Twice.", Kind: KindRead, Source: SourceImported,
			Links: []Link{{"The book", "https://example.org/book?a=b"}},
		}},
	}
}

func TestWriteReadsWell(t *testing.T) {
	data, err := Write(fullPath())
	if err != nil {
		t.Fatal(err)
	}
	goldentest.Compare(t, "testdata/path.golden.yaml", data)
	back, err := Read("path.yaml", data)
	if err != nil || !reflect.DeepEqual(back, fullPath()) {
		t.Errorf("read back: %v\n%#v", err, back)
	}
}

// TestHasComments checks that only the comments of an author count, not the line
// that Write writes.
func TestHasComments(t *testing.T) {
	data, err := Write(fullPath())
	if err != nil {
		t.Fatal(err)
	}
	reference := "# yaml-language-server: $schema=elsewhere.json\n"
	for text, want := range map[string]bool{
		string(data): false,
		strings.ReplaceAll(string(data), "\n", "\r\n"):                        false,
		strings.Replace(string(data), "\n", "\n# mine\n", 1):                  true,
		string(data) + "# mine\n":                                             true,
		strings.Replace(string(data), SchemaLine, reference, 1):               true,
		strings.TrimPrefix(string(data), SchemaLine):                          false,
		"schema: promodoc.path/v1\nid: a # mine\ntitle: A\n" + SchemaLine[:2]: true,
	} {
		if got := HasComments([]byte(text)); got != want {
			t.Errorf("%v for %q", got, text[:min(len(text), 120)])
		}
	}
}

func TestSmallestPath(t *testing.T) {
	p, err := Read("p.yaml", []byte("schema: promodoc.path/v1\nid: general\ntitle: General\n"))
	if err != nil || p.ID != "general" || len(p.Considerations()) != 0 {
		t.Errorf("got %#v, %v", p, err)
	}
}

// TestFromMapping checks that a snapshot is read whatever its values are, and that
// unknown keys in it are reported.
func TestFromMapping(t *testing.T) {
	for text, complete := range map[string]bool{
		"id: Not A Slug\nsections:\n- id: a\n- id: a\n": true,
		"id: a\nladder: b\n":                            false,
		"sections:\n- considerations:\n  - colour: b\n": false,
	} {
		root, _, err := yamldoc.Parse("f", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		r := yamldoc.NewReader("f", nil)
		_, got := FromMapping(r, r.Mapping(root, textPath))
		if got != complete || r.Err() != nil {
			t.Errorf("%q: complete %v, %v", text, got, r.Err())
		}
	}
}

// FuzzRead checks that reading any file ends, and that a valid path is the same
// after it was written and read.
func FuzzRead(f *testing.F) {
	data, _ := Write(fullPath())
	f.Add(data)
	files, _ := filepath.Glob("testdata/faults/*.yaml")
	for _, file := range files {
		data, _ := os.ReadFile(file)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read("p.yaml", data)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "p.yaml:") {
				t.Errorf("a fault without position: %v", err)
			}
			return
		}
		written, err := Write(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Read("p.yaml", written)
		if err != nil || Hash(back) != Hash(p) {
			t.Fatalf("%v\n%s", err, written)
		}
		again, _ := Write(back)
		if !bytes.Equal(written, again) {
			t.Fatalf("writing it again gives another file:\n%s\n%s", written, again)
		}
	})
}
