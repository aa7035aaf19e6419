package pdf

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

var reference = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(\d+) 0 R\b`) })

// sortImages puts the objects of the images in the order of the pages. That of gofpdf
// is by width, and for images of the same width another each time.
func (l *imageObjects) sortImages() {
	starts := slices.Clone(l.images)
	slices.Sort(starts)
	starts = slices.Compact(starts)
	if len(starts) < 2 {
		return
	}
	// An image's object is followed by those of its palette and its mask.
	end := len(l.objects) - gofpdfTrailer + 1
	var sorted []object
	renumbered := map[string]string{}
	for i, number := range l.images {
		if slices.Index(l.images, number) != i {
			continue
		}
		next := end
		if at, _ := slices.BinarySearch(starts, number); at+1 < len(starts) {
			next = starts[at+1]
		}
		for n := number; n < next; n++ {
			to := starts[0] + len(sorted)
			renumbered[strconv.Itoa(n)] = strconv.Itoa(to)
			sorted = append(sorted, object{to, l.body(n)})
		}
	}
	for i := range sorted {
		sorted[i].body = renumber(sorted[i].body, renumbered)
	}
	copy(l.objects[starts[0]-1:], sorted)
	for i, number := range l.images {
		l.images[i], _ = strconv.Atoi(renumbered[strconv.Itoa(number)])
	}
}

// renumber changes the numbers of the objects that an object refers to, before its
// stream.
func renumber(body []byte, numbers map[string]string) []byte {
	head := body
	if at := bytes.Index(body, []byte("\nstream\n")); at >= 0 {
		head = body[:at]
	}
	changed := reference().ReplaceAllFunc(head, func(r []byte) []byte {
		number, _, _ := bytes.Cut(r, []byte(" "))
		if to, ok := numbers[string(number)]; ok {
			return []byte(to + " 0 R")
		}
		return r
	})
	if bytes.Equal(changed, head) {
		return body
	}
	return append(changed, body[len(head):]...)
}
