package ladder

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// fromCSV reads a spreadsheet as one table. Cells are separated by what the
// first line separates most by: commas, semicolons or tabs.
func fromCSV(text string) (source, error) {
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
			return source{}, fmt.Errorf("%d:%d: the table cannot be read: %w: close the quotes, or save the sheet as CSV once more", fault.Line, fault.Column, fault.Err)
		}
		if err != nil {
			return source{}, err
		}
		line, _ := r.FieldPos(0)
		row := element(atom.Tr)
		row.Attr = []html.Attribute{{Key: lineKey, Val: strconv.Itoa(line)}}
		for _, cell := range record {
			row.AppendChild(cellOf(cell))
		}
		table.AppendChild(row)
	}
	body := element(atom.Body)
	body.AppendChild(table)
	return source{tree: body}, nil
}

// separator is what cells of a table are separated by.
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

// cellOf keeps the lines of a cell apart, but for those that go on in the midst
// of a sentence.
func cellOf(text string) *html.Node {
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

func element(a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String()}
}
