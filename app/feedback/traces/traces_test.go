package traces

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/sealed"
)

func document() promo.Document {
	return promo.Document{ID: "k3f9", Updated: promo.Date{Year: 2026, Month: 11, Day: 20}, Sections: []promo.Section{{ID: "summary", Body: "Ünder the rota."}}}
}

func trace(export string) Trace {
	at := pages.Spot{Ref: promo.SectionRef("summary"), Offset: len("Ünder ")}
	return New(document(), "pdf", 2, pages.Map{Export: export, Words: []pages.Word{
		{Area: pages.Area{Page: 1, X: 10.04, Y: 20, W: 30.5, H: 12}, Text: "the", Known: true, Spot: at},
		{Area: pages.Area{Page: 1, X: 50, Y: 20, W: 30, H: 12}, Text: "Summary"},
	}})
}

func of(s Store, codec Codec) []string {
	var all []string
	s.Of("k3f9", codec, func(t Trace) bool {
		all = append(all, t.Export)
		return true
	})
	return all
}

func TestKeep(t *testing.T) {
	s := Store{FS: disk.OS{}, Folder: filepath.Join(t.TempDir(), "state", "traces")}
	plain := &sealed.Codec{}
	if got := of(s, plain); got != nil {
		t.Errorf("%v in no folder", got)
	}
	want := trace("one")
	if err := s.Keep(want, plain); err != nil {
		t.Fatal(err)
	}
	found := 0
	s.Of("k3f9", plain, func(got Trace) bool {
		found++
		want.Words[0].X = 10
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, want %+v", got, want)
		}
		return true
	})
	if w := want.Words[0]; found != 1 || w.Offset != 6 || want.Fields[w.Field].Place != "section/summary/body" || want.Words[1].Field != -1 {
		t.Errorf("%d found, %+v", found, w)
	}
	info, err := os.ReadDir(s.Folder)
	if err != nil || len(info) != 1 {
		t.Fatal(info, err)
	}
	if mode, err := info[0].Info(); err != nil || mode.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", mode.Mode(), err)
	}
	if err := s.Forget("k3f9"); err != nil || of(s, plain) != nil {
		t.Errorf("%v is left, %v", of(s, plain), err)
	}
}

func TestOnlyTheLastAreKept(t *testing.T) {
	s := Store{FS: disk.OS{}, Folder: t.TempDir()}
	plain := &sealed.Codec{}
	for i := range Max + 5 {
		x := trace(fmt.Sprint(i))
		if err := s.Keep(x, plain); err != nil {
			t.Fatal(err)
		}
		when := time.Unix(int64(1000+i), 0)
		if err := os.Chtimes(filepath.Join(s.Folder, x.name()), when, when); err != nil {
			t.Fatal(err)
		}
	}
	if got := of(s, plain); len(got) != Max || got[0] != fmt.Sprint(Max+4) || got[Max-1] != "5" {
		t.Errorf("%d are kept: %v", len(got), got)
	}
}

func TestSealed(t *testing.T) {
	s := Store{FS: disk.OS{}, Folder: t.TempDir()}
	key, err := sealed.NewKey("k3f9", "a pass phrase", 10)
	if err != nil {
		t.Fatal(err)
	}
	var codec, plain sealed.Codec
	codec.Use(key)
	if err := s.Keep(trace("one"), &codec); err != nil {
		t.Fatal(err)
	}
	for _, f := range s.files("") {
		if data, err := os.ReadFile(f.name); err != nil || !sealed.Is(data) {
			t.Errorf("it is not sealed, %v", err)
		}
	}
	if got := of(s, &codec); len(got) != 1 {
		t.Errorf("%v with the key", got)
	}
	if got := of(s, &plain); got != nil {
		t.Errorf("%v without the key", got)
	}
}

func FuzzParse(f *testing.F) {
	packed := func(s string) []byte {
		var out bytes.Buffer
		z := gzip.NewWriter(&out)
		_, _ = z.Write([]byte(s))
		_ = z.Close()
		return out.Bytes()
	}
	f.Add(`{"schema":"promodoc.trace/v1","fields":[{"place":"a","text":"b"}],"words":"0 1 2 3 4 0 0 x\n","text":"abc","spans":[{"s":0,"e":9,"f":0,"o":0}]}`)
	f.Add(`{"schema":"promodoc.trace/v1","words":"-1 x\n99999999999999999999 1 1 1 1 7 -1 \n"}`)
	f.Fuzz(func(t *testing.T, content string) {
		got, ok := Parse(packed(content))
		if !ok {
			return
		}
		for _, w := range got.Words {
			if w.Field >= len(got.Fields) || w.Page < 0 {
				t.Fatalf("%+v", w)
			}
		}
		for _, s := range got.Spans {
			_ = got.Text[s.Start:s.End] + got.Fields[s.Field].Text[s.Offset:]
		}
	})
}

// Whatever the disk does, there is a whole trace or none: what a power cut leaves of
// one is not taken for it.
func TestKeepWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Do: func(r *disktest.Run) error {
			return Store{FS: r.FS, Folder: filepath.Join(r.Dir, "traces")}.Keep(trace("one"), &sealed.Codec{})
		},
		Check: func(t *testing.T, r *disktest.Run) {
			for name, content := range disktest.Tree(t, r.After, r.Dir) {
				if got, ok := Parse([]byte(content)); ok && (got.Export != "one" || len(got.Words) != len(trace("one").Words)) {
					t.Errorf("%v: %s is another trace", r, name)
				}
			}
		},
	})
}

// BenchmarkKeep keeps an export of some twenty pages, which an export waits for.
func BenchmarkKeep(b *testing.B) {
	x := trace("one")
	for range 13 {
		x.Words = append(x.Words, x.Words...)
	}
	codec := &sealed.Codec{}
	for name, t := range map[string]Trace{"pages": x, "text": trace("two")} {
		b.Run(name, func(b *testing.B) {
			s := Store{FS: disk.OS{}, Folder: b.TempDir()}
			for b.Loop() {
				if err := s.Keep(t, codec); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
