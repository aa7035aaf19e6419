package mdwrite_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
)

// roundTrip writes what is parsed from src and fails the test unless parsing and
// writing that again changes nothing.
func roundTrip(t *testing.T, src string) string {
	t.Helper()
	tree := mdtree.Parse(src, 1, 0)
	boxed, boxedSpans := mdwrite.WriteWithBoxes(tree)
	if a, b := tree.String(), mdtree.Parse(string(boxed), 1, 0).String(); a != b {
		t.Errorf("typed %q\nwritten %q\nfirst tree\n%s\nsecond tree\n%s", src, boxed, a, b)
		return string(boxed)
	}
	checkSpans(t, src, boxed, boxedSpans)
	tree.QuoteBoxes()
	out, spans := mdwrite.Write(tree)
	if !utf8.Valid(out) {
		t.Errorf("not UTF-8: %q", out)
	}
	again := mdtree.Parse(string(out), 1, 0)
	if a, b := tree.String(), again.String(); a != b {
		t.Errorf("typed %q\nwritten %q\nfirst tree\n%s\nsecond tree\n%s", src, out, a, b)
		return string(out)
	}
	if twice, _ := mdwrite.Write(again); !bytes.Equal(out, twice) {
		t.Errorf("typed %q\nwritten %q\nthen    %q", src, out, twice)
	}
	checkSpans(t, src, out, spans)
	return string(out)
}

// checkSpans fails the test unless the spans are in order, without overlap and
// inside their texts.
func checkSpans(t *testing.T, src string, out []byte, spans []mdwrite.Span) {
	t.Helper()
	end := 0
	for _, s := range spans {
		if s.Start < end || s.End <= s.Start || s.End > len(out) || s.Source.Field != 1 ||
			s.Source.Offset < 0 || s.Source.Offset > len(src) {
			t.Errorf("typed %q\nwritten %q\nspan %+v after %d", src, out, s, end)
			return
		}
		end = s.End
	}
}
