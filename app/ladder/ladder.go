// Package ladder makes career paths of a company's page on careers. It gives
// each line of the page a verdict and a reason, lets the user choose other
// verdicts, and makes paths of the result. Package page reads the page, package
// lexicon knows the words of seven languages. The package must not know where
// paths are kept, or of screens.
package ladder

import (
	"sync"

	"promodoc/app/career"
	"promodoc/app/ladder/page"
)

// Verdict says what a row of the page is taken for.
type Verdict string

// The verdicts.
const (
	AsPath          Verdict = "path"          // the title of a path, which begins here
	AsSection       Verdict = "section"       // the title of a section, which begins here
	AsConsideration Verdict = "consideration" // one consideration
	AsPreparation   Verdict = "preparation"   // something to read, watch, do or think over
	AsGuidance      Verdict = "guidance"      // guidance of the consideration before it, or introduction of its section or path
	LeftOut         Verdict = "left out"
)

// Verdicts lists the verdicts in the order that they are offered in.
var Verdicts = []Verdict{AsConsideration, AsPreparation, AsGuidance, AsSection, AsPath, LeftOut}

// Row is one piece of the page: a heading, an item of a list, a paragraph or a
// statement in a cell.
type Row struct {
	Line    int    // of the page, counted from 1
	Text    string // Markdown
	Title   string // the short title that the page or the user gives it; empty for none
	Verdict Verdict
	Why     Reason
	Chosen  bool // the user chose the verdict
	Nested  bool // inside the item before it

	skill  string // that its cell is of; empty for none
	ladder int    // the levels of one table or heading share a number; 0 for none

	general bool // the path that begins here is for every role

	plain string // Text without markup
	links []career.Link
	kind  career.Kind // of the preparation that it would be

	leftOutState
}

// leftOutState is what WithoutPath changes, to be restored.
type leftOutState struct {
	pathLeftOut bool // the row of a path that was left out
	inLeftOut   bool // a row of a path that was left out
	before      Verdict
	beforeWhy   Reason
}

// Draft is a page with a verdict for each row. The rows are in the order of the
// paths: a path's row is followed by the rows of the path, a section's row by
// those of the section. If a table has a level in each column, that order
// goes down the columns, so that line numbers repeat. A Draft is a value: a
// change returns another Draft.
type Draft struct {
	Title    string // of the page
	Language string // as the page gives it
	Version  string // of the page, or its date; empty for none
	Source   career.Origin
	Rows     []Row
	Notices  []string // what the user should know about how the file was decoded, as sentences

	source *source
}

// Read reads a page and gives each row a verdict. The arguments are those of
// page.Read: the file's name, its data and the page's address, which may be empty.
// Errors: ErrNothingFound, with a Draft all the same, all of whose rows are left
// out; others if the page cannot be read.
func Read(file string, data []byte, base string) (Draft, error) {
	return ReadAs(file, data, base, Options{})
}

// ReadAs is Read in a way that the user chose.
func ReadAs(file string, data []byte, base string, options Options) (Draft, error) {
	p, err := page.Read(file, data, base)
	if err != nil {
		return Draft{}, err
	}
	s := &source{page: p, file: file, options: options, judged: &sync.Map{}}
	o := s.outline(options)
	title := o.title
	if p.Titled {
		title = p.Title
	}
	d := Draft{Title: title, Language: o.language, Version: p.Version, Source: career.Origin{Name: title, URL: base}, Notices: p.Notices}
	d.source = s
	d.Rows = append(d.badRows(p), d.source.rows(o)...)
	d = d.grouped(options.Consideration)
	if len(d.Outline()) == 0 {
		return d, ErrNothingFound.Err("File", file)
	}
	return d, nil
}

// badRows returns the row for what is not text on a page.
func (d Draft) badRows(p page.Page) []Row {
	if p.BadLine == 0 {
		return nil
	}
	return []Row{{Line: p.BadLine, Text: "\uFFFD", Verdict: LeftOut, Why: because(ReasonNotText)}}
}
