package xlsx

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// sharedTexts reads the texts that cells share.
func (b *bookReader) sharedTexts() error {
	var t textReader
	return b.each(b.part("sharedStrings"), func(e element) error {
		switch {
		case e.is("si"):
			t = textReader{}
		case e.ends("si"):
			if len(b.shared) >= maxShared {
				return errStop
			}
			b.shared = append(b.shared, t.runs)
		default:
			t.add(e)
		}
		return nil
	})
}

// textReader gathers the runs of a text. How a text is pronounced is no part of it.
type textReader struct {
	runs     []Run
	size     int
	bold     bool
	isText   bool
	isSpoken bool
}

func (t *textReader) add(e element) {
	switch token := e.Token.(type) {
	case xml.StartElement:
		switch token.Name.Local {
		case "t":
			t.isText = true
		case "r":
			t.bold = false
		case "b":
			t.bold = e.attribute("val") != "0" && e.attribute("val") != "false"
		case "rPh":
			t.isSpoken = true
		}
	case xml.EndElement:
		switch token.Name.Local {
		case "t":
			t.isText = false
		case "r":
			t.bold = false
		case "rPh":
			t.isSpoken = false
		}
	case xml.CharData:
		if !t.isText || t.isSpoken || t.size >= maxText {
			return
		}
		text := unescape(string(token[:min(len(token), maxText-t.size)]))
		t.size += len(token)
		if n := len(t.runs); n > 0 && t.runs[n-1].Bold == t.bold {
			t.runs[n-1].Text += text
		} else {
			t.runs = append(t.runs, Run{text, t.bold})
		}
	}
}

// escaped is the form of a character that XML cannot have, or that the program
// did not write as itself.
var escaped = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`) })

func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return strings.ToValidUTF8(text, "\uFFFD")
	}
	text = escaped().ReplaceAllStringFunc(text, func(code string) string {
		n, _ := strconv.ParseUint(code[2:6], 16, 16)
		if r := rune(n); r == '\n' || r >= ' ' {
			return string(r)
		}
		return ""
	})
	return strings.ToValidUTF8(text, "\uFFFD")
}

// sheet reads a sheet.
func (b *bookReader) sheet(entry entry) (Sheet, error) {
	r := sheetReader{book: b, sheet: Sheet{Name: entry.name, Hidden: entry.hidden}}
	err := b.each(entry.part, r.add)
	r.merge()
	r.conceal()
	return r.sheet, err
}

// sheetReader reads the rows of a sheet.
type sheetReader struct {
	book   *bookReader
	sheet  Sheet
	row    int
	column int
	cell   cellReader
	merged []area

	isHidden      bool // the row
	hiddenColumns []columnRange
}

// cellReader reads a cell.
type cellReader struct {
	kind    string
	style   int
	value   strings.Builder
	isValue bool
	text    textReader
}

// area is the rectangle of a merged cell, its corners included.
type area struct{ left, top, right, bottom int }

func (r *sheetReader) add(e element) error {
	switch token := e.Token.(type) {
	case xml.StartElement:
		return r.start(e, token.Name.Local)
	case xml.EndElement:
		switch token.Name.Local {
		case "v":
			r.cell.isValue = false
		case "c":
			r.endCell()
		}
	case xml.CharData:
		if r.cell.isValue && r.cell.value.Len() < maxText {
			r.cell.value.Write(token)
		}
	}
	r.cell.text.add(e)
	return nil
}

func (r *sheetReader) start(e element, name string) error {
	switch name {
	case "row":
		if r.book.isFull() {
			return errStop
		}
		r.row++
		if n, err := strconv.Atoi(e.attribute("r")); err == nil && n >= r.row {
			r.row = n
		}
		r.column, r.isHidden = -1, e.isTrue("hidden")
	case "col":
		first, _ := strconv.Atoi(e.attribute("min"))
		last, _ := strconv.Atoi(e.attribute("max"))
		if last = min(last, maxColumn); e.isTrue("hidden") && first > 0 && first <= last && len(r.hiddenColumns) < maxHidden {
			r.hiddenColumns = append(r.hiddenColumns, columnRange{first - 1, last - 1})
		}
	case "c":
		r.book.seen++
		r.column++
		if column, _, ok := place(e.attribute("r")); ok && column >= r.column {
			r.column = column
		}
		style, _ := strconv.Atoi(e.attribute("s"))
		r.cell = cellReader{kind: e.attribute("t"), style: style}
	case "v":
		r.cell.isValue = true
	case "mergeCell":
		from, to, _ := strings.Cut(e.attribute("ref"), ":")
		left, top, ok := place(from)
		right, bottom, found := place(to)
		if ok && found && right >= left && bottom >= top && len(r.merged) < maxMerged {
			r.merged = append(r.merged, area{left, top, right, bottom})
		}
	}
	r.cell.text.add(e)
	return nil
}

// endCell adds the cell that was read, if it has a text.
func (r *sheetReader) endCell() {
	runs := r.cell.text.runs
	value := r.cell.value.String()
	switch r.cell.kind {
	case "s":
		if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < len(r.book.shared) {
			runs = r.book.shared[n]
		}
	case "inlineStr", "e":
	case "str":
		runs = []Run{{Text: unescape(value)}}
	case "b":
		runs = []Run{{Text: map[string]string{"0": "FALSE", "1": "TRUE"}[value]}}
	default:
		runs = []Run{{Text: r.book.number(value, r.cell.style)}}
	}
	c := Cell{Column: r.column, Runs: runs, Columns: 1, Rows: 1}
	if strings.TrimSpace(c.Text()) == "" || r.book.isFull() || r.column >= maxColumn {
		return
	}
	r.book.cells++
	if n := len(r.sheet.Rows); n == 0 || r.sheet.Rows[n-1].Number != r.row {
		r.sheet.Rows = append(r.sheet.Rows, Row{Number: r.row, hidden: r.isHidden})
	}
	last := &r.sheet.Rows[len(r.sheet.Rows)-1]
	last.Cells = append(last.Cells, c)
}

// merge gives the cells what they cover.
func (r *sheetReader) merge() {
	type corner struct{ column, row int }
	areas := map[corner]area{}
	for _, a := range r.merged {
		areas[corner{a.left, a.top}] = a
	}
	for i, row := range r.sheet.Rows {
		for j, c := range row.Cells {
			if a, found := areas[corner{c.Column, row.Number}]; found {
				r.sheet.Rows[i].Cells[j].Columns, r.sheet.Rows[i].Cells[j].Rows = a.right-a.left+1, a.bottom-a.top+1
			}
		}
	}
}

// place returns the column, counted from 0, and the row, counted from 1, of a
// reference such as "AB12".
func place(reference string) (column, row int, ok bool) {
	i := 0
	for ; i < len(reference) && i < 3 && reference[i] >= 'A' && reference[i] <= 'Z'; i++ {
		column = 26*column + int(reference[i]-'A') + 1
	}
	row, err := strconv.Atoi(reference[i:])
	return column - 1, row, err == nil && i > 0 && column <= maxColumn && row > 0
}
