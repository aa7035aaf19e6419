package recovery

import (
	"bytes"
	"testing"
)

func FuzzRead(f *testing.F) {
	header, _ := appendHeader(nil, Header{Format: format, File: "/x.yaml"})
	log := appendRecord(header, recordText, start, 1, []byte("a text"))
	log = appendRecord(log, recordSave, start, 1, old[:])
	log = appendRecord(log, recordDelta, start, 2, deltaBetween([]byte("a text"), []byte("another text")).bytes())
	f.Add(log)
	f.Add(header)
	f.Add([]byte("{}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := parse("x.log", data, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(l.Text) > len(data) {
			t.Fatalf("%d bytes of text from %d", len(l.Text), len(data))
		}
		l.Relation(old)
	})
}

func FuzzDelta(f *testing.F) {
	f.Add([]byte("one two"), []byte("one and two"))
	f.Add([]byte("aaa"), []byte("aa"))
	f.Add([]byte(""), []byte("x"))
	f.Add(bytes.Repeat([]byte("abc"), 1000), append(bytes.Repeat([]byte("abc"), 999), "abd"...))
	f.Fuzz(func(t *testing.T, from, to []byte) {
		change := deltaBetween(from, to).bytes()
		got, back, ok := apply(bytes.Clone(from), change)
		if !ok || !bytes.Equal(got, to) {
			t.Fatalf("%q to %q gives %q", from, to, got)
		}
		if got := back.apply(got); !bytes.Equal(got, from) {
			t.Fatalf("%q to %q and back gives %q", from, to, got)
		}
	})
}
