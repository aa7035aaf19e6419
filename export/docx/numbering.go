package docx

import (
	"fmt"
	"strings"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/style"
)

// maxLevel is the last of the levels that a list can have, from 0.
const maxLevel = 8

// bullets mark items by the nesting of their list.
var bullets = [...]string{"•", "–", "·"}

// listForm is how the items of one list are marked. Every list that counts has a form of
// its own: Word goes on counting in the next list of the same form.
type listForm struct {
	ordered, unmarked bool
	heading           bool // headings are numbered with all levels, as in 2.1
	start             int
	level             int
	indent, hanging   float64 // in points, at the level
}

// numbering has the forms of all lists. Their numbers are from 1.
type numbering struct {
	sheet *style.Sheet
	forms []listForm
	same  map[listForm]int // the lists that do not count, by their form
}

// maxLists is the number of lists that Word is made to count. The numbers of others
// are typed.
const maxLists = 2000

// full reports whether there are as many lists as Word is made to count.
func (n *numbering) full() bool { return len(n.forms) >= maxLists }

func (n *numbering) add(f listForm) (list int) {
	if !f.ordered {
		if same := n.same[f]; same != 0 {
			return same
		}
	}
	n.forms = append(n.forms, f)
	if !f.ordered {
		if n.same == nil {
			n.same = map[listForm]int{}
		}
		n.same[f] = len(n.forms)
	}
	return len(n.forms)
}

// firstForm is what the forms of this program are numbered from, in files that may
// get others.
const firstForm = 0x50440000

// addPart adds the part with all lists: the forms, each with all its levels, and
// then the lists that have them.
func (n *numbering) addPart(p *parts) {
	if len(n.forms) == 0 {
		return
	}
	s, _ := p.belongs("numbering.xml", typeNumbering, "w:numbering", "numbering")
	for i, f := range n.forms {
		s.start("w:abstractNum", "w:abstractNumId", number(i))
		s.value("w:nsid", fmt.Sprintf("%08X", firstForm+i)) // Word takes forms with the same for one
		kind := "hybridMultilevel"
		if f.heading {
			kind = "multilevel"
		}
		s.value("w:multiLevelType", kind)
		for level := range maxLevel + 1 {
			n.level(&s.xmlWriter, f, level)
		}
		s.end()
	}
	for i := range n.forms {
		s.start("w:num", "w:numId", number(i+1))
		s.value("w:abstractNumId", number(i))
		s.end()
	}
	s.end()
}

// level writes one level of a form. Those around the one that is used are there for
// who indents an item in Word.
func (n *numbering) level(out *xmlWriter, f listForm, level int) {
	out.start("w:lvl", "w:ilvl", number(level))
	start, kind, text := 1, "bullet", bullets[min(level, len(bullets)-1)]
	if f.ordered {
		kind, text = "decimal", "%"+number(level+1)+"."
	}
	if f.unmarked {
		text = ""
	}
	if f.heading {
		text = headingForm(level)
	}
	if level == f.level {
		start = f.start
		if !f.ordered {
			start = 1
		}
	}
	out.value("w:start", number(start))
	out.value("w:numFmt", kind)
	if f.unmarked {
		out.value("w:suff", "nothing")
	}
	out.value("w:lvlText", text)
	out.value("w:lvlJc", "left")
	i := indent{left: f.indent + float64(level-f.level)*f.hanging, hanging: f.hanging}
	if f.heading {
		i = n.headingIndent(level)
	}
	i.left = max(i.left, i.hanging)
	(&paragraphProps{indent: &i}).write(out)
	if f.ordered && !f.heading {
		(&runProps{color: colorCode(n.sheet.Colors.Quiet)}).write(out)
	}
	out.end()
}

// headingForm is the text of a number of a heading, such as "%1.%2".
func headingForm(level int) string {
	parts := make([]string, level+1)
	for i := range parts {
		parts[i] = "%" + number(i+1)
	}
	return strings.Join(parts, ".")
}

// headingNumbers are the numbers of the headings so far.
type headingNumbers struct {
	shift    int   // how many levels of headings are above the first of Word
	list     int   // the list, 0 if there is none yet
	level    int   // the level of its first headings
	counters []int // by level below that
}

// take takes the number from a heading that begins with one, so that Word
// counts it, and returns the text without it. Numbers that Word would not count alike remain text.
func (h *headingNumbers) take(b *block.Block, lists *numbering) (*numberRef, []block.Inline) {
	found, rest := block.SplitNumber(b.Text)
	if found == nil {
		return nil, b.Text
	}
	counters, ok := countersOf(strings.TrimSuffix(found[0].Text, "\u00a0"))
	if !ok {
		return nil, b.Text
	}
	depth := len(counters) - 1
	switch {
	case depth == 0:
		continues := h.list != 0 && h.level == b.Level && counters[0] == h.counters[0]+1
		if !continues {
			h.list = lists.add(listForm{ordered: true, heading: true, start: counters[0]})
			h.level = b.Level
		}
	case h.list == 0 || b.Level != h.level+depth || depth > len(h.counters) || !follows(counters, h.counters):
		return nil, b.Text
	}
	h.counters = counters
	return &numberRef{h.list, depth}, rest
}

// levelOf returns the level of a heading in Word, which has the title of a document
// apart.
func (h *headingNumbers) levelOf(level int) int { return max(1, level-h.shift) }

// follows reports whether a number is the next at its level.
func follows(next, last []int) bool {
	depth := len(next) - 1
	for i := range depth {
		if next[i] != last[i] {
			return false
		}
	}
	if len(last) > depth {
		return next[depth] == last[depth]+1
	}
	return next[depth] == 1
}

// countersOf returns the parts of a number such as "2.1".
func countersOf(text string) (counters []int, ok bool) {
	const most = 999
	for part := range strings.SplitSeq(text, ".") {
		n := 0
		for _, digit := range part {
			n = n*10 + int(digit-'0')
		}
		if number(n) != part || n < 1 || n > most {
			return nil, false
		}
		counters = append(counters, n)
	}
	return counters, len(counters) <= maxLevel+1
}

// headingIndent returns the indent of headings with numbers.
func (n *numbering) headingIndent(level int) indent {
	size := n.sheet.HeadingText(min(2+level, 6)).Size
	hang := (1.1 + 0.85*float64(level)) * size
	if level > 0 {
		hang += 0.4 * size
	}
	return indent{left: hang, hanging: hang}
}
