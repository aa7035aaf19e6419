package textfield

import (
	"strings"
	"testing"
)

// TestWrappedRows checks the manners for which it matters where a paragraph wraps.
func TestWrappedRows(t *testing.T) {
	rows := newTrial(t, "", "|"+wrapped).field.model.Rows()
	if len(rows) < 3 {
		t.Fatalf("the text wraps into %d rows", len(rows))
	}
	second, third := rows[1].Start, rows[2].Start
	word := strings.LastIndex(wrapped[:second-1], " ") + 1
	for _, c := range []struct {
		name, do      string
		anchor, caret int
	}{
		{"Home goes to the start of the row", "Down; Right; Right; Home", second, second},
		{"Home again stays there", "Down; Right; Home; Home", second, second},
		{"End goes to the end of the row", "End", second - 1, second - 1},
		{"End again stays there", "End; End", second - 1, second - 1},
		{"Right at the end of a row goes to the next", "End; Right", second, second},
		{"Left at the start of a row goes to the end of the one before", "Down; Home; Left", second - 1, second - 1},
		{"Shift End selects to the end of the row", "Down; Home; Shift+End", second, third - 1},
		{"Shift Home selects to the start of the row", "Down; End; Shift+Home", third - 1, second},
		{"Shift Down selects a row", "Shift+Down", 0, second},
		{"Ctrl Down goes past all rows of a paragraph", "Ctrl+Down", len(wrapped), len(wrapped)},
		{"a click beside a row puts the caret at its end", "click 0 right", second - 1, second - 1},
		{"a double click beside a row selects its last word", "double 0 right; Ctrl+C", word, second - 1},
		{"a triple click selects all rows of a paragraph", "triple 0", 0, len(wrapped)},
	} {
		b := newTrial(t, "", "|"+wrapped)
		b.do(c.do)
		if anchor, caret := b.field.Selection(); anchor != c.anchor || caret != c.caret {
			t.Errorf("%s: selected from %d to %d, want %d to %d", c.name, anchor, caret, c.anchor, c.caret)
		}
	}
}
