package spelling

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
)

func wordsOfMistakes(found []Mistake) string {
	words := make([]string, len(found))
	for i, m := range found {
		words[i] = m.Word
	}
	return strings.Join(words, " ")
}

func TestWhatIsPassedOver(t *testing.T) {
	c := NewChecker(english("en"))
	for _, test := range []struct{ name, text, want string }{
		{"words", "The colour, or color, of teh wrogn thing's centre.", "teh wrogn"},
		{"code", "Run `kubctl aply` and `x`s, then ``a `b` wrogn``.", ""},
		{"a block of code", "Before teh\n```go\nfunc wrogn() {}\n```\nafter teh\n~~~\nwrogn\n~~~", "teh teh"},
		{"addresses", "See https://exmple.com/wrogn, www.exmple.com and me@exmple.com, mailto:wrogn@x.", ""},
		{"links", "[The wrogn text](https://exmple.com/abcde \"wrogn\"), [ref][wrogn], <https://wrogn.com>", "wrogn"},
		{"a definition", "[wrogn]: https://exmple.com", ""},
		{"tags and entities", "<wrogn attrib=\"x\">text</wrogn> &nbsp;wrogn", ""},
		{"paths and names of files", "In /etc/wrogn, src/wrogn/x.go, ../wrogn, config.yaml and ~/wrogn.", ""},
		{"identifiers", "fooBar FooBar snake_case kebab wrogn_case HTTPServer x.wrogn pkg::wrogn wrogn() $wrogn #wrogn --wrogn @wrogn k8s utf8 p99", ""},
		{"acronyms", "The API, APIs, SLOs, URL's, CI/CD, TLA's and an IMPORTNAT one.", "IMPORTNAT"},
		{"numbers and units", "In 3 ms, 5 kB, 10GB, 2nd, 3x, 1.5 MHz and 24/7.", ""},
		{"hyphens", "A well-known, wrogn-headed, re-used, multi-tenant, e-mail and x-ray.", "wrogn"},
		{"slashes", "and/or client/servr", "servr"},
		{"apostrophes", "don’t don't wrogn’s the users' thing 'quoted' ‘quoted’ o'clock shouldn’t", "wrogn's"},
		{"invisible characters", "con\u00adsider of\ufb01ce ﬂow ﬁne ca\u0301fe wro\u00adgn", "wrogn"},
		{"emphasis and quotes", "**bold** _it_ ***both*** ~~gone~~ \"quoted\" “quoted” (wrogn) *wro*gn", "wrogn wro gn"},
		{"a table and a heading", "# Headng\n| cell | celll |\n- itme\n1. itme", "Headng celll itme itme"},
		{"names", "We asked Xiaolin, Wojciech and Grzegorz. Xiaolin agreed. Becuase it was Febuary.", "Becuase Febuary"},
		{"other scripts", "Привет and 你好 and naïve café.", ""},
		{"a sentence without a space", "end.Next", ""},
	} {
		if got := wordsOfMistakes(c.Check(test.text)); got != test.want {
			t.Errorf("%s: marked are %q, want %q", test.name, got, test.want)
		}
	}
}

func TestMistakesAreWhereTheyAre(t *testing.T) {
	text := "“Ünder” 👍🏽 teh end\n\n\tand wrogn’s"
	runes := []rune(text)
	var got []string
	for _, m := range NewChecker(english("en")).Check(text) {
		got = append(got, string(runes[m.From:m.To]))
	}
	if want := []string{"teh", "wrogn’s"}; !slices.Equal(got, want) {
		t.Errorf("marked are %q, want %q", got, want)
	}
}

func TestRegions(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "wrogn", "en-US": "colour organise analyse wrogn", "en-GB": "color analyze wrogn", "en-AU": "wrogn",
	} {
		s := NewService(disk.OS{}, nil, filepath.Join(t.TempDir(), "x"))
		c := s.checker(tag)
		if got := wordsOfMistakes(c.Check("color colour organize organise analyze analyse wrogn")); got != want {
			t.Errorf("%s: marked are %q, want %q", tag, got, want)
		}
	}
}

func TestKnownWords(t *testing.T) {
	d := promo.Document{Candidate: promo.Candidate{Name: "Zsófia Brezhnyova", Manager: "O'Quillighan"}}
	d = promo.SetText(promo.AddExample(d, "x", "", ""), promo.ExampleRef("x", "action"), "zsófia and Brezhnyova’s manager O'Quillighan met Frobnitz about frobs and wrogn.")
	d = promo.AddEvidence(d, "x")
	d = promo.SetText(d, promo.ExampleRef("x", "evidence_title"), "Report of Frobnitz")
	d = promo.AddWord(d, "frobs")
	d = promo.AddExample(d, "y", "", "")
	d = promo.SetText(d, promo.ExampleRef("y", "title"), "Xiaolin asked")
	d = promo.SetText(d, promo.ExampleRef("y", "result"), "We told Xiaolin.")
	found := NewChecker(english("en")).CheckDocument(d, Words{})
	if len(found) != 1 || found[0].Field != promo.ExampleRef("x", "action") || wordsOfMistakes(found[0].Mistakes) != "wrogn" {
		t.Errorf("found %+v", found)
	}
}

func TestWithWord(t *testing.T) {
	for _, test := range []struct{ data, word, want string }{
		{"", "beta", "beta\n"},
		{"alpha\ngamma\n", "beta", "alpha\nbeta\ngamma\n"},
		{"# mine\n\n# names\nZoe\nAda\n", "Bob", "# mine\n\n# names\nAda\nBob\nZoe\n"},
		{"alpha\r\n", "alpha", "alpha\r\n"},
		{"alpha", "don’t", "alpha\ndon't\n"},
		{"# only a comment", "x", "# only a comment\nx\n"},
	} {
		if got := string(WithWord([]byte(test.data), test.word)); got != test.want {
			t.Errorf("%q and %q: %q, want %q", test.data, test.word, got, test.want)
		}
	}
	words := ParseWords([]byte("# c\nKafkaesque\n frob \n\xff\n"))
	for word, want := range map[string]bool{"Kafkaesque": true, "kafkaesque": false, "Frob": true, "frob's": true, "c": false} {
		if words.Has(word) != want {
			t.Errorf("%s: %v", word, !want)
		}
	}
}

// dictionaryFolder returns a folder with a Swedish dictionary, a Dutch one without
// words and a Klingon one whose encoding is unknown.
func dictionaryFolder(t *testing.T) string {
	dir := t.TempDir()
	disktest.Write(t, filepath.Join(dir, "sv_SE.aff"), "SET UTF-8\n")
	disktest.Write(t, filepath.Join(dir, "sv_SE.dic"), "2\nhej\nvärlden\n")
	disktest.Write(t, filepath.Join(dir, "nl.aff"), "SET UTF-8\n")
	disktest.Write(t, filepath.Join(dir, "en_US.aff"), "SET UTF-8\n")
	if err := os.Mkdir(filepath.Join(dir, "dict-kl"), 0o700); err != nil {
		t.Fatal(err)
	}
	disktest.Write(t, filepath.Join(dir, "dict-kl", "tlh.aff"), "SET KLINGON\n")
	return dir
}

func TestDictionariesOfTheComputer(t *testing.T) {
	s := NewService(disk.OS{}, []string{filepath.Join(t.TempDir(), "none"), dictionaryFolder(t)}, filepath.Join(t.TempDir(), "d.txt"))
	var got []string
	for _, f := range s.Dictionaries() {
		reason := ""
		if f.Err != nil {
			reason = f.Err.Error()
		}
		got = append(got, f.Language+": "+reason)
	}
	want := []string{"nl: the file nl.dic is missing", "sv-SE: ", "tlh: it is written in the encoding KLINGON, which this program cannot read"}
	if !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	document := func(tag string) promo.Document {
		d := promo.SetLanguage(promo.AddExample(promo.Document{}, "x", "", ""), tag)
		return promo.SetText(d, promo.ExampleRef("x", "title"), "hej världne")
	}
	for tag, want := range map[string]string{
		"sv": "världne", "sv-FI": "världne", "nl": "the dictionary for Nederlands cannot be used: the file nl.dic is missing",
		"fi": "there is no dictionary for Suomi on this computer",
	} {
		got := ""
		found, err := s.Check(document(tag))
		if err != nil {
			got = err.Error()
		} else if len(found) == 1 {
			got = wordsOfMistakes(found[0].Mistakes)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	if got := s.Suggest("sv", "världne"); !slices.Equal(got, []string{"världen"}) {
		t.Errorf("suggested are %q", got)
	}
}

func TestAddWord(t *testing.T) {
	file := filepath.Join(t.TempDir(), "config", "dictionary.txt")
	s := NewService(disk.OS{}, nil, file)
	d := promo.SetText(promo.AddExample(promo.Document{}, "x", "", ""), promo.ExampleRef("x", "title"), "frob teh grob")
	count := func() int {
		found, err := s.Check(d)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, f := range found {
			n += len(f.Mistakes)
		}
		return n
	}
	before := count()
	if err := s.AddWord("frob"); err != nil {
		t.Fatal(err)
	}
	if got := disktest.Files(t, filepath.Dir(file))["dictionary.txt"]; got != "frob\n" || count() != before-1 {
		t.Errorf("the file is %q, %d of %d are wrong", got, count(), before)
	}
	// What another program writes there counts too.
	disktest.Write(t, file, "frob\ngrob\n")
	if count() != before-2 {
		t.Errorf("%d of %d are wrong", count(), before)
	}
}

func TestFoldersAreKnown(t *testing.T) {
	folders := Folders(func(name string) string { return map[string]string{"DICPATH": "/mine"}[name] }, "/home/x")
	if runtime.GOOS == "linux" && (folders[0] != "/mine" || !slices.Contains(folders, "/usr/share/hunspell") || !slices.Contains(folders, "/home/x/.local/share/hunspell")) {
		t.Errorf("got %q", folders)
	}
}

func FuzzCheck(f *testing.F) {
	c := NewChecker(english("en"))
	f.Add("The `wrogn` [text](x) and </a> it's\n```\nx\n```\n-- #x (a) \"b\" ’s ﬁ\u00ad")
	f.Add("\xff teh\x1a \u200b'’-‑/.:..\n~~~\n")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		last, runes := 0, len([]rune(text))
		for _, m := range c.Check(text) {
			if m.From < last || m.To <= m.From || m.To > runes {
				t.Fatalf("%q: %+v after %d of %d runes", text, m, last, runes)
			}
			last = m.To
		}
	})
}

// The dictionary takes little memory, since words are not expanded.
func TestMemoryOfTheDictionary(t *testing.T) {
	heap := func() uint64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	l := loadEnglish("american", "british")
	after := heap()
	t.Logf("the heap has %.1f MB before English is loaded and %.1f MB after", float64(before)/1e6, float64(after)/1e6)
	if after > before+4e6 {
		t.Errorf("English takes %.1f MB", float64(after-before)/1e6)
	}
	runtime.KeepAlive(l)
}
