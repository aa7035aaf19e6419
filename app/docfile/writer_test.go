package docfile_test

import (
	"bytes"
	"sync"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/promo"
)

func TestWriterWritesOneStateOnce(t *testing.T) {
	doc := promo.AddExample(promo.Document{ID: "doc1"}, "a", "humility", "")
	var w docfile.Writer
	first, err := w.Write(doc)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := w.Write(doc); err != nil || &again[0] != &first[0] {
		t.Error("a state was written twice:", err)
	}
	edits := map[string]promo.Document{
		"a text":             promo.SetText(doc, promo.ExampleRef("a", "title"), "Moved the queue"),
		"a text of the root": withName(doc, "Mira"),
		"an example more":    promo.AddExample(doc, "b", "humility", ""),
		"a language":         withLanguage(doc, "de"),
		"a note":             withNote(doc, "seen"),
	}
	for name, edited := range edits {
		t.Run(name, func(t *testing.T) {
			want, err := docfile.Write(edited)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range []promo.Document{doc, edited} {
				if first, err = w.Write(d); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(first, want) {
				t.Errorf("written as\n%s\nwant\n%s", first, want)
			}
		})
	}
}

func TestWriterIsUsedByASaveAndAVersionAtOnce(t *testing.T) {
	doc := promo.AddExample(promo.Document{ID: "doc1"}, "a", "humility", "")
	var w docfile.Writer
	var both sync.WaitGroup
	written := make([][]byte, 2)
	for i := range written {
		both.Go(func() { written[i], _ = w.Write(doc) })
	}
	both.Wait()
	if len(written[0]) == 0 || &written[0][0] != &written[1][0] {
		t.Error("both wrote the state")
	}
}

func TestWriterForgetsNothingForWhatCannotBeWritten(t *testing.T) {
	doc := promo.AddExample(promo.Document{ID: "doc1"}, "a", "humility", "")
	broken := promo.AddExample(doc, "a", "humility", "")
	broken.Examples = append(broken.Examples, broken.Examples[0])
	var w docfile.Writer
	if _, err := w.Write(doc); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := w.Write(broken); err == nil {
			t.Fatal("two examples of one ID were written")
		}
	}
}

func withName(d promo.Document, name string) promo.Document { d.Name = name; return d }

func withLanguage(d promo.Document, language string) promo.Document {
	d.Setup.Language = language
	return d
}

func withNote(d promo.Document, note string) promo.Document {
	d.Considerations = map[string]promo.ConsiderationNote{"humility": {Note: note}}
	return d
}
