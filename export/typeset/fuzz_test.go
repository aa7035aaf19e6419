package typeset

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"promodoc/export/picture"
	"promodoc/export/spectest"
)

// hostile returns texts that may make parsers and layouts slow or recurse deeply.
func hostile(n int) map[string]string {
	return map[string]string{
		"letters":       strings.Repeat("x", n),
		"words":         strings.Repeat("word ", n/5),
		"lines":         strings.Repeat("line\n", n/5),
		"paragraphs":    strings.Repeat("p\n\n", n/3),
		"quotes":        strings.Repeat("> ", n/2) + "q",
		"open brackets": strings.Repeat("[", n),
		"stars":         strings.Repeat("*a ", n/3),
		"emphasis":      strings.Repeat("*a **a ", n/7),
		"ticks":         strings.Repeat("`a``b```", n/8),
		"lists":         strings.Repeat("- a\n", n/4),
		"headings":      strings.Repeat("# a\n", n/4),
		"rows":          "|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", n/6),
		"code":          "```\n" + strings.Repeat("code\n", n/5),
		"code line":     "    " + strings.Repeat("code ", n/5),
		"references":    strings.Repeat("[a](#a) ", n/8) + "\n\n# a\n",
		"emoji":         strings.Repeat("👩‍💻", n/11),
		"marks":         "a" + strings.Repeat("\u0301", n/2),
		"no width":      strings.Repeat("\u200b", n/3),
		"soft hyphens":  strings.Repeat("a\u00ad", n/3),
		"ideographs":    strings.Repeat("日", n/3),
		"zeros":         strings.Repeat("\x00", n),
		"html":          strings.Repeat("<b>", n/3),
		"html blocks":   strings.Repeat("<div>\n\n# a\n\n", n/12),
		"html in quote": strings.Repeat("> <div>\n", n/8),
		"html cells":    "<table>" + strings.Repeat("<tr><td colspan=100 rowspan=100>a", n/40),
		"links":         strings.Repeat("http://a.b ", n/11),
		"notes":         strings.Repeat("[^1]", n/4) + "\n\n[^1]: a\n",
		"long note":     "a[^1] b[^2]\n\n[^2]: b\n[^1]: " + strings.Repeat("word ", n/5),
		"many notes":    chain(n/150, "text[^%d] "+strings.Repeat("word ", 5)+"\n\n[^%d]: "+strings.Repeat("note ", 20)+"\n\n"),
		"nested notes":  "a[^0]\n\n" + chain(n/150, "[^%d]: next[^%d] "+strings.Repeat("note ", 20)+"\n\n"),
		"notes in rows": "|a|b|\n|-|-|\n" + strings.Repeat("|c[^1]|d[^2]|\n", n/20) + "\n[^1]: " + strings.Repeat("a ", n/4) + "\n[^2]: b\n\n\\newpage\n",
	}
}

// chain returns a text of n parts with their number twice, the second time with the next
// number where the part is a note, which refers to the next.
func chain(n int, format string) string {
	var b strings.Builder
	for i := range n {
		second := i
		if strings.HasPrefix(format, "[") {
			second++
		}
		fmt.Fprintf(&b, format, i, second)
	}
	return b.String()
}

// Hostile texts are laid out in reasonable time, within the margins.
func TestHostileTexts(t *testing.T) {
	fonts, size := testFonts(t), 60_000
	if testing.Short() {
		size = 6_000
	}
	for name, text := range hostile(size) {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			b := layOutWith(t, text, Options{Fonts: fonts})
			t.Logf("%d pages in %v", len(b.Pages), time.Since(begin).Round(time.Millisecond))
			checkMargins(t, b)
		})
	}
}

func FuzzLayout(f *testing.F) {
	for _, name := range []string{"sample.md", "kitchen-sink.md"} {
		src, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	for _, text := range hostile(60) {
		f.Add(text)
	}
	for _, ex := range spectest.Examples(f) {
		f.Add(ex.Markdown)
	}
	f.Add("![a b](icon.png 'c')\n\n![d e](icon.png)\n\n*f*\n\n> g ![h](icon.png){width=90%} i[^1]\n\n[^1]: ![j k](icon.png){width=40%} ![l](icon.png){width=40%}\n")
	fonts, pictures := testFonts(f), picture.NewStore(os.DirFS("testdata"))
	f.Fuzz(func(t *testing.T, text string) {
		b, err := Layout([]byte(text), Options{Fonts: fonts, Pictures: pictures})
		if err != nil {
			t.Fatal(err)
		}
		checkMargins(t, b)
		for p := range b.Pages {
			for _, r := range b.Pages[p].Runs {
				n := 0
				for _, g := range r.Glyphs {
					n += int(g.Bytes)
				}
				if n > len(r.Text) || r.Span.From > r.Span.To || r.Span.To > len(text) {
					t.Fatalf("run %q: %d bytes in glyphs, span %v of %d", r.Text, n, r.Span, len(text))
				}
			}
		}
	})
}
