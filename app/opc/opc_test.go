package opc

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"reflect"
	"strings"
	"testing"
)

// pack makes a package of names and texts.
func pack(t *testing.T, files ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err == nil {
			_, err = f.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var few = Limits{Parts: 3, Part: 50_000, Total: 60_000, Depth: 4}

func none(xml.Token, int) error { return nil }

func TestRelations(t *testing.T) {
	p, err := Open(pack(t, `A\_rels\b.xml.rels`, `<Relationships><Relationship Id="r1" Type="http://x/comments" Target="c.xml"/>
<Relationship Id="r2" Type="http://x/link" Target="https://x" TargetMode="External"/><Relationship Id="r3" Type="t" Target="/d.xml"/></Relationships>`, "a/C.xml", "<c/>"), few)
	if err != nil {
		t.Fatal(err)
	}
	got, err := p.Relations("a/b.xml")
	if want := []Relation{{"r1", "comments", "a/c.xml"}, {"r3", "t", "d.xml"}}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v", got, err)
	}
	if !p.Has("a/c.xml") || p.Has("d.xml") {
		t.Error("Has does not tell which parts are there")
	}
	if none, err := p.Relations(""); len(none) > 0 || err != nil {
		t.Errorf("%v, %v", none, err)
	}
}

func TestEachTellsTheDepth(t *testing.T) {
	p, err := Open(pack(t, "a", "<a><b>t</b></a>"), few)
	if err != nil {
		t.Fatal(err)
	}
	var depths []int
	if err := p.Each("a", func(_ xml.Token, depth int) error { depths = append(depths, depth); return nil }); err != nil {
		t.Fatal(err)
	}
	if want := []int{1, 2, 2, 2, 1}; !reflect.DeepEqual(depths, want) {
		t.Errorf("depths %v, want %v", depths, want)
	}
	stop := errors.New("stop")
	if err := p.Each("a", func(xml.Token, int) error { return stop }); err != stop {
		t.Errorf("%v in place of the function's error", err)
	}
}

func TestDamagedAndTooLarge(t *testing.T) {
	for name, test := range map[string]struct {
		text     string
		tooLarge bool
	}{
		"broken":       {"<a>", false},
		"own entities": {`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, false},
		"deep":         {"<a><a><a><a><a/></a></a></a></a>", true},
		"huge":         {"<a>" + strings.Repeat(" ", 50_000) + "</a>", true},
	} {
		p, err := Open(pack(t, "a", test.text), few)
		if err != nil {
			t.Fatal(err)
		}
		err = p.Each("a", none)
		var damaged *PartError
		if errors.Is(err, ErrTooLarge) != test.tooLarge || errors.As(err, &damaged) == test.tooLarge {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Open(pack(t, "a", "", "b", "", "c", "", "d", ""), few); err != ErrTooLarge {
		t.Errorf("many parts: %v", err)
	}
	if _, err := Open([]byte("PK\x03\x04"), few); err == nil {
		t.Error("a cut file is opened")
	}
}

// No more is read than may be unpacked in all, whatever a part unpacks to.
func TestBomb(t *testing.T) {
	text := "<a>" + strings.Repeat(" ", 40_000) + "</a>"
	p, err := Open(pack(t, "a", text, "b", text), few)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Each("a", none); err != nil {
		t.Fatal(err)
	}
	if err := p.Each("b", none); err != ErrTooLarge || p.left != 0 {
		t.Errorf("%v, %d bytes left", err, p.left)
	}
}
