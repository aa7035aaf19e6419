package mark

import (
	"bytes"
	"regexp"
	"sync"

	"promodoc/app/pages"
)

// ExportID returns the ID of an export: the checksum in a Markdown file, the first
// part of the ID of a PDF file and a property of a Word file, which other programs
// keep when they change it. It is "" for a file without.
func ExportID(data []byte) string {
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		if found := fileID().FindSubmatch(data); found != nil {
			return string(found[1])
		}
		return ""
	}
	if bytes.HasPrefix(data, []byte(docxSignature)) {
		return docxProperties(data)[pages.ExportProperty]
	}
	text := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	front, ok := bytes.CutPrefix(text, frontBegin)
	if !ok {
		return ""
	}
	if end := bytes.Index(front, frontEnd); end >= 0 {
		front = front[:end+1]
	}
	if found := checksumLine().FindSubmatch(front); found != nil {
		return string(found[1])
	}
	return ""
}

// fileID is the entry with the ID of a PDF file as this program writes it.
var fileID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/ID \[<([0-9a-f]{32})> <[0-9a-f]{32}>\] `) })
