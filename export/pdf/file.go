package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"promodoc/export/parallel"
)

// file is a PDF file while it is written. All objects but streams, the catalog
// and what the file says about itself stand in compressed streams of objects
// (ISO 32000-1, 7.5.7), as a tree of tags has very many small ones.
type file struct {
	w       *writer
	numbers numbers
	out     bytes.Buffer
	places  []place // by number
	groups  [][]int // the numbers of each stream of objects
	packed  []group
	entries []entry // the outline's
	// annots tells for each page where its links begin in the tree's list.
	annots []int
}

// place is where an object stands: at an offset, or as one of the objects of a
// stream.
type place struct {
	stream int // the stream's number, 0 for none
	at     int // offset in the file, or index in the stream
}

// group is a stream of objects.
type group struct {
	first int // where behind the table of numbers the objects begin
	data  []byte
}

// groupSize is how many objects a stream holds. Readers unpack a whole stream
// for one of them.
const groupSize = 160

// write puts the file together.
func (w *writer) write() ([]byte, error) {
	f := &file{w: w, numbers: w.number(), entries: w.entries(), annots: w.annots()}
	f.group()
	if err := f.packGroups(); err != nil {
		return nil, err
	}
	f.out.Grow(f.size())
	// The second line tells programs that copy files that this is no text.
	f.print("%%PDF-1.7\n%%\xe2\xe3\xcf\xd3\n")
	f.writeStreams()
	f.writeGroups()
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

// size is about how long the file will be, in bytes: a little too much, as
// making room for it anew takes twice as much for a while.
func (f *file) size() int {
	const aStream, aPlace, ends = 80, 8, 8 << 10 // bytes
	n := ends + aPlace*len(f.places) + aStream*(len(f.w.contents)+fontStreams*len(f.w.embedded)+len(f.packed))
	for _, content := range f.w.contents {
		n += len(content)
	}
	for i := range f.w.embedded {
		e := &f.w.embedded[i]
		n += len(e.file) + len(e.glyphs) + len(e.text)
	}
	for i := range f.w.lib.objects {
		n += len(f.w.lib.objects[i].body) + aStream
	}
	for i := range f.packed {
		n += len(f.packed[i].data)
	}
	return n
}

// group shares out the objects that are no streams.
func (f *file) group() {
	numbers := []int{pagesObject, resourcesObject, f.numbers.structure}
	for i := range f.w.lib.objects {
		if o := &f.w.lib.objects[i]; f.w.lib.own(o.number) && !isStream(o.body) {
			numbers = append(numbers, o.number)
		}
	}
	for n := f.numbers.fonts; n < f.numbers.streams; n++ {
		if n < f.numbers.contents || n >= f.numbers.elements {
			numbers = append(numbers, n)
		}
	}
	for len(numbers) > 0 {
		n := min(groupSize, len(numbers))
		f.groups = append(f.groups, numbers[:n])
		numbers = numbers[n:]
	}
	f.numbers.xref = f.numbers.streams + len(f.groups)
	f.places = make([]place, f.numbers.xref+1)
	for k, g := range f.groups {
		for i, n := range g {
			f.places[n] = place{stream: f.numbers.streams + k, at: i}
		}
	}
}

func isStream(body []byte) bool { return bytes.HasSuffix(body, []byte("\nendstream")) }

// packGroups writes and compresses the streams of objects, on all cores.
func (f *file) packGroups() error {
	f.packed = make([]group, len(f.groups))
	return parallel.Share(len(f.groups), 1, func() func(int) error {
		var table, bodies bytes.Buffer
		return func(i int) error {
			table.Reset()
			bodies.Reset()
			for _, n := range f.groups[i] {
				fmt.Fprintf(&table, "%d %d ", n, bodies.Len())
				bodies.Write(f.appendObject(bodies.AvailableBuffer(), n))
				bodies.WriteByte('\n')
			}
			first := table.Len()
			table.Write(bodies.Bytes())
			f.packed[i] = group{first, pack(table.Bytes())}
			return nil
		}
	})
}

func (f *file) print(format string, args ...any) {
	fmt.Fprintf(&f.out, format, args...)
}

func (f *file) begin(number int) {
	f.places[number] = place{at: f.out.Len()}
	f.print("%d 0 obj\n", number)
}

// writeStreams writes the pages' contents, the fonts and the pictures.
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
		if o := &f.w.lib.objects[i]; f.w.lib.own(o.number) && isStream(o.body) {
			f.begin(o.number)
			f.out.Write(o.body)
			f.print("\nendobj\n")
		}
	}
}

func (f *file) writeGroups() {
	for i := range f.packed {
		f.begin(f.numbers.streams + i)
		g := &f.packed[i]
		f.writeStream(fmt.Sprintf("/Type /ObjStm /N %d /First %d ", len(f.groups[i]), g.first), g.data)
	}
}

func (f *file) writeStream(more string, packed []byte) {
	f.print("<<%s/Filter /FlateDecode /Length %d>>\nstream\n", more, len(packed))
	f.out.Write(packed)
	f.print("\nendstream\nendobj\n")
}

// writeTable writes where each object stands, as a stream too (7.5.8), and the
// file's end.
func (f *file) writeTable() {
	at := f.out.Len()
	f.begin(f.numbers.xref)
	table := make([]byte, 0, 7*len(f.places))
	for n, p := range f.places {
		switch {
		case n == 0:
			table = append(table, 0, 0, 0, 0, 0, 0xFF, 0xFF)
		case p.stream > 0:
			table = binary.BigEndian.AppendUint32(append(table, 2), uint32(p.stream))
			table = binary.BigEndian.AppendUint16(table, uint16(p.at))
		default:
			table = binary.BigEndian.AppendUint32(append(table, 1), uint32(p.at))
			table = append(table, 0, 0)
		}
	}
	f.writeStream(fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R ",
		len(f.places), f.numbers.catalog, f.numbers.info), pack(table))
	f.print("startxref\n%d\n%%%%EOF\n", at)
}
