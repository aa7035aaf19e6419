package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// reader reads text back out of a file of ours as a PDF reader does: by the
// fonts' tables from codes to characters, and the pages' own text operators.
type reader struct {
	objects map[int][]byte
	fonts   map[string]map[uint16]string // by resource name
}

var (
	fontRes   = regexp.MustCompile(`/(F[0-9a-f]+) (\d+) 0 R`)
	contents  = regexp.MustCompile(`/Contents (\d+) 0 R`)
	useFont   = regexp.MustCompile(`/(F[0-9a-f]+) [\d.]+ Tf`)
	charEntry = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$`)
	rangeLine = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$`)
)

func newReader(t *testing.T, file []byte) *reader {
	t.Helper()
	objects, err := split(file)
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{objects: map[int][]byte{}, fonts: map[string]map[uint16]string{}}
	for _, o := range objects {
		r.objects[o.number] = o.body
	}
	for _, m := range fontRes.FindAllSubmatch(r.objects[2], -1) {
		n, _ := strconv.Atoi(string(m[2]))
		ref := toUnicodeRef.FindSubmatch(r.objects[n])
		if ref == nil {
			t.Fatalf("font %s has no table of characters", m[1])
		}
		table, _ := strconv.Atoi(string(ref[1]))
		r.fonts[string(m[1])] = characters(string(r.stream(t, table)))
	}
	return r
}

func (r *reader) stream(t *testing.T, number int) []byte {
	t.Helper()
	_, data, ok := bytes.Cut(r.objects[number], []byte("stream\n"))
	if !ok {
		t.Fatalf("object %d has no stream", number)
	}
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

// characters reads a table from codes to text.
func characters(table string) map[uint16]string {
	out := map[uint16]string{}
	hex := func(s string) uint64 { n, _ := strconv.ParseUint(s, 16, 32); return n }
	for _, m := range rangeLine.FindAllStringSubmatch(table, -1) {
		for c := hex(m[1]); c <= hex(m[2]); c++ {
			out[uint16(c)] = string(rune(hex(m[3]) + c - hex(m[1])))
		}
	}
	for _, m := range charEntry.FindAllStringSubmatch(table, -1) {
		var units []uint16
		for i := 0; i+4 <= len(m[2]); i += 4 {
			units = append(units, uint16(hex(m[2][i:i+4])))
		}
		out[uint16(hex(m[1]))] = string(utf16.Decode(units))
	}
	return out
}

// pages returns the text of each page, a line for each run.
func (r *reader) pages(t *testing.T) [][]string {
	t.Helper()
	var out [][]string
	for n := 1; n <= len(r.objects); n++ {
		m := contents.FindSubmatch(r.objects[n])
		if m == nil || !bytes.Contains(r.objects[n], []byte("/Type /Page\n")) {
			continue
		}
		content, _ := strconv.Atoi(string(m[1]))
		out = append(out, r.text(t, r.stream(t, content)))
	}
	return out
}

func (r *reader) text(t *testing.T, content []byte) []string {
	t.Helper()
	var out []string
	font := map[uint16]string{}
	for len(content) > 0 {
		i := bytes.Index(content, []byte("BT "))
		if i < 0 {
			break
		}
		content = content[i+3:]
		if m := useFont.FindSubmatch(content[:min(len(content), 80)]); m != nil && content[0] == '/' {
			font = r.fonts[string(m[1])]
			continue
		}
		var run strings.Builder
		content = array(content, func(code uint16) {
			text, ok := font[code]
			if !ok {
				t.Fatalf("code %04X has no character", code)
			}
			run.WriteString(strings.ReplaceAll(text, "\u200b", ""))
		})
		out = append(out, run.String())
	}
	return out
}

// array reads the strings of a text object and returns what follows it.
func array(b []byte, code func(uint16)) []byte {
	var high byte
	half, inside := false, false
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch {
		case !inside && c == '(':
			inside = true
			continue
		case !inside && c == 'E' && bytes.HasPrefix(b[i:], []byte("ET")):
			return b[i+2:]
		case !inside:
			continue
		case c == ')':
			inside = false
			continue
		case c == '\\':
			if i++; b[i] == 'r' {
				c = '\r'
			} else {
				c = b[i]
			}
		}
		if half = !half; half {
			high = c
		} else {
			code(uint16(high)<<8 | uint16(c))
		}
	}
	return nil
}

func TestReaderReadsAHandWrittenPage(t *testing.T) {
	r := &reader{fonts: map[string]map[uint16]string{"Fa": {0x41: "A", 0x5c28: "x", 0x0d0d: "y"}}}
	content := fmt.Sprintf("BT /Fa 10 Tf ET\nBT 1 2 Td [(\x00A)5(%s)] TJ ET\nBT [(\\r\\r)] TJ ET", "\\\\\\(")
	if got := r.text(t, []byte(content)); len(got) != 2 || got[0] != "Ax" || got[1] != "y" {
		t.Errorf("read %q", got)
	}
}
