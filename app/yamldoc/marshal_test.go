package yamldoc

import (
	"strings"
	"testing"

	"promodoc/app/message"

	"go.yaml.in/yaml/v3"
)

// awkward are texts that YAML libraries are known to change or refuse.
var awkward = []string{
	"", " ", "\n", "\n\n", "a\n", "a\n\n", "\na", " a", "a ", "a \nb", "a\n b", "  a\nb", "\ta", "a\tb", "a\n\tb\n", "a\n\t\nb",
	"\r", "a\rb", "a\r\nb\r\n", "\x00", "a\x00b", "\x07", "\x1b[0m", "\x7f", "\u0085", "a\u0085b", "\u2028", "a\u2029b\n", "\uFEFF", "\uFEFFa\nb", "\uFFFE\uFFFF",
	"\u00a0a\nb", "a\u00a0\nb", "a\u3000", "\u00ad", "\U0001F469\u200D\U0001F4BB", "\U0001F600\n\U0001F600", "\U0010FFFF", "\U0001FFFE",
	"---", "...", "---\na", "a\n---\nb", "a\n...\n", "# a", "a # b", "a\n# b", "a: b", "a:b", "a:", ":", "- a", "-", "? a", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "|-\n a", "[a", "{a", "a]", "a, b", "'", "\"", "'a'", "\"a\"\nb", "\\", "\\n", "a\\\nb",
	"yes", "No", "y", "on", "null", "Null", "~", "true", "FALSE", "1", "1e3", "0x1F", "0o7", "1_000", ".5", ".inf", ".NaN", "-", "2026", "2026-03", "2026-03-14", "12:30:45", "<<", "=", "NaN", "inf",
	"Zürich", "早い", "Ωmega: b", "don't stop", "https://example.org/a?b=c#d", "a  b", strings.Repeat("word ", 40), strings.Repeat("word ", 40) + "end", strings.Repeat("x", 300), strings.Repeat("a: b, ", 300) + "\nend",
}

func TestTextsArePreserved(t *testing.T) {
	for _, s := range awkward {
		roundTrip(t, s)
	}
	if testing.Short() {
		t.Skip("long texts have no goroutines: the race detector has nothing to find here")
	}
	roundTrip(t, strings.Repeat("long line without a break ", 1<<18/26)+"end")
	roundTrip(t, strings.Repeat("tab\there ", 1<<18/9))
	roundTrip(t, strings.Repeat("line\n", 1<<16))
}

// TestShortTextsArePreserved tries every text of up to five of the characters that
// have a meaning in YAML.
func TestShortTextsArePreserved(t *testing.T) {
	alphabet := []rune("a \t\n\"\\#:-")
	var texts []string
	var grow func(prefix string, left int)
	grow = func(prefix string, left int) {
		texts = append(texts, prefix)
		if left == 0 {
			return
		}
		for _, r := range alphabet {
			grow(prefix+string(r), left-1)
		}
	}
	grow("", 5)
	fields := NewFields()
	fields.Texts("texts", texts)
	data, err := Marshal(fields.Node())
	if err != nil {
		t.Fatal(err)
	}
	// Marshal falls back to quoting everything if a block is not preserved: then
	// there is no plain text.
	if !strings.Contains(string(data), "\n  - a\n") {
		t.Error("everything was quoted")
	}
}

// roundTrip writes the text in each position that a text can have, in its own
// style and in quotes, and expects it there after reading.
func roundTrip(t *testing.T, s string) {
	t.Helper()
	inner := NewFields()
	inner.Add("text", Text(s))
	inner.Add(s+"key", Text(s))
	fields := NewFields()
	fields.Add("schema", Text("test/v1"))
	fields.Add("text", Text(s))
	fields.Add("inner", inner.Node())
	fields.List("list", []*yaml.Node{Text(s), inner.Node(), {Kind: yaml.SequenceNode, Content: []*yaml.Node{Text(s), Text(s)}}})
	data := emit(fields.Node(), false, false)
	back, notices, err := Parse("file.yaml", data)
	if err != nil || len(notices) > 0 {
		t.Fatalf("%s: %v %v\n%s", Quoted(s), err, notices, data)
	}
	if !Equal(fields.Node(), back) {
		t.Fatalf("%s: read back as another text:\n%s", Quoted(s), data)
	}
	quoted, _, err := Parse("file.yaml", emit(fields.Node(), true, false))
	if err != nil || !Equal(fields.Node(), quoted) {
		t.Fatalf("%s in quotes: read back as another text: %v", Quoted(s), err)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		roundTrip(t, strings.ToValidUTF8(s, "\uFFFD"))
	})
}

func TestStyles(t *testing.T) {
	for s, want := range map[string]string{
		"Care":                             "Care",
		"Don't stop - a, b (c) {d} [e]; f": "Don't stop - a, b (c) {d} [e]; f",
		"https://example.org/a?b=c#d":      "https://example.org/a?b=c#d",
		"Zürich":                           "Zürich",
		"Care: daily":                      `"Care: daily"`,
		"a\u00A0b":                         "\"a\u00A0b\"",
		"40 %":                             `"40 %"`,
		"no":                               `"no"`,
		"Y":                                `"Y"`,
		"ON":                               `"ON"`,
		"*bold*":                           `"*bold*"`,
		"\U0001F469\u200D\U0001F4BB":       "\"\U0001F469\u200D\U0001F4BB\"",
		"a\x00\u2028\uFEFFb":               `"a\0\u2028\uFEFFb"`,
		"one\ntwo":                         "|-\n  one\n  two",
		"one\n\n    two: # 3\n":            "|\n  one\n\n      two: # 3",
		"one \ntwo":                        "\"one \\n\\\n  two\"",
		"one\n  two\t3":                    "\"one\\n\\\n  \\x20 two\\t3\"",
		"one\n\n":                          "\"one\\n\\\n  \\n\"",
		strings.Repeat("x", 81):            "|-\n  " + strings.Repeat("x", 81),
	} {
		f := NewFields()
		f.Add("k", Text(s))
		data, err := Marshal(f.Node())
		if got := strings.TrimSuffix(strings.TrimPrefix(string(data), "k: "), "\n"); err != nil || got != want {
			t.Errorf("%s: got %s, want %s, %v", Quoted(s), got, want, err)
		}
	}
}

func TestMarshalFallsBack(t *testing.T) {
	f := NewFields()
	f.Text("k", "v")
	var wrong = func(*yaml.Node) []byte { return []byte("k: w\n") }
	var right = func(*yaml.Node) []byte { return []byte("k: v\n") }
	if data, _, err := firstPreserving(f.Node(), wrong, right); err != nil || string(data) != "k: v\n" {
		t.Errorf("the second writer was not used: %q, %v", data, err)
	}
	if data, _, err := firstPreserving(f.Node(), wrong, wrong); !message.Is(err, ErrNotPreserved) || data != nil {
		t.Errorf("text that would be lost was written: %q, %v", data, err)
	}
	f.Add("l", Literal("a: b"))
	if data, err := Marshal(f.Node()); !message.Is(err, ErrNotPreserved) || data != nil {
		t.Errorf("text that would be lost was written: %q, %v", data, err)
	}
}

func TestEqual(t *testing.T) {
	list := []string{"{a: 1}", "{a: '1'}", "{a: 2}", "{b: 1}", "{a: [1]}", "{a: [1, 1]}", "{a: null}", "{}", "{a: 1, b: 1}", "{b: 1, a: 1}"}
	for i, x := range list {
		for j, y := range list {
			a, _, errA := Parse("a", []byte(x))
			b, _, errB := Parse("b", []byte("# note\n\n"+y))
			if errA != nil || errB != nil || Equal(a, b) != (i == j) {
				t.Errorf("%s and %s: equal %v, %v %v", x, y, Equal(a, b), errA, errB)
			}
		}
	}
}
