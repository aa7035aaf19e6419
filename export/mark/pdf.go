package mark

import (
	"bytes"
	"regexp"
	"strconv"
	"sync"

	"promodoc/app/pages"
)

// A file's ID (ISO 32000-1, 14.4) is a checksum of all other bytes. Another program
// that changes the file either appends to it, with a cross-reference of its own
// (7.5.6), or rewrites it.

// Program is what files name as the program that made them.
const Program = "Promodoc"

// FileID returns the ID of a PDF file, in hexadecimal digits, given what is before
// and after the entry with the ID.
func FileID(before, after []byte) string { return checksum(before, after) }

// originForms match what this program writes. No value of the information
// dictionary or the XMP metadata has a line feed, so that none can look like an
// entry of the dictionary.
var originForms = sync.OnceValue(func() (f struct{ keywords, end, table *regexp.Regexp }) {
	f.keywords = regexp.MustCompile(`(?:\n|<<)/Keywords \(` + regexp.QuoteMeta(pages.KeywordPrefix) + `([^()\\]+)\)`)
	f.end = regexp.MustCompile(`\nstartxref\n(\d{1,12})\n%%EOF\n$`)
	f.table = regexp.MustCompile(`^\d+ 0 obj\n<</Type /XRef /Size \d+ /W \[1 4 2\] /Root \d+ 0 R /Info \d+ 0 R ` +
		`(/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\] )?/Filter /FlateDecode /Length \d+>>\nstream\n`)
	return f
})

// maxEnd bounds where the end of a file is looked for, in bytes.
const maxEnd = 64

// pdfOrigin returns where a PDF file is from. A file of an older version has no ID,
// but the form of its cross-reference stream, which other programs do not write,
// shows that it is as it was written.
func pdfOrigin(data []byte) pages.Origin {
	document, ours := pdfDocument(data)
	if !ours {
		return pages.Origin{}
	}
	o := pages.Origin{State: pages.Edited, Document: document}
	end := originForms().end.FindSubmatch(data[max(0, len(data)-maxEnd):])
	if end == nil {
		return o
	}
	offset, err := strconv.Atoi(string(end[1]))
	if err != nil || offset >= len(data) {
		return o
	}
	if isIntact(data, offset) {
		o.State = pages.Intact
	}
	return o
}

// pdfDocument returns the ID of the document that a PDF file was exported from, "" if
// it was none, and whether the file is from this program.
func pdfDocument(data []byte) (id string, ours bool) {
	producer := bytes.LastIndex(data, []byte("\n/Producer ("+Program+")\n"))
	if producer < 0 {
		return "", false
	}
	info := data[max(0, bytes.LastIndex(data[:producer], []byte("obj\n<<"))):producer]
	if found := originForms().keywords.FindSubmatch(info); found != nil {
		return string(found[1]), true
	}
	return "", true
}

// isIntact reports whether a file is as it was written, given the offset of its
// cross-reference stream.
func isIntact(data []byte, offset int) bool {
	table := data[offset:]
	at := originForms().table.FindSubmatchIndex(table)
	if at == nil {
		return false
	}
	if at[2] < 0 { // an older version
		return bytes.Count(data, []byte("%%EOF")) == 1
	}
	id := table[at[4]:at[5]]
	return bytes.Equal(id, table[at[6]:at[7]]) && string(id) == FileID(data[:offset+at[2]], table[at[3]:])
}
