package textedit

// Style is how a part of a text is drawn: any combination of the constants.
type Style uint16

// The styles.
const (
	Bold Style = 1 << iota
	Italic
	Code       // monospaced
	Strike     // struck through
	Link       // text that leads somewhere
	Quiet      // a mark of the markup itself, such as ** or #
	Heading    // a heading with its mark
	Quote      // quoted text with its mark
	ListMarker // the start of a paragraph, to whose end the rows that wrap are indented
)

// Span is a part of a paragraph in a style: its runes from From up to To. Where
// spans overlap, their styles add up.
type Span struct {
	From, To int
	Style    Style
}

// Styler returns the spans of a paragraph, which is text without a line feed. state
// is what the styler returned as next for the paragraph before, 0 for the first; it
// carries what reaches over paragraphs, such as a block of code. A styler must
// return the same for the same arguments: after an edit only the paragraphs that
// changed are styled again, and those after them until state is what it was.
type Styler func(paragraph string, state int) (spans []Span, next int)

// SetStyler sets how the text is styled; nil means not at all.
func (m *Model) SetStyler(s Styler) { m.styler = s }
