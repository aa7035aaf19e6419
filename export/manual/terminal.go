package manual

import (
	"io"
	"slices"
	"strings"

	"github.com/rivo/uniseg"
)

// The widths of lines on a terminal, in columns.
const (
	minWidth     = 40
	maxWidth     = 100
	columnGap    = 2
	narrowColumn = 14 // a column of a table is not made narrower
)

// Terminal is how a page is shown on a terminal.
type Terminal struct {
	Width  int  // in columns; lines are wrapped at no less than 40 and no more than 100
	Styled bool // bold and underlined by escape sequences (ECMA-48)
}

// Write writes a page as readable text.
func (t Terminal) Write(w io.Writer, page []Block) error {
	t.Width = min(max(t.Width, minWidth), maxWidth)
	var s strings.Builder
	for i, b := range page {
		if i > 0 && !(b.Kind == Item && page[i-1].Kind == Item) {
			s.WriteString("\n")
		}
		switch b.Kind {
		case Heading:
			t.heading(&s, b)
		case Code:
			for line := range strings.Lines(b.Code) {
				s.WriteString(strings.TrimRight("    "+line, " \n") + "\n")
			}
		case Table:
			t.table(&s, b.Rows)
		case Item:
			marker := b.Marker
			if marker == "" {
				marker = " "
			}
			first := strings.Repeat("  ", b.Level-1) + marker + " "
			t.wrap(&s, first, strings.Repeat(" ", uniseg.StringWidth(first)), b.Text)
		default:
			t.wrap(&s, "", "", b.Text)
		}
	}
	_, err := io.WriteString(w, s.String())
	return err
}

func (t Terminal) heading(s *strings.Builder, b Block) {
	t.wrap(s, "", "", bold(b.Text))
	if width := min(uniseg.StringWidth(b.Plain()), t.Width); b.Level <= 2 {
		s.WriteString(strings.Repeat(map[int]string{1: "=", 2: "-"}[b.Level], width) + "\n")
	}
}

// wrap writes text in lines, the first after one text and the others after spaces that are
// as wide.
func (t Terminal) wrap(s *strings.Builder, first, others string, spans []Span) {
	before := first
	for _, line := range wrapped(spans, t.Width-len(others)) {
		s.WriteString(before + t.styled(line) + "\n")
		before = others
	}
}

// wrapped returns the lines of a text that are no wider than a number of columns, if its
// words are not.
func wrapped(spans []Span, width int) [][]Span {
	var lines [][]Span
	used := 0
	for _, w := range words(spans) {
		wide := uniseg.StringWidth(plain(w))
		if len(lines) == 0 || used+1+wide > width {
			lines, used = append(lines, w), wide
			continue
		}
		last := &lines[len(lines)-1]
		before := &(*last)[len(*last)-1]
		if sameStyle(*before, w[0]) {
			before.Text += " " + w[0].Text
			*last = append(*last, w[1:]...)
		} else {
			*last = append(append(*last, Span{Text: " "}), w...)
		}
		used += 1 + wide
	}
	return lines
}

// words divides text at its spaces; a word may have several styles.
func words(spans []Span) [][]Span {
	var all [][]Span
	open := false
	for _, span := range spans {
		for i, part := range strings.Split(span.Text, " ") {
			if i > 0 {
				open = false
			}
			if part == "" {
				continue
			}
			if !open {
				all = append(all, nil)
			}
			open = true
			styled := span
			styled.Text = part
			all[len(all)-1] = append(all[len(all)-1], styled)
		}
	}
	return all
}

func (t Terminal) styled(line []Span) string {
	text := ""
	for _, s := range line {
		codes := ""
		if t.Styled && (s.Bold || s.Code) {
			codes += "\x1b[1m"
		}
		if t.Styled && (s.Italic || s.Link != (Link{})) {
			codes += "\x1b[4m"
		}
		text += codes + s.Text
		if codes != "" {
			text += "\x1b[0m"
		}
	}
	return text
}

// table writes a table in columns, or each row as its first cell with the others below
// where the columns would be narrow.
func (t Terminal) table(s *strings.Builder, rows [][][]Span) {
	widths, fit := columnWidths(rows, t.Width)
	for i, row := range rows {
		switch {
		case !fit && i > 0:
			t.wrap(s, "", "", row[0])
			for _, cell := range row[1:] {
				t.wrap(s, "    ", "    ", cell)
			}
		case fit:
			t.row(s, row, widths, i == 0)
		}
	}
}

func (t Terminal) row(s *strings.Builder, row [][]Span, widths []int, head bool) {
	var cells [][][]Span
	height := 0
	for c, cell := range row {
		if head {
			cell = bold(cell)
		}
		cells = append(cells, wrapped(cell, widths[c]))
		height = max(height, len(cells[c]))
	}
	for l := range height {
		line, missing := "", 0
		for c, lines := range cells {
			used := 0
			if l < len(lines) {
				used = uniseg.StringWidth(plain(lines[l]))
				line += strings.Repeat(" ", missing) + t.styled(lines[l])
				missing = 0
			}
			missing += widths[c] - used + columnGap
		}
		s.WriteString(line + "\n")
	}
}

// columnWidths returns the widths of the columns of a table within a width, and whether
// they are wide enough to be read.
func columnWidths(rows [][][]Span, width int) (widths []int, fit bool) {
	widths = make([]int, len(rows[0]))
	least := make([]int, len(rows[0]))
	total := (len(widths) - 1) * columnGap
	for c := range widths {
		for _, row := range rows {
			widths[c] = max(widths[c], uniseg.StringWidth(plain(row[c])))
			for _, word := range words(row[c]) {
				least[c] = max(least[c], uniseg.StringWidth(plain(word)))
			}
		}
		least[c] = max(least[c], min(widths[c], narrowColumn))
		total += widths[c]
	}
	for ; total > width; total-- {
		widest := -1
		for c := range widths {
			if widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest]) {
				widest = c
			}
		}
		if widest < 0 {
			return nil, false
		}
		widths[widest]--
	}
	return widths, true
}

func bold(spans []Span) []Span {
	all := slices.Clone(spans)
	for i := range all {
		all[i].Bold = true
	}
	return all
}
