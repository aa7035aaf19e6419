package journal

import (
	"strings"
	"testing"

	"promodoc/app/promo"
)

const sound = `schema: promodoc.journal/v1
ends: marked
note: hand-written   # a comment
entries:
  # before the first
  - id: ja
    date: 2026-03-04
    text: First
    mood: good

  - date: 2026-03-05
    text: |
      Two
      - lines
    tags: [a, b]
...
`

func texts(entries []Entry) string {
	var all []string
	for _, e := range entries {
		all = append(all, e.From.String()+" "+strings.ReplaceAll(e.Text, "\n", "/"))
	}
	return strings.Join(all, ", ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, file, want string
		faults           []string // each contains
	}{
		{"sound", sound, "2026-03-04 First, 2026-03-05 Two/- lines/", nil},
		{"empty", "", "", nil},
		{"no entries", "schema: promodoc.journal/v1\nends: marked\nentries: []\n...\n", "", nil},
		{"dashes at the margin", "schema: promodoc.journal/v1\nentries:\n- date: 2026\n  text: x\n- date: 2026-01\n  text: y\nlater: 1\n", "2026 x, 2026-01 y", nil},
		{"CRLF", strings.ReplaceAll(sound, "\n", "\r\n"), "2026-03-04 First, 2026-03-05 Two/- lines/", nil},
		{"a broken date", strings.Replace(sound, "2026-03-04", "2026-13-04", 1), "2026-03-05 Two/- lines/", []string{`y.yaml:7:11: this entry`}},
		{"no YAML", strings.Replace(sound, "text: First", "text: \"First", 1), "2026-03-05 Two/- lines/", []string{`y.yaml:8:11:`}},
		{"no text", strings.Replace(sound, "    text: First\n", "", 1), "2026-03-05 Two/- lines/", []string{"y.yaml:6:5: this entry"}},
		{"lost indentation", strings.Replace(sound, "    text: First", "text: First", 1), "2026-03-05 Two/- lines/", []string{"y.yaml:"}},
		{"no list line", strings.Replace(sound, "entries:\n", "", 1), "2026-03-04 First, 2026-03-05 Two/- lines/", nil},
		{"a conflict", strings.Replace(sound, "  - date", "<<<<<<< mine\n  - date: 2026-04-01\n    text: Mine\n=======\n  - date: 2026-04-02\n    text: Theirs\n>>>>>>> theirs\n  - date", 1),
			"2026-03-04 First, 2026-04-01 Mine, 2026-04-02 Theirs, 2026-03-05 Two/- lines/", []string{"y.yaml:11:1: these lines", "y.yaml:14:1: these lines", "y.yaml:17:1: these lines"}},
		{"cut off", strings.TrimSuffix(sound, "...\n"), "2026-03-04 First, 2026-03-05 Two/- lines/", []string{"y.yaml:15:1: the file breaks off"}},
		{"newer", strings.Replace(sound, "v1", "v2", 1), "2026-03-04 First, 2026-03-05 Two/- lines/", nil},
		{"in one line", "schema: promodoc.journal/v1\nentries: [{date: 2026, text: x}]\n", "", []string{"y.yaml:2:10: the entries"}},
		{"not an entry", "schema: promodoc.journal/v1\nentries:\n  - just text\n  - date: 2026\n    text: x\n", "2026 x", []string{"y.yaml:3:5: this entry"}},
		{"twice one id", "schema: promodoc.journal/v1\nentries:\n  - id: j\n    date: 2026\n    text: x\n  - id: j\n    date: 2026\n    text: y\n", "2026 x, 2026 y", nil},
		{"UTF-16", "\xff\xfes\x00c\x00", "", []string{"y.yaml:1:1: the file is not in UTF-8"}},
		{"another format", "schema: promodoc.document/v1\nname: x\n", "", []string{"y.yaml:1:9"}},
	} {
		entries, faults := Read("y.yaml", []byte(c.file))
		if got := texts(entries); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if len(faults) != len(c.faults) {
			t.Errorf("%s: faults %v, want %q", c.name, faults, c.faults)
			continue
		}
		ids := map[string]bool{}
		for _, e := range entries {
			if ids[e.ID] || e.ID == "" {
				t.Errorf("%s: the ID %q is not unique", c.name, e.ID)
			}
			ids[e.ID] = true
		}
		for i, f := range faults {
			if !strings.Contains(f.Error(), c.faults[i]) {
				t.Errorf("%s: %v, want %q", c.name, f, c.faults[i])
			}
		}
	}
}

// A change rewrites its entry and not a byte of the others, broken ones too.
func TestApplyKeepsAllOtherBytes(t *testing.T) {
	file := strings.Replace(sound, "text: |", "text: \"|", 1)
	file = strings.Replace(file, "...\n", "  - date: 2026-09-01\n    text: Last\n...\n", 1)
	y := readYear("y.yaml", 2026, []byte(file), nil)
	identify([]*year{y})
	b := &book{years: []*year{y}, dirty: map[int]bool{}, file: func(int) string { return "new.yaml" }}
	entries := y.entries()
	if texts(entries) != "2026-03-04 First, 2026-09-01 Last" {
		t.Fatal(texts(entries))
	}
	first := entries[0]
	first.Result = "a: result\nof two lines"
	added := Entry{ID: "jnew", From: promo.Date{Year: 2026, Month: 6}, Text: " odd\ttext # "}
	out, err := b.apply([]Change{{entries[0], first}, {After: added}, {Before: entries[1]}})
	if err != nil || len(out.Notices) > 0 {
		t.Fatal(err, out.Notices)
	}
	want := strings.Replace(file, "    mood: good\n", "    result: |-\n      a: result\n      of two lines\n    mood: good\n", 1)
	want = strings.Replace(want, "  - date: 2026-09-01\n    text: Last\n", "  - id: jnew\n    date: 2026-06\n    text: \" odd\\ttext # \"\n", 1)
	if got := b.years[0].layout.text(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if y.layout.text() != file {
		t.Error("the year that was read changed")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sound)
	f.Add(strings.ReplaceAll(sound, "  - ", "- "))
	f.Add("entries:\n  - date: 2026\n    text: |+\n      x\n\n\n # c\n<<<<<<< a\n...\n- x")
	f.Add("- date: 2026\n  text: x")
	f.Fuzz(func(t *testing.T, file string) {
		y := readYear("y.yaml", 2026, []byte(file), nil)
		identify([]*year{y})
		if l := divide(file); l.head+strings.Join(l.pieces, "")+l.tail != file {
			t.Fatal("dividing the file loses something")
		}
		if y.newer != nil {
			return
		}
		before := y.entries()
		b := &book{years: []*year{y}, dirty: map[int]bool{}, file: func(int) string { return "y.yaml" }}
		add := Entry{ID: "jnew", From: promo.Date{Year: 2026, Month: 2}, Text: "one\n  two\n"}
		if len(before) > 2000 {
			return
		}
		if _, err := b.apply([]Change{{After: add}}); err != nil {
			t.Fatal(err)
		}
		text := b.years[0].layout.text()
		again := readYear("y.yaml", 2026, []byte(text), nil)
		identify([]*year{again})
		after := again.entries()
		found := 0
		for _, e := range after {
			if e.ID == "jnew" && Same(e, add) {
				found++
			}
		}
		if found != 1 || len(after) != len(before)+1 {
			t.Fatalf("%d entries became %d, %d of them the new one:\n%s", len(before), len(after), found, text)
		}
	})
}
