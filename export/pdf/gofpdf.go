package pdf

import (
	"bytes"
	"regexp"
	"strconv"
	"sync"

	"github.com/jung-kurt/gofpdf"

	"promodoc/export/picture"
)

// imageObjects are the objects that gofpdf made of a book's images. It
// writes a whole file of one page. The numbers of its other objects are used for
// objects of ours.
type imageObjects struct {
	objects []object // in the order of their numbers
	images  []int    // numbers of the images' objects
}

// object is a numbered object of a PDF file, without "1 0 obj" and "endobj".
type object struct {
	number int
	body   []byte
}

// The numbers of gofpdf's objects that are not images: the list of pages,
// their resources, the page and its content. The last two are the document
// information dictionary and the catalog.
const (
	pagesObject     = 1
	resourcesObject = 2
	gofpdfPage      = 3
	gofpdfContent   = 4
	gofpdfTrailer   = 2
)

// newImageObjects has gofpdf write the images and returns its objects.
func newImageObjects(images []picture.File) (imageObjects, error) {
	if len(images) == 0 {
		return imageObjects{}, nil
	}
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: 100, Ht: 100}})
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	// gofpdf would create a compressor for each stream.
	pdf.SetCompression(false)
	pdf.AddPage()
	drawImages(pdf, images)
	var raw bytes.Buffer
	if err := pdf.Output(&raw); err != nil {
		return imageObjects{}, errWrite.Wrap(err)
	}
	objects, err := splitObjects(raw.Bytes())
	if err != nil {
		return imageObjects{}, err
	}
	l := imageObjects{objects: objects}
	l.findImages(len(images))
	l.sortImages()
	return l, nil
}

// drawImages draws each image once, so that the content of the page has their
// names in order.
func drawImages(pdf *gofpdf.Fpdf, images []picture.File) {
	for i, p := range images {
		options := gofpdf.ImageOptions{ImageType: p.Format}
		name := "picture" + strconv.Itoa(i)
		pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(p.Data))
		pdf.ImageOptions(name, 0, 0, 1, 1, false, options, 0, "")
	}
}

// isImage reports whether an object is of an image.
func (l *imageObjects) isImage(number int) bool {
	return number > gofpdfContent && number <= len(l.objects)-gofpdfTrailer
}

// body returns the object with a number.
func (l *imageObjects) body(number int) []byte { return l.objects[number-1].body }

var (
	drawn   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/(I\w+) Do`) })
	xobject = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^/(I\w+) (\d+) 0 R`) })
)

// findImages finds the objects of the images, which gofpdf names in its own
// way.
func (l *imageObjects) findImages(n int) {
	numbers := map[string]int{}
	for _, m := range xobject().FindAllSubmatch(l.body(resourcesObject), -1) {
		numbers[string(m[1])], _ = strconv.Atoi(string(m[2]))
	}
	for _, m := range drawn().FindAllSubmatch(l.body(gofpdfContent), n) {
		l.images = append(l.images, numbers[string(m[1])])
	}
}
