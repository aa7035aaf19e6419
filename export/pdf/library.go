package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// library is what the PDF library made of a book: fonts and pictures. It writes
// a whole file of one page; what is not theirs gives its numbers to objects of
// ours.
type library struct {
	objects  []object    // in the order of their numbers
	fonts    map[int]int // numbers of the fonts' objects, by the fonts' own
	pictures []int       // numbers of the pictures' objects
}

// object is one numbered object of a PDF file, "1 0 obj" and "endobj"
// excluded.
type object struct {
	number int
	body   []byte
}

// The numbers of the library's objects that are neither fonts nor pictures:
// the list of pages, their resources, the page with its content; and the last
// two, what the file says about itself and the catalog.
const (
	pagesObject     = 1
	resourcesObject = 2
	pageOfLibrary   = 3
	contentOfPage   = 4
	lastOfLibrary   = 2
)

func newLibrary(w *writer) (library, error) {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: 100, Ht: 100}})
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	// What the library would compress it would by a compressor for each stream.
	pdf.SetCompression(false)
	pdf.AddPage()
	drawPictures(pdf, w.pictures.all)
	addFonts(pdf, w)
	var raw bytes.Buffer
	if err := pdf.Output(&raw); err != nil {
		return library{}, fmt.Errorf("the PDF could not be written: %w", err)
	}
	objects, err := split(raw.Bytes())
	if err != nil {
		return library{}, err
	}
	l := library{objects: objects, fonts: map[int]int{}}
	l.findPictures(len(w.pictures.all))
	l.nameFonts(w)
	return l, nil
}

// drawPictures draws each picture once, so that the page's content tells their
// names in order.
func drawPictures(pdf *gofpdf.Fpdf, pictures []picture) {
	for i, p := range pictures {
		options := gofpdf.ImageOptions{ImageType: p.format}
		name := "picture" + strconv.Itoa(i)
		pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(p.data))
		pdf.ImageOptions(name, 0, 0, 1, 1, false, options, 0, "")
	}
}

// addFonts hands the library each face with a character map of our codes. It
// cuts fonts down to the characters that were drawn by its own means, so all
// codes are drawn once on a template that is never used.
func addFonts(pdf *gofpdf.Fpdf, w *writer) {
	for _, use := range w.inUse {
		pdf.AddUTF8FontFromBytes(family(use), "", use.font.withCodes(use.glyphOf()))
		runes := make([]rune, len(use.used))
		for i, c := range use.used {
			runes[i] = rune(c)
		}
		pdf.CreateTemplate(func(t *gofpdf.Tpl) {
			t.SetFont(family(use), "", 10)
			t.Text(0, 0, string(runes))
		})
	}
}

// family is the library's name for a font.
func family(u *fontUse) string { return "face" + strconv.Itoa(u.index) }

// own tells whether the object of a number is a font's or a picture's.
func (l *library) own(number int) bool {
	return number > contentOfPage && number <= len(l.objects)-lastOfLibrary
}

// body is the object of a number.
func (l *library) body(number int) []byte { return l.objects[number-1].body }

var (
	drawn   = regexp.MustCompile(`/(I\w+) Do`)
	xobject = regexp.MustCompile(`(?m)^/(I\w+) (\d+) 0 R`)
)

// findPictures finds the pictures' objects, which the library names in its own
// way.
func (l *library) findPictures(n int) {
	if n == 0 {
		return
	}
	numbers := map[string]int{}
	for _, m := range xobject.FindAllSubmatch(l.body(resourcesObject), -1) {
		numbers[string(m[1])], _ = strconv.Atoi(string(m[2]))
	}
	for _, m := range drawn.FindAllSubmatch(l.body(contentOfPage), n) {
		l.pictures = append(l.pictures, numbers[string(m[1])])
	}
}

var (
	toUnicodeRef = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	fontName     = regexp.MustCompile(`utf8face(\d+)`)
)

// nameFonts gives the fonts' objects the fonts' own names, marked as subsets,
// and the tables that turn our codes back into text.
func (l *library) nameFonts(w *writer) {
	for i := range l.objects {
		o := &l.objects[i]
		head := firstBytes(o.body)
		if bytes.Contains(head, []byte("/BaseFont /utf8")) || bytes.Contains(head, []byte("/FontName /utf8")) {
			l.nameFont(o, w)
		}
	}
}

// firstBytes spares the search of streams.
func firstBytes(b []byte) []byte { return b[:min(len(b), 256)] }

func (l *library) nameFont(o *object, w *writer) {
	m := fontName.FindSubmatch(o.body)
	if m == nil {
		return
	}
	index, _ := strconv.Atoi(string(m[1]))
	at := slices.IndexFunc(w.inUse, func(u *fontUse) bool { return u.index == index })
	if at < 0 {
		return
	}
	use := w.inUse[at]
	if ref := toUnicodeRef.FindSubmatch(o.body); ref != nil {
		number, _ := strconv.Atoi(string(ref[1]))
		l.objects[number-1].body = packedStream([]byte(use.toUnicode()))
		l.fonts[index] = o.number
	}
	name := use.name
	if name == "" {
		name = "Font" + string(m[1])
	}
	// Six letters, others for each font of the file.
	tag := "PROM" + string(rune('O'+index/26%11)) + string(rune('A'+index%26))
	o.body = fontName.ReplaceAll(o.body, []byte(tag+"+"+name))
}

// packedStream is a stream's object of bytes that are not compressed yet.
func packedStream(data []byte) []byte {
	packed := pack(data)
	out := fmt.Appendf(nil, "<</Filter /FlateDecode /Length %d>>\nstream\n", len(packed))
	return append(append(out, packed...), "\nendstream"...)
}
