package typeset

import (
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/picture"
	"promodoc/export/typeset/style"
)

// edit changes a text at random: a few letters, a paragraph, markup that changes
// the meaning of what follows.
func edit(text string, r *rand.Rand) string {
	at := r.IntN(len(text) + 1)
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 && r.IntN(2) == 0 {
		at += i + 1
	}
	pieces := []string{"word ", "\n\n", "*", "# New\n\n", "## 2 Humility\n\n", "[x](#growth) ", "[^n] ", "\n\n[^n]: note\n\n",
		"- item\n", "> ", "```\n", "| a | b |\n| - | - |\n| c | [d](https://x.org) |\n\n", "![i](icon.png)", "日 ", "\n\n[ref]: https://x.org\n\n", "[ref] ",
		"---\n", "`c` ", "~~s~~ ", "[x](#new) "}
	if r.IntN(4) == 0 {
		end := min(len(text), at+r.IntN(40))
		return text[:at] + text[end:]
	}
	return text[:at] + pieces[r.IntN(len(pieces))] + text[at:]
}

// sameBook compares two books, without the caches of their fonts.
func sameBook(t *testing.T, got, want *book.Book, what string) {
	t.Helper()
	for _, c := range []struct {
		name      string
		got, want any
	}{
		{"nodes", got.Nodes, want.Nodes}, {"outline", got.Outline, want.Outline}, {"notices", got.Notices, want.Notices},
		{"meta", got.Meta, want.Meta}, {"pages", got.Pages, want.Pages}, {"paper", got.Paper, want.Paper},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Fatalf("%s: with the cache the %s differ: %s", what, c.name, firstDifference(c.got, c.want))
		}
	}
}

// firstDifference describes the first elements of two slices that differ.
func firstDifference(got, want any) string {
	g, w := reflect.ValueOf(got), reflect.ValueOf(want)
	if g.Kind() != reflect.Slice {
		return fmt.Sprintf("%+v, want %+v", got, want)
	}
	for i := range min(g.Len(), w.Len()) {
		if a, b := g.Index(i).Interface(), w.Index(i).Interface(); !reflect.DeepEqual(a, b) {
			if p, ok := a.(book.Page); ok {
				q := b.(book.Page)
				return fmt.Sprintf("page %d: rects %s; runs %s; links %s", i+1, firstDifference(p.Rects, q.Rects), firstDifference(p.Runs, q.Runs), firstDifference(p.Links, q.Links))
			}
			return fmt.Sprintf("number %d is %.300s, want %.300s", i, fmt.Sprintf("%+v", a), fmt.Sprintf("%+v", b))
		}
	}
	return fmt.Sprintf("%d, want %d", g.Len(), w.Len())
}

// After any edit, a layout with the cache equals one without.
func TestCachedLayoutIsEqual(t *testing.T) {
	fonts := testFonts(t)
	pictures := picture.NewStore(os.DirFS("testdata"))
	seeds := uint64(4)
	if testing.Short() {
		seeds = 1
	}
	for _, file := range []string{"sample.md", "kitchen-sink.md"} {
		for seed := range seeds {
			r := rand.New(rand.NewPCG(seed, 1))
			text := readTestdata(t, file)
			cache := &Cache{}
			for i := range 40 {
				o := Options{Fonts: fonts, Pictures: pictures}
				if i%9 == 8 {
					d := style.Compact()
					o.Sheet, o.Paper = &d, book.Letter
				}
				want := layOutWith(t, text, o)
				o.Cache = cache
				what := fmt.Sprintf("%s, seed %d, edit %d", file, seed, i)
				sameBook(t, layOutWith(t, text, o), want, what)
				sameBook(t, layOutWith(t, text, o), want, what+" again")
				text = edit(text, r)
			}
		}
	}
}

// Sections that did not change are not composed again.
func TestCacheComposesOnlyChanges(t *testing.T) {
	fonts, cache := testFonts(t), &Cache{}
	text := fill(3) + "The last paragraph.\n"
	layOutWith(t, text, Options{Fonts: fonts, Cache: cache})
	before := cache.boxes
	layOutWith(t, "A new first paragraph.\n\n"+text+" It has grown.\n", Options{Fonts: fonts, Cache: cache})
	if n := cache.boxes - before; n != 2 {
		t.Errorf("%d boxes were added, want the two new ones", n)
	}
}

func TestCacheIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	fonts, cache := testFonts(t), &Cache{}
	for i := range 30 {
		layOutWith(t, strings.Repeat(fmt.Sprintf("Paragraph of round %d.\n\n", i), 1)+strings.Repeat(fmt.Sprintf("- %d\n", i), 1000), Options{Fonts: fonts, Cache: cache})
		boxes := 0
		for _, r := range cache.entries {
			boxes += len(r.Boxes)
		}
		if boxes > maxCachedBoxes || boxes != cache.boxes {
			t.Fatalf("round %d: %d boxes cached, %d counted", i, boxes, cache.boxes)
		}
	}
	if cache.boxes == 0 {
		t.Error("nothing is cached")
	}
	long := strings.Repeat("Line\n\n", maxCachedBoxes+500)
	b := layOutWith(t, long, Options{Fonts: fonts, Cache: cache})
	if cache.boxes > maxCachedBoxes || len(b.Pages) < 100 {
		t.Errorf("%d boxes cached, %d pages", cache.boxes, len(b.Pages))
	}
}

// Other fonts clear the cache.
func TestCacheDependsOnFonts(t *testing.T) {
	cache := &Cache{}
	one, other := testFonts(t), testFonts(t)
	for _, fonts := range []*face.Fonts{one, other, one} {
		b := layOutWith(t, "Some words.", Options{Fonts: fonts, Cache: cache})
		if b.Fonts != fonts || cache.settings.fonts != fonts {
			t.Error("the cache is of other fonts")
		}
	}
}

func TestCacheInUse(t *testing.T) {
	cache := &Cache{}
	cache.mu.Lock()
	defer cache.mu.Unlock()
	if b := layOutWith(t, "Some words.", Options{Fonts: testFonts(t), Cache: cache}); textOf(b) != "Some words." {
		t.Errorf("laid out %q", textOf(b))
	}
}
