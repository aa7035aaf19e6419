package pdf

import (
	"bytes"
	"fmt"
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

// splitObjects returns the objects of a file that gofpdf wrote, found by its
// cross-reference table, in the order of their numbers.
func splitObjects(raw []byte) ([]object, error) {
	malformed := errGofpdfFile.Err()
	at := bytes.LastIndex(raw, []byte("\nxref\n0 "))
	if at < 0 {
		return nil, malformed
	}
	lines := bytes.Split(raw[at+1:], []byte("\n"))
	var objects []object
	// The first three lines are "xref", the range of numbers and the entry of object 0.
	for i := 3; i < len(lines) && bytes.HasSuffix(lines[i], []byte(" 00000 n ")); i++ {
		from, err := strconv.Atoi(string(lines[i][:10]))
		if err != nil || from < 0 || from >= at {
			return nil, malformed
		}
		body, ok := objectAt(raw[from:at+1], i-2)
		if !ok {
			return nil, malformed
		}
		objects = append(objects, object{i - 2, body})
	}
	if len(objects) == 0 {
		return nil, malformed
	}
	return objects, nil
}

var streamLength = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Length (\d+)`) })

// objectAt returns the object at the beginning of a slice. The end of a stream is
// found by its length, since its bytes may be anything.
func objectAt(b []byte, number int) ([]byte, bool) {
	head := fmt.Appendf(nil, "%d 0 obj\n", number)
	if !bytes.HasPrefix(b, head) {
		return nil, false
	}
	b = b[len(head):]
	end := bytes.Index(b, []byte("\nendobj"))
	if end < 0 {
		return nil, false
	}
	if s := bytes.Index(b[:end], []byte("\nstream\n")); s >= 0 {
		m := streamLength().FindSubmatch(b[:s])
		if m == nil {
			return nil, false
		}
		n, _ := strconv.Atoi(string(m[1]))
		skip := s + len("\nstream\n") + n
		if skip > len(b) {
			return nil, false
		}
		end = bytes.Index(b[skip:], []byte("\nendobj"))
		if end < 0 {
			return nil, false
		}
		end += skip
	}
	return b[:end], true
}
