package page

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parseCSV reads a spreadsheet that was saved as text as one table.
func parseCSV(file, text string) (document, error) {
	table, err := readCSV(text, false)
	if errors.Is(err, csv.ErrBareQuote) { // within a cell that has no quotes around it
		table, err = readCSV(text, true)
	}
	var fault *csv.ParseError
	if errors.As(err, &fault) {
		return document{}, errTable.Wrap(fault.Err, "File", file, "Line", fault.Line, "Column", fault.Column)
	}
	if err != nil {
		return document{}, err
	}
	body := element(atom.Body)
	body.AppendChild(table)
	return document{tree: body}, nil
}

func readCSV(text string, lazyQuotes bool) (*html.Node, error) {
	comma, skip := namedSeparator(text)
	if comma == 0 {
		comma = separator(text)
	}
	r := csv.NewReader(strings.NewReader(text[skip:]))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, lazyQuotes, -1
	table := element(atom.Table)
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return table, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := r.FieldPos(0)
		row := atLine(element(atom.Tr), line+min(skip, 1))
		for _, cell := range record {
			row.AppendChild(csvCell(cell))
		}
		table.AppendChild(row)
	}
}

// separators are the characters that may be between the cells of a table.
const separators = ",;\t|"

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

// isTable reports whether a text without a format of its own is a table whose cells
// are separated by tabs: what spreadsheets save as text.
func isTable(text string) bool {
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

// csvCell makes a cell of its text. Line breaks are kept, except within a
// sentence.
func csvCell(text string) *html.Node {
	cell := element(atom.Td)
	for i, line := range strings.Split(text, "\n") {
		first, _ := utf8.DecodeRuneInString(strings.TrimSpace(line))
		switch {
		case i > 0 && (unicode.IsLower(first) || first == '('):
			line = " " + line
		case i > 0:
			cell.AppendChild(element(atom.Br))
		}
		cell.AppendChild(&html.Node{Type: html.TextNode, Data: line})
	}
	return cell
}
