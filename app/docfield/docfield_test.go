package docfield

import (
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/docfile"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/assets"
)

func sample(t *testing.T) promo.Document {
	t.Helper()
	doc, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func get(t *testing.T, doc promo.Document, field string) string {
	t.Helper()
	n, err := Get(doc, field)
	if err != nil {
		return "! " + err.Error()
	}
	return string(JSON(n))
}

func TestGet(t *testing.T) {
	doc := sample(t)
	first := doc.Examples[0]
	for field, want := range map[string]string{
		"candidate.name":                    `"` + doc.Candidate.Name + `"`,
		"examples.0.title":                  string(JSON(mustGet(t, doc, "examples."+first.ID+".title"))),
		"candidate.nmae":                    "! there is no field candidate.nmae; did you mean candidate.name?",
		"candidate.colour":                  "! there is no field candidate.colour: candidate has current_role, manager, name, proposed_role and team",
		"exmples":                           "! there is no field exmples; did you mean examples?",
		"examples.none.title":               "! there is no examples.none in this document; its examples are ",
		"candidate.name.first":              "! candidate.name is a single value and has no parts",
		"candidate..name":                   "! the field is empty: ",
		"page_budget":                       "! page_budget is not set in this document",
		"considerations.no-such-thing.note": `! the path of this document has no "no-such-thing"; it has `,
	} {
		if got := get(t, doc, field); got != want && !(strings.HasPrefix(want, "!") && strings.HasPrefix(got, want)) {
			t.Errorf("%s is %s, want %s", field, got, want)
		}
	}
}

func mustGet(t *testing.T, doc promo.Document, field string) *yaml.Node {
	t.Helper()
	n, err := Get(doc, field)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestSetIsWhatGetReads(t *testing.T) {
	doc := sample(t)
	c := doc.Snapshot.Considerations()
	id := doc.Examples[1].ID
	for _, test := range []struct {
		field  string
		values []string
		want   string
	}{
		{"candidate.team", []string{"Support: \"Nord\"\nand more"}, `"Support: \"Nord\"\nand more"`},
		{"cycle.from", []string{"2026-07"}, `"2026-07"`},
		{"page_budget", []string{"7"}, "7"},
		{"words", []string{"Kubernetes", "yes"}, `["Kubernetes","yes"]`},
		{"examples." + id + ".confidential", []string{"true"}, "true"},
		{"examples.1.supports", []string{c[1].ID, c[0].ID}, `["` + c[1].ID + `","` + c[0].ID + `"]`},
		{"considerations." + c[0].ID + ".note", []string{"ask"}, `"ask"`},
		{"growth.0.title", []string{"read"}, `"read"`},
		{"growth", []string{`[{"title": "one", "steps": ["a"]}]`}, `[{"title":"one","steps":["a"]}]`},
		{"sections.summary.body", []string{"# Short\n\n- one"}, `"# Short\n\n- one"`},
	} {
		set, _, err := Set(doc, Change{Field: test.field, Values: test.values})
		if err != nil {
			t.Errorf("%s: %v", test.field, err)
			continue
		}
		if got := get(t, set, test.field); got != test.want {
			t.Errorf("%s is %s, want %s", test.field, got, test.want)
		}
		back, _, err := Set(set, Change{Field: test.field})
		if _, unset := Get(back, test.field); err != nil || unset == nil {
			t.Errorf("%s cannot be removed: %v", test.field, err)
		}
	}
}

func TestSetRefuses(t *testing.T) {
	doc := sample(t)
	for _, test := range []struct {
		field, says string
		kind        *message.Message
		values      []string
	}{
		{"id", "is not set by hand", ErrFixed, []string{"x"}},
		{"examples.0.id", "is not set by hand", ErrFixed, []string{"x"}},
		{"path_snapshot.title", "is not set by hand", ErrFixed, []string{"x"}},
		{"name", "'promodoc rename'", ErrElsewhere, []string{"x"}},
		{"path.id", "'promodoc follow'", ErrElsewhere, []string{"x"}},
		{"cycle.from", "expected a date such as", errRefused, []string{"soon"}},
		{"examples.0.origin", "did you mean personal", errRefused, []string{"personel"}},
		{"examples.0.title", "takes one value, and 2 are given", errOne, []string{"a", "b"}},
		{"examples.new.title", "'promodoc add example' adds one", errAdd, []string{"a"}},
		{"examples.0.supports", "the path of this document has no", errNotOf, []string{"nothing"}},
		{"page_budget", "takes a whole number", errNumber, []string{"-1"}},
		{"examples.0.ongoing", "takes true or false", errBool, []string{"maybe"}},
		{"candidate", "has parts of its own", errStruct, []string{"Ada"}},
		{"sections.nowhere.body", "there is no sections.nowhere", ErrNoItem, []string{"a"}},
	} {
		set, _, err := Set(doc, Change{Field: test.field, Values: test.values})
		if err == nil || !message.Is(err, test.kind) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %v", test.field, err)
		}
		if !slices.EqualFunc(set.Examples, doc.Examples, func(a, b promo.Example) bool { return a.ID == b.ID && a.Title == b.Title }) {
			t.Errorf("%s changed the document", test.field)
		}
	}
}

func TestSetKeepsUnknownKeys(t *testing.T) {
	doc, _, err := docfile.Read("x", []byte("schema: promodoc.document/v1\nname: x\nshine: {on: true}\ncandidate:\n  name: Ada\n  badge: 7\n"))
	if err != nil {
		t.Fatal(err)
	}
	set, _, err := Set(doc, Change{Field: "candidate.name", Values: []string{"Bo"}}, Change{Field: "candidate.badge", Values: []string{"8"}})
	if err != nil || get(t, set, "candidate") != `{"name":"Bo","badge":"8"}` || get(t, set, "shine.on") != "true" {
		t.Errorf("%v, %s, %s", err, get(t, set, "candidate"), get(t, set, "shine"))
	}
}
