package pdfobject

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"promodoc/app/message"
)

func parse(s string) (Value, bool) {
	work := 1 << 20
	l := lexer{data: []byte(s), work: &work}
	v := l.value(0)
	return v, !l.broken
}

func TestValues(t *testing.T) {
	for s, want := range map[string]Value{
		"true": true, " false ": false, "null": nil, "12": 12.0, "-.5": -0.5, "+3.": 3.0, "1 2 R": Ref(1), "1 2 S": 1.0, "4 0  R": Ref(4),
		"/A#20b": Name("A b"), "/": Name(""), "(a(b)\\)\\n\\101\\\nc)": String("a(b))\nAc"), "(\r\n)": String("\n"), "<48 656C6C6F 2>": String("Hello "),
		"[1 /a (b) 2 0 R]": Array{1.0, Name("a"), String("b"), Ref(2)}, "[]": Array(nil),
		"<</A 1/B[/C]/D<</E (f)>>>>": Dict{"A": 1.0, "B": Array{Name("C")}, "D": Dict{"E": String("f")}},
		"% comment\n7":               7.0, "1.2.3": 0.0, "endobj": keyword("endobj"),
	} {
		if got, ok := parse(s); !ok || !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %#v, want %#v", s, got, want)
		}
	}
	for _, s := range []string{"", "(open", "<open", "[1", "<</A", "<</A 1", "<<1 2>>", "]", ")", strings.Repeat("[", 100), "[endobj]"} {
		if got, ok := parse(s); ok {
			t.Errorf("%q is %#v", s, got)
		}
	}
}

func TestText(t *testing.T) {
	for s, want := range map[string]string{
		"plain":                         "plain",
		"\x93x\x94 \xE9 \xA0":           "ﬁx\uFB02 é €",
		"\xFE\xFF\x00A\xD8\x3D\xDE\x00": "A😀",
		"\xFF\xFEA\x00":                 "A",
		"\xEF\xBB\xBFé":                 "é",
		"\xFE\xFF\x00\x1B\x00e\x00n\x00\x1B\x00A": "A",
		"": "",
	} {
		if got := DecodeText(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

const classic = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>endobj\n" +
	"3 0 obj<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>endobj\n4 0 obj<</Subtype/Text/Contents(old)>>endobj\n" +
	"trailer<</Root 1 0 R/ID[<0102><0304>]/Info 9 0 R>>\nstartxref\n0\n%%EOF\n"

func deflated(s string) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write([]byte(s))
	_ = z.Close()
	return out.String()
}

func contents(t *testing.T, f *File) string {
	t.Helper()
	pages := f.Pages()
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	if box := f.Numbers(pages[0]["MediaBox"]); len(box) != 4 || box[3] != 842 {
		t.Errorf("the box is %v", box)
	}
	var all []string
	for _, a := range f.Array(pages[0]["Annots"]) {
		all = append(all, f.Text(f.Dict(a)["Contents"]))
	}
	return strings.Join(all, ",")
}

func TestFiles(t *testing.T) {
	inner := "<</Type/Page/Annots[4 0 R 5 0 R]>> "
	table := fmt.Sprintf("3 0 5 %d ", len(inner))
	packed := deflated(table + inner + "<</Subtype/Text/Contents(new)>>")
	stream := func(num int, dict, data string) string {
		return fmt.Sprintf("%d 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj\n", num, dict, len(data), data)
	}
	objects := stream(10, fmt.Sprintf("/Type/ObjStm/N 2/First %d/Filter/FlateDecode", len(table)), packed)
	for name, test := range map[string]struct{ data, want string }{
		"classic":                {classic, "old"},
		"something in front":     {"mail header\n" + classic, "old"},
		"appended":               {classic + "4 0 obj<</Subtype/Text/Contents(later)>>endobj\ntrailer<</Root 1 0 R>>", "later"},
		"appended, packed":       {classic + objects + stream(11, "/Type/XRef/Root 1 0 R", "x"), "old,new"},
		"a wrong length":         {classic + strings.Replace(objects, "/Length ", "/Length 9", 1), "old,new"},
		"an indirect length":     {classic + strings.Replace(objects, fmt.Sprintf("/Length %d", len(packed)), "/Length 12 0 R", 1), "old,new"},
		"objects in a stream":    {classic + stream(12, "", "4 0 obj<</Contents(no)>>endobj"), "old"},
		"an older packed object": {strings.Replace(classic, "3 0 obj", objects+"3 0 obj", 1), "old"},
	} {
		f, err := Open([]byte(test.data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := contents(t, f); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
		if string(f.ID()) != "\x01\x02" {
			t.Errorf("%s: the ID is %q", name, f.ID())
		}
	}
}

func TestRefusedFiles(t *testing.T) {
	bomb := fmt.Sprintf("10 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 1>>stream\n%s\nendstream endobj\n", deflated(strings.Repeat(" ", maxStream+1)))
	for name, test := range map[string]struct {
		data string
		want *message.Message
	}{
		"nothing":    {"", ErrNotPDF},
		"text":       {"hello", ErrNotPDF},
		"no trailer": {classic[:strings.Index(classic, "trailer")], ErrNotPDF},
		"encrypted":  {classic + "trailer<</Root 1 0 R/Encrypt 5 0 R>>", ErrEncrypted},
		"a bomb":     {classic + bomb, ErrTooLarge},
	} {
		if _, err := Open([]byte(test.data)); !message.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Files that are made to waste time end in the time of their length, be it with an
// error.
func TestHostileFiles(t *testing.T) {
	const n = 200_000
	for name, part := range map[string]string{
		"open strings": "1 0 obj (", "open arrays": "1 0 obj [", "open dictionaries": "1 0 obj <<", "open hex": "1 0 obj <", "open streams": "1 0 obj<<>>stream\n",
		"numbers": "1 ", "trailers": "trailer<<", "comments": "1 0 obj %", "objects": "1 0 obj", "escapes": "1 0 obj (\\",
	} {
		data := []byte("%PDF-1.4\n" + strings.Repeat(part, n/len(part)) + classic[9:])
		f, err := Open(data)
		if err == nil {
			f.Pages()
		}
		if spent := 20*len(data) + 1<<20; f != nil && f.work < -spent {
			t.Errorf("%s: the work is %d for %d bytes", name, f.work, len(data))
		}
	}
	loop := "%PDF-1.4\n1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Kids[2 0 R 3 0 R 3 0 R]>>endobj 3 0 obj<</Kids[2 0 R]/Type/Pages>>endobj 5 0 obj 5 0 R endobj trailer<</Root 1 0 R>>"
	f, err := Open([]byte(loop))
	if err != nil || len(f.Pages()) != 0 || f.Resolve(Ref(5)) != nil {
		t.Errorf("a loop: %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(classic))
	f.Add([]byte(classic + "10 0 obj<</Type/ObjStm/N 2/First 9/DecodeParms<</Predictor 12/Columns 4>>/Filter[/FlateDecode]>>stream\n" + deflated("3 0 5 30 x") + "endstream"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := Open(data)
		if err != nil {
			return
		}
		for _, p := range in.Pages() {
			in.Array(p["Annots"])
			in.Stream(p["Contents"])
		}
	})
}
