package mark

import (
	"bytes"
	"html"
	"regexp"
	"sync"

	"promodoc/app/pages"
)

// The mark of an HTML file is a line of its head with a checksum of all other lines.
// DocumentName names the property of an HTML file that has the ID of the document that
// it was exported from.
const DocumentName = "promodoc-document"

var (
	htmlBegin = []byte("<!DOCTYPE html>\n")
	headEnd   = []byte("</head>\n")
	bodyBegin = []byte("<style>")
)

var htmlForms = sync.OnceValue(func() (f struct{ generator, document, checksum *regexp.Regexp }) {
	f.generator = regexp.MustCompile(`(?m)^<meta name="generator" content="` + Program + `">$`)
	f.document = regexp.MustCompile(`(?m)^<meta name="` + DocumentName + `" content="([^"<>]*)">$`)
	f.checksum = regexp.MustCompile(`(?m)^<meta name="promodoc-checksum" content="([0-9a-f]{32})">\n`)
	return f
})

// HTML adds the checksum to the head of an HTML file.
func HTML(text []byte) []byte {
	at := bytes.Index(text, bodyBegin)
	if at < 0 {
		return text
	}
	line := `<meta name="promodoc-checksum" content="` + checksum(text) + "\">\n"
	return bytes.Join([][]byte{text[:at], []byte(line), text[at:]}, nil)
}

// htmlOrigin returns where an HTML file is from. The style of line endings makes no
// difference.
func htmlOrigin(data []byte) pages.Origin {
	text := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	end := bytes.Index(text, headEnd)
	if !bytes.HasPrefix(text, htmlBegin) || end < 0 {
		return pages.Origin{}
	}
	head := text[:end]
	forms := htmlForms()
	if style := bytes.Index(head, bodyBegin); style >= 0 {
		head = head[:style]
	}
	if !forms.generator.Match(head) {
		return pages.Origin{}
	}
	o := pages.Origin{State: pages.Edited}
	if found := forms.document.FindSubmatch(head); found != nil {
		o.Document = html.UnescapeString(string(found[1]))
	}
	at := forms.checksum.FindSubmatchIndex(head)
	if at != nil && checksum(text[:at[0]], text[at[1]:]) == string(text[at[2]:at[3]]) {
		o.State = pages.Intact
	}
	return o
}
