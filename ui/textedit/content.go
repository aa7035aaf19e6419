package textedit

import "strings"

// content is the text of a model.
type content struct {
	paras      []paragraph
	singleLine bool
	text       string // all of it; empty when it is to be put together
}

// joined returns s without line feeds in a text of one line.
func (t *content) joined(s string) string {
	if t.singleLine {
		return strings.NewReplacer("\r\n", " ", "\n", " ").Replace(s)
	}
	return s
}

// Text returns the text.
func (t *content) Text() string {
	if len(t.paras) == 1 {
		return t.paras[0].String()
	}
	if t.text == "" {
		parts := make([]string, len(t.paras))
		for i := range t.paras {
			parts[i] = t.paras[i].String()
		}
		t.text = strings.Join(parts, "\n")
	}
	return t.text
}

// split returns the paragraphs of s.
func (t *content) split(s string) []paragraph {
	lines := strings.Split(t.joined(s), "\n")
	paras := make([]paragraph, len(lines))
	for i, l := range lines {
		paras[i] = newParagraph([]rune(l))
	}
	return paras
}

func (t *content) end() Pos {
	last := len(t.paras) - 1
	return Pos{last, len(t.paras[last].runes)}
}

// Empty reports whether the text is empty.
func (t *content) Empty() bool {
	return len(t.paras) == 1 && len(t.paras[0].runes) == 0
}

// offsetOf returns a position in runes from the start of the text.
func (t *content) offsetOf(p Pos) int {
	n := p.Col
	for i := range p.Para {
		n += len(t.paras[i].runes) + 1
	}
	return n
}

// length returns the number of runes of the text.
func (t *content) length() int { return t.offsetOf(t.end()) }

func (t *content) posAt(n int) Pos {
	n = max(n, 0)
	for i, p := range t.paras {
		if n <= len(p.runes) {
			return Pos{i, n}
		}
		n -= len(p.runes) + 1
	}
	return t.end()
}

// textBetween returns the text between two positions, the first of which is not
// behind the other.
func (t *content) textBetween(from, to Pos) string {
	if from.Para == to.Para {
		return string(t.paras[from.Para].runes[from.Col:to.Col])
	}
	var b strings.Builder
	b.WriteString(string(t.paras[from.Para].runes[from.Col:]))
	for _, p := range t.paras[from.Para+1 : to.Para] {
		b.WriteByte('\n')
		b.WriteString(string(p.runes))
	}
	b.WriteByte('\n')
	b.WriteString(string(t.paras[to.Para].runes[:to.Col]))
	return b.String()
}
