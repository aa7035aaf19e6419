package pdf

import (
	"fmt"
	"testing"

	"promodoc/export/book"
)

// Notes are annotations with an element each, in the reading order, and other programs
// find the file valid.
func TestNotes(t *testing.T) {
	b := layOutFS(t, testdata(t, "kitchen-sink.md"), images(t))
	plain := write(t, b)
	count := 0
	seen := map[book.Role]bool{}
	for p := range b.Pages {
		page := &b.Pages[p]
		for i := range page.Runs {
			r := &page.Runs[i]
			if r.Node < 0 || seen[b.Nodes[r.Node].Role] {
				continue
			}
			seen[b.Nodes[r.Node].Role] = true
			count++
			page.Notes = append(page.Notes, book.Note{
				X: 500, Y: r.Y - r.Size, Name: fmt.Sprint("note", count), Author: "Jörg (Mira)", Date: "2026-11-20",
				Text: "Is (this) \\ enough?\n\n雪 🎉", Node: r.Node,
			})
		}
	}
	if count < 5 {
		t.Fatalf("only %d notes", count)
	}
	file := write(t, b)
	checkAccessible(t, file)
	validate(t, file)
	if again := write(t, b); string(again) != string(file) || string(plain) == string(file) {
		t.Error("the same pages give another file, or that without notes")
	}
	c := newChecker(t, file)
	notes := 0
	for _, p := range c.pages {
		for _, a := range c.array(p["Annots"]) {
			if d := c.dict(a); d["Subtype"] == name("Text") {
				notes++
				if d["CreationDate"] != pdfString("D:20261120000000") || d["M"] != d["CreationDate"] {
					t.Errorf("a note of %v", d["CreationDate"])
				}
			}
		}
	}
	if notes != count {
		t.Errorf("%d notes, want %d", notes, count)
	}
}
