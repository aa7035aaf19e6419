package markdown

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"promodoc/app/promo"
)

// frontMatter is what programs want to know of the document, as YAML between
// two lines of dashes. Empty values are left out.
func frontMatter(d promo.Document) []byte {
	c := d.Candidate
	lines := [][2]string{
		{"title", scalar(documentTitle(d))},
		{"candidate", scalar(c.Name)},
		{"team", scalar(c.Team)},
		{"current_role", scalar(c.CurrentRole)},
		{"proposed_role", scalar(c.ProposedRole)},
		{"manager", scalar(c.Manager)},
		{"cycle", scalar(d.Cycle.Name)},
		{"from", date(d.Cycle.From)},
		{"to", date(d.Cycle.To)},
		{"path", scalar(firstOf(d.Path.Title, d.Snapshot.Title))},
		{"path_id", scalar(firstOf(d.Path.ID, d.Snapshot.ID))},
		{"date", date(d.Updated)},
		{"document", scalar(d.ID)},
		{"language", scalar(firstOf(d.Snapshot.Language, "en"))},
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

// documentTitle is what the document argues for.
func documentTitle(d promo.Document) string {
	return firstOf(d.Candidate.ProposedRole, d.Snapshot.ToRole, d.Path.Title, d.Snapshot.Title, wordDocument)
}

// longestScalar is how many runes a value may have: a reader of front matter
// may not look further than some kilobytes, and the whole value stands in the
// text below.
const longestScalar = 300

// scalar is a text as a quoted YAML scalar, or nothing.
func scalar(s string) string {
	runes := []rune(line(s))
	if len(runes) == 0 {
		return ""
	}
	if len(runes) > longestScalar {
		runes = append(runes[:longestScalar], '…')
	}
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range runes {
		switch {
		case r == '"' || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case !unicode.IsGraphic(r) || r == '\ufeff':
			out.WriteString(escaped(r))
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('"')
	return out.String()
}

func escaped(r rune) string {
	if r > 0xffff {
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// date is a date as YAML has it, in quotes where it is no whole day and would
// be taken for a number or for text.
func date(d promo.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Day == 0:
		return strconv.Quote(d.String())
	}
	return d.String()
}
