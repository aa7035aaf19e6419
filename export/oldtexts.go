package export

import (
	"strings"

	"promodoc/app/olddoc"
	"promodoc/export/htmlpaste"
	"promodoc/export/mdtree"
)

// OldTexts reads documents that were written elsewhere, for a new document to be made of
// one.
func OldTexts() olddoc.Ports { return olddoc.Ports{HTML: htmlpaste.Page, Headings: headings} }

// headings returns the headings of a text with their lines, which are two where the
// second underlines the first.
func headings(markdown string) []olddoc.Heading {
	var all []olddoc.Heading
	last := 0
	for _, b := range mdtree.Parse(markdown, 0, 0).Blocks {
		h, ok := b.(*mdtree.Heading)
		if !ok {
			continue
		}
		at := min(max(h.Source.Offset, last), len(markdown))
		start := strings.LastIndexByte(markdown[:at], '\n') + 1
		end := lineEnd(markdown, at)
		if under := strings.TrimSpace(markdown[end:lineEnd(markdown, end)]); under != "" && (strings.Trim(under, "=") == "" || strings.Trim(under, "-") == "") {
			if !strings.HasPrefix(strings.TrimLeft(markdown[start:end], " "), "#") {
				end = lineEnd(markdown, end)
			}
		}
		if start < last {
			continue
		}
		all = append(all, olddoc.Heading{Level: h.Level, Title: mdtree.PlainText(h.Text), Start: start, End: end})
		last = end
	}
	return all
}

// lineEnd returns the offset after the line that has a position.
func lineEnd(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(text)
}
