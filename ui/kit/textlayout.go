package kit

import (
	"sort"
	"strings"

	"github.com/rivo/uniseg"

	"promodoc/ui/textedit"
)

// layOut breaks the runs into rows of at most width pixels at Unicode's break
// opportunities, and reports whether it had to: the last layout is kept.
func (t *Text) layOut(width float32) bool {
	if width == t.width && t.pieces != nil {
		return false
	}
	t.width = width
	rows := rowBuilder{width: width}
	if t.noWrap {
		rows.width = 1 << 20
	}
	for _, r := range t.runs {
		rest, state := r.Text, -1
		for rest != "" && !rows.full(t.most) {
			var part string
			var must bool
			part, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
			rows.add(r, textedit.Visible(strings.TrimRight(part, "\n")))
			if must && rest != "" {
				rows.breakLine()
			}
		}
	}
	over := rows.full(t.most) && len(rows.row) > 0
	if !over {
		rows.breakLine()
	}
	t.pieces, t.height = rows.done, rows.y
	if over {
		t.pieces = rows.cut()
	}
	if t.noWrap {
		t.pieces = ellipsis(t.pieces, width)
	}
	return true
}

func (t *Text) rowWidth(row int) float32 {
	var w float32
	for _, p := range t.pieces {
		if p.row == row {
			w = max(w, p.x+p.w)
		}
	}
	return w
}

// rowBuilder collects pieces row by row.
type rowBuilder struct {
	width  float32
	done   []piece
	row    []piece
	rows   int
	x, y   float32
	height float32
}

func (s *rowBuilder) add(r Run, part string) {
	word := strings.TrimRight(part, " ")
	ink := r.Measure(word)
	if s.x > 0 && s.x+ink.Width > s.width {
		s.breakLine()
	}
	s.height = max(s.height, ink.Height)
	// A word with a space behind it is another text to the toolkit, which would
	// shape it once more; the space alone is known.
	full := ink.Width + float32(len(part)-len(word))*r.Measure(" ").Width
	if n := len(s.row); n > 0 && s.row[n-1].run == r {
		s.row[n-1].text += part
		s.row[n-1].w += full
	} else {
		s.row = append(s.row, piece{run: r, text: part, x: s.x, w: full})
	}
	s.x += full
}

// full reports whether a text of at most so many rows goes on behind them.
func (s *rowBuilder) full(most int) bool { return most > 0 && s.rows >= most && len(s.row) > 0 }

// cut returns the pieces with an ellipsis at the end of the last row, which
// takes as much as fits of what would have followed.
func (s *rowBuilder) cut() []piece {
	last := len(s.done) - 1
	p := s.done[last]
	next := s.row[0]
	p.text += " " + next.text + "…"
	p.w = p.run.Measure(p.text).Width
	first := last
	for first > 0 && s.done[first-1].row == p.row {
		first--
	}
	s.done[last] = p
	return append(s.done[:first:first], ellipsis(s.done[first:], s.width)...)
}

func (s *rowBuilder) breakLine() {
	for _, p := range s.row {
		p.row = s.rows
		// Runs of different sizes share a baseline near enough when they
		// stand on the same bottom.
		p.y = s.y + s.height - p.run.Measure("x").Height
		trimmed := strings.TrimRight(p.text, " ")
		if trimmed != p.text {
			p.w = p.run.Measure(trimmed).Width
		}
		p.text = trimmed
		s.done = append(s.done, p)
	}
	s.rows++
	s.y += s.height
	s.row, s.x, s.height = nil, 0, 0
}

// ellipsis cuts the pieces of one row to a width.
func ellipsis(row []piece, width float32) []piece {
	for i, p := range row {
		if p.x+p.w <= width+0.5 {
			continue
		}
		text := []rune(p.text)
		fits := sort.Search(len(text), func(n int) bool {
			return p.x+p.run.Measure(string(text[:n+1])+"…").Width > width
		})
		p.text = strings.TrimRight(string(text[:fits]), " ") + "…"
		p.w = p.run.Measure(p.text).Width
		return append(append([]piece(nil), row[:i]...), p)
	}
	return row
}
