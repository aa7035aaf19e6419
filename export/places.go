package export

import (
	"promodoc/app/pages"
	"promodoc/export/mark"
	"promodoc/export/markdown"
)

// textMap returns the map of a Markdown file with its bytes, which has a checksum
// besides the text.
func textMap(text markdown.Output, file []byte) pages.Map {
	m := pages.Map{Export: mark.ExportID(file), Text: string(text.Text)}
	for _, s := range text.Map {
		m.Spans = append(m.Spans, pages.Span{Start: s.Start, End: s.End, Spot: pages.Spot{Ref: s.Ref, Offset: s.Offset}})
	}
	return m
}
