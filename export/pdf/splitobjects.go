package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
)

// split returns the objects of a file of the library, found by its
// cross-reference table, in the order of their numbers.
func split(raw []byte) ([]object, error) {
	broken := errLibraryFile.Err()
	at := bytes.LastIndex(raw, []byte("\nxref\n0 "))
	if at < 0 {
		return nil, broken
	}
	lines := bytes.Split(raw[at+1:], []byte("\n"))
	var objects []object
	for i := 3; i < len(lines) && bytes.HasSuffix(lines[i], []byte(" 00000 n ")); i++ {
		from, err := strconv.Atoi(string(lines[i][:10]))
		if err != nil || from < 0 || from >= at {
			return nil, broken
		}
		body, ok := objectAt(raw[from:at+1], i-2)
		if !ok {
			return nil, broken
		}
		objects = append(objects, object{i - 2, body})
	}
	if len(objects) == 0 {
		return nil, broken
	}
	return objects, nil
}

var lengthOf = regexp.MustCompile(`/Length (\d+)`)

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
		m := lengthOf.FindSubmatch(b[:s])
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
