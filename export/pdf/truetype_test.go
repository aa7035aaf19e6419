package pdf

import (
	"bytes"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/face/facetest"
	"promodoc/export/typeset"
)

// fallbackBook is laid out with a fallback font that has Hebrew, Thai and Chinese
// letters.
func fallbackBook(tb testing.TB, md string) *book.Book {
	tb.Helper()
	fonts := face.Embedded(facetest.New(facetest.Hebrew + facetest.Thai + facetest.Han + "\u0e33\u0e48"))
	b, err := typeset.Layout([]byte(md), typeset.Options{Fonts: fonts})
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// area returns the area of a contour, of which each curve is approximated by lines.
func area(c []point) float64 {
	var path []point
	n := len(c)
	for i, p := range c {
		if p.on {
			path = append(path, p)
			continue
		}
		before, after := c[(i+n-1)%n], c[(i+1)%n]
		if !before.on {
			before = point{x: (before.x + p.x) / 2, y: (before.y + p.y) / 2}
		}
		if !after.on {
			after = point{x: (after.x + p.x) / 2, y: (after.y + p.y) / 2}
		}
		for k := 1; k <= 32; k++ {
			t := float64(k) / 32
			u := 1 - t
			path = append(path, point{x: u*u*before.x + 2*u*t*p.x + t*t*after.x, y: u*u*before.y + 2*u*t*p.y + t*t*after.y})
		}
	}
	var sum float64
	for i, p := range path {
		q := path[(i+1)%len(path)]
		sum += p.x*q.y - q.x*p.y
	}
	return sum / 2
}

func segment(op opentype.SegmentOp, xy ...float32) opentype.Segment {
	s := opentype.Segment{Op: op}
	for i := 0; i+1 < len(xy); i += 2 {
		s.Args[i/2] = opentype.SegmentPoint{X: xy[i], Y: xy[i+1]}
	}
	return s
}

// circle returns the outline of a circle of four cubic curves, as in PostScript
// fonts.
func circle(r float32) []opentype.Segment {
	k := r * 0.5522847
	return []opentype.Segment{
		segment(opentype.SegmentOpMoveTo, r, 0),
		segment(opentype.SegmentOpCubeTo, r, k, k, r, 0, r),
		segment(opentype.SegmentOpCubeTo, -k, r, -r, k, -r, 0),
		segment(opentype.SegmentOpCubeTo, -r, -k, -k, -r, 0, -r),
		segment(opentype.SegmentOpCubeTo, k, -r, r, -k, r, 0),
	}
}

func TestCubicCurvesKeepTheirShape(t *testing.T) {
	const r = 400
	got := contours(circle(r), 0.5)
	if len(got) != 1 {
		t.Fatalf("%d contours", len(got))
	}
	if a, want := area(got[0]), math.Pi*r*r; math.Abs(a-want) > want/1000 {
		t.Errorf("area %.0f, want %.0f", a, want)
	}
	for _, p := range got[0] {
		if d := math.Hypot(p.x, p.y); p.on && math.Abs(d-r) > 0.5 {
			t.Errorf("a point of the circle is %.2f from the centre", d)
		}
	}
	if n := len(got[0]); n > 24 {
		t.Errorf("%d points, more than the tolerance needs", n)
	}
	if finer := contours(circle(r), 0.01); len(finer[0]) <= len(got[0]) {
		t.Error("a finer tolerance gives no more points")
	}
}

func TestContours(t *testing.T) {
	line := func(xy ...float32) opentype.Segment { return segment(opentype.SegmentOpLineTo, xy...) }
	move := func(xy ...float32) opentype.Segment { return segment(opentype.SegmentOpMoveTo, xy...) }
	for _, c := range []struct {
		name    string
		outline []opentype.Segment
		points  []int // of each contour
	}{
		{"nothing", nil, nil},
		{"a triangle that ends where it began", []opentype.Segment{move(0, 0), line(9, 0), line(0, 9), line(0, 0)}, []int{3}},
		{"a triangle left open", []opentype.Segment{move(0, 0), line(9, 0), line(0, 9)}, []int{3}},
		{"two", []opentype.Segment{move(0, 0), line(9, 0), line(0, 9), move(1, 1), line(2, 1), line(1, 2), line(0, 1)}, []int{3, 4}},
		{"a point and a line", []opentype.Segment{move(0, 0), move(1, 1), line(2, 2)}, nil},
	} {
		got := contours(c.outline, 1)
		var points []int
		for _, one := range got {
			points = append(points, len(one))
		}
		if len(points) != len(c.points) {
			t.Errorf("%s: contours of %d points, want %d", c.name, points, c.points)
			continue
		}
		for i := range points {
			if points[i] != c.points[i] {
				t.Errorf("%s: contours of %d points, want %d", c.name, points, c.points)
			}
		}
	}
}

// A font made of outlines draws the same as the font that they are from.
func TestFallbackFontDrawsTheSame(t *testing.T) {
	fonts := face.Embedded(nil)
	var glyphs []compositeGlyph
	codes := map[uint16]uint16{}
	for i, r := range "agB8&%fé" {
		g := fonts.Word(face.Mono, string(r)).Parts[0].Glyphs[0].ID
		glyphs = append(glyphs, compositeGlyph{parts: []component{{glyph: g}}, advance: ownAdvance})
		codes[uint16('A'+i)] = uint16(len(glyphs))
	}
	glyphs = append(glyphs, compositeGlyph{parts: []component{{glyph: glyphs[0].parts[0].glyph, x: 100, y: -50}}, advance: 0})
	codes['Z'] = uint16(len(glyphs))
	made := fallbackFont(fonts, face.Mono, glyphs)
	all := []uint16{0}
	for glyph := range glyphs {
		all = append(all, uint16(glyph+1))
	}
	file := newSubset(made, all).file(slices.Sorted(maps.Keys(codes)), func(c uint16) uint16 { return codes[c] })
	got, err := font.ParseTTF(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for code, number := range codes {
		part := glyphs[number-1].parts[0]
		want := contours(fonts.Outline(face.Mono, part.glyph), 1)
		gid, _ := got.NominalGlyph(rune(code))
		shape, _ := got.GlyphDataOutline(gid)
		have := contours(shape.Segments, 1)
		if len(have) != len(want) || len(want) == 0 {
			t.Fatalf("code %c: %d contours, want %d", code, len(have), len(want))
		}
		for i := range want {
			if a, b := area(have[i]), area(want[i]); math.Abs(a-b) > math.Abs(b)/500+2 {
				t.Errorf("code %c: contour of area %.0f, want %.0f", code, a, b)
			}
		}
		advance := float32(fonts.Advance(face.Mono, part.glyph))
		if code == 'Z' {
			advance = 0
			if dx, dy := have[0][0].x-want[0][0].x, have[0][0].y-want[0][0].y; math.Abs(dx-100) > 1 || math.Abs(dy+50) > 1 {
				t.Errorf("moved by %.0f, %.0f", dx, dy)
			}
		}
		if got := got.HorizontalAdvance(gid); got != advance {
			t.Errorf("code %c is %v wide, want %v", code, got, advance)
		}
	}
}

func TestFallbackTextIsExtracted(t *testing.T) {
	md := "# שלום עולם\n\nפריט (12) abc, **מודגש**. Latin with שתי מילים in it.\n\n- פריט\n- ฉคนำท่า มก\n\n中文字 mixed, `code 中`.\n"
	b := fallbackBook(t, md)
	file := write(t, b)
	pages := newReader(t, file).pages(t)
	for i, p := range b.Pages {
		if got, want := strings.Join(pages[i], "|"), strings.Join(runsOf(p), "|"); got != want {
			t.Errorf("page %d: %q was extracted, want %q", i+1, got, want)
		}
	}
	named := 0
	for _, o := range readFile(t, file).objects {
		if d, ok := o.(dict); ok {
			if base, _ := d["BaseFont"].(name); strings.Contains(string(base), "+TestSans") {
				named++
			}
		}
	}
	if named < 2 {
		t.Errorf("the fallback font is named %d times", named)
	}
	checkByTools(t, file, b)
}

// The ids of fallback faces depend on what was laid out before. The file must not.
func TestFallbackFacesAreNumberedByTheBook(t *testing.T) {
	const md = "`中` 字 שלום\n"
	first := write(t, fallbackBook(t, md))
	fonts := face.Embedded(facetest.New(facetest.Hebrew + facetest.Thai + facetest.Han + "\u0e33\u0e48"))
	for _, text := range []string{"字\n", md} {
		b, err := typeset.Layout([]byte(text), typeset.Options{Fonts: fonts})
		if err != nil {
			t.Fatal(err)
		}
		if text == md && !bytes.Equal(write(t, b), first) {
			t.Error("the same text gives another file after another text")
		}
	}
}

// Glyphs that draw a cluster together are one, with marks in position.
func TestCompositeGlyphs(t *testing.T) {
	m := newCompositeGlyphs()
	in := []drawnGlyph{
		{glyph: 5, text: "ก", advance: 600}, {glyph: 5, text: "ก", advance: 580},
		{glyph: 6, text: "น", advance: 600}, {glyph: 7, text: "", advance: 0, x: -300, y: 40}, {glyph: 8, text: "", advance: 200},
		{glyph: 6, text: "น", advance: 600}, {glyph: 7, text: "", advance: 0, x: -300, y: 40}, {glyph: 8, text: "", advance: 200},
		{glyph: 9, text: "่", advance: 0, x: -100},
	}
	got := m.drawnGlyphs(append([]drawnGlyph(nil), in...), &book.Run{})
	want := []drawnGlyph{
		{glyph: 1, text: "ก", advance: 600}, {glyph: 1, text: "ก", advance: 580},
		{glyph: 2, text: "น", advance: 800}, {glyph: 2, text: "น", advance: 800}, {glyph: 3, text: "่", advance: 0},
	}
	if len(got) != len(want) {
		t.Fatalf("%d glyphs, want %d: %+v", len(got), len(want), got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("glyph %d: %+v, want %+v", i, got[i], want[i])
		}
	}
	if parts := m.all[1].parts; len(parts) != 3 || parts[1] != (component{7, 300, 40}) || parts[2] != (component{8, 600, 0}) {
		t.Errorf("components %+v", parts)
	}
	left := m.drawnGlyphs([]drawnGlyph{{glyph: 5, text: "", advance: 10}, {glyph: 5, text: "ש", advance: 20}}, &book.Run{RightToLeft: true})
	if len(left) != 2 {
		t.Errorf("right-to-left text: %d glyphs, want 2", len(left))
	}
}

func FuzzWriteFallback(f *testing.F) {
	for _, s := range []string{"שלום abc", "中文\n\n- שלום\n- ก\u0e48", "`中`", "א\u0301ב", "| ש | a |\n|--|--|\n| 1 | ב |\n", "> ש\n> 1. ב"} {
		f.Add(s)
	}
	fonts := face.Embedded(facetest.New(facetest.Hebrew + facetest.Thai + facetest.Han + facetest.Arabic))
	f.Fuzz(func(t *testing.T, text string) {
		b, err := typeset.Layout([]byte(text), typeset.Options{Fonts: fonts})
		if err != nil {
			t.Fatal(err)
		}
		pages := newReader(t, write(t, b)).pages(t)
		for i, p := range b.Pages {
			want := strings.ReplaceAll(strings.Join(runsOf(p), ""), "\u200b", "")
			if got := strings.Join(pages[i], ""); got != want {
				t.Fatalf("page %d: %q was extracted, want %q", i+1, got, want)
			}
		}
	})
}
