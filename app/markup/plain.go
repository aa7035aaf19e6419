package markup

import "strings"

// Plain returns a text as readers see it who do not know the markup: without its
// syntax, and with a bullet before the items of lists. Lines that are nothing but syntax
// are left out. With a nil Text it returns the text as it is.
func Plain(t Text, text string) string {
	if t == nil || text == "" {
		return text
	}
	t.Reset(text)
	var lines []string
	for i, line := range strings.Split(text, "\n") {
		shown := plainLine([]rune(line), t.Spans(i))
		if strings.TrimSpace(shown) != "" || strings.TrimSpace(line) == "" {
			lines = append(lines, shown)
		}
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// plainLine returns a line without the syntax in it.
func plainLine(line []rune, spans []Span) string {
	var out strings.Builder
	at := 0
	for _, s := range spans {
		out.WriteString(string(line[at:s.Start]))
		at = s.End
		piece := string(line[s.Start:s.End])
		switch {
		case s.Style.Has(Quiet):
			if strings.TrimSpace(out.String()) == "" { // the mark of a heading or quotation
				for at < len(line) && line[at] == ' ' {
					at++
				}
			}
		case s.Style.Has(Marker) && (piece == "-" || piece == "*" || piece == "+"):
			out.WriteString("•")
		default:
			out.WriteString(piece)
		}
	}
	out.WriteString(string(line[at:]))
	return strings.TrimRight(out.String(), " ")
}
