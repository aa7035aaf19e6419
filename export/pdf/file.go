package pdf

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
)

// file is a PDF file while it is written. All objects but streams, the catalog
// and what the file says about itself stand in compressed streams of objects
// (ISO 32000-1, 7.5.7), as a tree of tags has very many small ones.
type file struct {
	w       *writer
	numbers numbers
	out     *bufio.Writer
	at      int     // bytes written so far
	places  []place // by number
	groups  [][]int // the numbers of each stream of objects
	packed  []group
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
func (w *writer) write(out io.Writer) error {
	f := &file{w: w, numbers: w.number(), out: bufio.NewWriterSize(out, 1<<16)}
	f.group()
	if err := f.packGroups(); err != nil {
		return err
	}
	// The second line tells programs that copy files that this is no text.
	f.print("%%PDF-1.7\n%%\xe2\xe3\xcf\xd3\n")
	f.writeStreams()
	f.writeGroups()
	f.begin(f.numbers.metadata)
	data := metadata(&w.book.Meta, w.accessible())
	f.print("<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream\nendobj\n", len(data), data)
	last := len(w.lib.objects)
	f.begin(last - 1)
	f.print("%s\nendobj\n", w.lib.body(last-1))
	f.begin(last)
	f.print("%s\nendobj\n", f.catalog())
	f.writeTable()
	return f.out.Flush()
}

// group shares out the objects that are no streams.
func (f *file) group() {
	var numbers []int
	lib := f.w.lib.objects
	for i := range lib[:len(lib)-2] {
		if n := lib[i].number; !f.isContent(n) && !isStream(lib[i].body) {
			numbers = append(numbers, n)
		}
	}
	for n := f.numbers.root; n < f.numbers.metadata; n++ {
		numbers = append(numbers, n)
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

// isContent tells whether the number is that of a page's content.
func (f *file) isContent(number int) bool {
	return number >= contentObject(0) && number <= contentObject(len(f.w.book.Pages)-1) && number%2 == 0
}

func isStream(body []byte) bool { return bytes.HasSuffix(body, []byte("\nendstream")) }

// packGroups writes and compresses the streams of objects, on all cores.
func (f *file) packGroups() error {
	f.packed = make([]group, len(f.groups))
	annots := f.annotations()
	return share(len(f.groups), func() func(int) error {
		var table, bodies, packed bytes.Buffer
		zip, err := zlib.NewWriterLevel(&packed, zlib.BestSpeed)
		return func(i int) error {
			if err != nil {
				return err
			}
			table.Reset()
			bodies.Reset()
			for _, n := range f.groups[i] {
				fmt.Fprintf(&table, "%d %d ", n, bodies.Len())
				bodies.Write(f.appendPacked(bodies.AvailableBuffer(), n, annots))
				bodies.WriteByte('\n')
			}
			first := table.Len()
			table.Write(bodies.Bytes())
			f.packed[i] = group{first, pack(zip, &packed, table.Bytes())}
			return nil
		}
	})
}

// appendPacked writes an object of a stream: the structure's, a page's, the
// pages' resources, or what the library wrote.
func (f *file) appendPacked(out []byte, number int, annots []int) []byte {
	switch page := (number - pageObject(0)) / 2; {
	case number == 2:
		return f.appendResources(out)
	case number > 2 && page < len(f.w.book.Pages):
		return f.appendPage(out, page, annots)
	}
	return f.appendObject(out, number)
}

// annotations tells for each page where its links begin in the tree's list.
func (f *file) annotations() []int {
	starts := make([]int, len(f.w.book.Pages)+1)
	for _, a := range f.w.tree.links {
		starts[a.page+1]++
	}
	for i := range f.w.book.Pages {
		starts[i+1] += starts[i]
	}
	return starts
}

// appendPage writes a page's object.
func (f *file) appendPage(out []byte, page int, annots []int) []byte {
	out = fmt.Appendf(out, "<</Type /Page /Parent 1 0 R /Resources 2 0 R /Contents %d 0 R /StructParents %d /Tabs /S",
		contentObject(page), page)
	if len(f.w.book.Pages[page].Images) > 0 {
		out = append(out, " /Group <</Type /Group /S /Transparency /CS /DeviceRGB>>"...)
	}
	if annots[page] < annots[page+1] {
		out = append(out, " /Annots ["...)
		for i := annots[page]; i < annots[page+1]; i++ {
			out = append(appendRef(out, f.numbers.links+i), ' ')
		}
		out[len(out)-1] = ']'
	}
	return append(out, ">>"...)
}

// appendResources writes what names in the pages' contents stand for.
func (f *file) appendResources(out []byte) []byte {
	out = append(out, "<</Font <<"...)
	for id, number := range f.w.lib.fonts {
		if number > 0 {
			out = fmt.Appendf(out, "/F%d %d 0 R ", id, number)
		}
	}
	out = append(out, ">> /XObject <<"...)
	for i, number := range f.w.lib.pictures {
		out = fmt.Appendf(out, "/I%d %d 0 R ", i, number)
	}
	return append(out, ">>>>"...)
}

func (f *file) print(format string, args ...any) {
	n, _ := fmt.Fprintf(f.out, format, args...) // told by Flush
	f.at += n
}

func (f *file) begin(number int) {
	f.places[number] = place{at: f.at}
	f.print("%d 0 obj\n", number)
}

// writeStreams writes the pages' contents and the library's fonts and pictures.
func (f *file) writeStreams() {
	for i := range f.w.contents {
		f.begin(contentObject(i))
		f.writeStream("", f.w.contents[i])
	}
	for i := range f.w.lib.objects {
		if o := &f.w.lib.objects[i]; !f.isContent(o.number) && isStream(o.body) {
			f.begin(o.number)
			n, _ := f.out.Write(o.body)
			f.at += n
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
	n, _ := f.out.Write(packed)
	f.at += n
	f.print("\nendstream\nendobj\n")
}

// writeTable writes where each object stands, as a stream too (7.5.8), and the
// file's end.
func (f *file) writeTable() {
	at := f.at
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
	catalog := len(f.w.lib.objects)
	var z bytes.Buffer
	zip, _ := zlib.NewWriterLevel(&z, zlib.BestSpeed) // that level there is
	f.writeStream(fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R ",
		len(f.places), catalog, catalog-1), pack(zip, &z, table))
	f.print("startxref\n%d\n%%%%EOF\n", at)
}

// catalog adds to the library's what it has no calls for: the language, the
// tags, the metadata, and that windows show the document's title and not the
// file's name.
func (f *file) catalog() []byte {
	more := fmt.Sprintf("/Type /Catalog\n/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (%s)\n"+
		"/MarkInfo <</Marked true>>\n/StructTreeRoot %d 0 R\n/Metadata %d 0 R",
		language(f.w.book.Meta.Language), f.numbers.root, f.numbers.metadata)
	return bytes.Replace(f.w.lib.body(len(f.w.lib.objects)), []byte("/Type /Catalog"), []byte(more), 1)
}

// accessible tells whether the file may call itself one of PDF/UA-1: it must
// have a title, and no character without a glyph (ISO 14289-1, 7.1 and
// 7.21.8). All else the standard asks for every file has.
func (w *writer) accessible() bool {
	if w.book.Meta.Title == "" {
		return false
	}
	for _, use := range w.fonts {
		if use == nil {
			continue
		}
		for _, c := range use.used {
			if use.direct[c] == 1 { // glyph 0
				return false
			}
		}
	}
	return true
}
