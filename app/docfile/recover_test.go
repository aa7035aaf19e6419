package docfile

import (
	"strings"
	"testing"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// texts returns all that a document says, for a search of what is missing.
func texts(d promo.Document) string {
	var b strings.Builder
	for _, s := range d.Sections {
		b.WriteString(s.ID + "\n" + s.Title + "\n" + s.Body + "\n")
	}
	for _, e := range d.Examples {
		b.WriteString(e.ID + "\n" + e.Title + "\n" + e.Situation + "\n" + e.Action + "\n" + e.Result + "\n" + strings.Join(e.Supports, "\n") + "\n")
		for _, v := range e.Evidence {
			b.WriteString(v.Title + " " + v.URL + "\n")
		}
	}
	for _, x := range d.Extra {
		b.WriteString(x.Key + "\n")
	}
	return d.Name + "\n" + d.Candidate.Name + "\n" + b.String() + d.Snapshot.Title
}

const whole = `schema: promodoc.document/v1
ends: marked
id: k1
name: Ana to lead
candidate:
  name: Ana
sections:
  - id: summary
    body: |-
      Ana makes releases boring.

      For two years.
examples:
  - id: one
    title: The first one
    situation: |-
      It took nine hours.
      It failed.
    action: I took it apart.
    supports:
      - care
  - id: two
    title: The second one
    result: "Quoted \"twice\""
    evidence:
      - title: Dashboard
        url: https://ci.example.org
  - id: three
    title: The third one
path_snapshot:
  id: lead
  title: Test Lead
...
`

// TestOpensWhatIsLeft damages a document in the ways that files are damaged, and
// expects all of the rest.
func TestOpensWhatIsLeft(t *testing.T) {
	all := []string{"Ana to lead", "Ana makes releases boring.\n\nFor two years.", "The first one", "It took nine hours.\nIt failed.", "I took it apart.",
		"The second one", `Quoted "twice"`, "Dashboard https://ci.example.org", "The third one", "Test Lead"}
	tests := map[string]struct {
		from, to string
		want     string   // a fault
		missing  []string // of all
		also     []string // what the document has
	}{
		"quote never closed":     {"title: The second one", `title: "The second one`, `:23:5: the value of "title" has no end`, nil, nil},
		"quote in quotes":        {`"Quoted \"twice\""`, `"Quoted "twice""`, `:24:5: the value of "result" is not as it should be`, []string{`Quoted "twice"`}, []string{`Quoted "twice""`}},
		"colon in text":          {"title: The first one", "title: The first: one", `:15:5: the value of "title" is not`, []string{"The first one"}, []string{"The first: one"}},
		"asterisk":               {"title: The third one", "title: *The third one*", `:29:5: the value of "title" is not`, nil, []string{"*The third one*"}},
		"alias":                  {"title: The third one", "title: *three", `:29:5: the value of "title" is not`, []string{"The third one"}, []string{"*three"}},
		"anchor":                 {"title: The third one", "title: &The third one", `:29:12: "&The" names text`, []string{"The third one"}, []string{"&The third one"}},
		"type tag":               {"title: The third one", "title: !The third one", `"!The" is a type tag`, []string{"The third one"}, []string{"!The third one"}},
		"text without its depth": {"      It failed.", "It failed.", `:16:5: the value of "situation" is not`, nil, nil},
		"key out of line":        {"    action: I", "     action: I", "", nil, nil},
		"tab":                    {"    action: I", "\taction: I", "", nil, nil},
		"list instead of text":   {"title: The third one", "title: [The, third]", `:29:12: "title": expected text`, []string{"The third one"}, nil},
		"text instead of list":   {"supports:\n      - care", "supports: care", `"supports": expected a list`, nil, nil},
		"bad date":               {"  - id: three", "  - id: three\n    from: soon", `"from": expected a date`, nil, nil},
		"bad origin":             {"  - id: three", "  - id: three\n    origin: mars", `"origin": expected`, nil, nil},
		"two of one id":          {"  - id: two", "  - id: one", `id "one" belongs to two examples`, nil, []string{"one-2"}},
		"section without id":     {"- id: summary\n    body", "- body", `missing key "id"`, nil, []string{"section"}},
		"invisible character":    {"I took", "I \x07took", ":19:15: the invisible character U+0007", []string{"I took it apart."}, []string{"I \x07took it apart."}},
		"line separator":         {"I took", "I\u2028took", "the invisible character U+2028", []string{"I took it apart."}, []string{"I\u2028took"}},
		"repeated key":           {"    action: I", "    title: Another\n    action: I", `key "title" is repeated`, nil, nil},
		"repeated list":          {"path_snapshot:", "examples:\n  - id: four\n    title: The fourth one\npath_snapshot:", `key "examples" is repeated`, nil, []string{"The fourth one"}},
		"merge":                  {"    title: The third one", "<<<<<<< HEAD\n    title: The third one\n=======\n    title: A third one\n>>>>>>> theirs", ":29:1: a mark that a merge left", nil, nil},
		"second document":        {"path_snapshot:", "---\npath_snapshot:", "a second document starts here", nil, nil},
		"schema gone":            {"schema: promodoc.document/v1\n", "", `missing key "schema"`, nil, nil},
		"nonsense in front":      {"schema: promo", "garbage\nschema: promo", ":1:1: one line here belongs to no key", nil, nil},
		"cut within a word":      {"third one\npath_snapshot:\n  id: lead\n  title: Test Lead\n...\n", "thi", ":29:1: the file breaks off here", []string{"The third one", "Test Lead"}, []string{"The thi"}},
		"cut within quotes":      {`twice\""` + "\n    evidence:\n      - title: Dashboard\n        url: https://ci.example.org\n  - id: three\n    title: The third one\npath_snapshot:\n  id: lead\n  title: Test Lead\n...\n", "tw", ":24:5: the value of \"result\" has no end", []string{`Quoted "twice"`, "Dashboard https://ci.example.org", "The third one", "Test Lead"}, []string{`Quoted "tw`}},
		"cut within a key":       {"le: The third one\npath_snapshot:\n  id: lead\n  title: Test Lead\n...\n", "", "", []string{"The third one", "Test Lead"}, []string{"three"}},
		"zeros at the end":       {"_snapshot:\n  id: lead\n  title: Test Lead\n...\n", strings.Repeat("\x00", 4096), "4096 zero bytes", []string{"Test Lead"}, nil},
		"zeros within":           {"It took nine hours.\n      It failed.", "It took" + strings.Repeat("\x00", 512) + "failed.", "512 zero bytes", []string{"It took nine hours.\nIt failed."}, []string{"It tookfailed."}},
	}
	for name, test := range tests {
		text := strings.Replace(whole, test.from, test.to, 1)
		if text == whole {
			t.Fatalf("%s: nothing is damaged", name)
		}
		o, err := Open("f", []byte(text))
		if err != nil || !o.KeepFirst() || o.Unsaveable != nil {
			t.Errorf("%s: %v, kept first: %v, unsaveable: %v", name, err, o.KeepFirst(), o.Unsaveable)
			continue
		}
		report := o.Faults.Error()
		for _, n := range o.Notices {
			report += "\n" + n.String()
		}
		if !strings.Contains(report, test.want) {
			t.Errorf("%s: got\n%s\nwant %s", name, report, test.want)
		}
		missing := strings.Join(test.missing, "|") + "|"
		got := texts(o.Document)
		for _, s := range all {
			if !strings.Contains(got, s) && !strings.Contains(missing, s+"|") {
				t.Errorf("%s: %q is missing from\n%s\n%s", name, s, got, report)
			}
		}
		for _, s := range test.also {
			if !strings.Contains(got, s) {
				t.Errorf("%s: %q is missing from\n%s", name, s, got)
			}
		}
		data, err := Write(o.Document)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if _, notices, err := Read("f", data); err != nil || len(notices) > 0 {
			t.Errorf("%s: saved it has %v %v", name, notices, err)
		}
	}
}

// Cut at every byte, a document is opened with that said, or refused if hardly
// anything is left.
func TestCutAnywhere(t *testing.T) {
	complete := strings.Index(whole, "\n...") + len("\n...")
	for n := range complete {
		o, err := Open("f", []byte(whole[:n]))
		if err != nil {
			if n > strings.Index(whole, "candidate:\n  name") {
				t.Errorf("%q: %v", whole[max(0, n-20):n], err)
			}
			continue
		}
		if !o.KeepFirst() && n >= strings.Index(whole, "marked")+len("marked") {
			t.Errorf("nothing is said of the cut after %q", whole[max(0, n-20):n])
		}
	}
	if o, err := Open("f", []byte(whole)); err != nil || o.KeepFirst() || len(o.Notices)+len(o.Faults) > 0 {
		t.Errorf("whole: %v %v", err, o.Faults)
	}
}

func TestRefusesWhatIsNoDocument(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "text": "Dear all,\nhello.\n", "path": "schema: promodoc.path/v1\nid: a\ntitle: [\n", "list": "- a\n- b: c: d\n",
		"zeros": strings.Repeat("\x00", 5000), "another": "name: x\nname: y\n", "unknown encoding": "schema: promodoc.document/v1\nname: \x81\x8d\n",
	} {
		if o, err := Open("f", []byte(text)); err == nil {
			t.Errorf("%s: opened as %+v", name, o.Document)
		}
	}
}

// A byte that is no text is shown as U+FFFD, and never saved as that.
func TestBrokenBytesAreReadOnly(t *testing.T) {
	text := strings.Replace(whole, "It failed.", "Größer\xe9 als größer.", 1)
	o, err := Open("f", []byte(text))
	if err != nil || o.Unsaveable == nil || len(o.Faults) != 1 || !strings.HasPrefix(o.Unsaveable.Error(), "f:18:13: one byte") {
		t.Fatalf("%v %v", err, o.Unsaveable)
	}
	if got := o.Document.Examples[0].Situation; got != "It took nine hours.\nGrößer\uFFFD als größer." {
		t.Errorf("%q", got)
	}
}

func TestConvertedFilesAreKept(t *testing.T) {
	text := strings.ReplaceAll(whole, "boring", "gr\xf6\xdfer")
	o, err := Open("f", []byte(text))
	if err != nil || !o.KeepFirst() || o.Unsaveable != nil || len(o.Faults) > 0 || !strings.Contains(o.Document.Sections[0].Body, "größer") {
		t.Fatalf("%v %+v", err, o)
	}
	if !message.Is(o.Notices[0].Err, yamldoc.ErrConverted) {
		t.Errorf("%v", o.Notices)
	}
}

// Whatever is opened can be saved, unless it says that it cannot, and then it is
// sound.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte(withUnknownKeys))
	for i := 0; i < len(whole); i += 37 {
		f.Add([]byte(whole[:i] + "\"" + whole[i:]))
		f.Add([]byte(whole[:i] + "\x00\xe9: *" + whole[i:]))
		f.Add([]byte(whole[:i] + "\n" + whole[i+1:]))
		f.Add([]byte(whole[:i]))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		o, err := Open("f", data)
		if err != nil {
			return
		}
		for _, fault := range o.Faults {
			if fault.Line < 1 || fault.Column < 1 || fault.Err == nil {
				t.Fatalf("a fault without a position: %+v", fault)
			}
		}
		if o.Newer != nil || o.Unsaveable != nil {
			return
		}
		written, err := Write(o.Document)
		if err != nil && len(o.Faults) > 0 {
			t.Fatalf("said to be saveable: %v", err)
		}
		if err != nil {
			return // ids of spaces and the like are refused by Write alone
		}
		if _, err := (&Writer{Source: data}).Write(o.Document); err != nil {
			t.Fatalf("with the comments of the file it cannot be written: %v", err)
		}
		back, err := Open("f", written)
		if err != nil || len(back.Faults) > 0 || len(back.Notices) > 0 {
			t.Fatalf("saved and opened: %v %v %v\n%s", err, back.Faults, back.Notices, written)
		}
	})
}
