package mdedit

import (
	"slices"
	"strings"

	"promodoc/app/markup"
)

// delimiters are the characters around emphasized text.
type delimiters map[markup.Style]string

// order lists the emphases, those that are opened first when nothing else decides.
var order = []markup.Style{markup.Struck, markup.Bold, markup.Italic}

// emitter writes glyphs with the syntax of their emphases.
type emitter struct {
	out        strings.Builder
	delimiters delimiters
	places     []int // where each glyph is written, and the end
	open       []markup.Style
}

// emit writes glyphs. Those that are emphasized alike are written in common syntax,
// and emphasis does not begin or end with white space.
func emit(glyphs []glyph, d delimiters) (text string, places []int) {
	settle(glyphs)
	e := &emitter{delimiters: d}
	e.run(glyphs, 0)
	return e.out.String(), append(e.places, e.out.Len())
}

// settle gives the syntax of a link the emphases that all of its text has, and takes
// those from white space that begin or end there.
func settle(glyphs []glyph) {
	for i, g := range glyphs {
		if g.link == 1 {
			end := closing(glyphs, i)
			common, seen := emphases, false
			for _, in := range glyphs[i+1 : end] {
				if !in.space {
					common, seen = common&in.style, true
				}
			}
			if seen {
				glyphs[i].style, glyphs[end].style = common, common
			}
		}
	}
	for _, s := range order {
		trimStyle(glyphs, s)
	}
}

// closing returns the index of the glyph that closes the link which another one
// opens.
func closing(glyphs []glyph, open int) int {
	for i := open + 1; i < len(glyphs); i++ {
		if glyphs[i].link == -1 {
			return i
		}
	}
	return len(glyphs) - 1
}

// trimStyle takes a style from white space at the ends of the runs that have it.
func trimStyle(glyphs []glyph, s markup.Style) {
	on := false
	for i := range glyphs {
		if g := &glyphs[i]; g.space && !on {
			g.style &^= s
		} else if g.link == 0 || !g.style.Has(s) {
			on = g.style.Has(s)
		}
	}
	on = false
	for i := len(glyphs) - 1; i >= 0; i-- {
		if g := &glyphs[i]; g.space && !on {
			g.style &^= s
		} else if g.link == 0 || !g.style.Has(s) {
			on = g.style.Has(s)
		}
	}
}

// run writes glyphs that are inside the emphases of base, which are open.
func (e *emitter) run(glyphs []glyph, base markup.Style) {
	outer := e.open
	e.open = nil
	for i := 0; i < len(glyphs); i++ {
		g := glyphs[i]
		e.close(g.style)
		if !g.space {
			e.begin(glyphs[i:], base)
		}
		e.places = append(e.places, e.out.Len())
		e.out.WriteString(g.text)
		if g.link == 1 {
			end := closing(glyphs, i)
			e.run(glyphs[i+1:end], base|g.style)
			i = end - 1
		}
	}
	e.close(0)
	e.open = outer
}

// close closes the emphases that are not in a style, and those inside them.
func (e *emitter) close(style markup.Style) {
	for i, s := range e.open {
		if !style.Has(s) {
			for j := len(e.open) - 1; j >= i; j-- {
				e.out.WriteString(e.delimiters[e.open[j]])
			}
			e.open = e.open[:i]
			return
		}
	}
}

// begin opens the emphases of the first glyph that are not open, the longest first.
func (e *emitter) begin(glyphs []glyph, base markup.Style) {
	var missing []markup.Style
	for _, s := range order {
		if glyphs[0].style.Has(s) && !base.Has(s) && !slices.Contains(e.open, s) {
			missing = append(missing, s)
		}
	}
	for len(missing) > 0 {
		longest := 0
		for i := range missing {
			if length(glyphs, missing[i]) > length(glyphs, missing[longest]) {
				longest = i
			}
		}
		e.out.WriteString(e.delimiters[missing[longest]])
		e.open = append(e.open, missing[longest])
		missing = slices.Delete(missing, longest, longest+1)
	}
}

// length returns the number of glyphs from the first on that have a style.
func length(glyphs []glyph, s markup.Style) int {
	for i, g := range glyphs {
		if !g.style.Has(s) {
			return i
		}
	}
	return len(glyphs)
}
