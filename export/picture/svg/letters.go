package svg

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"

	"promodoc/assets"
	"promodoc/export/bidi"
	"promodoc/export/face"
	"promodoc/export/sysfont"
)

// faces are the fonts of drawings, which name others: those of the window for
// families without serifs, and those of pages for the others.
var (
	sansFaces = sync.OnceValue(func() *face.Fonts {
		return face.New(face.Bytes{
			face.Regular: assets.SansRegular, face.Italic: assets.SansRegular,
			face.Bold: assets.SansSemiBold, face.BoldItalic: assets.SansSemiBold,
			face.Mono: assets.MonoRegular, face.Emoji: assets.EmojiRegular, face.Symbols: assets.SymbolsRegular,
		}, sysfont.Installed())
	})
	serifFaces = sync.OnceValue(func() *face.Fonts { return face.Embedded(sysfont.Installed()) })
)

// setText is a text in glyphs.
type setText struct {
	fonts *face.Fonts
	parts []face.Part // in visual order
	size  float64
	count int // of the glyphs that advance
	// spacing is added after each glyph, and after the last if lastSpacing is set.
	spacing     float64
	lastSpacing bool
	stretch     float64 // of the horizontal
	slant       float64 // of letters that have no italic face
}

// width returns how far the text advances.
func (t *setText) width() float64 {
	var sum float64
	for i := range t.parts {
		for k := range t.parts[i].Glyphs {
			sum += float64(t.parts[i].Glyphs[k].Advance) * t.size / 1000
		}
	}
	spaces := t.count
	if !t.lastSpacing && spaces > 0 {
		spaces--
	}
	return (sum + t.spacing*float64(spaces)) * t.stretch
}

// setText measures a piece of text.
func (p *painter) setText(piece *piece) setText {
	s := piece.style
	fonts, id := facesFor(s)
	out := setText{fonts: fonts, size: s.fontSize(), stretch: 1, lastSpacing: true}
	out.spacing, _ = relativeLength(s["letter-spacing"], out.size, out.size)
	if isItalic(s) && (fonts == sansFaces() || id == face.Mono) {
		out.slant = 0.2
	}
	for _, run := range visualRuns(piece.text) {
		word := fonts.Word(id, run.text)
		if run.rtl {
			word = fonts.WordRTL(id, run.text)
			for i := len(word.Parts) - 1; i >= 0; i-- {
				out.parts = append(out.parts, word.Parts[i])
			}
			continue
		}
		out.parts = append(out.parts, word.Parts...)
	}
	for i := range out.parts {
		for k := range out.parts[i].Glyphs {
			if out.parts[i].Glyphs[k].Bytes > 0 {
				out.count++
			}
		}
	}
	return out
}

// run is a part of a text in one direction.
type run struct {
	text string
	rtl  bool
}

// visualRuns divides a text by direction, in the order from left to right.
func visualRuns(text string) []run {
	if !bidi.HasRightToLeft(text) {
		return []run{{text, false}}
	}
	base, _ := bidi.ParagraphLevel(text)
	levels := new(bidi.Resolver).Levels(text, base)
	var runs []run
	var of []bidi.Level
	for from := 0; from < len(levels); {
		to := from + 1
		for to < len(levels) && levels[to] == levels[from] {
			to++
		}
		runs = append(runs, run{text[from:to], levels[from].RightToLeft()})
		of = append(of, levels[from])
		from = to
	}
	out := make([]run, 0, len(runs))
	for _, i := range bidi.Reorder(of, nil) {
		out = append(out, runs[i])
	}
	return out
}

// facesFor returns the face for a style.
func facesFor(s style) (*face.Fonts, face.ID) {
	family := strings.ToLower(s["font-family"])
	for _, name := range [...]string{"mono", "courier", "consolas", "menlo", "typewriter"} {
		if strings.Contains(family, name) {
			return sansFaces(), face.Mono
		}
	}
	id := face.Regular
	switch bold, italic := isBold(s), isItalic(s); {
	case bold && italic:
		id = face.BoldItalic
	case bold:
		id = face.Bold
	case italic:
		id = face.Italic
	}
	// An unknown family is most often one without serifs.
	first, _, _ := strings.Cut(family, ",")
	for _, name := range [...]string{"times", "georgia", "garamond", "palatino", "cambria", "roman", "cmr"} {
		if strings.Contains(first, name) {
			return serifFaces(), id
		}
	}
	if strings.Contains(strings.ReplaceAll(family, "sans-serif", ""), "serif") && !strings.Contains(first, "sans") {
		return serifFaces(), id
	}
	return sansFaces(), id
}

func isBold(s style) bool {
	weight := s["font-weight"]
	n, err := strconv.ParseFloat(weight, 64)
	const semiBold = 600
	return weight == "bold" || weight == "bolder" || err == nil && n >= semiBold
}

func isItalic(s style) bool {
	return strings.HasPrefix(s["font-style"], "italic") || strings.HasPrefix(s["font-style"], "oblique")
}

// drawText draws a piece at a position in the units of its state.
func (p *painter) drawText(piece *piece, x, y float64) {
	t := &piece.set
	const smallest, largest = 0.5, 20_000 // pixels
	if size := t.size * lengthScale(piece.state); !(size >= smallest && size <= largest) {
		return
	}
	var outline rasterx.Path
	from := x
	for i := range t.parts {
		part := &t.parts[i]
		upem := float64(t.fonts.UnitsPerEm(part.Face))
		for k := range part.Glyphs {
			g := &part.Glyphs[k]
			segments := t.fonts.Outline(part.Face, g.ID)
			const perSegment = 100 // what one takes, in pixels
			p.scanner.spend(perSegment * len(segments))
			m := piece.m.Translate(x+float64(g.XOff)*t.size/1000*t.stretch, y-float64(g.YOff)*t.size/1000)
			m = m.Scale(t.stretch, 1).Mult(rasterx.Matrix2D{A: 1, C: -t.slant, D: 1}).Scale(t.size/upem, -t.size/upem)
			addGlyph(&outline, segments, m)
			x += float64(g.Advance) * t.size / 1000 * t.stretch
			if g.Bytes > 0 {
				x += t.spacing * t.stretch
			}
		}
	}
	if strings.Contains(piece.style["text-decoration"], "underline") && x > from {
		addBar(&outline, piece.m, from, y+t.size*0.1, x, y+t.size*0.16)
	}
	if strings.Contains(piece.style["text-decoration"], "line-through") && x > from {
		addBar(&outline, piece.m, from, y-t.size*0.3, x, y-t.size*0.24)
	}
	if len(outline) > 0 {
		s := piece.state
		s.style = withoutEvenOdd(s.style)
		p.shape(outline, rasterx.Identity, s, true)
	}
}

// withoutEvenOdd returns a style without the rules that are not for glyphs, whose
// contours may overlap.
func withoutEvenOdd(s style) style {
	if s["fill-rule"] != "evenodd" && s["clip-rule"] != "evenodd" {
		return s
	}
	out := style{}
	for name, value := range s {
		if name != "fill-rule" && name != "clip-rule" {
			out[name] = value
		}
	}
	return out
}

// pixel returns a point of a transformation in pixels.
func pixel(m rasterx.Matrix2D, x, y float64) fixed.Point26_6 {
	x, y = m.Transform(x, y)
	const far = 1 << 24
	return fixed.Point26_6{X: fixed.Int26_6(math.Round(min(max(x, -far), far) * 64)), Y: fixed.Int26_6(math.Round(min(max(y, -far), far) * 64))}
}

// addBar adds an upright rectangle.
func addBar(to *rasterx.Path, m rasterx.Matrix2D, x0, y0, x1, y1 float64) {
	to.Start(pixel(m, x0, y0))
	to.Line(pixel(m, x1, y0))
	to.Line(pixel(m, x1, y1))
	to.Line(pixel(m, x0, y1))
	to.Stop(true)
}

// addGlyph adds the contours of a glyph.
func addGlyph(to *rasterx.Path, outline []opentype.Segment, m rasterx.Matrix2D) {
	at := func(p opentype.SegmentPoint) fixed.Point26_6 { return pixel(m, float64(p.X), float64(p.Y)) }
	open := false
	for i := range outline {
		s := &outline[i]
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if open {
				to.Stop(true)
			}
			to.Start(at(s.Args[0]))
			open = true
		case opentype.SegmentOpLineTo:
			to.Line(at(s.Args[0]))
		case opentype.SegmentOpQuadTo:
			to.QuadBezier(at(s.Args[0]), at(s.Args[1]))
		case opentype.SegmentOpCubeTo:
			to.CubeBezier(at(s.Args[0]), at(s.Args[1]), at(s.Args[2]))
		}
	}
	if open {
		to.Stop(true)
	}
}
