// Package ladder reads a company's page on careers - a handbook's Markdown, a
// saved web page, a spreadsheet - into career paths. It says of every line what
// it took it for and why, and lets a person decide otherwise before paths are
// made of it. It must never know where paths are kept, or of screens.
package ladder

import "promodoc/app/career"

// Page is what is read.
type Page struct {
	File string // names it in messages; its ending tells what it is
	Data []byte
	Base string // where the page stands on the web; relative links lead from there
}

// Verdict is what a row of the page was taken for.
type Verdict string

// The verdicts a row may have.
const (
	AsPath          Verdict = "path"          // a path begins here, the row is its title
	AsSection       Verdict = "section"       // a section of the path begins here
	AsConsideration Verdict = "consideration" // one consideration
	AsPreparation   Verdict = "preparation"   // something to read, watch, do or think over
	AsGuidance      Verdict = "guidance"      // an introduction to what it stands in, or guidance of the consideration before it
	LeftOut         Verdict = "left out"
)

// Row is one piece of the page: a heading, a list's item, a paragraph, a cell.
type Row struct {
	Line    int    // of the page, counted from 1
	Text    string // Markdown, on links that are absolute where the page's address is known
	Title   string // the short title the page gives it; empty where it gives none
	Verdict Verdict
	Why     string // the rule that decided, in a few words for a person
	Chosen  bool   // she decided, not the rules
	Nested  bool   // stands inside the item before it, and is its guidance where it is guidance

	plain     string // the text without its marks
	links     []career.Link
	kind      career.Kind // of the preparation that it would be
	whole     bool        // a path's row, left out with the rows behind it
	within    bool        // left out with its path
	before    Verdict
	beforeWhy string
}

// Draft is a page taken apart. The rows stand in the order that paths are made
// of them in: what follows a path's row belongs to it until the next one, and
// likewise for sections. In a matrix that order goes down the columns, so that
// lines come back to where they were before. A Draft is a value: changing a
// verdict gives another one.
type Draft struct {
	File     string
	Title    string // of the page
	Language string // BCP 47, where the page tells
	Source   career.Origin
	Rows     []Row
}
