package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
)

func TestDocumentIsTheSameInEveryLanguage(t *testing.T) {
	md, typ, words := &markdown{}, newTypst(), &wording{}
	document(10, md, typ, words)
	again := &markdown{}
	document(10, again)
	if md.String() != again.String() {
		t.Error("the same number gave another document")
	}
	if size := len(md.String()); size < 10*bytesPerPage || size > 13*bytesPerPage {
		t.Errorf("%d bytes", size)
	}
	for _, has := range []string{"\n## 1 ", "\n### ", "\n- ", "\n  - ", "\n| --- |", "| --- |\n| ", "\n> ", "\n```\n", "](https://", "**", "`run"} {
		if !strings.Contains(md.String(), has) {
			t.Errorf("the document has no %q", has)
		}
	}
	for _, script := range []*unicode.RangeTable{unicode.Greek, unicode.Cyrillic} {
		if !strings.ContainsFunc(md.String(), func(r rune) bool { return unicode.Is(script, r) }) {
			t.Error("the document lacks a script")
		}
	}
	for name, text := range map[string]string{"Markdown": md.String(), "Typst": typ.String()} {
		if found := share(words.String(), text); found != 1 {
			t.Errorf("%s has %.4f of the words", name, found)
		}
	}
}

func TestMarkups(t *testing.T) {
	text := []span{{text: "a-b "}, {text: "c", style: emphasis}, {text: "d", style: strong}, {text: "e", style: code}, {text: "f", url: "https://x.y", style: link}}
	items := []item{{text: text[:1], children: []item{{text: text[1:2]}}}}
	for _, test := range []struct {
		m    markup
		want string
	}{
		{&markdown{}, "# T\n\na-b *c***d**`e`[f](https://x.y)\n\n- a-b \n  - *c*\n\n| h | i |\n| --- | --- |\n| j | k |\n\n> a-b \n\n```\nl\nm\n```\n\n"},
		{&typst{}, "= T\n\na\\-b #emph[c]#strong[d]#raw(\"e\")#link(\"https://x.y\")[f]\n\n- a\\-b \n  - #emph[c]\n\n" +
			"#table(columns: 2, stroke: none, table.header(strong[h], strong[i]),\n  [j], [k],\n)\n\n#quote(block: true)[a\\-b ]\n\n```\nl\nm\n```\n\n"},
		{&wording{}, "T\na-b cdef\na-b \nc\nh\ni\nj\nk\na-b \nl\nm\n"},
	} {
		test.m.heading(1, "T")
		test.m.paragraph(text)
		test.m.list(items)
		test.m.table([]string{"h", "i"}, [][]string{{"j", "k"}})
		test.m.quote(text[:1])
		test.m.code([]string{"l", "m"})
		if got := test.m.String(); got != test.want {
			t.Errorf("%T: got\n%s\nwant\n%s", test.m, got, test.want)
		}
	}
}

func TestShare(t *testing.T) {
	for _, test := range []struct {
		want, there string
		share       float64
	}{
		{"", "a", 1},
		{"a b a", "b, (a) a.", 1},
		{"a b a c", "a b", 0.5},
		{"Zoë ομάδα", "zoë ομάδα", 0.5},
		{"a-b", "a\nb", 1},
	} {
		if got := share(test.want, test.there); got != test.share {
			t.Errorf("share(%q, %q) = %v, want %v", test.want, test.there, got, test.share)
		}
	}
}

func TestMedian(t *testing.T) {
	for _, test := range []struct {
		values []int64
		want   int64
	}{{nil, 0}, {[]int64{7}, 7}, {[]int64{9, 1, 5}, 5}, {[]int64{4, 1, 100, 2}, 3}} {
		if got := median(test.values); got != test.want {
			t.Errorf("median(%v) = %d, want %d", test.values, got, test.want)
		}
	}
}

// A competitor that is slow, or fails, is not run again and does not end the
// race for the others.
func TestRound(t *testing.T) {
	dir := t.TempDir()
	script := func(text string) func(in, out string) []string {
		return func(in, out string) []string { return []string{"sh", "-c", text, "sh", in, out} }
	}
	competitors := []competitor{
		{name: "copies", args: script(`cp "$1" "$2"; echo 1.5`), timed: true},
		{name: "fails", args: script("echo no >&2; exit 1")},
	}
	if err := os.WriteFile(filepath.Join(dir, "3."), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	o := options{dir: dir, runs: 3, tooSlow: time.Hour}
	excluded := make([]bool, len(competitors))
	results := o.round(competitors, excluded, 3)
	if copies := results[0]; copies.err != nil || len(copies.runs) != 3 || copies.runs[0].own != 1500*time.Microsecond {
		t.Errorf("%+v", copies)
	}
	if fails := results[1]; fails.err == nil || len(fails.runs) != 1 || !strings.Contains(fails.err.Error(), "no") {
		t.Errorf("%+v", fails)
	}
	o.tooSlow = 0
	if slow := o.round(competitors, excluded, 3)[0]; len(slow.runs) != 1 || !excluded[0] {
		t.Errorf("%+v, excluded %v", slow, excluded)
	}
	if left := o.round(competitors, excluded, 3); len(left) != 0 {
		t.Errorf("%d competitors ran though they were too slow", len(left))
	}
}

func TestCompare(t *testing.T) {
	ran := func(pages int, wall time.Duration, change func(*result)) *result {
		r := &result{pages: pages, runs: []timing{{wall: wall, own: wall, peak: 90e6}}}
		change(r)
		return r
	}
	ours := func(r *result) { r.ours = true }
	got := strings.Join(compare([]*result{
		ran(15, 10*time.Millisecond, ours),
		ran(15, 5*time.Millisecond, func(r *result) { r.floor = true }),
		ran(15, 42*time.Millisecond, func(r *result) { r.timed = true }),
		ran(100, 20*time.Millisecond, ours),
		ran(1000, 210*time.Millisecond, ours),
	}), "\n")
	want := `15 pages: 4.2 times as fast as Typst inside its process; goal: 3.5
15 pages: 2.0 times the floor; goal: at most 2
1000 pages: 90 MB at the peak; goal: less than 250
1000 pages: 10.5 times the time of 100; goal: less than 11`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The floor embeds every font and loses no word.
func TestFloor(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.md"), filepath.Join(dir, "out.pdf")
	if err := os.WriteFile(in, []byte("# A\n\nb\n> c\n| d |\n```\ne\n```\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{"floor", in, out}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil || strings.Count(string(data), "/FontFile2") != len(fontFiles) {
		t.Errorf("%d fonts embedded (%v)", strings.Count(string(data), "/FontFile2"), err)
	}
}

func TestOptions(t *testing.T) {
	o, err := readOptions([]string{"-programs", "a,b", "-pages", "3,15", "-runs", "2"})
	if err != nil || len(o.programs) != 2 || len(o.pages) != 2 || o.pages[1] != 15 || o.runs != 2 {
		t.Errorf("%+v, %v", o, err)
	}
	for _, args := range [][]string{{"-pages", "3,x"}, {"-pages", "0"}, {"-runs", "0"}} {
		if _, err := readOptions(args); err == nil {
			t.Errorf("%v was accepted", args)
		}
	}
	if err := run([]string{"jog"}); err == nil {
		t.Error("an unknown command was accepted")
	}
}
