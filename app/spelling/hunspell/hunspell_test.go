package hunspell

import (
	"slices"
	"strings"
	"testing"

	"promodoc/app/message"
)

// dictionary returns one of rules and words, each on a line.
func dictionary(t testing.TB, aff, words string) *Dictionary {
	t.Helper()
	d, err := Read([]byte("SET UTF-8\n"+aff), []byte("10\n"+strings.Join(strings.Fields(words), "\n")))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

const english = `TRY esianrtolcdugmphbyfvkwz'
PFX U Y 1
PFX U 0 un .
SFX D Y 3
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]
SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s [^y]
SFX M N 1
SFX M 0 's .
`

func TestSpell(t *testing.T) {
	for _, test := range []struct {
		name, aff, words string
		right, wrong     string
	}{
		{"words and forms", english, "lock/UDS carry/DS Paris/M NASA eBay",
			"lock locks unlocked unlock carried carries Lock LOCKS Paris PARIS Paris's NASA eBay", "locked's carryed unparis paris nasa EBay unlockd"},
		{"a count that is missing, and lines that end in CR LF", english, "cat/S\r\ndog", "cat cats dog", "dogs"},
		{"hyphens", english, "well known", "well-known well known", "well-knwon -x"},
		{"no breaks", "BREAK 0\n", "well known", "well", "well-known"},
		{"flags of two characters", "FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .\n", "cat/XxAa dog/Aaa", "cats dogs", "catss"},
		{"flags that are numbers", "FLAG num\nSFX 1001 Y 1\nSFX 1001 0 s .\n", "cat/7,1001 dog/7", "cats", "dogs"},
		{"aliases of flags", "AF 2\nAF S\nAF X\nSFX S Y 1\nSFX S 0 s .\n", "cat/1 dog/2", "cats", "dogs"},
		{"two suffixes", "SFX A Y 1\nSFX A 0 ful/B .\nSFX B Y 1\nSFX B 0 ly .\n", "help/A", "help helpful helpfully", "helply"},
		{"prefix and suffix do not cross", "PFX P N 1\nPFX P 0 re .\nSFX S Y 1\nSFX S 0 s .\n", "do/PS", "redo dos", "redos"},
		{"a word that needs an affix", "NEEDAFFIX X\nSFX S Y 1\nSFX S 0 s .\n", "cat/XS", "cats", "cat"},
		{"both affixes or none", "CIRCUMFIX C\nPFX P Y 1\nPFX P 0 ge/C .\nSFX T Y 2\nSFX T en t/C en\nSFX T en e en\n", "machen/PT", "mache gemacht machen", "gemache macht"},
		{"a forbidden word", "FORBIDDENWORD F\nSFX S Y 1\nSFX S 0 s .\n", "cat/S cats/F", "cat", "cats"},
		{"the case that is kept", "KEEPCASE K\n", "kg/K m", "kg m M", "Kg KG"},
		{"compounds", "COMPOUNDFLAG C\nCOMPOUNDMIN 3\n", "haus/C tür/C ein", "haus haustür Haustür", "hausein türr einhaus"},
		{"compounds by place", "COMPOUNDBEGIN B\nCOMPOUNDMIDDLE M\nCOMPOUNDEND E\nCOMPOUNDMIN 2\n", "aaa/B bbb/M ccc/E", "aaaccc aaabbbccc aaabbbbbbccc", "cccaaa aaabbb bbbccc"},
		{"forms in compounds", "COMPOUNDFLAG C\nSFX S Y 1\nSFX S 0 s .\nSFX L Y 1\nSFX L 0 s/P .\nCOMPOUNDPERMITFLAG P\n", "bahn/CS arbeit/CL", "bahnbahn bahnbahns arbeitsbahn", "bahnsbahn"},
		{"only in compounds", "COMPOUNDFLAG C\nONLYINCOMPOUND O\n", "bahn/C fugen/CO", "bahnfugen fugenbahn", "fugen"},
		{"compounds by rule", "COMPOUNDMIN 1\nONLYINCOMPOUND c\nCOMPOUNDRULE 2\nCOMPOUNDRULE n*1t\nCOMPOUNDRULE n*mp\n", "0/nm 1/n1 2/nm 1th/tc 2th/tpc 1st/pc 2nd/p", "22nd 112th 1202nd", "1th"},
		{"characters that are ignored, and replaced", "IGNORE \u064b\nICONV 1\nICONV ’ '\n", "don't كتاب", "don’t كتابً", "dont"},
		{"ß in capitals", "CHECKSHARPS\n", "straße", "STRASSE straße", "strasse"},
	} {
		d := dictionary(t, test.aff, test.words)
		for _, w := range strings.Fields(test.right) {
			if !d.Spell(w) {
				t.Errorf("%s: %q is wrong", test.name, w)
			}
		}
		for _, w := range strings.Fields(test.wrong) {
			if d.Spell(w) {
				t.Errorf("%s: %q is right", test.name, w)
			}
		}
	}
}

func TestSeveralLists(t *testing.T) {
	d, err := Read([]byte("SET UTF-8\n"+english), []byte("1\ncat/S\n"), []byte("2\ndog"), []byte("bird/S\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{"cats": true, "dog": true, "birds": true, "dogs": false, "2": false} {
		if d.Spell(word) != want {
			t.Errorf("%q: %v", word, !want)
		}
	}
}

func TestEncodings(t *testing.T) {
	d, err := Read([]byte("SET ISO8859-2\n"), []byte("1\nk\xf3d\n"))
	if err != nil || !d.Spell("kód") {
		t.Errorf("%v", err)
	}
	if _, err := Read([]byte("SET TIS620-9999\n"), nil); !message.Is(err, ErrEncoding) {
		t.Errorf("%v", err)
	}
	if _, err := Read([]byte("COMPLEXPREFIXES\n"), nil); !message.Is(err, ErrUnsupported) {
		t.Errorf("%v", err)
	}
	if _, err := Read([]byte("SFX A Y many\n"), nil); !message.Is(err, ErrRule) {
		t.Errorf("%v", err)
	}
}

func TestSuggest(t *testing.T) {
	aff := english + "NOSUGGEST !\nREP 2\nREP ei ie\nREP alot a_lot\n"
	d := dictionary(t, aff, "the ten receive/DS accommodate/DS carry/DS a lot rude/! Paris maintenance necessary belief")
	rank := func(word string) int {
		if word == "the" {
			return 0
		}
		return 2
	}
	for word, want := range map[string]string{
		"teh": "the|ten", "Teh": "The|Ten", "TEH": "THE|TEN", "recieve": "receive|received|receives", "acommodate": "accommodate|accommodated|accommodates",
		"acommodates": "accommodates|accommodated|accommodate", "carryed": "carried|carries|carry", "alot": "a lot", "rud": "", "pariss": "Paris", "maintainance": "maintenance",
		"beleif": "belief", "neccesary": "necessary", "thelot": "the lot", "xyzzy": "", "": "",
	} {
		if got := strings.Join(d.Suggest(word, 5, rank), "|"); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
	if got := d.Suggest("acommodate", 1, nil); !slices.Equal(got, []string{"accommodate"}) {
		t.Errorf("at most one: %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("SET UTF-8\n"+english), []byte("2\nlock/UDS\ncarry/DS"), "unlocked")
	f.Add([]byte("FLAG num\nAF 1\nAF 1,2\nPFX 1 Y 1\nPFX 1 0 re/2 .\nCOMPOUNDRULE 1\nCOMPOUNDRULE (1)*(2)?\nCOMPOUNDFLAG 2"), []byte("a/1\nb/2\nab"), "aab-b")
	f.Add([]byte("SFX A Y 9\nSFX A 0 0/A .\nCOMPOUNDFLAG A\nCOMPOUNDMIN 0\nREP 1\nREP a b_c\nIGNORE a\nCHECKSHARPS x"), []byte("ss/A\n\\/x/A"), "SSSS")
	f.Fuzz(func(t *testing.T, aff, dic []byte, word string) {
		if len(aff)+len(dic) > 2000 {
			return
		}
		d, err := Read(aff, dic)
		if err != nil {
			return
		}
		d.Spell(word)
		d.Suggest(word, 5, nil)
	})
}
