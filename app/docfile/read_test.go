package docfile

import (
	"errors"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// withUnknownKeys has a key of some later version at every level.
const withUnknownKeys = `schema: promodoc.document/v1
ends: marked
id: k3f9
candidate:
  name: Ana
  pronouns: they/them
path:
  id: lead
  level: 4
cycle:
  name: H2
  panel:
    - Bo
    - Cy
sections:
  - id: summary
    body: Hello.
    words: 1
examples:
  - id: a
    title: One
    evidence:
      - title: Dashboard
        seen: 2026-03-14
    mood: "yes"
considerations:
  care:
    note: Ask Cy.
    weight: 0.5
  speed: {}
growth:
  - title: Delegating
    coach: null
preparations:
  book:
    done: true
    pages:
      from: 1
      to: 20
path_snapshot:
  id: lead
  title: Lead
  sections:
    - id: craft
      title: Craft
      to_be_filled: true
      colour: blue
  ladder: support
comments:
  - by: Bo
    text: |-
      Two lines
      of praise.
"on: off": {}
...
`

func TestUnknownKeysAreKept(t *testing.T) {
	doc, notices, err := Read("file.yaml", []byte(withUnknownKeys))
	if err != nil || len(notices) > 0 {
		t.Fatal(err, notices)
	}
	data, err := Write(doc)
	if err != nil {
		t.Fatal(err)
	}
	// The writer changes the order of the keys above:
	// unknown keys after the known ones, the snapshot that has some at the end.
	head, rest, _ := strings.Cut(withUnknownKeys, "path_snapshot:")
	snapshot, tail, _ := strings.Cut(strings.TrimSuffix(rest, "...\n"), "comments:")
	if want := head + "comments:" + tail + "path_snapshot:" + snapshot + "...\n"; string(data) != want {
		t.Errorf("got\n%s\nwant\n%s", data, want)
	}
}

// A snapshot is kept unchanged only while it is the document's path.
func TestAnotherPathReplacesTheSnapshot(t *testing.T) {
	doc, _, err := Read("file.yaml", []byte(withUnknownKeys))
	if err != nil {
		t.Fatal(err)
	}
	doc.Snapshot.Title = "Chief"
	data, err := Write(doc)
	if err != nil || strings.Contains(string(data), "ladder") || !strings.Contains(string(data), "title: Chief") {
		t.Errorf("%v\n%s", err, data)
	}
}

func TestNewerFileOpensForReading(t *testing.T) {
	text := strings.Replace(withUnknownKeys, "/v1", "/v2", 1)
	text = strings.Replace(text, "title: One", "title: {short: One}", 1)
	doc, _, err := Read("file.yaml", []byte(text))
	var newer *NewerSchema
	if !errors.As(err, &newer) {
		t.Fatalf("got %v", err)
	}
	if newer.Found != "promodoc.document/v2" || newer.Known != promo.Schema || newer.Line != 1 || newer.Column != 9 {
		t.Errorf("got %+v", newer)
	}
	var faults yamldoc.Faults
	if !errors.As(err, &faults) || !strings.HasPrefix(err.Error(), "file.yaml:1:9: ") {
		t.Errorf("%v is not a fault with its position", err)
	}
	if doc.Candidate.Name != "Ana" || len(doc.Examples) != 1 || doc.Examples[0].ID != "a" {
		t.Errorf("got %+v", doc)
	}
}

func TestNotices(t *testing.T) {
	head := "schema: promodoc.document/v1\n"
	for name, c := range map[string]struct{ text, want string }{
		"none":                       {head + "name: \"# Ana\"\nsections:\n  - id: summary\n    body: |-\n      # Not a comment\n      # nor this\n", ""},
		"byte":                       {head + "name: An\xe1\n", "f:2:9: the file is in windows-1252, not in UTF-8"},
		"bytes":                      {head + "name: \xc1n\xe1\n", "f:2:7: the file is in windows-1252"},
		"cut":                        {head + "ends: marked\nname: Ana\n\n", "f:3:1: the file breaks off here"},
		"complete":                   {head + "ends: marked\nname: Ana\n...\n", ""},
		"language":                   {head + "language: the king's\n", "f:2:11: \"language\": \"the king's\" is not a language"},
		"days in the wrong order":    {head + "examples:\n  - id: a\n    from: 2026-05-10\n    to: 2026-05-09\n", "f:5:9: \"to\": the last day 2026-05-09 is before the first, 2026-05-10"},
		"month before":               {head + "examples:\n  - {id: a, to: 2026-04, from: 2026-05-10}\n", "f:3:17: \"to\": the last day 2026-04"},
		"year before":                {head + "examples:\n  - {id: a, from: 2026, to: 2025}\n", "f:3:29: "},
		"within the month":           {head + "examples:\n  - {id: a, from: 2026-05-10, to: 2026-05}\n", ""},
		"within the year":            {head + "examples:\n  - {id: a, from: 2026-05-10, to: 2026}\n", ""},
		"still going on":             {head + "examples:\n  - {id: a, from: 2026-05, ongoing: true}\n", ""},
		"still going on, and over":   {head + "examples:\n  - {id: a, from: 2026-05, to: 2026-06, ongoing: true}\n", "f:3:32: \"to\": the last day is 2026-06 and the example says \"ongoing: true\""},
		"a cycle in the wrong order": {head + "cycle:\n  name: H1\n  from: 2026-06-30\n  to: 2026-01-01\n", "f:5:7: \"to\": the last day 2026-01-01"},
		"a cycle of a day":           {head + "cycle: {from: 2026-06-30, to: 2026-06-30}\n", ""},
		"no id":                      {head + "examples:\n  - id: example-1\n  - title: One\n", "f:4:5: the example has no id and was given \"example-2\""},
	} {
		_, notices, err := Read("f", []byte(c.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if c.want == "" && len(notices) == 0 {
			continue
		}
		if len(notices) != 1 || !strings.Contains(notices[0].String(), c.want) || c.want == "" {
			t.Errorf("%s: got %v, want %s", name, notices, c.want)
		}
	}
}

// A day in the wrong place is told and kept: only who wrote it knows the right one.
func TestDaysInTheWrongOrderAreKept(t *testing.T) {
	doc, _, err := Read("f", []byte("schema: promodoc.document/v1\nexamples:\n  - {id: a, from: 2026-05, to: 2025-05, ongoing: true}\n"))
	if x := doc.Examples[0]; err != nil || x.From.String() != "2026-05" || x.To.String() != "2025-05" || !x.Ongoing {
		t.Fatalf("%v %+v", err, doc.Examples)
	}
	data, err := Write(doc)
	if err != nil || !strings.Contains(string(data), "from: 2026-05\n    to: 2025-05\n    ongoing: true\n") {
		t.Errorf("%v\n%s", err, data)
	}
	for _, day := range []string{"2026-02-31", "2026-13", "2026-00-10", "2025-02-29", "31.02.2026", "2026-2-1"} {
		_, _, err := Read("f", []byte("schema: promodoc.document/v1\nexamples:\n  - {id: a, from: "+day+"}\n"))
		if err == nil || !strings.HasPrefix(err.Error(), "f:3:19: \"from\": expected a date") {
			t.Errorf("%s: %v", day, err)
		}
	}
}

// What would not come back is not written, and the error says so.
func TestWriteRefusesWhatIsNotPreserved(t *testing.T) {
	for name, change := range map[string]func(*promo.Document){
		"two examples of one id": func(d *promo.Document) { d.Examples[1].ID = d.Examples[0].ID },
		"no day of any calendar": func(d *promo.Document) { d.Updated = promo.Date{Year: 2026, Month: 2, Day: 31} },
		"no origin of ours":      func(d *promo.Document) { d.Examples[0].Origin = "elsewhere" },
		"an unknown key that is known": func(d *promo.Document) {
			d.Extra = promo.Extra{{Key: "name", Value: yamldoc.Text("Bo")}}
		},
		"an unknown key that would be read as a known one": func(d *promo.Document) {
			d.Growth = nil
			d.Extra = promo.Extra{{Key: "growth", Value: &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}}}
		},
		"an example that would get another id": func(d *promo.Document) { d.Examples[0].ID = "" },
		"an unknown key of no file": func(d *promo.Document) {
			d.Extra = promo.Extra{{Key: "later", Value: 5}}
		},
	} {
		doc := ana()
		change(&doc)
		if data, err := Write(doc); !message.Is(err, yamldoc.ErrNotPreserved) || data != nil {
			t.Errorf("%s: got %v and %d bytes", name, err, len(data))
		}
	}
}

// Bytes that are not text come back as U+FFFD; the rest of the text stays.
func TestInvalidTextIsWrittenAsReplacement(t *testing.T) {
	doc := ana()
	doc.Examples[0].Action = "caf\xe9\nand \xff more"
	data, err := Write(doc)
	if err != nil {
		t.Fatal(err)
	}
	back, _, err := Read("f", data)
	if err != nil || back.Examples[0].Action != "caf\uFFFD\nand \uFFFD more" {
		t.Errorf("got %q, %v", back.Examples[0].Action, err)
	}
}
