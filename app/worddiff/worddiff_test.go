package worddiff

import (
	"slices"
	"strings"
	"testing"
)

// marked formats pieces as wdiff does: [-deleted-]{+inserted+}.
func marked(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		switch p.Mark {
		case Deleted:
			b.WriteString("[-" + p.Text + "-]")
		case Inserted:
			b.WriteString("{+" + p.Text + "+}")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestWords(t *testing.T) {
	for _, test := range []struct{ was, now, want string }{
		{"", "", ""},
		{"as it was", "as it was", "as it was"},
		{"", "new", "{+new+}"},
		{"gone", "", "[-gone-]"},
		{"You show humility.", "You show real humility.", "You show {+real +}humility."},
		{"accepts pushback or failure", "accepts pushback and failure", "accepts pushback [-or-]{+and+} failure"},
		{"it's the team’s", "it's the teams’", "it's the [-team’s-]{+teams’+}"},
		{"信頼を築く", "信頼が築く", "信頼[-を-]{+が+}築く"},
		{"You lead the team and the budget.", "Others trust you, and the work shows it.", "[-You lead the team and the budget-]{+Others trust you, and the work shows it+}."},
		{"one\n\ntwo", "one\n\nthree", "one\n\n[-two-]{+three+}"},
		{"smile 😀 now", "smile 😎 now", "smile [-😀-]{+😎+} now"},
	} {
		if got := marked(Words(test.was, test.now)); got != test.want {
			t.Errorf("%q to %q: %s, want %s", test.was, test.now, got, test.want)
		}
	}
}

// TestWordsOfLongTexts checks that long texts are not compared word by word.
func TestWordsOfLongTexts(t *testing.T) {
	was := strings.Repeat("word ", maxWords)
	pieces := Words(was, was+"more")
	if len(pieces) != 2 || pieces[0] != (Piece{was, Deleted}) || pieces[1] != (Piece{was + "more", Inserted}) {
		t.Errorf("%d pieces", len(pieces))
	}
	if pieces := Words(was, was); len(pieces) != 1 || pieces[0].Mark != Unchanged {
		t.Errorf("%d pieces of two equal texts", len(pieces))
	}
}

func TestLists(t *testing.T) {
	for _, test := range []struct {
		was, now string
		want     []Step
	}{
		{"", "", nil},
		{"a b c", "a b c", []Step{{Unchanged, 3}}},
		{"a b c d", "a x d", []Step{{Unchanged, 1}, {Deleted, 2}, {Inserted, 1}, {Unchanged, 1}}},
		{"", "a b", []Step{{Inserted, 2}}},
	} {
		if got := Lists(strings.Fields(test.was), strings.Fields(test.now)); !slices.Equal(got, test.want) {
			t.Errorf("%q to %q: %v, want %v", test.was, test.now, got, test.want)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("You show humility.", "You show\t real\xffhumility.")
	f.Add("a b a b a b", "b a b a")
	f.Fuzz(func(t *testing.T, was, now string) {
		var left, right strings.Builder
		for _, p := range Words(was, now) {
			if p.Mark != Inserted {
				left.WriteString(p.Text)
			}
			if p.Mark != Deleted {
				right.WriteString(p.Text)
			}
		}
		if left.String() != was || right.String() != now {
			t.Fatalf("%q, %q became %q, %q", was, now, left.String(), right.String())
		}
	})
}

func BenchmarkWords(b *testing.B) {
	was := strings.Repeat("You own what went wrong, and leave others better able to do their work. ", 20)
	now := strings.ReplaceAll(was, "others", "your colleagues")
	for b.Loop() {
		Words(was, now)
	}
}

// BenchmarkWordsWorstCase compares two long texts with no word in common.
func BenchmarkWordsWorstCase(b *testing.B) {
	was, now := strings.Repeat("left ", maxWords/2), strings.Repeat("right ", maxWords/2)
	for b.Loop() {
		Words(was, now)
	}
}
