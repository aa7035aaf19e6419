package traces

import (
	"strings"
	"unicode/utf8"

	"promodoc/app/pages"
	"promodoc/app/worddiff"
)

// What an export has of a field is not always what the field has: words stand for
// confidential names, syntax is escaped, a title is in another place. Where in the field
// a word is follows from comparing the two word by word.

// located returns for offsets in a text that was made of another one, in increasing
// order and in bytes, where the same words are in the other, or what they are in the
// place of; -1 where that is not known.
func located(made, from string, offsets []int) []int {
	out := make([]int, 0, len(offsets))
	at, there := 0, 0 // in the two texts
	pieces := worddiff.Words(made, from)
	for k, p := range pieces {
		if p.Mark == worddiff.Inserted {
			there += len(p.Text)
			continue
		}
		instead := 0 // how long what this is in the place of is
		if p.Mark == worddiff.Deleted && k+1 < len(pieces) && pieces[k+1].Mark == worddiff.Inserted {
			instead = len(pieces[k+1].Text)
		}
		for len(out) < len(offsets) && offsets[len(out)] < at+len(p.Text) {
			switch offset := offsets[len(out)] - at; {
			case p.Mark == worddiff.Unchanged:
				out = append(out, there+offset)
			case instead > 0:
				out = append(out, there+runeStart(pieces[k+1].Text, offset*instead/len(p.Text)))
			default:
				out = append(out, -1)
			}
		}
		at += len(p.Text)
		if p.Mark == worddiff.Unchanged {
			there += len(p.Text)
		}
	}
	for len(out) < len(offsets) {
		out = append(out, there)
	}
	return out
}

// runeStart returns the offset of the rune that an offset is in.
func runeStart(text string, offset int) int {
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return offset
}

// exact returns where words of a field begin in its text, in bytes: where the export
// says that they are or, if that is not so, where they are.
func exact(words []pages.Word, text string) []int {
	offsets := make([]int, len(words))
	starts := make([]int, len(words))
	var made strings.Builder
	same := true
	for i, w := range words {
		offsets[i] = min(max(w.Spot.Offset, 0), len(text))
		same = same && strings.HasPrefix(text[offsets[i]:], w.Text)
		if i > 0 {
			made.WriteByte(' ')
		}
		starts[i] = made.Len()
		made.WriteString(w.Text)
	}
	if same || text == "" {
		return offsets
	}
	for i, at := range located(made.String(), text, starts) {
		isThere := strings.HasPrefix(text[offsets[i]:], words[i].Text)
		if at >= 0 && (!isThere || strings.HasPrefix(text[at:], words[i].Text)) {
			offsets[i] = at
		}
	}
	return offsets
}

// Offset returns where a byte of the text of the export, in a span, is in the field of
// the span, in runes.
func (t Trace) Offset(s Span, at int) int {
	field := t.Fields[s.Field].Text
	end := len(field)
	for _, o := range t.Spans {
		if o.Field == s.Field && o.Offset > s.Offset {
			end = min(end, o.Offset)
		}
	}
	offset := min(max(s.Offset+at-s.Start, 0), len(field))
	if made, from := t.Text[s.Start:s.End], field[min(s.Offset, end):end]; !strings.HasPrefix(from, made) {
		if found := located(made, from, []int{min(max(at-s.Start, 0), len(made))}); found[0] >= 0 {
			offset = s.Offset + found[0]
		}
	}
	return utf8.RuneCountInString(field[:offset])
}

// runeCounter counts the runes before offsets in a text. It is quick for offsets that
// grow.
type runeCounter struct {
	text          string
	offset, runes int
}

func (c *runeCounter) before(offset int) int {
	if offset < c.offset {
		c.offset, c.runes = 0, 0
	}
	c.runes += utf8.RuneCountInString(c.text[c.offset:offset])
	c.offset = offset
	return c.runes
}
