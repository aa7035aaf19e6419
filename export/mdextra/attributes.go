package mdextra

import (
	"regexp"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
)

// attributesForm matches the attributes that a heading may end with in the
// Markdown of Pandoc and Google Docs.
var attributesForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[ \t]*\{[ ]*[#.:-][^{}\\]*\}[ \t]*$`) })

// EndsWithAttributes reports whether a text that begins with a brace is the
// attributes of a heading, if it is the end of one.
func EndsWithAttributes(text string) bool {
	at := attributesForm().FindStringIndex(text)
	return at != nil && at[0] == 0
}

// TakeAttributes removes the attributes that a heading ends with and returns the
// names that they give it.
func TakeAttributes(h *ast.Heading, src []byte) []string {
	var texts []*ast.Text // those that the heading ends with, the last one first
	for n := h.LastChild(); n != nil; n = n.PreviousSibling() {
		t, ok := n.(*ast.Text)
		if !ok || len(texts) > 0 && t.Segment.Stop != texts[len(texts)-1].Segment.Start {
			break
		}
		texts = append(texts, t)
	}
	if len(texts) == 0 {
		return nil
	}
	from := texts[len(texts)-1].Segment.Start
	end := string(src[from:texts[0].Segment.Stop])
	if !strings.HasSuffix(strings.TrimRight(end, " \t"), "}") {
		return nil
	}
	at := attributesForm().FindStringIndex(end)
	if at == nil || strings.HasSuffix(end[:at[0]], `\`) {
		return nil
	}
	for _, t := range texts {
		if t.Segment.Stop = min(t.Segment.Stop, from+at[0]); t.Segment.Stop <= t.Segment.Start {
			h.RemoveChild(h, t)
		}
	}
	var names []string
	for attribute := range strings.FieldsSeq(strings.Trim(end[at[0]:], " {}\t")) {
		if id, ok := strings.CutPrefix(attribute, "#"); ok && id != "" {
			names = append(names, id)
		}
	}
	return names
}
