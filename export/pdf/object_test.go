package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"testing"
)

// The values in a PDF file: nil, bool, float64 and the types below. An operator is
// one of a content stream.
type (
	name      string
	pdfString string
	ref       int
	array     []any
	dict      map[name]any
	operator  string
)

// parsed is a parsed file: the values of its objects and its streams, decompressed.
type parsed struct {
	objects map[int]any
	streams map[int][]byte
	trailer dict
}

// parser reads values one after the other.
type parser struct {
	b  []byte
	at int
}

const (
	whiteSpace = " \t\r\n\f\x00"
	delimiters = "()<>[]{}/%" + whiteSpace
)

// value reads the next value. It reports false at the end.
func (p *parser) value() (v any, ok bool) {
	for p.at < len(p.b) && bytes.IndexByte([]byte(whiteSpace), p.b[p.at]) >= 0 {
		p.at++
	}
	if p.at == len(p.b) {
		return nil, false
	}
	switch rest := p.b[p.at:]; {
	case rest[0] == '(':
		return p.literal(), true
	case bytes.HasPrefix(rest, []byte("<<")):
		p.at += 2
		return p.dict(), true
	case rest[0] == '[':
		p.at++
		return array(p.until(']')), true
	case rest[0] == '<':
		p.at++
		digits, _, _ := bytes.Cut(rest[1:], []byte(">"))
		p.at += len(digits) + 1
		s, err := hex.DecodeString(string(digits))
		if err != nil {
			panic(err)
		}
		return string(s), true
	case rest[0] == '/':
		p.at++
		return name(p.token()), true
	}
	return p.plain(), true
}

// until reads values up to a closing bracket.
func (p *parser) until(end byte) []any {
	out := []any{}
	for {
		for bytes.IndexByte([]byte(whiteSpace), p.b[p.at]) >= 0 {
			p.at++
		}
		if p.b[p.at] == end {
			p.at++
			return out
		}
		v, ok := p.value()
		if !ok {
			panic("unterminated array or dictionary")
		}
		out = append(out, v)
	}
}

func (p *parser) dict() dict {
	items := p.until('>')
	p.at++ // the second >
	d := dict{}
	for i := 0; i+1 < len(items); i += 2 {
		key := items[i].(name)
		if _, seen := d[key]; seen {
			panic(fmt.Sprintf("/%s occurs twice", key))
		}
		d[key] = items[i+1]
	}
	return d
}

func (p *parser) token() string {
	from := p.at
	for p.at < len(p.b) && bytes.IndexByte([]byte(delimiters), p.b[p.at]) < 0 {
		p.at++
	}
	if p.at == from {
		panic(fmt.Sprintf("unexpected %q", p.b[p.at:min(len(p.b), p.at+20)]))
	}
	return string(p.b[from:p.at])
}

// plain reads a number, a reference, a keyword or an operator.
func (p *parser) plain() any {
	word := p.token()
	switch word {
	case "true", "false":
		return word == "true"
	case "null":
		return nil
	}
	n, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return operator(word)
	}
	var generation int
	var r string
	if at := p.at; n >= 0 && at < len(p.b) {
		if got, _ := fmt.Sscanf(string(p.b[at:min(len(p.b), at+4)]), " %d %1s", &generation, &r); got == 2 && r == "R" && generation == 0 {
			p.at += len(" 0 R")
			return ref(int(n))
		}
	}
	return n
}

func (p *parser) literal() pdfString {
	var out []byte
	depth := 1
	for p.at++; ; p.at++ {
		c := p.b[p.at]
		switch c {
		case '\\':
			p.at++
			switch c = p.b[p.at]; c {
			case 'r':
				c = '\r'
			case 'n':
				c = '\n'
			}
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				p.at++
				return pdfString(out)
			}
		}
		out = append(out, c)
	}
}

// readFile parses a file by its cross-reference stream.
func readFile(t testing.TB, file []byte) *parsed {
	t.Helper()
	f := &parsed{objects: map[int]any{}, streams: map[int][]byte{}}
	at := bytes.LastIndex(file, []byte("startxref\n"))
	var start int
	if _, err := fmt.Sscanf(string(file[at:]), "startxref\n%d\n%%%%EOF\n", &start); err != nil {
		t.Fatal(err)
	}
	number, d, table := f.object(t, file[start:])
	f.trailer = d.(dict)
	size := int(f.trailer["Size"].(float64))
	if len(table) != 7*size || number != size-1 {
		t.Fatalf("the cross-reference table has %d bytes for %d objects", len(table), size)
	}
	inStreams := map[int]int{}
	for n := 1; n < size; n++ {
		entry := table[7*n : 7*n+7]
		at := int(binary.BigEndian.Uint32(entry[1:]))
		switch entry[0] {
		case 1:
			got, v, data := f.object(t, file[at:])
			if got != n {
				t.Fatalf("object %d is at the offset of object %d", got, n)
			}
			f.objects[n], f.streams[n] = v, data
		case 2:
			inStreams[n] = at
		default:
			t.Fatalf("object %d is missing", n)
		}
	}
	for n, stream := range inStreams {
		f.readInStream(t, n, stream)
	}
	return f
}

// object parses the object at the start of b.
func (f *parsed) object(t testing.TB, b []byte) (number int, v any, data []byte) {
	t.Helper()
	if _, err := fmt.Sscanf(string(b[:min(len(b), 20)]), "%d 0 obj\n", &number); err != nil {
		t.Fatalf("not an object: %q", b[:min(len(b), 20)])
	}
	p := &parser{b: b, at: bytes.IndexByte(b, '\n')}
	v, _ = p.value()
	rest := bytes.TrimLeft(b[p.at:], "\n")
	if !bytes.HasPrefix(rest, []byte("stream\n")) {
		return number, v, nil
	}
	d := v.(dict)
	data = rest[len("stream\n"):][:int(d["Length"].(float64))]
	if !bytes.HasPrefix(rest[len("stream\n")+len(data):], []byte("\nendstream")) {
		t.Fatalf("stream %d: endstream is not where its Length says", number)
	}
	if d["Filter"] == name("FlateDecode") && d["DecodeParms"] == nil {
		data = inflated(t, data)
	}
	return number, v, data
}

func inflated(t testing.TB, data []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// readInStream parses the objects in an object stream.
func (f *parsed) readInStream(t testing.TB, number, stream int) {
	t.Helper()
	if f.objects[number] != nil {
		return
	}
	d, data := f.objects[stream].(dict), f.streams[stream]
	if d["Type"] != name("ObjStm") {
		t.Fatalf("object %d is in object %d, which is not an object stream", number, stream)
	}
	first := int(d["First"].(float64))
	head := &parser{b: data[:first]}
	for range int(d["N"].(float64)) {
		n, _ := head.value()
		at, _ := head.value()
		p := &parser{b: data, at: first + int(at.(float64))}
		f.objects[int(n.(float64))], _ = p.value()
	}
	if f.objects[number] == nil {
		t.Fatalf("object %d is not in its stream %d", number, stream)
	}
}

// get follows references.
func (f *parsed) get(v any) any {
	if r, ok := v.(ref); ok {
		return f.objects[int(r)]
	}
	return v
}

func (f *parsed) dict(v any) dict   { d, _ := f.get(v).(dict); return d }
func (f *parsed) array(v any) array { l, _ := f.get(v).(array); return l }

func (f *parsed) catalog() dict { return f.dict(f.trailer["Root"]) }
