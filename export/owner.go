package export

import (
	"bytes"
	"regexp"

	"go.yaml.in/yaml/v3"
)

// pdfOwner matches the keywords that package pdf writes.
var pdfOwner = regexp.MustCompile(`/Keywords \(promodoc:([^()\\]+)\)`)

// Owner returns the id of the document that an exported file was made from, or ""
// if the file does not have one. A Markdown file has it in its front matter, a PDF
// in its keywords.
func Owner(data []byte) string {
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		if found := pdfOwner.FindSubmatch(data); found != nil {
			return string(found[1])
		}
		return ""
	}
	front, ok := bytes.CutPrefix(data, []byte("---\n"))
	if !ok {
		return ""
	}
	front, _, ok = bytes.Cut(front, []byte("\n---\n"))
	if !ok {
		return ""
	}
	var properties struct {
		Document string `yaml:"document"`
	}
	if yaml.Unmarshal(front, &properties) != nil {
		return ""
	}
	return properties.Document
}
