package kit

import (
	"sort"
	"strings"

	"github.com/rivo/uniseg"

	"promodoc/ui/textedit"
)

// layOut breaks the runs into rows of at most width pixels, at the break
// opportunities of UAX #14. It keeps the layout for the next call.
func (t *Text) layOut(width float32) {
	if width == t.width && t.pieces != nil {
		return
	}
	t.width = width
	rows := rowBuilder{width: width}
	if t.noWrap {
		rows.width = 1 << 20
	}
	for i, r := range t.runs {
		rest, state := r.Text, -1
		for rest != "" && !rows.full(t.maxRows) {
			var part string
			var must bool
			part, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
			rows.add(r, textedit.Visible(strings.TrimRight(part, "\n")))
			// The end of a run is one of its text only if a line feed is there.
			if must && (rest != "" || i < len(t.runs)-1 && strings.HasSuffix(part, "\n")) {
				rows.breakLine()
			}
		}
	}
	overflow := rows.full(t.maxRows)
	if !overflow {
		rows.breakLine()
	}
	t.pieces, t.height = rows.done, rows.y
	if overflow {
		t.pieces = rows.truncate()
	}
	if t.noWrap {
		t.pieces = truncate(t.pieces, width)
	}
}

// TextWidth returns the width of the longest row of the text as it is shown, whatever
// width it was measured at since.
func (t *Text) TextWidth() float32 {
	t.layOut(t.Size().Width)
	var w float32
	for _, p := range t.pieces {
		w = max(w, p.x+p.w)
	}
	return w
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
	done   []piece // of the finished rows
	row    []piece // of the current row
	rows   int     // the number of finished rows
	x, y   float32 // the end of the current row
	height float32 // of the current row
}

func (s *rowBuilder) add(r Run, part string) {
	word := strings.TrimRight(part, " ")
	size := r.Measure(word)
	if s.x > 0 && s.x+size.Width > s.width {
		s.breakLine()
	}
	s.height = max(s.height, size.Height)
	// The toolkit caches widths by string: a word with a space after it would be
	// shaped once more, the word and the space alone are cached.
	full := size.Width + float32(len(part)-len(word))*r.Measure(" ").Width
	if n := len(s.row); n > 0 && s.row[n-1].run == r {
		s.row[n-1].text += part
		s.row[n-1].w += full
	} else {
		s.row = append(s.row, piece{run: r, text: part, x: s.x, w: full})
	}
	s.x += full
}

// full reports whether there is text after the first maxRows rows.
func (s *rowBuilder) full(maxRows int) bool {
	return maxRows > 0 && s.rows >= maxRows && len(s.row) > 0
}

// truncate returns the pieces of the finished rows, the last of which is filled up
// with following text and ends in an ellipsis.
func (s *rowBuilder) truncate() []piece {
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
	return append(s.done[:first:first], truncate(s.done[first:], s.width)...)
}

func (s *rowBuilder) breakLine() {
	base := baselineOf(s.row, s.height)
	for _, p := range s.row {
		p.row = s.rows
		p.y = s.y
		if h := p.run.Measure("x").Height; h < s.height {
			p.y += min(round(base-p.run.baseline()), s.height-h)
		}
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

// baselineOf returns how far below the top of a row its highest runs stand.
func baselineOf(row []piece, height float32) float32 {
	var base float32
	for _, p := range row {
		if p.run.Measure("x").Height == height {
			base = max(base, p.run.baseline())
		}
	}
	return base
}

// truncate cuts the pieces of one row to a width and adds an ellipsis.
func truncate(row []piece, width float32) []piece {
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
