package pages

// Map says which words of an export come from which field, so that a comment on
// them finds its way home. The file has its ID, and else nothing of it.
type Map struct {
	Export string // the ID of the export, see package export/mark
	Words  []Word // of pages, in reading order
	// Text is the text of a file without pages, with the spans that come from
	// fields, in order.
	Text  string
	Spans []Span
}

// Word is a word on a page. Known is false for the program's own words.
type Word struct {
	Area
	Text  string
	Known bool
	Spot  Spot
}

// Span maps the bytes [Start, End) of a text to a field, from the position in its
// text where they begin.
type Span struct {
	Start, End int
	Spot       Spot
}
