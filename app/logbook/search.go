package logbook

import (
	"maps"
	"slices"
	"strings"

	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// Hit is a place where all words of a search are: an entry of the journal, or a part of a
// document such as an example.
type Hit struct {
	Entry    journal.Entry // zero for a document
	Document string        // its name; empty for an entry
	Cycle    string        // of the document; may be empty
	File     string        // of the document
	Ref      promo.Ref     // the field of the document with the first of the words
	Title    string        // of the entry or the part
	// Before, Match and After are the words around the first match, on one line.
	Before, Match, After string
}

// Where says for readers where the hit is.
func (h Hit) Where() string {
	switch {
	case h.Document == "":
		return textInJournal.Text("When", h.Entry.When(), "Title", h.Title)
	case h.Cycle != "":
		return textInCycle.Text("Document", h.Document, "Cycle", h.Cycle, "Title", h.Title)
	}
	return textIn.Text("Document", h.Document, "Title", h.Title)
}

// Index is the texts of the journal and of all documents, folded once: without case and
// accents. It does not change, and may be used on any goroutine.
type Index struct{ items []item }

// item is what is found as one.
type item struct {
	hit    Hit
	fields []field
	folded string // of all fields
}

type field struct {
	ref  promo.Ref
	text string
}

// NewIndex returns the index of a journal and its documents.
func NewIndex(v View) *Index {
	x := &Index{items: make([]item, 0, len(v.Entries))}
	for _, e := range slices.Backward(v.Entries) {
		text := EntryText(e)
		x.items = append(x.items, item{hit: Hit{Entry: e, Title: e.Title()}, fields: []field{{text: text}}, folded: textfind.Fold(text)})
	}
	for _, d := range v.Documents {
		x.addDocument(d)
	}
	return x
}

// EntryText returns all of an entry that is searched, on several lines.
func EntryText(e journal.Entry) string {
	lines := []string{e.Text, e.Result, e.Part, strings.Join(e.Tags, " "), strings.Join(e.People, " ")}
	for _, l := range e.Links {
		lines = append(lines, strings.TrimSpace(l.Title+" "+l.URL))
	}
	return strings.Join(append(lines, e.Source.Name), "\n")
}

// addDocument adds the parts of a document, each with all its fields.
func (x *Index) addDocument(d Document) {
	parts := map[promo.Ref]int{}
	for _, at := range fieldsOf(d.Document) {
		text, ok := promo.Text(d.Document, at)
		if !ok || strings.TrimSpace(text) == "" {
			continue
		}
		of := promo.Ref{Kind: at.Kind, ID: at.ID}
		if at.Kind == promo.KindGrowth {
			of.Index = at.Index
		}
		i, there := parts[of]
		if !there {
			i = len(x.items)
			parts[of] = i
			x.items = append(x.items, item{hit: Hit{Document: d.Name, Cycle: d.Cycle.Name, File: d.File, Title: partTitle(d.Document, at)}})
		}
		x.items[i].fields = append(x.items[i].fields, field{at, text})
		x.items[i].folded += textfind.Fold(text) + "\n"
	}
}

// fieldsOf returns the fields that are searched: those of the page that the user wrote, and
// their notes.
func fieldsOf(d promo.Document) []promo.Ref {
	all := slices.DeleteFunc(promo.PageFields(d), func(r promo.Ref) bool { return r.Field == "" })
	for _, id := range slices.Sorted(maps.Keys(d.Considerations)) {
		all = append(all, promo.Ref{Kind: promo.KindConsideration, ID: id, Field: "note"})
	}
	for _, id := range slices.Sorted(maps.Keys(d.Preparations)) {
		all = append(all, promo.Ref{Kind: promo.KindPreparation, ID: id, Field: "note"})
	}
	return all
}

// partTitle names the part of a document that a field is of.
func partTitle(d promo.Document, at promo.Ref) string {
	switch at.Kind {
	case promo.KindExample:
		if x, ok := d.Example(at.ID); ok {
			return x.Label()
		}
	case promo.KindSection:
		for _, s := range d.Sections {
			if s.ID == at.ID {
				return promo.SectionTitle(d, s)
			}
		}
	case promo.KindConsideration:
		if c, ok := d.Snapshot.Consideration(at.ID); ok {
			return c.Title
		}
	case promo.KindGrowth:
		if at.Index < len(d.Growth) {
			return d.Growth[at.Index].Label(at.Index)
		}
	}
	return d.Name
}

// Find returns the places that have all words of a query, or parts of words, at most so
// many, and how many more there are: those first that have the words as they were typed,
// and entries before documents, the last first. A query of white space finds nothing.
func (x *Index) Find(query string, most int) (hits []Hit, more int) {
	phrase := strings.Join(strings.Fields(textfind.Fold(query)), " ")
	words := strings.Fields(phrase)
	if len(words) == 0 {
		return nil, 0
	}
	var found, others []int
	for i := range x.items {
		folded := x.items[i].folded
		switch {
		case !textfind.HasAll(folded, words):
		case len(words) == 1 || strings.Contains(folded, phrase):
			found = append(found, i)
		default:
			others = append(others, i)
		}
	}
	found = append(found, others...)
	more = max(len(found)-most, 0)
	finder := textfind.New(words[0])
	for _, i := range found[:len(found)-more] {
		hits = append(hits, x.items[i].shown(finder))
	}
	return hits, more
}

// around is how many runes are shown before and after a match.
const around = 60

// shown returns the hit with the words around the first match; of an entry, those of the
// same line.
func (it item) shown(finder *textfind.Finder) Hit {
	h, fields := it.hit, it.fields
	if h.Document == "" {
		fields = nil
		for line := range strings.Lines(it.fields[0].text) {
			fields = append(fields, field{text: strings.TrimSpace(line)})
		}
	}
	for _, f := range fields {
		at := finder.Find(f.text, 1)
		if len(at) == 0 {
			continue
		}
		runes := []rune(strings.Map(lineFeedToSpace, f.text))
		h.Ref, h.Match = f.ref, string(runes[at[0].Start:at[0].End])
		h.Before, h.After = wordsBefore(runes[:at[0].Start]), wordsAfter(runes[at[0].End:])
		break
	}
	return h
}

// wordsBefore returns the last words of a text, with an ellipsis if there are more.
func wordsBefore(text []rune) string {
	if len(text) <= around {
		return string(text)
	}
	text = text[len(text)-around:]
	return "…" + string(text[slices.Index(text, ' ')+1:])
}

// wordsAfter returns the first words of a text, with an ellipsis if there are more.
func wordsAfter(text []rune) string {
	if len(text) <= around {
		return string(text)
	}
	part := string(text[:around])
	if i := strings.LastIndexByte(part, ' '); i > 0 {
		part = part[:i]
	}
	return part + "…"
}

func lineFeedToSpace(r rune) rune {
	if r == '\n' || r == '\r' || r == '\t' {
		return ' '
	}
	return r
}
