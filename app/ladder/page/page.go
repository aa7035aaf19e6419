// Package page reads a company's page on careers - a handbook's Markdown, a
// saved web page, a spreadsheet - into blocks: headings, paragraphs, lists and
// tables, each with its line. It must not decide what the blocks are for; that
// is the work of package ladder.
package page

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"promodoc/app/career"
	"promodoc/app/csvtable"
	"promodoc/app/filetype"
	"promodoc/app/message"
	"promodoc/app/textdecode"
)

// Page is a page read into blocks.
type Page struct {
	Title    string // as the page gives it outside its text, in front matter or <title>; empty for none
	Titled   bool   // the title is that of front matter, which is the title of the page for other programs too
	Language string // as the page gives it; empty for none
	Version  string // in the front matter, or the date there; empty for none
	Blocks   []Block
	Skipped  []Skipped // pieces that are in no block
	BadLine  int       // the first line with bytes that are not text, read as U+FFFD; 0 for none
	Notices  []string  // what the user should know about how the file was decoded, as sentences
}

// Skipped is a piece of the page that is in no block.
type Skipped struct {
	Line  int
	Text  string
	Cause Cause
}

// Cause says why a piece of the page cannot be part of a path.
type Cause int

// The causes.
const (
	FrontMatter  Cause = iota + 1 // settings at the top of a Markdown page
	Directive                     // an instruction for the program that shows the page
	ContentsMark                  // the mark that a table of contents replaces
	Comment                       // an HTML comment
	OutsideMain                   // outside the main part of a web page
	Navigation                    // navigation, or a box beside the text
	Code                          // a block of code
	Picture                       // a picture without text
	HiddenSheet                   // a sheet that is hidden in its workbook
	HiddenCells                   // in a row or column that is hidden in its sheet
	Fact                          // a date, a number or the like in a record
)

// Kind says what a block is.
type Kind int

// The kinds of blocks.
const (
	Heading    Kind = iota + 1
	HeadingEnd      // the end of the part that a heading of the same level opens
	Paragraph
	List
	TableBlock
	Other // code or a picture: Cause says which
)

// HeadingLevel is the level of an <h1>; an <hN> has N times as much. The levels
// between are for headings of other elements.
const HeadingLevel = 10

// Block is a part of the page at its top level.
type Block struct {
	Kind  Kind
	Line  int // counted from 1
	Level int // of a heading; deeper ones have higher levels
	Text      // of a heading or paragraph
	Items []Item
	// Ordered says that the items of a list are numbered.
	Ordered bool
	Table   Table
	Cause   Cause // of an Other
}

// Text is a text in the forms that it is examined in.
type Text struct {
	Markdown   string
	Plain      string        // without markup, white space collapsed
	Links      []career.Link // with absolute addresses
	LostLinks  int           // links that are relative to an unknown address
	InnerLinks int           // links within the page
	LinkShare  float64       // the share of Plain that is inside links, 0 to 1
	Lead       string        // the plain text in bold at the front; empty for none
	Rest       string        // the Markdown after Lead
	Bold       bool          // all of it is bold
}

// Item is an item of a list, or a definition with its term.
type Item struct {
	Line int
	Text
	Term   string // of a definition
	More   []Item // further paragraphs of the item
	Nested []Item
}

// Table is a table. A cell that spans rows is repeated in each of them.
type Table struct {
	Rows []Row
}

// Row is a row of a table.
type Row struct {
	Line  int
	Cells []Cell
}

// Cell is one cell. Its text is that of the first statement in it, but Plain,
// which is that of all.
type Cell struct {
	Text
	Parts   []Item // the statements in the cell
	Spanned bool   // repeats the cell above or to the left
}

// document is a page as one tree of elements, whatever format it was in. Each
// element that was in the file has its line in the attribute lineKey.
type document struct {
	tree     *html.Node
	title    string
	language string
	version  string
	markdown bool
	skipped  []Skipped
	notices  []string
	address  string // of the page on the web, as the file says; empty for none
}

// Read reads a page. What begins like a web page, a workbook or a saved page is one,
// whatever its name; else the extension of the file's name decides on the format:
// .html, .htm and .xhtml are web pages, .mhtml and .mht web pages that were saved as
// one file, .xlsx and .xlsm workbooks, .csv, .tsv and .tab tables, .yaml, .yml and
// .json lists of records, all others Markdown. Relative links are resolved against
// base, the page's address on the web; it may be empty. The error says where the
// page cannot be read, with the position.
func Read(file string, data []byte, base string) (Page, error) {
	address, err := parseBase(base)
	if err != nil {
		return Page{}, err
	}
	d, badLine, err := open(file, data)
	if err != nil {
		return Page{}, err
	}
	if address == nil && isOnWeb(d.address) {
		address, _ = parseBase(d.address)
	}
	r := newReader(address, d.markdown)
	r.children(d.tree)
	if r.text.left < 0 {
		d.notices = append(d.notices, textTooLong.Text("File", file, "Texts", MaxTexts))
	}
	return Page{
		Title: strings.TrimSpace(d.title), Titled: d.markdown && d.title != "", Language: d.language, Version: d.version,
		Blocks: r.blocks, Skipped: append(d.skipped, r.skipped...), BadLine: badLine, Notices: d.notices,
	}, nil
}

// open reads a file as a tree, and returns the first line with bytes that are not
// text; 0 for none.
func open(file string, data []byte) (d document, badLine int, err error) {
	kind := filetype.OfContent(file, data)
	format, address := textdecode.Plain, ""
	switch kind {
	case filetype.Workbook:
		d, err = parseWorkbook(file, data)
		return d, 0, err
	case filetype.SavedPage:
		part, err := openSavedPage(file, data)
		if err != nil {
			return document{}, 0, err
		}
		data, address = part.text(), part.address
		kind, format = filetype.HTML, textdecode.Markup
	case filetype.HTML:
		format = textdecode.Markup
	}
	decoded, notices, err := textdecode.DecodeFile(file, data, format)
	if err != nil {
		return document{}, 0, err
	}
	if decoded.BadCount > 0 {
		badLine = decoded.Bad[0].Line
	}
	d, err = parse(kind, file, string(decoded.Data))
	d.notices, d.address = append(notices, d.notices...), address
	return d, badLine, err
}

func parse(kind filetype.Type, file, text string) (document, error) {
	switch {
	case kind == filetype.HTML:
		return parseWebPage(file, text)
	case kind == filetype.Table, csvtable.IsTabbed(text):
		return parseCSV(file, text)
	case kind == filetype.YAML, kind == filetype.JSON:
		return parseRecords(file, text)
	}
	return parseMarkdown(file, text)
}

// parseBase returns the address of a page, nil for none.
func parseBase(address string) (*url.URL, error) {
	if address == "" {
		return nil, nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, errAddress.Err("Address", strconv.Quote(address))
	}
	return u, nil
}

// maxExcerpt is the length in runes that Excerpt cuts to.
const maxExcerpt = 99

// Excerpt returns the beginning of a text, short enough for a line of a report.
func Excerpt(s string) string {
	return message.Cut(s, maxExcerpt)
}

// OneLine collapses white space, line breaks with it.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
