package docfile

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// filler makes documents of bytes: the first bytes decide what there is, and
// texts are pieces of the same bytes. With no bytes left every list gets one
// item and every text is short, so that each field of each type is set.
type filler struct {
	data []byte
	n    int // numbers the texts, so that no two fields hold the same
}

func (f *filler) next() byte {
	if len(f.data) == 0 {
		return 1
	}
	b := f.data[0]
	f.data = f.data[1:]
	return b
}

func (f *filler) text() string {
	f.n++
	if len(f.data) == 0 {
		return "text " + strconv.Itoa(f.n)
	}
	size := min(int(f.next()), len(f.data))
	piece := f.data[:size]
	f.data = f.data[size:]
	return strings.ToValidUTF8(string(piece), "\uFFFD")
}

// fill sets every field below v.
func (f *filler) fill(v reflect.Value) {
	switch v.Interface().(type) {
	case promo.Date:
		v.Set(reflect.ValueOf(f.date()))
		return
	case promo.Origin:
		origins := []promo.Origin{"", promo.OriginEarlier, promo.OriginPersonal, promo.OriginCurrent}
		v.Set(reflect.ValueOf(origins[int(f.next())%4]))
		return
	case promo.Extra:
		v.Set(reflect.ValueOf(f.extra()))
		return
	case promo.ThreadState:
		states := []promo.ThreadState{"", promo.ThreadOpen, promo.ThreadAnswered, promo.ThreadDone}
		v.Set(reflect.ValueOf(states[int(f.next())%4]))
		return
	case promo.Place:
		places := []promo.Place{"", "example/text 1/action", "growth/2/step/1", "nowhere"}
		v.Set(reflect.ValueOf(places[int(f.next())%4]))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.text())
	case reflect.Bool:
		v.SetBool(f.next()%2 == 1)
	case reflect.Int:
		v.SetInt(int64(f.next()))
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	case reflect.Slice:
		for range int(f.next()) % 4 {
			item := reflect.New(v.Type().Elem()).Elem()
			f.fill(item)
			v.Set(reflect.Append(v, item))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range int(f.next()) % 4 {
			item := reflect.New(v.Type().Elem()).Elem()
			f.fill(item)
			v.SetMapIndex(reflect.ValueOf(f.text()), item)
		}
	default:
		panic("a document has a field of kind " + v.Kind().String())
	}
}

func (f *filler) date() promo.Date {
	switch b := int(f.next()); b % 4 {
	case 0:
		return promo.Date{}
	case 1:
		return promo.Date{Year: 2000 + b/4, Month: 1 + b%12, Day: 1 + b%28}
	case 2:
		return promo.Date{Year: 2000 + b/4, Month: 1 + b%12}
	default:
		return promo.Date{Year: 1 + b*31}
	}
}

func (f *filler) extra() promo.Extra {
	var all promo.Extra
	for i := range int(f.next()) % 3 {
		inner := yamldoc.NewFields()
		inner.Texts("list", []string{f.text(), f.text()})
		inner.Add(f.text()+"-", yamldoc.Literal("2026-03-14"))
		inner.Add("none", &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"})
		all = append(all, promo.ExtraField{Key: fmt.Sprintf("later-%d", i), Value: inner.Node()})
		all = append(all, promo.ExtraField{Key: f.text() + " unknown " + strconv.Itoa(i), Value: yamldoc.Text(f.text())})
	}
	return all
}

// document is a whole document that says nothing twice where it must not.
func (f *filler) document() promo.Document {
	var doc promo.Document
	f.fill(reflect.ValueOf(&doc).Elem())
	for i := range doc.Examples {
		doc.Examples[i].ID += strconv.Itoa(i)
	}
	for i := range doc.Sections {
		doc.Sections[i].ID += strconv.Itoa(i)
	}
	g := &doc.Setup.Dialogue
	for i := range g.Questions {
		g.Questions[i].ID += strconv.Itoa(i)
	}
	for i := range g.Feedback {
		g.Feedback[i].ID += strconv.Itoa(i)
	}
	for i := range g.Voices {
		g.Voices[i].ID += strconv.Itoa(i)
	}
	for i := range g.ReaderSets {
		g.ReaderSets[i].ID += strconv.Itoa(i)
	}
	return doc
}

// checkRoundTrip writes and reads a document and expects all of it, and the same
// bytes when it is written again.
func checkRoundTrip(t *testing.T, doc promo.Document) {
	t.Helper()
	data, err := Write(doc)
	if err != nil {
		t.Fatalf("write: %v", err)
	}
	if !bytes.HasPrefix(data, []byte("schema: promodoc.document/v1\n")) {
		t.Fatalf("the first line is not the schema:\n%s", data[:min(80, len(data))])
	}
	back, notices, err := Read("file.yaml", data)
	expected := 0
	if l := doc.Setup.Language; l != "" && !career.IsLanguage(l) {
		expected = 1
	}
	for _, q := range doc.Setup.Dialogue.Questions {
		expected += unreadable(q.Place)
	}
	for _, f := range doc.Setup.Dialogue.Feedback {
		expected += unreadable(f.Place)
	}
	if promo.Backwards(doc.Cycle.From, doc.Cycle.To) {
		expected++
	}
	for _, e := range doc.Examples {
		if e.Ongoing && !e.To.IsZero() || promo.Backwards(e.From, e.To) {
			expected++
		}
	}
	if err != nil || len(notices) != expected {
		t.Fatalf("read: %v %v\n%s", err, notices, data)
	}
	if !same(reflect.ValueOf(doc), reflect.ValueOf(back)) {
		t.Fatalf("the document came back as another:\n%#v\n%#v", doc, back)
	}
	again, err := Write(back)
	if err != nil || !bytes.Equal(data, again) {
		t.Fatalf("written again it is another file: %v\n%s\n%s", err, data, again)
	}
	encoded, err := Encode(doc)
	if err != nil {
		t.Fatalf("encode: %v", err)
	}
	back, _, err = Read("encoded", encoded)
	if err != nil || !same(reflect.ValueOf(doc), reflect.ValueOf(back)) {
		t.Fatalf("encoded and read it is another document: %v\n%s", err, encoded)
	}
}

// unreadable returns 1 for a place that is none, which is said when it is read.
func unreadable(p promo.Place) int {
	if _, ok := p.Ref(); ok || p == "" {
		return 0
	}
	return 1
}

func TestRoundTripOfEveryField(t *testing.T) {
	full := (&filler{}).document()
	checkRoundTrip(t, full)
	checkRoundTrip(t, promo.Document{})
	// The reverse of what checkRoundTrip shows: each field alone makes a document
	// another one, so that same cannot have overlooked it.
	data, _ := Write(full)
	for line := range strings.Lines(string(data)) {
		if !strings.Contains(line, "text ") {
			continue
		}
		changed := strings.Replace(string(data), line, strings.Replace(line, "text ", "other ", 1), 1)
		doc, _, err := Read("file.yaml", []byte(changed))
		if err == nil && same(reflect.ValueOf(full), reflect.ValueOf(doc)) {
			t.Errorf("a change went unseen: %s", line)
		}
	}
}

func TestSameFindsEachDifference(t *testing.T) {
	for name, change := range map[string]func(*promo.Document){
		"shorter": func(d *promo.Document) { d.Examples = d.Examples[:1] },
		"longer":  func(d *promo.Document) { d.Growth = append(d.Growth, promo.GrowthArea{}) },
		"text":    func(d *promo.Document) { d.Candidate.Team += " " },
		"truth":   func(d *promo.Document) { d.Examples[1].Confidential = false },
		"number":  func(d *promo.Document) { d.Cycle.To.Day = 30 },
		"other id": func(d *promo.Document) {
			d.Considerations = map[string]promo.ConsiderationNote{"speed": d.Considerations["care"]}
		},
		"more marks": func(d *promo.Document) { d.Preparations["new"] = promo.PreparationStatus{} },
		"extra":      func(d *promo.Document) { d.Extra = promo.Extra{{Key: "a", Value: yamldoc.Text("b")}} },
	} {
		changed := ana()
		change(&changed)
		if same(reflect.ValueOf(ana()), reflect.ValueOf(changed)) || same(reflect.ValueOf(changed), reflect.ValueOf(ana())) {
			t.Errorf("%s: the difference went unseen", name)
		}
	}
	empty := ana()
	empty.Examples[1].Supports = []string{}
	if !same(reflect.ValueOf(ana()), reflect.ValueOf(empty)) {
		t.Error("an empty list is not like none")
	}
}

func FuzzDocument(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x05a\tb\r\n\x06---\n# \x09\u2028\uFEFF\x00 \n\n\x03\x02\x01 yes null 1e3 2026-03-14"))
	f.Add(bytes.Repeat([]byte("\x03\x11 prose: \n\n - a \x02|\n"), 60))
	f.Add(bytes.Repeat([]byte{1, 2, 3, 0xFF, '\n', '"', '\\', ' '}, 100))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRoundTrip(t, (&filler{data: data}).document())
	})
}

// Whatever a file says, reading it ends, and a document that was read can be
// written and comes back.
func FuzzRead(f *testing.F) {
	data, _ := Write((&filler{}).document())
	f.Add(data)
	f.Add([]byte("schema: promodoc.document/v2\nexamples: [{title: &a x, action: *a}]\n"))
	f.Add([]byte("schema: promodoc.document/v1\nname: 1\n? [a]\n: b\n"))
	f.Add([]byte("a: |\n \tb\n--- #\n...\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, _, err := Read("file.yaml", data)
		if err == nil {
			checkRoundTrip(t, doc)
		}
	})
}
