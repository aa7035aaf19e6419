package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"sync"
)

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
