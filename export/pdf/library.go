package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// library is what the PDF library made of a book's pictures. It writes a whole
// file of one page; what is not theirs gives its numbers to objects of ours.
type library struct {
	objects  []object // in the order of their numbers
	pictures []int    // numbers of the pictures' objects
}

// object is one numbered object of a PDF file, "1 0 obj" and "endobj"
// excluded.
type object struct {
	number int
	body   []byte
}

// The numbers of the library's objects that are no pictures: the list of pages,
// their resources, the page with its content; and the last two, what the file
// says about itself and the catalog.
const (
	pagesObject     = 1
	resourcesObject = 2
	pageOfLibrary   = 3
	contentOfPage   = 4
	lastOfLibrary   = 2
)

// newLibrary has the library make pictures. Without any it makes nothing.
func newLibrary(pictures []picture) (library, error) {
	if len(pictures) == 0 {
		return library{}, nil
	}
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: 100, Ht: 100}})
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	// What the library would compress it would by a compressor for each stream.
	pdf.SetCompression(false)
	pdf.AddPage()
	drawPictures(pdf, pictures)
	var raw bytes.Buffer
	if err := pdf.Output(&raw); err != nil {
		return library{}, fmt.Errorf("the PDF could not be written: %w", err)
	}
	objects, err := split(raw.Bytes())
	if err != nil {
		return library{}, err
	}
	l := library{objects: objects}
	l.findPictures(len(pictures))
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

// own tells whether the object of a number is a picture's.
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
	numbers := map[string]int{}
	for _, m := range xobject.FindAllSubmatch(l.body(resourcesObject), -1) {
		numbers[string(m[1])], _ = strconv.Atoi(string(m[2]))
	}
	for _, m := range drawn.FindAllSubmatch(l.body(contentOfPage), n) {
		l.pictures = append(l.pictures, numbers[string(m[1])])
	}
}
