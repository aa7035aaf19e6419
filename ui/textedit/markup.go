package textedit

import "promodoc/app/markup"

// SetMarkup makes the text one that is written in a markup. t is told the text, and
// every change of it from now on; nil means that the text is plain.
func (m *Model) SetMarkup(t markup.Text) {
	m.markup = t
	if t != nil {
		t.Reset(m.Text())
	}
	m.restyle(0, len(m.paras))
}

// restyle takes up the styles of the paragraphs from first up to end.
func (m *Model) restyle(first, end int) {
	for i := max(first, 0); i < min(end, len(m.paras)); i++ {
		var spans []markup.Span
		if m.markup != nil {
			spans = m.markup.Spans(i)
		}
		m.paras[i].restyle(spans)
	}
}

// markupReplaced tells the markup that runes were replaced.
func (m *Model) markupReplaced(from, to int, with string) {
	if m.markup != nil {
		m.restyle(m.markup.Replace(from, to, with))
	}
}

// Markup returns what knows the markup of the text, nil when the text is plain.
func (m *Model) Markup() markup.Text { return m.markup }

// MarkupSelection returns the selection, with the caret at its end.
func (m *Model) MarkupSelection() markup.Selection {
	return markup.Selection{Start: m.offsetOf(m.anchor), End: m.offsetOf(m.caret)}
}

// Apply makes an edit and selects what it says. It reports whether the text
// changed.
func (m *Model) Apply(e markup.Edit) bool {
	from, to := m.posAt(e.From), m.posAt(e.To)
	changed := m.textBetween(from, to) != e.Text
	if changed {
		m.ReplaceRange(e.From, e.To, e.Text)
	}
	m.SelectRange(e.Select.Start, e.Select.End)
	return changed
}
