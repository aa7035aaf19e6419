package mdwrite

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"promodoc/export/mdtree"
)

var (
	webAddress  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^https?://[^\s<>]+$`) })
	mailAddress = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`) })
)

// autolink returns the short form of a link that has its URL as text, with the
// Source of the text.
func autolink(l *mdtree.Link) (short string, from mdtree.Source, ok bool) {
	text := l.Text
	if len(text) == 1 {
		if m, marked := text[0].(*mdtree.Mark); marked {
			text, from = m.Text, m.Source
		}
	}
	if len(text) != 1 || l.Title != "" {
		return "", from, false
	}
	label, ok := text[0].(mdtree.Text)
	switch {
	case !ok:
		return "", from, false
	case string(label) == l.URL && webAddress().MatchString(l.URL):
		return "<" + l.URL + ">", from, true
	case "mailto:"+string(label) == l.URL && isMail(string(label)):
		return "<" + string(label) + ">", from, true
	}
	return "", from, false
}

// isMail reports whether a text is a mail address to the grammar. It is stricter
// than the grammar.
func isMail(s string) bool {
	if len(s) > 60 || !mailAddress().MatchString(s) {
		return false
	}
	_, domain, _ := strings.Cut(s, "@")
	for part := range strings.SplitSeq(domain, ".") {
		if strings.HasPrefix(part, "-") || strings.HasSuffix(part, "-") {
			return false
		}
	}
	return true
}

// target returns what follows the text of a link or an image.
func target(url, title string, cell bool) string {
	out := "(" + destination(url)
	if title != "" {
		out += ` "` + quoted(title, cell) + `"`
	}
	return out + ")"
}

func destination(url string) string {
	if url == "" {
		return "<>"
	}
	var out strings.Builder
	unbalanced := !balanced(url)
	for i := range len(url) {
		switch c := url[i]; {
		case unbalanced && (c == '(' || c == ')'):
			out.WriteString(`\` + string(c))
		case c == '&' && beginsReference(url[i:]):
			out.WriteString("&amp;") // some parsers remove a backslash too early
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}

func balanced(s string) bool {
	open := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			open++
		case ')':
			if open--; open < 0 {
				return false
			}
		}
	}
	return open == 0
}

// quoted escapes a title for double quotes.
func quoted(title string, cell bool) string {
	var out strings.Builder
	for i := range len(title) {
		c := title[i]
		if c == '"' || c == '\\' || c == '|' && cell || c == '&' && beginsReference(title[i:]) {
			out.WriteByte('\\')
		}
		out.WriteByte(c)
	}
	return out.String()
}

// attribute returns a text as the value of an attribute in quotation marks.
func attribute(s string) string { return attributeEscapes.Replace(s) }

var attributeEscapes = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;", "|", "&#124;", "\n", " ", "\r", " ")

// sizedImage returns an image with a width, for which Markdown has no form. CSS has
// 96 pixels an inch.
func sizedImage(n *mdtree.Image) string {
	out := `<img src="` + attribute(n.URL) + `" alt="` + attribute(n.Alt) + `"`
	if n.Title != "" {
		out += ` title="` + attribute(n.Title) + `"`
	}
	return out + ` width="` + strconv.FormatFloat(n.Width*96/72, 'f', -1, 64) + `">`
}

func image(n *mdtree.Image, cell bool) string {
	var out strings.Builder
	out.WriteString("![")
	for i := range len(n.Alt) {
		if strings.IndexByte("\\`*_~[]<>!:@.|^=%", n.Alt[i]) >= 0 ||
			n.Alt[i] == '&' && beginsReference(n.Alt[i:]) {
			out.WriteByte('\\')
		}
		out.WriteByte(n.Alt[i])
	}
	return out.String() + "]" + target(n.URL, n.Title, cell)
}

// codeSpan returns code between a number of backticks that does not occur in it.
// In a cell, the grammar removes the backslashes before bars first.
func codeSpan(s string, cell bool) string {
	runs := map[int]bool{}
	for i := 0; i < len(s); {
		n := len(s[i:]) - len(strings.TrimLeft(s[i:], "`"))
		runs[n] = true
		i += max(n, 1)
	}
	ticks := 1
	for runs[ticks] {
		ticks++
	}
	if cell {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	pad := ""
	touching := strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`")
	stripped := strings.HasPrefix(s, " ") && strings.HasSuffix(s, " ") && strings.Trim(s, " ") != ""
	if touching || stripped {
		pad = " "
	}
	fence := strings.Repeat("`", ticks)
	return fence + pad + s + pad + fence
}

// escapeInfo escapes an info string.
func escapeInfo(info string) string {
	var out strings.Builder
	for i := range len(info) {
		c := info[i]
		if c == '\\' || c == '~' && i == 0 || c == '&' && beginsReference(info[i:]) {
			out.WriteByte('\\')
		}
		out.WriteByte(c)
	}
	return out.String()
}
