package page

import (
	"encoding/csv"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/csvtable"
)

// parseCSV reads a spreadsheet that was saved as text as one table.
func parseCSV(file, text string) (document, error) {
	rows, err := csvtable.Open(text)
	var fault *csv.ParseError
	if errors.As(err, &fault) {
		return document{}, errTable.Wrap(fault.Err, "File", file, "Line", fault.Line, "Column", fault.Column)
	}
	if err != nil {
		return document{}, err
	}
	table := element(atom.Table)
	for r := range rows.Rows() {
		row := atLine(element(atom.Tr), r.Line)
		for _, cell := range r.Cells {
			row.AppendChild(csvCell(cell))
		}
		table.AppendChild(row)
	}
	body := element(atom.Body)
	body.AppendChild(table)
	return document{tree: body}, nil
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
