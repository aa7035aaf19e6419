package block

import (
	"regexp"
	"strings"
	"sync"
)

// attributesForm matches the attributes that a heading may end with in the
// Markdown of Pandoc and Google Docs.
var attributesForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[ \t]*\{[ ]*[#.:-][^{}]*\}[ \t]*$`) })

// withoutAttributes removes the attributes of a heading from its text. The one that
// names the heading becomes a link target.
func withoutAttributes(text []Inline) []Inline {
	n := len(text) - 1
	if n < 0 || text[n].Style&Code != 0 || !strings.HasSuffix(strings.TrimRight(text[n].Text, " "), "}") {
		return text
	}
	at := attributesForm().FindStringIndex(text[n].Text)
	if at == nil {
		return text
	}
	var anchors []string
	for attribute := range strings.FieldsSeq(strings.Trim(text[n].Text[at[0]:], " {}\t")) {
		if id, ok := strings.CutPrefix(attribute, "#"); ok && id != "" {
			anchors = append(anchors, id)
		}
	}
	if text[n].Text = text[n].Text[:at[0]]; text[n].Text == "" && n > 0 {
		anchors = append(text[n].Anchors, anchors...)
		text, n = text[:n], n-1
	}
	text[n].Anchors = append(text[n].Anchors, anchors...)
	return text
}
