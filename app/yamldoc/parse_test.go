package yamldoc

import (
	"errors"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/signature"
	"promodoc/app/signature/signaturetest"
)

func TestSyntaxFaults(t *testing.T) {
	for text, want := range map[string]string{
		"a: b: c\n":                             "f:1:5: a colon is not allowed",
		"x: 1\n  y: 2\n":                        "f:2:4: a colon is not allowed",
		"a: \"open\nb: 2\nc: 3\n":               "f:1:4: the quote that opens",
		"x: 1\na: 'open\nb: 2\n":                "f:2:4: the quote that opens",
		"x: 1\na: 'it's'\nb: 2\n":               "f:2:8: expected a key",
		"x: 'über' ü\nb: 2\n":                   "f:1:11: expected a key",
		"x: 1\na\nb: 2\n":                       "f:2:1: expected a key with a colon",
		"x:\n  - a\n b: 2\n":                    "f:3:2: expected a key",
		"x:\n  - a: 1\n    b: 2\n   c: 3\n":     "f:4:4: expected \"- \"",
		"x: 1\n\ty: 2\n":                        "f:2:1: a tab indents",
		"x: |\n\ty\n":                           "f:2:1: a tab indents",
		"x: 1\na: @b\n":                         "f:2:4: a text that starts with \"@\"",
		"x: 1\na: `b\n":                         "f:2:4: a text that starts with \"`\"",
		"x: 1\na: *b\n":                         "f:2:4: a text that starts with \"*\"",
		"x: 1\na: **b**\n":                      "f:2:4: a text that starts with \"*\"",
		"x: [1, 2\nb: 3\n":                      "f:1:4: the list in brackets",
		"x: {a: b\nb: 3\n":                      "f:1:4: the keys in braces",
		"x: \"\\q\"\n":                          "f:1:5: between double quotes",
		"x: | y\n  z\n":                         "f:1:6: after \"|\"",
		"x: - y\n":                              "f:1:4: \"- \" starts a list",
		"x: 1\n...\nfoo\n":                      "f:3:1: the document ended above",
		"x: 1\n---\ny: 2\n":                     "f:2:1: a second document",
		"x: 1\n---\ny: b: c\n":                  "f:3:5: a colon is not allowed",
		"key: value\nx: !<y\n":                  "f:2:6: this is not YAML: did not find",
		"":                                      "f:1:1: the file is empty",
		"\uFEFF":                                "f:1:1: the file is empty",
		"\xff\xfex\x00":                         "f:1:1: expected keys and their values",
		"x: ü\ny: ö\xe9\n":                      "f:2:5: one byte here is not UTF-8",
		"x: 1\ny: \x81\x8d\n":                   "f:2:4: the characters from here on are not in UTF-8",
		"x: a\x00\n":                            "f:1:5: the invisible character U+0000",
		"x: 1\ny: ü\u0085\n":                    "f:2:5: the invisible character U+0085",
		"x: 1\ny: &a 1\nz: *a\n":                "f:2:4: \"&a\" names text",
		"<<: {x: 1}\nx: 2\nx: 3\n":              "f:3:1: key \"x\" is repeated, first on line 2",
		strings.Repeat("[", 30000):              "f:1:1",
		"x: " + strings.Repeat("[", 9000) + "1": "f:1:",
	} {
		_, _, err := Parse("f", []byte(text))
		var faults Faults
		if !errors.As(err, &faults) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", Quoted(text), err, want)
		}
	}
}

// TestAliasesAreNotFollowed reads lists of nine aliases of the list before, which
// would expand to a thousand million texts.
func TestAliasesAreNotFollowed(t *testing.T) {
	bomb := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c <= 'j'; c++ {
		bomb += string(c) + ": &" + string(c) + " [" + strings.TrimSuffix(strings.Repeat("*"+string(c-1)+", ", 9), ", ") + "]\n"
	}
	_, _, err := Parse("f", []byte(bomb))
	if faults, _ := err.(Faults); len(faults) != 10+81 {
		t.Errorf("%d faults, want one for each anchor and alias", len(faults))
	}
}

// TestHostileFiles reads files that were made to be slow to read.
func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	const size = 1 << 17
	for _, piece := range []string{"[", "{", "- ", "? ", "a: ", "[a, ", "{a: ", "\"", "'", "|\n", "#\n", "a\n", "&a ", "*a ", "!a ", "- - ", "\n ", "- \n", "\t", "a: 1\n", "a: &a 1\n", "\x00", "\xff", "---\n"} {
		text := strings.Repeat(piece, size/len(piece))
		root, _, err := Parse("f", []byte("x: "+text))
		if root == nil && err == nil {
			t.Errorf("%q: neither a node nor a fault", piece)
		}
		_, _, _ = Parse("f", []byte(text))
	}
}

// Bytes that are no text are never read as something that could be saved.
func TestInvalidBytes(t *testing.T) {
	root, notices, err := Parse("f", []byte("\uFEFFa: ü\r\nc: |\n  xö\xe9\xe9\r\n  y\uFFFD\r\n"))
	faults, _ := err.(Faults)
	if root != nil || len(notices) != 0 || len(faults) != 2 || !strings.HasPrefix(err.Error(), "f:3:5: 2 bytes") || faults[1].Column != 6 {
		t.Errorf("got %v %v %v", root, notices, err)
	}
}

// A file of another kind has one fault, which names it.
func TestOtherKinds(t *testing.T) {
	files := append(signaturetest.Foreign(t), signaturetest.Own(t)[4])
	for _, f := range files {
		root, _, err := Parse(f.Name, f.Data)
		faults, _ := err.(Faults)
		what := f.Kind.String()
		if f.Kind == signature.Empty {
			what = "the file is empty"
		}
		if root != nil || len(faults) != 1 || !strings.HasPrefix(err.Error(), f.Name+":1:") || !strings.Contains(err.Error(), what) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	for name, text := range map[string]string{"notes.md": "# Notes\n", "front.md": "---\ntitle: a\n---\nb\n", "a.csv": "a,b\n", "a.html": "<p>a: b\n: c"} {
		_, _, err := Parse(name, []byte(text))
		if faults, _ := err.(Faults); len(faults) != 1 || !message.Is(faults[0].Err, errForeign) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, text := range map[string]string{"notes.yaml": "# Notes\na\n", "notes.md": "# Notes\nschema: promodoc.path/v1\na: [\n", "-": "a\n"} {
		if _, _, err := Parse(name, []byte(text)); err == nil || message.Is(err, errForeign) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOtherEncodings(t *testing.T) {
	for name, data := range map[string]string{
		"windows-1252": "a: |\r  F\xfchrung\r  \x93ganz\x94\rb: 1\r",
		"UTF-16LE":     "a\x00:\x00 \x00|\x00\n\x00 \x00F\x00\xfc\x00h\x00r\x00u\x00n\x00g\x00\n\x00 \x00\x1c\x20g\x00a\x00n\x00z\x00\x1d\x20\n\x00b\x00:\x00 \x001\x00\n\x00",
	} {
		root, notices, err := Parse("f", []byte(data))
		if err != nil || root.Content[1].Value != "Führung\n“ganz”\n" || root.Content[2].Line != 4 {
			t.Errorf("%s: %v %+v", name, err, root)
			continue
		}
		if len(notices) != 1 || !message.Is(notices[0].Err, ErrConverted) || !strings.HasPrefix(notices[0].String(), "f:2:") || !strings.Contains(notices[0].String(), name) {
			t.Errorf("%s: %v", name, notices)
		}
	}
}

func TestEnd(t *testing.T) {
	for text, want := range map[string]bool{
		"a: 1\n...\n": true, "a: 1\n...": true, "a: 1\r\n...\r\n\r\n": true, "a: 1\n": false, "a: 1\n..": false, "": false,
		"a: |\n  x\n  ...\n": false, "...\na: 1\n": false,
	} {
		if _, marked := End([]byte(text)); marked != want {
			t.Errorf("%q: %v", text, marked)
		}
	}
	if line, _ := End([]byte("a: 1\nb: 2\n\n")); line != 2 {
		t.Errorf("line %d", line)
	}
}

type panicking struct{}

func (panicking) Read([]byte) (int, error) { panic("internal error") }

func TestDecodeRecoversPanics(t *testing.T) {
	var n yaml.Node
	if err := decode(yaml.NewDecoder(panicking{}), &n); err == nil || err.Error() != "yaml: internal error" {
		t.Errorf("got %v", err)
	}
}

func TestSorted(t *testing.T) {
	x, y := errors.New("x"), errors.New("y")
	fs := Faults{{"b", 1, 1, x, false}, {"a", 10, 1, x, false}, {"a", 2, 5, y, false}, {"a", 2, 5, x, false}, {"a", 2, 4, x, false}}
	if got, want := fs.Sorted().Error(), "a:2:4: x\na:2:5: y\na:2:5: x\na:10:1: x\nb:1:1: x"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if fs[0].File != "b" {
		t.Error("Sorted changed its receiver")
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range awkward {
		f.Add([]byte("a: " + s))
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		root, _, err := Parse("f", data)
		if err != nil {
			faults, ok := err.(Faults)
			if !ok || len(faults) == 0 || faults[0].Line < 1 || faults[0].Column < 1 {
				t.Errorf("not faults with positions: %#v", err)
			}
			return
		}
		if _, err := Marshal(root); err != nil {
			t.Errorf("what was read cannot be written: %v", err)
		}
	})
}
