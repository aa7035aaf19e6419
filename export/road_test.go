package export

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	nethtml "golang.org/x/net/html"

	"promodoc/app/pagesetup"
)

// roadTexts are texts with what takes most and what is easily lost. Their words named
// word are counted in what is made of them.
var roadTexts = []string{
	"# word\n\nword *word* `word` [word](https://x.y/word)[^1] <u>word</u>\n\n[^1]: word\n",
	"<table><tr><td rowspan=2>word<td><img src=x alt=word></table>\n\n<details><summary>word</summary>\n\n- [ ] word\n- [/] word\n\n</details>\n",
	"<div align=center><p>word<br>word</p>\n\nword\n\n</div><!-- word -->\n\n<x>word</x> <pre>word\n word</pre>\n",
	"---\ntitle: word\nsubtitle: word\nabstract: |\n  word\n\n  - word\n---\nword\n\n## word\n\nword\n",
	"h2. word\n\n||word||word||\n|{{word}}|+word+\\\\word|\n\n{code}\nword\n{code}\n\n* word\n** word\n",
	"<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"title\">word</ac:parameter><ac:rich-text-body><p>word</p>\n\nword\n\n</ac:rich-text-body></ac:structured-macro>\n\n<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[word\n\nword]]></ac:plain-text-body></ac:structured-macro>\n\nword <ac:link><ri:page ri:content-title=\"word\" /></ac:link> <time datetime=\"2026-03-04\"></time>\n",
	"word\tword\n\"word\nword\"\tword\n\n+---+---+\n|word|b |\n+---+---+\n\nword\n: word\n\n| word\n| word\n",
	"> [!note] word\n> word\n\n::: {.tip title=\"word\"}\nword\n:::\n\n%%word%% [[word|word]] ==word== ^[word]\n\n![[x|20]]\n",
	"<img width=40 src=\"data:image/svg+xml,%3Csvg width='50000' height='50000'%3E%3Cimage href='data:image/svg+xml,%3Csvg%3E%3Ccircle r=%279%27/%3E%3C/svg%3E'/%3E%3C/svg%3E\" alt=word>\n\nword\n",
}

// roadPictures are pictures of all kinds, some of which say that they are very large.
func roadPictures(f *testing.F) [][]byte {
	var out [][]byte
	files := pictureFiles(f)
	for _, file := range files {
		out = append(out, file.Data)
	}
	huge := bytes.Clone(files["a.png"].Data)
	copy(huge[16:], "\x00\x00\xc3\x50\x00\x00\xc3\x50") // its width and height
	const nested = `<svg width="50000" height="50000"><g id="a"><use href="#a"/><mask id="m"><rect mask="url(#m)" width="9" height="9"/></mask><image href="data:image/svg+xml,<svg><rect/></svg>"/></g></svg>`
	return append(out, huge, []byte(nested), []byte("BM"), []byte("II*\x00"), nil)
}

// FuzzRoad makes pages, a PDF, images, a Word file and an HTML file of any text with
// any picture, which is in a file, in HTML and in the address. All come to an end in
// bounded memory and show the picture or say why not, the same input makes the same
// bytes, and no word is lost or there twice in one of them.
func FuzzRoad(f *testing.F) {
	if testing.Short() {
		f.Skip("long, and other tests export on several goroutines")
	}
	pictures := roadPictures(f)
	for i, text := range append(roadTexts, illustratedTexts...) {
		for k := range 3 {
			f.Add(text, pictures[(i+5*k)%len(pictures)])
		}
	}
	f.Fuzz(func(t *testing.T, text string, picture []byte) {
		if len(text) > 1<<12 || len(picture) > 1<<14 {
			return
		}
		// Far more than any takes, also on a computer with much else to do.
		defer time.AfterFunc(3*time.Minute, func() { panic("an input takes more than three minutes") }).Stop()
		text, markers := marked(text)
		address := "data:image/x;base64," + base64.StdEncoding.EncodeToString(picture)
		source := []byte(strings.ReplaceAll(text, "x", "a") + "\n\n![in it](" + address + ")\n\n<img src=\"" + address + "\" alt=\"in it\">\n")
		o := Options{File: "f.md", Files: fstest.MapFS{"a": {Data: picture}}, Setup: pagesetup.Setup{Contents: pagesetup.ContentsNever}}
		checkRoadPages(t, source, o)
		checkRoadWords(t, source, o, markers)
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		if used := memory.HeapSys - memory.HeapReleased; used > 2<<30 {
			t.Errorf("the heap takes %d MB", used>>20)
		}
	})
}

// marked gives each of the words named word a name of its own, which it returns.
func marked(text string) (string, []string) {
	var markers []string
	parts := strings.Split(text, "word")
	var out strings.Builder
	for i, part := range parts {
		out.WriteString(part)
		if i == len(parts)-1 {
			break
		}
		name := "word"
		if len(markers) < 26*26 {
			name = fmt.Sprintf("zq%c%cqz", 'b'+i/25%25, 'b'+i%25)
			markers = append(markers, name)
		}
		out.WriteString(name)
	}
	return out.String(), markers
}

// checkRoadPages makes a PDF and images.
func checkRoadPages(t *testing.T, source []byte, o Options) {
	t.Helper()
	out, report, err := Typeset(source, o)
	if err != nil {
		t.Fatal(err)
	}
	if report.Pages < 1 || !bytes.HasPrefix(out, []byte("%PDF-")) || !bytes.HasSuffix(out, []byte("%%EOF\n")) {
		t.Fatalf("%d pages, %d bytes that are not a PDF", report.Pages, len(out))
	}
	if again, _, err := Typeset(source, o); err != nil || !bytes.Equal(again, out) {
		t.Errorf("other bytes the second time, %v", err)
	}
	images, _, err := Images(source, o, MinDPI)
	if err != nil {
		t.Fatal(err)
	}
	if images.Count() != report.Pages {
		t.Errorf("%d images of %d pages", images.Count(), report.Pages)
	}
	for i := range min(2, images.Count()) {
		if _, err := images.PNG(i); err != nil {
			t.Errorf("page %d: %v", i, err)
		}
	}
}

// plainText matches texts of which all is shown.
var plainText = regexp.MustCompile(`^[a-z \n#>*]*$`)

// checkRoadWords checks that pages, the Word file and the HTML file have the same words.
func checkRoadWords(t *testing.T, source []byte, o Options, markers []string) {
	t.Helper()
	b, report, err := layOut(source, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := pdfOf(b, report); err != nil { // which shows whether pictures are damaged
		t.Fatal(err)
	}
	word, _, err := Word(source, o)
	if err != nil {
		t.Fatal(err)
	}
	page, _, err := HTML(source, o)
	if err != nil {
		t.Fatal(err)
	}
	var paged strings.Builder
	for i := range b.Pages {
		for _, r := range b.Pages[i].Runs {
			if r.Node >= 0 {
				paged.WriteString(strings.Trim(r.Text, "-\u00ad\u2010")) // hyphens at the ends of lines
			}
		}
	}
	if len(damagedPictures(b)) > 0 {
		return // their descriptions are shown only where there is no frame for them
	}
	texts := [...]string{paged.String(), wordFileText(t, word), htmlText(page)}
	text, _, _ := bytes.Cut(source, []byte("![in it]"))
	for _, m := range markers {
		n := [...]int{strings.Count(texts[0], m), strings.Count(texts[1], m), strings.Count(texts[2], m)}
		if n[0] != n[1] || n[1] != n[2] || plainText.Match(text) && n[0] != 1 {
			t.Errorf("%s is %d times on the pages, %d in Word, %d in HTML, of\n%s", m, n[0], n[1], n[2], text)
		}
	}
}

// wordFileText returns the text and the footnotes of a Word file.
func wordFileText(t *testing.T, file []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, name := range []string{"word/document.xml", "word/footnotes.xml"} {
		in, err := z.Open(name)
		if err != nil {
			continue // there are none
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, piece := range wordText.FindAll(data, -1) {
			out.WriteString(wordTag.ReplaceAllString(string(piece), ""))
		}
	}
	return out.String()
}

// htmlText returns the text of an HTML file without its head.
func htmlText(file []byte) string {
	_, body, _ := bytes.Cut(file, []byte("<body"))
	var out strings.Builder
	for z := nethtml.NewTokenizer(bytes.NewReader(body)); ; {
		switch z.Next() {
		case nethtml.ErrorToken:
			return out.String()
		case nethtml.TextToken:
			out.Write(z.Text())
		}
	}
}
