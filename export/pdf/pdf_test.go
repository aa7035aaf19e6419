package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/picture"
	"promodoc/export/spectest"
	"promodoc/export/typeset"
)

func layOut(tb testing.TB, md string) *book.Book {
	tb.Helper()
	return layOutFS(tb, md, nil)
}

func layOutFS(tb testing.TB, md string, files fstest.MapFS) *book.Book {
	tb.Helper()
	fonts := face.Embedded(nil)
	o := typeset.Options{Fonts: fonts}
	if files != nil {
		o.Pictures = picture.NewStore(files)
	}
	b, err := typeset.Layout([]byte(md), o)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func write(tb testing.TB, b *book.Book) []byte {
	tb.Helper()
	data, err := File(b)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func testdata(tb testing.TB, name string) string {
	tb.Helper()
	src, err := os.ReadFile("../typeset/testdata/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	return string(src)
}

// runsOf returns the texts of a page's runs in visual order: right-to-left text has
// its last character first.
func runsOf(p book.Page) []string {
	var out []string
	for _, r := range p.Runs {
		switch {
		case len(r.Glyphs) == 0:
		case r.RightToLeft:
			var drawn string
			rest := r.Text
			for i := range r.Glyphs {
				n := int(r.Glyphs[len(r.Glyphs)-1-i].Bytes)
				drawn, rest = rest[:n]+drawn, rest[n:]
			}
			out = append(out, drawn+rest)
		default:
			out = append(out, r.Text)
		}
	}
	return out
}

// The text of the pages can be extracted from the file, character by character.
func TestTextIsExtracted(t *testing.T) {
	texts := map[string]string{"sample": testdata(t, "sample.md"), "kitchen sink": testdata(t, "kitchen-sink.md")}
	if !testing.Short() {
		texts["long text"] = spectest.LongText(t)
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			b := layOut(t, text)
			file := write(t, b)
			pages := newReader(t, file).pages(t)
			if len(pages) != len(b.Pages) {
				t.Fatalf("%d pages, want %d", len(pages), len(b.Pages))
			}
			for i, p := range b.Pages {
				want := runsOf(p)
				if len(pages[i]) != len(want) {
					t.Fatalf("page %d: %d runs, want %d", i+1, len(pages[i]), len(want))
				}
				for k := range want {
					if pages[i][k] != want[k] {
						t.Errorf("page %d: %q was extracted, want %q", i+1, pages[i][k], want[k])
					}
				}
			}
			checkByTools(t, file, b)
		})
	}
}

// checkByTools checks a file with the PDF tools that are installed.
// A ligature is one code that means all of its letters.
func TestLigaturesAreTheirLetters(t *testing.T) {
	b := layOut(t, "The first *office* of the **official staff**: after a fjord, flow and raffle.")
	joined := false
	for _, r := range b.Pages[0].Runs {
		joined = joined || len(r.Glyphs) < len(r.Text)
	}
	if !joined {
		t.Fatal("no ligatures in the text")
	}
	file := write(t, b)
	var read strings.Builder
	for _, line := range newReader(t, file).pages(t)[0] {
		read.WriteString(line)
	}
	if want := "The first office of the official staff: after a fjord, flow and raffle."; !strings.Contains(read.String(), want) {
		t.Errorf("read %q, want %q", read.String(), want)
	}
	checkByTools(t, file, b)
}

func checkByTools(t *testing.T, file []byte, b *book.Book) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if tool, err := exec.LookPath("qpdf"); err == nil {
		if out, err := exec.Command(tool, "--check", path).CombinedOutput(); err != nil {
			t.Errorf("qpdf: %v\n%s", err, out)
		}
	}
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		return
	}
	out, err := exec.Command(tool, "-raw", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]bool{}
	for _, w := range regexp.MustCompile(`[\pL\pN]+`).FindAllString(string(out), -1) {
		words[w] = true
	}
	for _, p := range b.Pages {
		for _, r := range p.Runs {
			// A word at the edge of a run may continue in the next.
			for _, w := range strings.Fields(r.Text)[min(1, len(strings.Fields(r.Text))):] {
				w = strings.Trim(w, `.,:;()“”‘’"*#<>/[]{}!=|`)
				if strings.TrimFunc(w, func(c rune) bool { return 'a' <= c && c <= 'z' }) == "" && len(w) > 3 &&
					!strings.HasSuffix(strings.TrimSpace(r.Text), w) && !words[w] {
					t.Errorf("pdftotext has no word %q", w)
				}
			}
		}
	}
}

func TestSameBookSameBytes(t *testing.T) {
	b := layOut(t, testdata(t, "kitchen-sink.md"))
	first := write(t, b)
	for range 3 {
		if !bytes.Equal(first, write(t, b)) {
			t.Fatal("the second file is another")
		}
	}
	if !bytes.Equal(first, write(t, layOut(t, testdata(t, "kitchen-sink.md")))) {
		t.Error("a second layout of the same text gives another file")
	}
}

func TestProperties(t *testing.T) {
	md := "---\ntitle: Größe 🚀\ncandidate: Mira\ndate: 2026-03\ndocument: id-1\nlanguage: de-AT\n---\n# A\n\n[out](https://example.org/?a=(b)) [in](#c)\n\n## C\n"
	file := write(t, layOut(t, md))
	// The metadata is not compressed.
	for _, want := range []string{
		"%PDF-1.7\n", "/Lang (de-AT)", "/DisplayDocTitle true", "/Author (Mira)", "/Keywords (promodoc:id-1)",
		"/CreationDate (D:20260301000000)", "/ModDate (D:20260301000000)",
		"/Title (\xfe\xff\x00G\x00r\x00\xf6\x00\xdf\x00e\x00 \xd8\x3d\xde\x80)",
		">Größe 🚀</rdf:li>", "<rdf:li>Mira<", "<rdf:li>de-AT<", "<xmp:CreateDate>2026-03-01T00:00:00Z<",
	} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("no %q in the file", want)
		}
	}
	r := newReader(t, file)
	var objects strings.Builder
	for n := 1; n <= len(r.objects); n++ {
		fmt.Fprintln(&objects, r.objects[n])
	}
	for _, want := range []string{
		"URI:https://example.org/?a=(b)", "XYZ 0", "Title:A]", "Title:C]",
		"+SourceSerif4-Regular", "+SourceSerif4-Bold",
	} {
		if !strings.Contains(objects.String(), want) {
			t.Errorf("no %q in the file's objects", want)
		}
	}
	if strings.Contains(objects.String(), "utf8face") || strings.Contains(objects.String(), "JetBrains") {
		t.Error("a font without its name, or one that is not in use")
	}
}

func TestLanguageCannotBreakTheFile(t *testing.T) {
	b := layOut(t, "text")
	b.Meta.Language = "de) /X (y"
	if !strings.Contains(string(write(t, b)), "/Lang (en)") {
		t.Error("an invalid language was written, or none")
	}
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"2026-03-14": "2026-03-14", "2026-03": "2026-03-01", "2026": "2026-01-01", "": "2000-01-01", "soon": "2000-01-01",
	} {
		if got := date(in).Format("2006-01-02"); got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
}

// Glyphs have the positions of the book to a hundredth of a point, kerned or not.
func TestAdvancesAreKept(t *testing.T) {
	b := layOut(t, "AV To Type WAVE, naïve 🚀 `code` **Bold AV**")
	w := &writer{book: b}
	if err := w.chooseCodes(); err != nil {
		t.Fatal(err)
	}
	paint := newPainter(w)
	number := regexp.MustCompile(`-?\d+`)
	for i := range b.Pages[0].Runs {
		r := &b.Pages[0].Runs[i]
		paint.buf.Reset()
		paint.glyphs(r)
		// What a viewer adds up: the widths of the codes less the numbers between.
		var sum, moved int32
		for _, g := range r.Glyphs {
			sum += w.fonts[r.Face].font.advance(g.ID)
		}
		between := regexp.MustCompile(`\((?:\\.|[^\\)])*\)`).ReplaceAllString(paint.buf.String(), " ")
		for _, m := range number.FindAllString(between, -1) {
			var n int32
			for _, c := range strings.TrimPrefix(m, "-") {
				n = n*10 + c - '0'
			}
			if m[0] == '-' {
				n = -n
			}
			moved += n
		}
		last := r.Glyphs[len(r.Glyphs)-1]
		want := r.Width()*1000/r.Size - float64(last.Advance) + float64(w.fonts[r.Face].font.advance(last.ID))
		if got := float64(sum - moved); got-want > 0.5 || want-got > 0.5 {
			t.Errorf("%q is %v wide, want %v", r.Text, got, want)
		}
	}
}

func TestUnusableFont(t *testing.T) {
	b := layOut(t, "text")
	files := face.Bytes{face.Regular: b.Fonts.Data(face.Regular)}
	files[face.Mono] = []byte("no font")
	fonts := face.New(files, nil)
	b.Fonts = fonts
	b.Pages[0].Runs[0].Face = face.Mono
	if _, err := File(b); err == nil {
		t.Error("a PDF was written with an invalid font")
	}
}

// A run without glyphs may be the only one with its face.
func TestARunWithoutGlyphs(t *testing.T) {
	b := layOut(t, "text")
	b.Pages[0].Runs = append(b.Pages[0].Runs, book.Run{Face: face.BoldItalic, Size: 10, Node: b.Pages[0].Runs[0].Node})
	file := write(t, b)
	if got := newReader(t, file).pages(t); !strings.Contains(strings.Join(got[0], ""), "text") {
		t.Errorf("read %q", got)
	}
}

// The estimated size is enough, since growing takes three times the memory, and not
// much more than needed.
func TestEstimatedSize(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for _, name := range []string{"sample.md", "kitchen-sink.md"} {
		data := write(t, layOut(t, testdata(t, name)))
		if over := cap(data) - len(data); over < 0 || over > len(data)/8+(16<<10) {
			t.Errorf("%s: %d bytes of %d are unused", name, over, cap(data))
		}
	}
	data := write(t, sampleBook(t, 200))
	if over := cap(data) - len(data); over > len(data)/8 {
		t.Errorf("%d bytes of %d are unused", over, cap(data))
	}
}

func TestFontsAreNotChanged(t *testing.T) {
	b := layOut(t, testdata(t, "kitchen-sink.md"))
	before := map[face.ID][]byte{}
	for id := range face.Count {
		before[id] = bytes.Clone(b.Fonts.Data(id))
	}
	write(t, b)
	for id := range face.Count {
		if !bytes.Equal(before[id], b.Fonts.Data(id)) {
			t.Errorf("face %d was written to", id)
		}
	}
}

func TestCodes(t *testing.T) {
	use, err := newFontUse(layOut(t, "x").Fonts, face.Regular)
	if err != nil {
		t.Fatal(err)
	}
	if c := use.code(17, "A"); c != 'A' {
		t.Errorf("a plain letter has code %04X", c)
	}
	second := use.code(18, "A")
	emoji := use.code(19, "🚀")
	for _, c := range []uint16{second, emoji, use.code(20, "fi"), use.code(21, "\x01"), use.code(22, "")} {
		if c < firstPrivate || c > lastPrivate {
			t.Errorf("code %04X is not private", c)
		}
	}
	if use.code(18, "A") != second || use.code(17, "A") != 'A' {
		t.Error("codes are not kept")
	}
	got := characters(use.toUnicode(use.sortedCodes()))
	for code, want := range map[uint16]string{'A': "A", second: "A", emoji: "🚀"} {
		if got[code] != want {
			t.Errorf("code %04X reads as %q, want %q", code, got[code], want)
		}
	}
	for i := range 8000 { // more than the private area holds
		use.code(uint16(i), "ab")
	}
	if a, b := use.code(7000, "ab"), use.code(7001, "ab"); a == b {
		t.Error("two glyphs share a code")
	}
}

func FuzzWrite(f *testing.F) {
	for _, name := range []string{"sample.md", "kitchen-sink.md"} {
		f.Add(testdata(f, name))
	}
	for _, s := range []string{"", "\x00", "\u0301", "a\u0301\u0302", "שלום עולם", "🚀👩‍💻🇩🇪1️⃣", "\r\x0d\\()", "fi ffi \ue000\uf8ff", "\U0010ffff",
		"---\ntitle: \"\\u0000\\ud83d()\\\\\"\n---\n# a", "[a](https://x/\\)\n())", "# \x01()\\"} {
		f.Add(s)
	}
	fonts := face.Embedded(nil)
	f.Fuzz(func(t *testing.T, text string) {
		b, err := typeset.Layout([]byte(text), typeset.Options{Fonts: fonts})
		if err != nil {
			t.Fatal(err)
		}
		file := write(t, b)
		conforms := bytes.Contains(file, []byte("pdfuaid:part"))
		for _, failure := range newChecker(t, file).check() {
			if conforms || !strings.HasPrefix(failure, "06-") && !strings.HasPrefix(failure, "31-030") {
				t.Error(failure)
			}
		}
		pages := newReader(t, file).pages(t)
		for i, p := range b.Pages {
			if got, want := strings.Join(pages[i], ""), strings.Join(runsOf(p), ""); got != strings.ReplaceAll(want, "\u200b", "") {
				t.Fatalf("page %d: %q was extracted, want %q", i+1, got, want)
			}
		}
	})
}
