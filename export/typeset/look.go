package typeset

import (
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/line"
)

// look is how a block's text is set before its own inline styles.
type look struct {
	Text
	color          book.Color
	strong, italic bool
	mode           line.Mode
	// addresses makes links say where they lead, and only what they say in
	// the colour of links: how a list of references is set.
	addresses bool
}

func (s *setter) bodyLook() look  { return look{Text: s.d.Body, color: s.d.Colors.Text} }
func (s *setter) quietLook() look { return look{Text: s.d.Small, color: s.d.Colors.Quiet} }

// ink is how one inline is drawn.
type ink struct {
	face  face.ID
	size  float64
	color book.Color
	rise  float64 // points above the baseline
	link  *block.Link
	code  bool
	// struck text has a line through it.
	struck bool
	// address is set for one in a list of references.
	address bool
}

// raisedSize and raisedBy are a footnote number's size and height in shares of
// the text's size.
const (
	raisedSize = 0.66
	raisedBy   = 0.36
)

// ink mixes an inline's style into the block's look.
func (s *setter) ink(l look, in *block.Inline) ink {
	k := ink{size: l.Size, color: l.color, link: in.Link, struck: in.Style&block.Struck != 0}
	strong := l.strong || in.Style&block.Strong != 0
	// Emphasis inside emphasised text is set upright, as it has been for centuries.
	italic := l.italic != (in.Style&block.Emphasis != 0)
	switch {
	case in.Style&block.Code != 0:
		k.face, k.code = face.Mono, true
	case strong && italic:
		k.face = face.BoldItalic
	case strong:
		k.face = face.Bold
	case italic:
		k.face = face.Italic
	}
	if in.Style&block.Raised != 0 {
		k.rise = l.Size * raisedBy
		k.size = l.Size * raisedSize
	}
	k.address = l.addresses && in.Link != nil && isAddress(in)
	if in.Link != nil && (k.address || !l.addresses) {
		k.color = s.d.Colors.Link
	}
	return k
}

// baseline is how far a line's baseline stands under its upper edge, so that
// its letters stand in the middle of the leading.
func baseline(t Text) float64 { return t.Leading/2 + 0.33*t.Size }
