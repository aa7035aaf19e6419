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

// Each file of testdata/faults has the kind of fault it is named after.
func TestFaultsAreToldWithTheirPlace(t *testing.T) {
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

// whole uses every key of the format.
func whole() Path {
	return Path{
		ID: "test-lead", Title: "Test Lead", Version: "2026.1", FromRole: "Tester", ToRole: "Test Lead",
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
	data, err := Write(whole())
	if err != nil {
		t.Fatal(err)
	}
	goldentest.Compare(t, "testdata/path.golden.yaml", data)
	back, err := Read("path.yaml", data)
	if err != nil || !reflect.DeepEqual(back, whole()) {
		t.Errorf("it came back as another: %v\n%#v", err, back)
	}
}

// What a path loses by being written anew is what a person put beside its
// keys, and not the line the program itself writes.
func TestCommentsAreThoseOfAPerson(t *testing.T) {
	data, err := Write(whole())
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

// A snapshot opens whatever it says, as long as its values are of the right
// kinds, and tells whether it holds keys that a Path cannot.
func TestSnapshotIsTakenAsItStands(t *testing.T) {
	for text, whole := range map[string]bool{
		"id: Not A Slug\nsections:\n- id: a\n- id: a\n": true,
		"id: a\nladder: b\n":                            false,
		"sections:\n- considerations:\n  - colour: b\n": false,
	} {
		root, _, err := yamldoc.Parse("f", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		r := yamldoc.NewReader("f", nil)
		_, got := FromMapping(r, r.Mapping(root, "a path"))
		if got != whole || r.Err() != nil {
			t.Errorf("%q: whole %v, %v", text, got, r.Err())
		}
	}
}

// Whatever a file says, reading it ends; and a path that is right stays what
// it is when it is written and read.
func FuzzRead(f *testing.F) {
	data, _ := Write(whole())
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
				t.Errorf("a fault without its place: %v", err)
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
			t.Fatalf("written again it is another file:\n%s\n%s", written, again)
		}
	})
}
