package paragraph

import (
	"strings"

	"promodoc/export/face"
)

// apartAtJoints measures a word with the letters at its joints apart, if it has some.
func (d *divider) apartAtJoints(c *Composer, id face.ID, text string, w *face.Word) *face.Word {
	if c.Hyphens == nil || !c.Hyphens.HasJoints() || len(w.Parts) != 1 || !strings.Contains(text, "f") {
		return w
	}
	from, to := lettersOf(text)
	letters := text[from:to]
	out := &face.Word{Parts: []face.Part{w.Parts[0]}, Missing: w.Missing, HasFallback: w.HasFallback}
	glyphs := []face.Glyph(nil)
	at := 0
	for _, point := range d.divisionOf(c.Hyphens, letters).points {
		if c.Hyphens.IsJoint(letters, point) {
			glyphs = appendPart(c, glyphs, out, id, text[at:from+point])
			at = from + point
		}
	}
	if at == 0 {
		return w
	}
	out.Parts[0].Glyphs = appendPart(c, glyphs, out, id, text[at:])
	return out
}

// appendPart appends the glyphs of a part of a word, and adds its width.
func appendPart(c *Composer, glyphs []face.Glyph, w *face.Word, id face.ID, text string) []face.Glyph {
	part := c.word(id, text)
	w.Width += part.Width
	return append(glyphs, part.Parts[0].Glyphs...)
}
