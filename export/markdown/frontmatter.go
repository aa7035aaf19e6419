package markdown

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"promodoc/app/promo"
	"promodoc/export/doctree"
)

// frontMatter returns the properties as YAML between two lines of dashes. Empty
// values are left out.
func frontMatter(d *doctree.Document) []byte {
	p := d.Properties
	lines := [][2]string{
		{"title", scalar(p.Title)},
		{"candidate", scalar(p.Candidate)},
		{"team", scalar(p.Team)},
		{"current_role", scalar(p.CurrentRole)},
		{"proposed_role", scalar(p.ProposedRole)},
		{"manager", scalar(p.Manager)},
		{"cycle", scalar(p.Cycle)},
		{"from", date(p.From)},
		{"to", date(p.To)},
		{"path", scalar(p.Path)},
		{"path_id", scalar(p.PathID)},
		{"date", date(p.Updated)},
		{"draft", draft(d)},
		{"document", scalar(p.ID)},
		{"language", scalar(p.Language)},
	}
	var out strings.Builder
	out.WriteString("---\n")
	for _, l := range lines {
		if l[1] != "" {
			fmt.Fprintf(&out, "%s: %s\n", l[0], l[1])
		}
	}
	out.WriteString("---\n\n")
	return []byte(out.String())
}

// draft says that a document is a draft, as programs that publish such files expect
// it, or "".
func draft(d *doctree.Document) string {
	if d.Draft {
		return "true"
	}
	return ""
}

// maxScalar is the length of the longest value in runes. Readers of front matter
// may not look further than a few kilobytes, and the text has the whole value.
const maxScalar = 300

// scalar returns a text of one line as a quoted YAML scalar, or "" for "".
func scalar(s string) string {
	runes := []rune(s)
	if len(runes) == 0 {
		return ""
	}
	if len(runes) > maxScalar {
		runes = append(runes[:maxScalar], '…')
	}
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range runes {
		switch {
		case r == '"' || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case !unicode.IsGraphic(r) || r == '\ufeff':
			out.WriteString(escape(r))
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('"')
	return out.String()
}

// escape returns a character as an escape sequence of YAML.
func escape(r rune) string {
	if r > 0xffff {
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// date returns a date as YAML. One that is not a whole day is quoted, since it
// would be read as a number.
func date(d promo.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Day == 0:
		return strconv.Quote(d.String())
	}
	return d.String()
}
