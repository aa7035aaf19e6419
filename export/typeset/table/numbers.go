package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// maxUnit is the number of letters up to which what follows a number is its unit.
const maxUnit = 4

// number is a text that is a number.
type number struct {
	digits string // with the marks in it
	unit   string // after the digits, with the space before it
}

// parseNumber reports whether a text is a number, with its sign and currency before and
// its unit after the digits.
func parseNumber(text string) (number, bool) {
	text = strings.TrimLeft(strings.TrimSpace(text), "+-−–±~≈<>≤≥$€£¥ \u00a0\u202f")
	end := 0
	for i, r := range text {
		mark := r == '.' || r == ',' || r == '\'' || r == '’' || r == ' ' || r == '\u00a0' || r == '\u202f'
		if !isDigit(r) && !(mark && end > 0) {
			break
		}
		if isDigit(r) {
			end = i + 1
		}
	}
	n := number{text[:end], text[end:]}
	unit := strings.TrimLeft(n.unit, " \u00a0\u202f")
	if end == 0 || utf8.RuneCountInString(unit) > maxUnit || strings.ContainsFunc(unit, notInUnit) || !n.isGrouped() {
		return number{}, false
	}
	return n, true
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func notInUnit(r rune) bool {
	return !unicode.IsLetter(r) && !strings.ContainsRune("%‰°/€$£¥×²³", r)
}

// isGrouped reports whether all marks in a number but the last are before three digits:
// they are not those of a date or a version.
func (n *number) isGrouped() bool {
	parts := strings.FieldsFunc(n.digits, func(r rune) bool { return !isDigit(r) })
	for i := 1; i < len(parts)-1; i++ {
		if len(parts[i]) != 3 {
			return false
		}
	}
	return len(parts) < 3 || len(parts[0]) <= 3
}

// fraction returns the digits after the decimal mark with the mark, "" if there are none.
// A mark before three digits is taken for that of thousands, unless it is the decimal
// mark of other numbers.
func (n *number) fraction(decimal byte) string {
	i := strings.LastIndexAny(n.digits, ".,")
	if i < 0 || decimal == 0 && len(n.digits)-i == 4 || decimal != 0 && n.digits[i] != decimal {
		return ""
	}
	return n.digits[i:]
}

// isBlank reports whether a cell says that there is no number.
func isBlank(text string) bool {
	switch strings.TrimSpace(text) {
	case "", "-", "–", "—", "·", "n/a", "?":
		return true
	}
	return false
}

// isNumeric reports whether all cells of a column are numbers, but those that say that
// there is none. In the first column of a table, which names the rows, numbers of the
// same length are none: years, for example.
func isNumeric(t *block.Table, column int) bool {
	found, same, length := false, true, -1
	for i := range t.Rows {
		text := block.Plain(t.Rows[i].Cells[column])
		if isBlank(text) {
			continue
		}
		if _, ok := parseNumber(text); !ok {
			return false
		}
		n := utf8.RuneCountInString(text)
		same = same && (length < 0 || length == n)
		found, length = true, n
	}
	return found && (column > 0 || !same)
}

// decimals are the widths of what follows the point at which the numbers of a column are
// aligned: of each row, and of the widest. A column is nil if its numbers are aligned at
// their ends.
type decimals struct {
	tails  [][]float64 // by column and row, without the head
	widest []float64
}

// tail returns the width by which a cell of a row is narrower than the widest one after
// the decimal point.
func (d *decimals) tail(column, row int) float64 {
	if d == nil || row < 0 || d.tails[column] == nil {
		return 0
	}
	return d.widest[column] - d.tails[column][row]
}

// measureDecimals finds the columns whose numbers are aligned at the decimal point, nil
// if there are none: those that have numbers with and without one, or of several lengths
// after it, without units.
func (c composer) measureDecimals(t *block.Table, align []block.Align, p style.Paragraph) *decimals {
	var d *decimals
	for column := range align {
		if t.Align[column] != block.Unset && t.Align[column] != block.Right || align[column] != block.Right || len(t.Rows) < 2 {
			continue
		}
		tails, ok := tailsOf(t, column)
		if !ok {
			continue
		}
		if d == nil {
			d = &decimals{tails: make([][]float64, len(align)), widest: make([]float64, len(align))}
		}
		d.tails[column] = make([]float64, len(tails))
		for i, tail := range tails {
			if tail != "" {
				of := t.Rows[i].Cells[column][0]
				c.Load([]block.Inline{{Text: tail, Style: of.Style}}, p, paragraph.Unlimited)
				d.tails[column][i] = c.LineWidth()
				d.widest[column] = max(d.widest[column], c.LineWidth())
			}
		}
	}
	return d
}

// tailsOf returns the fractions of the numbers of a column. It reports false if they are
// all equally long, or if the numbers are not to be compared by their digits.
func tailsOf(t *block.Table, column int) ([]string, bool) {
	numbers := make([]number, len(t.Rows))
	decimal := byte(0)
	for i := range t.Rows {
		cell := t.Rows[i].Cells[column]
		text := block.Plain(cell)
		if isBlank(text) {
			continue
		}
		n, ok := parseNumber(text)
		if !ok || len(cell) != 1 || n.unit != "" {
			return nil, false // units are below each other
		}
		numbers[i] = n
		if f := n.fraction(0); f != "" {
			if decimal != 0 && decimal != f[0] {
				return nil, false
			}
			decimal = f[0]
		}
	}
	if decimal == 0 {
		return nil, false
	}
	tails, same := make([]string, len(numbers)), true
	length := -1
	for i := range numbers {
		if numbers[i].digits == "" {
			continue
		}
		tails[i] = numbers[i].fraction(decimal)
		same = same && (length < 0 || length == len(tails[i]))
		length = len(tails[i])
	}
	return tails, !same
}

// widen adds the room that aligned numbers need to the extents of cells and columns.
func (d *decimals) widen(m *measures) {
	if d == nil {
		return
	}
	for column := range d.tails {
		for row := range d.tails[column] {
			e := &m.rows[row+1][column]
			by := d.tail(column, row)
			e.max, e.min = e.max+by, e.min+by
			m.columns[column] = m.columns[column].union(*e)
		}
	}
}
