package sysfont

import (
	"errors"
	"slices"
	"sort"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"

	"promodoc/export/face"
)

// entry is a system font: what is known before it is opened and, once it
// is, the font.
type entry struct {
	path   string
	index  int // in a collection
	family string
	aspect font.Aspect
	kind   kind
	// A variable font has all weights.
	variable bool
	runes    []span

	opened  bool
	font    *font.Font // nil if it cannot be used
	face    *font.Face
	sources [2]*face.Source // regular and, if it is variable, bold
}

// span is a range of runes, including both ends.
type span [2]rune

// covers reports whether the character map of the font has all visible characters
// of a text, and at least one.
func (e *entry) covers(text string) bool {
	some := false
	for _, r := range text {
		if e.has(r) {
			some = true
		} else if !face.Ignorable(r) {
			return false
		}
	}
	return some
}

func (e *entry) has(r rune) bool {
	i := sort.Search(len(e.runes), func(i int) bool { return e.runes[i][1] >= r })
	return i < len(e.runes) && e.runes[i][0] <= r
}

// open reads the font, once. It reports false if the file is broken or was removed.
func (e *entry) open() (ok bool) {
	if e.opened {
		return e.font != nil
	}
	e.opened = true
	defer func() {
		if recover() != nil {
			e.font, ok = nil, false
		}
	}()
	file, loaders, err := load(e.path)
	if err != nil {
		return false
	}
	defer file.Close()
	if e.index >= len(loaders) {
		return false
	}
	opened, err := font.NewFont(loaders[e.index])
	if err != nil || opened.Upem() == 0 {
		return false
	}
	e.font, e.face = opened, font.NewFace(opened)
	return true
}

// draws reports whether the font has an outline for each rune.
func (e *entry) draws(text string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	for _, r := range text {
		glyph, has := e.face.NominalGlyph(r)
		if face.Ignorable(r) {
			continue
		}
		if !has || glyph == 0 {
			return false
		}
		shape, has := e.face.GlyphDataOutline(glyph)
		if !has || len(shape.Segments) == 0 && !unicode.Is(unicode.Zs, r) {
			return false
		}
	}
	return true
}

// source returns the font for a style, the same pointer for the same weight.
func (e *entry) source(query face.Query) *face.Source {
	i, weight := 0, float32(0)
	if e.variable {
		weight = float32(font.WeightNormal)
		if query.Bold {
			i, weight = 1, float32(font.WeightBold)
		}
	}
	if e.sources[i] == nil {
		e.sources[i] = &face.Source{Name: e.family, Font: e.font, Weight: weight}
	}
	return e.sources[i]
}

var (
	tagCmap = opentype.MustNewTag("cmap")
	tagOS2  = opentype.MustNewTag("OS/2")
	tagFvar = opentype.MustNewTag("fvar")
)

// outlineTables are the tables of outlines that can be drawn. Fonts with one of
// colourTables have images as glyphs.
var (
	outlineTables = tagsOf("glyf", "CFF ", "CFF2")
	colourTables  = tagsOf("CBDT", "sbix", "COLR", "SVG ")
)

func tagsOf(names ...string) []opentype.Tag {
	var out []opentype.Tag
	for _, n := range names {
		out = append(out, opentype.MustNewTag(n))
	}
	return out
}

// describe reads what is needed to choose a font. It returns an error if the font
// cannot be used.
func describe(ld *opentype.Loader, buffer []byte) (*entry, []byte, error) {
	has := func(tag opentype.Tag) bool { return ld.HasTable(tag) }
	if !slices.ContainsFunc(outlineTables, has) || slices.ContainsFunc(colourTables, has) {
		return nil, buffer, errors.New("no outlines")
	}
	e := &entry{variable: has(tagFvar)}
	var described font.Description
	described, buffer = font.Describe(ld, buffer)
	e.family, e.aspect = described.Family, described.Aspect
	raw, err := ld.RawTableTo(tagOS2, buffer)
	page := tables.FPNone
	if err == nil {
		e.kind = kindOf(e.family, raw)
		if os2, _, err := tables.ParseOs2(raw); err == nil {
			page = os2.FontPage()
		}
		buffer = raw
	} else {
		e.kind = kindOf(e.family, nil)
	}
	if raw, err = ld.RawTableTo(tagCmap, buffer); err != nil {
		return nil, buffer, err
	}
	table, _, err := tables.ParseCmap(raw)
	if err != nil {
		return nil, raw, err
	}
	characters, _, err := font.ProcessCmap(table, page)
	if err != nil {
		return nil, raw, err
	}
	e.runes = spansOf(characters)
	return e, raw, nil
}

// spansOf returns the runes of a character map.
func spansOf(m font.Cmap) []span {
	var out []span
	add := func(from, to rune) {
		if n := len(out); n > 0 && from >= out[n-1][0] && from <= out[n-1][1]+1 {
			out[n-1][1] = max(out[n-1][1], to)
			return
		}
		out = append(out, span{from, to})
	}
	if ranger, ok := m.(font.CmapRuneRanger); ok {
		for _, r := range ranger.RuneRanges(nil) {
			add(r[0], r[1])
		}
	} else {
		var runes []rune
		for it := m.Iter(); it.Next(); {
			r, _ := it.Char()
			runes = append(runes, r)
		}
		slices.Sort(runes)
		for _, r := range runes {
			add(r, r)
		}
	}
	sorted := slices.IsSortedFunc(out, func(a, b span) int { return int(a[0] - b[0]) })
	if !sorted {
		slices.SortFunc(out, func(a, b span) int { return int(a[0] - b[0]) })
	}
	return slices.Clip(out)
}
