// Package mark marks the files that the program writes, so that they can be told
// from others and from those that were changed since: each has a checksum of the
// rest of it. The package must not know how files are made.
package mark

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"promodoc/app/pages"
)

// Origin says whether a file is an export or a rendering of this program, of which
// document, and whether it was changed since. The checksum is in the front matter
// of a Markdown file, in the ID of a PDF, in a text chunk of an image, in a field of a
// Word file's archive, in the head of an HTML file. In Markdown and HTML the style of
// line endings makes no difference.
func Origin(data []byte) pages.Origin {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return pdfOrigin(data)
	case bytes.HasPrefix(data, []byte(signature)):
		return pngOrigin(data)
	case bytes.HasPrefix(data, []byte(docxSignature)):
		return docxOrigin(data)
	case bytes.HasPrefix(data, []byte("<!DOCTYPE html>")):
		return htmlOrigin(data)
	}
	return markdownOrigin(data)
}

// Document returns the ID of the document that a file was exported from, as [Origin]
// does, but does not compute the checksum of a PDF file, which takes as long as it is.
func Document(data []byte) string {
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		document, _ := pdfDocument(data)
		return document
	}
	return Origin(data).Document
}

// checksum returns half of a hash, in 32 hexadecimal digits. It is there to notice
// changes: whoever wants to forge it can compute it as well.
func checksum(parts ...[]byte) string {
	hash := sha256.New()
	for _, part := range parts {
		hash.Write(part)
	}
	return hex.EncodeToString(hash.Sum(nil)[:sha256.Size/2])
}
