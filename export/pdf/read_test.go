package pdf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// reader extracts text as PDF readers do: by the text operators of the pages and the
// ToUnicode tables of the fonts.
type reader struct {
	*parsed
	fonts map[name]map[uint16]string // by resource name
}

var (
	charEntry = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$`)
	rangeLine = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$`)
)

func newReader(t testing.TB, file []byte) *reader {
	t.Helper()
	r := &reader{parsed: readFile(t, file), fonts: map[name]map[uint16]string{}}
	for resource, v := range r.dict(r.dict(ref(2))["Font"]) {
		table, ok := r.dict(v)["ToUnicode"].(ref)
		if !ok {
			t.Fatalf("font %s has no ToUnicode table", resource)
		}
		r.fonts[resource] = characters(string(r.streams[int(table)]))
	}
	return r
}

// characters parses a ToUnicode table.
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

// shown is what one operator shows, with the marked content that it is in.
type shown struct {
	text string
	font name
	// tag and properties are those of the marked content; depth is the number of
	// marked contents around.
	tag        name
	properties dict
	depth      int
	operator   operator
	codes      []uint16
}

// content returns what the operators of a page's content show.
func (r *reader) content(t testing.TB, data []byte) []shown {
	t.Helper()
	var out []shown
	var now shown
	var operands []any
	p := &parser{b: data}
	for v, ok := p.value(); ok; v, ok = p.value() {
		op, is := v.(operator)
		if !is {
			operands = append(operands, v)
			continue
		}
		switch op {
		case "BDC":
			now.tag, now.properties = operands[0].(name), operands[1].(dict)
			now.depth++
		case "EMC":
			now.tag, now.properties = "", nil
			now.depth--
		case "Tf":
			now.font = operands[0].(name)
		case "BT":
			now.text, now.codes = "", nil
		case "TJ":
			now.text += r.text(t, &now, operands[0].(array))
		case "ET":
			s := now
			s.operator = "TJ"
			out = append(out, s)
		case "f", "Do":
			s := now
			s.operator, s.text, s.codes = op, "", nil
			out = append(out, s)
		case "Td", "Ts", "rg", "re", "q", "Q", "cm":
		default:
			t.Fatalf("unexpected operator %s", op)
		}
		operands = operands[:0]
	}
	if now.depth != 0 {
		t.Errorf("%d marked contents without an end", now.depth)
	}
	return out
}

// text returns the text of an array of strings and numbers.
func (r *reader) text(t testing.TB, s *shown, array array) string {
	t.Helper()
	var out strings.Builder
	for _, v := range array {
		codes, ok := v.(pdfString)
		if !ok {
			continue
		}
		for i := 0; i+1 < len(codes); i += 2 {
			code := uint16(codes[i])<<8 | uint16(codes[i+1])
			s.codes = append(s.codes, code)
			c, ok := r.fonts[s.font][code]
			if !ok {
				t.Fatalf("code %04X has no character", code)
			}
			out.WriteString(strings.ReplaceAll(c, "\u200b", ""))
		}
	}
	return out.String()
}

// pageDicts returns the objects of the pages with their numbers.
func (r *reader) pageDicts() (dicts []dict, numbers []ref) {
	for _, kid := range r.array(r.dict(r.catalog()["Pages"])["Kids"]) {
		dicts, numbers = append(dicts, r.dict(kid)), append(numbers, kid.(ref))
	}
	return dicts, numbers
}

// pages returns the text of each page, a line for each run.
func (r *reader) pages(t testing.TB) [][]string {
	t.Helper()
	var out [][]string
	dicts, _ := r.pageDicts()
	for _, page := range dicts {
		var lines []string
		for _, s := range r.content(t, r.streams[int(page["Contents"].(ref))]) {
			if s.operator != "TJ" {
				continue
			}
			lines = append(lines, s.text)
		}
		out = append(out, lines)
	}
	return out
}

func TestReaderReadsAHandWrittenPage(t *testing.T) {
	r := &reader{fonts: map[name]map[uint16]string{"F0": {0x41: "A", 0x5c28: "x", 0x0d0d: "y"}}}
	content := fmt.Sprintf("BT /F0 10 Tf 1 2 Td [(\x00A)5(%s)] TJ ET\n/P <</MCID 0>> BDC BT [(\\r\\r)] TJ ET EMC", "\\\\\\(")
	got := r.content(t, []byte(content))
	if len(got) != 2 || got[0].text != "Ax" || got[1].text != "y" || got[0].tag != "" || got[1].tag != "P" {
		t.Errorf("read %+v", got)
	}
}
