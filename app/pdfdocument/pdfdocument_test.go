package pdfdocument

import (
	"bytes"
	"fmt"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/message"
	"promodoc/app/pdfobject"
	"promodoc/app/promo"
)

// carrying returns a PDF file of the plainest form that carries files.
func carrying(names string, files ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n1 0 obj\n<</Type /Catalog " + names + ">>\nendobj\n")
	for i, file := range files {
		name, content, _ := bytes.Cut([]byte(file), []byte("|"))
		fmt.Fprintf(&b, "%d 0 obj\n<</Type /Filespec /UF (%s) /EF <</F %d 0 R>>>>\nendobj\n%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n",
			2*i+2, name, 2*i+3, 2*i+3, len(content), content)
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

func document(t testing.TB) string {
	t.Helper()
	data, err := docfile.Write(promo.Document{ID: "id1", Examples: []promo.Example{
		{ID: "a", Title: "A", Proof: promo.Proof{Attachments: []promo.Attachment{{File: "a.png"}, {File: "gone.png"}}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestRead(t *testing.T) {
	const tree = "/Names <</EmbeddedFiles <</Kids [<</Names [(a) 2 0 R (b) 4 0 R (c) 6 0 R]>>]>>>>"
	for _, c := range []struct {
		name string
		data []byte
		want *message.Message // nil if there is a document
	}{
		{"associated", carrying("/AF [2 0 R 4 0 R]", "document.yaml|"+document(t), "a.png|a photo"), nil},
		{"attached", carrying(tree, "other.pdf|x", "a.png|a photo", "mine.yaml|"+document(t)), nil},
		{"other files", carrying(tree, "other.pdf|x", "x.yaml|schema: other/v1"), ErrNone},
		{"no files", carrying(""), ErrNone},
		{"a tree without end", carrying("/Names <</EmbeddedFiles 2 0 R>>", "x|x"), ErrNone},
		{"nothing there", carrying("/AF [9 0 R 2 0 R]", "x|"), ErrNone},
		{"no PDF", []byte("text"), pdfobject.ErrNotPDF},
	} {
		carried, err := Read("x.pdf", c.data)
		if c.want != nil {
			if !message.Is(err, c.want) {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if err != nil || carried.Document.ID != "id1" || string(carried.Files["a.png"]) != "a photo" || len(carried.Files) != 1 {
			t.Errorf("%s: %+v, %v", c.name, carried, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(carrying("/AF [2 0 R 4 0 R]", "document.yaml|"+document(f), "a.png|a photo"))
	f.Add(carrying("/Names <</EmbeddedFiles <</Kids [<</Names [(a) 2 0 R]>>]>>>>", "mine.yaml|"+document(f)))
	f.Fuzz(func(t *testing.T, data []byte) {
		carried, err := Read("x.pdf", data)
		if err == nil && len(carried.Files) > len(promo.AttachedFiles(carried.Document)) {
			t.Errorf("more files than attachments: %d", len(carried.Files))
		}
	})
}
