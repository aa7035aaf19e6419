package pdfobject

import (
	"bytes"
	"encoding/ascii85"
	"io"

	"github.com/klauspost/compress/zlib"
)

// unpack applies the filters of a stream. What cannot be unpacked is empty. Errors:
// ErrTooLarge.
func (f *File) unpack(dict Dict, data []byte) ([]byte, error) {
	var filters []Name
	switch v := f.Resolve(dict["Filter"]).(type) {
	case Name:
		filters = []Name{v}
	case Array:
		for _, n := range v[:min(len(v), maxFilters)] {
			filters = append(filters, f.Name(n))
		}
	}
	params := f.Resolve(dict["DecodeParms"])
	for i, filter := range filters {
		p := f.Dict(params)
		if all, ok := params.(Array); ok && i < len(all) {
			p = f.Dict(all[i])
		}
		var err error
		if data, err = f.apply(filter, p, data); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// maxFilters bounds how often one stream is packed.
const maxFilters = 4

func (f *File) apply(filter Name, params Dict, data []byte) ([]byte, error) {
	var in io.Reader
	switch filter {
	case "FlateDecode", "Fl":
		z, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, nil
		}
		in = z
	case "ASCII85Decode", "A85":
		end := bytes.Index(data, []byte("~>"))
		if end < 0 {
			end = len(data)
		}
		in = ascii85.NewDecoder(bytes.NewReader(data[:end]))
	case "ASCIIHexDecode", "AHx":
		work := len(data) + 2
		l := lexer{data: append([]byte("<"), append(bytes.Clone(data), '>')...), work: &work}
		s, _ := l.hex().(String)
		return []byte(s), nil
	default:
		return nil, nil
	}
	limit := min(maxStream, f.room)
	// What is read before a fault is kept: many streams end in a wrong checksum.
	out, _ := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	if len(out) > limit {
		return nil, ErrTooLarge.Err()
	}
	f.room -= len(out)
	return f.unpredict(params, out), nil
}

// maxRow is how many bytes a row of a predictor may have.
const maxRow = 1 << 16

// unpredict undoes the predictors of PNG (7.4.4.4).
func (f *File) unpredict(params Dict, data []byte) []byte {
	if f.Number(params["Predictor"]) < 10 {
		return data
	}
	number := func(key Name, missing int) int {
		if n := int(f.Number(params[key])); n > 0 && n < 1<<16 {
			return n
		}
		return missing
	}
	colors, bits := number("Colors", 1), number("BitsPerComponent", 8)
	pixel := max(1, colors*bits/8)
	row := (colors*bits*number("Columns", 1) + 7) / 8
	if row > maxRow {
		return data
	}
	before := make([]byte, row)
	var out []byte
	for len(data) > 1 {
		kind := data[0]
		line := bytes.Clone(data[1:min(len(data), row+1)])
		data = data[len(line)+1:]
		for i := range line {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], before[i-pixel]
			}
			switch kind {
			case 1:
				line[i] += left
			case 2:
				line[i] += before[i]
			case 3:
				line[i] += byte((int(left) + int(before[i])) / 2)
			case 4:
				line[i] += paeth(left, before[i], corner)
			}
		}
		out = append(out, line...)
		copy(before, line)
	}
	return out
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	distance := func(v byte) int { return max(p-int(v), int(v)-p) }
	switch {
	case distance(a) <= distance(b) && distance(a) <= distance(c):
		return a
	case distance(b) <= distance(c):
		return b
	}
	return c
}
