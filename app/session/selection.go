package session

// Selection is what is selected in a text field, in runes from the start of its
// text. The caret is at Cursor, which may be before Anchor; both are the same if
// nothing is selected.
type Selection struct {
	Anchor, Cursor int
}

// Caret returns the selection that is only a caret.
func Caret(at int) Selection { return Selection{at, at} }

// within returns the selection as far as a text of a length has it.
func (s Selection) within(length int) Selection {
	return Selection{min(max(s.Anchor, 0), length), min(max(s.Cursor, 0), length)}
}

// end returns the end of the selection that is further in the text.
func (s Selection) end() int { return max(s.Anchor, s.Cursor) }

// Selections are what is selected in a field before a keystroke and after it. Undo
// and redo select it again.
type Selections struct {
	Before Selection // only used if Known
	Known  bool
	After  Selection
}

// LeftAt returns the Selections of a keystroke of which is only known where it left
// the caret.
func LeftAt(cursor int) Selections { return Selections{After: Caret(cursor)} }

// beforeKey returns what was selected before a keystroke in a text.
func (c Selections) beforeKey(k keystroke, old string) Selection {
	if c.Known {
		return c.Before
	}
	return Caret(k.cursorBefore(old))
}
