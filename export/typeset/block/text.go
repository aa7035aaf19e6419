package block

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/util"
)

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

// unescape resolves backslash escapes and character references, as the text
// of Markdown has them outside code.
func unescape(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0 {
		return string(raw)
	}
	var b strings.Builder
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case c == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			b.WriteByte(raw[i+1])
			i += 2
		case c == '&':
			n := reference(raw[i:])
			b.WriteString(resolve(raw[i : i+n]))
			i += n
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String()
}

// reference is the length of the character reference at the beginning, or 1
// when the ampersand is just that. None is longer than 34 bytes.
func reference(raw []byte) int {
	end := bytes.IndexByte(raw[:min(len(raw), 34)], ';')
	if end < 2 {
		return 1
	}
	return end + 1
}

func resolve(ref []byte) string {
	if len(ref) == 1 {
		return "&"
	}
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(ref)))
}
