package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
)

// object is one numbered object of a PDF file, "1 0 obj" and "endobj"
// excluded.
type object struct {
	number int
	body   []byte
}

// finish writes the library's file with what it has no calls for: the language
// and the title bar in the catalog, the fonts' own names, and the tables that
// turn our codes back into text.
func (w *writer) finish(out io.Writer, raw []byte) error {
	objects, err := split(raw)
	if err != nil {
		return err
	}
	replaced := map[int][]byte{}
	for i := range objects {
		o := &objects[i]
		head := firstBytes(o.body)
		if bytes.Contains(head, []byte("/BaseFont /utf8")) || bytes.Contains(head, []byte("/FontName /utf8")) {
			w.nameFont(o, replaced)
		}
	}
	last := &objects[len(objects)-1]
	last.body = w.catalog(last.body)
	for i := range objects {
		if body, ok := replaced[objects[i].number]; ok {
			objects[i].body = body
		}
	}
	compress(objects)
	return join(out, objects)
}

// compress compresses the streams that are not: pages and fonts' tables.
func compress(objects []object) {
	var z bytes.Buffer
	c, _ := zlib.NewWriterLevel(&z, zlib.BestSpeed)
	for i := range objects {
		head, data, ok := bytes.Cut(objects[i].body, []byte(">>\nstream\n"))
		if !ok || !bytes.HasPrefix(head, []byte("<</Length ")) || bytes.Contains(head, []byte("/Filter")) {
			continue
		}
		data = bytes.TrimSuffix(data, []byte("\nendstream"))
		z.Reset()
		c.Reset(&z)
		_, _ = c.Write(data) // writing to memory does not fail
		_ = c.Close()
		objects[i].body = fmt.Appendf(nil, "<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", z.Len(), z.Bytes())
	}
}

// firstBytes spares the search of streams.
func firstBytes(b []byte) []byte { return b[:min(len(b), 256)] }

var (
	toUnicodeRef = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	fontName     = regexp.MustCompile(`utf8face(\d+)`)
)

// nameFont gives a font's objects the font's own name, marked as a subset, and
// notes the object of its table for copying.
func (w *writer) nameFont(o *object, replaced map[int][]byte) {
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
		replaced[number] = fmt.Appendf(nil, "<</Length 0>>\nstream\n%s", use.toUnicode())
	}
	name := use.name
	if name == "" {
		name = "Font" + string(m[1])
	}
	// Six letters, others for each font of the file.
	tag := "PROM" + string(rune('O'+index/26%11)) + string(rune('A'+index%26))
	o.body = fontName.ReplaceAll(o.body, []byte(tag+"+"+name))
}

// catalog adds the file's version, its language, and that windows show the
// document's title and not the file's name.
func (w *writer) catalog(body []byte) []byte {
	more := "/Type /Catalog\n/ViewerPreferences <</DisplayDocTitle true>>"
	if lang := language(w.book.Meta.Language); lang != "" {
		more += "\n/Lang (" + lang + ")"
	}
	return bytes.Replace(body, []byte("/Type /Catalog"), []byte(more), 1)
}

// language is the tag if it may be one.
func language(tag string) string {
	for i := range len(tag) {
		if !alnum(tag[i]) && tag[i] != '-' {
			return ""
		}
	}
	return tag[:min(len(tag), 35)]
}

// split parts a file of the library into its objects by its cross-reference
// table, in the order of their numbers.
func split(raw []byte) ([]object, error) {
	broken := fmt.Errorf("the PDF library wrote a file that cannot be read back")
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

// objectAt reads the object a slice begins with. A stream's end is found by
// its length, since its bytes may hold anything.
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

// join writes a file of objects. The last is the catalog, the one before it
// what the file says about itself.
func join(out io.Writer, objects []object) error {
	var b bytes.Buffer
	size := 256
	for i := range objects {
		size += len(objects[i].body) + 48
	}
	b.Grow(size)
	// The second line tells programs that copy files that this is no text.
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n", o.number)
		b.Write(o.body)
		b.WriteString("\nendobj\n")
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	n := len(objects)
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", n+1, n, n-1, xref)
	_, err := out.Write(b.Bytes())
	return err
}
