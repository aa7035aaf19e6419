package ladder

import (
	"fmt"
	"path/filepath"
	"strings"

	"golang.org/x/net/html"

	"promodoc/app/career"
)

// NothingFound says that a page has nothing on it that looks like a path. The
// draft that comes with it holds every line as left out.
type NothingFound struct {
	File string
}

// Error says what was looked for.
func (e *NothingFound) Error() string {
	return fmt.Sprintf("%s:1: nothing on this page looks like a career path: looked for headings that name a role or a level, "+
		"for lists of what it asks for under them, and for tables with a level a column or a row", e.File)
}

// source is a page made one tree of elements, whatever it was before. Every
// element that was in the page has an attribute, lineKey, for its line.
type source struct {
	tree     *html.Node
	title    string // what the page calls itself outside its text
	language string
	markdown bool
	skipped  []skipped
}

// skipped is a piece of the page that never gets into the tree.
type skipped struct {
	line      int
	text, why string
}

// Read takes a page apart. The ending of its file's name tells what it is:
// .html and .htm a saved web page, .csv and .tsv a spreadsheet, anything else
// Markdown. Errors: *NothingFound, and then the draft is returned all the same;
// others where the page cannot be read at all.
func Read(p Page) (Draft, error) {
	text, spoilt := decode(p.Data)
	var s source
	var err error
	switch strings.ToLower(filepath.Ext(p.File)) {
	case ".html", ".htm", ".xhtml":
		s, err = fromHTML(text)
	case ".csv", ".tsv":
		s, err = fromCSV(text)
	default:
		s, err = fromMarkdown(text)
	}
	if err != nil {
		return Draft{File: p.File}, fmt.Errorf("%s:%w", p.File, err)
	}
	base, err := baseOf(p.Base)
	if err != nil {
		return Draft{File: p.File}, err
	}
	reading := newReader(base)
	reading.markdown = s.markdown
	blocks := reading.blocks(s.tree)
	page := newPage(blocks, s, p.File)
	d := Draft{File: p.File, Title: page.title, Language: s.language, Source: career.Origin{Name: page.title, URL: p.Base}}
	d.Rows = page.rows(append(s.skipped, reading.skipped...))
	if spoilt > 0 {
		d.Rows = append([]Row{{Line: spoilt, Text: "\uFFFD", Verdict: LeftOut, Why: "bytes that are no text, shown as \uFFFD from this line on"}}, d.Rows...)
	}
	if len(d.Outline()) == 0 {
		return d, &NothingFound{File: p.File}
	}
	return d, nil
}
