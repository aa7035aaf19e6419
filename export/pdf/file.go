package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strconv"

	"promodoc/export/mark"
	"promodoc/export/parallel"
)

// file is a PDF file that is being written. All objects but streams, the catalog
// and the metadata are in compressed object streams (ISO 32000-1, 7.5.7), since
// the structure tree has very many small ones.
type file struct {
	w             *writer
	numbers       numbers
	out           bytes.Buffer
	xref          []xrefEntry // by number
	streamObjects [][]int     // the numbers of the objects in each object stream
	objectStreams []objectStream
	entries       []outlineItem // the outline's
	// annotationStarts is, for each page, the index of its first annotation in the
	// tree.
	annotationStarts []int
	pageNames        []string // of the pages that are link destinations
}

// xrefEntry says where an object is: at an offset in the file or in an object
// stream.
type xrefEntry struct {
	stream   int // the number of the object stream, 0 for none
	position int // the offset in the file, or the index in the stream
}

// objectStream is an object stream, compressed.
type objectStream struct {
	first int // the offset of the first object, after the table of offsets
	data  []byte
}

// objectsPerStream is the number of objects in an object stream. Readers
// decompress the whole stream for one of them.
const objectsPerStream = 160

// write assembles the file.
func (w *writer) write() ([]byte, error) {
	f := &file{w: w, numbers: w.number(), entries: w.entries(), annotationStarts: w.annotationStarts(), pageNames: w.pageNames()}
	f.assignStreams()
	if err := f.makeObjectStreams(); err != nil {
		return nil, err
	}
	f.out.Grow(f.size())
	// The second line shows to programs that copy files that this is not text.
	f.print("%%PDF-1.7\n%%\xe2\xe3\xcf\xd3\n")
	f.writeStreams()
	f.writeObjectStreams()
	f.writeEmbedded()
	f.begin(f.numbers.metadata)
	data := metadata(&w.book.Meta, w.accessible())
	f.print("<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream\nendobj\n", len(data), data)
	f.begin(f.numbers.info)
	f.print("%s\nendobj\n", info(&w.book.Meta))
	f.begin(f.numbers.catalog)
	f.print("%s\nendobj\n", f.catalog())
	f.writeTable()
	return f.out.Bytes(), nil
}

// size returns the estimated length of the file in bytes. It is a little too
// large, since growing the buffer would take twice the memory for a moment.
func (f *file) size() int {
	const streamSize, xrefSize, fixedSize = 80, 8, 8 << 10 // bytes
	n := fixedSize + xrefSize*len(f.xref) + streamSize*(len(f.w.contents)+fontStreams*len(f.w.embedded)+len(f.objectStreams))
	for _, content := range f.w.contents {
		n += len(content)
	}
	for i := range f.w.embedded {
		e := &f.w.embedded[i]
		n += len(e.file) + len(e.glyphs) + len(e.text)
	}
	for i := range f.w.lib.objects {
		n += len(f.w.lib.objects[i].body) + streamSize
	}
	for i := range f.objectStreams {
		n += len(f.objectStreams[i].data)
	}
	for i := range f.w.carried {
		n += len(f.w.carried[i].Data)
	}
	return n
}

// assignStreams divides the objects that are not streams among object streams.
func (f *file) assignStreams() {
	numbers := []int{pagesObject, resourcesObject, f.numbers.structure}
	for i := range f.w.lib.objects {
		if o := &f.w.lib.objects[i]; f.w.lib.isImage(o.number) && !isStream(o.body) {
			numbers = append(numbers, o.number)
		}
	}
	for n := f.numbers.fonts; n < f.numbers.streams; n++ {
		if n < f.numbers.contents || n >= f.numbers.elements {
			numbers = append(numbers, n)
		}
	}
	for len(numbers) > 0 {
		n := min(objectsPerStream, len(numbers))
		f.streamObjects = append(f.streamObjects, numbers[:n])
		numbers = numbers[n:]
	}
	f.numbers.xref = f.numbers.streams + len(f.streamObjects) + embeddedObjects*len(f.w.carried)
	f.xref = make([]xrefEntry, f.numbers.xref+1)
	for k, g := range f.streamObjects {
		for i, n := range g {
			f.xref[n] = xrefEntry{stream: f.numbers.streams + k, position: i}
		}
	}
}

func isStream(body []byte) bool { return bytes.HasSuffix(body, []byte("\nendstream")) }

// makeObjectStreams writes and compresses the object streams, in parallel.
func (f *file) makeObjectStreams() error {
	f.objectStreams = make([]objectStream, len(f.streamObjects))
	return parallel.Do(len(f.streamObjects), 1, func() func(int) error {
		var table, bodies []byte
		return func(i int) error {
			table, bodies = table[:0], bodies[:0]
			for _, n := range f.streamObjects[i] {
				table = append(strconv.AppendInt(table, int64(n), 10), ' ')
				table = append(strconv.AppendInt(table, int64(len(bodies)), 10), ' ')
				bodies = append(f.appendObject(bodies, n), '\n')
			}
			first := len(table)
			table = append(table, bodies...)
			f.objectStreams[i] = objectStream{first, compress(table)}
			return nil
		}
	})
}

func (f *file) print(format string, args ...any) {
	fmt.Fprintf(&f.out, format, args...)
}

func (f *file) begin(number int) {
	f.xref[number] = xrefEntry{position: f.out.Len()}
	f.print("%d 0 obj\n", number)
}

// writeStreams writes the contents of the pages, the fonts and the images.
func (f *file) writeStreams() {
	for i := range f.w.contents {
		f.begin(f.numbers.contents + i)
		f.writeStream("", f.w.contents[i])
	}
	for i := range f.w.embedded {
		e := &f.w.embedded[i]
		for k, data := range [fontStreams][]byte{e.file, e.glyphs, e.text} {
			more := ""
			if k == 0 {
				more = fmt.Sprintf("/Length1 %d ", e.length)
			}
			f.begin(f.numbers.fontStreams + fontStreams*i + k)
			f.writeStream(more, data)
		}
	}
	for i := range f.w.lib.objects {
		if o := &f.w.lib.objects[i]; f.w.lib.isImage(o.number) && isStream(o.body) {
			f.begin(o.number)
			f.out.Write(o.body)
			f.print("\nendobj\n")
		}
	}
}

func (f *file) writeObjectStreams() {
	for i := range f.objectStreams {
		f.begin(f.numbers.streams + i)
		g := &f.objectStreams[i]
		f.writeStream(fmt.Sprintf("/Type /ObjStm /N %d /First %d ", len(f.streamObjects[i]), g.first), g.data)
	}
}

func (f *file) writeStream(more string, compressed []byte) {
	f.print("<<%s/Filter /FlateDecode /Length %d>>\nstream\n", more, len(compressed))
	f.out.Write(compressed)
	f.print("\nendstream\nendobj\n")
}

// writeTable writes the cross-reference stream (7.5.8) and the end of the file.
func (f *file) writeTable() {
	offset := f.out.Len()
	f.begin(f.numbers.xref)
	table := make([]byte, 0, 7*len(f.xref))
	for n, p := range f.xref {
		switch {
		case n == 0:
			table = append(table, 0, 0, 0, 0, 0, 0xFF, 0xFF)
		case p.stream > 0:
			table = binary.BigEndian.AppendUint32(append(table, 2), uint32(p.stream))
			table = binary.BigEndian.AppendUint16(table, uint16(p.position))
		default:
			table = binary.BigEndian.AppendUint32(append(table, 1), uint32(p.position))
			table = append(table, 0, 0)
		}
	}
	compressed := compress(table)
	f.print("<</Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R ", len(f.xref), f.numbers.catalog, f.numbers.info)
	end := fmt.Appendf(nil, "/Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		len(compressed), compressed, offset)
	id := mark.FileID(f.out.Bytes(), end)
	f.print("/ID [<%s> <%s>] %s", id, id, end)
}
