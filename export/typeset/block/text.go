package block

import "strings"

// Plain is the text of inlines without any style.
func Plain(text []Inline) string {
	if len(text) == 1 && !text[0].Break {
		return text[0].Text
	}
	var b strings.Builder
	for i := range text {
		b.WriteString(text[i].Text)
		if text[i].Break {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// asWords leaves a picture's alternative text where no picture fits, or its
// name when it has none.
func asWords(in Inline) Inline {
	if in.Picture != nil {
		if in.Text == "" {
			in.Text = in.Picture.Path
		}
		in.Style |= Emphasis
	}
	return in
}

// trim drops blanks at the edges and what is empty without them.
func trim(text []Inline) []Inline {
	for len(text) > 0 {
		first := &text[0]
		first.Text = strings.TrimLeft(first.Text, " \t\n")
		if first.Text != "" || first.Anchor != "" {
			break
		}
		text = text[1:]
	}
	for len(text) > 0 {
		last := &text[len(text)-1]
		last.Text = strings.TrimRight(last.Text, " \t\n")
		last.Break = false
		if last.Text != "" || last.Anchor != "" {
			break
		}
		text = text[:len(text)-1]
	}
	return text
}
