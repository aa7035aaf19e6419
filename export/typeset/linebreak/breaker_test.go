package linebreak_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"promodoc/export/typeset/linebreak"
)

// words returns the items of a text, each letter of width 1. A bar allows a break
// inside a word, an underscore is a soft hyphen, a slash ends the line.
func words(text string) []linebreak.Item {
	var items []linebreak.Item
	for _, w := range strings.Fields(text) {
		end := linebreak.Allowed
		if strings.HasSuffix(w, "/") {
			w, end = w[:len(w)-1], linebreak.Mandatory
		}
		parts := strings.FieldsFunc(w, func(r rune) bool { return r == '|' || r == '_' })
		for i, p := range parts {
			item := linebreak.Item{Width: float64(len(p)), Break: linebreak.Allowed}
			if i == len(parts)-1 {
				item.Space, item.Break = 1, end
			} else if strings.Contains(w, "_") {
				item.Hyphen = 1
			}
			items = append(items, item)
		}
	}
	return items
}

func lengths(items []linebreak.Item, ends []int) []float64 {
	var out []float64
	from := 0
	for _, to := range ends {
		w := 0.0
		for _, it := range items[from:to] {
			w += it.Width + it.Space
		}
		last := items[to-1]
		out = append(out, w-last.Space+last.Hyphen)
		from = to
	}
	return out
}

func TestBreak(t *testing.T) {
	for _, c := range []struct {
		name, text string
		measure    float64
		mode       linebreak.Mode
		want       []float64
	}{
		{"one line", "aa bb cc", 10, linebreak.Ragged, []float64{8}},
		{"exactly full", "aaaa bbbbb", 10, linebreak.Ragged, []float64{10}},
		{"first lines full", "aaa bbb ccc ddd eee", 11, linebreak.Ragged, []float64{11, 7}},
		{"no word alone at the end", "aaaa bbbb cccc dddd eeee ffff gg", 29, linebreak.Ragged, []float64{24, 7}},
		{"long word alone", "aaaa bbbb cccc gggggggggg", 20, linebreak.Ragged, []float64{14, 10}},
		{"word alone without alternative", "aaaaaaaa bbbbbbbb", 10, linebreak.Ragged, []float64{8, 8}},
		{"balanced heading", "aaaa bbbb cccc dddd eeee", 20, linebreak.Balanced, []float64{14, 9}},
		{"mandatory break", "aa/ bb cc", 20, linebreak.Ragged, []float64{2, 5}},
		{"soft hyphen used", "aaaaaa bbbbbb_cccccc dd", 14, linebreak.Ragged, []float64{14, 9}},
		{"soft hyphen not used", "aa bb_cc", 14, linebreak.Ragged, []float64{7}},
		{"no hyphen to make the last line longer", "aaaaaaaaaaaaaaaa bbbbb_cccc dddddddddddd eeeeeeeeeee", 40, linebreak.Ragged, []float64{26, 24}},
		{"too wide for any line", "aaaaaaaaaaaa bb", 10, linebreak.Ragged, []float64{12, 2}},
		{"last word in pieces", "aaaa bbbb cccc dddd ee|ff", 19, linebreak.Ragged, []float64{14, 9}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var breaker linebreak.Breaker
			items := words(c.text)
			got := lengths(items, breaker.Break(items, c.measure, c.mode))
			if !slices.Equal(got, c.want) {
				t.Errorf("line lengths %v, want %v", got, c.want)
			}
		})
	}
}

// At most two lines in a row end with a hyphen, unless there is no other way.
func TestBreakHyphens(t *testing.T) {
	var breaker linebreak.Breaker
	hyphens := func(text string, measure float64) string {
		items, got := words(text), ""
		for _, end := range breaker.Break(items, measure, linebreak.Ragged) {
			got += map[bool]string{true: "-", false: "."}[items[end-1].Hyphen > 0]
		}
		return got
	}
	if got := hyphens("aaaa "+strings.Repeat("aaaa_aaaa ", 8), 10); !strings.Contains(got, "--") || strings.Contains(got, "---") {
		t.Errorf("lines end with %s", got)
	}
	if got := hyphens("aaaaaaaa_aaaaaaaa_aaaaaaaa_aaaaaaaa_aaaaaaaa b", 9); got != "----.." {
		t.Errorf("an endless word: lines end with %s", got)
	}
}

// No other way to break a paragraph is less ragged.
func TestBreakIsLeastRagged(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var breaker linebreak.Breaker
	for n := range 300 {
		var text []string
		for range 3 + rng.IntN(9) {
			text = append(text, strings.Repeat("x", 1+rng.IntN(7)))
		}
		items := words(strings.Join(text, " "))
		const measure = 16
		ends := slices.Clone(breaker.Break(items, measure, linebreak.Balanced))
		got, best := raggedness(items, ends, measure), bruteForce(items, measure)
		if got > best+1e-9 {
			t.Fatalf("case %d %v: raggedness %.4f, best is %.4f", n, text, got, best)
		}
	}
}

// raggedness is the cost of lines: 50 for each, and the square of its empty share
// times 100.
func raggedness(items []linebreak.Item, ends []int, measure float64) float64 {
	sum := 0.0
	for _, w := range lengths(items, ends) {
		empty := 1 - w/measure
		if empty < 0 {
			return 1e9
		}
		sum += 50 + 100*empty*empty
	}
	return sum
}

func bruteForce(items []linebreak.Item, measure float64) float64 {
	best := 1e9
	for set := range 1 << (len(items) - 1) {
		var ends []int
		for i := range len(items) - 1 {
			if set&(1<<i) != 0 {
				ends = append(ends, i+1)
			}
		}
		best = min(best, raggedness(items, append(ends, len(items)), measure))
	}
	return best
}

// The time must be proportional to the length of any text.
func BenchmarkBreak(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		for _, width := range []float64{0, 5} {
			items := make([]linebreak.Item, n)
			for i := range items {
				items[i] = linebreak.Item{Width: width, Break: linebreak.Allowed}
			}
			b.Run(fmt.Sprintf("items=%d/width=%v", n, width), func(b *testing.B) {
				var breaker linebreak.Breaker
				for b.Loop() {
					breaker.Break(items, 370, linebreak.Ragged)
				}
			})
		}
	}
}
