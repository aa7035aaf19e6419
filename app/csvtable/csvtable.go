// Package csvtable reads tables that were saved as text: CSV with any of the usual
// separators, as spreadsheets and trackers write it. A table is checked as a whole
// when it is opened and then read row by row, so that nothing is read in half and
// large ones need no memory of their own. The package must not know what the cells
// are for.
package csvtable

import (
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
)

// separators are the characters that may be between the cells of a table.
const separators = ",;\t|"

// maxColumns is how many columns count when a separator is chosen: one row more
// that has as many as others says more than any number of columns.
const maxColumns = 100

// Table is a table that can be read from its first row to its last.
type Table struct {
	text       string
	comma      rune
	skip       int // the length of a first line that only names the separator
	lazyQuotes bool
}

// Row is a row of a table. The rows of a table may have different numbers of cells.
type Row struct {
	Line  int      // of the file, counted from 1, on which the row begins
	Cells []string // at least one
}

// Open reads a text, whose lines end in \n, as a table. The error is a
// *[csv.ParseError], with the line and the column in the text.
func Open(text string) (Table, error) {
	t := Table{text: text}
	t.comma, t.skip = namedSeparator(text)
	if t.comma == 0 {
		t.comma = separator(text)
	}
	err := t.check()
	if errors.Is(err, csv.ErrBareQuote) { // within a cell that has no quotes around it
		t.lazyQuotes = true
		err = t.check()
	}
	var fault *csv.ParseError
	if errors.As(err, &fault) {
		fault.Line += t.skippedLines()
		fault.StartLine += t.skippedLines()
	}
	return t, err
}

// check reads the table to its end.
func (t Table) check() error {
	for r := t.reader(); ; {
		if _, err := r.Read(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// Rows returns the rows. Empty lines are none.
func (t Table) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for r := t.reader(); ; {
			record, err := r.Read()
			if err != nil { // the end: all else was found by Open
				return
			}
			line, _ := r.FieldPos(0)
			if !yield(Row{Line: line + t.skippedLines(), Cells: slices.Clone(record)}) {
				return
			}
		}
	}
}

func (t Table) reader() *csv.Reader {
	r := csv.NewReader(strings.NewReader(t.text[t.skip:]))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = t.comma, t.lazyQuotes, -1, true
	return r
}

// skippedLines is the number of lines before those that are read.
func (t Table) skippedLines() int { return min(t.skip, 1) }

// separator returns the character between the cells of a table: whichever divides
// most of the first rows into the same number of cells.
func separator(text string) rune {
	best, most := ',', 0
	for _, r := range separators {
		rows := map[int]int{} // by how many of the separator they have
		for _, n := range countOutsideQuotes(firstLines(text), byte(r)) {
			rows[n]++
		}
		for n, count := range rows {
			if score := count*maxColumns + min(n, maxColumns-1); n > 0 && score > most {
				best, most = r, score
			}
		}
	}
	return best
}

// namedSeparator returns the separator that the first line names, as "sep=;", and
// the length of the line; 0 for none.
func namedSeparator(text string) (r rune, length int) {
	line, _, _ := strings.Cut(text, "\n")
	name, found := strings.CutPrefix(strings.ToLower(strings.Trim(line, "\" \r")), "sep=")
	if !found || len(name) != 1 || !strings.Contains(separators, name) {
		return 0, 0
	}
	return rune(name[0]), min(len(line)+1, len(text))
}

// firstLines returns the beginning of a text by which a table is judged.
func firstLines(text string) string {
	const most = 8 << 10
	text = text[:min(len(text), most)]
	for i, at := 0, 0; i < 20; i++ {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			return text
		}
		at += next + 1
		if i == 19 {
			return text[:at]
		}
	}
	return text
}

// countOutsideQuotes counts a separator in each row of a text.
func countOutsideQuotes(text string, separator byte) []int {
	var rows []int
	n, quoted := 0, false
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == separator:
			n++
		case c == '\n':
			rows, n = append(rows, n), 0
		}
	}
	return append(rows, n)
}

// IsTabbed reports whether a text without a format of its own is a table whose cells
// are separated by tabs: what spreadsheets save as text.
func IsTabbed(text string) bool {
	lines, tabs := 0, -1
	for line := range strings.SplitSeq(strings.TrimRight(firstLines(text), "\n"), "\n") {
		n := strings.Count(line, "\t")
		if n == 0 || strings.HasPrefix(line, "\t\t") || tabs >= 0 && n > tabs {
			return false
		}
		lines, tabs = lines+1, max(n, tabs)
	}
	return lines > 1
}
