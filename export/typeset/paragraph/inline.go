package paragraph

import (
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/refs"
	"promodoc/export/typeset/style"
)

// inlineStyle is how one inline is drawn: its own style mixed into that of the
// paragraph.
type inlineStyle struct {
	face  face.ID
	size  float64
	color book.Color
	rise  float64 // points above the baseline
	link  *block.Link

	struck, underlined, marked bool
	// address is set for an address in a list of references.
	address bool
	// picture is an image in the line, which is drawn in place of the text.
	picture *linePicture
	// space is a space in the style, once one was measured.
	space *face.Word
}

// superscriptSize and superscriptRise are the size and the height of a footnote
// number and of other raised text, relative to the text size.
const (
	superscriptSize = 0.66
	superscriptRise = 0.36
	subscriptFall   = 0.16
	// smallSize is the size of small text relative to the text around it.
	smallSize = 0.85
)

// inlineStyle mixes an inline's style into the paragraph's.
func (c *Composer) inlineStyle(p style.Paragraph, in *block.Inline) inlineStyle {
	s := inlineStyle{size: p.Size, color: p.Color, link: in.Link, struck: in.Style&block.Struck != 0,
		underlined: in.Style&block.Underlined != 0, marked: in.Style&block.Marked != 0}
	strong := p.Strong || in.Style&block.Strong != 0
	// Emphasis inside emphasized text is upright, by an old convention.
	italic := p.Italic != (in.Style&block.Emphasis != 0)
	if italic && !face.HasItalic(in.Text) {
		strong, italic = true, false
	}
	switch {
	case in.Style&block.Code != 0:
		s.face = face.Mono
	case strong && italic:
		s.face = face.BoldItalic
	case strong:
		s.face = face.Bold
	case italic:
		s.face = face.Italic
	}
	if in.Style&block.Small != 0 {
		s.size = p.Size * smallSize
	}
	switch {
	case in.Style&(block.Raised|block.Superscript) != 0:
		s.rise = p.Size * superscriptRise
		s.size = p.Size * superscriptSize
	case in.Style&block.Subscript != 0:
		s.rise = -p.Size * subscriptFall
		s.size = p.Size * superscriptSize
	}
	s.address = p.ShowURLs && in.Link != nil && refs.IsAddress(in)
	if in.Link != nil && (s.address || !p.ShowURLs) {
		s.color = c.Sheet.Colors.Link
	}
	return s
}
