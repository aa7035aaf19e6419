package page

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parseCSV reads a spreadsheet as one table. Cells are separated by whichever of
// comma, semicolon and tab the first line has most of.
func parseCSV(file, text string) (document, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = separator(text)
	r.FieldsPerRecord = -1
	table := element(atom.Table)
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var fault *csv.ParseError
		if errors.As(err, &fault) {
			return document{}, errTable.Wrap(fault.Err, "File", file, "Line", fault.Line, "Column", fault.Column)
		}
		if err != nil {
			return document{}, err
		}
		line, _ := r.FieldPos(0)
		row := element(atom.Tr)
		row.Attr = []html.Attribute{{Key: lineKey, Val: strconv.Itoa(line)}}
		for _, cell := range record {
			row.AppendChild(csvCell(cell))
		}
		table.AppendChild(row)
	}
	body := element(atom.Body)
	body.AppendChild(table)
	return document{tree: body}, nil
}

// separator returns the character between the cells of a table.
func separator(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	best := ','
	for _, r := range ";\t" {
		if strings.Count(first, string(r)) > strings.Count(first, string(best)) {
			best = r
		}
	}
	return best
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
