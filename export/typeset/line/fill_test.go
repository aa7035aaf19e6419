package line_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"promodoc/export/typeset/line"
)

// words makes items of a text, each letter one wide. A bar is a place to break
// inside a word, an underscore a soft hyphen, a slash ends the line.
func words(text string) []line.Item {
	var items []line.Item
	for _, w := range strings.Fields(text) {
		end := line.May
		if strings.HasSuffix(w, "/") {
			w, end = w[:len(w)-1], line.Must
		}
		parts := strings.FieldsFunc(w, func(r rune) bool { return r == '|' || r == '_' })
		for i, p := range parts {
			item := line.Item{Width: float64(len(p)), Break: line.May}
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

func lengths(items []line.Item, ends []int) []float64 {
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

func TestFill(t *testing.T) {
	for _, c := range []struct {
		name, text string
		measure    float64
		mode       line.Mode
		want       []float64
	}{
		{"one line", "aa bb cc", 10, line.Ragged, []float64{8}},
		{"exactly full", "aaaa bbbbb", 10, line.Ragged, []float64{10}},
		{"first lines are filled", "aaa bbb ccc ddd eee", 11, line.Ragged, []float64{11, 7}},
		{"no lone word at the end", "aaaa bbbb cccc dddd eeee ffff gg", 29, line.Ragged, []float64{24, 7}},
		{"a long word may stand alone", "aaaa bbbb cccc gggggggggg", 20, line.Ragged, []float64{14, 10}},
		{"a lone word where nothing helps", "aaaaaaaa bbbbbbbb", 10, line.Ragged, []float64{8, 8}},
		{"balanced heading", "aaaa bbbb cccc dddd eeee", 20, line.Balanced, []float64{14, 9}},
		{"the text ends the line", "aa/ bb cc", 20, line.Ragged, []float64{2, 5}},
		{"soft hyphen is used and drawn", "aaaaaa bbbbbb_cccccc dd", 14, line.Ragged, []float64{14, 9}},
		{"soft hyphen is left alone", "aa bb_cc", 14, line.Ragged, []float64{7}},
		{"too wide for any line", "aaaaaaaaaaaa bb", 10, line.Ragged, []float64{12, 2}},
		{"pieces of a word are one word", "aaaa bbbb cccc dddd ee|ff", 19, line.Ragged, []float64{14, 9}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var f line.Filler
			items := words(c.text)
			got := lengths(items, f.Fill(items, c.measure, c.mode))
			if !slices.Equal(got, c.want) {
				t.Errorf("line lengths %v, want %v", got, c.want)
			}
		})
	}
}

// No other way to break a paragraph into as few lines is less ragged.
func TestFillIsLeastRagged(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var f line.Filler
	for n := range 300 {
		var text []string
		for range 3 + rng.IntN(9) {
			text = append(text, strings.Repeat("x", 1+rng.IntN(7)))
		}
		items := words(strings.Join(text, " "))
		const measure = 16
		ends := slices.Clone(f.Fill(items, measure, line.Balanced))
		got, best := raggedness(items, ends, measure), bruteForce(items, measure)
		if got > best+1e-9 {
			t.Fatalf("case %d %v: raggedness %.4f, best is %.4f", n, text, got, best)
		}
	}
}

// raggedness counts as the package's documentation says: squares of unused
// shares, a hundred for an empty line, and fifty a line.
func raggedness(items []line.Item, ends []int, measure float64) float64 {
	sum := 0.0
	for _, w := range lengths(items, ends) {
		over := 1 - w/measure
		if over < 0 {
			return 1e9
		}
		sum += 50 + 100*over*over
	}
	return sum
}

func bruteForce(items []line.Item, measure float64) float64 {
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

// Time grows with the text, not with its square, whatever the text is.
func BenchmarkFill(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		for _, width := range []float64{0, 5} {
			items := make([]line.Item, n)
			for i := range items {
				items[i] = line.Item{Width: width, Break: line.May}
			}
			b.Run(fmt.Sprintf("items=%d/width=%v", n, width), func(b *testing.B) {
				var f line.Filler
				for b.Loop() {
					f.Fill(items, 370, line.Ragged)
				}
			})
		}
	}
}
