// Package traces keeps which words of an export came from which field, for the last
// exports, so that comments on them find their place also when the document was
// edited meanwhile. It is state of the program: without it, the words that a
// comment quotes decide alone. It must not know the formats of exports or of
// comments.
package traces

import (
	"promodoc/app/pages"
	"promodoc/app/promo"
)

// Max is how many exports are kept: the last ones.
const Max = 50

// Schema names the format of the files in their first key.
const Schema = "promodoc.trace/v1"

// Limits of a file, above which it is not read.
const (
	maxFile     = 32 << 20
	maxUnpacked = 128 << 20
)

// Trace is what is known of one export.
type Trace struct {
	Schema   string  `json:"schema"`
	Export   string  `json:"export"`
	Document string  `json:"document"`
	Format   string  `json:"format"`
	Date     string  `json:"date,omitempty"` // of the document
	Pages    int     `json:"pages,omitempty"`
	Fields   []Field `json:"fields"`
	Words    []Word  `json:"-"` // in reading order; in the file they are the Rows
	Rows     string  `json:"words,omitempty"`
	Text     string  `json:"text,omitempty"` // of a format without pages
	Spans    []Span  `json:"spans,omitempty"`
	// Asked are the questions at the time of the export, by their names.
	Asked map[string]string `json:"asked,omitempty"`
}

// Field is a field with its text at the time of the export.
type Field struct {
	Place promo.Place `json:"place"`
	Text  string      `json:"text"`
}

// Word is a word on a page, counted from 0, in points from the top left. Field is
// the index of its field, -1 for the program's own words, and Offset where it
// begins in the field, in runes.
type Word struct {
	Page       int
	X, Y, W, H float64
	Field      int
	Offset     int
	Text       string
}

// Span says which bytes of the text come from a field, from an offset in it in
// bytes.
type Span struct {
	Start  int `json:"s"`
	End    int `json:"e"`
	Field  int `json:"f"`
	Offset int `json:"o"`
}

// New returns the trace of an export of a document.
func New(d promo.Document, format string, pageCount int, m pages.Map) Trace {
	t := Trace{Schema: Schema, Export: m.Export, Document: d.ID, Format: format, Date: d.Updated.String(), Pages: pageCount, Text: m.Text}
	index := map[promo.Ref]int{}
	for _, ref := range promo.PageFields(d) {
		index[ref] = len(t.Fields)
		t.Fields = append(t.Fields, Field{ref.Place(), promo.PageText(d, ref)})
	}
	for _, q := range d.Setup.Dialogue.Questions {
		if t.Asked == nil {
			t.Asked = map[string]string{}
		}
		t.Asked[q.Name()] = q.Text
	}
	t.words(m.Words, index)
	for _, s := range m.Spans {
		if i, ok := index[s.Spot.Ref]; ok {
			t.Spans = append(t.Spans, Span{s.Start, s.End, i, s.Spot.Offset})
		}
	}
	return t
}

// words adds the words on the pages of an export, given the indexes of the fields.
func (t *Trace) words(all []pages.Word, index map[promo.Ref]int) {
	of := make([][]int, len(t.Fields)) // the words of each field
	for i, w := range all {
		out := Word{Page: w.Page, X: w.X, Y: w.Y, W: w.W, H: w.H, Field: -1, Text: w.Text}
		if field, ok := index[w.Spot.Ref]; ok && w.Known {
			out.Field = field
			of[field] = append(of[field], i)
		}
		t.Words = append(t.Words, out)
	}
	for field, list := range of {
		words := make([]pages.Word, len(list))
		for k, i := range list {
			words[k] = all[i]
		}
		text := t.Fields[field].Text
		counter := runeCounter{text: text}
		for k, offset := range exact(words, text) {
			t.Words[list[k]].Offset = counter.before(offset)
		}
	}
}
