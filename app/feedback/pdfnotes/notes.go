// Package pdfnotes reads the annotations of a PDF file (ISO 32000-1, 12.5) with
// which people comment: highlights, notes, marks of editors and replies, as Acrobat,
// Preview, Okular and browsers write them. It must not know what the text of the
// file is of.
package pdfnotes

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"promodoc/app/feedback"
	"promodoc/app/pages"
	"promodoc/app/pdfobject"
	"promodoc/app/pdfwords"
	"promodoc/app/promo"
)

// File is what a PDF file has to say.
type File struct {
	Document string // the ID of the document that it was exported from; "" if it does not say
	Export   string // the file's ID in hexadecimal digits, "" if it has none
	Pages    int
	Date     string // of creation, as the file has it
	Notes    []Note
	Drawings int // annotations without words, which say nothing here

	in    *pdfobject.File
	sheet []pdfobject.Dict // the pages
}

// Words returns the words on the pages that have notes, in the order in which they
// are drawn.
func (f File) Words() []pages.Word {
	words := pdfwords.New(f.in)
	noted := map[int]bool{}
	for _, n := range f.Notes {
		noted[n.Page-1] = true
	}
	var all []pages.Word
	for i, page := range f.sheet {
		if noted[i] {
			all = append(all, words.Page(i, page)...)
		}
	}
	return all
}

// Note is an annotation. What is known of its place is where it is on the page.
type Note struct {
	feedback.Comment
	// Areas are the words that are marked, by line; a note that marks none is at
	// the Point.
	Areas []pages.Area
	Point pages.Area // its W and H are 0
	// Deletes is set for marked words that are to be deleted, or replaced by the
	// New of the Suggestion. A suggestion that marks none is to be inserted.
	Deletes bool
}

// Is reports whether the bytes of a file seem to be those of a PDF file.
func Is(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-"))
}

// Read returns the annotations of a file, replies after what they reply to. Errors:
// those of [pdfobject.Open].
func Read(data []byte) (File, error) {
	in, err := pdfobject.Open(data)
	if err != nil {
		return File{}, err
	}
	r := reader{in: in, byRef: map[pdfobject.Ref]*annotation{}, keys: map[string]int{}}
	all := in.Pages()
	for i, page := range all {
		r.page(i, page)
	}
	r.join()
	if in.Exhausted() {
		return File{}, pdfobject.ErrTooLarge.Err()
	}
	f := File{Pages: len(all), Drawings: r.drawings, Notes: r.notes(), in: in, sheet: all}
	if id := in.ID(); len(id) > 0 {
		f.Export = hex.EncodeToString(id)
	}
	info := in.Dict(in.Trailer()["Info"])
	f.Date = in.Text(info["CreationDate"])
	if id, ok := strings.CutPrefix(in.Text(info["Keywords"]), pages.KeywordPrefix); ok {
		f.Document = strings.TrimSpace(id)
	}
	return f, nil
}

// annotation is an annotation while it is read.
type annotation struct {
	Note
	kind    pdfobject.Name
	replyTo pdfobject.Ref
	isGroup bool   // it is a part of what it refers to
	state   string // what it says of the state of what it refers to; then it is no comment
	parent  *annotation
	isPart  bool // joined with another one
}

// maxAnnotations bounds what one file has.
const maxAnnotations = 4 * feedback.MaxComments

type reader struct {
	in       *pdfobject.File
	all      []*annotation
	byRef    map[pdfobject.Ref]*annotation
	keys     map[string]int
	drawings int
}

// page reads the annotations of a page, whose number counts from 0.
func (r *reader) page(number int, page pdfobject.Dict) {
	box := r.in.Numbers(page["MediaBox"])
	if len(box) < 4 {
		box = []float64{0, 0, 0, 0}
	}
	at := sheet{number: number, left: min(box[0], box[2]), top: max(box[1], box[3])}
	for _, v := range r.in.Array(page["Annots"]) {
		dict := r.in.Dict(v)
		if dict == nil || len(r.all) >= maxAnnotations {
			continue
		}
		a := r.annotation(at, dict)
		if a == nil {
			continue
		}
		r.all = append(r.all, a)
		if ref, ok := v.(pdfobject.Ref); ok && r.byRef[ref] == nil {
			r.byRef[ref] = a
		}
	}
}

// The kinds of annotations.
const (
	highlight = pdfobject.Name("Highlight")
	underline = pdfobject.Name("Underline")
	squiggly  = pdfobject.Name("Squiggly")
	strikeOut = pdfobject.Name("StrikeOut")
	textNote  = pdfobject.Name("Text")
	freeText  = pdfobject.Name("FreeText")
	caret     = pdfobject.Name("Caret")
)

// isDrawing are the kinds that may have words beside what they draw.
var isDrawing = map[pdfobject.Name]bool{
	"Ink": true, "Square": true, "Circle": true, "Line": true, "Polygon": true, "PolyLine": true, "Stamp": true, "FileAttachment": true,
}

// annotation reads one annotation; nil if it is none with which people comment.
func (r *reader) annotation(at sheet, d pdfobject.Dict) *annotation {
	a := &annotation{kind: r.in.Name(d["Subtype"])}
	switch a.kind {
	case highlight, underline, squiggly, strikeOut, textNote, freeText, caret:
	default:
		if !isDrawing[a.kind] {
			return nil
		}
	}
	a.Page = at.number + 1
	a.Author = strings.TrimSpace(r.in.Text(d["T"]))
	a.Text = r.contents(d)
	created, modified := r.in.Text(d["CreationDate"]), r.in.Text(d["M"])
	if a.Day = day(created); a.Day.IsZero() {
		a.Day = day(modified)
	}
	a.Areas = at.quads(r.in.Numbers(d["QuadPoints"]))
	a.Point = at.center(r.in.Numbers(d["Rect"]))
	if line := r.in.Numbers(d["CL"]); a.kind == freeText && len(line) >= 4 {
		a.Point = at.point(line[0], line[1]) // a callout points at what it is about
	}
	a.replyTo, _ = d["IRT"].(pdfobject.Ref)
	a.isGroup = a.replyTo != 0 && r.in.Name(d["RT"]) == "Group"
	if model := r.in.Text(d["StateModel"]); a.replyTo != 0 && model != "" {
		a.state = noState
		if model == "Review" {
			a.state = cmp.Or(r.in.Text(d["State"]), noState)
		}
	}
	if isDrawing[a.kind] && a.Text == "" && a.replyTo == 0 {
		r.drawings++
		return nil
	}
	name := r.in.Text(d["NM"])
	if name == "" {
		name = fmt.Sprintf("%s\n%s\n%s\n%d %.1f %.1f\n%s", a.kind, a.Author, created+modified, at.number, a.Point.X, a.Point.Y, a.Text)
	}
	if a.Key = name; !promo.IsQuestionName(name) || r.keys[name] > 0 {
		a.Key = r.key(name)
	}
	r.keys[name]++
	return a
}

// key returns the key of an annotation. Equal names are numbered.
func (r *reader) key(name string) string {
	sum := sha256.Sum256([]byte(name))
	key := "pdf-" + hex.EncodeToString(sum[:12])
	r.keys[key]++
	if n := r.keys[key]; n > 1 {
		key += fmt.Sprintf("-%d", n)
	}
	return key
}

// contents returns the words of an annotation; some programs write them with
// formatting only.
func (r *reader) contents(d pdfobject.Dict) string {
	text := r.in.Text(d["Contents"])
	if strings.TrimSpace(text) == "" {
		text = withoutTags(r.in.Text(d["RC"]))
	}
	runes := []rune(text)
	text = string(runes[:min(len(runes), 2*feedback.MaxText)])
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
}

// day returns the day of a date (7.9.4), such as "D:20260314101500+01'00'".
func day(date string) promo.Date {
	digits := strings.TrimPrefix(date, "D:")
	const length = len("20260314")
	if len(digits) < length {
		return promo.Date{}
	}
	d, err := promo.ParseDate(digits[:4] + "-" + digits[4:6] + "-" + digits[6:length])
	if err != nil {
		return promo.Date{}
	}
	return d
}
