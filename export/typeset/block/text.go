package block

import (
	"slices"
	"strings"

	"promodoc/app/message"
)

// The texts of this package: the title of an abstract, what is said in place of a picture,
// and below the heading of a part without anything.
var (
	textAbstract        = message.New("block.abstract", "Abstract")
	textNotShown        = message.New("block.picture-not-shown", "Picture not shown: {{.Name}}")
	textNothing         = message.New("block.nothing-yet", "Nothing yet.")
	textUnnamedNotShown = message.New("block.unnamed-picture-not-shown", "Picture not shown")
)

// Plain returns the text of inlines without any style.
func Plain(text []Inline) string {
	if len(text) == 1 && !text[0].Break {
		return text[0].Text
	}
	var b strings.Builder
	for i := range text {
		b.WriteString(text[i].Text)
		if text[i].Break {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// TitleLine returns the text of a heading for places outside of the text, such as
// bookmarks: on one line, without any style, without the numbers of footnotes, and
// without the descriptions of images beside words.
func TitleLine(text []Inline) string {
	text = withoutNotes(text)
	if HasPictures(text) {
		words := slices.DeleteFunc(slices.Clone(text), func(in Inline) bool { return in.Picture != nil })
		if line := PlainLine(words); line != "" {
			return line
		}
	}
	return PlainLine(text)
}

// withoutNotes returns a text without the numbers of footnotes.
func withoutNotes(text []Inline) []Inline {
	isNote := func(in Inline) bool { return in.Style&Raised != 0 }
	if !slices.ContainsFunc(text, isNote) {
		return text
	}
	return slices.DeleteFunc(slices.Clone(text), isNote)
}

// PlainLine returns the text of inlines without any style and with white space
// collapsed, on one line.
func PlainLine(text []Inline) string { return strings.Join(strings.Fields(Plain(text)), " ") }

// SplitNumber separates the number that a heading begins with, "2" or "2.1",
// from its words. A no-break space stays with the number, for readers who copy
// it. number is nil if there is none.
func SplitNumber(text []Inline) (number, rest []Inline) {
	if len(text) == 0 || text[0].Link != nil || text[0].Picture != nil {
		return nil, text
	}
	head, tail, ok := strings.Cut(text[0].Text, " ")
	if !ok || len(head) > 8 || strings.Trim(head, "0123456789.") != "" || head == "" || strings.TrimSpace(tail) == "" {
		return nil, text
	}
	first, other := text[0], text[0]
	first.Text = head + "\u00a0"
	first.Span.To = min(first.Span.From+len(head)+1, text[0].Span.To)
	other.Text = tail
	other.Span.From = first.Span.To
	return []Inline{first}, append([]Inline{other}, text[1:]...)
}

// IsEmphasized reports whether all of a text is emphasized. Right below a heading such
// a paragraph says what the heading is about.
func IsEmphasized(text []Inline) bool {
	for i := range text {
		if text[i].Style&Emphasis == 0 && strings.TrimSpace(text[i].Text) != "" {
			return false
		}
	}
	return true
}

// IsStrong reports whether a text is not empty and strong as a whole.
func IsStrong(text []Inline) bool {
	return len(text) > 0 && !slices.ContainsFunc(text, func(in Inline) bool { return in.Style&Strong == 0 })
}

// tabWidth is the distance of tab stops in code, in columns.
const tabWidth = 4

// Expanded returns a line of code with spaces up to the next tab stop in place of
// its tabs.
func (l *CodeLine) Expanded() string {
	if !strings.Contains(l.Text, "\t") {
		return l.Text
	}
	var b strings.Builder
	column := 0
	for _, r := range l.Text {
		if r != '\t' {
			b.WriteRune(r)
			column++
			continue
		}
		for once := true; once || column%tabWidth != 0; once = false {
			b.WriteByte(' ')
			column++
		}
	}
	return b.String()
}

// Description returns an image block as text: its alternative text. An address
// describes nothing to a reader.
func (b *Block) Description() []Inline {
	return []Inline{{Text: b.Picture.Alt, Span: b.Span, Link: b.Picture.Link}}
}

// HasPictures reports whether there are images in a text.
func HasPictures(text []Inline) bool {
	return slices.ContainsFunc(text, func(in Inline) bool { return in.Picture != nil })
}

// WithoutPictures returns a text with the descriptions of its images in their
// place.
func WithoutPictures(text []Inline) []Inline {
	if !HasPictures(text) {
		return text
	}
	out := slices.Clone(text)
	for i := range out {
		out[i].Picture = nil
	}
	return out
}

// isEmpty reports whether nothing is seen of an inline and nothing leads to it.
func (in *Inline) isEmpty() bool { return in.Text == "" && in.Picture == nil && len(in.Anchors) == 0 }

// trim removes white space at the edges, and inlines that are empty without it.
func trim(text []Inline) []Inline {
	for len(text) > 0 {
		first := &text[0]
		first.Text = strings.TrimLeft(first.Text, " \t\n")
		if !first.isEmpty() {
			break
		}
		text = text[1:]
	}
	for len(text) > 0 {
		last := &text[len(text)-1]
		last.Text = strings.TrimRight(last.Text, " \t\n")
		last.Break = false
		if !last.isEmpty() {
			break
		}
		text = text[:len(text)-1]
	}
	return text
}
