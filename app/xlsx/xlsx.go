// Package xlsx reads the texts of a workbook (ECMA-376, SpreadsheetML), as Excel,
// LibreOffice, Google Sheets and Numbers write them: what the cells show, not how
// they look. It must not know what the tables are about.
//
// Nothing of a file is trusted: what it unpacks to and how many cells it has are
// bounded, and the time is linear in its size.
package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"path"
	"strings"
)

// Book is a workbook.
type Book struct {
	Sheets []Sheet
	Cut    bool // there are more cells than are read
}

// Sheet is one sheet.
type Sheet struct {
	Name   string
	Hidden bool
	Rows   []Row // those with cells
}

// Row is a row of a sheet.
type Row struct {
	Number int // counted from 1
	Cells  []Cell
}

// Cell is a cell with a text. One that is merged with cells that have none covers
// more than one column or row.
type Cell struct {
	Column        int // counted from 0
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
	maxShared = 1_000_000 // texts that cells share
	maxMerged = 50_000
)

// Is reports whether bytes are those of a workbook.
func Is(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return false
	}
	p, err := openParts(data)
	return err == nil && p.files[strings.ToLower(p.main)] != nil
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
		targets[r.id] = r.target
	}
	return b.each(b.main, func(e element) error {
		switch {
		case e.is("workbookPr"):
			b.since1904 = e.isTrue("date1904")
		case e.is("sheet") && len(b.entries) < maxSheets:
			target := targets[e.relation()]
			if b.files[strings.ToLower(target)] == nil {
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

// parts are the parts of a package (ECMA-376, part 2).
type parts struct {
	files map[string]*zip.File
	left  int64 // how many bytes may still be unpacked
	main  string
	rels  []relation
}

// relation is a relationship of the workbook to another part.
type relation struct{ id, kind, target string }

func openParts(data []byte) (*parts, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrDamaged.Wrap(err)
	}
	if len(z.File) > maxParts {
		return nil, ErrTooLarge.Err()
	}
	p := &parts{files: map[string]*zip.File{}, left: maxTotal}
	for _, f := range z.File {
		if name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/")); p.files[name] == nil {
			p.files[name] = f
		}
	}
	top, err := p.relations("_rels/.rels", "")
	if err != nil {
		return nil, err
	}
	p.main = "xl/workbook.xml"
	for _, r := range top {
		if r.kind == "officeDocument" && strings.HasPrefix(path.Base(r.target), "workbook") {
			p.main = r.target
		}
	}
	if p.files[strings.ToLower(p.main)] == nil {
		return nil, ErrNotWorkbook.Err()
	}
	folder, base := path.Split(p.main)
	p.rels, err = p.relations(folder+"_rels/"+base+".rels", folder)
	return p, err
}

// relations reads the relationships in a part; there are none if it is missing.
func (p *parts) relations(name, folder string) ([]relation, error) {
	var all []relation
	err := p.each(name, func(e element) error {
		if !e.is("Relationship") || len(all) >= maxParts || e.attribute("TargetMode") == "External" {
			return nil
		}
		target, isRooted := strings.CutPrefix(e.attribute("Target"), "/")
		if !isRooted {
			target = path.Join(folder, target)
		}
		all = append(all, relation{e.attribute("Id"), path.Base(e.attribute("Type")), target})
		return nil
	})
	return all, err
}

// part returns the name of the part of a kind.
func (p *parts) part(kind string) string {
	name := ""
	for _, r := range p.rels {
		if r.kind == kind {
			name = cmp.Or(name, r.target)
		}
	}
	return name
}
