// Package html writes a composed document as one HTML file that needs nothing else:
// for a browser, for a wiki, and for pasting into a web editor with its formatting.
// It has no script and fetches nothing. What editors would lose with the style
// sheet, such as the lines of tables, is in the elements too. The package must not
// know of promotion documents, of Markdown or of where files are.
package html

import (
	_ "embed"
	"encoding/base64"
	"html"
	"slices"
	"strconv"
	"strings"

	"promodoc/export/composition"
	"promodoc/export/mark"
	"promodoc/export/picture"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/paragraph"
)

//go:embed style.css
var styleSheet string

// Write returns a document as an HTML file, and a sentence about each image that
// turned out to be damaged. The same document always gives the same bytes.
func Write(d *composition.Document) (file []byte, notices []string) {
	w := newWriter(d)
	w.write("<!DOCTYPE html>\n<html", attribute("lang", d.Meta.Language), ">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>", html.EscapeString(d.Meta.Title), "</title>\n")
	for _, m := range [][2]string{{"generator", mark.Program}, {"author", d.Meta.Author}, {"description", d.Meta.Subject},
		{"date", d.Meta.Date}, {mark.DocumentName, d.Meta.DocumentID}} {
		if m[1] != "" {
			w.write("<meta", attribute("name", m[0]), attribute("content", m[1]), ">\n")
		}
	}
	w.write("<style>\n", styleSheet, "</style>\n</head>\n<body>\n<main>\n")
	w.content()
	w.write("</main>\n</body>\n</html>\n")
	return mark.HTML([]byte(w.out.String())), w.notices
}

// Fragment returns the text of a document without the file around it, as other
// programs expect it on the clipboard. Links inside of the document are plain text:
// where it is pasted they would lead nowhere.
func Fragment(d *composition.Document) []byte {
	w := newWriter(d)
	w.pasted = true
	clear(w.targets)
	w.write("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n")
	w.content()
	return []byte(w.out.String())
}

// writer writes one document.
type writer struct {
	doc     *composition.Document
	out     strings.Builder
	targets map[string]bool // what links in the document can lead to
	ids     map[string]bool // those of the elements so far
	notes   map[string]int  // how often each note was referred to, by anchor
	notices []string
	pasted  bool // the text is not a file of its own
}

func newWriter(d *composition.Document) *writer {
	w := &writer{doc: d, targets: map[string]bool{}, ids: map[string]bool{}, notes: map[string]int{}}
	w.findTargets(d.Blocks)
	w.findTargets(d.Notes)
	return w
}

func (w *writer) write(parts ...string) {
	for _, s := range parts {
		w.out.WriteString(s)
	}
}

// attribute returns an attribute with a space before it, or nothing without a value.
func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + `="` + html.EscapeString(value) + `"`
}

// id returns the ID of an element, or nothing if another element has it.
func (w *writer) id(name string) string {
	if name == "" || w.ids[name] || w.pasted {
		return ""
	}
	w.ids[name] = true
	return attribute("id", name)
}

// style returns the style of an element with a space before it.
func style(rules ...string) string {
	rules = slices.DeleteFunc(rules, func(r string) bool { return r == "" })
	return attribute("style", strings.Join(rules, ";"))
}

func (w *writer) content() {
	all := w.doc.Blocks
	if n := w.doc.Opening; n > 0 {
		w.write("<header>\n")
		if label := w.doc.Words.Label; label != "" {
			w.write("<p class=\"label\">", html.EscapeString(label), "</p>\n")
		}
		w.blocks(all[:n], false)
		w.write("</header>\n")
	}
	from := w.doc.Opening
	if at := w.doc.ContentsAt; at > from {
		w.blocks(all[from:at], false)
		from = at
	}
	w.contents()
	w.blocks(all[from:], false)
	w.footnotes()
}

// contents writes the table of contents, where the pages have one.
func (w *writer) contents() {
	if len(w.doc.Contents) == 0 || w.pasted {
		return
	}
	w.write("<nav", attribute("aria-label", w.doc.Words.Contents), ">\n<p><strong>", html.EscapeString(w.doc.Words.Contents), "</strong></p>\n<ul>\n")
	inner := false
	for i, e := range w.doc.Contents {
		switch {
		case e.Level > 0 && !inner && i > 0:
			w.write("\n<ul>\n")
			inner = true
		case e.Level == 0 && inner:
			w.write("</li>\n</ul></li>\n")
			inner = false
		case i > 0:
			w.write("</li>\n")
		}
		w.write("<li><a", attribute("href", "#"+e.Heading.Slug), ">", html.EscapeString(block.TitleLine(e.Heading.Text)), "</a>")
	}
	if inner {
		w.write("</li>\n</ul>")
	}
	w.write("</li>\n</ul>\n</nav>\n")
}

// footnotes writes the notes, each with a link back to its number in the text.
func (w *writer) footnotes() {
	if len(w.doc.Notes) == 0 {
		return
	}
	w.write("<section role=\"doc-endnotes\">\n<hr>\n<ol>\n")
	for i := range w.doc.Notes {
		note := &w.doc.Notes[i]
		w.write("<li", w.id(note.Slug), attribute("value", strconv.Itoa(note.Number)), ">\n")
		w.blocks(note.Children, false)
		if back := block.NoteRefPrefix + strconv.Itoa(note.Number); !w.pasted && w.ids[back] {
			w.write("<p><a", attribute("href", "#"+back), " role=\"doc-backlink\">↩</a></p>\n")
		}
		w.write("</li>\n")
	}
	w.write("</ol>\n</section>\n")
}

// direction returns the attribute of a block that runs from right to left.
func direction(b *block.Block) string {
	if paragraph.RightToLeft(b) {
		return attribute("dir", "rtl")
	}
	return ""
}

func alignment(a block.Align) string {
	switch a {
	case block.Left:
		return "text-align:left"
	case block.Center:
		return "text-align:center"
	case block.Right:
		return "text-align:right"
	}
	return ""
}

// source returns the address of a picture: all of it, as data.
func source(file picture.File) string {
	kind := "image/png"
	if file.Format == "jpg" {
		kind = "image/jpeg"
	}
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(file.Data)
}
