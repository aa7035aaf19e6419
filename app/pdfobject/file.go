package pdfobject

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
)

// Limits of a file, above which it is surely none that people comment on.
const (
	MaxFile    = 256 << 20 // bytes
	maxObjects = 4_000_000
	maxStream  = 64 << 20  // bytes of a stream, unpacked
	maxStreams = 192 << 20 // of all streams that are unpacked
	maxCached  = 500_000   // objects that are remembered
)

// File is a PDF file. It must not be used by several goroutines at once.
type File struct {
	data    []byte
	objects map[int]location
	trailer Dict
	id      []byte
	cache   map[int]object
	work    int // bytes that may still be read
	room    int // bytes that streams may still unpack to
}

// location says where an object is: behind its number in some bytes. at is the
// offset in the file of it or of the stream that has it.
type location struct {
	data []byte
	pos  int
	at   int
}

// object is an object that was read, with the bytes of its stream if it has one.
type object struct {
	value  Value
	stream []byte
}

// found are what the first pass through a file finds.
type found struct {
	streams  []int // offsets of object streams
	trailers []trailer
}

type trailer struct {
	at   int
	dict Dict
}

// Open goes through a file. Errors: of the kinds ErrNotPDF, ErrEncrypted and
// ErrTooLarge.
func Open(data []byte) (*File, error) {
	// Some programs put something in front of the file.
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return nil, ErrNotPDF.Err()
	}
	if len(data) > MaxFile {
		return nil, ErrTooLarge.Err()
	}
	f := &File{data: data, objects: map[int]location{}, cache: map[int]object{}, work: 20*len(data) + 1<<20, room: maxStreams}
	var all found
	if err := f.scan(&all); err != nil {
		return nil, err
	}
	f.scanTrailers(&all)
	if err := f.takeTrailer(all.trailers); err != nil {
		return nil, err
	}
	for _, at := range all.streams {
		if err := f.addStream(at); err != nil {
			return nil, err
		}
	}
	if f.work < 0 || len(f.objects) > maxObjects {
		return nil, ErrTooLarge.Err()
	}
	return f, nil
}

// scan finds all objects that begin in the file itself.
func (f *File) scan(all *found) error {
	for pos := 0; ; {
		next := bytes.Index(f.data[pos:], []byte("obj"))
		if next < 0 {
			return nil
		}
		at := pos + next
		pos = at + 3
		num, ok := numberBefore(f.data, at)
		if !ok {
			continue
		}
		if len(f.objects) > maxObjects || f.work < 0 {
			return ErrTooLarge.Err()
		}
		f.objects[num] = location{f.data, pos, at}
		l := lexer{data: f.data, pos: pos, work: &f.work}
		dict, _ := l.value(0).(Dict)
		if l.broken {
			continue
		}
		pos = l.pos
		if stream, ok := f.streamAt(dict, l.pos); ok {
			pos = l.pos + stream.skip + len(stream.data)
		}
		switch dict["Type"] {
		case Name("ObjStm"):
			all.streams = append(all.streams, at)
		case Name("XRef"):
			all.trailers = append(all.trailers, trailer{at, dict})
		}
	}
}

// numberBefore returns the number of the object that begins with the keyword at an
// offset: "12 0 obj".
func numberBefore(data []byte, at int) (int, bool) {
	digits := func(end int) (n, start int, ok bool) {
		for end > 0 && isSpace(data[end-1]) && at-end < 40 {
			end--
		}
		start = end
		for start > 0 && data[start-1] >= '0' && data[start-1] <= '9' && end-start < 10 {
			start--
		}
		n, err := strconv.Atoi(string(data[start:end]))
		return n, start, err == nil
	}
	_, start, ok := digits(at)
	if !ok || start == at {
		return 0, false
	}
	num, _, ok := digits(start)
	return num, ok && num > 0
}

// rawStream is a stream as it is in the file.
type rawStream struct {
	skip int // bytes between the dictionary and the data
	data []byte
}

// streamAt returns the stream of a dictionary that ends at an offset.
func (f *File) streamAt(dict Dict, pos int) (rawStream, bool) {
	if dict == nil {
		return rawStream{}, false
	}
	l := lexer{data: f.data, pos: pos, work: &f.work}
	l.skipSpace()
	if l.broken || !bytes.HasPrefix(f.data[l.pos:], []byte("stream")) {
		return rawStream{}, false
	}
	start := l.pos + len("stream")
	if bytes.HasPrefix(f.data[start:], []byte("\r\n")) {
		start += 2
	} else if start < len(f.data) && (f.data[start] == '\n' || f.data[start] == '\r') {
		start++
	}
	s := rawStream{skip: start - pos}
	if n, ok := dict["Length"].(float64); ok && n >= 0 && n <= float64(len(f.data)-start) {
		end := start + int(n)
		if bytes.HasPrefix(bytes.TrimLeft(f.data[end:min(end+20, len(f.data))], "\r\n \t"), []byte("endstream")) {
			s.data = f.data[start:end]
			return s, true
		}
	}
	end := bytes.Index(f.data[start:], []byte("endstream"))
	if end < 0 {
		end = len(f.data) - start
	}
	s.data = f.data[start : start+end]
	return s, true
}

// scanTrailers finds the trailers of classic cross-reference tables.
func (f *File) scanTrailers(all *found) {
	for pos := 0; ; {
		next := bytes.Index(f.data[pos:], []byte("trailer"))
		if next < 0 {
			return
		}
		at := pos + next
		pos = at + len("trailer")
		l := lexer{data: f.data, pos: pos, work: &f.work}
		if dict, ok := l.value(0).(Dict); ok && !l.broken {
			all.trailers = append(all.trailers, trailer{at, dict})
		}
	}
}

// takeTrailer chooses the last trailer that names a catalog.
func (f *File) takeTrailer(all []trailer) error {
	slices.SortStableFunc(all, func(a, b trailer) int { return cmp.Compare(a.at, b.at) })
	for _, t := range all {
		if t.dict["Encrypt"] != nil {
			return ErrEncrypted.Err()
		}
		if ids, ok := t.dict["ID"].(Array); ok && len(ids) > 0 && f.id == nil {
			if id, ok := ids[0].(String); ok {
				f.id = []byte(id)
			}
		}
		if _, ok := t.dict["Root"].(Ref); ok {
			if f.trailer != nil && t.dict["Info"] == nil {
				t.dict["Info"] = f.trailer["Info"]
			}
			f.trailer = t.dict
		}
	}
	if f.trailer == nil {
		return ErrNotPDF.Err()
	}
	return nil
}

// addStream adds the objects of an object stream (7.5.7), unless the file has later
// ones.
func (f *File) addStream(at int) error {
	l := lexer{data: f.data, pos: at + 3, work: &f.work}
	dict, _ := l.value(0).(Dict)
	raw, ok := f.streamAt(dict, l.pos)
	if !ok || l.broken {
		return nil
	}
	data, err := f.unpack(dict, raw.data)
	if err != nil {
		return err
	}
	n, first := int(f.Number(dict["N"])), int(f.Number(dict["First"]))
	f.work += 2 * len(data)
	table := lexer{data: data, work: &f.work}
	for range min(n, len(data)) {
		num, ok := table.value(0).(float64)
		offset, isOffset := table.value(0).(float64)
		if !ok || !isOffset || table.broken {
			return nil
		}
		pos := first + int(offset)
		if pos < 0 || pos > len(data) || num <= 0 || num > 1<<31 {
			continue
		}
		if old, there := f.objects[int(num)]; !there || old.at < at {
			f.objects[int(num)] = location{data, pos, at}
		}
	}
	return nil
}

// ID returns the first part of the file's ID, which stays the same when the file is
// changed; nil if it has none.
func (f *File) ID() []byte { return f.id }

// Exhausted reports whether reading took so much work that objects are missing.
func (f *File) Exhausted() bool { return f.work < 0 }

// Trailer returns the trailer.
func (f *File) Trailer() Dict { return f.trailer }

// Get returns an object by its number; nil if there is none, or what is there is no
// object.
func (f *File) Get(ref Ref) Value { return f.object(ref).value }

// Stream returns the unpacked bytes of a stream; nil if it is none, or cannot be
// unpacked within the limits.
func (f *File) Stream(v Value) []byte {
	ref, ok := v.(Ref)
	if !ok {
		return nil
	}
	o := f.object(ref)
	dict, ok := o.value.(Dict)
	if !ok || o.stream == nil {
		return nil
	}
	data, err := f.unpack(dict, o.stream)
	if err != nil {
		return nil
	}
	return data
}

func (f *File) object(ref Ref) object {
	if o, ok := f.cache[int(ref)]; ok {
		return o
	}
	at, ok := f.objects[int(ref)]
	if !ok {
		return object{}
	}
	l := lexer{data: at.data, pos: at.pos, work: &f.work}
	o := object{value: l.value(0)}
	if _, ok := o.value.(keyword); ok || l.broken {
		o.value = nil
	}
	if dict, ok := o.value.(Dict); ok && len(at.data) == len(f.data) {
		if raw, ok := f.streamAt(dict, l.pos); ok {
			o.stream = raw.data
		}
	}
	if len(f.cache) < maxCached {
		f.cache[int(ref)] = o
	}
	return o
}

// maxHops bounds chains of references.
const maxHops = 16

// Resolve returns the object that a reference refers to; any other value is itself.
func (f *File) Resolve(v Value) Value {
	for range maxHops {
		ref, ok := v.(Ref)
		if !ok {
			return v
		}
		v = f.Get(ref)
	}
	return nil
}

// Dict returns a value as a dictionary; nil if it is none.
func (f *File) Dict(v Value) Dict {
	d, _ := f.Resolve(v).(Dict)
	return d
}

// Array returns a value as an array; nil if it is none.
func (f *File) Array(v Value) Array {
	a, _ := f.Resolve(v).(Array)
	return a
}

// Name returns a value as a name; "" if it is none.
func (f *File) Name(v Value) Name {
	n, _ := f.Resolve(v).(Name)
	return n
}

// Number returns a value as a number; 0 if it is none.
func (f *File) Number(v Value) float64 {
	n, _ := f.Resolve(v).(float64)
	return n
}

// Numbers returns a value as numbers; what is none in the array is 0.
func (f *File) Numbers(v Value) []float64 {
	array := f.Array(v)
	all := make([]float64, len(array))
	for i, n := range array {
		all[i] = f.Number(n)
	}
	return all
}
