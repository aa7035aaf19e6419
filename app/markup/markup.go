// Package markup is what a text field knows of the markup that its text is
// written in: which ranges of the text look how, and which edits there are. The
// field draws and applies them without knowing any syntax. The package must not
// know of a particular markup or of a toolkit.
//
// All positions are in runes from the start of the text, or of a line where that is
// said. Lines are separated by line feeds only.
package markup

// Style is how a range of text looks: a set of the constants below.
type Style uint16

// The styles. Quiet is for the syntax itself, such as the asterisks around bold text.
const (
	Bold Style = 1 << iota
	Italic
	Struck
	Code
	Link
	Heading
	Quote
	Marker // the bullet, number or check box of a list item
	Quiet
)

// Has reports whether s contains all styles of t.
func (s Style) Has(t Style) bool { return s&t == t }

// Span is a range of runes of a line that look the same.
type Span struct {
	Start, End int // from the start of the line
	Style      Style
}

// Selection is the selected range of a text. The caret is at End, which may be
// before Start; both are the same if nothing is selected.
type Selection struct {
	Start, End int
}

// Caret returns the selection that is only a caret.
func Caret(at int) Selection { return Selection{at, at} }

// Ordered returns the ends of the selection, the first in the text first.
func (s Selection) Ordered() (from, to int) { return min(s.Start, s.End), max(s.Start, s.End) }

// Empty reports whether nothing is selected.
func (s Selection) Empty() bool { return s.Start == s.End }

// Edit replaces the runes [From, To) of a text. It replaces none with nothing if only
// the selection changes.
type Edit struct {
	From, To int
	Text     string
	Select   Selection // in the text after the edit
}

// Command is an edit that a key or a menu offers.
type Command int

// The commands. Those that toggle act on the selection, or on the word at the caret;
// at a caret between words they write the syntax around the caret. The commands for
// lists act on all lines that the selection touches.
const (
	ToggleBold Command = iota
	ToggleItalic
	ToggleCode
	EditLink // makes a link, or selects the address of the link at the caret
	RemoveLink
	ToggleNumbers
	ToggleBullets
	BreakLine      // Enter, in a list
	Indent         // Tab, in a list
	Outdent        // Shift Tab, in a list
	DeleteBackward // Backspace, at the start of a list item
)

// Text is the text of one field. It has to be told every change of the text. A Text
// must not be used by several goroutines at once.
type Text interface {
	// Reset replaces the whole text.
	Reset(text string)

	// Replace replaces the runes [from, to) with a text. It returns the range
	// [first, end) of the lines, counted in the new text, whose spans may have
	// changed; lines after it keep their spans.
	Replace(from, to int, with string) (first, end int)

	// Spans returns the styled ranges of a line, counted from 0, in order and without
	// overlap. What is in none of them is plain. They must not be changed.
	Spans(line int) []Span

	// StyleAt returns the style of what is typed at a position.
	StyleAt(at int) Style

	// Do returns what a command does to a selection. ok is false if it does nothing
	// there: a key then has its usual meaning, and a menu shows it as unavailable.
	Do(c Command, s Selection) (e Edit, ok bool)

	// Paste returns how a text is pasted over a selection if the markup has a way of
	// its own for that, such as a link for an address.
	Paste(text string, s Selection) (e Edit, ok bool)

	// PasteFormatted returns how a text in this markup is pasted over a selection,
	// such as what was made of a web page.
	PasteFormatted(text string, s Selection) Edit

	// Typed returns the typographic replacement for what was just typed before the
	// caret, such as quotation marks of a language (a BCP 47 tag, empty for none).
	// The text has what was typed already, so that the replacement is undone by
	// itself.
	Typed(caret int, language string) (e Edit, ok bool)
}
