package page

import (
	"sort"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/xlsx"
)

// parseWorkbook reads a workbook of Excel: each sheet is a table, under its name if
// there are several. What is hidden is skipped: sheets, rows and columns. The lines are the rows of
// the sheets.
func parseWorkbook(file string, data []byte) (document, error) {
	book, err := xlsx.Read(data)
	if err != nil {
		return document{}, errFile.Wrap(err, "File", file)
	}
	d := document{tree: element(atom.Body)}
	if book.Cut {
		d.notices = append(d.notices, textCut.Text("File", file, "Cells", xlsx.MaxCells))
	}
	var shown []xlsx.Sheet
	for _, sheet := range book.Sheets {
		switch {
		case sheet.Hidden:
			d.skipped = append(d.skipped, Skipped{Line: 1, Text: sheet.Name, Cause: HiddenSheet})
		case len(sheet.Rows)+len(sheet.Concealed) > 0:
			shown = append(shown, sheet)
		}
	}
	for _, sheet := range shown {
		for _, row := range sheet.Concealed {
			d.skipped = append(d.skipped, Skipped{Line: row.Number, Text: Excerpt(OneLine(row.Text())), Cause: HiddenCells})
		}
		if len(shown) > 1 {
			heading := atLine(element(atom.H1), 1)
			heading.AppendChild(&html.Node{Type: html.TextNode, Data: sheet.Name})
			d.tree.AppendChild(heading)
		}
		d.tree.AppendChild(sheetTable(sheet))
	}
	return d, nil
}

// sheetTable makes a table of a sheet, with empty cells where it has none.
func sheetTable(sheet xlsx.Sheet) *html.Node {
	table := element(atom.Table)
	var covered [maxColumns]int // the last row that a merged cell covers, by column
	for i, row := range sheet.Rows {
		tr := atLine(element(atom.Tr), row.Number)
		table.AppendChild(tr)
		column := 0
		for _, cell := range row.Cells {
			for ; column < min(cell.Column, maxColumns); column++ {
				if covered[column] < row.Number {
					tr.AppendChild(element(atom.Td))
				}
			}
			if cell.Column < column || column >= maxColumns {
				continue // covered by another cell, or too far to the right
			}
			td := runsCell(cell.Runs)
			setSpan(td, "colspan", cell.Columns)
			setSpan(td, "rowspan", rowsBelow(sheet.Rows[i:], cell.Rows))
			tr.AppendChild(td)
			for range min(cell.Columns, maxSpan) {
				if column < maxColumns {
					covered[column] = row.Number + cell.Rows - 1
					column++
				}
			}
		}
	}
	return table
}

// rowsBelow returns how many of the rows that a cell in the first one covers there are
// in the table: rows without any text are not.
func rowsBelow(from []xlsx.Row, rows int) int {
	return sort.Search(len(from), func(i int) bool { return from[i].Number >= from[0].Number+rows })
}

func setSpan(td *html.Node, key string, n int) {
	if n > 1 {
		td.Attr = append(td.Attr, html.Attribute{Key: key, Val: strconv.Itoa(n)})
	}
}

// runsCell makes a cell of the runs of a text. Bold letters say something if not all
// of the text is.
func runsCell(runs []xlsx.Run) *html.Node {
	bold, text := true, ""
	for _, r := range runs {
		bold, text = bold && r.Bold, text+r.Text
	}
	cell := csvCell(text)
	if bold || len(runs) < 2 {
		return cell
	}
	cell = element(atom.Td)
	for _, r := range runs {
		part := csvCell(r.Text)
		into := cell
		if r.Bold && strings.TrimSpace(r.Text) != "" {
			into = element(atom.Strong)
			cell.AppendChild(into)
		}
		var children []*html.Node
		for c := part.FirstChild; c != nil; c = c.NextSibling {
			children = append(children, c)
		}
		move(into, children)
	}
	return cell
}

// atLine gives an element its line.
func atLine(n *html.Node, line int) *html.Node {
	n.Attr = append(n.Attr, html.Attribute{Key: lineKey, Val: strconv.Itoa(max(line, 1))})
	return n
}
