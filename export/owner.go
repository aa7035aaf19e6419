package export

import (
	"bytes"
	"regexp"

	"go.yaml.in/yaml/v3"
)

// mark is what a PDF carries in its keywords, as package pdf writes it.
var mark = regexp.MustCompile(`/Keywords \(promodoc:([^()\\]+)\)`)

// Owner tells which document an exported file was made from, by the document's
// id; empty where the bytes do not say. A Markdown file says it in its front
// matter, a PDF in its keywords.
func Owner(data []byte) string {
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		if found := mark.FindSubmatch(data); found != nil {
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
	var says struct {
		Document string `yaml:"document"`
	}
	if yaml.Unmarshal(front, &says) != nil {
		return ""
	}
	return says.Document
}
