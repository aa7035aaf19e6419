// Package xlsx reads the texts of a workbook (ECMA-376, SpreadsheetML), as Excel,
// LibreOffice, Google Sheets and Numbers write them: what the cells show, not how
// they look. It must not know what the tables are about.
//
// Nothing of a file is trusted: what it unpacks to and how many cells it has are
// bounded, and the time is linear in its size.
package xlsx

import (
	"bytes"
	"cmp"
	"errors"
	"path"
	"strings"

	"promodoc/app/opc"
)

// Book is a workbook.
type Book struct {
	Sheets []Sheet
	Cut    bool // there are more cells than are read
}

// Sheet is one sheet.
type Sheet struct {
	Name      string
	Hidden    bool
	Rows      []Row // those with cells that are shown
	Concealed []Row // the cells of rows and columns that are hidden
}

// Row is a row of a sheet.
type Row struct {
	Number int // counted from 1
	Cells  []Cell

	hidden bool
}

// Text returns the texts of the cells of a row.
func (r Row) Text() string {
	texts := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		texts[i] = c.Text()
	}
	return strings.Join(texts, " | ")
}

// Cell is a cell with a text. One that is merged with cells that have none covers
// more than one column or row.
type Cell struct {
	Column        int // counted from 0, of those that are shown
	Runs          []Run
	Columns, Rows int // that it covers, at least 1
}

// Run is a part of a text.
type Run struct {
	Text string
	Bold bool
}

// Text returns the text of a cell.
func (c Cell) Text() string {
	var b strings.Builder
	for _, r := range c.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// The limits of a workbook, above which it is surely none that people read.
const (
	MaxCells  = 50_000 // with a text; further ones are not read
	maxSeen   = 2_000_000
	maxPart   = 48 << 20 // bytes of a part, unpacked
	maxTotal  = 96 << 20 // of all parts that are read
	maxDepth  = 64       // of elements
	maxSheets = 500
	maxParts  = 10_000
	maxText   = 32 << 10 // bytes of a cell, as Excel has it
	maxColumn = 16_384
	maxHidden = 2_000     // ranges of columns that are hidden
	maxShared = 1_000_000 // texts that cells share
	maxMerged = 50_000
)

// Is reports whether bytes are those of a workbook.
func Is(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return false
	}
	_, err := openParts(data)
	return err == nil
}

// Read reads a workbook. Errors: ErrNotWorkbook, ErrDamaged, ErrTooLarge.
func Read(data []byte) (Book, error) {
	p, err := openParts(data)
	if err != nil {
		return Book{}, err
	}
	b := bookReader{parts: p}
	if err := b.workbook(); err != nil {
		return Book{}, err
	}
	if err := b.styles(); err != nil {
		return Book{}, err
	}
	if err := b.sharedTexts(); err != nil {
		return Book{}, err
	}
	var book Book
	for _, entry := range b.entries {
		sheet, err := b.sheet(entry)
		if err != nil {
			return Book{}, err
		}
		book.Sheets = append(book.Sheets, sheet)
		if b.isFull() {
			book.Cut = true
			break
		}
	}
	return book, nil
}

// bookReader reads the parts of a workbook.
type bookReader struct {
	*parts
	entries   []entry
	since1904 bool
	formats   []format // by the index of a style
	shared    [][]Run
	cells     int // with a text, that were read
	seen      int // with or without
}

// entry is what the workbook says of a sheet.
type entry struct {
	name, part string
	hidden     bool
}

func (b *bookReader) isFull() bool { return b.cells >= MaxCells || b.seen >= maxSeen }

// workbook reads the list of sheets.
func (b *bookReader) workbook() error {
	targets := map[string]string{}
	for _, r := range b.rels {
		targets[r.ID] = r.Target
	}
	return b.each(b.main, func(e element) error {
		switch {
		case e.is("workbookPr"):
			b.since1904 = e.isTrue("date1904")
		case e.is("sheet") && len(b.entries) < maxSheets:
			target := targets[e.relation()]
			if !b.Has(target) {
				return nil // a sheet that is a chart, or is missing
			}
			if !strings.Contains(strings.ToLower(target), "worksheet") && strings.Contains(strings.ToLower(target), "chart") {
				return nil
			}
			state := e.attribute("state")
			b.entries = append(b.entries, entry{e.attribute("name"), target, state == "hidden" || state == "veryHidden"})
		}
		return nil
	})
}

// parts are the parts of a workbook.
type parts struct {
	*opc.Package
	main string
	rels []opc.Relation
}

func openParts(data []byte) (*parts, error) {
	file, err := opc.Open(data, opc.Limits{Parts: maxParts, Part: maxPart, Total: maxTotal, Depth: maxDepth})
	if errors.Is(err, opc.ErrTooLarge) {
		return nil, fault(err)
	}
	if err != nil {
		return nil, ErrDamaged.Wrap(err)
	}
	p := &parts{Package: file}
	p.main, p.rels, err = file.Main("xl/workbook.xml", func(name string) bool { return strings.HasPrefix(path.Base(name), "workbook") })
	return p, fault(err)
}

// fault says what is wrong with a package.
func fault(err error) error {
	var damaged *opc.PartError
	switch {
	case errors.Is(err, opc.ErrTooLarge):
		return ErrTooLarge.Err()
	case errors.Is(err, opc.ErrNoMain):
		return ErrNotWorkbook.Err()
	case errors.As(err, &damaged):
		return ErrDamaged.Wrap(damaged.Err)
	}
	return err
}

// part returns the name of the part of a kind.
func (p *parts) part(kind string) string {
	name := ""
	for _, r := range p.rels {
		if r.Kind == kind {
			name = cmp.Or(name, r.Target)
		}
	}
	return name
}
