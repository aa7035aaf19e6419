package hyphen

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func divided(l *Language, word string) string {
	var b strings.Builder
	from := 0
	for _, at := range l.Points(word, nil) {
		b.WriteString(word[from:at] + "-")
		from = at
	}
	return b.String() + word[from:]
}

func TestPoints(t *testing.T) {
	for _, c := range []struct{ tag, want string }{
		{"en", "hyphen-ation"}, {"en-GB", "account-abil-ity"}, {"en", "reci-procity"}, {"en", "present"}, {"en", "table"},
		{"de", "Ver-ant-wor-tung"}, {"de", "Bereit-schafts-dienst"}, {"de-AT", "Rechen-zen-trum"}, {"de", "Qua-li-täts-si-che-rung"},
		{"de", "Nach-be-spre-chung"}, {"de", "Ver-trags-ver-län-ge-rung"}, {"de", "Stra-ßen"}, {"de", "abends"},
		{"fr", "res-pon-sa-bi-lité"}, {"fr", "déve-lop-pe-ment"}, {"es", "res-pon-sa-bi-li-dad"}, {"es", "desa-rro-llo"},
		{"it", "orga-niz-za-zione"},
		{"pt", "res-pon-sa-bi-li-dade"}, {"pt", "soft-ware"},
		{"de", "NASDAQ"}, {"de", "GitHubAktion"}, {"de", "kurz"}, {"de", "ab1cdefghi"}, {"de", ""},
	} {
		word := strings.ReplaceAll(c.want, "-", "")
		if got := divided(Of(c.tag), word); got != c.want {
			t.Errorf("%s: %q, want %q", c.tag, got, c.want)
		}
	}
	for _, tag := range []string{"", "ja", "xx", "german", "nl"} {
		if Of(tag) != nil {
			t.Errorf("there are patterns of %q", tag)
		}
	}
}

func TestIsName(t *testing.T) {
	if !Of("fr").IsName("Dupont") || Of("fr").IsName("équipe") || Of("de").IsName("Arbeit") {
		t.Error("names are not told apart")
	}
}

func FuzzPoints(f *testing.F) {
	for _, s := range []string{"hyphenation", "Straße", "İstanbul", "\xff\xfe", "aaaaaaaa", "ﬀﬁﬂﬃ", "été"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, word string) {
		for _, l := range languages {
			points := l.Points(word, nil)
			if !slices.IsSorted(points) {
				t.Fatalf("%s: %q at %v", l.tag, word, points)
			}
			for _, at := range points {
				if at <= 0 || at >= len(word) || !utf8.RuneStart(word[at]) {
					t.Fatalf("%s: %q at %v", l.tag, word, points)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		read("de")
	}
}

func BenchmarkPoints(b *testing.B) {
	l := Of("de")
	for b.Loop() {
		l.Points("Vertragsverlängerung", nil)
	}
}
