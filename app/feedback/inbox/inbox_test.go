package inbox

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/feedback"
	"promodoc/app/feedback/pdfnotes"
	"promodoc/app/feedback/traces"
	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/sealed"
)

func document() promo.Document {
	return promo.Document{ID: "k3f9", Updated: promo.Date{Year: 2026, Month: 11, Day: 20}, Sections: []promo.Section{{ID: "summary", Body: "I withdrew the rota there."}, {ID: "more", Body: "Nobody left."}}}
}

// words are two lines on a page, of two fields.
func words() []pages.Word {
	var all []pages.Word
	add := func(text string, x, y float64, at string, offset int) {
		all = append(all, pages.Word{Area: pages.Area{X: x, Y: y, W: 40, H: 10}, Text: text, Known: at != "", Spot: pages.Spot{Ref: promo.SectionRef(at), Offset: offset}})
	}
	add("Summary", 0, 0, "", 0)
	add("I", 0, 20, "summary", 0)
	add("withdrew", 50, 20, "summary", 2)
	add("the", 100, 20, "summary", 11)
	add("rota", 0, 40, "summary", 15)
	add("there.", 50, 40, "summary", 20)
	add("Nobody", 0, 60, "more", 0)
	add("left.", 50, 60, "more", 7)
	return all
}

// A file whose marks would have to be compared with more words than there is time for
// is read all the same: the rest of its marks have no words.
func TestMarksWithoutEnd(t *testing.T) {
	s := newSheets(traces.New(document(), "pdf", 1, pages.Map{Words: words()}))
	note := pdfnotes.Note{Areas: []pages.Area{{X: 49, Y: 20, W: 92, H: 10}}}
	*s.looks = len(words())
	for _, want := range []string{"withdrew the", ""} {
		if c := s.place(note); c.Quote != want {
			t.Errorf("%q, want %q", c.Quote, want)
		}
	}
}

func TestPlace(t *testing.T) {
	s := newSheets(traces.New(document(), "pdf", 1, pages.Map{Words: words()}))
	area := func(x, y, w float64) pages.Area { return pages.Area{X: x, Y: y, W: w, H: 10} }
	for name, test := range map[string]struct {
		note  pdfnotes.Note
		quote string
		at    string // the field, and the offset in it
		off   int
	}{
		"a line":              {pdfnotes.Note{Areas: []pages.Area{area(49, 20, 92)}}, "withdrew the", "summary", 2},
		"two lines":           {pdfnotes.Note{Areas: []pages.Area{area(99, 20, 42), area(-1, 40, 42)}}, "the rota", "summary", 11},
		"lines the other way": {pdfnotes.Note{Areas: []pages.Area{area(-1, 40, 42), area(99, 20, 42)}}, "the rota", "summary", 11},
		"most of a word":      {pdfnotes.Note{Areas: []pages.Area{area(65, 20, 30)}}, "withdrew", "summary", 2},
		"a letter of it":      {pdfnotes.Note{Areas: []pages.Area{area(65, 22, 5)}}, "withdrew", "summary", 2},
		"a touched word":      {pdfnotes.Note{Areas: []pages.Area{area(45, 20, 60)}}, "withdrew", "summary", 2},
		"over two fields":     {pdfnotes.Note{Areas: []pages.Area{area(50, 40, 40), area(0, 60, 90)}}, "there.\nNobody left.", "more", 0},
		"a heading":           {pdfnotes.Note{Areas: []pages.Area{area(0, 0, 40)}}, "Summary", "", 0},
		"a note":              {pdfnotes.Note{Point: pages.Area{X: 300, Y: 63}}, "", "more", 12},
		"a caret":             {pdfnotes.Note{Point: pages.Area{X: 95, Y: 25}, Comment: feedback.Comment{Suggestion: promo.Suggestion{New: "not"}}}, "", "summary", 11},
		"another page":        {pdfnotes.Note{Point: pages.Area{Page: 3}}, "", "", 0},
	} {
		c := s.place(test.note)
		at := ""
		if c.Hint.Known {
			at = c.Hint.Ref.ID
		}
		if c.Quote != test.quote || at != test.at || c.Hint.Offset != test.off {
			t.Errorf("%s: %q in %s at %d, want %q in %s at %d", name, c.Quote, at, c.Hint.Offset, test.quote, test.at, test.off)
		}
	}
	c := s.place(pdfnotes.Note{Areas: []pages.Area{area(49, 20, 92)}, Deletes: true, Comment: feedback.Comment{Text: "withdrew  the"}})
	if c.Suggestion.Old != "withdrew the" || c.Text != "" {
		t.Errorf("%+v", c)
	}
}

func newInbox(t *testing.T) *Inbox {
	t.Helper()
	codec := &sealed.Codec{}
	return &Inbox{
		FS: disk.OS{}, Traces: traces.Store{FS: disk.OS{}, Folder: filepath.Join(t.TempDir(), "traces")},
		Codec: func(id string) traces.Codec {
			if id != "k3f9" {
				return nil
			}
			return codec
		},
		Text: func(promo.Document, bool) pages.Map { return pages.Map{} },
	}
}

func TestOtherFiles(t *testing.T) {
	i := newInbox(t)
	folder := t.TempDir()
	for name, content := range map[string]string{"a.yaml": "a: b\n", "b.docx": "no zip", "c.md": "\x89PNG\r\n\x1a\n\x00\x00", "d.odt": "PK\x03\x04", "e": "text\n"} {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := i.Read(document(), file)
		if !message.Is(err, ErrUnknownFile) || !message.Is(err, ErrOfFile) {
			t.Errorf("%s: %v", name, err)
		}
	}
	var missing *disk.Missing
	if _, err := i.Read(document(), filepath.Join(folder, "nowhere.pdf")); !errors.As(err, &missing) {
		t.Errorf("no file: %v", err)
	}
}

// Nothing is kept of a document that is not open: nobody knows whether it is
// protected.
func TestRemember(t *testing.T) {
	i := newInbox(t)
	report := pages.Report{Pages: 1, Map: func() pages.Map { return pages.Map{Export: "00ff", Words: words()} }}
	other := document()
	other.ID = "other"
	for name, d := range map[string]promo.Document{"of another": other, "without an ID": {}} {
		if err := i.Remember(d, "pdf", report); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := i.Remember(document(), "html", pages.Report{}); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(i.Traces.Folder); err == nil {
		t.Error("something was kept")
	}
	if err := i.Remember(document(), "pdf", report); err != nil {
		t.Fatal(err)
	}
	known := 0
	i.each("k3f9", func(traces.Trace) bool { known++; return true })
	if known != 1 {
		t.Errorf("%d are known", known)
	}
}
