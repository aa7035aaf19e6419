package export

import (
	"bytes"

	"promodoc/app/pages"
	"promodoc/export/pdf"
	"promodoc/export/pngmark"
)

// Origin says whether a file is an export or a rendering of this program, of which
// document, and whether it was changed since: every file that the program writes
// has a checksum of the rest of it. A Markdown file has it in its front matter, a
// PDF as its ID, an image in a text chunk. In Markdown the style of line endings
// makes no difference.
func Origin(data []byte) pages.Origin {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return pdf.Origin(data)
	case pngmark.IsPNG(data):
		return pngmark.Origin(data)
	}
	return markdownOrigin(data)
}
